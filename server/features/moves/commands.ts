import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import type * as contract from "#contract/worker/moves.ts";
import { ledUnits } from "#core/access/led-units.ts";
import { refuse } from "#core/kernel/decision.ts";
import {
  decideCallOff,
  decideChooseGoals,
  decideEndProposal,
  decideJoinService,
  decideProposeMove,
} from "#core/moves/decide-move.ts";
import { servicesInForce } from "#core/services/catalogue.ts";
import { serviceStateOf } from "#server/features/duties/queries.ts";
import {
  childElsewhere,
  joiningFacts,
  moveInHand,
  proposingFacts,
  type MoveInHand,
} from "#server/features/moves/queries.ts";
import { memberRolesOf } from "#server/features/plans/queries.ts";
import { remind, remindPurchaser } from "#server/features/reminders/commands.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;

export async function propose(context: Context, body: Body<typeof contract.proposeMove>) {
  const { tx, caseId, actor, today } = context;
  const state = await serviceStateOf(tx, caseId);
  const running = state?.period.endedOn === null ? state.period : null;
  const facts = await proposingFacts(tx, caseId, body.toService, body.toUnitId);
  const decided = decideProposeMove(
    { ...facts, running, serviceInForce: servicesInForce(today).some(({ id }) => id === body.toService) },
    body,
    today,
  );
  if (!decided.ok) return decided;
  if (!running) return refuse("no_running_service");
  await tx.db
    .insertInto("service_move")
    .values({
      id: body.id,
      case_id: caseId,
      period_id: running.id,
      kind: body.kind,
      from_service: running.service,
      from_version: running.serviceVersion,
      from_unit_id: running.unitId,
      to_service: body.toService,
      to_unit_id: body.toUnitId,
      why: body.why,
      family_words: body.familyWords,
      assessment_kind: body.assessmentKind,
      assessment_id: body.assessmentId,
      assessed_on: body.assessedOn,
      assessment_words: body.assessmentWords,
      proposed_by: actor.id,
      proposed_on: today,
    })
    .execute();
  context.about({ objectKind: "service_move", objectId: body.id });
  context.event("move_proposed", {
    subjectKind: "service_move",
    subjectId: body.id,
    data: { kind: body.kind, service: body.toService },
  });
  await remindPurchaser(context, "move_proposed", body.id, { service: body.toService });
  return { id: body.id };
}

/** The move in the version that was seen, or the answer when it isn't there or isn't that one. */
async function seen(context: Context, moveId: string, version: number) {
  const move = await moveInHand(context.tx, context.caseId, moveId);
  context.about({
    objectKind: "service_move",
    objectId: moveId,
    ...(move && { objectVersion: move.version }),
  });
  if (!move) return { answer: notFound };
  return move.version === version ? { move } : { answer: stale(move) };
}

export async function choose(context: Context, moveId: string, body: Body<typeof contract.chooseGoals>) {
  const { tx, caseId, today } = context;
  const { move, answer } = await seen(context, moveId, body.version);
  if (answer) return answer;
  const memberIds = Object.keys(await memberRolesOf(tx, caseId));
  const decided = decideChooseGoals({ ...move, memberIds }, body);
  if (!decided.ok) return decided;
  await tx.rows(
    "move-choose",
    `update service_move set goals = $4::jsonb, chosen_with = $5::uuid[], chosen_on = $6, version = version + 1,
      meetings = case when status = 'moved' then meetings else $8::jsonb end,
      family_words = case when $7 = '' then family_words else $7 end
    where id = $1 and case_id = $2 and version = $3`,
    [
      moveId,
      caseId,
      body.version,
      JSON.stringify(body.goals),
      body.chosenWith,
      today,
      body.familyWords,
      JSON.stringify(body.meetings),
    ],
  );
  const carried = move.status === "moved" ? await carryGoals(context, moveId) : 0;
  context.event("move_goals_chosen", {
    subjectKind: "service_move",
    subjectId: moveId,
    data: { goesOn: body.goals.filter(({ goesOn }) => goesOn).length, carried },
  });
  return { version: body.version + 1, carried };
}

async function carryGoals({ tx, caseId }: Context, moveId: string): Promise<number> {
  const [done] = await tx.rows<{ carried: number }>(
    "carry-goals",
    "select app.carry_goals($1, $2) as carried",
    [caseId, moveId],
  );
  return done?.carried ?? 0;
}

async function settle(context: Context, move: MoveInHand, status: string, reason: string): Promise<void> {
  await context.tx.db
    .updateTable("service_move")
    .set((e) => ({
      status,
      answer_reason: reason,
      answered_by: context.actor.id,
      answered_on: context.today,
      version: e("version", "+", 1),
    }))
    .where("id", "=", move.id)
    .where("case_id", "=", context.caseId)
    .where("version", "=", move.version)
    .execute();
  context.event(`move_${status}`, { subjectKind: "service_move", subjectId: move.id });
}

