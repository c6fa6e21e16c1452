import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import type * as contract from "#contract/worker/closings.ts";
import { leadsUnit } from "#core/access/led-units.ts";
import { closingGaps, decideEndCase, decideReopen } from "#core/closings/decide-closing.ts";
import { decideView } from "#core/closings/decide-view.ts";
import { refuse } from "#core/kernel/decision.ts";
import { mayClose } from "#core/services/gates.ts";
import {
  asksOf,
  caseStandingOf,
  closingFactsOf,
  evaluationKindOf,
  viewOf,
} from "#server/features/closings/queries.ts";
import { explained, serviceStateOf } from "#server/features/duties/queries.ts";
import { remindPurchaser } from "#server/features/reminders/commands.ts";
import { memberRolesOf } from "#server/features/plans/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;

/** The running service of the case, or nothing. */
async function runningService({ tx, caseId }: Context) {
  const state = await serviceStateOf(tx, caseId);
  return state?.period.endedOn === null ? state : undefined;
}

export async function prepareClosing(context: Context, body: Body<typeof contract.prepareClosing>) {
  const { tx, caseId } = context;
  const state = await runningService(context);
  if (!state) return refuse("service_not_running");
  if (body.outcome !== "" && !state.model.outcomes.some(({ code }) => code === body.outcome))
    return refuse("outcome_unknown");
  context.about({ objectKind: "service_period", objectId: state.period.id });
  const [saved] = await tx.rows<{ version: number }>(
    "closing-prepare",
    `
update service_period set outcome = $4, continues = $5::jsonb, outcome_reasons = $6, version = version + 1
where id = $1 and case_id = $2 and version = $3 returning version`,
    [state.period.id, caseId, body.version, body.outcome, JSON.stringify(body.continues), body.reasons],
  );
  if (!saved) return stale({ version: (await closingFactsOf(tx, caseId, state.period.id)).version });
  context.event("closing_prepared", {
    subjectKind: "service_period",
    subjectId: state.period.id,
    data: { outcome: body.outcome },
  });
  return saved;
}

export async function recordView(context: Context, viewId: string, body: Body<typeof contract.recordView>) {
  const { tx, caseId, actor, relations, today } = context;
  const state = await runningService(context);
  if (!state) return refuse("service_not_running");
  const roles = body.personId === null ? {} : await memberRolesOf(tx, caseId);
  const role = body.personId === null ? undefined : roles[body.personId];
  const decided = decideView({
    relations,
    member: body.personId === null ? null : role === undefined ? undefined : { role },
  });
  if (!decided.ok) return decided;
  context.about({ objectKind: "closing_view", objectId: viewId });
  const subject = [body.personId, body.personId === null ? actor.id : null];
  const [saved] =
    body.version === 0
      ? await tx.rows<{ id: string; version: number }>(
          "closing-view-add",
          `
insert into closing_view (id, case_id, period_id, party, person_id, staff_id, words, declined, on_day, recorded_by)
select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
where not exists (select 1 from closing_view v where v.period_id = $3 and (v.person_id = $5 or v.staff_id = $6))
returning id, version`,
          [
            viewId,
            caseId,
            state.period.id,
            decided.value.party,
            ...subject,
            body.words,
            body.declined,
            today,
            actor.id,
          ],
        )
      : await tx.rows<{ id: string; version: number }>(
          "closing-view-change",
          `
update closing_view set words = $6, declined = $7, on_day = $8, recorded_by = $9, version = version + 1
where id = $1 and case_id = $2 and version = $3 and (person_id = $4 or staff_id = $5) and period_id = $10 returning id, version`,
          [
            viewId,
            caseId,
            body.version,
            ...subject,
            body.words,
            body.declined,
            today,
            actor.id,
            state.period.id,
          ],
        );
  if (!saved) {
    const current = await viewOf(tx, caseId, state.period.id, viewId);
    if (body.version === 0) return refuse("view_already_given");
    if (!current) return notFound;
    return current.by === (body.personId ?? actor.id) ? stale(current) : refuse("view_not_yours");
  }
  context.event("closing_view_recorded", {
    subjectKind: "closing_view",
    subjectId: viewId,
    data: { party: decided.value.party },
  });
  return saved;
}

// The last service of the case closes the case too, unless an order waits for the next one; the relations stay, so that those who
// did the work can read it.
const closeStatement = `
with ended as (
  update service_period set ended_on = $3, end_reason = outcome, version = version + 1 where id = $2 and case_id = $1
), order_ended as (
  update service_order set status = 'ended', version = version + 1 where id = $4 and case_id = $1
), goals_ended as (
  update goal set status = 'ended', ended_on = $3, version = version + 1 where case_id = $1 and period_id = $2 and status = 'active'
), matters_closed as (
  update matter set closed_on = $3 where case_id = $1 and closed_on is null and $5
)
update family_case set status = 'closed', closed_on = $3, version = version + 1 where id = $1 and $5`;

