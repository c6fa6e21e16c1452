import { useText } from "#web/kit/text.ts";
import { Card } from "#web/ui/card.tsx";
import { Notice } from "#web/ui/notice.tsx";

/** Where to turn when it can't wait. */
export function Urgent() {
  const t = useText("contact-form");
  return (
    <div className="contact-urgent">
      <Notice title={t("urgent.title")} tone="attention">
        <p>
          <strong>{t("urgent.call112")}</strong>
        </p>
        <p>{t("urgent.socialEmergency")}</p>
        <p>{t("urgent.form")}</p>
      </Notice>
    </div>
  );
}

/** What comes after sending, with the times that the law gives. */
export function NextSteps() {
  const t = useText("contact-form");
  return (
    <Card look="accent" title={t("next.title")}>
      <ol className="contact-next">
        <li>{t("next.read")}</li>
        <li>{t("next.call")}</li>
        <li>{t("next.decide")}</li>
        <li>{t("next.assess")}</li>
      </ol>
      <p className="small">{t("next.source")}</p>
      <p className="small">{t("next.privacy")}</p>
    </Card>
  );
}
