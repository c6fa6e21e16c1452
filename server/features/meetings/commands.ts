import type { z } from "zod";
import type * as contract from "#contract/worker/meetings.ts";
import { refuse } from "#core/kernel/decision.ts";
import { decideHoldMeeting } from "#core/meetings/decide-hold-meeting.ts";
import { decidePlanMeetings } from "#core/meetings/decide-plan-meetings.ts";
import { partiesOf, partnerIdsOf, placed, type PlacedParticipant } from "#core/meetings/participants.ts";
import { explained, serviceStateOf } from "#server/features/duties/queries.ts";
import { makeRoom, workersAmong } from "#server/features/meetings/make-room.ts";
import { meetingInHand, meetingOfCase, type MeetingInHand } from "#server/features/meetings/queries.ts";
import { participantRow, storeMeetings } from "#server/features/meetings/store-meetings.ts";
import { invalid, notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;

// For other features too, whose meetings are put in the calendar the same way.
export { makeRoom, participantRow, storeMeetings };

/** The meeting in hand at the version that was seen; else what to answer. */
export async function seen(context: Context, meetingId: string, version: number) {
  const meeting = await meetingInHand(context.tx, context.caseId, meetingId);
  if (!meeting) return { answer: notFound };
  context.about({ objectKind: "meeting", objectId: meetingId, objectVersion: version });
  if (meeting.version !== version) {
    return { answer: stale((await meetingOfCase(context.tx, context.caseId, meetingId))?.meeting) };
  }
  return { meeting };
}
export async function cancelMeeting(
  context: Context,
  meetingId: string,
  body: Body<typeof contract.cancelMeeting>,
) {
  const { tx, caseId } = context;
  const { meeting, answer } = await seen(context, meetingId, body.version);
  if (!meeting) return answer;
  if (meeting.status !== "planned") return refuse("meeting_not_planned");
  const gone = await tx.rows<{ id: string }>(
    "cancel-meeting",
    `
update meeting set status = 'cancelled', outcome_kind = $4, outcome_reason = $5, version = version + 1
where case_id = $1 and status = 'planned' and (id = $2 or ($6 and series_id = $7 and starts_on > $3)) returning id`,
    [caseId, meetingId, meeting.on, body.cancelledBy, body.reason, body.laterToo, meeting.seriesId],
  );
  for (const { id } of gone) {
    context.event("meeting_cancelled", {
      subjectKind: "meeting",
      subjectId: id,
      data: { cancelledBy: body.cancelledBy },
    });
  }
  context.about({ rowCount: gone.length });
  return { cancelled: gone.length };
}

export async function markNoShow(
  context: Context,
  meetingId: string,
  body: Body<typeof contract.markNoShow>,
) {
  const { tx, caseId, today } = context;
  const { meeting, answer } = await seen(context, meetingId, body.version);
  if (!meeting) return answer;
  if (meeting.status !== "planned") return refuse("meeting_not_planned");
  if (meeting.on > today) return refuse("meeting_ahead");
  await tx.rows(
    "no-show",
    `
with missed as (
  update meeting set status = 'no_show', outcome_kind = $4, outcome_reason = $5, version = version + 1
  where id = $2 and case_id = $1 and version = $3 returning id)
update meeting_participant p set attended = false from missed
where p.meeting_id = missed.id and p.case_id = $1 and p.person_id is not null`,
    [caseId, meetingId, body.version, body.reasonKind, body.reason],
  );
  context.event("meeting_no_show", {
    subjectKind: "meeting",
    subjectId: meetingId,
    data: { reasonKind: body.reasonKind, on: meeting.on },
  });
  return { version: body.version + 1 };
}

/** Marks who of those expected came, and adds who came besides; the rest of the statement sees the meeting in `held`. */
export const attendance = (present: string, came: string): string => `
marked as (
  update meeting_participant p set attended = coalesce(p.person_id, p.staff_id, p.partner_id) = any (${present}::uuid[])
  from held where p.meeting_id = held.id and p.case_id = $1
), came as (
  insert into meeting_participant (id, case_id, meeting_id, on_day, person_id, staff_id, partner_id, party, attended)
  select p.id, $1, held.id, held.starts_on, p.person_id, p.staff_id, p.partner_id, p.party, true
  from held, jsonb_to_recordset(${came}::jsonb) as p (id uuid, person_id uuid, staff_id uuid, partner_id uuid, party text)
)`;

/** Who came without having been expected. */
export const unexpected = (
  present: readonly PlacedParticipant[],
  meeting: Pick<MeetingInHand, "participants">,
) => present.filter((one) => meeting.participants.every(({ id }) => id !== one.id)).map(participantRow);

const heldStatement = `
with held as (
  update meeting set status = 'held', version = version + 1 where id = $2 and case_id = $1 and version = $3 returning id, starts_on
), ${attendance("$4", "$5")}
select id from held`;

export async function markHeld(context: Context, meetingId: string, body: Body<typeof contract.markHeld>) {
  const { tx, caseId, today } = context;
  const { meeting, answer } = await seen(context, meetingId, body.version);
  if (!meeting) return answer;
  const { participants, strangers } = placed(body.present, meeting.around);
  if (strangers.length > 0) return invalid({ path: "body.present", code: "invalid" });
  const state = await serviceStateOf(tx, caseId);
  if (!state) return refuse("service_not_started");
  const decision = decideHoldMeeting(
    state.model,
    state.facts,
    meeting,
    { on: meeting.on, parties: partiesOf(participants), partnerIds: partnerIdsOf(participants) },
    today,
  );
  if (!decision.ok) return explained(state.model, decision);
  await tx.rows("mark-held", heldStatement, [
    caseId,
    meetingId,
    body.version,
    participants.map(({ id }) => id),
    JSON.stringify(unexpected(participants, meeting)),
  ]);
  context.event("meeting_held", {
    subjectKind: "meeting",
    subjectId: meetingId,
    data: { kind: meeting.kind, on: meeting.on, lifted: decision.value.lifted },
  });
  return { version: body.version + 1 };
}

export async function restoreMeeting(
  context: Context,
  meetingId: string,
  body: Body<typeof contract.restoreMeeting>,
) {
  const { tx, caseId, today } = context;
  const { meeting, answer } = await seen(context, meetingId, body.version);
  if (!meeting) return answer;
  if (meeting.recorded || !["cancelled", "no_show", "held"].includes(meeting.status))
    return refuse("meeting_not_restorable");
  const state = await serviceStateOf(tx, caseId);
  if (!state) return refuse("service_not_started");
  const plan = {
    kind: meeting.kind,
    days: [meeting.on],
    parties: partiesOf(meeting.participants),
    partnerIds: partnerIdsOf(meeting.participants),
    replaces: meetingId,
  };
  const decision = decidePlanMeetings(state.model, state.facts, plan, today);
  if (!decision.ok) return explained(state.model, decision);
  const { room, answer: inTheWay } = await makeRoom(
    context,
    state.period.unitId,
    {
      days: [meeting.on],
      from: meeting.from,
      minutes: meeting.minutes,
      before: meeting.travelBefore,
      after: meeting.travelAfter,
      // What is over and was held stands in nobody's way.
      workers: meeting.on < today ? [] : workersAmong(meeting.participants),
      bookables: meeting.on < today ? [] : meeting.bookables,
      except: meetingId,
    },
    body.collisionReason,
  );
  if (!room) return inTheWay;
  const knowingly = room.bookingsOn(meeting.on).flatMap((one) => (one.overridden ? [one.bookableId] : []));
  if (knowingly.length > 0)
    await tx.rows(
      "take-knowingly",
      `update booking set overridden = true, version = version + 1
      where case_id = $1 and meeting_id = $2 and bookable_id = any ($3::uuid[]) and not overridden`,
      [caseId, meetingId, knowingly],
    );
  await tx.rows(
    "restore-meeting",
    `
with back as (
  update meeting set status = 'planned', outcome_kind = null, outcome_reason = '', collision_reason = $4, version = version + 1
  where id = $2 and case_id = $1 and version = $3 returning id)
update meeting_participant p set attended = null from back where p.meeting_id = back.id and p.case_id = $1`,
    [caseId, meetingId, body.version, room.reasonOn(meeting.on)],
  );
  context.event("meeting_restored", {
    subjectKind: "meeting",
    subjectId: meetingId,
    data: { was: meeting.status },
  });
  return { version: body.version + 1 };
}