type Ending = { version: number; reason: string };

export async function decline(context: Context, moveId: string, { version, reason }: Ending) {
  const { move, answer } = await seen(context, moveId, version);
  if (answer) return answer;
  const decided = decideEndProposal(move.status);
  if (!decided.ok) return decided;
  await settle(context, move, "declined", reason);
  await remind(context, [move.proposedBy], "move_declined", moveId, {});
  return { declined: true as const };
}

export async function withdraw(context: Context, moveId: string, { version, reason }: Ending) {
  const { move, answer } = await seen(context, moveId, version);
  if (answer) return answer;
  // Another's proposal is answered by the purchaser, not taken back by a colleague.
  if (move.proposedBy !== context.actor.id) return notFound;
  const decided = decideEndProposal(move.status);
  if (!decided.ok) return decided;
  await settle(context, move, "withdrawn", reason);
  return { withdrawn: true as const };
}

export async function callOff(context: Context, moveId: string, { version, reason }: Ending) {
  const { move, answer } = await seen(context, moveId, version);
  if (answer) return answer;
  if (move.orderUnitId === null || !ledUnits(context.roles).includes(move.orderUnitId)) return notFound;
  const decided = decideCallOff(move.status);
  if (!decided.ok) return decided;
  // The move first: by ending the order the lead comes to stand to the family as a former one, who writes nothing.
  await settle(context, move, "called_off", reason);
  await remindPurchaser(context, "move_declined", moveId, {});
  await context.tx.db
    .updateTable("service_order")
    .set((e) => ({ status: "ended", version: e("version", "+", 1) }))
    .where("id", "=", move.orderId)
    .where("case_id", "=", context.caseId)
    .execute();
  return { calledOff: true as const };
}

export async function joinRunning(context: Context, body: Body<typeof contract.joinService>) {
  const { tx, caseId, actor, relations, today } = context;
  const state = await serviceStateOf(tx, caseId);
  const running = state?.period.endedOn === null ? state.period : null;
  const facts = await joiningFacts(tx, caseId, body.personId, running?.serviceTask ?? "");
  const decided = decideJoinService({
    serviceTask: running?.serviceTask ?? null,
    member: facts.member ?? undefined,
    hasMatter: facts.hasMatter,
    isPurchaser: relations.includes("purchaser"),
    ...(body.fromCaseId !== null && {
      elsewhere: await childElsewhere(tx, caseId, body.personId, body.fromCaseId),
    }),
  });
  if (!decided.ok) return decided;
  if (!running) return refuse("no_running_service");
  if (!facts.member) await addChild(context, body.personId, "");
  else if (decided.value.becomesChild) await becomeChild(context, body.personId, facts.member);
  await tx.rows(
    "joining-matter",
    `insert into matter (id, case_id, person_id, service_task, opened_on) values ($1, $2, $3, $4, $5)
    on conflict (case_id, person_id, service_task) do update set closed_on = null`,
    [uuidv7(), caseId, body.personId, running.serviceTask, today],
  );
  await tx.db
    .insertInto("service_joining")
    .values({
      id: body.id,
      case_id: caseId,
      period_id: running.id,
      person_id: body.personId,
      from_case_id: facts.member ? null : body.fromCaseId,
      joined_on: today,
      why: body.why,
      family_words: body.familyWords,
      recorded_by: actor.id,
    })
    .execute();
  context.about({ objectKind: "service_joining", objectId: body.id });
  context.event("sibling_joined", {
    subjectKind: "person",
    subjectId: body.personId,
    data: { service: running.service },
  });
  return { id: body.id };
}

/** A sibling around the family becomes one of its children from today: the former role keeps its days. */
async function becomeChild(
  context: Context,
  personId: string,
  member: { id: string; relationWords: string; from: string },
): Promise<void> {
  const { tx, caseId, today } = context;
  if (member.from === today) {
    await tx.rows(
      "joining-role",
      "update case_member set role = 'child', version = version + 1 where id = $1 and case_id = $2",
      [member.id, caseId],
    );
    return;
  }
  await tx.rows(
    "joining-former-role",
    "update case_member set valid_to = $3::date - 1, version = version + 1 where id = $1 and case_id = $2",
    [member.id, caseId, today],
  );
  await addChild(context, personId, member.relationWords);
}

async function addChild(
  { tx, caseId, today }: Context,
  personId: string,
  relationWords: string,
): Promise<void> {
  await tx.db
    .insertInto("case_member")
    .values({
      id: uuidv7(),
      case_id: caseId,
      person_id: personId,
      role: "child",
      relation_words: relationWords,
      valid_from: today,
    })
    .execute();
}
