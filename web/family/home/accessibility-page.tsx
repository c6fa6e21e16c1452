import { localDate } from "#core/kernel/local-date.ts";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { PageHead } from "#web/ui/page-head.tsx";

const madeSure = ["keyboard", "reader", "colour", "motion", "zoom"] as const;
const drawnUp = localDate("2026-11-23");

/** The accessibility statement that laki digitaalisten palvelujen tarjoamisesta 306/2019 8 § asks for. */
export default function AccessibilityPage() {
  const t = useText("public");
  const format = useFormat();
  return (
    <>
      <PageHead lead={t("accessibility.lead")} title={t("accessibility.title")} />
      <div className="prose">
        <h2>{t("accessibility.status")}</h2>
        <p>{t("accessibility.statusText")}</p>
        <h2>{t("accessibility.works")}</h2>
        <ul>
          {madeSure.map((thing) => (
            <li key={thing}>{t(`accessibility.${thing}`)}</li>
          ))}
        </ul>
        <h2>{t("accessibility.gaps")}</h2>
        <p>{t("accessibility.gapsText")}</p>
        <h2>{t("accessibility.feedback")}</h2>
        <p>{t("accessibility.feedbackText")}</p>
        <h2>{t("accessibility.supervisor")}</h2>
        <p>{t("accessibility.supervisorText")}</p>
        <p className="soft small">{t("accessibility.dated", { day: format.date(drawnUp) })}</p>
      </div>
    </>
  );
}
