import { useText } from "#web/kit/text.ts";
import { Card } from "#web/ui/card.tsx";
import type { ContactDraft } from "./kept-contact.ts";

/** What comes after sending, with the times that the law gives. */
export function NextSteps({ kind }: { readonly kind: ContactDraft["kind"] }) {
  const t = useText("contact-form");
  const notify = useText("notify");
  const own = kind === "notification";
  return (
    <Card look="accent" title={own ? notify("own.nextTitle") : t("next.title")}>
      <ol className="contact-next">
        <li>{own ? notify("own.read") : t("next.read")}</li>
        <li>{own ? notify("own.tell") : t("next.call")}</li>
        <li>{own ? notify("own.decide") : t("next.decide")}</li>
        <li>{t("next.assess")}</li>
      </ol>
      <p className="small">{own ? notify("own.source") : t("next.source")}</p>
      <p className="small">{t("next.privacy")}</p>
    </Card>
  );
}
