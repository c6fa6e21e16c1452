import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import { ageOn, type LocalDate } from "#core/kernel/local-date.ts";
import { formFor } from "#core/instruments/instruments.ts";
import type { Instrument, Perspective } from "#core/instruments/shapes.ts";
import { formOfMember, perspectiveOfRole, type Asked, type MemberOfRound } from "#core/rounds/voices.ts";

export type RoundDraft = {
  readonly aboutPersonId: string | null;
  readonly meetingId: string | null;
  readonly voices: readonly Asked[];
};

export type RoundFacts = {
  readonly running: boolean;
  readonly members: readonly MemberOfRound[];
  /** Who works with the family today. */
  readonly workers: readonly string[];
  /** Meetings of the running service. */
  readonly meetings: readonly string[];
  /** Rounds that wait: by the same instrument, about whom and which meeting. */
  readonly waiting: readonly { readonly aboutPersonId: string | null; readonly meetingId: string | null }[];
};

export type AskRefusal =
  | "member_unknown"
  | "voice_twice"
  | "too_young_to_answer"
  | "instrument_not_for_perspective"
  | "round_about_another_child";

export type OpenRoundRefusal =
  | AskRefusal
  | "service_not_running"
  | "instrument_unknown"
  | "round_without_voices"
  | "round_about_whom"
  | "round_meeting_unknown"
  | "round_waits_already";

export type VoiceToAsk = Asked & { readonly perspective: Perspective; readonly form: string };

/** May these be asked by the instrument, and by which form each: members and workers of the family, once each. */
export function decideVoices(
  instrument: Instrument,
  facts: Pick<RoundFacts, "members" | "workers">,
  aboutPersonId: string | null,
  asked: readonly Asked[],
  today: LocalDate,
): Decision<readonly VoiceToAsk[], AskRefusal> {
  const voices: VoiceToAsk[] = [];
  for (const one of asked) {
    if (voices.some((other) => other.personId === one.personId && other.staffId === one.staffId))
      return refuse("voice_twice");
    if (one.staffId !== null) {
      if (one.personId !== null || !facts.workers.includes(one.staffId)) return refuse("member_unknown");
      const form = formFor(instrument, "worker", null);
      if (!form) return refuse("instrument_not_for_perspective");
      voices.push({ ...one, perspective: "worker", form: form.id });
      continue;
    }
    const member = facts.members.find(({ personId }) => personId === one.personId);
    if (!member) return refuse("member_unknown");
    const { perspective, form } = formOfMember(instrument, member, today);
    const forms = instrument.forms.filter((each) => each.perspective === perspective);
    if (forms.length === 0) return refuse("instrument_not_for_perspective");
    if (!form) {
      const years = Math.min(...forms.map(({ ages }) => ages?.from ?? 0));
      const age = member.birthDate ? ageOn(member.birthDate, today) : years;
      // A grown sibling is as little too young as a parent is: nothing was made for them.
      return age < years
        ? refuse("too_young_to_answer", { values: { years } })
        : refuse("instrument_not_for_perspective");
    }
    if (instrument.aboutChild && perspective === "child" && one.personId !== aboutPersonId)
      return refuse("round_about_another_child");
    voices.push({ ...one, perspective, form: form.id });
  }
  return accept(voices);
}

/** May a round be opened, and who answers it by which form. */
export function decideOpenRound(
  instrument: Instrument | undefined,
  facts: RoundFacts,
  draft: RoundDraft,
  today: LocalDate,
): Decision<{ readonly instrument: Instrument; readonly voices: readonly VoiceToAsk[] }, OpenRoundRefusal> {
  if (!facts.running) return refuse("service_not_running");
  if (!instrument) return refuse("instrument_unknown");
  if (draft.voices.length === 0) return refuse("round_without_voices");
  const about = facts.members.find(({ personId }) => personId === draft.aboutPersonId);
  const isOfChild = about !== undefined && perspectiveOfRole(about.role) === "child";
  if (instrument.aboutChild ? !isOfChild : draft.aboutPersonId !== null) return refuse("round_about_whom");
  if (draft.meetingId !== null && !facts.meetings.includes(draft.meetingId))
    return refuse("round_meeting_unknown");
  if (
    facts.waiting.some(
      (one) => one.aboutPersonId === draft.aboutPersonId && one.meetingId === draft.meetingId,
    )
  )
    return refuse("round_waits_already");
  const voices = decideVoices(instrument, facts, draft.aboutPersonId, draft.voices, today);
  return voices.ok ? accept({ instrument, voices: voices.value }) : voices;
}
