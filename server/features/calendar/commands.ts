import type { z } from "zod";
import type { addBookable, changeBookable, setTravelEstimate } from "#contract/worker/calendar.ts";
import { bookablesOfUnit, partIn } from "#server/features/calendar/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;

/** Rooms and cars of another unit are its own lead's. */
const leads = (context: Context, unitId: string): boolean => partIn(context, unitId)?.leads ?? false;

export async function addOne(context: Context, unitId: string, body: Body<typeof addBookable>) {
  if (!leads(context, unitId)) return notFound;
  await context.tx.db
    .insertInto("bookable")
    .values({ ...body, unit_id: unitId })
    .execute();
  context.about({ objectKind: "bookable", objectId: body.id });
  return { id: body.id };
}

export async function changeOne(
  context: Context,
  unitId: string,
  bookableId: string,
  { version, ...values }: Body<typeof changeBookable>,
) {
  const { tx } = context;
  if (!leads(context, unitId)) return notFound;
  context.about({ objectKind: "bookable", objectId: bookableId, objectVersion: version });
  const known = (await bookablesOfUnit(tx, unitId)).bookables.find(({ id }) => id === bookableId);
  if (!known) return notFound;
  if (known.version !== version) return stale(known);
  const { numUpdatedRows } = await tx.db
    .updateTable("bookable")
    .set({ ...values, version: version + 1 })
    .where("id", "=", bookableId)
    .where("unit_id", "=", unitId)
    .where("version", "=", version)
    .executeTakeFirst();
  return numUpdatedRows === 0n
    ? stale((await bookablesOfUnit(tx, unitId)).bookables.find(({ id }) => id === bookableId))
    : { version: version + 1 };
}

export async function setTravel(
  context: Context,
  unitId: string,
  { version, sameArea, sameTown, sameRegion, elsewhere }: Body<typeof setTravelEstimate>,
) {
  const { tx } = context;
  if (!leads(context, unitId)) return notFound;
  context.about({ objectKind: "travel_estimate", objectId: unitId, objectVersion: version });
  const { travel } = await bookablesOfUnit(tx, unitId);
  if (travel.version !== version) return stale(travel);
  const minutes = { same_area: sameArea, same_town: sameTown, same_region: sameRegion, elsewhere };
  // Of two who write the first one at once, or change the same, one is told what the other wrote.
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto("travel_estimate")
    .values({ id: unitId, ...minutes })
    .onConflict((on) =>
      on
        .column("id")
        .doUpdateSet({ ...minutes, version: version + 1 })
        .where("travel_estimate.version", "=", version),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 0n
    ? stale((await bookablesOfUnit(tx, unitId)).travel)
    : { version: version + 1 };
}
