import { formFor } from "#core/instruments/instruments.ts";
import type { Form, Instrument, Perspective } from "#core/instruments/shapes.ts";
import { ageOn, type LocalDate } from "#core/kernel/local-date.ts";

export const voiceStates = ["waiting", "answered", "declined", "not_reached"] as const;
export type VoiceState = (typeof voiceStates)[number];

export type MemberOfRound = {
  readonly personId: string;
  readonly role: string;
  readonly birthDate: LocalDate | null;
};

/** Somebody to be asked: a member of the family or a worker. */
export type Asked = { readonly personId: string | null; readonly staffId: string | null };

/** From which side a member looks, by the role in the family. */
export function perspectiveOfRole(role: string): Exclude<Perspective, "worker"> {
  if (role === "child" || role === "sibling") return "child";
  return role === "parent" || role === "step_parent" ? "parent" : "close_person";
}

/** The form by which the member answers, by perspective and, for children, by age on the day; none where nothing was made for them. */
export function formOfMember(
  instrument: Instrument,
  member: MemberOfRound,
  on: LocalDate,
): { readonly perspective: Perspective; readonly form: Form | undefined } {
  const perspective = perspectiveOfRole(member.role);
  const age = member.birthDate ? ageOn(member.birthDate, on) : null;
  return { perspective, form: formFor(instrument, perspective, age) };
}

export type ProposedVoice = Asked & {
  readonly perspective: Perspective;
  /** Undefined: there is no form for one so young. */
  readonly form: Form | undefined;
};

/**
 * Whom a round could ask: every member whose perspective the instrument knows, children also when they are too young for its forms
 * (it is said, not hidden), and the workers. Where the round is about one child, of the children that one only.
 */
export function proposedVoices(
  instrument: Instrument,
  members: readonly MemberOfRound[],
  staffIds: readonly string[],
  aboutPersonId: string | null,
  on: LocalDate,
): readonly ProposedVoice[] {
  const has = (perspective: Perspective) => instrument.forms.some((form) => form.perspective === perspective);
  const ofFamily = members
    .filter(
      (one) =>
        perspectiveOfRole(one.role) !== "child" || !instrument.aboutChild || one.personId === aboutPersonId,
    )
    .map((one) => ({ personId: one.personId, staffId: null, ...formOfMember(instrument, one, on) }))
    .filter(({ perspective }) => has(perspective));
  const own = formFor(instrument, "worker", null);
  const ofWorkers = own
    ? staffIds.map((staffId) => ({ personId: null, staffId, perspective: "worker" as const, form: own }))
    : [];
  return [...ofFamily, ...ofWorkers];
}
