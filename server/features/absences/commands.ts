import type { z } from "zod";
import type { changeAbsence, handOver, writeAbsence } from "#contract/worker/absences.ts";
import { ledUnits } from "#core/access/led-units.ts";
import { decideAbsence } from "#core/calendar/decide-absence.ts";
import { decideStandIn } from "#core/calendar/decide-stand-in.ts";
import { addDays, daysBetween, type LocalDate } from "#core/kernel/local-date.ts";
import {
  absenceInHand,
  absencesSeen,
  handOverFacts,
  otherAbsences,
  type AbsenceSeen,
} from "#server/features/absences/queries.ts";
import { refreshDuties } from "#server/features/duties/commands.ts";
import { collisionsInSpan } from "#server/features/meetings/queries.ts";
import { writeRelation } from "#server/features/teams/commands.ts";
import { lacksNow } from "#server/features/teams/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;

const columns = (body: Omit<Body<typeof writeAbsence>, "id" | "staffId">) => ({
  kind: body.kind,
  from_on: body.from,
  to_on: body.to,
  from_time: body.fromTime,
  to_time: body.toTime,
  note: body.note,
});

export async function write(context: Context, body: Body<typeof writeAbsence>) {
  const { tx, actor } = context;
  const workers = (await absencesSeen(tx, ledUnits(context.roles)))?.workers ?? [];
  if (!workers.some(({ id }) => id === body.staffId)) return notFound;
  const decision = decideAbsence(body, await otherAbsences(tx, body.staffId, body.id));
  if (!decision.ok) return decision;
  await tx.db
    .insertInto("absence")
    .values({ id: body.id, staff_id: body.staffId, created_by: actor.id, ...columns(body) })
    .execute();
  context.about({ objectKind: "absence", objectId: body.id });
  return { id: body.id };
}

export async function change(context: Context, absenceId: string, body: Body<typeof changeAbsence>) {
  const { tx, today } = context;
  const known = await absenceInHand(tx, absenceId);
  if (!known) return notFound;
  context.about({ objectKind: "absence", objectId: absenceId, objectVersion: body.version });
  if (known.version !== body.version) return stale(known);
  if (!body.cancelled) {
    const decision = decideAbsence(body, await otherAbsences(tx, known.staffId, absenceId));
    if (!decision.ok) return decision;
  }
  const { numUpdatedRows } = await tx.db
    .updateTable("absence")
    .set({ ...columns(body), cancelled: body.cancelled, version: body.version + 1 })
    .where("id", "=", absenceId)
    .where("version", "=", body.version)
    .executeTakeFirst();
  // Somebody else has changed it meanwhile: there is no family here whose lock would have made them wait.
  if (numUpdatedRows === 0n) return stale(await absenceInHand(tx, absenceId));
  const touched = await tx.rows<{ case_id: string; staff_id: string }>(
    "absence-changed",
    "select * from app.absence_changed($1, $2)",
    [absenceId, known.to],
  );
  for (const { case_id: caseId, staff_id: staffId } of touched) {
    context.event("stand_in_changed", {
      caseId,
      subjectKind: "staff",
      subjectId: staffId,
      data: { to: body.cancelled ? addDays(known.from > today ? known.from : today, -1) : body.to },
    });
  }
  // Who works with the family is what the rules of its team ask; only a lead stands to all of them.
  if (ledUnits(context.roles).length > 0)
    for (const { case_id: caseId } of touched) await refreshDuties(tx, caseId, today);
  return { version: body.version + 1 };
}

type Moved = { readonly id: string; readonly startsAt: string };
const plannedStatement = `
select m.id, m.starts_at as "startsAt" from meeting m
where m.case_id = $1 and m.status = 'planned' and m.starts_on between $2 and $3
  and exists (select 1 from meeting_participant p where p.meeting_id = m.id and p.staff_id = $4)
  and not exists (select 1 from meeting_participant p where p.meeting_id = m.id and p.staff_id = $5)
order by m.starts_at`;
const takeStatement = `
with met as (
  update meeting m set version = m.version + 1 where m.case_id = $1 and m.id = any ($2::uuid[]) and m.status = 'planned' returning m.id)
update meeting_participant p set staff_id = $4 from met where p.meeting_id = met.id and p.case_id = $1 and p.staff_id = $3`;

/** The stand-in takes the absent worker's planned meetings of the time, but for those when they have something else. */
async function takeMeetings(
  { tx, caseId, event }: Context,
  absence: AbsenceSeen,
  standIn: string,
  from: LocalDate,
): Promise<{ taken: Moved[]; left: Moved[] }> {
  const planned = await tx.rows<Moved>("meetings-to-take", plannedStatement, [
    caseId,
    from,
    absence.to,
    absence.staffId,
    standIn,
  ]);
  const busy = new Set(
    await collisionsInSpan(
      tx,
      caseId,
      standIn,
      planned.map(({ id }) => id),
    ),
  );
  const taken = planned.filter(({ id }) => !busy.has(id));
  await tx.rows("take-meetings", takeStatement, [
    caseId,
    taken.map(({ id }) => id),
    absence.staffId,
    standIn,
  ]);
  for (const { id } of taken)
    event("meeting_changed", { subjectKind: "meeting", subjectId: id, data: { standIn } });
  return { taken, left: planned.filter(({ id }) => busy.has(id)) };
}

export async function handOne(context: Context, body: Body<typeof handOver>) {
  const { tx, caseId, today, actor } = context;
  const absence = await absenceInHand(tx, body.absenceId);
  if (!absence) return notFound;
  const facts = await handOverFacts(tx, caseId, absence, body.staffId);
  if (!facts?.standIn) return notFound;
  const [away] = await tx.rows<{ away: boolean }>("is-away", "select app.is_away($1, $2, $3, $4) as away", [
    caseId,
    body.staffId,
    absence.from,
    absence.to,
  ]);
  const decision = decideStandIn({
    today,
    absence,
    team: facts.team,
    standIn: { ...facts.standIn, isAway: away?.away ?? false },
    handedOver: facts.handedOver,
  });
  if (!decision.ok) return decision;
  const { from, presentAs } = decision.value;
  if (presentAs === null)
    await writeRelation(context, {
      id: body.relationId,
      staffId: body.staffId,
      role: "standIn",
      hoursPerWeek: body.hoursPerWeek,
      from,
      to: absence.to,
      reason: absence.name,
    });
  await tx.db
    .insertInto("stand_in")
    .values({
      id: body.id,
      case_id: caseId,
      absence_id: absence.id,
      case_worker_id: presentAs ?? body.relationId,
      staff_id: body.staffId,
      stands_for: absence.staffId,
      words: body.words,
      created_by: actor.id,
      created_on: today,
    })
    .execute();
  context.event("family_handed_over", {
    subjectKind: "staff",
    subjectId: body.staffId,
    data: { for: absence.staffId, from, to: absence.to, days: daysBetween(from, absence.to) + 1 },
  });
  context.about({ objectKind: "stand_in", objectId: body.id });
  const moved = body.takeMeetings
    ? await takeMeetings(context, absence, body.staffId, from)
    : { taken: [], left: [] };
  return {
    id: body.id,
    taken: moved.taken.length,
    left: moved.left.map(({ id, startsAt }) => ({ meetingId: id, startsAt })),
    lacks: await lacksNow(tx, caseId, today),
  };
}
