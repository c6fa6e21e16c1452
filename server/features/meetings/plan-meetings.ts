import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import type * as contract from "#contract/worker/meetings.ts";
import { refuse, type Refused } from "#core/kernel/decision.ts";
import { weekday, type LocalDate } from "#core/kernel/local-date.ts";
import type { Collision } from "#core/calendar/decide-collisions.ts";
import { decidePlanMeetings } from "#core/meetings/decide-plan-meetings.ts";
import { partiesOf, partnerIdsOf, placed } from "#core/meetings/participants.ts";
import { seriesDays } from "#core/meetings/series-days.ts";
import { explained, serviceStateOf } from "#server/features/duties/queries.ts";
import { participantRow, seen } from "#server/features/meetings/commands.ts";
import { isTaken, rebook } from "#server/features/meetings/bookables.ts";
import { makeRoom, workersAmong } from "#server/features/meetings/make-room.ts";
import { planningOptions } from "#server/features/meetings/queries.ts";
import { storeMeetings } from "#server/features/meetings/store-meetings.ts";
import { invalid, isRefused, notFound } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;

/** Writes what was decided; what somebody else booked between the look and the writing is refused like what was booked before it. */
async function unlessTaken<T>(write: () => Promise<T>): Promise<T | Refused<"time_taken">> {
  try {
    return await write();
  } catch (error) {
    if (isTaken(error)) return refuse("time_taken", { values: { count: 1 } });
    throw error;
  }
}

/** One meeting or a weekly series, if the service's rules have room for them. */
export async function planMeetings(context: Context, body: Body<typeof contract.planMeeting>) {
  const { tx, caseId, today } = context;
  const state = await serviceStateOf(tx, caseId);
  if (!state) return refuse("service_not_started");
  const { participants, strangers } = placed(body.participants, await planningOptions(tx, caseId));
  if (strangers.length > 0) return invalid({ path: "body.participants", code: "invalid" });
  const days =
    body.weeklyUntil === undefined
      ? [body.on]
      : seriesDays(body.on, body.weeklyUntil, body.everyWeeks).filter((on) => !body.skip.includes(on));
  if (days.length === 0) return invalid({ path: "body.skip", code: "invalid" });
  const decision = decidePlanMeetings(
    state.model,
    state.facts,
    {
      kind: body.kind,
      days,
      from: body.from,
      parties: partiesOf(participants),
      partnerIds: partnerIdsOf(participants),
    },
    today,
  );
  if (!decision.ok) return explained(state.model, decision);
  const { room, answer } = await makeRoom(
    context,
    state.period.unitId,
    {
      days,
      from: body.from,
      minutes: body.durationMinutes,
      before: body.travelBefore,
      after: body.travelAfter,
      workers: workersAmong(participants),
      bookables: body.bookables,
    },
    body.collisionReason,
  );
  if (!room) return answer;
  const seriesId = days.length > 1 ? uuidv7() : null;
  const meetings = days.map((on, at) => ({
    id: at === 0 ? body.id : uuidv7(),
    on,
    from: body.from,
    minutes: body.durationMinutes,
    kind: body.kind,
    placeKind: body.placeKind,
    place: body.place,
    purpose: body.purpose,
    interpreter: body.interpreter,
    travelBefore: body.travelBefore,
    travelAfter: body.travelAfter,
    travelSource: body.travelSource,
    collisionReason: room.reasonOn(on),
    bookings: room.bookingsOn(on),
    seriesId,
  }));
  const series = {
    weekday: weekday(body.on),
    starts_on: days[0] ?? body.on,
    ends_on: days.at(-1) ?? body.on,
    every_weeks: body.everyWeeks,
  };
  const stored = await unlessTaken(() =>
    storeMeetings(
      tx,
      caseId,
      state.period.id,
      meetings,
      participants,
      seriesId === null ? [] : [{ id: seriesId, ...series }],
    ),
  );
  if (isRefused(stored)) return stored;
  context.about({ objectKind: "meeting", objectId: body.id, rowCount: meetings.length });
  for (const { id, on } of meetings) {
    context.event("meeting_planned", {
      subjectKind: "meeting",
      subjectId: id,
      data: {
        kind: body.kind,
        on,
        lifted: decision.value.lifted,
        ...(room.reasonOn(on) === "" ? {} : { overrode: kindsOn(room.overridden, on) }),
      },
    });
  }
  return {
    id: body.id,
    planned: meetings.map(({ id, on }) => ({ id, on })),
    lifted: [...decision.value.lifted],
  };
}

const kindsOn = (overridden: readonly Collision[], on: LocalDate): string[] => [
  ...new Set(overridden.filter((one) => one.on === on).map(({ kind }) => kind)),
];

