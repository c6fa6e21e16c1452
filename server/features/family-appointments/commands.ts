import type { z } from "zod";
import type * as contract from "#contract/worker/family-appointments.ts";
import { decideAppointment } from "#core/appointments/decide-appointment.ts";
import { namesOfCase } from "#server/features/family-appointments/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;
type Fields = Omit<Body<typeof contract.addAppointment>, "id">;

const values = (body: Fields) => [
  body.partnerId,
  body.what,
  body.personIds,
  body.firstOn,
  body.from,
  body.minutes,
  body.everyWeeks,
  body.untilOn,
  body.skips,
  body.toldBy,
];

export async function addAppointment(context: Context, body: Body<typeof contract.addAppointment>) {
  const { tx, caseId } = context;
  const decided = decideAppointment(body, await namesOfCase(tx, caseId));
  if (!decided.ok) return decided;
  await tx.rows(
    "add-appointment",
    `
insert into family_appointment (id, case_id, partner_id, what, person_ids, first_on, starts_at, minutes, every_weeks, until_on, skips, told_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [body.id, caseId, ...values(body)],
  );
  context.about({ objectKind: "family_appointment", objectId: body.id });
  context.event("appointment_added", { subjectKind: "family_appointment", subjectId: body.id });
  return { id: body.id, version: 1 };
}

export async function changeAppointment(
  context: Context,
  appointmentId: string,
  body: Body<typeof contract.changeAppointment>,
) {
  const { tx, caseId } = context;
  const decided = decideAppointment(body, await namesOfCase(tx, caseId));
  if (!decided.ok) return decided;
  const [done] = await tx.rows<{ version: number }>(
    "change-appointment",
    `
update family_appointment set partner_id = $4, what = $5, person_ids = $6, first_on = $7, starts_at = $8, minutes = $9, every_weeks = $10,
  until_on = $11, skips = $12, told_by = $13, ended_reason = $14, version = version + 1
where id = $2 and case_id = $1 and version = $3 returning version`,
    [caseId, appointmentId, body.version, ...values(body), body.endedReason],
  );
  if (done) {
    context.about({ objectKind: "family_appointment", objectId: appointmentId, objectVersion: done.version });
    context.event("appointment_changed", { subjectKind: "family_appointment", subjectId: appointmentId });
    return { version: done.version };
  }
  const [current] = await tx.rows<{ version: number }>(
    "appointment-version",
    "select version from family_appointment where id = $2 and case_id = $1",
    [caseId, appointmentId],
  );
  return current ? stale({ id: appointmentId, version: current.version }) : notFound;
}
