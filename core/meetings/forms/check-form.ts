import type { FormAnswers, FormPart, MeetingForm } from "#core/meetings/forms/form.ts";
import type { Around, ParticipantRef } from "#core/meetings/participants.ts";

export type FormIssue = { readonly path: string; readonly code: string };
type Known = { readonly around: Around; readonly present: readonly ParticipantRef[] };

const isChild = (id: string, { members }: Around): boolean =>
  members.some((one) => one.id === id && (one.role === "child" || one.role === "sibling"));

const speaks = (part: Extract<FormPart, { kind: "voices" }>, who: ParticipantRef, around: Around): boolean =>
  who.kind === "partner"
    ? part.of.includes("partner") && around.partners.some(({ id }) => id === who.id)
    : who.kind === "member" && part.of.includes("child") && isChild(who.id, around);

function momentIssues(part: Extract<FormPart, { kind: "moments" }>, answers: FormAnswers): FormIssue[] {
  const rows = answers.moments[part.code] ?? [];
  const at = `moments.${part.code}`;
  if (rows.length === 0) return part.required ? [{ path: at, code: "empty" }] : [];
  return rows.flatMap((row, n) => [
    ...(part.kinds.some(({ code }) => code === row.kind)
      ? []
      : [{ path: `${at}.${n}.kind`, code: "choose" }]),
    ...(row.from < row.to ? [] : [{ path: `${at}.${n}.to`, code: "before_start" }]),
    ...part.columns
      .filter(({ code, required }) => required && (row.cells[code] ?? "") === "")
      .map(({ code }) => ({ path: `${at}.${n}.cells.${code}`, code: "empty" })),
  ]);
}

function voiceIssues(
  part: Extract<FormPart, { kind: "voices" }>,
  answers: FormAnswers,
  { around }: Known,
): FormIssue[] {
  const rows = answers.voices[part.code] ?? [];
  const at = `voices.${part.code}`;
  if (rows.length === 0) return part.required ? [{ path: at, code: "empty" }] : [];
  return rows.flatMap((row, n) => [
    ...(speaks(part, row.who, around) ? [] : [{ path: `${at}.${n}.who`, code: "choose" }]),
    // A partner's words are written by our worker: without how and when they were approved they aren't the partner's.
    ...(row.who.kind === "partner" && row.how === undefined
      ? [{ path: `${at}.${n}.how`, code: "choose" }]
      : []),
    ...(row.who.kind === "partner" && row.on === undefined ? [{ path: `${at}.${n}.on`, code: "empty" }] : []),
  ]);
}

/** Those who have to agree before something is told in everyone's name: all who were there but the children. */
export const agreementAskedOf = ({ around, present }: Known): readonly ParticipantRef[] =>
  present.filter((one) => one.kind !== "member" || !isChild(one.id, around));

function sharedIssues(part: FormPart, answers: FormAnswers, known: Known): FormIssue[] {
  const shared = answers.shared[part.code];
  const at = `shared.${part.code}`;
  if (!shared || shared.words === "") return part.required ? [{ path: `${at}.words`, code: "empty" }] : [];
  const lacking = agreementAskedOf(known).filter(({ id }) => shared.agreedBy.every((one) => one.id !== id));
  const strangers = shared.agreedBy.filter(({ id }) => known.present.every((one) => one.id !== id));
  return [
    ...(lacking.length > 0 ? [{ path: `${at}.agreedBy`, code: "not_all_agreed" }] : []),
    ...(strangers.length > 0 ? [{ path: `${at}.agreedBy`, code: "invalid" }] : []),
    ...(shared.how === undefined ? [{ path: `${at}.how`, code: "choose" }] : []),
    ...(shared.on === undefined ? [{ path: `${at}.on`, code: "empty" }] : []),
  ];
}

/**
 * What is missing from a form or doesn't belong to it.
 * @returns places of the form with codes; none when it can be signed
 */
export function formIssues(
  form: MeetingForm | undefined,
  answers: FormAnswers | undefined,
  known: Known,
): readonly FormIssue[] {
  if (!form) {
    const written = answers && Object.values(answers).some((parts) => Object.keys(parts).length > 0);
    return written ? [{ path: "", code: "invalid" }] : [];
  }
  const given = answers ?? { words: {}, moments: {}, voices: {}, shared: {} };
  const strange = Object.values(given).flatMap((parts) =>
    Object.keys(parts).filter((code) => form.parts.every((part) => part.code !== code)),
  );
  if (strange.length > 0) return [{ path: strange[0] ?? "", code: "invalid" }];
  return form.parts.flatMap((part): readonly FormIssue[] => {
    if (part.kind === "moments") return momentIssues(part, given);
    if (part.kind === "voices") return voiceIssues(part, given, known);
    if (part.kind === "shared") return sharedIssues(part, given, known);
    return part.required && (given.words[part.code] ?? "") === ""
      ? [{ path: `words.${part.code}`, code: "empty" }]
      : [];
  });
}
