import * as contract from "#contract/worker/calendar.ts";
import { addDays, weekday, type LocalDate } from "#core/kernel/local-date.ts";
import { addOne, changeOne, setTravel } from "#server/features/calendar/commands.ts";
import {
  bookablesOfUnit,
  hoursOfUnit,
  partIn,
  unitsNamed,
  weekOfUnit,
} from "#server/features/calendar/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import { route, type Route } from "#server/platform/serve.ts";

const mondayOf = (day: LocalDate): LocalDate => addDays(day, 1 - weekday(day));
/** Six weeks that have been, this one and one ahead. */
const weeksShown = 8;

export const calendarRoutes: Route[] = [
  route(contract.ownUnits, async (_input, { tx, roles }) => {
    const parts = roles.filter(({ role }) => role === "unitLead" || role === "familyWorker");
    const units = await unitsNamed(
      tx,
      parts.flatMap(({ unitId }) => unitId ?? []),
    );
    return { units: units.map((unit) => ({ ...unit, leads: partIn({ roles }, unit.id)?.leads ?? false })) };
  }),

  route(contract.unitWeek, async ({ params, query }, context) => {
    const part = partIn(context, params.unitId);
    if (!part) return notFound;
    const from = mondayOf(query.week ?? context.today);
    const week = await weekOfUnit(context.tx, params.unitId, from, addDays(from, 6));
    context.about({ objectKind: "unit_week", objectId: params.unitId, rowCount: week.meetings.length });
    return { today: context.today, ...part, ...week };
  }),

  route(contract.unitHours, async ({ params, query }, context) => {
    if (!partIn(context, params.unitId)) return notFound;
    const last = addDays(mondayOf(query.week ?? context.today), 7);
    const from = addDays(last, -7 * (weeksShown - 1));
    const found = await hoursOfUnit(context.tx, params.unitId, from, addDays(last, 6));
    if (!found) return notFound;
    context.about({ objectKind: "unit_hours", objectId: params.unitId, rowCount: found.workers.length });
    const weeks = Array.from({ length: weeksShown }, (_, at) => addDays(from, 7 * at));
    return { today: context.today, weeks, ...found };
  }),

  route(contract.bookablesOf, async ({ params }, context) => {
    const part = partIn(context, params.unitId);
    if (!part) return notFound;
    return { ...part, ...(await bookablesOfUnit(context.tx, params.unitId)) };
  }),
  route(contract.addBookable, ({ params, body }, context) => addOne(context, params.unitId, body)),
  route(contract.changeBookable, ({ params, body }, context) =>
    changeOne(context, params.unitId, params.bookableId, body),
  ),
  route(contract.setTravelEstimate, ({ params, body }, context) => setTravel(context, params.unitId, body)),
];