export async function closeCase(context: Context, { version }: Body<typeof contract.closeCase>) {
  const { tx, caseId, relations, roles, today } = context;
  const state = await runningService(context);
  if (!state) return refuse("service_not_running");
  const { period, model } = state;
  // A lead closes the own unit's service, not one that another unit gives the same family.
  const leads = leadsUnit(roles, period.unitId);
  if (!leads && !relations.includes("keyWorker")) return notFound;
  context.about({ objectKind: "service_period", objectId: period.id });
  const facts = await closingFactsOf(tx, caseId, period.id);
  if (facts.version !== version) return stale({ version: facts.version });
  const decided = mayClose(model, state.facts, today);
  if (!decided.ok) return explained(model, decided);
  const [gap] = closingGaps({ ...facts, asks: asksOf(model, facts.outcome) });
  if (gap?.code === "views_missing") return refuse(gap.code, { values: { missing: gap.missing.join(",") } });
  if (
    gap?.code === "meetings_still_planned" ||
    gap?.code === "moved_meetings_not_chosen" ||
    gap?.code === "rounds_still_wait" ||
    gap?.code === "alerts_still_open"
  )
    return refuse(gap.code, { values: { count: gap.count } });
  if (gap) return refuse(gap.code);
  // An order that waits is the family's next service: over it the case isn't closed, or nobody could answer it.
  const isLast = facts.otherServices === 0 && facts.waitingOrders === 0 && facts.move === null;
  await tx.rows("closing-close", closeStatement, [caseId, period.id, today, period.orderId, isLast]);
  context.event("service_closed", {
    subjectKind: "service_period",
    subjectId: period.id,
    data: { outcome: state.facts.outcome ?? "", lifted: decided.value.lifted },
  });
  if (isLast) context.event("case_closed");
  if (facts.move) await beginNext(context, facts.move.id);
  return { closed: isLast, ...(facts.move && { moved: true }) };
}

/** The next service, which has been ordered and accepted, begins in the same moment: the family is never between two. */
async function beginNext(context: Context, moveId: string): Promise<void> {
  const periodId = uuidv7();
  type Begun = { startedOn: string; service: string; goals: number; kept: string[]; cancelled: string[] };
  const [begun] = await context.tx.rows<{ begun: Begun }>(
    "begin-moved",
    "select app.begin_moved_service($1, $2, $3) as begun",
    [context.caseId, moveId, periodId],
  );
  context.event("service_started", {
    subjectKind: "service_period",
    subjectId: periodId,
    data: { service: begun?.begun.service, on: begun?.begun.startedOn },
  });
  const { goals = 0, kept = [], cancelled = [] } = begun?.begun ?? {};
  for (const subjectId of cancelled)
    context.event("meeting_cancelled", {
      subjectKind: "meeting",
      subjectId,
      data: { cancelledBy: "other", moveId },
    });
  context.event("family_moved", {
    subjectKind: "service_move",
    subjectId: moveId,
    data: { goals, meetingsKept: kept.length, meetingsCancelled: cancelled.length },
  });
  await remindPurchaser(context, "family_moved", moveId, {});
}

const endStatement = `
with matters_closed as (
  update matter set closed_on = $2 where case_id = $1 and closed_on is null
)
update family_case set status = 'closed', closed_on = $2, version = version + 1 where id = $1`;

export async function endCase(context: Context, { version, reason }: Body<typeof contract.endCase>) {
  const { tx, caseId, today } = context;
  const standing = await caseStandingOf(tx, caseId);
  if (standing.version !== version) return stale({ version: standing.version });
  const decided = decideEndCase({ ...standing, hasHadService: standing.lastPeriodId !== undefined });
  if (!decided.ok) return decided;
  context.about({ objectKind: "family_case", objectId: caseId, purpose: reason.slice(0, 200) });
  await tx.rows("case-end", endStatement, [caseId, today]);
  context.event("case_closed", { data: { reason } });
  return { closed: true as const };
}

export async function reopenCase(context: Context, { version, reason }: Body<typeof contract.reopenCase>) {
  const { tx, caseId } = context;
  const { version: current, ...standing } = await caseStandingOf(tx, caseId);
  const decided = decideReopen(standing);
  if (!decided.ok && decided.code === "reopened_by_purchaser") return decided;
  if (current !== version) return stale({ version: current });
  if (!decided.ok) return decided;
  context.about({
    objectKind: "service_period",
    objectId: decided.value.periodId,
    purpose: reason.slice(0, 200),
  });
  const ended = await serviceStateOf(tx, caseId);
  await tx.rows("closing-reopen", "select app.reopen_case($1, $2)", [
    caseId,
    (ended && evaluationKindOf(ended.model)) ?? "",
  ]);
  context.event("case_reopened", {
    subjectKind: "service_period",
    subjectId: decided.value.periodId,
    data: { reason },
  });
  return { reopened: true as const };
}
