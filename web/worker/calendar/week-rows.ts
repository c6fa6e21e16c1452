import type { unitWeek } from "#contract/worker/calendar.ts";
import { addDays, type LocalDate } from "#core/kernel/local-date.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { dayOf } from "#web/kit/clock.ts";

export type UnitWeek = ReplyOf<typeof unitWeek>;
type Meeting = UnitWeek["meetings"][number];

/** Something that takes time on a day of a worker, a room or a car. */
export type Slot = {
  readonly key: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly travelBefore: number;
  readonly travelAfter: number;
  readonly status: Meeting["status"] | "booked";
  readonly overlaps: boolean;
  readonly known: { readonly caseId: string; readonly meetingId: string; readonly family: string } | null;
  readonly kindName: NonNullable<Meeting["known"]>["kindName"];
};
export type WeekRow = {
  readonly id: string;
  readonly name: string;
  readonly worker?: UnitWeek["workers"][number];
  readonly details?: string;
  slotsOn(day: LocalDate): readonly Slot[];
  absencesOn(day: LocalDate): readonly UnitWeek["absences"][number][];
};

/** The days to show: the working week, and the days of its end when they hold something. */
export function daysShown(week: UnitWeek): readonly LocalDate[] {
  const days = Array.from({ length: 7 }, (_, at) => addDays(week.from, at));
  const taken = new Set([
    ...week.meetings.map(({ startsAt }) => dayOf(startsAt)),
    ...week.workers.flatMap(({ busy }) => busy.map(([from]) => dayOf(instantOf(from)))),
    ...week.bookings.map(({ startsAt }) => dayOf(startsAt)),
  ]);
  return days.filter((day, at) => at < 5 || taken.has(day));
}

/** The times of others' families come as minutes since 1970. */
const instantOf = (minutes: number): string => new Date(minutes * 60_000).toISOString();
const isOff = (status: Slot["status"]): boolean => status === "cancelled";
/** Two that take time at once. */
const overlap = (one: Slot, other: Slot): boolean =>
  one !== other &&
  !isOff(one.status) &&
  !isOff(other.status) &&
  one.startsAt < other.endsAt &&
  other.startsAt < one.endsAt;

function byDay(slots: readonly Slot[]): (day: LocalDate) => readonly Slot[] {
  const days = Map.groupBy(slots, ({ startsAt }) => dayOf(startsAt));
  return (day) => {
    const found = days.get(day) ?? [];
    return found.map((one) => ({ ...one, overlaps: found.some((other) => overlap(one, other)) }));
  };
}

export function workerRows(week: UnitWeek): readonly WeekRow[] {
  const meetings = Map.groupBy(week.meetings, ({ staffId }) => staffId);
  return week.workers.map((worker) => {
    const own = (meetings.get(worker.id) ?? []).map((one) => ({ ...one, kindName: one.known.kindName }));
    const busy = worker.busy.map(([from, to, travelBefore, travelAfter]) => ({
      startsAt: instantOf(from),
      endsAt: instantOf(to),
      travelBefore,
      travelAfter,
      status: "planned" as const,
      known: null,
      kindName: null,
    }));
    const slots = [...own, ...busy]
      .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt) || a.endsAt.localeCompare(b.endsAt))
      .map((one, at): Slot => ({ ...one, key: `${worker.id}-${one.startsAt}-${at}`, overlaps: false }));
    const absences = week.absences.filter(({ staffId }) => staffId === worker.id);
    return {
      id: worker.id,
      name: worker.name,
      worker,
      slotsOn: byDay(slots),
      absencesOn: (day) => absences.filter(({ from, to }) => from <= day && day <= to),
    };
  });
}

export function thingRows(week: UnitWeek): readonly WeekRow[] {
  const bookings = Map.groupBy(week.bookings, ({ bookableId }) => bookableId);
  return week.bookables.map((thing) => ({
    id: thing.id,
    name: thing.name,
    details: thing.details,
    slotsOn: byDay(
      (bookings.get(thing.id) ?? []).map(({ known, startsAt, endsAt }, at): Slot => ({
        key: `${thing.id}-${startsAt}-${at}`,
        startsAt,
        endsAt,
        travelBefore: 0,
        travelAfter: 0,
        status: "booked",
        overlaps: false,
        known,
        kindName: null,
      })),
    ),
    absencesOn: () => [],
  }));
}
