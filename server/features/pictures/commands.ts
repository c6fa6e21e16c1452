import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import type * as contract from "#contract/worker/pictures.ts";
import { refuse } from "#core/kernel/decision.ts";
import { decideDescribe, decideSave } from "#core/pictures/decide-picture.ts";
import {
  beginPictureOf,
  faultOf,
  type PictureContent,
  personIdsOf,
  retoldBy,
} from "#core/pictures/pictures.ts";
import { groundOf, picturePage } from "#server/features/pictures/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { FieldSecrets } from "#server/platform/field-secrets.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;
type Saved = { id: string; version: number; number: number };

const informantColumns = (
  { kind, personId }: { kind: "member" | "worker" | "together"; personId: string | null },
  actorId: string,
) => [kind, personId, kind === "worker" ? actorId : null];

const touched = (context: Context, pictureId: string, event: string): void => {
  context.about({ objectKind: "family_picture", objectId: pictureId });
  // Not what it is of or called: who may not see a private picture reads the case's events.
  context.event(event, { subjectKind: "family_picture", subjectId: pictureId });
};

const keepVersion = (context: Context, pictureId: string, number: number, content: unknown, from?: number) =>
  context.tx.rows(
    "picture-version",
    `insert into family_picture_version (id, case_id, picture_id, number, content, restored_from, saved_by, saved_at)
     values ($1, $2, $3, $4, $5::jsonb, $6, $7, $8)`,
    [
      uuidv7(),
      context.caseId,
      pictureId,
      number,
      JSON.stringify(content),
      from ?? null,
      context.actor.id,
      context.now,
    ],
  );

