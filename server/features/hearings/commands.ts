import type { z } from "zod";
import type * as contract from "#contract/worker/hearings.ts";
import { decideHearing } from "#core/hearings/decide-hearing.ts";
import { refuse } from "#core/kernel/decision.ts";
import { hearingFacts } from "#server/features/hearings/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;

export async function recordHearing(context: Context, body: Body<typeof contract.recordHearing>) {
  const { tx, caseId, actor, today } = context;
  const facts = await hearingFacts(tx, caseId, null, body.meetingId);
  if (!facts) return refuse("service_not_running");
  const decision = decideHearing(facts, body, today);
  if (!decision.ok) return decision;
  const { words, reason, meetingId } = decision.value;
  await tx.rows(
    "hearing-record",
    `
insert into hearing (id, case_id, period_id, service_task, person_id, way, heard_on, about, words, outcome, reason, meeting_id, recorded_by, recorded_on)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      body.id,
      caseId,
      facts.periodId,
      facts.serviceTask,
      body.personId,
      body.way,
      body.on,
      body.about,
      words,
      body.outcome,
      reason,
      meetingId,
      actor.id,
      today,
    ],
  );
  context.about({ objectKind: "hearing", objectId: body.id });
  context.event(body.way === "not_heard" ? "hearing_not_held" : "hearing_recorded", {
    subjectKind: "hearing",
    subjectId: body.id,
    data: { way: body.way },
  });
  return { id: body.id, version: 1 };
}

export async function changeHearing(
  context: Context,
  hearingId: string,
  body: Body<typeof contract.changeHearing>,
) {
  const { tx, caseId, today } = context;
  const facts = await hearingFacts(tx, caseId, hearingId, body.meetingId);
  context.about({ objectKind: "hearing", objectId: hearingId, objectVersion: body.version });
  if (!facts?.hearing) return notFound;
  if (facts.hearing.version !== body.version) return stale(facts.hearing);
  const decision = decideHearing(facts, body, today);
  if (!decision.ok) return decision;
  const { words, reason, meetingId } = decision.value;
  const [saved] = await tx.rows<{ id: string; version: number }>(
    "hearing-change",
    `
update hearing set person_id = $4, way = $5, heard_on = $6, about = $7, words = $8, outcome = $9, reason = $10, meeting_id = $11,
  version = version + 1
where id = $2 and case_id = $1 and version = $3 returning id, version`,
    [
      caseId,
      hearingId,
      body.version,
      body.personId,
      body.way,
      body.on,
      body.about,
      words,
      body.outcome,
      reason,
      meetingId,
    ],
  );
  context.event("hearing_changed", { subjectKind: "hearing", subjectId: hearingId });
  return saved ?? notFound;
}
