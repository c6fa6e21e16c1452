import { entryChanges, wordChanges, type EntryPart } from "#core/entries/entry-changes.ts";
import { answersOf, type SignedForm } from "#core/meetings/forms/signed-form.ts";
import { useFormat } from "#web/kit/format.ts";
import { useText, useTextByCode } from "#web/kit/text.ts";
import { Card } from "#web/ui/card.tsx";
import { Stack } from "#web/ui/layout.tsx";
import type { EntryReply } from "./entry-reply.ts";
import { formLines } from "./form-sheet.tsx";
import { useNames, type SheetWords } from "./entry-sheet.tsx";

type Version = EntryReply["versions"][number];
const asWritten: ReadonlySet<EntryPart> = new Set(["observed", "assessed", "situation", "effect"]);

// A version knows more of a person than what is compared: attendance and voices are the same when the same people and words are.
const comparable = (version: Version): Readonly<Record<string, unknown>> => ({
  ...version,
  present: version.present.map(({ id }) => id),
  goals: version.goals.map(({ goalId, level }) => ({ goalId, level })),
  form: version.form && answersOf(version.form as SignedForm),
});

/** Two signed versions: what changed, word by word in what was written, side by side in the rest. */
export function EntryCompare({
  before,
  after,
  words,
}: {
  readonly before: Version;
  readonly after: Version;
  readonly words: SheetWords;
}) {
  const t = useText("entries");
  const format = useFormat();
  const [older, newer] = before.version < after.version ? [before, after] : [after, before];
  const changed = entryChanges(comparable(older), comparable(newer));
  const head = (one: Version): string =>
    t("entry.before", { version: one.version, when: format.instant(one.signedAt) });
  return (
    <Card title={t("entry.changed")}>
      <Stack gap={5}>
        {changed.map((part) => (
          <div key={part} className="stack gap-2">
            <h3>{t(`parts.${part}`)}</h3>
            {asWritten.has(part) ? (
              <Redlined
                after={String(newer[part as "observed"])}
                before={String(older[part as "observed"])}
              />
            ) : (
              <div className="entry-sides">
                <div>
                  <p className="soft small">{head(older)}</p>
                  <PartWords part={part} version={older} words={words} />
                </div>
                <div>
                  <p className="soft small">{head(newer)}</p>
                  <PartWords part={part} version={newer} words={words} />
                </div>
              </div>
            )}
          </div>
        ))}
      </Stack>
    </Card>
  );
}

function Redlined({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <p className="entry-change words">
      {wordChanges(before, after).map((piece, at) =>
        piece.kind === "same" ? (
          <span key={at}>{piece.text}</span>
        ) : piece.kind === "gone" ? (
          <del key={at}>{piece.text}</del>
        ) : (
          <ins key={at}>{piece.text}</ins>
        ),
      )}
    </p>
  );
}

/** One part of a version in words. */
function PartWords({
  part,
  version,
  words,
}: {
  readonly part: EntryPart;
  readonly version: Version;
  readonly words: SheetWords;
}) {
  const t = useText("entries");
  const ui = useText("ui");
  const byCode = useTextByCode("entries");
  const format = useFormat();
  const names = useNames(words);
  const lines = ((): readonly string[] => {
    switch (part) {
      case "on":
        return [format.day(version.on)];
      case "from":
        return version.from ? [format.clock(version.from)] : [];
      case "durationMinutes":
        return [format.duration(version.durationMinutes)];
      case "placeKind":
        return [names.place(version.placeKind)];
      case "place":
        return version.place ? [version.place] : [];
      case "present":
        return version.present.map(({ name }) => name);
      case "methods":
        return version.methods.map(names.method);
      case "said":
        return version.said.map(({ speaker, words }) => `${speaker.name}: ${words}`);
      case "childVoice":
        return version.childVoice.map(
          ({ name, words, how }) => `${name} (${byCode(`childVoice.ways.${how}`) ?? how}): ”${words}”`,
        );
      case "wishes":
        return version.wishes.map(({ who, words }) => `${who}: ${words}`);
      case "goals":
        return version.goals.map(({ title, level }) => `${title}: ${level > 0 ? "+" : ""}${level}`);
      case "continuation":
        return version.continuation
          ? [`${t(`network.decisions.${version.continuation.decision}`)}. ${version.continuation.reasons}`]
          : [];
      case "form":
        return version.form ? formLines(version.form) : [];
      case "concernRaised":
        return [version.concernRaised ? ui("yes") : ui("no")];
      default:
        return [String(version[part])];
    }
  })();
  if (lines.length === 0) return <p className="soft">{t("entry.nothing")}</p>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
