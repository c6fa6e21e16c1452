import { isDutyNear } from "#core/support-persons/duties.ts";
import type { supportWaiting } from "#contract/worker/support-shapes.ts";
import type { z } from "zod";
import { today } from "#web/kit/clock.ts";
import { useText } from "#web/kit/text.ts";
import { Card, Lines } from "#web/ui/card.tsx";
import { Row } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { DutyDay } from "./duty-tag.tsx";

export type Waiting = z.output<typeof supportWaiting>;

/** What is to be done for each child, the late first. */
export function TodoCard({ matches }: { readonly matches: readonly Waiting[] }) {
  const t = useText("support-persons");
  const near = matches
    .map((match) => ({ ...match, duties: match.duties.filter((duty) => isDutyNear(duty, today())) }))
    .filter(({ duties, toDecide }) => duties.length + toDecide > 0);
  return (
    <Card title={t("todo.heading")}>
      {near.length === 0 ? <p className="soft">{t("todo.none")}</p> : <TodoLines matches={near} />}
    </Card>
  );
}

/** The same on a page of other things: there only where something waits. */
export function SupportWaitsCard({ matches }: { readonly matches: readonly Waiting[] }) {
  const t = useText("support-persons");
  if (matches.length === 0) return null;
  return (
    <Card
      aside={<Tag tone="attention">{matches.length}</Tag>}
      title={<TextLink to="/tukihenkilot">{t("heading")}</TextLink>}
    >
      <TodoLines matches={matches} />
    </Card>
  );
}

function TodoLines({ matches }: { readonly matches: readonly Waiting[] }) {
  const t = useText("support-persons");
  const duties = matches
    .flatMap((match) => match.duties.map((duty) => ({ match, duty })))
    .toSorted((a, b) => (a.duty.dueOn ?? "9999").localeCompare(b.duty.dueOn ?? "9999"));
  return (
    <Lines>
      {duties.map(({ match, duty }) => (
        <li key={`${match.id} ${duty.kind}`}>
          <Row align="between">
            <span>
              <NameOf match={match} />: {t(`todo.${duty.kind}`)}
            </span>
            <DutyDay duty={duty} />
          </Row>
        </li>
      ))}
      {matches
        .filter(({ toDecide }) => toDecide > 0)
        .map((match) => (
          <li key={`${match.id} expenses`}>
            <NameOf match={match} />: {t("todo.expenses", { count: match.toDecide })}
          </li>
        ))}
    </Lines>
  );
}

function NameOf({ match }: { readonly match: Waiting }) {
  return (
    <TextLink params={{ matchId: match.id }} to="/tukihenkilot/lapset/$matchId">
      {[match.childName, match.supportPerson?.name].filter(Boolean).join(" – ")}
    </TextLink>
  );
}
