import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";

type GroupStatus = "open" | "cancelled" | "closed";
type SessionStatus = "planned" | "held" | "cancelled";

/** A session is within the group's days, and the group goes on. */
export function decideSession(
  group: { readonly status: GroupStatus; readonly startsOn: LocalDate; readonly endsOn: LocalDate },
  session: { readonly onDay: LocalDate; readonly begins: string; readonly ends: string },
): Decision<true, "group_not_open" | "session_outside_group" | "session_ends_before_it_begins"> {
  if (group.status !== "open") return refuse("group_not_open");
  if (session.onDay < group.startsOn || session.onDay > group.endsOn) return refuse("session_outside_group");
  if (session.ends <= session.begins) return refuse("session_ends_before_it_begins");
  return accept(true);
}

export const decideCancelSession = (
  group: GroupStatus,
  session: SessionStatus,
): Decision<true, "group_not_open" | "session_not_planned"> =>
  group !== "open"
    ? refuse("group_not_open")
    : session === "planned"
      ? accept(true)
      : refuse("session_not_planned");

type SessionTime = {
  readonly onDay: LocalDate;
  readonly begins: string;
  readonly ends: string;
  readonly place: string;
};
export type MoveRefusal =
  | "group_not_open"
  | "session_not_planned"
  | "session_outside_group"
  | "session_ends_before_it_begins"
  | "session_moved_to_past"
  | "session_not_moved";

/** A planned session gets another day, time or place: within the group's days, and not into days that have been. */
export function decideMoveSession(
  group: Parameters<typeof decideSession>[0],
  session: SessionTime & { readonly status: SessionStatus },
  to: SessionTime,
  today: LocalDate,
): Decision<true, MoveRefusal> {
  const decided = decideSession(group, to);
  if (!decided.ok) return decided;
  if (session.status !== "planned") return refuse("session_not_planned");
  if (to.onDay < today) return refuse("session_moved_to_past");
  const same = (["onDay", "begins", "ends", "place"] as const).every((field) => session[field] === to[field]);
  return same ? refuse("session_not_moved") : accept(true);
}

/** Who came is written down on the session's day or after it, of those who take part. */
export function decideAttendance(
  session: { readonly status: SessionStatus; readonly onDay: LocalDate },
  enrolled: ReadonlySet<string>,
  marked: readonly string[],
  today: LocalDate,
): Decision<true, "session_cancelled" | "session_not_yet" | "not_enrolled"> {
  if (session.status === "cancelled") return refuse("session_cancelled");
  if (session.onDay > today) return refuse("session_not_yet");
  return marked.every((id) => enrolled.has(id)) ? accept(true) : refuse("not_enrolled");
}

/** A group is closed when its sessions are over: each held with its attendance, or cancelled. */
export function decideCloseGroup(
  status: GroupStatus,
  sessions: readonly { readonly status: SessionStatus }[],
): Decision<true, "group_not_open" | "sessions_open" | "group_had_no_sessions"> {
  if (status !== "open") return refuse("group_not_open");
  const open = sessions.filter((one) => one.status === "planned").length;
  if (open > 0) return refuse("sessions_open", { values: { count: open } });
  return sessions.some((one) => one.status === "held") ? accept(true) : refuse("group_had_no_sessions");
}
