import { addDays } from "#core/kernel/local-date.ts";
import { today } from "#web/kit/clock.ts";
import { useText } from "#web/kit/text.ts";
import { Card, Lines } from "#web/ui/card.tsx";
import { Row } from "#web/ui/layout.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { DutyDay } from "./duty-tag.tsx";
import type { MatchShort } from "./support.ts";

/** What is further away than this many days isn't on the list yet. */
const ahead = 21;

/** What is to be done for each child, the late first. */
export function TodoCard({ matches }: { readonly matches: readonly MatchShort[] }) {
  const t = useText("support-persons");
  const until = addDays(today(), ahead);
  const duties = matches
    .flatMap((match) => match.duties.map((duty) => ({ match, duty })))
    .filter(({ duty }) => duty.dueOn === null || duty.dueOn <= until)
    .toSorted((a, b) => (a.duty.dueOn ?? "9999").localeCompare(b.duty.dueOn ?? "9999"));
  const waiting = matches.filter(({ toDecide }) => toDecide > 0);
  return (
    <Card title={t("todo.heading")}>
      {duties.length + waiting.length === 0 ? (
        <p className="soft">{t("todo.none")}</p>
      ) : (
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
          {waiting.map((match) => (
            <li key={`${match.id} expenses`}>
              <NameOf match={match} />: {t("todo.expenses", { count: match.toDecide })}
            </li>
          ))}
        </Lines>
      )}
    </Card>
  );
}

function NameOf({ match }: { readonly match: MatchShort }) {
  return (
    <TextLink params={{ matchId: match.id }} to="/tukihenkilot/lapset/$matchId">
      {[match.childName, match.supportPerson?.name].filter(Boolean).join(" – ")}
    </TextLink>
  );
}