export async function beginPicture(
  context: Context,
  secrets: FieldSecrets,
  body: Body<typeof contract.beginPicture>,
) {
  const { tx, caseId, actor, now, today } = context;
  const { ground, facts } = await groundOf(tx, secrets, caseId);
  const decided = decideDescribe(facts, body, today);
  if (!decided.ok) return decided;
  let content: PictureContent = beginPictureOf(body.kind, ground, body.informant.personId);
  if (body.from !== null) {
    const former = await picturePage(tx, secrets, { caseId, pictureId: body.from });
    if (former?.content.kind !== body.kind) return notFound;
    content = former.content;
  }
  await tx.rows(
    "picture-begin",
    `insert into family_picture (id, case_id, kind, title, informant, informant_person_id, informant_staff_id, told_on, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      body.id,
      caseId,
      body.kind,
      body.title,
      ...informantColumns(body.informant, actor.id),
      body.toldOn,
      actor.id,
      now,
    ],
  );
  await keepVersion(context, body.id, 1, content);
  touched(context, body.id, "picture_begun");
  return { id: body.id, version: 1, number: 1 };
}

/** The row as it is now with what is drawn, for one who saw an older one; not there where there is none. */
async function asItIs(context: Context, secrets: FieldSecrets, pictureId: string) {
  context.about({ objectKind: "family_picture", objectId: pictureId });
  const now = await picturePage(context.tx, secrets, { caseId: context.caseId, pictureId });
  if (!now) return { now: undefined, answer: notFound };
  const { picture, content } = now;
  return { now, answer: stale({ ...picture, content }) };
}

async function nextVersion(
  context: Context,
  pictureId: string,
  seen: number,
  content: unknown,
  from?: number,
): Promise<Saved | undefined> {
  const [saved] = await context.tx.rows<Saved>(
    "picture-next",
    `update family_picture set number = number + 1, version = version + 1
     where id = $1 and case_id = $2 and version = $3 returning id, version, number`,
    [pictureId, context.caseId, seen],
  );
  if (saved) await keepVersion(context, pictureId, saved.number, content, from);
  return saved;
}

export async function savePicture(
  context: Context,
  secrets: FieldSecrets,
  pictureId: string,
  body: Body<typeof contract.savePicture>,
) {
  const { now, answer } = await asItIs(context, secrets, pictureId);
  if (!now || now.picture.version !== body.version) return answer;
  if (now.picture.kind !== body.content.kind) return notFound;
  if (now.picture.archivedOn !== null) return refuse("picture_archived");
  const { facts } = await groundOf(context.tx, secrets, context.caseId);
  const decided = decideSave(facts, {
    content: body.content,
    personIds: personIdsOf(body.content),
    fault: faultOf(body.content),
  });
  if (!decided.ok) return decided;
  const saved = await nextVersion(context, pictureId, body.version, body.content);
  if (!saved) return answer;
  touched(context, pictureId, "picture_saved");
  return saved;
}

export async function restorePicture(
  context: Context,
  secrets: FieldSecrets,
  pictureId: string,
  body: Body<typeof contract.restorePicture>,
) {
  const { now, answer } = await asItIs(context, secrets, pictureId);
  if (!now || now.picture.version !== body.version) return answer;
  if (now.picture.archivedOn !== null) return refuse("picture_archived");
  const former = await picturePage(context.tx, secrets, {
    caseId: context.caseId,
    pictureId,
    number: body.number,
  });
  if (!former) return notFound;
  // Drawn before the family agreed to share: the newest version is what others see.
  const { sharedFrom } = now.picture;
  if (sharedFrom !== null && body.number < sharedFrom) return refuse("picture_version_was_private");
  const saved = await nextVersion(context, pictureId, body.version, former.content, body.number);
  if (!saved) return answer;
  touched(context, pictureId, "picture_restored");
  return saved;
}

const setStatements = {
  described: `update family_picture set title = $4, informant = $5, informant_person_id = $6, informant_staff_id = $7, told_on = $8,
    version = version + 1 where id = $1 and case_id = $2 and version = $3 returning id, version, number`,
  // What was drawn before the family agreed stays private; of what is shared already nothing changes.
  shared: `update family_picture set visibility = 'shared', shared_from = coalesce(shared_from, number), shared_on = coalesce(shared_on, $4::date),
    version = version + 1 where id = $1 and case_id = $2 and version = $3 returning id, version, number`,
  made_private: `update family_picture set visibility = 'private', shared_from = null, shared_on = null, version = version + 1
    where id = $1 and case_id = $2 and version = $3 returning id, version, number`,
  archived: `update family_picture set archived_on = $4::date, archived_by = $5, archive_reason = $6, version = version + 1
    where id = $1 and case_id = $2 and version = $3 returning id, version, number`,
} as const;

async function setPicture(
  context: Context,
  pictureId: string,
  seen: number,
  how: keyof typeof setStatements,
  values: readonly unknown[],
): Promise<Saved | undefined> {
  const [saved] = await context.tx.rows<Saved>(`picture-${how}`, setStatements[how], [
    pictureId,
    context.caseId,
    seen,
    ...values,
  ]);
  if (saved) touched(context, pictureId, `picture_${how}`);
  return saved;
}

export async function describePicture(
  context: Context,
  secrets: FieldSecrets,
  pictureId: string,
  body: Body<typeof contract.describePicture>,
) {
  const { now, answer } = await asItIs(context, secrets, pictureId);
  if (!now || now.picture.version !== body.version) return answer;
  if (now.picture.archivedOn !== null) return refuse("picture_archived");
  const { facts } = await groundOf(context.tx, secrets, context.caseId);
  const decided = decideDescribe(facts, body, context.today);
  if (!decided.ok) return decided;
  const values = [body.title, ...informantColumns(body.informant, context.actor.id), body.toldOn];
  const described = await setPicture(context, pictureId, body.version, "described", values);
  if (!described) return answer;
  const retold = retoldBy(now.content, now.picture.informant.personId, body.informant.personId);
  return retold === now.content
    ? described
    : ((await nextVersion(context, pictureId, described.version, retold)) ?? answer);
}

export async function markPicture(
  context: Context,
  secrets: FieldSecrets,
  pictureId: string,
  body: Body<typeof contract.markPicture>,
) {
  const { now, answer } = await asItIs(context, secrets, pictureId);
  if (!now || now.picture.version !== body.version) return answer;
  if (now.picture.archivedOn !== null) return refuse("picture_archived");
  const how = body.visibility === "shared" ? "shared" : "made_private";
  const values = how === "shared" ? [context.today] : [];
  return (await setPicture(context, pictureId, body.version, how, values)) ?? answer;
}

export async function archivePicture(
  context: Context,
  secrets: FieldSecrets,
  pictureId: string,
  body: Body<typeof contract.archivePicture>,
) {
  const { now, answer } = await asItIs(context, secrets, pictureId);
  if (!now || now.picture.version !== body.version) return answer;
  if (now.picture.archivedOn !== null) return refuse("picture_archived");
  const values = [context.today, context.actor.id, body.reason];
  return (await setPicture(context, pictureId, body.version, "archived", values)) ?? answer;
}
