import type { z } from "zod";
import { decideContact, decideHandleContact } from "#core/contacts/decide-contact.ts";
import { timesToTell } from "#core/contacts/clocks.ts";
import { notifierKind } from "#core/contacts/notifiers.ts";
import { bornLaterIssues } from "#core/families/birth-date.ts";
import { contactReference } from "#core/contacts/reference.ts";
import { refuse } from "#core/kernel/decision.ts";
import type { sendContact } from "#contract/public/contacts.ts";
import type { guideElsewhere } from "#contract/worker/contact-decisions.ts";
import type { assessUrgency, notifierOf, urgencyTold, writeDownCall } from "#contract/worker/contacts.ts";
import { contactStanding, placesToContact, receiptOf } from "#server/features/contacts/queries.ts";
import { invalid, notFound, stale } from "#server/platform/answers.ts";
import { dayInHelsinki } from "#server/platform/clock.ts";
import type { FieldSecrets } from "#server/platform/field-secrets.ts";
import type { Context } from "#server/platform/serve.ts";

type Sent = z.output<NonNullable<(typeof sendContact)["body"]>>;
type Call = z.output<NonNullable<(typeof writeDownCall)["body"]>>;
type Told = Omit<Call, "receivedAt" | "urgency">;

export const referenceOf = (secrets: FieldSecrets, contactId: string, now: string): string =>
  contactReference(Number(now.slice(0, 4)), secrets.blindIndex("contact-reference", contactId));

const nobodyNamed: Told["sender"] = {
  name: "",
  phone: "",
  email: "",
  relation: "",
  organisation: "",
  title: "",
};
const isPrivate = (told: Pick<Told, "notification">): boolean =>
  told.notification !== null && (notifierKind(told.notification.notifierKind)?.isPrivate ?? true);

/** Columns of what was told. A protected address is sealed, and a private notifier isn't named among them. */
const toldColumns = (told: Told, secrets: FieldSecrets) => ({
  notifier_kind: told.notification?.notifierKind ?? null,
  noticed: told.notification?.noticed ?? [],
  sender: JSON.stringify(isPrivate(told) ? nobodyNamed : told.sender),
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

export const notifierPlace = (contactId: string) => ({
  table: "contact_notifier",
  column: "identity",
  row: contactId,
});

/** Who a private notifier is lies sealed in a row of its own, which goes to no case. One who didn't say leaves none. */
async function keepNotifier({ tx }: Context, secrets: FieldSecrets, told: Told, unitId: string) {
  if (!isPrivate(told) || told.notification?.notifierKind === "anonymous") return;
  const { name, phone, email, relation } = told.sender;
  const identity = secrets.sealText(notifierPlace(told.id), JSON.stringify({ name, phone, email, relation }));
  await tx.db
    .insertInto("contact_notifier")
    .values({ contact_id: told.id, unit_id: unitId, identity })
    .execute();
}

export const addressPlace = (contactId: string) => ({ table: "contact", column: "address", row: contactId });

/** A contact from outside. The same id again is the same contact: nothing is written twice, and the answer is the same. */
export async function receiveContact(context: Context, secrets: FieldSecrets, body: Sent) {
  const { tx, now, today } = context;
  const unborn = bornLaterIssues(body.children, "body.children", today);
  if (unborn.length > 0) return invalid(...unborn);
  const { places } = await placesToContact(tx);
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
  if (body.consultation !== "")
    await tx.rows("join-consultation", "select app.join_consultation($1, $2)", [body.consultation, body.id]);
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
      kind: body.notification === null ? "call" : "notification",
      received_at: receivedAt,
      received_on: dayInHelsinki(new Date(receivedAt)),
      taken_by: actor.id,
    })
    .execute();
  await tx.db
    .updateTable("contact")
    .set({
      handler_id: actor.id,
      status: "in_progress",
      ...(body.urgency === null ? {} : urgencyColumns(context, body.urgency)),
    })
    .where("id", "=", body.id)
    .execute();
  await keepNotifier(context, secrets, body, unitId);
  context.about({ objectKind: "contact", objectId: body.id });
  return { id: body.id, reference };
}

/** Who assessed the need for urgent help, when and on what ground. */
const urgencyColumns = ({ actor, now }: Context, { urgency, reason }: z.output<typeof urgencyTold>) => ({
  urgency,
  urgency_reason: reason,
  urgency_assessed_at: now,
  urgency_assessed_by: actor.id,
});

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
  return change(context, contactId, version, urgencyColumns(context, { urgency, reason }));
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

/** Who a private notifier is, for the one who handles the notification: nobody else's look reaches the row. */
export async function showNotifier(
  context: Context,
  secrets: FieldSecrets,
  contactId: string,
  reason: string,
) {
  const { tx, actor } = context;
  context.about({ objectKind: "contact_notifier", objectId: contactId, purpose: reason.slice(0, 200) });
  const contact = await contactStanding(tx, contactId);
  if (!contact) return notFound;
  const kind = contact.notifier_kind === null ? undefined : notifierKind(contact.notifier_kind);
  if (!kind?.isPrivate || kind.code === "anonymous") return refuse("notifier_not_protected");
  const row = await tx.db
    .selectFrom("contact_notifier")
    .select("identity")
    .where("contact_id", "=", contactId)
    .executeTakeFirst();
  if (!row || contact.handler_id !== actor.id) return refuse("notifier_not_yours");
  return JSON.parse(secrets.openText(notifierPlace(contactId), row.identity)) as z.output<
    (typeof notifierOf)["reply"]
  >;
}
