import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as open from "#contract/public/contacts.ts";
import { joinCase } from "#contract/worker/contact-decisions.ts";
import * as contract from "#contract/worker/contacts.ts";
import { familyPage } from "#contract/worker/families.ts";
import { notificationsOf } from "#contract/worker/notifications.ts";
import { reminders } from "#contract/worker/reminders.ts";
import { anOpenCase } from "#fixtures/cases.ts";
import { aFrontDesk } from "#fixtures/front-desk.ts";
import { aUnit, aWorker } from "#fixtures/people.ts";
import { aWorld } from "#fixtures/world.ts";

// A family that has a case already is notified of again, or somebody makes contact about it: it goes to that case, not beside it.
const world = await aWorld();
const { rows, people, caseId } = world;
const desk = await aFrontDesk(world);
const [intake, leena, timo] = [world.as("intake"), world.as("keyWorker"), world.as("purchaser")];
// One of the front door who doesn't stand to the family in any way.
const veera = await desk.as(desk.otherIntake);

const made = (change: object = {}) => ({
  version: 1,
  caseId,
  reasons: "Perheellä on jo perhetyö. Asia kuuluu sen työntekijöille.",
  familyToldOn: null,
  notToldReason: "Vastuutyöntekijä kertoo perheelle.",
  ...change,
});
const join = (contactId: string, change: object = {}, who = veera) =>
  who.call(joinCase, { params: { contactId }, body: made(change) });
const toldOf = async (contactId: string) =>
  (
    await rows
      .selectFrom("reminder")
      .select(["kind", "staff_id", "case_id"])
      .where("subject_id", "=", contactId)
      .execute()
  ).toSorted((one, other) => one.staff_id.localeCompare(other.staff_id));

describe("a notification about a family with an open case", () => {
  it("is joined to it: who answers for the family is told and follows its clocks; the notifier stays protected", async () => {
    const contactId = await desk.notify();
    const joined = await join(contactId);
    expect([joined.status, joined.text]).toEqual([200, JSON.stringify({ version: 2, told: 2 })]);
    expect(await toldOf(contactId)).toEqual(
      [people.keyWorker, people.purchaser]
        .toSorted()
        .map((staff_id) => ({ kind: "contact_joined", staff_id, case_id: caseId })),
    );
    expect((await leena.call(reminders, {})).body.told.map(({ kind }) => kind)).toContain("contact_joined");
    const [shown] = (await leena.call(notificationsOf, { params: { caseId } })).body.notifications;
    expect(shown).toMatchObject({
      contactId,
      about: "Lapsi on iltaisin yksin pihalla.",
      assessment: null,
      clocks: { decision: { dueOn: "2026-12-02" } },
    });
    const page = await timo.call(familyPage, { params: { caseId } });
    expect(page.body.joinedContacts).toBe(1);
    // The neighbour's name is in no answer to the family's workers, and neither they nor another of the front door may ask for it.
    for (const who of [leena, timo])
      expect((await who.call(notificationsOf, { params: { caseId } })).text).not.toMatch(/Salainen|765 4321/);
    expect(page.text).not.toMatch(/Salainen|765 4321/);
    const asked = { params: { contactId }, body: { reason: "Haluan tietää." } };
    expect((await veera.call(contract.notifierOf, asked)).error.code).toBe("notifier_not_yours");
    expect((await leena.call(contract.notifierOf, asked)).status).toBe(403);
    const events = await rows
      .selectFrom("case_event")
      .select(["kind", "actor_id"])
      .where("case_id", "=", caseId)
      .where("subject_id", "=", contactId)
      .execute();
    expect(events).toEqual([{ kind: "contact_joined", actor_id: desk.otherIntake }]);
    const logged = await rows
      .selectFrom("access_log")
      .select("actor_id")
      .where("case_id", "=", caseId)
      .where("object_id", "=", contactId)
      .where("action", "=", "contact.decide")
      .execute();
    expect(logged, "the family's log has it").toEqual([{ actor_id: desk.otherIntake }]);
  });

  it("brings the front door no nearer to the family, and those who don't stand to it no nearer to the contact", async () => {
    const contactId = await desk.notify();
    await join(contactId);
    expect((await veera.call(familyPage, { params: { caseId } })).status).toBe(404);
    expect((await veera.call(notificationsOf, { params: { caseId } })).status).toBe(404);
    const read = await veera.call(contract.readContact, { params: { contactId } });
    expect(read.body).toMatchObject({ status: "decided", decision: "join_case" });
    await world.denied(notificationsOf, { params: { caseId } }, [
      "otherPurchaser",
      "otherLead",
      "otherWorker",
      "administrator",
      "privacyOfficer",
    ]);
    await world.denied(contract.readContact, { params: { contactId } }, ["keyWorker", "otherWorker"]);
  });
});

