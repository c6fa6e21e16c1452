import type { z } from "zod";
import type * as contract from "#contract/worker/groups.ts";
import { decideAttendance, decideCancelSession, decideSession } from "#core/groups/decide-group.ts";
import { leadsUnit } from "#core/access/led-units.ts";
import { hadPlace } from "#core/groups/enrolments.ts";
import { groupKind } from "#core/groups/kinds.ts";
import { refuse } from "#core/kernel/decision.ts";
import { enrolmentSeen, groupFacts, sessionsOf, worksIn } from "#server/features/groups/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;
type Saved = { id: string; version: number };

export async function setUp(context: Context, body: Body<typeof contract.setUpGroup>) {
  const { tx, actor, today, roles } = context;
  if (!leadsUnit(roles, body.unitId)) return notFound;
  if (!groupKind(body.kind)) return refuse("group_kind_unknown");
  if (body.endsOn < body.startsOn) return refuse("group_days_wrong");
  const staff = body.leaders.map(({ staffId }) => staffId);
  if (!(await worksIn(tx, body.unitId, staff, today))) return refuse("leader_not_of_unit");
  await tx.db
    .insertInto("peer_group")
    .values({
      id: body.id,
      unit_id: body.unitId,
      ...columnsOf(body),
      created_by: actor.id,
      created_on: today,
    })
    .execute();
  await tx.db
    .insertInto("group_leader")
    .values(
      body.leaders.map((one) => ({
        id: one.id,
        group_id: body.id,
        staff_id: one.staffId,
        valid_from: today,
      })),
    )
    .execute();
  context.about({ objectKind: "peer_group", objectId: body.id });
  return { id: body.id, version: 1 };
}

const columnsOf = (body: Omit<Body<typeof contract.changeGroup>, "version">) => ({
  kind: body.kind,
  name: body.name,
  about: body.about,
  place: body.place,
  places: body.places,
  offer_days: body.offerDays,
  starts_on: body.startsOn,
  ends_on: body.endsOn,
});

/** The group, for those who lead it; to others it answers as if it weren't theirs to change. */
export async function led(context: Context, groupId: string, hold = false) {
  context.about({ objectKind: "peer_group", objectId: groupId });
  const group = await groupFacts(context.tx, groupId, hold);
  if (!group?.leads) return undefined;
  context.about({ relation: "groupLeader" });
  return group;
}

export async function change(context: Context, groupId: string, body: Body<typeof contract.changeGroup>) {
  const { tx } = context;
  const group = await led(context, groupId, true);
  if (!group) return notFound;
  if (group.version !== body.version) return stale(group);
  if (group.status !== "open") return refuse("group_not_open");
  if (!groupKind(body.kind)) return refuse("group_kind_unknown");
  if (body.endsOn < body.startsOn) return refuse("group_days_wrong");
  const outside = (await sessionsOf(tx, groupId)).some(
    ({ status, onDay }) => status !== "cancelled" && (onDay < body.startsOn || onDay > body.endsOn),
  );
  if (outside) return refuse("session_outside_group");
  await tx.db
    .updateTable("peer_group")
    .set((e) => ({ ...columnsOf(body), version: e("version", "+", 1) }))
    .where("id", "=", groupId)
    .execute();
  if (body.places > group.places) await tx.rows("group-offer", "select app.offer_places($1)", [groupId]);
  return { id: groupId, version: body.version + 1 };
}

export async function nameLeader(context: Context, groupId: string, body: Body<typeof contract.nameLeader>) {
  const { tx, today } = context;
  const group = await led(context, groupId);
  if (!group?.leadsUnit) return notFound;
  if (!(await worksIn(tx, group.unitId, [body.staffId], today))) return refuse("leader_not_of_unit");
  const now = await tx.rows(
    "group-leader-now",
    "select 1 from group_leader where group_id = $1 and staff_id = $2 and (valid_to is null or valid_to >= $3)",
    [groupId, body.staffId, body.from],
  );
  if (now.length > 0) return refuse("already_done");
  await tx.db
    .insertInto("group_leader")
    .values({ id: body.id, group_id: groupId, staff_id: body.staffId, valid_from: body.from })
    .execute();
  return { id: body.id, version: 1 };
}

export async function endLeader(
  context: Context,
  groupId: string,
  leaderId: string,
  body: Body<typeof contract.endLeader>,
) {
  const { tx } = context;
  const group = await led(context, groupId);
  if (!group?.leadsUnit) return notFound;
  const [found] = await tx.rows<Saved & { valid_from: string }>(
    "group-leader-one",
    "select id, version, valid_from from group_leader where id = $1 and group_id = $2",
    [leaderId, groupId],
  );
  if (!found) return notFound;
  if (found.version !== body.version) return stale(found);
  if (body.to < found.valid_from) return refuse("group_days_wrong");
  const [saved] = await tx.rows<Saved>(
    "group-leader-end",
    "update group_leader set valid_to = $3, version = version + 1 where id = $1 and version = $2 returning id, version",
    [leaderId, body.version, body.to],
  );
  return saved ?? notFound;
}

