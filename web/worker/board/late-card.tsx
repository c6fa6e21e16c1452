import { today } from "#web/kit/clock.ts";
import { useText } from "#web/kit/text.ts";
import { Card } from "#web/ui/card.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { DutyLines, type FamilyDuty } from "./duty-lines.tsx";

const shownAtFirst = 6;

/** Missed duties and broken rules of the unit's families, the oldest first. */
export function LateCard({
  duties,
  count,
}: {
  readonly duties: readonly FamilyDuty[];
  readonly count: number;
}) {
  const t = useText("board");
  const ui = useText("ui");
  return (
    <Card aside={count > 0 && <Tag tone="danger">{count}</Tag>} title={t("late")}>
      {count === 0 && <p className="soft">{t("noLate")}</p>}
      <DutyLines duties={duties.slice(0, shownAtFirst)} today={today()} />
      {duties.length > shownAtFirst && (
        <Disclosure bare aside={duties.length - shownAtFirst} title={ui("more")}>
          <DutyLines duties={duties.slice(shownAtFirst)} today={today()} />
        </Disclosure>
      )}
      {count > duties.length && (
        <p className="soft small">{t("moreLate", { shown: duties.length, count })}</p>
      )}
      {count > 0 && <TextLink to="/rajat">{t("allLate")}</TextLink>}
    </Card>
  );
}
