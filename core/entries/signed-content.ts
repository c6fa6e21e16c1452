import type { EntryContent } from "#core/entries/entry-changes.ts";
import type { FormAnswers } from "#core/meetings/forms/form.ts";
import { answersOf, type SignedForm } from "#core/meetings/forms/signed-form.ts";
import type { MeetingParty, ParticipantKind, ParticipantRef } from "#core/meetings/participants.ts";
import type { RecordParts } from "#core/meetings/terms.ts";

/** What the writer of a record gives. */
export type RecordDraft = {
  readonly on: string;
  readonly from: string;
  readonly durationMinutes: number;
  readonly placeKind: string;
  readonly place: string;
  readonly present: readonly ParticipantRef[];
  readonly methods: readonly string[];
  readonly observed: string;
  readonly said: readonly { readonly speaker: ParticipantRef; readonly words: string }[];
  readonly assessed: string;
  readonly childVoice: readonly { readonly childId: string; readonly words: string; readonly how: string }[];
  readonly goals: readonly { readonly goalId: string; readonly level: number }[];
  readonly concernRaised: boolean;
  readonly situation: string;
  readonly wishes: readonly { readonly who: ParticipantRef; readonly words: string }[];
  readonly effect: string;
  readonly continuation?: { readonly decision: string; readonly reasons: string } | undefined;
  readonly form?: FormAnswers | undefined;
};

export type NamedParticipant = {
  readonly kind: ParticipantKind;
  readonly id: string;
  readonly name: string;
  readonly party: MeetingParty;
};
export type NamedGoal = { readonly id: string; readonly title: string };

/**
 * What a signed version keeps beside its own columns: names as they were, so that it reads the same for ever,
 * and what its kind of meeting asks. A part that wasn't asked leaves no key.
 */
export function signedExtra(
  record: RecordDraft,
  parts: RecordParts,
  named: {
    readonly present: readonly NamedParticipant[];
    readonly absent: readonly NamedParticipant[];
    readonly goals: readonly NamedGoal[];
  },
  nameOf: (ref: ParticipantRef) => string,
  form?: SignedForm,
): Readonly<Record<string, unknown>> {
  const titleOf = (id: string): string => named.goals.find((goal) => goal.id === id)?.title ?? "";
  return {
    from: record.from,
    place: record.place,
    present: named.present,
    absent: named.absent,
    goals: record.goals.map(({ goalId, level }) => ({ goalId, title: titleOf(goalId), level })),
    ...(parts.situation
      ? {
          situation: record.situation,
          wishes: record.wishes.map(({ who, words }) => ({
            who: nameOf(who),
            ref: { kind: who.kind, id: who.id },
            words,
          })),
        }
      : {}),
    ...(parts.continuation
      ? {
          effect: record.effect,
          ...(record.continuation === undefined ? {} : { continuation: record.continuation }),
        }
      : {}),
    ...(form ? { form } : {}),
  };
}

/** A signed version as its row keeps it. */
export type SignedRow = {
  readonly on: string;
  readonly durationMinutes: number;
  readonly placeKind: string;
  readonly methods: readonly string[];
  readonly observed: string;
  readonly said: readonly { readonly speaker?: { readonly id?: string | null }; readonly words?: string }[];
  readonly assessed: string;
  readonly childVoice: readonly {
    readonly childId?: string;
    readonly words?: string;
    readonly how?: string;
  }[];
  readonly concernRaised: boolean;
  readonly extra: Readonly<Record<string, unknown>>;
  /** For versions whose row doesn't tell them itself. */
  readonly from: string;
  readonly place: string;
  readonly presentIds: readonly string[];
  readonly goals: readonly { readonly goalId: string; readonly level: number }[];
};

type Loose = readonly Readonly<Record<string, unknown>>[];
const list = (value: unknown): Loose | undefined => (Array.isArray(value) ? (value as Loose) : undefined);

const idOf = (value: unknown): unknown => (value as { id?: unknown } | undefined)?.id;

/** Draft and signed version in one form, so that they can be held against each other. */
export const comparableDraft = (record: RecordDraft): EntryContent => ({
  on: record.on,
  from: record.from,
  durationMinutes: record.durationMinutes,
  placeKind: record.placeKind,
  place: record.place,
  present: record.present.map(({ id }) => id),
  methods: record.methods,
  observed: record.observed,
  said: record.said.map(({ speaker, words }) => ({ by: speaker.id, words })),
  assessed: record.assessed,
  childVoice: record.childVoice.map(({ childId, words, how }) => ({ childId, words, how })),
  goals: record.goals.map(({ goalId, level }) => ({ goalId, level })),
  concernRaised: record.concernRaised,
  situation: record.situation,
  wishes: record.wishes.map(({ who, words }) => ({ by: who.id, words })),
  effect: record.effect,
  continuation: record.continuation,
  form: record.form && written(record.form),
});

// Parts that hold nothing are no difference.
const written = (answers: FormAnswers): unknown =>
  Object.fromEntries(
    Object.entries(answers).map(([kind, parts]) => [
      kind,
      Object.fromEntries(
        Object.entries(parts).filter(
          ([, part]) => part !== "" && !(Array.isArray(part) && part.length === 0),
        ),
      ),
    ]),
  );

export function comparableRow(row: SignedRow): EntryContent {
  const { extra } = row;
  return {
    on: row.on,
    from: extra["from"] ?? row.from,
    durationMinutes: row.durationMinutes,
    placeKind: row.placeKind,
    place: extra["place"] ?? row.place,
    present: list(extra["present"])?.map(({ id }) => id) ?? row.presentIds,
    methods: row.methods,
    observed: row.observed,
    said: row.said.map(({ speaker, words }) => ({ by: speaker?.id, words })),
    assessed: row.assessed,
    childVoice: row.childVoice.map(({ childId, words, how }) => ({ childId, words, how })),
    goals: list(extra["goals"])?.map(({ goalId, level }) => ({ goalId, level })) ?? row.goals,
    concernRaised: row.concernRaised,
    situation: extra["situation"],
    wishes: list(extra["wishes"])?.map((wish) => ({
      by: idOf(wish["ref"] ?? wish["who"]),
      words: wish["words"],
    })),
    effect: extra["effect"],
    continuation: extra["continuation"],
    form: extra["form"] && written(answersOf(extra["form"] as SignedForm)),
  };
}