export async function plan(context: Context, groupId: string, body: Body<typeof contract.planSession>) {
  const group = await led(context, groupId);
  if (!group) return notFound;
  const decided = decideSession(group, body);
  if (!decided.ok) return decided;
  await context.tx.db
    .insertInto("group_session")
    .values({
      id: body.id,
      group_id: groupId,
      on_day: body.onDay,
      begins: body.begins,
      ends: body.ends,
      place: body.place,
      theme: body.theme,
    })
    .execute();
  return { id: body.id, version: 1 };
}

/** Everybody whose place is live is to be told; answers how many they are. What it means to each family stands in its own log. */
export async function noticesTo(
  { tx, today, about }: Context,
  groupId: string,
  what: { kind: string; sessionId: string | null; statuses: string[] },
): Promise<number> {
  const made = await tx.rows<{ case_id: string | null }>(
    "group-notices",
    `insert into group_notice (id, group_id, session_id, enrolment_id, case_id, kind, made_on)
     select gen_random_uuid(), e.group_id, $2, e.id, e.case_id, $3, $4 from enrolment e
     where e.group_id = $1 and e.status = any ($5::text[]) returning case_id`,
    [groupId, what.sessionId, what.kind, today, what.statuses],
  );
  about({ caseIds: made.flatMap(({ case_id }) => (case_id === null ? [] : [case_id])) });
  return made.length;
}

export async function cancelOne(
  context: Context,
  groupId: string,
  sessionId: string,
  body: Body<typeof contract.cancelSession>,
) {
  const { tx } = context;
  const group = await led(context, groupId, true);
  const session = group && (await sessionsOf(tx, groupId)).find(({ id }) => id === sessionId);
  if (!group || !session) return notFound;
  if (session.version !== body.version) return stale(session);
  const decided = decideCancelSession(group.status, session.status);
  if (!decided.ok) return decided;
  await tx.rows(
    "session-cancel",
    "update group_session set status = 'cancelled', cancel_reason = $2, version = version + 1 where id = $1",
    [sessionId, body.reason],
  );
  const toTell = await noticesTo(context, groupId, {
    kind: "session_cancelled",
    sessionId,
    statuses: ["enrolled"],
  });
  return { id: sessionId, version: body.version + 1, toTell };
}

export async function mark(
  context: Context,
  place: { groupId: string; sessionId: string; enrolmentId: string },
  body: Body<typeof contract.markAttendance>,
) {
  const { tx, actor, today } = context;
  const { groupId, sessionId, enrolmentId } = place;
  const group = await led(context, groupId);
  const session = group && (await sessionsOf(tx, groupId)).find(({ id }) => id === sessionId);
  const enrolment = await enrolmentSeen(tx, enrolmentId, { groupId });
  if (!session || !enrolment) return notFound;
  if (enrolment.caseId !== null) context.about({ caseId: enrolment.caseId });
  const takesPart = new Set(hadPlace(enrolment.status) ? [enrolment.id] : []);
  const decided = decideAttendance(session, takesPart, [enrolmentId], today);
  if (!decided.ok) return decided;
  const [now] = await tx.rows<{ state: string }>(
    "attendance-now",
    "select state from group_attendance where session_id = $1 and enrolment_id = $2 for update",
    [sessionId, enrolmentId],
  );
  if ((now?.state ?? null) !== body.was) return stale({ state: now?.state ?? null });
  await tx.rows(
    "attendance-mark",
    `insert into group_attendance (id, group_id, session_id, enrolment_id, case_id, state, recorded_by, recorded_on)
     values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7)
     on conflict (session_id, enrolment_id) do update set state = $5, recorded_by = $6, recorded_on = $7, version = group_attendance.version + 1`,
    [groupId, sessionId, enrolmentId, enrolment.caseId, body.state, actor.id, today],
  );
  if (session.status === "planned")
    await tx.rows(
      "session-held",
      "update group_session set status = 'held', version = version + 1 where id = $1 and status = 'planned'",
      [sessionId],
    );
  return { state: body.state, session: "held" as const };
}

export async function offer(context: Context, groupId: string) {
  const group = await led(context, groupId);
  if (!group) return notFound;
  if (group.status !== "open") return refuse("group_not_open");
  const [made] = await context.tx.rows<{ n: number }>(
    "group-offer-count",
    "select app.offer_places($1) as n",
    [groupId],
  );
  return made && made.n > 0 ? { offered: made.n } : refuse("nobody_to_offer");
}
