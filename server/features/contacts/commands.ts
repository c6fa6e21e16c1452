import type { z } from "zod";
import { decideContact, decideHandleContact } from "#core/contacts/decide-contact.ts";
import { timesToTell } from "#core/contacts/clocks.ts";
import { bornLaterIssues } from "#core/families/birth-date.ts";
import { contactReference } from "#core/contacts/reference.ts";
import { refuse } from "#core/kernel/decision.ts";
import type { sendContact } from "#contract/public/contacts.ts";
import type { guideElsewhere } from "#contract/worker/contact-decisions.ts";
import type { assessUrgency, writeDownCall } from "#contract/worker/contacts.ts";
import { contactStanding, placesToContact, receiptOf } from "#server/features/contacts/queries.ts";
import { invalid, notFound, stale } from "#server/platform/answers.ts";
import { dayInHelsinki } from "#server/platform/clock.ts";
import type { FieldSecrets } from "#server/platform/field-secrets.ts";
import type { Context } from "#server/platform/serve.ts";

type Sent = z.output<NonNullable<(typeof sendContact)["body"]>>;
type Call = z.output<NonNullable<(typeof writeDownCall)["body"]>>;
type Told = Omit<Call, "receivedAt">;

const referenceOf = (secrets: FieldSecrets, contactId: string, now: string): string =>
  contactReference(Number(now.slice(0, 4)), secrets.blindIndex("contact-reference", contactId));

/** Columns of what was told. A protected address is sealed. */
const toldColumns = (told: Told, secrets: FieldSecrets) => ({
  sender: JSON.stringify(told.sender),
  children: JSON.stringify(told.children),
  adults: JSON.stringify(told.adults),
  address:
    told.addressProtected && told.address
      ? secrets.sealText(addressPlace(told.id), told.address)
      : told.address,
  address_protected: told.addressProtected,
  language: told.language,
  interpreter_language: told.interpreterLanguage || null,
  about: told.about,
  wishes: told.wishes,
  contact_wish: told.contactWish,
  family_knows: told.familyKnows,
});

export const addressPlace = (contactId: string) => ({ table: "contact", column: "address", row: contactId });

/** A contact from outside. The same id again is the same contact: nothing is written twice, and the answer is the same. */
export async function receiveContact(context: Context, secrets: FieldSecrets, body: Sent) {
  const { tx, now, today } = context;
  const unborn = bornLaterIssues(body.children, "body.children", today);
  if (unborn.length > 0) return invalid(...unborn);
  const places = await placesToContact(tx);
  if (places.length === 0) return refuse("no_front_door");
  const place = places.length === 1 ? places[0] : places.find(({ id }) => id === body.placeId);
  if (!place) return invalid({ path: "placeId", code: "choose" });
  context.about({ objectKind: "contact", objectId: body.id });
  const known = await receiptOf(tx, body.id);
  // The law's days run from the day it first came, whenever it is sent again.
  if (known) return { ...known, ...timesToTell(known.receivedOn) };
  const reference = referenceOf(secrets, body.id, now);
  await tx.db
    .insertInto("contact")
    .values({
      ...toldColumns(body, secrets),
      id: body.id,
      reference,
      unit_id: place.id,
      kind: body.kind,
      received_at: now,
      received_on: today,
    })
    .execute();
  return {
    reference,
    receivedOn: today,
    ...timesToTell(today),
    place: { name: place.name, phone: place.phone },
  };
}

/** A call written down by the front door is at once handled by the one who took it. */
export async function receiveCall(context: Context, secrets: FieldSecrets, body: Call) {
  const { tx, now, roles, actor } = context;
  const unborn = bornLaterIssues(body.children, "body.children", context.today);
  if (unborn.length > 0) return invalid(...unborn);
  const unitId = roles.find(({ role, unitId }) => role === "intake" && unitId !== null)?.unitId;
  if (!unitId) return refuse("no_front_door");
  const receivedAt = body.receivedAt ?? now;
  if (receivedAt > now && Date.parse(receivedAt) > Date.parse(now)) return refuse("received_in_future");
  const reference = referenceOf(secrets, body.id, now);
  await tx.db
    .insertInto("contact")
    .values({
      ...toldColumns(body, secrets),
      id: body.id,
      reference,
      unit_id: unitId,
      kind: "call",
      received_at: receivedAt,
      received_on: dayInHelsinki(new Date(receivedAt)),
      taken_by: actor.id,
    })
    .execute();
  await tx.db
    .updateTable("contact")
    .set({ handler_id: actor.id, status: "in_progress" })
    .where("id", "=", body.id)
    .execute();
  context.about({ objectKind: "contact", objectId: body.id });
  return { id: body.id, reference };
}

type Change = Record<string, string | number | null>;

/** Writes to the contact when it is still the version that was seen. */
async function change(context: Context, contactId: string, version: number, set: Change) {
  const { tx } = context;
  const [done] = await tx.db
    .updateTable("contact")
    .set({ ...set, version: version + 1 })
    .where("id", "=", contactId)
    .where("version", "=", version)
    .execute();
  if (done?.numUpdatedRows) {
    context.about({ objectKind: "contact", objectId: contactId, objectVersion: version + 1 });
    return { version: version + 1 };
  }
  const current = await contactStanding(tx, contactId);
  return current ? stale({ version: current.version }) : notFound;
}

export async function takeContact(context: Context, contactId: string, version: number) {
  const contact = await contactStanding(context.tx, contactId);
  if (!contact) return notFound;
  const decision = decideHandleContact(contact as Parameters<typeof decideHandleContact>[0]);
  if (!decision.ok) return decision;
  return change(context, contactId, version, { handler_id: context.actor.id, status: "in_progress" });
}

export async function assessContactUrgency(
  context: Context,
  contactId: string,
  { version, urgency, reason }: z.output<NonNullable<(typeof assessUrgency)["body"]>>,
) {
  const contact = await contactStanding(context.tx, contactId);
  if (!contact) return notFound;
  const decision = decideHandleContact(contact as Parameters<typeof decideHandleContact>[0]);
  if (!decision.ok) return decision;
  return change(context, contactId, version, {
    urgency,
    urgency_reason: reason,
    urgency_assessed_at: context.now,
    urgency_assessed_by: context.actor.id,
  });
}

export async function decideContactElsewhere(
  context: Context,
  contactId: string,
  made: z.output<NonNullable<(typeof guideElsewhere)["body"]>>,
) {
  const contact = await contactStanding(context.tx, contactId);
  if (!contact) return notFound;
  const decision = decideContact(contact as Parameters<typeof decideContact>[0], made, context.today);
  if (!decision.ok) return decision;
  return change(context, contactId, made.version, {
    ...decisionColumns(context, made),
    decision: made.decision,
    guided_to: made.guidedTo,
  });
}

/** What every decision leaves on the contact: who, when, why, and whether the family was told. */
export const decisionColumns = (
  { actor, now }: Context,
  made: { reasons: string; familyToldOn: string | null; notToldReason: string },
) => ({
  status: "decided",
  decision_reasons: made.reasons,
  family_told_on: made.familyToldOn,
  not_told_reason: made.notToldReason,
  decided_at: now,
  decided_by: actor.id,
});

export { change as changeContact };
