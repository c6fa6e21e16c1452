import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import type * as contract from "#contract/worker/meetings.ts";
import { refuse } from "#core/kernel/decision.ts";
import { weekday } from "#core/kernel/local-date.ts";
import { decidePlanMeetings } from "#core/meetings/decide-plan-meetings.ts";
import { partiesOf, partnerIdsOf, placed } from "#core/meetings/participants.ts";
import { seriesDays } from "#core/meetings/series-days.ts";
import { explained, serviceStateOf } from "#server/features/duties/queries.ts";
import { participantRow, seen, storeMeetings } from "#server/features/meetings/commands.ts";
import { planningOptions } from "#server/features/meetings/queries.ts";
import { invalid, notFound } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;
/** One meeting or a weekly series, if the service's rules have room for them. */
export async function planMeetings(context: Context, body: Body<typeof contract.planMeeting>) {
  const { tx, caseId, today } = context;
  const state = await serviceStateOf(tx, caseId);
  if (!state) return refuse("service_not_started");
  const { participants, strangers } = placed(body.participants, await planningOptions(tx, caseId));
  if (strangers.length > 0) return invalid({ path: "body.participants", code: "invalid" });
  const days = body.weeklyUntil === undefined ? [body.on] : seriesDays(body.on, body.weeklyUntil);
  const decision = decidePlanMeetings(
    state.model,
    state.facts,
    { kind: body.kind, days, parties: partiesOf(participants), partnerIds: partnerIdsOf(participants) },
    today,
  );
  if (!decision.ok) return explained(state.model, decision);
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
    seriesId,
  }));
  await storeMeetings(
    tx,
    caseId,
    state.period.id,
    meetings,
    participants,
    seriesId === null
      ? []
      : [{ id: seriesId, weekday: weekday(body.on), starts_on: body.on, ends_on: days.at(-1) ?? body.on }],
  );
  context.about({ objectKind: "meeting", objectId: body.id, rowCount: meetings.length });
  for (const { id, on } of meetings) {
    context.event("meeting_planned", {
      subjectKind: "meeting",
      subjectId: id,
      data: { kind: body.kind, on, lifted: decision.value.lifted },
    });
  }
  return {
    id: body.id,
    planned: meetings.map(({ id, on }) => ({ id, on })),
    lifted: [...decision.value.lifted],
  };
}
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
    parties: partiesOf(meeting.participants),
    partnerIds: partnerIdsOf(meeting.participants),
    replaces: meetingId,
  };
  const decision = decidePlanMeetings(state.model, state.facts, plan, today);
  if (!decision.ok) return explained(state.model, decision);
  const [former] = await tx.rows<{ place: string; purpose: string; interpreter: string }>(
    "move-meeting",
    `
update meeting set status = 'rescheduled', version = version + 1 where id = $2 and case_id = $1 and version = $3
returning place, purpose, interpreter`,
    [caseId, meetingId, body.version],
  );
  if (!former) return notFound;
  await storeMeetings(
    tx,
    caseId,
    meeting.periodId,
    [
      {
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
      },
    ],
    meeting.participants,
  );
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
  const rows = participants.map((one) => ({
    ...participantRow(one),
    meeting_id: meetingId,
    on_day: meeting.on,
  }));
  await tx.rows(
    "change-meeting",
    `
with changed as (
  update meeting set place_kind = $4, place = $5, purpose = $6, interpreter = $7, version = version + 1
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
    ],
  );
  context.event("meeting_changed", { subjectKind: "meeting", subjectId: meetingId });
  return { version: body.version + 1 };
}
