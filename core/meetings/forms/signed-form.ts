import type { FormAnswers, MeetingForm, ToldWay } from "#core/meetings/forms/form.ts";
import type { ParticipantRef } from "#core/meetings/participants.ts";

export type NamedRef = { readonly ref: ParticipantRef; readonly name: string };

/** What a signed version keeps of its form: names as they were, so that it reads the same for ever. */
export type SignedForm = {
  readonly code: string;
  readonly version: number;
  readonly words: FormAnswers["words"];
  readonly moments: FormAnswers["moments"];
  readonly voices: Readonly<
    Record<
      string,
      readonly (NamedRef & { words: string; how?: ToldWay | undefined; on?: string | undefined })[]
    >
  >;
  readonly shared: Readonly<
    Record<
      string,
      { words: string; agreedBy: readonly NamedRef[]; how?: ToldWay | undefined; on?: string | undefined }
    >
  >;
};

const mapped = <T, U>(parts: Readonly<Record<string, T>>, to: (part: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(parts).map(([code, part]) => [code, to(part)]));

export function signedForm(
  form: MeetingForm,
  answers: FormAnswers,
  nameOf: (ref: ParticipantRef) => string,
): SignedForm {
  const named = (ref: ParticipantRef): NamedRef => ({
    ref: { kind: ref.kind, id: ref.id },
    name: nameOf(ref),
  });
  return {
    code: form.code,
    version: form.version,
    words: answers.words,
    moments: mapped(answers.moments, (rows) =>
      rows.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
    ),
    voices: mapped(answers.voices, (rows) => rows.map(({ who, ...row }) => ({ ...named(who), ...row }))),
    shared: mapped(answers.shared, ({ agreedBy, ...part }) => ({ ...part, agreedBy: agreedBy.map(named) })),
  };
}

/** A signed form as it was written, to be held against what is written now, or corrected from. */
export const answersOf = (signed: SignedForm): FormAnswers => ({
  words: signed.words,
  moments: signed.moments,
  voices: mapped(signed.voices, (rows) =>
    rows.map(({ ref, words, how, on }) => ({
      who: { kind: ref.kind, id: ref.id },
      words,
      ...(how ? { how } : {}),
      ...(on ? { on: on as never } : {}),
    })),
  ),
  shared: mapped(signed.shared, ({ words, agreedBy, how, on }) => ({
    words,
    agreedBy: agreedBy.map(({ ref }) => ({ kind: ref.kind, id: ref.id })),
    ...(how ? { how } : {}),
    ...(on ? { on: on as never } : {}),
  })),
});
