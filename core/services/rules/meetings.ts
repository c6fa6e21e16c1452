import { addDays, daysBetween, type LocalDate } from "#core/kernel/local-date.ts";
import { read } from "#core/services/evidence.ts";
import { type Broken, periodEnd, type Reader } from "#core/services/reader.ts";
import type { RuleOf } from "#core/services/rule-shapes.ts";
import { type View, weekStart } from "#core/services/view.ts";
import { type RhythmRule, weekOf } from "#core/services/visit-weeks.ts";

const ofKinds = (kinds: readonly string[], view: View) =>
  view.heldMeetings.filter((meeting) => kinds.includes(meeting.kind));
const plannedOf = (kinds: readonly string[], view: View) =>
  view.plannedMeetings.filter((meeting) => kinds.includes(meeting.kind));

/** The day of the last meeting the ceiling allows: as planned, or at the pace of the held ones. */
function lastAllowedDay(rule: RuleOf<"meeting_ceiling">, view: View): LocalDate | undefined {
  const { kinds, max } = rule.parameters;
  const held = ofKinds(kinds, view);
  const known = [...held, ...plannedOf(kinds, view)].map((meeting) => meeting.on).sort();
  if (known.length >= max) return known[max - 1];
  const [first, last] = [held[0]?.on, known.at(-1)];
  if (held.length < 2 || first === undefined || last === undefined) return undefined;
  const gap = daysBetween(first, last) / (known.length - 1);
  return addDays(last, Math.round(gap * (max - known.length)));
}

/** When the thing will be ready: its due day if that is running, else counted from the pace towards it. */
function readyDay(id: string, view: View): LocalDate | undefined {
  const rule = view.index.rules.get(id);
  if (rule?.shape !== "required" || read(rule.parameters.what, view).met) return undefined;
  const { due } = rule.parameters;
  if (!due) return undefined;
  const from = read(due.after, view).on;
  if (from !== undefined) return periodEnd(from, due.within, rule.source.kind === "statute");
  if (due.after.fact !== "meeting") return undefined;
  const { kinds, min = 1 } = due.after;
  const planned = [...ofKinds(kinds, view), ...plannedOf(kinds, view)].map((meeting) => meeting.on).sort();
  const last = planned[min - 1];
  return last && periodEnd(last, due.within, false);
}

export const meetingCeiling: Reader<"meeting_ceiling"> = {
  progress(rule, view) {
    const have = ofKinds(rule.parameters.kinds, view).length;
    return { met: have <= rule.parameters.max, have, need: rule.parameters.max };
  },
  broken(rule, view) {
    const { kinds, max } = rule.parameters;
    return ofKinds(kinds, view)
      .slice(max)
      .map((meeting) => ({
        code: "meetings_full",
        subject: meeting.id,
        on: meeting.on,
        values: { kind: meeting.kind, max, have: max },
      }));
  },
  ahead(rule, view) {
    const { max, readyRule } = rule.parameters;
    if (readyRule === undefined || view.ended) return undefined;
    const ready = readyDay(readyRule, view);
    const last = lastAllowedDay(rule, view);
    if (ready === undefined || last === undefined || last > ready) return undefined;
    return { max, have: ofKinds(rule.parameters.kinds, view).length, last, ready };
  },
  stands(rule, view, attempt) {
    if (attempt.action !== "plan_meeting" && attempt.action !== "hold_meeting") return undefined;
    const { kinds, max } = rule.parameters;
    if (!kinds.includes(attempt.kind)) return undefined;
    const others = (list: readonly { id: string }[]) =>
      list.filter((meeting) => meeting.id !== attempt.meetingId).length;
    const held = others(ofKinds(kinds, view));
    const planned = attempt.action === "plan_meeting" ? others(plannedOf(kinds, view)) : 0;
    if (held + planned < max) return undefined;
    return { code: "meetings_full", values: { kind: attempt.kind, max, have: held, planned } };
  },
};

