import type { z } from "zod";
import type { answerDeviation, requestDeviation } from "#contract/worker/deviations.ts";
import { leadsUnit } from "#core/access/led-units.ts";
import { decideAnswerDeviation, decideRequestDeviation } from "#core/deviations/decide-deviation.ts";
import { refuse } from "#core/kernel/decision.ts";
import { later } from "#core/kernel/local-date.ts";
import { deviationById, deviationsOfPeriod } from "#server/features/deviations/queries.ts";
import { explained, serviceStateOf } from "#server/features/duties/queries.ts";
import { remind } from "#server/features/reminders/commands.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type RequestBody = z.output<NonNullable<typeof requestDeviation.body>>;
type AnswerBody = z.output<NonNullable<typeof answerDeviation.body>>;

export async function askDeviation(context: Context, body: RequestBody) {
  const { tx, caseId, today, actor } = context;
  const state = await serviceStateOf(tx, caseId);
  if (!state || state.period.endedOn !== null) return refuse("no_running_service");
  const known = await deviationsOfPeriod(tx, caseId, state.period.id);
  // A service that is accepted for a later day has its rules from that day.
  const from = body.from ?? later(today, state.period.startedOn);
  const draft = { rule: body.rule, from, until: body.until ?? null };
  const decision = decideRequestDeviation(state.model, known, draft, state.period.startedOn);
  if (!decision.ok) return explained(state.model, decision);
  await tx.db
    .insertInto("deviation")
    .values({
      id: body.id,
      case_id: caseId,
      period_id: state.period.id,
      rule: body.rule,
      reason: body.reason,
      requested_by: actor.id,
      requested_on: today,
      from_day: draft.from,
      until: draft.until,
    })
    .execute();
  context.about({ objectKind: "deviation", objectId: body.id });
  context.event("deviation_requested", {
    subjectKind: "deviation",
    subjectId: body.id,
    data: { rule: body.rule },
  });
  return { id: body.id };
}

export async function decideDeviation(context: Context, deviationId: string, body: AnswerBody) {
  const { tx, caseId, today, actor, roles } = context;
  const row = await deviationById(tx, caseId, deviationId);
  // The lead of the unit whose service it is, not of another one that was once asked.
  if (!row || !leadsUnit(roles, row.unitId)) return notFound;
  if (row.version !== body.version) return stale(row);
  const decision = decideAnswerDeviation(row, actor.id, body.approve ? body.until : undefined);
  if (!decision.ok) return decision;
  const status = body.approve ? ("approved" as const) : ("refused" as const);
  await tx.db
    .updateTable("deviation")
    .set((e) => ({
      status,
      ...(body.approve && body.until !== undefined && { until: body.until }),
      answer_reason: body.reason,
      answered_by: actor.id,
      answered_on: today,
      version: e("version", "+", 1),
    }))
    .where("id", "=", deviationId)
    .where("case_id", "=", caseId)
    .where("version", "=", body.version)
    .execute();
  context.about({ objectKind: "deviation", objectId: deviationId, objectVersion: body.version + 1 });
  context.event(`deviation_${status}`, {
    subjectKind: "deviation",
    subjectId: deviationId,
    data: { rule: row.rule },
  });
  // Whoever asked is told.
  await remind(context, [row.requestedBy], `deviation_${status}`, deviationId, { rule: row.rule });
  return { status };
}
