import type { z } from "zod";
import type { changeMember, joinTeam, replaceMember } from "#contract/worker/teams.ts";
import { leadsUnit } from "#core/access/led-units.ts";
import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import { addDays, type LocalDate } from "#core/kernel/local-date.ts";
import {
  decideEnd,
  decideJoin,
  decideReplace,
  type Candidate,
  type TeamRefusal,
  type TeamRelation,
} from "#core/teams/decide-team.ts";
import type { TeamRole } from "#core/teams/roles.ts";
import { serviceStateOf } from "#server/features/duties/queries.ts";
import { lacksNow, presentTeam, type PresentRelation } from "#server/features/teams/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Joining = {
  id: string;
  staffId: string;
  role: TeamRole;
  hoursPerWeek: number;
  from: LocalDate;
  to: LocalDate | null;
  reason: string;
};

const unknown: Candidate = { staffId: "", active: false, isFamilyWorker: false, competences: [] };
const candidateOf = (candidates: readonly Candidate[], staffId: string): Candidate =>
  candidates.find((one) => one.staffId === staffId) ?? unknown;

/**
 * Checks several joinings one after another, each beside those before it.
 * @param leaving relations that end as these begin
 * @returns the workers as the rules see them
 */
export async function mayJoin(
  { tx, caseId, today }: Context,
  joining: readonly Joining[],
  leaving: readonly { readonly id: string }[] = [],
): Promise<Decision<readonly Candidate[], TeamRefusal>> {
  const { present, candidates } = await presentTeam(
    tx,
    caseId,
    joining.map(({ staffId }) => staffId),
    today,
  );
  const team: TeamRelation[] = present.filter((one) => !leaving.some(({ id }) => id === one.id));
  for (const one of joining) {
    const decision = decideJoin(team, candidateOf(candidates, one.staffId), one, today);
    if (!decision.ok) return decision;
    team.push(one);
  }
  return accept(candidates);
}

/** Writes the relation; who may see the family follows by trigger, from the first day to the last. */
export async function writeRelation(context: Context, one: Joining): Promise<void> {
  await context.tx.db
    .insertInto("case_worker")
    .values({
      id: one.id,
      case_id: context.caseId,
      staff_id: one.staffId,
      role: one.role,
      hours_per_week: one.hoursPerWeek,
      valid_from: one.from,
      valid_to: one.to,
      reason: one.reason,
    })
    .execute();
  context.event("team_joined", {
    subjectKind: "staff",
    subjectId: one.staffId,
    data: { role: one.role, from: one.from },
  });
}

/** The team of a former service leaves: its last day with the family is today, as the front door's is. */
export async function endRelations(
  { tx, caseId, today, event }: Context,
  leaving: readonly { readonly id: string; readonly staffId: string }[],
): Promise<void> {
  if (leaving.length === 0) return;
  await tx.db
    .updateTable("case_worker")
    .set((e) => ({ valid_to: today, version: e("version", "+", 1) }))
    .where("case_id", "=", caseId)
    .where(
      "id",
      "in",
      leaving.map(({ id }) => id),
    )
    .execute();
  for (const { staffId } of leaving)
    event("team_ended", { subjectKind: "staff", subjectId: staffId, data: { to: today } });
}

/**
 * The team belongs to the unit whose service runs. Another unit's lead also stands to the family (asked by an order, or of
 * a service that has ended), and before acceptance a team is chosen with the order's acceptance.
 */
async function leadsTheService({ tx, caseId, roles }: Context): Promise<boolean> {
  const period = (await serviceStateOf(tx, caseId))?.period;
  return leadsUnit(roles, period?.unitId);
}

