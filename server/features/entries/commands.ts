import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import type * as contract from "#contract/worker/entries.ts";
import { agreementIssues, recordIssues, withPlace } from "#core/entries/check-record.ts";
import { entryChanges, ratingChanges } from "#core/entries/entry-changes.ts";
import { comparableDraft, comparableRow } from "#core/entries/signed-content.ts";
import { refuse } from "#core/kernel/decision.ts";
import { decideHoldMeeting } from "#core/meetings/decide-hold-meeting.ts";
import { partiesOf, partnerIdsOf, placed } from "#core/meetings/participants.ts";
import { serviceModel } from "#core/services/catalogue.ts";
import { ownerColumns } from "#server/features/agreements/commands.ts";
import { explained, serviceStateOf } from "#server/features/duties/queries.ts";
import { entryInHand, recordInHand } from "#server/features/entries/queries.ts";
import { askedOf, formIssuesOf, toSign } from "#server/features/entries/to-sign.ts";
import { attendance, unexpected } from "#server/features/meetings/commands.ts";
import { meetingOfCase } from "#server/features/meetings/queries.ts";
import { invalid, notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;

/** Parts of both statements: the signed version's row from JSON, its matters, ratings, and the draft's end. */
const entryColumns = `happened_on, duration_minutes, place_kind, methods, observed, said, assessed, child_voice, concern_raised, extra`;
const entryFrom = (
  json: string,
): string => `jsonb_to_record(${json}::jsonb) as x (happened_on date, duration_minutes int, place_kind text,
  methods text[], observed text, said jsonb, assessed text, child_voice jsonb, concern_raised boolean, extra jsonb)`;
const entryValues = entryColumns
  .split(", ")
  .map((name) => `x.${name}`)
  .join(", ");

// Everything that signing writes goes in one statement: the meeting first, and nothing else unless it was there as seen.
const recordStatement = `
with held as (
  update meeting m set status = 'held', starts_at = t.at, ends_at = t.at + make_interval(mins => $8), starts_on = $6::date,
    place_kind = $9, place = $10, version = m.version + 1
  from (select ($6::date + $7::time) at time zone 'Europe/Helsinki' as at) t
  where m.id = $2 and m.case_id = $1 and m.version = $3 returning m.id, m.starts_on, m.period_id
), ${attendance("$4", "$5")}, signed as (
  insert into entry (id, case_id, period_id, meeting_id, entry_id, service_task, author_id, signed_at, ${entryColumns})
  select $11, $1, held.period_id, held.id, $11, $12, app.actor(), $13, ${entryValues} from held, ${entryFrom("$14")}
), filed as (
  insert into entry_matter (case_id, entry_row_id, matter_id) select $1, $11, q from held, unnest($15::uuid[]) q
), rated as (
  insert into goal_rating (id, case_id, goal_id, entry_id, meeting_id, rated_on, level, rated_by)
  select r.id, $1, r.goal_id, $11, held.id, held.starts_on, r.level, app.actor()
  from held, jsonb_to_recordset($16::jsonb) as r (id uuid, goal_id uuid, level int)
), agreed as (
  insert into agreement (id, case_id, period_id, meeting_id, kind, what, owner_person_id, owner_staff_id, owner_partner_id, due_on, agreed_on)
  select a.id, $1, held.period_id, held.id, a.kind, a.what, a.owner_person_id, a.owner_staff_id, a.owner_partner_id, a.due_on, held.starts_on
  from held, jsonb_to_recordset($17::jsonb) as a (id uuid, kind text, what text, owner_person_id uuid, owner_staff_id uuid,
    owner_partner_id uuid, due_on date)
), settled as (
  update agreement g set status = s.status, outcome = s.outcome, done_on = held.starts_on, version = g.version + 1
  from held, jsonb_to_recordset($18::jsonb) as s (id uuid, status text, outcome text)
  where g.id = s.id and g.case_id = $1 and g.status = 'open'
), gone as (
  delete from draft where author_id = app.actor() and kind = 'entry' and target_id = $2 and case_id = $1
)
select id from held`;

/** Signs the record of a meeting: one command, one statement. */
export async function recordMeeting(
  context: Context,
  meetingId: string,
  body: Body<typeof contract.recordMeeting>,
) {
  const { tx, caseId, today, now } = context;
  const record = await recordInHand(tx, caseId, meetingId);
  if (!record) return notFound;
  const content = withPlace(body.content, record);
  if (record.recorded) return refuse("meeting_already_recorded");
  if (record.version !== body.version) return stale((await meetingOfCase(tx, caseId, meetingId))?.meeting);
  const state = await serviceStateOf(tx, caseId);
  if (!state) return refuse("service_not_started");
  const { model, facts, period } = state;
  const { participants, strangers } = placed(content.present, record.around);
  const asked = askedOf(model, record.kind);
  const { parts } = asked;
  const issues = [
    ...(strangers.length > 0 ? [{ path: "content.present", code: "invalid" }] : []),
    ...recordIssues(model, parts, content, {
      around: record.around,
      goalIds: record.goals.map(({ id }) => id),
    }).map(({ path, code }) => ({ path: `content.${path}`, code })),
    ...formIssuesOf(asked, content, record.around).map(({ path, code }) => ({
      path: `content.${path}`,
      code,
    })),
    ...agreementIssues(parts, body.agreements, record.around),
  ];
  if (issues.length > 0) return invalid(...issues.map(({ path, code }) => ({ path: `body.${path}`, code })));
  const decision = decideHoldMeeting(
    model,
    facts,
    record,
    { on: content.on, parties: partiesOf(participants), partnerIds: partnerIdsOf(participants) },
    today,
  );
  if (!decision.ok) return explained(model, decision);
  const { row, matters } = toSign(content, asked, participants, record);
  await tx.rows("record-meeting", recordStatement, [
    caseId,
    meetingId,
    body.version,
    participants.map(({ id }) => id),
    JSON.stringify(unexpected(participants, record)),
    content.on,
    content.from,
    content.durationMinutes,
    content.placeKind,
    content.place,
    body.id,
    period.serviceTask,
    now,
    JSON.stringify(row),
    matters.map(({ id }) => id),
    JSON.stringify(content.goals.map(({ goalId, level }) => ({ id: uuidv7(), goal_id: goalId, level }))),
    JSON.stringify(
      body.agreements.map(({ id, what, owner, dueOn }) => ({
        id,
        what,
        due_on: dueOn ?? null,
        kind: parts.continuation ? "network_decision" : "agreement",
        ...ownerColumns(owner),
      })),
    ),
    JSON.stringify(body.settled),
  ]);
  context.about({ objectKind: "entry", objectId: body.id, objectVersion: 1 });
  context.event("meeting_recorded", {
    subjectKind: "entry",
    subjectId: body.id,
    data: {
      meetingId,
      kind: record.kind,
      on: content.on,
      concernRaised: content.concernRaised,
      agreements: body.agreements.length,
      goals: content.goals.length,
      lifted: decision.value.lifted,
    },
  });
  return { entryId: body.id, meetingVersion: body.version + 1, lifted: [...decision.value.lifted] };
}

const correctStatement = `
with former as (
  update entry set is_current = false where id = $2 and case_id = $1 and is_current
  returning id, entry_id, entry_version, period_id, meeting_id, service_task
), held as (
  update meeting m set starts_at = t.at, ends_at = t.at + make_interval(mins => $8), starts_on = $6::date,
    place_kind = $9, place = $10, version = m.version + 1
  from former, (select ($6::date + $7::time) at time zone 'Europe/Helsinki' as at) t
  where m.id = former.meeting_id and m.case_id = $1 returning m.id, m.starts_on
), ${attendance("$4", "$5")}, signed as (
  insert into entry (id, case_id, period_id, meeting_id, entry_id, entry_version, service_task, author_id, signed_at,
    correction_kind, correction_reason, ${entryColumns})
  select $11, $1, former.period_id, former.meeting_id, former.entry_id, former.entry_version + 1, former.service_task, app.actor(), $13,
    $12, $17, ${entryValues} from former, ${entryFrom("$14")}
), filed as (
  insert into entry_matter (case_id, entry_row_id, matter_id) select $1, $11, q from former, unnest($15::uuid[]) q
), rated as (
  insert into goal_rating (id, case_id, goal_id, entry_id, meeting_id, rated_on, level, rated_by)
  select r.id, $1, r.goal_id, former.entry_id, former.meeting_id, $6::date, r.level, app.actor()
  from former, jsonb_to_recordset($16::jsonb) as r (id uuid, goal_id uuid, level int)
), gone as (
  delete from draft where author_id = app.actor() and kind = 'entry_correction' and target_id = $3 and case_id = $1
)
select id from held`;

/**
 * A correction: a new signed version beside the former one. The gates of the service aren't asked: what truly happened
 * is written down, and a rule that turns out to have been broken shows as a breach.
 */
export async function correctEntry(
  context: Context,
  entryId: string,
  body: Body<typeof contract.correctEntry>,
) {
  const { tx, caseId, today, now } = context;
  const entry = await entryInHand(tx, caseId, entryId);
  if (!entry) return notFound;
  const content = withPlace(body.content, entry.record);
  if (entry.version !== body.version) return stale({ version: entry.version });
  const model = serviceModel(entry.service.id, entry.service.version);
  if (!model) throw new Error(`no released model ${entry.service.id} v${entry.service.version}`);
  if (content.on > today) return refuse("meeting_ahead");
  const { startedOn } = entry.service;
  if (content.on < startedOn) return refuse("before_service", { values: { from: startedOn } });
  const { record } = entry;
  const asked = askedOf(model, record.kind);
  const { parts } = asked;
  const { participants, strangers } = placed(content.present, record.around);
  const issues = [
    ...(strangers.length > 0 ? [{ path: "present", code: "invalid" }] : []),
    ...recordIssues(model, parts, content, {
      around: record.around,
      goalIds: record.goals.map(({ id }) => id),
    }),
    ...formIssuesOf(asked, content, record.around),
  ];
  if (issues.length > 0)
    return invalid(...issues.map(({ path, code }) => ({ path: `body.content.${path}`, code })));
  const was = comparableRow(entry.signed);
  const changed = entryChanges(was, comparableDraft(content));
  if (changed.length === 0) return refuse("nothing_changed");
  const { row, matters } = toSign(content, asked, participants, record);
  const rerated = ratingChanges(was, content);
  await tx.rows("correct-entry", correctStatement, [
    caseId,
    entry.rowId,
    entryId,
    participants.map(({ id }) => id),
    JSON.stringify(unexpected(participants, record)),
    content.on,
    content.from,
    content.durationMinutes,
    content.placeKind,
    content.place,
    body.id,
    body.kind,
    now,
    JSON.stringify(row),
    matters.map(({ id }) => id),
    JSON.stringify(rerated.map(({ goalId, level }) => ({ id: uuidv7(), goal_id: goalId, level }))),
    body.reason,
  ]);
  context.about({ objectKind: "entry", objectId: entryId, objectVersion: entry.version + 1 });
  context.event("entry_corrected", {
    subjectKind: "entry",
    subjectId: entryId,
    data: { kind: body.kind, version: entry.version + 1, parts: changed },
  });
  return { entryId, version: entry.version + 1 };
}
