import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as open from "#contract/public/contacts.ts";
import * as contract from "#contract/worker/contacts.ts";
import { familyPage } from "#contract/worker/families.ts";
import { notificationsOf } from "#contract/worker/notifications.ts";
import { aFrontDesk } from "#fixtures/front-desk.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const desk = await aFrontDesk(world);
const intake = world.as("intake");
const fromSchool = (change: object = {}) => ({
  id: uuidv7(),
  kind: "notification" as const,
  sender: {
    name: "Anne Laine",
    phone: "040 123 4567",
    organisation: "Särkiniemen koulu",
    title: "luokanopettaja",
  },
  children: [{ givenName: "Helmi", familyName: "Ranta", school: "Särkiniemen koulu" }],
  about: "Helmi on kertonut olevansa iltaisin yksin.",
  familyKnows: true,
  notification: { notifierKind: "school", noticed: ["left_alone"] },
  ...change,
});
const read = async (contactId: string) =>
  (await intake.call(contract.readContact, { params: { contactId } })).body;
const ask = (who: typeof intake, contactId: string, reason = "Soitan takaisin, lisätietoja tarvitaan.") =>
  who.call(contract.notifierOf, { params: { contactId }, body: { reason } });

describe("an official's notification", () => {
  it("comes into the one inbox with its kind, what was noticed and the law's days", async () => {
    const body = fromSchool();
    const sent = await world.nobody.call(open.sendContact, { body });
    expect(sent.status, sent.text).toBe(200);
    expect(sent.body).toMatchObject({ decideBy: "2026-12-02", assessBy: "2027-02-23" });
    const { contacts } = (await intake.call(contract.contactInbox, { body: { kind: "notification" } })).body;
    expect(contacts).toMatchObject([
      {
        id: body.id,
        kind: "notification",
        notifierKind: "school",
        noticed: ["left_alone"],
        senderName: "Anne Laine",
        organisation: "Särkiniemen koulu",
        urgency: null,
      },
    ]);
    expect(await read(body.id)).toMatchObject({ notifierKind: "school", notifierProtected: false });
    expect((await ask(intake, body.id)).error.code).toBe("notifier_not_protected");
  });

  it.each([
    [{ notification: { notifierKind: "neighbour", noticed: ["other"] } }, "notification.notifierKind"],
    [{ notification: { notifierKind: "school", noticed: [] } }, "notification.noticed"],
    [{ notification: null }, "notification"],
    [{ kind: "professional" }, "notification"],
    [{ children: [] }, "children.0.givenName"],
    [{ familyKnows: null }, "familyKnows"],
  ])("%o isn't taken", async (change, path) => {
    const got = await world.nobody.call(open.sendContact, { body: fromSchool(change) as never });
    expect([got.status, got.error.issues?.[0]?.path.replace(/^body\.?/, "")]).toEqual([400, path]);
  });
});

