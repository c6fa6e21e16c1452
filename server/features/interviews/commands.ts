import type { z } from "zod";
import type { signInterview as contractSign } from "#contract/worker/interviews.ts";
import { mattersConcerned } from "#core/entries/persons-concerned.ts";
import { decideSignInterview } from "#core/interviews/decide-interview.ts";
import { guideOf } from "#core/interviews/guides.ts";
import { refuse } from "#core/kernel/decision.ts";
import { serviceStateOf } from "#server/features/duties/queries.ts";
import { interviewInHand } from "#server/features/interviews/queries.ts";
import type { Context } from "#server/platform/serve.ts";

// The corrected one gives way first: one holds for each person in each meeting.
const signStatement = `
with signed as (
  insert into interview (id, case_id, period_id, service_task, meeting_id, person_id, guide, guide_version, language, answers,
    happened_on, signed_by, signed_at, replaces, correction_reason)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, $11, app.actor(), $12, $13, $14)
), gone as (
  delete from draft where author_id = app.actor() and kind = 'interview' and target_id = $15 and case_id = $2
)
insert into interview_matter (case_id, period_id, interview_id, matter_id) select $2, $3, $1, q from unnest($16::uuid[]) q`;

export async function signInterview(
  context: Context,
  body: z.output<NonNullable<(typeof contractSign)["body"]>>,
) {
  const { tx, caseId, today, now } = context;
  const state = await serviceStateOf(tx, caseId);
  if (!state) return refuse("service_not_running");
  const { model, period } = state;
  const found = await interviewInHand(tx, caseId, period, body);
  const kind = model.meetingKinds.find(({ code }) => code === found.meeting?.kind);
  const decided = decideSignInterview(
    guideOf(body.guide),
    {
      running: period.endedOn === null,
      meeting: found.meeting ? { ...found.meeting, interview: kind?.interview } : undefined,
      member: found.member ?? undefined,
      signedId: found.signedId,
    },
    body,
  );
  if (!decided.ok) return decided;
  if (!found.meeting) throw new Error("a decided interview has its meeting");
  if (body.replaces !== null) {
    await tx.rows(
      "interview-supersede",
      "update interview set superseded_on = $3 where id = $1 and case_id = $2 and superseded_on is null",
      [body.replaces, caseId, today],
    );
  }
  const matters = mattersConcerned(found.matters, {
    present: [body.personId],
    childVoice: [],
    goalPersonIds: [],
  });
  await tx.rows("interview-sign", signStatement, [
    body.id,
    caseId,
    period.id,
    period.serviceTask,
    body.meetingId,
    body.personId,
    decided.value.id,
    decided.value.version,
    body.language,
    JSON.stringify(body.answers),
    found.meeting.on,
    now,
    body.replaces,
    body.correctionReason,
    body.personId,
    matters.map(({ id }) => id),
  ]);
  context.about({ objectKind: "interview", objectId: body.id });
  context.event(body.replaces === null ? "interview_signed" : "interview_corrected", {
    subjectKind: "interview",
    subjectId: body.id,
    data: { guide: decided.value.id, on: found.meeting.on },
  });
  return { id: body.id };
}
