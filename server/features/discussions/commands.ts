import type { z } from "zod";
import type * as contract from "#contract/worker/discussions.ts";
import { beginning } from "#core/discussions/content.ts";
import {
  decideAgreeDiscussion,
  decideBeginDiscussion,
  decideCorrectDiscussion,
  decideDropDiscussion,
  decideSaveDiscussion,
} from "#core/discussions/decide-discussion.ts";
import { discussionGuideOf } from "#core/discussions/guides.ts";
import { mattersConcerned } from "#core/entries/persons-concerned.ts";
import { refuse } from "#core/kernel/decision.ts";
import { followSteps } from "#server/features/agreements/commands.ts";
import { runningPeriod } from "#server/features/agreements/queries.ts";
import {
  beginningFacts,
  discussionInHand,
  followedStepIds,
  type InHand,
} from "#server/features/discussions/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;

const insertStatement = `
insert into discussion (id, case_id, period_id, service_task, guide, guide_version, held_on, meeting_id, about_person_id, content,
  begun_by, begun_at, changed_by, changed_at, replaces, correction_reason)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, app.actor(), $11, app.actor(), $11, $12, $13)`;

export async function beginDiscussion(context: Context, body: Body<typeof contract.beginDiscussion>) {
  const { tx, caseId, today, now } = context;
  const facts = await beginningFacts(tx, caseId, body.meetingId);
  if (!facts) return refuse("service_not_running");
  const guide = discussionGuideOf(body.guide);
  const decided = decideBeginDiscussion(
    guide,
    { ...facts, meeting: facts.meeting ?? undefined },
    body,
    today,
  );
  if (!decided.ok) return decided;
  if (!guide) throw new Error("a decided discussion has its guide");
  await tx.rows("discussion-begin", insertStatement, [
    body.id,
    caseId,
    facts.periodId,
    facts.serviceTask,
    guide.id,
    guide.version,
    body.on,
    body.meetingId,
    body.aboutPersonId,
    JSON.stringify(beginning(decided.value.present, body.language)),
    now,
    null,
    "",
  ]);
  context.about({ objectKind: "discussion", objectId: body.id });
  context.event("discussion_begun", {
    subjectKind: "discussion",
    subjectId: body.id,
    data: { guide: guide.id, on: body.on },
  });
  return { id: body.id };
}

/** The discussion at the version that was seen; else what to answer. */
async function seen(context: Context, discussionId: string, version: number) {
  const found = await discussionInHand(context.tx, context.caseId, discussionId);
  context.about({ objectKind: "discussion", objectId: discussionId, objectVersion: version });
  if (!found) return { answer: notFound };
  if (found.version === version) return { found };
  const { content, changedBy, state } = found;
  return { answer: stale({ content, changedBy, state, version: found.version }) };
}

const guideIn = ({ guide, guideVersion }: InHand) => {
  const known = discussionGuideOf(guide, guideVersion);
  if (!known) throw new Error(`no guide ${guide} v${guideVersion}`);
  return known;
};

export async function saveDiscussion(
  context: Context,
  discussionId: string,
  { version, content }: Body<typeof contract.saveDiscussion>,
) {
  const { found, answer } = await seen(context, discussionId, version);
  if (!found) return answer;
  const decided = decideSaveDiscussion(
    guideIn(found),
    { state: found.state, around: found.around, former: found.content },
    content,
  );
  if (!decided.ok) return decided;
  await context.tx.rows(
    "discussion-save",
    `
update discussion set content = $4::jsonb, changed_by = app.actor(), changed_at = $5, version = version + 1
where id = $2 and case_id = $1 and version = $3`,
    [context.caseId, discussionId, version, JSON.stringify(decided.value), context.now],
  );
  return { version: version + 1 };
}