export async function moveMeeting(
  context: Context,
  meetingId: string,
  body: Body<typeof contract.moveMeeting>,
) {
  const { tx, caseId, today } = context;
  const { meeting, answer } = await seen(context, meetingId, body.version);
  if (!meeting) return answer;
  if (meeting.status !== "planned") return refuse("meeting_not_planned");
  const state = await serviceStateOf(tx, caseId);
  if (!state) return refuse("service_not_started");
  const plan = {
    kind: meeting.kind,
    days: [body.on],
    from: body.from,
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
      days: [body.on],
      from: body.from,
      minutes: body.durationMinutes,
      before: meeting.travelBefore,
      after: meeting.travelAfter,
      workers: workersAmong(meeting.participants),
      bookables: body.bookables ?? meeting.bookables,
      except: meetingId,
    },
    body.collisionReason,
  );
  if (!room) return inTheWay;
  const [former] = await tx.rows<{ place: string; purpose: string; interpreter: string }>(
    "move-meeting",
    `
update meeting set status = 'rescheduled', version = version + 1 where id = $2 and case_id = $1 and version = $3
returning place, purpose, interpreter`,
    [caseId, meetingId, body.version],
  );
  if (!former) return notFound;
  const next = {
    id: body.id,
    on: body.on,
    from: body.from,
    minutes: body.durationMinutes,
    kind: meeting.kind,
    placeKind: meeting.placeKind,
    place: former.place,
    purpose: former.purpose,
    // An interpreter was confirmed for the former time only.
    interpreter: former.interpreter === "confirmed" ? "needed" : former.interpreter,
    seriesId: meeting.seriesId,
    movedFrom: meetingId,
    movedBy: body.movedBy,
    movedReason: body.reason,
    travelBefore: meeting.travelBefore,
    travelAfter: meeting.travelAfter,
    travelSource: meeting.travelSource,
    collisionReason: room.reasonOn(body.on),
    bookings: room.bookingsOn(body.on),
  };
  const stored = await unlessTaken(() =>
    storeMeetings(tx, caseId, meeting.periodId, [next], meeting.participants),
  );
  if (isRefused(stored)) return stored;
  context.event("meeting_moved", {
    subjectKind: "meeting",
    subjectId: body.id,
    data: { from: meetingId, on: body.on, was: meeting.on, movedBy: body.movedBy },
  });
  return { id: body.id };
}

export async function changeMeeting(
  context: Context,
  meetingId: string,
  body: Body<typeof contract.changeMeeting>,
) {
  const { tx, caseId, today } = context;
  const { meeting, answer } = await seen(context, meetingId, body.version);
  if (!meeting) return answer;
  if (meeting.status !== "planned") return refuse("meeting_not_planned");
  const { participants, strangers } = placed(body.participants, meeting.around);
  if (strangers.length > 0) return invalid({ path: "body.participants", code: "invalid" });
  const state = await serviceStateOf(tx, caseId);
  if (!state) return refuse("service_not_started");
  const plan = {
    kind: meeting.kind,
    days: [meeting.on],
    parties: partiesOf(participants),
    partnerIds: partnerIdsOf(participants),
    replaces: meetingId,
  };
  const decision = decidePlanMeetings(state.model, state.facts, plan, today);
  if (!decision.ok && decision.code !== "before_service")
    return explained(state.model, { ...decision, code: decision.code });
  const travelBefore = body.travelBefore ?? meeting.travelBefore;
  const travelAfter = body.travelAfter ?? meeting.travelAfter;
  const bookables = body.bookables ?? meeting.bookables;
  const isLonger = travelBefore !== meeting.travelBefore || travelAfter !== meeting.travelAfter;
  const isRebooked =
    isLonger ||
    bookables.length !== meeting.bookables.length ||
    bookables.some((one) => !meeting.bookables.includes(one));
  // Who and what was there before was agreed on then: only what is new is asked about.
  const { room, answer: inTheWay } = await makeRoom(
    context,
    state.period.unitId,
    {
      days: [meeting.on],
      from: meeting.from,
      minutes: meeting.minutes,
      before: travelBefore,
      after: travelAfter,
      workers: workersAmong(participants).filter(
        (id) => isLonger || meeting.participants.every((one) => one.id !== id),
      ),
      bookables: isRebooked ? bookables : [],
      except: meetingId,
    },
    body.collisionReason,
  );
  if (!room) return inTheWay;
  const rows = participants.map((one) => ({
    ...participantRow(one),
    meeting_id: meetingId,
    on_day: meeting.on,
  }));
  await tx.rows(
    "change-meeting",
    `
with changed as (
  update meeting set place_kind = $4, place = $5, purpose = $6, interpreter = $7, travel_before = $9, travel_after = $10,
    travel_source = $11, collision_reason = coalesce(nullif($12, ''), collision_reason), version = version + 1
  where id = $2 and case_id = $1 and version = $3 returning id
), gone as (
  delete from meeting_participant where meeting_id = $2 and case_id = $1
)
insert into meeting_participant (id, case_id, meeting_id, on_day, person_id, staff_id, partner_id, party)
select p.id, $1, p.meeting_id, p.on_day, p.person_id, p.staff_id, p.partner_id, p.party
from changed, jsonb_to_recordset($8::jsonb)
  as p (id uuid, meeting_id uuid, on_day date, person_id uuid, staff_id uuid, partner_id uuid, party text)`,
    [
      caseId,
      meetingId,
      body.version,
      body.placeKind,
      body.place,
      body.purpose,
      body.interpreter,
      JSON.stringify(rows),
      travelBefore,
      travelAfter,
      body.travelSource ?? meeting.travelSource,
      room.reasonOn(meeting.on),
    ],
  );
  // After the meeting, whose travel the car follows.
  const rebooked = isRebooked
    ? await unlessTaken(() => rebook(context, meetingId, room.bookingsOn(meeting.on)))
    : undefined;
  if (isRefused(rebooked)) return rebooked;
  context.event("meeting_changed", { subjectKind: "meeting", subjectId: meetingId });
  return { version: body.version + 1 };
}
