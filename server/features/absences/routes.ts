import * as contract from "#contract/worker/absences.ts";
import { ledUnits } from "#core/access/led-units.ts";
import { change, handOne, write } from "#server/features/absences/commands.ts";
import {
  absenceInHand,
  absencesSeen,
  awayAmong,
  familiesOf,
  standInsOfActor,
} from "#server/features/absences/queries.ts";
import { workersOf } from "#server/features/teams/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const absenceRoutes: Route[] = [
  route(contract.absencesOf, async (_input, context) => {
    const { tx, today, about } = context;
    const seen = await absencesSeen(tx, ledUnits(context.roles));
    about({ objectKind: "absence", rowCount: seen?.absences.length ?? 0 });
    return { today, absences: seen?.absences ?? [], workers: seen?.workers ?? [] };
  }),
  route(contract.absencePage, async ({ params }, context) => {
    const { tx, today, about } = context;
    const absence = await absenceInHand(tx, params.absenceId);
    if (!absence) return notFound;
    const led = ledUnits(context.roles);
    const workers = led.length > 0 ? await workersOf(tx, led) : [];
    const away = await awayAmong(
      tx,
      workers.map(({ id }) => id),
      absence.from,
      absence.to,
    );
    const families = await familiesOf(tx, absence.id);
    about({ objectKind: "absence", objectId: absence.id, rowCount: families.length });
    return {
      today,
      absence,
      leads: workers.some(({ id }) => id === absence.staffId),
      families,
      candidates: workers
        .filter(({ id }) => id !== absence.staffId)
        .map(({ id, name, weeklyHours, booked, languages, competences }) => ({
          id,
          name,
          weeklyHours,
          booked,
          languages,
          competences,
          away: away.has(id),
        })),
    };
  }),
  route(contract.writeAbsence, ({ body }, context) => write(context, body)),
  route(contract.changeAbsence, ({ params, body }, context) => change(context, params.absenceId, body)),
  route(contract.handOver, ({ body }, context) => handOne(context, body)),
  route(contract.ownStandIns, async (_input, { tx, today, about }) => {
    const standIns = await standInsOfActor(tx);
    about({ objectKind: "stand_in", rowCount: standIns.length });
    return { today, standIns };
  }),
];
