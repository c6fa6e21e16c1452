import * as contract from "#contract/worker/family-appointments.ts";
import {
  clockOf,
  collidingPersons,
  freeTimes,
  minutesOf,
  type Window,
} from "#core/appointments/occurrences.ts";
import { byWishes } from "#core/calendar/wished-times.ts";
import { addDays, weekday, type LocalDate } from "#core/kernel/local-date.ts";
import { seriesDays } from "#core/meetings/series-days.ts";
import { addAppointment, changeAppointment } from "#server/features/family-appointments/commands.ts";
import { familyTimesBetween, type FamilyTime } from "#server/features/family-appointments/queries.ts";
import { timeWishesOf } from "#server/features/time-wishes/queries.ts";
import { timeInHelsinki } from "#server/platform/clock.ts";
import { route, type Route } from "#server/platform/serve.ts";

/** Hours of the day that free times are looked for in: families are met in the evening too. */
const dayHours: Window = { from: 8 * 60, to: 20 * 60 };

/** Minutes that a proposed time is rounded up to. */
const step = 15;

/** What of the day is still ahead: nothing of a day that is over, and of today what comes after now. */
function ahead(on: LocalDate, today: LocalDate, now: string): Window | undefined {
  if (on < today) return undefined;
  if (on > today) return dayHours;
  const next = Math.ceil((minutesOf(timeInHelsinki(new Date(now))) + 1) / step) * step;
  return next < dayHours.to ? { from: Math.max(dayHours.from, next), to: dayHours.to } : undefined;
}

const inClocks = ({ from, to }: Window) => ({ from: clockOf(from), to: clockOf(Math.min(to, 1439)) });
const asked = (members: string, all: readonly { id: string }[]): string[] => {
  const ids = members.split(",").filter((id) => all.some((one) => one.id === id));
  return ids.length > 0 ? ids : all.map(({ id }) => id);
};

/** Each time with who is somewhere else at the same time, and where. */
const withCollisions = (times: readonly FamilyTime[]) =>
  times.map((one) => ({
    ...one,
    ...inClocks(one),
    personIds: [...one.personIds],
    collides: times.flatMap((other) =>
      other === one ? [] : collidingPersons(one, other).map((personId) => ({ personId, with: other.id })),
    ),
  }));

export const familyAppointmentRoutes: Route[] = [
  route(contract.familyCalendar, async ({ query }, { tx, caseId, today, about }) => {
    const day = (query.week ?? today) as LocalDate;
    const from = addDays(day, 1 - weekday(day));
    const to = addDays(from, 6);
    const { times, ...page } = await familyTimesBetween(tx, caseId, from, to);
    about({ objectKind: "family_appointment", rowCount: times.length });
    return { today, from, to, ...page, items: withCollisions(times) };
  }),

  route(contract.familyCollisions, async ({ query }, { tx, caseId, today, now, about }) => {
    const days = query.weeklyUntil === undefined ? [query.on] : seriesDays(query.on, query.weeklyUntil);
    const last = days.at(-1) ?? query.on;
    const { times, members, kinds } = await familyTimesBetween(tx, caseId, query.on, last);
    about({ objectKind: "family_appointment", rowCount: times.length });
    const personIds = asked(query.members, members);
    const from = minutesOf(query.from);
    const others = times.filter(({ id }) => id !== query.except);
    const collisions = days.flatMap((on) =>
      others.flatMap((other) =>
        collidingPersons({ on, from, to: from + query.minutes, personIds }, other).map((personId) => ({
          personId,
          name: members.find(({ id }) => id === personId)?.name ?? "",
          kind: other.kind,
          what: other.what,
          withWhom: other.withWhom,
          on,
          ...inClocks(other),
        })),
      ),
    );
    const left = ahead(query.on, today, now);
    const free = left ? freeTimes(query.on, personIds, others, query.minutes, left).map(inClocks) : [];
    return { collisions, free, kinds };
  }),

  route(contract.freeFamilyTimes, async ({ query }, { tx, caseId, today, now, about }) => {
    const last = addDays(query.from, query.days - 1);
    const { times, members } = await familyTimesBetween(tx, caseId, query.from, last);
    about({ objectKind: "family_appointment", rowCount: times.length });
    const personIds = asked(query.members, members);
    const days = Array.from({ length: query.days }, (_, n) => addDays(query.from, n));
    const wishes = await timeWishesOf(tx, caseId);
    return {
      days: days.flatMap((on) => {
        const left = ahead(on, today, now);
        if (!left) return [];
        const free = byWishes(
          on,
          freeTimes(on, personIds, times, query.minutes, left),
          wishes,
          query.minutes,
        );
        return [{ on, free: free.map((one) => ({ ...inClocks(one), wish: one.wish })) }];
      }),
    };
  }),

  route(contract.addAppointment, ({ body }, context) => addAppointment(context, body)),
  route(contract.changeAppointment, ({ params, body }, context) =>
    changeAppointment(context, params.appointmentId, body),
  ),
];
