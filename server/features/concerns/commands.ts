import type { z } from "zod";
import type * as contract from "#contract/worker/concerns.ts";
import { decideFollowUp, decideRecordConcern } from "#core/concerns/decide-concern.ts";
import { refuse } from "#core/kernel/decision.ts";
import { concernOf, isMeetingOf } from "#server/features/concerns/queries.ts";
import { serviceStateOf } from "#server/features/duties/queries.ts";
import { memberRolesOf } from "#server/features/plans/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;

export async function recordConcern(context: Context, body: Body<typeof contract.recordConcern>) {
  const { tx, caseId, actor, today } = context;
  const state = await serviceStateOf(tx, caseId);
  if (state?.period.endedOn !== null) return refuse("service_not_running");
  const memberIds = Object.keys(await memberRolesOf(tx, caseId));
  const decided = decideRecordConcern({ memberIds }, body, today);
  if (!decided.ok) return decided;
  if (body.meetingId !== null && !(await isMeetingOf(tx, caseId, body.meetingId)))
    return refuse("meeting_unknown");
  await tx.rows(
    "concern-record",
    `
insert into concern (id, case_id, period_id, meeting_id, risk_factor, severity, person_id, evidence, raised_with_family, raised_words,
  not_raised_reason, action, follow_up_on, noticed_on, noticed_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      body.id,
      caseId,
      state.period.id,
      body.meetingId,
      body.riskFactor,
      body.severity,
      body.personId,
      body.evidence,
      body.raisedWithFamily,
      body.raisedWithFamily ? body.raisedWords : "",
      body.raisedWithFamily ? "" : body.notRaisedReason,
      body.action,
      body.followUpOn,
      body.noticedOn,
      actor.id,
    ],
  );
  context.about({ objectKind: "concern", objectId: body.id });
  context.event("concern_recorded", {
    subjectKind: "concern",
    subjectId: body.id,
    data: { riskFactor: body.riskFactor, severity: body.severity },
  });
  return { id: body.id, version: 1 };
}

export async function followConcern(
  context: Context,
  concernId: string,
  body: Body<typeof contract.followConcern>,
) {
  const { tx, caseId, actor, today } = context;
  context.about({ objectKind: "concern", objectId: concernId });
  const concern = await concernOf(tx, caseId, concernId);
  if (!concern) return notFound;
  if (concern.version !== body.version) return stale(concern);
  const decided = decideFollowUp({ status: concern.status }, body, today);
  if (!decided.ok) return decided;
  const { status, nextOn } = decided.value;
  const step = { on: today, by: actor.name, words: body.words, severity: body.severity };
  const [saved] = await tx.rows<{ id: string; version: number }>(
    "concern-follow",
    `
update concern set follow_up = follow_up || $4::jsonb, severity = $5, status = $6, follow_up_on = coalesce($7, follow_up_on),
  raised_with_family = raised_with_family or $8 <> '', raised_words = case when $8 <> '' then $8 else raised_words end, version = version + 1
where id = $1 and case_id = $2 and version = $3 returning id, version`,
    [
      concernId,
      caseId,
      body.version,
      JSON.stringify([step]),
      body.severity,
      status,
      nextOn,
      body.raisedWords,
    ],
  );
  context.event(status === "closed" ? "concern_closed" : "concern_followed", {
    subjectKind: "concern",
    subjectId: concernId,
    data: { severity: body.severity },
  });
  return saved ?? notFound;
}
