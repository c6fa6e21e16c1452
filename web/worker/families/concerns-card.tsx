import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Card, Lines } from "#web/ui/card.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { membersOf, type Family } from "./family.ts";
import { useRiskFactorName } from "./risk-factor-name.ts";

/** What worries, with its severity and follow-up, and beside it what is strong. */
export function ConcernsCard({ family }: { readonly family: Family }) {
  const t = useText("families");
  const format = useFormat();
  const nameOfRisk = useRiskFactorName();
  const { given } = membersOf(family);
  return (
    <Card title={t("concerns.title")}>
      {family.concerns.length === 0 && family.strengths.length === 0 && (
        <p className="soft">{t("concerns.none")}</p>
      )}
      <Lines>
        {family.concerns.map((concern) => (
          <li key={concern.id}>
            <Tag tone={concern.severity >= 3 ? "danger" : "attention"}>
              {t(`concerns.severity.${concern.severity as 1 | 2 | 3 | 4}`)}
            </Tag>{" "}
            {nameOfRisk(concern.riskFactor)}
            <div className="soft small">
              {given(concern.personId) ?? t("goals.wholeFamily")} · {concern.action} ·{" "}
              {t("concerns.followUp", { day: format.shortDay(concern.followUpOn) })}
            </div>
          </li>
        ))}
        {family.strengths.map((words) => (
          <li key={words}>
            <Tag tone="good">{t("concerns.strength")}</Tag> {words}
          </li>
        ))}
      </Lines>
    </Card>
  );
}
