import type { z } from "zod";
import type * as contract from "#contract/worker/support-persons.ts";
import { leadsUnit } from "#core/access/led-units.ts";
import { refuse } from "#core/kernel/decision.ts";
import { decideStatus, decideSupportStep } from "#core/support-persons/decide-support-person.ts";
import { worksIn } from "#server/features/groups/queries.ts";
import { personFacts } from "#server/features/support-persons/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;
type Saved = { id: string; version: number };

const columnsOf = (body: Omit<Body<typeof contract.changeSupportPerson>, "version">) => ({
  kind: body.kind,
  given_name: body.givenName,
  family_name: body.familyName,
  birth_year: body.birthYear,
  phone: body.phone,
  email: body.email,
  languages: body.languages,
  interests: body.interests,
  area: body.area,
  about: body.about,
  most_children: body.mostChildren,
});

/** Does the actor look after the support persons of the unit: as its lead, or named by the lead? */
async function coordinates({ tx }: Context, unitId: string): Promise<boolean> {
  const [found] = await tx.rows<{ it: boolean }>(
    "support-coordinates",
    "select $1::uuid = any (app.units_coordinated()) as it",
    [unitId],
  );
  return found?.it === true;
}

export async function add(context: Context, body: Body<typeof contract.addSupportPerson>) {
  if (!(await coordinates(context, body.unitId))) return refuse("not_coordinator");
  await context.tx.db
    .insertInto("support_person")
    .values({ id: body.id, unit_id: body.unitId, ...columnsOf(body), recruited_on: context.today })
    .execute();
  context.about({ objectKind: "support_person", objectId: body.id });
  return { id: body.id, version: 1 };
}

export async function change(
  context: Context,
  personId: string,
  body: Body<typeof contract.changeSupportPerson>,
) {
  context.about({ objectKind: "support_person", objectId: personId });
  const person = await personFacts(context.tx, personId);
  if (!person) return notFound;
  if (person.version !== body.version) return stale(person);
  const { numUpdatedRows } = await context.tx.db
    .updateTable("support_person")
    .set((e) => ({ ...columnsOf(body), version: e("version", "+", 1) }))
    .where("id", "=", personId)
    .where("version", "=", body.version)
    .executeTakeFirst();
  return numUpdatedRows === 0n
    ? stale(await personFacts(context.tx, personId))
    : { id: personId, version: body.version + 1 };
}

export async function recordStep(
  context: Context,
  personId: string,
  body: Body<typeof contract.recordSupportStep>,
) {
  const { tx, actor, today } = context;
  context.about({ objectKind: "support_person", objectId: personId });
  const person = await personFacts(tx, personId);
  if (!person) return notFound;
  const decided = decideSupportStep(person, body, today);
  if (!decided.ok) return decided;
  await tx.db
    .insertInto("support_step")
    .values({
      id: body.id,
      support_person_id: personId,
      unit_id: person.unitId,
      kind: body.kind,
      on_day: body.onDay,
      issued_on: body.kind === "extract" ? body.issuedOn : null,
      words: body.words,
      recorded_by: actor.id,
      recorded_on: today,
    })
    .execute();
  return { id: body.id };
}

export async function setStatus(
  context: Context,
  personId: string,
  body: Body<typeof contract.setSupportStatus>,
) {
  context.about({ objectKind: "support_person", objectId: personId });
  const person = await personFacts(context.tx, personId);
  if (!person) return notFound;
  if (person.version !== body.version) return stale(person);
  const decided = decideStatus(person, body.status, body.reason);
  if (!decided.ok) return decided;
  const [saved] = await context.tx.rows<Saved>(
    "support-person-status",
    `update support_person set status = $3, status_reason = $4, left_on = case when $3 = 'left' then $5::date end, version = version + 1
     where id = $1 and version = $2 returning id, version`,
    [personId, body.version, body.status, body.reason, context.today],
  );
  return saved ?? notFound;
}

export async function nameCoordinator(context: Context, body: Body<typeof contract.nameCoordinator>) {
  const { tx, today, roles } = context;
  if (!leadsUnit(roles, body.unitId)) return notFound;
  if (!(await worksIn(tx, body.unitId, [body.staffId], today))) return refuse("coordinator_not_of_unit");
  const now = await tx.rows(
    "support-coordinator-now",
    "select 1 from support_coordinator where unit_id = $1 and staff_id = $2 and (valid_to is null or valid_to >= $3)",
    [body.unitId, body.staffId, body.from],
  );
  if (now.length > 0) return refuse("already_done");
  await tx.db
    .insertInto("support_coordinator")
    .values({ id: body.id, unit_id: body.unitId, staff_id: body.staffId, valid_from: body.from })
    .execute();
  context.about({ objectKind: "support_coordinator", objectId: body.id });
  return { id: body.id, version: 1 };
}

export async function endCoordinator(
  context: Context,
  coordinatorId: string,
  body: Body<typeof contract.endCoordinator>,
) {
  const { tx } = context;
  context.about({ objectKind: "support_coordinator", objectId: coordinatorId });
  const [found] = await tx.rows<Saved & { valid_from: string }>(
    "support-coordinator-one",
    "select id, version, valid_from from support_coordinator where id = $1 and unit_id = any (app.units_as('unitLead'))",
    [coordinatorId],
  );
  if (!found) return notFound;
  if (found.version !== body.version) return stale(found);
  if (body.to < found.valid_from) return refuse("coordinator_days_wrong");
  const [saved] = await tx.rows<Saved>(
    "support-coordinator-end",
    "update support_coordinator set valid_to = $3, version = version + 1 where id = $1 and version = $2 returning id, version",
    [coordinatorId, body.version, body.to],
  );
  return saved ?? notFound;
}
