import type { z } from "zod";
import type { addTimeWish, changeTimeWish } from "#contract/worker/time-wishes.ts";
import { refuse } from "#core/kernel/decision.ts";
import { timeWishInHand } from "#server/features/time-wishes/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Added = z.output<NonNullable<typeof addTimeWish.body>>;
type Changed = z.output<NonNullable<typeof changeTimeWish.body>>;

const columns = (wish: Omit<Added, "id">) => ({
  kind: wish.kind,
  weekdays: [...new Set(wish.weekdays)].toSorted(),
  from_time: wish.fromTime,
  to_time: wish.toTime,
  person_id: wish.personId,
  words: wish.words,
  valid_from: wish.from,
  valid_to: wish.to,
});

async function isOfFamily({ tx, caseId }: Context, personId: string | null): Promise<boolean> {
  if (personId === null) return true;
  const member = await tx.db
    .selectFrom("case_member")
    .select("id")
    .where("case_id", "=", caseId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return member !== undefined;
}

export async function addWish(context: Context, { id, ...wish }: Added) {
  const { tx, caseId } = context;
  if (!(await isOfFamily(context, wish.personId))) return refuse("person_not_known");
  await tx.db
    .insertInto("time_wish")
    .values({ id, case_id: caseId, ...columns(wish) })
    .execute();
  context.about({ objectKind: "time_wish", objectId: id });
  context.event("time_wish_told", { subjectKind: "time_wish", subjectId: id, data: { kind: wish.kind } });
  return { id };
}

export async function changeWish(context: Context, wishId: string, { version, ...wish }: Changed) {
  const { tx, caseId } = context;
  const known = await timeWishInHand(tx, caseId, wishId);
  if (!known) return notFound;
  context.about({ objectKind: "time_wish", objectId: wishId, objectVersion: version });
  if (known.version !== version) return stale(known);
  if (!(await isOfFamily(context, wish.personId))) return refuse("person_not_known");
  await tx.db
    .updateTable("time_wish")
    .set({ ...columns(wish), version: version + 1 })
    .where("id", "=", wishId)
    .where("case_id", "=", caseId)
    .where("version", "=", version)
    .execute();
  context.event("time_wish_changed", { subjectKind: "time_wish", subjectId: wishId });
  return { version: version + 1 };
}
