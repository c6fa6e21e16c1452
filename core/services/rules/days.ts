import type { LocalDate } from "#core/kernel/local-date.ts";
import type { Broken, Reader } from "#core/services/reader.ts";
import { holdsAt } from "#core/services/support-times.ts";
import type { View } from "#core/services/view.ts";

const countOn = (on: LocalDate, kinds: readonly string[], view: View, except: string | undefined): number =>
  [...view.heldMeetings, ...view.plannedMeetings].filter(
    (meeting) => meeting.on === on && kinds.includes(meeting.kind) && meeting.id !== except,
  ).length;

export const meetingsADay: Reader<"meetings_a_day"> = {
  broken(rule, view) {
    const { kinds, max } = rule.parameters;
    const byDay = new Map<LocalDate, number>();
    for (const { kind, on } of view.heldMeetings)
      if (kinds.includes(kind)) byDay.set(on, (byDay.get(on) ?? 0) + 1);
    return [...byDay].flatMap(([on, have]): Broken[] =>
      have > max ? [{ code: "day_full", subject: on, on, values: { day: on, have, max } }] : [],
    );
  },
  stands(rule, view, attempt) {
    if (attempt.action !== "plan_meeting" && attempt.action !== "hold_meeting") return undefined;
    const { kinds, max } = rule.parameters;
    if (!kinds.includes(attempt.kind)) return undefined;
    const have = countOn(attempt.on, kinds, view, attempt.meetingId);
    return have < max ? undefined : { code: "day_full", values: { day: attempt.on, have, max } };
  },
};

/** Asked when a meeting is put in the calendar: what has been held at another hour happened, and is recorded as it was. */
export const meetingTimes: Reader<"meeting_times"> = {
  stands(rule, view, attempt) {
    if (attempt.action !== "plan_meeting" || attempt.from === undefined) return undefined;
    const { kinds, times } = rule.parameters;
    if (!kinds.includes(attempt.kind)) return undefined;
    const from = attempt.from;
    const fits = (view.model.supportTimes ?? []).some(
      (time) => times.includes(time.code) && holdsAt(time, attempt.on, from),
    );
    return fits
      ? undefined
      : { code: "outside_support_times", values: { from: from.replace(":", "."), times: times.join(",") } };
  },
};
