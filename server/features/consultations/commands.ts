import type { z } from "zod";
import type { askConsultation } from "#contract/public/consultations.ts";
import type * as contract from "#contract/worker/consultations.ts";
import { decideAnswer, decideJoin } from "#core/consultations/decide-consultation.ts";
import { bornLaterIssues } from "#core/families/birth-date.ts";
import { refuse } from "#core/kernel/decision.ts";
import { contactReference } from "#core/contacts/reference.ts";
import { referenceOf as contactReferenceOf } from "#server/features/contacts/commands.ts";
import { placesToContact } from "#server/features/contacts/queries.ts";
import {
  consultationOf,
  placesToAsk,
  receiptOf,
  standingOf,
} from "#server/features/consultations/queries.ts";
import { invalid, notFound, stale } from "#server/platform/answers.ts";
import { dayInHelsinki } from "#server/platform/clock.ts";
import type { FieldSecrets } from "#server/platform/field-secrets.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;
type Asked = Body<typeof askConsultation>;

/** K-2026-7K4M-9QWX: as a contact's, with a letter of its own. */
const referenceOf = (secrets: FieldSecrets, id: string, now: string): string =>
  contactReference(Number(now.slice(0, 4)), secrets.blindIndex("consultation-reference", id)).replace(
    /^R/,
    "K",
  );

const askedColumns = (body: Omit<Asked, "leaveEmpty">) => ({
  id: body.id,
  asker: JSON.stringify(body.asker),
  sector: body.sector,
  question: body.question,
  is_anonymous: body.isAnonymous,
  family_words: body.familyWords,
  consent: body.isAnonymous ? "" : body.consent,
});

/** A question from outside. The same id again is the same question: the answer is the same, and nothing is written twice. */
export async function receiveQuestion(context: Context, secrets: FieldSecrets, body: Asked) {
  const { tx, now, today } = context;
  const places = await placesToAsk(tx, today);
  if (places.length === 0) return refuse("no_team_to_ask");
  const place = places.length === 1 ? places[0] : places.find(({ id }) => id === body.placeId);
  if (!place) return invalid({ path: "placeId", code: "choose" });
  context.about({ objectKind: "consultation", objectId: body.id });
  const known = await receiptOf(tx, body.id);
  if (known) return known;
  const reference = referenceOf(secrets, body.id, now);
  await tx.db
    .insertInto("consultation")
    .values({ ...askedColumns(body), reference, unit_id: place.id, asked_at: now, asked_on: today })
    .execute();
  return { reference, askedOn: today, place: { name: place.name, phone: place.phone } };
}

/** A question that came by telephone is at once handled by the one who took it. */
export async function writeDown(
  context: Context,
  secrets: FieldSecrets,
  body: Body<typeof contract.writeDownConsultation>,
) {
  const { tx, now, today, roles, actor } = context;
  const own = new Set(
    roles.filter(({ role }) => role === "familyWorker" || role === "unitLead").map(({ unitId }) => unitId),
  );
  const place = (await placesToAsk(tx, today)).find(
    ({ id }) => own.has(id) && (body.placeId === null || body.placeId === id),
  );
  if (!place) return refuse("no_team_to_ask");
  const askedAt = body.askedAt ?? now;
  if (Date.parse(askedAt) > Date.parse(now)) return refuse("received_in_future");
  const reference = referenceOf(secrets, body.id, now);
  await tx.db
    .insertInto("consultation")
    .values({
      ...askedColumns(body),
      reference,
      unit_id: place.id,
      asked_at: askedAt,
      asked_on: dayInHelsinki(new Date(askedAt)),
      taken_by: actor.id,
    })
    .execute();
  await tx.db.updateTable("consultation").set({ handler_id: actor.id }).where("id", "=", body.id).execute();
  context.about({ objectKind: "consultation", objectId: body.id });
  return { id: body.id, reference };
}

type Change = Readonly<Record<string, string | number | null>>;

