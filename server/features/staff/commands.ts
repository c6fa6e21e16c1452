import type { z } from "zod";
import type * as contract from "#contract/worker/staff.ts";
import { refuse } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { allModels } from "#core/services/catalogue.ts";
import { decideEndRole, decideGiveRole, type UnitKind } from "#core/staff/decide-role.ts";
import { organisationExists, roleFacts, staffById, unitById } from "#server/features/staff/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;
type Person = Omit<Body<typeof contract.addStaff>, "id">;
type Unit = Omit<Body<typeof contract.editUnit>, "version" | "active">;

const personColumns = (person: Person) => ({
  given_name: person.givenName,
  family_name: person.familyName,
  title: person.title,
  email: person.email,
  phone: person.phone,
  qualifications: person.qualifications,
  competences: person.competences,
  languages: person.languages,
  weekly_hours: person.weeklyHours,
  language: person.language,
});
const unitColumns = ({ name, services, phone, email, street, postcode, city }: Unit) => ({
  name,
  services,
  phone,
  email,
  street,
  postcode,
  city,
});

export async function addPerson({ tx, about }: Context, { id, ...person }: Body<typeof contract.addStaff>) {
  await tx.db
    .insertInto("staff")
    .values({ id, ...personColumns(person) })
    .execute();
  about({ objectKind: "staff", objectId: id });
  return { id };
}

async function currentPerson({ tx, today }: Context, staffId: string) {
  const current = await staffById(tx, staffId, today);
  return current ? stale(current) : notFound;
}

export async function editPerson(
  context: Context,
  staffId: string,
  { version, ...person }: Body<typeof contract.editStaff>,
) {
  const { numUpdatedRows } = await context.tx.db
    .updateTable("staff")
    .set((e) => ({ ...personColumns(person), version: e("version", "+", 1) }))
    .where("id", "=", staffId)
    .where("version", "=", version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return currentPerson(context, staffId);
  context.about({ objectKind: "staff", objectId: staffId, objectVersion: version + 1 });
  return { id: staffId };
}

export async function setActive(
  context: Context,
  staffId: string,
  { version, active }: Body<typeof contract.setStaffActive>,
) {
  const { tx, actor, now, today } = context;
  if (staffId === actor.id) return refuse("own_account");
  const facts = await roleFacts(tx, staffId, null, today);
  if (facts.personActive === null) return notFound;
  const isAdministrator = facts.held.some(
    ({ role, to }) => role === "administrator" && (to === null || to >= today),
  );
  if (!active && isAdministrator && facts.administratorsElse === 0) return refuse("last_administrator");
  const { numUpdatedRows } = await tx.db
    .updateTable("staff")
    .set((e) => ({ active, version: e("version", "+", 1) }))
    .where("id", "=", staffId)
    .where("version", "=", version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return currentPerson(context, staffId);
  if (!active) await tx.rows("end-sessions-of", "select app.end_sessions_of($1, $2)", [staffId, now]);
  context.about({
    objectKind: "staff",
    objectId: staffId,
    objectVersion: version + 1,
    detail: active ? "activated" : "deactivated",
  });
  return { active };
}

export async function giveRoleTo(
  { tx, today, about }: Context,
  staffId: string,
  body: Body<typeof contract.giveRole>,
) {
  const unitId = body.unitId ?? null;
  const facts = await roleFacts(tx, staffId, unitId, today);
  if (facts.personActive === null) return notFound;
  const role = { staffId, role: body.role, unitId, from: body.from, to: body.to ?? null };
  const decision = decideGiveRole(
    { held: facts.held, unit: facts.unit, personActive: facts.personActive },
    role,
  );
  if (!decision.ok) return decision;
  await tx.db
    .insertInto("staff_role")
    .values({
      id: body.id,
      staff_id: staffId,
      unit_id: unitId,
      role: body.role,
      valid_from: body.from,
      valid_to: role.to,
    })
    .execute();
  about({ objectKind: "staff_role", objectId: body.id, detail: body.role });
  return { id: body.id };
}

export async function endRoleOf(
  { tx, today, about }: Context,
  staffId: string,
  roleId: string,
  to: LocalDate,
) {
  const facts = await roleFacts(tx, staffId, null, today);
  const role = facts.held.find(({ id }) => id === roleId);
  if (!role) return notFound;
  const decision = decideEndRole(role, facts.administratorsElse, to, today);
  if (!decision.ok) return decision;
  await tx.db
    .updateTable("staff_role")
    .set({ valid_to: to })
    .where("id", "=", roleId)
    .where("staff_id", "=", staffId)
    .execute();
  about({ objectKind: "staff_role", objectId: roleId, detail: role.role });
  return { ended: true as const };
}

/** Only a provider delivers services, and only services that there are. */
function servicesObstacle(kind: UnitKind, services: readonly string[]) {
  if (services.some((id) => !allModels().some((model) => model.id === id))) return refuse("service_unknown");
  return kind !== "provider" && services.length > 0 ? refuse("service_of_provider") : undefined;
}

export async function newUnit({ tx, about }: Context, body: Body<typeof contract.addUnit>) {
  const obstacle = servicesObstacle(body.kind, body.services);
  if (obstacle) return obstacle;
  if (!(await organisationExists(tx, body.organisationId))) return refuse("organisation_unknown");
  await tx.db
    .insertInto("unit")
    .values({ id: body.id, organisation_id: body.organisationId, kind: body.kind, ...unitColumns(body) })
    .execute();
  about({ objectKind: "unit", objectId: body.id });
  return { id: body.id };
}

export async function changeUnit(
  { tx, today, about }: Context,
  unitId: string,
  body: Body<typeof contract.editUnit>,
) {
  const current = await unitById(tx, unitId, today);
  if (!current) return notFound;
  const obstacle = servicesObstacle(current.kind, body.services);
  if (obstacle) return obstacle;
  if (current.active && !body.active && current.people > 0)
    return refuse("unit_has_people", { values: { count: current.people } });
  const { numUpdatedRows } = await tx.db
    .updateTable("unit")
    .set((e) => ({ ...unitColumns(body), active: body.active, version: e("version", "+", 1) }))
    .where("id", "=", unitId)
    .where("version", "=", body.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return stale(current);
  about({ objectKind: "unit", objectId: unitId, objectVersion: body.version + 1 });
  return { id: unitId };
}

export async function newOrganisation({ tx, about }: Context, body: Body<typeof contract.addOrganisation>) {
  await tx.db
    .insertInto("organisation")
    .values({ id: body.id, name: body.name, kind: body.kind, business_id: body.businessId ?? null })
    .execute();
  about({ objectKind: "organisation", objectId: body.id });
  return { id: body.id };
}
