import { sameOne, turnOf, type DiscussionContent } from "#core/discussions/content.ts";
import { askedOf, listenerOf, type GuideRound } from "#core/discussions/guide.ts";
import type { ParticipantRef } from "#core/meetings/participants.ts";
import { useText } from "#web/kit/text.ts";
import { wordsTo } from "#web/kit/words-to.ts";
import { Checkbox } from "#web/ui/choices.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { SpeakerMark } from "./speaker-mark.tsx";
import { StepHead } from "./step-head.tsx";
import type { StepProps } from "./step-props.ts";

const withTurn = (
  content: DiscussionContent,
  turn: DiscussionContent["turns"][number],
): DiscussionContent => ({
  ...content,
  turns: [
    ...content.turns.filter((one) => one.round !== turn.round || !sameOne(one.who, turn.who)),
    // Words that were taken back leave no turn behind: it would read as one that was had.
    ...(turn.quiet || turn.words !== "" ? [turn] : []),
  ],
});

/** One person's turn: the question in words of their own age, and what they say. */
export function TurnStep({
  page,
  content,
  nameOf,
  onChange,
  round,
  who: ref,
}: StepProps & { readonly round: GuideRound; readonly who: ParticipantRef }) {
  const t = useText("discussions");
  const who = nameOf(ref);
  const turn = turnOf(content, round.code, ref);
  // A small child's play and drawings are words too; a young person isn't called a child at the table.
  const isChild = ["under_seven", "school_child"].includes(listenerOf(who, page.discussion.heldOn));
  const change = (words: string, quiet: boolean): void =>
    onChange((former) => withTurn(former, { round: round.code, who: ref, words, quiet }));
  return (
    <Stack gap={5}>
      <StepHead
        ask={askedOf(round.ask, who, page.discussion.heldOn)}
        language={content.language}
        title={t("title.turn", { name: who.givenName })}
        who={who}
      />
      <TextArea
        id="turn-words"
        label={t(isChild ? "childWords" : "words")}
        limit={4000}
        name="words"
        rows={5}
        value={turn?.words ?? ""}
        onChange={wordsTo((words) => change(words, false))}
      />
      <Checkbox
        id="turn-quiet"
        label={t("quiet")}
        name="quiet"
        value={turn?.quiet ?? false}
        onChange={(quiet) => change(quiet ? "" : (turn?.words ?? ""), quiet ?? false)}
      />
    </Stack>
  );
}

/** After everybody's turn: what those who listened were left thinking. */
export function ReflectionStep({
  content,
  nameOf,
  onChange,
  round,
}: StepProps & { readonly round: GuideRound }) {
  const t = useText("discussions");
  const wordsOf = (ref: ParticipantRef): string =>
    content.reflections.find((one) => one.round === round.code && sameOne(one.who, ref))?.words ?? "";
  return (
    <Stack gap={5}>
      <StepHead
        language={content.language}
        title={t("title.reflection")}
        {...(round.reflect && { ask: round.reflect })}
      />
      {content.present.map((ref) => {
        const who = nameOf(ref);
        return (
          <div key={ref.id} className="beside-first">
            <SpeakerMark who={who} />
            <TextArea
              id={`reflection-${ref.id}`}
              label={t("thought", { name: who.givenName })}
              limit={2000}
              name={`reflection-${ref.id}`}
              optional
              rows={2}
              value={wordsOf(ref)}
              onChange={wordsTo((words) =>
                onChange((former) => ({
                  ...former,
                  reflections: [
                    ...former.reflections.filter((one) => one.round !== round.code || !sameOne(one.who, ref)),
                    ...(words === "" ? [] : [{ round: round.code, who: ref, words }]),
                  ],
                })),
              )}
            />
          </div>
        );
      })}
    </Stack>
  );
}
