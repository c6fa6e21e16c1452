import type { z } from "zod";
import type * as contract from "#contract/worker/breaks.ts";
import { decideBreak } from "#core/breaks/decide-break.ts";
import { refuse } from "#core/kernel/decision.ts";
import { breakFacts } from "#server/features/breaks/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;
type Saved = { id: string; version: number };

export async function agreeBreak(context: Context, body: Body<typeof contract.agreeBreak>) {
  const { tx, caseId, actor, today } = context;
  const facts = await breakFacts(tx, caseId, null);
  if (!facts) return refuse("service_not_running");
  const decision = decideBreak(facts, body);
  if (!decision.ok) return decision;
  await tx.rows(
    "break-agree",
    `
insert into service_break (id, case_id, period_id, kind, reason, agreed_with, from_day, to_day, agreed_on, recorded_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      body.id,
      caseId,
      facts.periodId,
      body.kind,
      body.reason,
      body.agreedWith,
      body.from,
      body.to,
      today,
      actor.id,
    ],
  );
  context.about({ objectKind: "service_break", objectId: body.id });
  context.event("break_agreed", {
    subjectKind: "service_break",
    subjectId: body.id,
    data: { kind: body.kind, from: body.from, to: body.to },
  });
  return { id: body.id, version: 1 };
}

/** The break at the version that was seen, or the answer when it isn't. */
async function seenBreak(context: Context, breakId: string, version: number) {
  const facts = await breakFacts(context.tx, context.caseId, breakId);
  context.about({ objectKind: "service_break", objectId: breakId, objectVersion: version });
  if (!facts?.break) return { answer: notFound };
  if (facts.break.version !== version) return { answer: stale(facts.break) };
  if (facts.break.withdrawnOn !== null) return { answer: refuse("break_withdrawn") };
  return { facts };
}

export async function changeBreak(
  context: Context,
  breakId: string,
  body: Body<typeof contract.changeBreak>,
) {
  const { tx, caseId } = context;
  const { facts, answer } = await seenBreak(context, breakId, body.version);
  if (!facts) return answer;
  const decision = decideBreak(facts, body);
  if (!decision.ok) return decision;
  const [saved] = await tx.rows<Saved>(
    "break-change",
    `
update service_break set kind = $4, reason = $5, agreed_with = $6, from_day = $7, to_day = $8, version = version + 1
where id = $2 and case_id = $1 and version = $3 returning id, version`,
    [caseId, breakId, body.version, body.kind, body.reason, body.agreedWith, body.from, body.to],
  );
  context.event("break_changed", {
    subjectKind: "service_break",
    subjectId: breakId,
    data: { kind: body.kind, from: body.from, to: body.to },
  });
  return saved ?? notFound;
}

export async function withdrawBreak(context: Context, breakId: string, version: number) {
  const { tx, caseId, today } = context;
  const { answer } = await seenBreak(context, breakId, version);
  if (answer) return answer;
  const [saved] = await tx.rows<Saved>(
    "break-withdraw",
    `
update service_break set withdrawn_on = $4, version = version + 1
where id = $2 and case_id = $1 and version = $3 returning id, version`,
    [caseId, breakId, version, today],
  );
  context.event("break_withdrawn", { subjectKind: "service_break", subjectId: breakId });
  return saved ?? notFound;
}
