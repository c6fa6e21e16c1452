import { turnOf, type DiscussionContent } from "#core/discussions/content.ts";
import type { DiscussionGuide } from "#core/discussions/guide.ts";
import type { ParticipantRef } from "#core/meetings/participants.ts";
import { useText } from "#web/kit/text.ts";
import { Said, Stack } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { voiceOf, type Named } from "./discussion.ts";

type Shown = {
  readonly content: DiscussionContent;
  readonly guide: DiscussionGuide;
  readonly nameOf: (ref: ParticipantRef) => Named;
};

/** What each one told, round by round, and what the listeners were left thinking. */
export function RoundsOf({ content, guide, nameOf }: Shown) {
  const t = useText("discussions");
  const { language } = content;
  return (
    <Stack gap={5}>
      {guide.rounds.map((round) => {
        const thoughts = content.reflections.filter((one) => one.round === round.code && one.words !== "");
        return (
          <section key={round.code} className="stack gap-3">
            <h3 lang={language}>{round.title[language]}</h3>
            {content.present.map((ref) => {
              const turn = turnOf(content, round.code, ref);
              const who = nameOf(ref);
              return (
                turn && (
                  <Said key={ref.id} by={who.givenName} voice={voiceOf(who)}>
                    {turn.quiet ? <span className="soft">{t("listened")}</span> : turn.words}
                  </Said>
                )
              );
            })}
            {thoughts.length > 0 && (
              <>
                <h4 className="soft small">{t("reflectionsHeading")}</h4>
                {thoughts.map(({ who: ref, words }) => {
                  const who = nameOf(ref);
                  return (
                    <Said key={ref.id} by={who.givenName} voice={voiceOf(who)}>
                      {words}
                    </Said>
                  );
                })}
              </>
            )}
          </section>
        );
      })}
    </Stack>
  );
}

/** The log, area by area: strengths and vulnerable points with what helps. */
export function LogOf({ content, guide, nameOf }: Shown) {
  const t = useText("discussions");
  const { language } = content;
  const areas = guide.areas.flatMap((area) => {
    const rows = content.rows.filter((row) => row.area === area.code && row.words !== "");
    return rows.length > 0 ? [{ area, rows }] : [];
  });
  return areas.map(({ area, rows }) => (
    <section key={area.code} className="stack gap-3">
      <h3 lang={language}>{area.name[language]}</h3>
      {rows.map(({ id, kind, words, supports, aboutId }) => (
        <div key={id} className={`discussion-row ${kind}`}>
          <div className="stack gap-1">
            <div className="row">
              <Tag tone={kind === "strength" ? "good" : "attention"}>{t(kind)}</Tag>
              <span className="soft small">
                {aboutId ? nameOf({ kind: "member", id: aboutId }).givenName : t("wholeFamily")}
              </span>
            </div>
            <p className="discussion-words">{words}</p>
            {supports && <p className="soft">{t("helps", { words: supports })}</p>}
          </div>
        </div>
      ))}
    </section>
  ));
}
