import type { z } from "zod";
import type * as contract from "#contract/worker/patterns.ts";
import { refuse } from "#core/kernel/decision.ts";
import { decideNamePattern, decideNameRelationship, decideObserve } from "#core/patterns/decide-pattern.ts";
import { serviceStateOf } from "#server/features/duties/queries.ts";
import { aroundPatterns, patternInHand, rowNow } from "#server/features/patterns/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;
type Saved = { id: string; version: number };

export async function nameRelationship(context: Context, body: Body<typeof contract.nameRelationship>) {
  const { tx, caseId, today } = context;
  const state = await serviceStateOf(tx, caseId);
  if (!state) return refuse("service_not_running");
  const { memberIds, present } = await aroundPatterns(tx, caseId);
  const decided = decideNameRelationship(
    { running: state.period.endedOn === null, memberIds, present },
    body.personIds,
  );
  if (!decided.ok) return decided;
  await tx.rows(
    "relationship-name",
    `
insert into relationship (id, case_id, period_id, person_a, person_b, name, now_words, hope_words, begun_on)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      body.id,
      caseId,
      state.period.id,
      decided.value.personA,
      decided.value.personB,
      body.name,
      body.nowWords,
      body.hopeWords,
      today,
    ],
  );
  context.about({ objectKind: "relationship", objectId: body.id });
  context.event("relationship_named", { subjectKind: "relationship", subjectId: body.id });
  return { id: body.id, version: 1 };
}

export async function changeRelationship(
  context: Context,
  relationshipId: string,
  body: Body<typeof contract.changeRelationship>,
) {
  const { tx, caseId, today } = context;
  context.about({ objectKind: "relationship", objectId: relationshipId });
  const [saved] = await tx.rows<Saved>(
    "relationship-change",
    `
update relationship set name = $4, now_words = $5, hope_words = $6, ended_on = case when $7 then coalesce(ended_on, $8::date) end, version = version + 1
where id = $1 and case_id = $2 and version = $3 returning id, version`,
    [relationshipId, caseId, body.version, body.name, body.nowWords, body.hopeWords, body.ended, today],
  );
  if (!saved) {
    const now = await rowNow(tx, caseId, "relationship", relationshipId);
    return now ? stale(now) : notFound;
  }
  context.event("relationship_changed", { subjectKind: "relationship", subjectId: relationshipId });
  return saved;
}

export async function namePattern(context: Context, body: Body<typeof contract.namePattern>) {
  const { tx, caseId, actor, today } = context;
  const state = await serviceStateOf(tx, caseId);
  if (!state) return refuse("service_not_running");
  const { memberIds, present } = await aroundPatterns(tx, caseId);
  const decided = decideNamePattern(
    {
      running: state.period.endedOn === null,
      memberIds,
      relationshipIds: present.map(({ id }) => id),
    },
    body,
  );
  if (!decided.ok) return decided;
  await tx.rows(
    "pattern-name",
    `
insert into pattern (id, case_id, period_id, relationship_id, person_ids, harmful, protects, better, practice, named_on, named_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      body.id,
      caseId,
      state.period.id,
      body.relationshipId,
      body.relationshipId === null ? body.personIds : [],
      body.harmful,
      body.protects,
      body.better,
      body.practice,
      today,
      actor.id,
    ],
  );
  context.about({ objectKind: "pattern", objectId: body.id });
  context.event("pattern_named", { subjectKind: "pattern", subjectId: body.id });
  return { id: body.id, version: 1 };
}

export async function changePattern(
  context: Context,
  patternId: string,
  body: Body<typeof contract.changePattern>,
) {
  const { tx, caseId, today } = context;
  context.about({ objectKind: "pattern", objectId: patternId });
  const [saved] = await tx.rows<Saved>(
    "pattern-change",
    `
update pattern set harmful = $4, protects = $5, better = $6, practice = $7, status = $8,
  ended_on = case when $8 = 'active' then null else coalesce(ended_on, $9::date) end, version = version + 1
where id = $1 and case_id = $2 and version = $3 returning id, version`,
    [
      patternId,
      caseId,
      body.version,
      body.harmful,
      body.protects,
      body.better,
      body.practice,
      body.status,
      today,
    ],
  );
  if (!saved) {
    const now = await rowNow(tx, caseId, "pattern", patternId);
    return now ? stale(now) : notFound;
  }
  context.event("pattern_changed", {
    subjectKind: "pattern",
    subjectId: patternId,
    data: { status: body.status },
  });
  return saved;
}

export async function observePattern(
  context: Context,
  patternId: string,
  body: Body<typeof contract.observePattern>,
) {
  const { tx, caseId, actor, today } = context;
  context.about({ objectKind: "pattern", objectId: patternId });
  const pattern = await patternInHand(tx, caseId, patternId, body.meetingId);
  if (!pattern) return notFound;
  const { memberIds } = await aroundPatterns(tx, caseId);
  const decided = decideObserve(
    { status: pattern.status, namedOn: pattern.namedOn, memberIds, isMeetingOfCase: pattern.isMeeting },
    body,
    today,
  );
  if (!decided.ok) return decided;
  await tx.rows(
    "pattern-observe",
    `
insert into pattern_observation (id, case_id, period_id, pattern_id, observed_on, level, words, told_by, meeting_id, recorded_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      body.id,
      caseId,
      pattern.periodId,
      patternId,
      body.on,
      body.level,
      body.words,
      body.toldBy,
      body.meetingId,
      actor.id,
    ],
  );
  context.event("pattern_observed", {
    subjectKind: "pattern",
    subjectId: patternId,
    data: { on: body.on, level: body.level },
  });
  return { id: body.id };
}