describe("a private person's notification, taken down during the call", () => {
  it("is handled at once by the one who takes it, its urgency assessed with who, when and why", async () => {
    const contactId = await desk.notify();
    expect(await read(contactId)).toMatchObject({
      kind: "notification",
      status: "in_progress",
      handler: { name: "Aino Laine" },
      urgency: "not_urgent",
      urgencyReason: "Ei välitöntä vaaraa, huoli on pieni.",
      urgencyAssessedBy: { name: "Aino Laine" },
      clocks: { urgency: null, decision: { dueOn: "2026-12-02" } },
    });
  });

  it.each([
    [{ urgency: null }, "urgency.urgency"],
    [{ sender: { name: "" } }, "sender.name"],
    [{ children: [{ school: "Koulu" }] }, "children.0.givenName"],
  ])("%o isn't taken", async (change, path) => {
    const got = await intake.call(contract.writeDownCall, { body: desk.call(change) as never });
    expect([got.status, got.error.issues?.[0]?.path.replace(/^body\.?/, "")]).toEqual([400, path]);
  });

  it("names the notifier nowhere but in a sealed row, which the handler opens for a reason that is logged", async () => {
    const contactId = await desk.notify();
    const said = JSON.stringify(await read(contactId));
    expect(said).not.toMatch(/Salainen|765 4321/);
    expect((await read(contactId)).notifierProtected).toBe(true);
    const found = await intake.call(contract.contactInbox, { body: { words: "Salainen" } });
    expect(found.body.contacts).toEqual([]);
    const { identity } = await world.rows
      .selectFrom("contact_notifier")
      .select("identity")
      .where("contact_id", "=", contactId)
      .executeTakeFirstOrThrow();
    expect(identity).toMatch(/^sealed:/);
    const shown = await ask(intake, contactId);
    expect(shown.body).toEqual({
      name: "Naapuri Salainen",
      phone: "040 765 4321",
      email: "",
      relation: "naapuri",
    });
    const logged = await world.rows
      .selectFrom("access_log")
      .select(["actor_name", "purpose", "outcome"])
      .where("object_kind", "=", "contact_notifier")
      .where("object_id", "=", contactId)
      .execute();
    expect(logged).toEqual([
      { actor_name: "Aino Laine", purpose: "Soitan takaisin, lisätietoja tarvitaan.", outcome: "ok" },
    ]);
    expect(
      (await intake.call(contract.notifierOf, { params: { contactId }, body: { reason: " " } })).status,
    ).toBe(400);
  });

  it("isn't shown to another of the front door before they take the notification over, and the try is logged", async () => {
    const contactId = await desk.notify();
    const other = await desk.as(desk.otherIntake);
    const tried = await ask(other, contactId);
    expect([tried.status, tried.error.code]).toEqual([409, "notifier_not_yours"]);
    const logged = await world.rows
      .selectFrom("access_log")
      .select(["outcome", "detail"])
      .where("object_kind", "=", "contact_notifier")
      .where("actor_id", "=", desk.otherIntake)
      .execute();
    expect(logged).toEqual([{ outcome: "refused", detail: "notifier_not_yours" }]);
    await other.call(contract.takeContact, { params: { contactId }, body: { version: 1 } });
    expect((await ask(other, contactId)).body.name).toBe("Naapuri Salainen");
    expect((await ask(intake, contactId)).error.code).toBe("notifier_not_yours");
  });

  it("of one who doesn't say who they are nothing is kept", async () => {
    const contactId = await desk.notify({
      sender: { name: "" },
      notification: { notifierKind: "anonymous", noticed: ["other"] },
    });
    expect((await read(contactId)).notifierProtected).toBe(false);
    expect((await ask(intake, contactId)).error.code).toBe("notifier_not_protected");
  });

  it("doesn't go to the family's case: neither its people nor their roles in the database see who it was", async () => {
    const contactId = await desk.notify();
    const { caseId, orderId, opened } = await desk.open(contactId);
    expect(opened.status, opened.text).toBe(200);
    await desk.accept(caseId, orderId);
    for (const who of [await desk.as(desk.worker), await desk.as(desk.lead), world.as("purchaser")]) {
      const seen = [
        await who.call(familyPage, { params: { caseId } }),
        await who.call(notificationsOf, { params: { caseId } }),
      ];
      for (const one of seen) {
        expect(one.status, one.text).toBe(200);
        expect(one.text).not.toMatch(/Salainen|765 4321/);
      }
      expect((await ask(who, contactId)).status).toBe(403);
    }
    await world.denied(contract.notifierOf, { params: { contactId }, body: { reason: "x" } }, [
      "keyWorker",
      "purchaser",
      "lead",
      "privacyOfficer",
      "administrator",
    ]);
    const rowsFor = async (actorId: string, role: "rinnalla_app" | "rinnalla_case") =>
      world.rows.transaction().execute(async (tx) => {
        await sql`select set_config('app.actor_id', ${actorId}, true), set_config('app.today', '2026-11-23', true),
          set_config('app.case_id', ${caseId}, true), set_config('role', ${role}, true)`.execute(tx);
        const { rows } =
          await sql`select contact_id from contact_notifier where contact_id = ${contactId}`.execute(tx);
        return rows.length;
      });
    for (const actor of [desk.worker, desk.lead, world.people.purchaser, desk.otherIntake])
      for (const role of ["rinnalla_app", "rinnalla_case"] as const)
        expect(await rowsFor(actor, role)).toBe(0);
    expect(await rowsFor(world.people.intake, "rinnalla_app")).toBe(1);
  });

  it("a service is asked to begin only where its model lets a contact begin it, by a team that gives it", async () => {
    const startWith = { orderId: uuidv7(), service: "start-team", unitId: desk.team };
    const contactId = await desk.notify();
    const tryWith = async (change: object) =>
      (await desk.open(contactId, { startWith: { ...startWith, ...change } })).opened.error.code;
    expect(await tryWith({ service: "intensified-family-work" })).toBe("service_not_begun_here");
    expect(await tryWith({ unitId: world.units.team })).toBe("unit_does_not_deliver");
    expect((await read(contactId)).status).toBe("in_progress");
  });

  it("the decision on an assessment can be made at the front door, of a notification only", async () => {
    const contactId = await desk.notify();
    const { caseId, opened } = await desk.open(contactId, { assessment: "begun", startWith: null });
    expect(opened.status, opened.text).toBe(200);
    const { body } = await world.as("purchaser").call(notificationsOf, { params: { caseId } });
    expect(body.notifications[0]?.assessment).toMatchObject({ isBegun: true, decidedOn: "2026-11-23" });
    const { notification: _none, ...call } = desk.call();
    await intake.call(contract.writeDownCall, { body: { ...call, id: uuidv7() } as never });
    const plain = (await intake.call(contract.contactInbox, { body: { kind: "call" } })).body.contacts[0]?.id;
    expect((await desk.open(plain ?? "", { assessment: "begun" })).opened.error.code).toBe(
      "not_a_notification",
    );
  });
});
