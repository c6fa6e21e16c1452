import type { z } from "zod";
import type * as contract from "#contract/worker/resources.ts";
import { refuse } from "#core/kernel/decision.ts";
import { decideStep } from "#core/resources/decide-resource.ts";
import { serviceStateOf } from "#server/features/duties/queries.ts";
import { memberRolesOf } from "#server/features/plans/queries.ts";
import { resourceStanding } from "#server/features/resources/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;

export async function nameOne(context: Context, body: Body<typeof contract.nameResource>) {
  const { tx, caseId, actor, today } = context;
  const state = await serviceStateOf(tx, caseId);
  if (!state || state.period.endedOn !== null) return refuse("service_not_running");
  if (body.personId !== null && (await memberRolesOf(tx, caseId))[body.personId] === undefined)
    return refuse("member_unknown");
  await tx.db
    .insertInto("family_resource")
    .values({
      id: body.id,
      case_id: caseId,
      period_id: state.period.id,
      whose: body.whose,
      person_id: body.personId,
      name: body.personId === null ? body.name : "",
      offers: body.offers,
      named_on: today,
      named_by: actor.id,
    })
    .execute();
  context.about({ objectKind: "family_resource", objectId: body.id });
  context.event("resource_named", {
    subjectKind: "family_resource",
    subjectId: body.id,
    data: { whose: body.whose },
  });
  return { id: body.id };
}

const stepStatement = `
update family_resource set status = $4, version = version + 1,
  steps = steps || jsonb_build_array(jsonb_build_object('status', $4::text, 'on', $5::text, 'by', $6::text, 'note', $7::text))
where id = $2 and case_id = $1 and version = $3 returning version`;

export async function takeUp(
  context: Context,
  resourceId: string,
  body: Body<typeof contract.takeUpResource>,
) {
  const { tx, caseId, actor, today } = context;
  const standing = await resourceStanding(tx, caseId, resourceId);
  if (!standing) return notFound;
  if (standing.version !== body.version) return stale({ version: standing.version });
  const decided = decideStep(standing.status, body.status);
  if (!decided.ok) return decided;
  if (body.on > today) return refuse("step_in_future");
  const [saved] = await tx.rows<{ version: number }>("resource-step", stepStatement, [
    caseId,
    resourceId,
    body.version,
    body.status,
    body.on,
    actor.name,
    body.note,
  ]);
  if (!saved) return stale({ version: standing.version });
  context.about({ objectKind: "family_resource", objectId: resourceId, objectVersion: saved.version });
  context.event(`resource_${body.status}`, { subjectKind: "family_resource", subjectId: resourceId });
  return saved;
}