it("a contact that is no notification is shown beside them, with why it was joined; what the case began with stays its own", async () => {
  const id = uuidv7();
  const before = (await leena.call(familyPage, { params: { caseId } })).body.contact;
  await world.nobody.call(open.sendContact, {
    body: {
      id,
      kind: "professional",
      sender: { name: "Anne Laine", phone: "040 123 4567", organisation: "Särkiniemen koulu" },
      children: [{ givenName: "Oona", familyName: "Virtanen" }],
      about: "Oona on ollut paljon poissa koulusta.",
      familyKnows: true,
    },
  });
  expect((await join(id)).error.code).toBe("urgency_not_assessed");
  await intake.call(contract.assessUrgency, {
    params: { contactId: id },
    body: { version: 1, urgency: "not_urgent", reason: "Ei välitöntä vaaraa." },
  });
  expect((await join(id)).status, "the version that was seen").toBe(412);
  const joined = await join(id, { version: 2 });
  expect(joined.status, joined.text).toBe(200);
  expect((await join(id, { version: 3 })).error.code).toBe("contact_decided");
  const { contacts } = (await leena.call(notificationsOf, { params: { caseId } })).body;
  expect(contacts).toMatchObject([
    {
      contactId: id,
      senderName: "Anne Laine",
      organisation: "Särkiniemen koulu",
      about: "Oona on ollut paljon poissa koulusta.",
      reasons: made().reasons,
      joinedBy: "Veera Koski",
    },
  ]);
  expect((await leena.call(familyPage, { params: { caseId } })).body.contact).toEqual(before);
});

describe("joining is refused", () => {
  it("to a case that is closed, isn't there, or that nobody answers for", async () => {
    const contactId = await desk.notify();
    const other = await anOpenCase(rows, {
      name: "Suljettu",
      purchaserId: people.purchaser,
      intakeId: people.intake,
    });
    await rows
      .updateTable("family_case")
      .set({ status: "closed", closed_on: "2026-11-20" })
      .where("id", "=", other)
      .execute();
    expect((await join(contactId, { caseId: other })).error.code).toBe("case_not_open");
    expect((await join(contactId, { caseId: uuidv7() })).error.code).toBe("case_not_open");
    const left = await anOpenCase(rows, {
      name: "Jätetty",
      purchaserId: people.purchaser,
      intakeId: people.intake,
    });
    await rows
      .updateTable("case_worker")
      .set({ valid_from: "2026-11-01", valid_to: "2026-11-20" })
      .where("case_id", "=", left)
      .where("role", "=", "purchaser")
      .execute();
    expect((await join(contactId, { caseId: left })).error.code).toBe("nobody_answers_for_case");
    expect(await toldOf(contactId)).toEqual([]);
    expect((await intake.call(contract.readContact, { params: { contactId } })).body.status).toBe(
      "in_progress",
    );
  });

  it("to everybody but the front door that got the contact", async () => {
    const contactId = await desk.notify();
    await world.denied(joinCase, { params: { contactId }, body: made() }, [
      "keyWorker",
      "purchaser",
      "lead",
      "administrator",
      "privacyOfficer",
    ]);
    const elsewhere = await aUnit(rows, { name: "Toinen asiakasohjaus", kind: "front_door" });
    const stranger = await desk.as(
      await aWorker(rows, { name: "Outi Vieras", role: "intake", unitId: elsewhere }),
    );
    expect((await join(contactId, {}, stranger)).status).toBe(404);
    expect(await toldOf(contactId)).toEqual([]);
  });
});
