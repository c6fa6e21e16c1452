import type { formShown, signedFormShown } from "#contract/worker/meeting-shapes.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { DayTimeline } from "#web/figures/day-timeline.tsx";
import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Said, Stack } from "#web/ui/layout.tsx";
import type { z } from "zod";

export type FormShown = z.output<typeof formShown>;
export type SignedFormShown = z.output<typeof signedFormShown>;
type Part = FormShown["parts"][number];

/** A form as it was signed: moments as a day's timeline, each one's view as theirs, what is told together apart. */
export function FormSheet({
  asked,
  signed,
}: {
  readonly asked: FormShown;
  readonly signed: SignedFormShown;
}) {
  const say = useSay();
  const parts = asked.parts.filter((part) => isWritten(part, signed));
  if (parts.length === 0) return null;
  return (
    <section aria-label={say(asked.title)} className="stack gap-3">
      <h3>{say(asked.title)}</h3>
      {parts.map((part) => (
        <div key={part.code} className="stack gap-2">
          <h4>{say(part.label)}</h4>
          <PartSheet part={part} signed={signed} />
        </div>
      ))}
    </section>
  );
}

function isWritten({ kind, code }: Part, signed: SignedFormShown): boolean {
  if (kind === "words") return (signed.words[code] ?? "") !== "";
  if (kind === "shared") return (signed.shared[code]?.words ?? "") !== "";
  return (signed[kind][code] ?? []).length > 0;
}

function PartSheet({ part, signed }: { readonly part: Part; readonly signed: SignedFormShown }) {
  const t = useText("entries");
  const told = useText("partners");
  const say = useSay();
  const format = useFormat();
  const how = (one: {
    how?: "in_person" | "phone" | "video" | "in_writing" | undefined;
    on?: string | undefined;
  }) =>
    one.how && one.on ? { how: told(`told.${one.how}`), day: format.date(one.on as LocalDate) } : undefined;
  switch (part.kind) {
    case "words":
      return <p className="words">{signed.words[part.code]}</p>;
    case "moments":
      return (
        <DayTimeline
          label={say(part.label)}
          moments={(signed.moments[part.code] ?? []).map((row) => ({
            from: format.clock(row.from),
            to: format.clock(row.to),
            kind: say(
              part.kinds?.find(({ code }) => code === row.kind)?.name ?? {
                fi: row.kind,
                sv: row.kind,
                en: row.kind,
              },
            ),
            code: row.kind,
            words: (part.columns ?? []).flatMap(({ code, label }) => {
              const cell = row.cells[code] ?? "";
              return cell === "" ? [] : [{ name: say(label), words: cell }];
            }),
          }))}
        />
      );
    case "voices":
      return (
        <Stack gap={2}>
          {(signed.voices[part.code] ?? []).map((voice) => {
            const approved = how(voice);
            return (
              <Said
                key={`${voice.ref.id} ${voice.words}`}
                by={voice.name}
                voice={voice.ref.kind === "partner" ? "close" : "child"}
              >
                ”{voice.words}”
                {approved && <span className="soft small"> ({t("form.approved", approved)})</span>}
              </Said>
            );
          })}
        </Stack>
      );
    case "shared": {
      const shared = signed.shared[part.code];
      if (!shared) return null;
      const agreed = how(shared);
      return (
        <>
          <p className="words">{shared.words}</p>
          {agreed && (
            <p className="soft small">
              {t("form.agreedLine", {
                ...agreed,
                names: format.list(shared.agreedBy.map(({ name }) => name)),
              })}
            </p>
          )}
        </>
      );
    }
  }
}

/** The form in lines, for holding two versions side by side. */
export function formLines(signed: SignedFormShown): readonly string[] {
  return [
    ...Object.values(signed.words).filter(Boolean),
    ...Object.values(signed.moments).flatMap((rows) =>
      rows.map(({ from, to, cells }) => `${from}–${to} ${Object.values(cells).filter(Boolean).join(" / ")}`),
    ),
    ...Object.values(signed.voices).flatMap((rows) => rows.map(({ name, words }) => `${name}: ”${words}”`)),
    ...Object.values(signed.shared).flatMap(({ words }) => (words ? [words] : [])),
  ];
}
