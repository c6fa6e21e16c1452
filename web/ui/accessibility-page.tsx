import { localDate } from "#core/kernel/local-date.ts";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { PageHead } from "./page-head.tsx";

const madeSure = ["keyboard", "reader", "colour", "motion", "zoom"] as const;
const drawnUp = localDate("2026-11-23");

/** The accessibility statement that laki digitaalisten palvelujen tarjoamisesta 306/2019 8 § asks for. */
export default function AccessibilityPage() {
  const t = useText("accessibility");
  const format = useFormat();
  return (
    <>
      <PageHead lead={t("lead")} title={t("title")} />
      <div className="prose">
        <h2>{t("status")}</h2>
        <p>{t("statusText")}</p>
        <h2>{t("works")}</h2>
        <ul>
          {madeSure.map((thing) => (
            <li key={thing}>{t(`${thing}`)}</li>
          ))}
        </ul>
        <h2>{t("gaps")}</h2>
        <p>{t("gapsText")}</p>
        <h2>{t("feedback")}</h2>
        <p>{t("feedbackText")}</p>
        <h2>{t("supervisor")}</h2>
        <p>{t("supervisorText")}</p>
        <p className="soft small">{t("dated", { day: format.date(drawnUp) })}</p>
      </div>
    </>
  );
}