export const meetingParties: Reader<"meeting_parties"> = {
  broken(rule, view) {
    if (rule.parameters.when && !read(rule.parameters.when, view).met) return [];
    return ofKinds(rule.parameters.kinds, view).flatMap((meeting) => {
      const missing = rule.parameters.parties.filter((party) => !meeting.parties.includes(party));
      if (missing.length === 0) return [];
      const values = { kind: meeting.kind, missing: missing.join(",") };
      return [{ code: "party_missing" as const, subject: meeting.id, on: meeting.on, values }];
    });
  },
  stands(rule, view, attempt) {
    if (attempt.action !== "plan_meeting" && attempt.action !== "hold_meeting") return undefined;
    if (rule.parameters.when && !read(rule.parameters.when, view).met) return undefined;
    const { parties } = attempt;
    if (!parties || !rule.parameters.kinds.includes(attempt.kind)) return undefined;
    const missing = rule.parameters.parties.filter((party) => !parties.includes(party));
    if (missing.length === 0) return undefined;
    return { code: "party_missing", values: { kind: attempt.kind, missing: missing.join(",") } };
  },
};

/** Full weeks looked back at for the rhythm of visits: long enough to see a habit, short enough to mend it. */
const weeksBack = 4;

const visitsIn = (monday: LocalDate, days: readonly LocalDate[]): number => {
  const nextMonday = addDays(monday, 7);
  return days.filter((on) => on >= monday && on < nextMonday).length;
};

/** The first day from which the rhythm is counted: of its first phase, or of the first visit where it names no phase. */
export function rhythmFrom(rule: RhythmRule, view: View): LocalDate | undefined {
  if (rule.shape === "meetings_a_day") {
    return [...ofKinds(rule.parameters.kinds, view), ...plannedOf(rule.parameters.kinds, view)]
      .map(({ on }) => on)
      .sort()[0];
  }
  const first = rule.parameters.phases[0];
  const order = first === undefined ? undefined : view.index.phaseOrder.get(first);
  return order === undefined ? undefined : view.entered[order]?.on;
}
const isRhythmOn = (rule: RuleOf<"visit_rate">, view: View): boolean => {
  const phase = view.model.phases[view.phaseIndex];
  return !view.ended && phase !== undefined && rule.parameters.phases.includes(phase.id);
};

export const visitRate: Reader<"visit_rate"> = {
  broken(rule, view) {
    const from = rhythmFrom(rule, view);
    if (from === undefined || !isRhythmOn(rule, view)) return [];
    const { kinds, min, max } = rule.parameters;
    const days = ofKinds(kinds, view).map((meeting) => meeting.on);
    const thisWeek = weekStart(view.today);
    const found: Broken[] = [];
    for (let back = weeksBack; back >= 1; back -= 1) {
      const week = addDays(thisWeek, -7 * back);
      if (week < from) continue;
      const have = visitsIn(week, days);
      if (have >= min && have <= max) continue;
      if (have < min && weekOf(rule, view.facts.breaks ?? [], week).excuse) continue;
      const code = have < min ? "visits_too_few" : "visits_full";
      found.push({ code, subject: week, on: week, values: { week, have, min, max } });
    }
    return found;
  },
  ahead(rule, view) {
    if (!isRhythmOn(rule, view)) return undefined;
    const { kinds, min, max } = rule.parameters;
    const days = [...ofKinds(kinds, view), ...plannedOf(kinds, view)].map((meeting) => meeting.on);
    const have = visitsIn(weekStart(view.today), days);
    if (have >= min || weekOf(rule, view.facts.breaks ?? [], weekStart(view.today)).excuse) return undefined;
    return { have, min, max };
  },
  stands(rule, view, attempt) {
    if (attempt.action !== "plan_meeting" && attempt.action !== "hold_meeting") return undefined;
    const { kinds, max } = rule.parameters;
    if (!kinds.includes(attempt.kind)) return undefined;
    const counted = [
      ...ofKinds(kinds, view),
      ...(attempt.action === "plan_meeting" ? plannedOf(kinds, view) : []),
    ].filter((meeting) => meeting.id !== attempt.meetingId);
    const week = weekStart(attempt.on);
    const have = visitsIn(
      week,
      counted.map((meeting) => meeting.on),
    );
    return have < max ? undefined : { code: "visits_full", values: { week, have, max } };
  },
};

export const recordWithin: Reader<"record_within"> = {
  tasks(rule, view) {
    return view.heldMeetings
      .filter((meeting) => !meeting.recordSigned)
      .map((meeting) => {
        const dueOn = addDays(meeting.on, rule.parameters.days);
        return { subject: meeting.id, dueOn, values: { from: meeting.on, due: dueOn, kind: meeting.kind } };
      });
  },
};