export async function agreeDiscussion(
  context: Context,
  discussionId: string,
  { version }: Body<typeof contract.agreeDiscussion>,
) {
  const { tx, caseId, today, now } = context;
  const { found, answer } = await seen(context, discussionId, version);
  if (!found) return answer;
  const followed = await followedStepIds(tx, caseId, [
    discussionId,
    ...(found.replaces ? [found.replaces] : []),
  ]);
  const decided = decideAgreeDiscussion(guideIn(found), { ...found, followed }, found.content);
  if (!decided.ok) return decided;
  if (found.replaces !== null) await takeThePlaceOf(context, discussionId, found.replaces);
  await tx.rows(
    "discussion-agree",
    `
update discussion set state = 'agreed', agreed_by = app.actor(), agreed_on = $4, changed_by = app.actor(), changed_at = $5,
  version = version + 1
where id = $2 and case_id = $1 and version = $3`,
    [caseId, discussionId, version, today, now],
  );
  await fileInMatters(context, discussionId, found);
  const fresh = decided.value;
  const periodId = (await runningPeriod(tx, caseId)) ?? found.periodId;
  await followSteps(context, { periodId, discussionId, meetingId: found.meetingId }, fresh);
  context.event("discussion_agreed", {
    subjectKind: "discussion",
    subjectId: discussionId,
    data: { guide: found.guide, steps: fresh.length, corrects: found.replaces },
  });
  return { version: version + 1 };
}

/** A record about several is filed in the matter of each child whom it concerns (703/2023), as the records of meetings are. */
async function fileInMatters({ tx, caseId }: Context, discussionId: string, found: InHand): Promise<void> {
  const { content, aboutPersonId, matters } = found;
  const concerned = mattersConcerned(matters, {
    present: content.present.flatMap(({ kind, id }) => (kind === "member" ? [id] : [])),
    childVoice: [],
    goalPersonIds: [aboutPersonId, ...content.rows.map(({ aboutId }) => aboutId)].flatMap((one) => one ?? []),
  });
  await tx.rows(
    "discussion-file",
    `
insert into discussion_matter (case_id, period_id, discussion_id, matter_id) select $1, $2, $3, q from unnest($4::uuid[]) q`,
    [caseId, found.periodId, discussionId, concerned.map(({ id }) => id)],
  );
}

/** The corrected one stays to be read; its steps go on being followed under the one that holds. */
async function takeThePlaceOf({ tx, caseId, today }: Context, discussionId: string, former: string) {
  await tx.rows(
    "discussion-supersede",
    "update discussion set superseded_on = $3, version = version + 1 where id = $2 and case_id = $1 and superseded_on is null",
    [caseId, former, today],
  );
  await tx.rows(
    "discussion-steps-on",
    "update agreement set discussion_id = $3 where case_id = $1 and discussion_id = $2",
    [caseId, former, discussionId],
  );
}

export async function dropDiscussion(
  context: Context,
  discussionId: string,
  { version, reason }: Body<typeof contract.dropDiscussion>,
) {
  const { found, answer } = await seen(context, discussionId, version);
  if (!found) return answer;
  const decided = decideDropDiscussion(found.state);
  if (!decided.ok) return decided;
  await context.tx.rows(
    "discussion-drop",
    `
update discussion set state = 'dropped', dropped_reason = $4, changed_by = app.actor(), changed_at = $5, version = version + 1
where id = $2 and case_id = $1 and version = $3`,
    [context.caseId, discussionId, version, reason, context.now],
  );
  context.event("discussion_dropped", { subjectKind: "discussion", subjectId: discussionId });
  return { version: version + 1 };
}

export async function correctDiscussion(
  context: Context,
  discussionId: string,
  { id, reason }: Body<typeof contract.correctDiscussion>,
) {
  const { tx, caseId, now } = context;
  const found = await discussionInHand(tx, caseId, discussionId);
  context.about({ objectKind: "discussion", objectId: discussionId });
  if (!found) return notFound;
  const decided = decideCorrectDiscussion(found);
  if (!decided.ok) return decided;
  await tx.rows("discussion-begin", insertStatement, [
    id,
    caseId,
    found.periodId,
    found.serviceTask,
    found.guide,
    found.guideVersion,
    found.heldOn,
    found.meetingId,
    found.aboutPersonId,
    JSON.stringify(found.content),
    now,
    discussionId,
    reason,
  ]);
  context.event("discussion_correction_begun", { subjectKind: "discussion", subjectId: id });
  return { id };
}
