import type { Around, ParticipantRef } from "#core/meetings/participants.ts";
import { partyOf } from "#core/meetings/participants.ts";
import type { FormAnswers } from "#core/meetings/forms/form.ts";
import type { RecordParts } from "#core/meetings/terms.ts";
import type { ServiceModel } from "#core/services/model.ts";

/** What of a record is looked at before it can be signed. */
export type RecordToCheck = {
  readonly placeKind: string;
  readonly methods: readonly string[];
  readonly observed: string;
  readonly assessed: string;
  readonly situation: string;
  readonly said: readonly { readonly speaker: ParticipantRef }[];
  readonly wishes: readonly { readonly who: ParticipantRef }[];
  readonly childVoice: readonly { readonly childId: string }[];
  readonly goals: readonly { readonly goalId: string }[];
  readonly continuation?: unknown;
  readonly form?: FormAnswers | undefined;
};
export type AgreementToCheck = { readonly owner: ParticipantRef; readonly dueOn?: string | undefined };
export type RecordIssue = { readonly path: string; readonly code: string };

const isAround = (ref: ParticipantRef, around: Around): boolean => partyOf(ref, around) !== undefined;

type Written = Pick<
  RecordToCheck,
  "observed" | "assessed" | "situation" | "said" | "childVoice" | "continuation" | "form"
>;

/** A form of the meeting's own tells of it too; what is told together isn't the record. */
const saysInForm = (form: FormAnswers | undefined): boolean =>
  form !== undefined &&
  [form.moments, form.voices].some((parts) => Object.values(parts ?? {}).some((rows) => rows.length > 0));

/** What must have been written: something at all, and what the kind of meeting asks. Known before it is sent. */
export function unwritten(parts: RecordParts, record: Written): readonly RecordIssue[] {
  const wrote =
    record.observed !== "" ||
    record.assessed !== "" ||
    record.said.length > 0 ||
    record.childVoice.length > 0 ||
    saysInForm(record.form) ||
    (parts.situation && record.situation !== "");
  return [
    ...(wrote ? [] : [{ path: "observed", code: "empty" }]),
    ...(parts.situation && record.situation === "" ? [{ path: "situation", code: "empty" }] : []),
    ...(parts.continuation && record.continuation === undefined
      ? [{ path: "continuation.decision", code: "choose" }]
      : []),
  ];
}

/**
 * What is missing from a record or doesn't belong to it: something must have been written, codes are the service
 * model's, people are the family's own, and what a kind of meeting asks beyond the usual has been answered.
 * @returns places of the record with codes; none when it can be signed
 */
export function recordIssues(
  model: ServiceModel,
  parts: RecordParts,
  record: RecordToCheck,
  known: { readonly around: Around; readonly goalIds: readonly string[] },
): readonly RecordIssue[] {
  const issues: RecordIssue[] = [...unwritten(parts, record)];
  const want = (holds: boolean, path: string, code: string): void => {
    if (!holds) issues.push({ path, code });
  };
  want(
    model.places.some(({ code }) => code === record.placeKind),
    "placeKind",
    "choose",
  );
  want(
    record.methods.every((code) => model.methods.some((method) => method.code === code)),
    "methods",
    "invalid",
  );
  for (const [at, { speaker }] of record.said.entries())
    want(isAround(speaker, known.around), `said.${at}.speaker`, "choose");
  for (const [at, { who }] of record.wishes.entries())
    want(isAround(who, known.around), `wishes.${at}.who`, "choose");
  const isChild = (id: string): boolean =>
    known.around.members.some(({ id: own, role }) => own === id && (role === "child" || role === "sibling"));
  for (const [at, { childId }] of record.childVoice.entries())
    want(isChild(childId), `childVoice.${at}.childId`, "choose");
  for (const [at, { goalId }] of record.goals.entries())
    want(known.goalIds.includes(goalId), `goals.${at}`, "invalid");
  return issues;
}

/** What is missing from what was agreed: decisions of a network meeting each have a day. */
export function agreementIssues(
  parts: RecordParts,
  agreements: readonly AgreementToCheck[],
  around: Around,
): readonly RecordIssue[] {
  return agreements.flatMap(({ owner, dueOn }, at) => [
    ...(isAround(owner, around) ? [] : [{ path: `agreements.${at}.owner`, code: "choose" }]),
    ...(parts.continuation && dueOn === undefined ? [{ path: `agreements.${at}.dueOn`, code: "empty" }] : []),
  ]);
}

/** The record with its place: one that was hidden from who writes (address protection), and is left out, stays as it was. */
export const withPlace = <R extends { readonly place: string }>(
  record: R,
  meeting: { readonly place: string; readonly placeHidden: boolean },
): R => (meeting.placeHidden && record.place === "" ? { ...record, place: meeting.place } : record);
