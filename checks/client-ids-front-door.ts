import { uuidv7 } from "uuidv7";
import { sendContact } from "#contract/public/contacts.ts";
import * as contacts from "#contract/worker/contacts.ts";
import * as consultations from "#contract/worker/consultations.ts";
import * as notifications from "#contract/worker/notifications.ts";
import * as resources from "#contract/worker/resources.ts";
import type { Endpoint } from "#contract/endpoint.ts";
import type { foreignFrontDoorRows } from "#fixtures/foreign-front-door.ts";
import { aNotificationOf } from "#fixtures/foreign-front-door.ts";
import type { World } from "#fixtures/world.ts";

type Hit = (
  endpoint: Endpoint,
  who: "keyWorker",
  table: keyof Awaited<ReturnType<typeof foreignFrontDoorRows>>,
  sent: (id: string) => { params?: object; body: object },
) => void;

/** The commands of the front door that take an id for a new row, each sent with the id of another family's. */
export async function frontDoorHits({ rows, caseId, members, units }: World, hit: Hit) {
  const params = { caseId, contactId: await aNotificationOf(rows, caseId, units.frontDoor) };
  hit(notifications.decideNeedAssessment, "keyWorker", "service_need_assessment", (id) => ({
    params,
    body: { id, version: 0, isBegun: true, reasons: "x" },
  }));
  hit(notifications.recordTold, "keyWorker", "notification_told", (id) => ({
    params: { ...params, personId: members.oona },
    body: { id, version: 0, toldOn: "2026-11-23", notToldReason: "" },
  }));
  hit(resources.nameResource, "keyWorker", "family_resource", (id) => ({
    params: { caseId },
    body: { id, whose: "family", name: "Mummo", offers: "Hakee lapset." },
  }));
  // The world's team is one that can be asked, and that the front door may ask to begin.
  await rows
    .updateTable("unit")
    .set({ services: ["family-work", "family-guidance", "start-team"] })
    .where("id", "=", units.team)
    .execute();
  const question = {
    asker: { name: "Anne", organisation: "Koulu", phone: "040 123 4567" },
    sector: "school" as const,
    question: "Miten otan puheeksi?",
    isAnonymous: true,
  };
  hit(consultations.writeDownConsultation, "keyWorker", "consultation", (id) => ({
    body: { id, ...question },
  }));
  return { question };
}

/** A family's contact, taken and with its urgency assessed: ready to be decided. */
export async function aContactToOpen(
  world: World,
  told: { sender: { name: string; phone: string }; about: string },
): Promise<string> {
  const id = uuidv7();
  await world.nobody.call(sendContact, {
    body: { id, kind: "family", placeId: world.units.frontDoor, ...told },
  });
  const intake = world.as("intake");
  await intake.call(contacts.takeContact, { params: { contactId: id }, body: { version: 1 } });
  await intake.call(contacts.assessUrgency, {
    params: { contactId: id },
    body: { version: 2, urgency: "not_urgent", reason: "Ei vaaraa." },
  });
  return id;
}