export async function join(context: Context, body: z.output<NonNullable<typeof joinTeam.body>>) {
  if (!(await leadsTheService(context))) return notFound;
  const joining: Joining = { ...body, to: body.to ?? null };
  const decision = await mayJoin(context, [joining]);
  if (!decision.ok) return decision as typeof decision & { code: (typeof joinTeam.refusals)[number] };
  await writeRelation(context, joining);
  context.about({ objectKind: "case_worker", objectId: body.id });
  return { id: body.id, lacks: await lacksNow(context.tx, context.caseId, context.today) };
}

async function found(context: Context, memberId: string, version: number, candidates: string[]) {
  if (!(await leadsTheService(context))) return { answer: notFound };
  const team = await presentTeam(context.tx, context.caseId, candidates, context.today);
  const former = team.present.find((one) => one.id === memberId);
  if (!former) return { answer: notFound };
  return former.version === version ? { team, former } : { answer: stale(former) };
}

export async function change(
  context: Context,
  memberId: string,
  body: z.output<NonNullable<typeof changeMember.body>>,
) {
  const { team, former, answer } = await found(context, memberId, body.version, []);
  if (answer) return answer;
  const decision = decideEnd(former, body.to, context.today);
  if (!decision.ok) return decision as typeof decision & { code: (typeof changeMember.refusals)[number] };
  // A last day taken away or moved later must not bring two key workers, or one worker twice, on the same day.
  const clash = laterClash(team.present, former, body.to);
  if (clash) return refuse(clash);
  await setRelation(context, former, {
    hours_per_week: body.hoursPerWeek,
    valid_to: body.to,
    reason: body.reason,
  });
  const event = body.to !== former.to && body.to !== null ? "team_ended" : "team_changed";
  context.event(event, {
    subjectKind: "staff",
    subjectId: former.staffId,
    data: { role: former.role, to: body.to },
  });
  return { id: memberId, lacks: await lacksNow(context.tx, context.caseId, context.today) };
}

function laterClash(present: readonly PresentRelation[], former: PresentRelation, to: LocalDate | null) {
  const after = present.filter(
    (one) => one !== former && (to === null || one.from <= to) && (one.to === null || one.to >= former.from),
  );
  if (after.some((one) => one.staffId === former.staffId)) return "already_in_team" as const;
  return former.role === "keyWorker" && after.some((one) => one.role === "keyWorker")
    ? ("key_worker_already" as const)
    : undefined;
}

export async function replace(
  context: Context,
  memberId: string,
  body: z.output<NonNullable<typeof replaceMember.body>>,
) {
  const { team, former, answer } = await found(context, memberId, body.version, [body.staffId]);
  if (answer) return answer;
  const decision = decideReplace(
    team.present,
    former,
    candidateOf(team.candidates, body.staffId),
    body.from,
    context.today,
  );
  if (!decision.ok) return decision as typeof decision & { code: (typeof replaceMember.refusals)[number] };
  // One that was to begin on that day or later never begins: an empty span would be no relation at all.
  const lastDay = addDays(body.from, -1);
  await setRelation(context, former, { valid_to: lastDay, reason: body.reason });
  context.event("team_ended", {
    subjectKind: "staff",
    subjectId: former.staffId,
    data: { role: former.role, to: lastDay },
  });
  await writeRelation(context, {
    id: body.id,
    staffId: body.staffId,
    role: former.role,
    hoursPerWeek: body.hoursPerWeek,
    from: body.from,
    to: former.to,
    reason: body.reason,
  });
  return { id: body.id, lacks: await lacksNow(context.tx, context.caseId, context.today) };
}

async function setRelation(
  { tx, caseId, about }: Context,
  former: PresentRelation,
  values: { hours_per_week?: number; valid_to: LocalDate | null; reason: string },
): Promise<void> {
  await tx.db
    .updateTable("case_worker")
    .set((e) => ({ ...values, version: e("version", "+", 1) }))
    .where("id", "=", former.id)
    .where("case_id", "=", caseId)
    .where("version", "=", former.version)
    .execute();
  about({ objectKind: "case_worker", objectId: former.id, objectVersion: former.version + 1 });
}