async function change(context: Context, consultationId: string, version: number, set: Change) {
  const [done] = await context.tx.db
    .updateTable("consultation")
    .set({ ...set, version: version + 1 })
    .where("id", "=", consultationId)
    .where("version", "=", version)
    .execute();
  if (done?.numUpdatedRows) {
    context.about({ objectKind: "consultation", objectId: consultationId, objectVersion: version + 1 });
    return { version: version + 1 };
  }
  const current = await standingOf(context.tx, consultationId);
  return current ? stale({ version: current.version }) : notFound;
}

export async function take(context: Context, consultationId: string, version: number) {
  const standing = await standingOf(context.tx, consultationId);
  if (!standing) return notFound;
  const decided = decideAnswer(standing);
  if (!decided.ok) return decided;
  return change(context, consultationId, version, { handler_id: context.actor.id });
}

export async function answer(
  context: Context,
  consultationId: string,
  body: Body<typeof contract.answerConsultation>,
) {
  const standing = await standingOf(context.tx, consultationId);
  if (!standing) return notFound;
  const decided = decideAnswer(standing);
  if (!decided.ok) return decided;
  return change(context, consultationId, body.version, {
    status: "answered",
    answer: body.answer,
    minutes: body.minutes,
    outcome: body.outcome,
    answered_at: context.now,
    answered_by: context.actor.id,
  });
}

/** A named family's question goes on to the front door in the asker's name: into the one inbox there is. */
export async function passOn(
  context: Context,
  secrets: FieldSecrets,
  consultationId: string,
  body: Body<typeof contract.consultationToContact>,
) {
  const { tx, now, today } = context;
  const unborn = bornLaterIssues(body.children, "body.children", today);
  if (unborn.length > 0) return invalid(...unborn);
  const [standing, question] = [
    await standingOf(tx, consultationId),
    await consultationOf(tx, consultationId),
  ];
  if (!standing || !question) return notFound;
  const decided = decideJoin(standing);
  if (!decided.ok) return decided;
  const { places } = await placesToContact(tx);
  if (places.length === 0) return refuse("no_front_door");
  const place = places.length === 1 ? places[0] : places.find(({ id }) => id === body.frontDoorId);
  if (!place) return invalid({ path: "frontDoorId", code: "choose" });
  const reference = contactReferenceOf(secrets, body.contactId, now);
  const { asker } = question;
  await tx.db
    .insertInto("contact")
    .values({
      id: body.contactId,
      reference,
      unit_id: place.id,
      kind: body.isNotification ? "notification" : "professional",
      notifier_kind: body.isNotification ? notifierOfSector[question.sector] : null,
      noticed: body.isNotification ? body.noticed : [],
      received_at: now,
      received_on: today,
      sender: JSON.stringify({ ...asker, relation: "" }),
      children: JSON.stringify(body.children),
      about: body.about,
      contact_wish: body.note,
      family_knows: body.familyKnows,
    })
    .execute();
  const changed = await change(context, consultationId, body.version, {
    contact_id: body.contactId,
    joined_on: today,
  });
  return "version" in changed ? { reference } : changed;
}

/** The asker's sector as the kind of notifier that it is in a notification. */
const notifierOfSector: Readonly<Record<z.output<typeof contract.readConsultation.reply>["sector"], string>> =
  {
    early_education: "early_education",
    school: "school",
    child_health: "child_health",
    health_care: "health_care",
    social_care: "social_care",
    police: "police",
    youth_work: "youth_work",
    organisation: "other_official",
    other: "other_official",
  };

export async function joinToCase(context: Context, consultationId: string, version: number) {
  const standing = await standingOf(context.tx, consultationId);
  if (!standing) return notFound;
  const decided = decideJoin(standing);
  if (!decided.ok) return decided;
  const changed = await change(context, consultationId, version, {
    joined_case_id: context.caseId,
    joined_on: context.today,
  });
  if ("version" in changed)
    context.event("consultation_joined", { subjectKind: "consultation", subjectId: consultationId });
  return changed;
}
