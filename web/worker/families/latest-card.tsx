import { useFormat } from "#web/kit/format.ts";
import { timeOf } from "#web/kit/clock.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Card, Lines } from "#web/ui/card.tsx";
import { Said } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { membersOf, type Family } from "./family.ts";

/** The last meetings as they were recorded, with the child's own voice. */
export function LatestCard({ family }: { readonly family: Family }) {
  const t = useText("families");
  const say = useSay();
  const format = useFormat();
  const { given } = membersOf(family);
  return (
    <Card
      aside={
        family.counts.entries > 0 && (
          <span className="soft small">{t("latest.count", { count: family.counts.entries })}</span>
        )
      }
      title={t("latest.title")}
    >
      {family.latest.length === 0 ? (
        <p className="soft">{t("latest.none")}</p>
      ) : (
        <Lines>
          {family.latest.map((entry) => (
            <li key={entry.rowId}>
              <div className="family-lines-when">
                <TextLink
                  params={{ caseId: family.family.id, entryId: entry.entryId }}
                  to="/perheet/$caseId/kirjaukset/$entryId"
                >
                  {format.shortDay(entry.happenedOn)} {format.clock(timeOf(entry.startsAt))}
                  {entry.kindName && ` · ${say(entry.kindName)}`}
                </TextLink>
                {" · "}
                {entry.place || (entry.placeName ? say(entry.placeName) : "")}
                {" · "}
                {format.list(entry.participants)}
                {entry.corrected && (
                  <>
                    {" "}
                    <Tag>{t("latest.corrected")}</Tag>
                  </>
                )}
              </div>
              <EntryWords entry={entry} />
              {entry.childVoice.map((voice) => (
                <Said key={voice.words} by={given(voice.childId) ?? t("latest.child")}>
                  ”{voice.words}”
                </Said>
              ))}
            </li>
          ))}
        </Lines>
      )}
    </Card>
  );
}

/** What was observed; where nothing was written of that, what was said, and last what the worker assessed. */
function EntryWords({ entry }: { readonly entry: Family["latest"][number] }) {
  if (entry.observed) return <p className="family-observed">{entry.observed}</p>;
  if (entry.said.length > 0) {
    return entry.said.slice(0, 2).map(({ name, words }) => (
      <Said key={words} by={name} voice="parent">
        ”{words}”
      </Said>
    ));
  }
  return entry.assessed ? <p className="family-observed">{entry.assessed}</p> : null;
}
