import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import { sendContact } from "#contract/public/contacts.ts";
import * as open from "#contract/public/consultations.ts";
import * as contract from "#contract/worker/consultations.ts";
import { assessUrgency, contactInbox, readContact, takeContact } from "#contract/worker/contacts.ts";
import { aFrontDesk } from "#fixtures/front-desk.ts";
import { aWorker } from "#fixtures/people.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const desk = await aFrontDesk(world);
const worker = await desk.as(desk.worker);
const lead = await desk.as(desk.lead);

const question = (change: object = {}) => ({
  id: uuidv7(),
  asker: { name: "Anne Laine", organisation: "Särkiniemen koulu", phone: "040 123 4567" },
  sector: "school" as const,
  question: "Oppilas on usein väsynyt. Miten otan asian puheeksi kotona?",
  isAnonymous: true,
  ...change,
});
const named = {
  isAnonymous: false,
  familyWords: "Perhe Ranta, Helmi 8 v.",
  consent: "Äiti suostui puhelimessa 20.11.",
};
const send = async (change: object = {}) => {
  const body = question(change);
  const got = await world.nobody.call(open.askConsultation, { body });
  expect(got.status, got.text).toBe(200);
  return { id: body.id, reference: got.body.reference };
};
const read = async (consultationId: string) =>
  (await worker.call(contract.readConsultation, { params: { consultationId } })).body;
const answer = (consultationId: string, version: number, change: object = {}) =>
  worker.call(contract.answerConsultation, {
    params: { consultationId },
    body: {
      version,
      answer: "Kerro, mitä olet nähnyt, ja kysy, miten voit auttaa.",
      minutes: 25,
      outcome: "advice",
      ...change,
    },
  });

it("the team and its lead are told in public, with how they are reached", async () => {
  await world.rows
    .updateTable("unit")
    .set({ phone: "+358 40 011 0000" })
    .where("id", "=", desk.team)
    .execute();
  const { body } = await world.nobody.call(open.consultationPlaces);
  expect(body.places).toMatchObject([
    {
      name: "Aloitustiimi",
      phone: "+358 40 011 0000",
      services: ["start-team"],
      lead: { name: "Sirpa Kallio" },
    },
  ]);
});

describe("a question", () => {
  it("comes without a case, is taken, answered once and counted", async () => {
    const { id, reference } = await send();
    expect(reference).toMatch(/^K-2026-\w{4}-\w{4}$/);
    const list = await worker.call(contract.consultationList, { query: {} });
    expect(list.body.consultations).toMatchObject([
      { id, sector: "school", isAnonymous: true, status: "waiting" },
    ]);
    const taken = await worker.call(contract.takeConsultation, {
      params: { consultationId: id },
      body: { version: 1 },
    });
    expect(taken.body.version).toBe(2);
    expect((await answer(id, 1)).status).toBe(412);
    expect((await answer(id, 2, { minutes: 0 })).status).toBe(400);
    world.setNow("2026-11-24T08:00:00Z");
    expect((await answer(id, 2)).body.version).toBe(3);
    expect((await answer(id, 3)).error.code).toBe("consultation_answered");
    expect(await read(id)).toMatchObject({
      minutes: 25,
      answeredBy: { name: "Antti Vesa" },
      outcome: "advice",
    });
    const figures = await lead.call(contract.consultationFigures, {
      query: { from: "2026-11-01", to: "2026-11-30" } as never,
    });
    // One question is no statistics: what it was and how long it took is told to nobody as a figure.
    const none = { rows: [], isWhole: false };
    expect(figures.body).toMatchObject({ all: null, months: none, sectors: none, outcomes: none });
    world.setNow("2026-11-23T08:00:00Z");
  });

  it("sent again with the same id is one question with the same number", async () => {
    const body = question();
    const one = await world.nobody.call(open.askConsultation, { body });
    const two = await world.nobody.call(open.askConsultation, { body: { ...body, question: "Toinen" } });
    expect(two.body).toEqual(one.body);
    expect((await read(body.id)).question).toContain("väsynyt");
  });

  it.each([
    [{ isAnonymous: true, familyWords: "Perhe Ranta" }, "consent"],
    [{ isAnonymous: false, familyWords: "Perhe Ranta" }, "consent"],
    [{ asker: { name: "Anne", organisation: "Koulu" } }, "asker.phone"],
    [{ leaveEmpty: "http://spam.example" }, "leaveEmpty"],
  ])("%o isn't taken", async (change, path) => {
    const got = await world.nobody.call(open.askConsultation, { body: question(change) });
    expect([got.status, got.error.issues?.map((issue) => issue.path.replace(/^body\.?/, ""))]).toEqual([
      400,
      [path],
    ]);
  });

  it("that came by telephone is handled by the one who writes it down, in their own team", async () => {
    const body = question({ askedAt: "2026-11-23T07:30:00Z" });
    const got = await worker.call(contract.writeDownConsultation, { body });
    expect(got.status, got.text).toBe(200);
    expect(await read(body.id)).toMatchObject({
      takenBy: { name: "Antti Vesa" },
      handler: { name: "Antti Vesa" },
    });
    const elsewhere = await world.as("keyWorker").call(contract.writeDownConsultation, { body: question() });
    expect(elsewhere.error.code).toBe("no_team_to_ask");
    const future = await worker.call(contract.writeDownConsultation, {
      body: question({ askedAt: "2026-11-24T07:30:00Z" }),
    });
    expect(future.error.code).toBe("received_in_future");
  });

  it("exists for its own team only", async () => {
    const { id: consultationId } = await send();
    for (const who of ["keyWorker", "lead", "otherLead"] as const) {
      const other = world.as(who);
      expect((await other.call(contract.consultationList, { query: {} })).body.consultations).toEqual([]);
      expect((await other.call(contract.readConsultation, { params: { consultationId } })).status).toBe(404);
      expect(
        (await other.call(contract.takeConsultation, { params: { consultationId }, body: { version: 1 } }))
          .status,
      ).toBe(404);
    }
    await world.denied(contract.readConsultation, { params: { consultationId } }, [
      "intake",
      "purchaser",
      "administrator",
      "privacyOfficer",
    ]);
    await world.denied(
      contract.consultationFigures,
      { query: { from: "2026-11-01", to: "2026-11-30" } as never },
      ["intake", "purchaser", "administrator"],
    );
  });

  it("the analyst has the figures and nothing else", async () => {
    const analyst = await desk.as(await aWorker(world.rows, { name: "Anni Luku", role: "analyst" }));
    // Of other days than the rest of these tests: seven from schools and three from the police, all but one answered as advice.
    world.setNow("2026-08-17T08:00:00Z");
    const sent: string[] = [];
    for (let n = 0; n < 10; n += 1) {
      const body = question(n < 7 ? {} : { sector: "police" });
      expect((await worker.call(contract.writeDownConsultation, { body })).status).toBe(200);
      sent.push(body.id);
    }
    world.setNow("2026-08-17T14:00:00Z");
    for (const id of sent.slice(1)) expect((await answer(id, 1)).status).toBe(200);
    world.setNow("2026-11-23T08:00:00Z");
    const query = { from: "2026-08-10", to: "2026-08-17" } as never;
    const figures = await analyst.call(contract.consultationFigures, { query });
    expect(figures.body).toMatchObject({
      from: "2026-08-01",
      to: "2026-08-31",
      leastGroup: 5,
      // One waits: how many were answered would tell it, and so would what came of them.
      all: { asked: 10, answered: null, hours: 6, minutes: 225 },
      months: { rows: [{ value: "2026-08", asked: 10 }], isWhole: true },
      sectors: { rows: [], isWhole: false },
      outcomes: { rows: [], isWhole: false },
    });
    expect((await lead.call(contract.consultationFigures, { query })).body).toEqual(figures.body);
    expect(figures.text).not.toMatch(/Laine|Särkiniemen|väsynyt/);
    expect((await analyst.call(contract.consultationList, { query: {} })).status).toBe(403);
  });
});

describe("what becomes of it", () => {
  /** The asker's own notification, with the reference of the question that came before it. */
  const notifiedWith = async (consultation: string): Promise<string> => {
    const contactId = uuidv7();
    const sent = await world.nobody.call(sendContact, {
      body: {
        id: contactId,
        kind: "notification",
        sender: { name: "Anne Laine", phone: "040 123 4567", organisation: "Särkiniemen koulu" },
        children: [{ givenName: "Helmi", familyName: "Ranta" }],
        about: "Helmi on iltaisin yksin.",
        familyKnows: true,
        notification: { notifierKind: "school", noticed: ["left_alone"] },
        consultation,
      },
    });
    expect(sent.status, sent.text).toBe(200);
    return contactId;
  };

  it("the asker's own notification is joined by the reference they give", async () => {
    const { id, reference } = await send();
    await notifiedWith(reference.toLowerCase());
    expect(await read(id)).toMatchObject({ becameContact: true, joinedOn: "2026-11-23" });
  });

  it("a nameless question that its asker tied to a contact tells neither's readers of the other, and goes to no case", async () => {
    const { id, reference } = await send({ question: "Miten puhua lapsen mustelmista?" });
    const contactId = await notifiedWith(reference);
    // The team sees that a contact came of it: not which, and not whose.
    const seen = await worker.call(contract.readConsultation, { params: { consultationId: id } });
    expect(seen.body).toMatchObject({ becameContact: true, joined: false, joinedCase: null });
    expect(seen.text).not.toMatch(new RegExp(`${contactId}|Helmi|Ranta`));
    // Those at the front door read the contact without what was asked.
    const whole = await world.as("intake").call(readContact, { params: { contactId } });
    expect(whole.status, whole.text).toBe(200);
    expect(whole.text).not.toMatch(/mustelmista/);
    // Whoever gets hold of the reference later moves it nowhere.
    const other = await notifiedWith(reference);
    const [kept] = await world.rows
      .selectFrom("consultation")
      .select(["contact_id", "version"])
      .where("id", "=", id)
      .execute();
    expect([kept?.contact_id, kept?.contact_id === other]).toEqual([contactId, false]);
    // Nor does it follow the contact into the case that is opened of it.
    const intake = world.as("intake");
    await intake.call(takeContact, { params: { contactId }, body: { version: 1 } });
    const assessed = { version: 2, urgency: "not_urgent", reason: "Ei vaaraa." } as const;
    await intake.call(assessUrgency, { params: { contactId }, body: assessed });
    const { caseId, orderId, opened } = await desk.open(contactId, { version: 3 });
    expect(opened.status, opened.text).toBe(200);
    await desk.accept(caseId, orderId);
    const ofCase = (await worker.call(contract.joinableConsultations, { params: { caseId } })).body;
    expect([...ofCase.joined, ...ofCase.possible].map((one) => one.id)).not.toContain(id);
    const joined = await worker.call(contract.joinConsultation, {
      params: { caseId, consultationId: id },
      body: { version: kept?.version ?? 0 },
    });
    expect(joined.error.code).toBe("consultation_anonymous");
    // Another team's people and the family's own case know nothing of it.
    const asked = { params: { consultationId: id } };
    await world.denied(contract.readConsultation, asked, ["intake", "purchaser", "privacyOfficer"]);
    expect((await world.as("otherWorker").call(contract.readConsultation, asked)).status).toBe(404);
  });

  it("a question with a named family goes on to the front door, once; one without a name doesn't", async () => {
    const { id: consultationId } = await send(named);
    const pass = (of: string, version = 1) =>
      worker.call(contract.consultationToContact, {
        params: { consultationId: of },
        body: {
          version,
          contactId: uuidv7(),
          isNotification: true,
          noticed: ["child_mood"],
          children: [{ givenName: "Helmi", familyName: "Ranta" }],
          about: "Konsultaatiossa kerrottu huoli.",
          familyKnows: true,
        },
      });
    const passed = await pass(consultationId);
    expect(passed.status, passed.text).toBe(200);
    const inbox = await world.as("intake").call(contactInbox, { body: { words: passed.body.reference } });
    const [contact] = inbox.body.contacts;
    expect(contact).toMatchObject({ kind: "notification", notifierKind: "school", senderName: "Anne Laine" });
    const whole = await world.as("intake").call(readContact, { params: { contactId: contact?.id ?? "" } });
    expect(whole.body.about).toBe("Konsultaatiossa kerrottu huoli.");
    expect((await pass(consultationId, 2)).error.code).toBe("consultation_joined");
    const anonymous = await send();
    expect((await pass(anonymous.id)).error.code).toBe("consultation_anonymous");
  });

  it("one about a named family is joined to the family's case by those who work with it", async () => {
    const contactId = await desk.notify();
    const { caseId, orderId } = await desk.open(contactId);
    await desk.accept(caseId, orderId);
    const { id: consultationId } = await send(named);
    const anonymous = await send();
    const params = { caseId, consultationId };
    const possible = await worker.call(contract.joinableConsultations, { params: { caseId } });
    expect(possible.body.possible.map(({ id }) => id)).toEqual([consultationId]);
    const refused = await worker.call(contract.joinConsultation, {
      params: { caseId, consultationId: anonymous.id },
      body: { version: 1 },
    });
    expect(refused.error.code).toBe("consultation_anonymous");
    const joined = await worker.call(contract.joinConsultation, { params, body: { version: 1 } });
    expect(joined.status, joined.text).toBe(200);
    expect((await worker.call(contract.joinConsultation, { params, body: { version: 2 } })).error.code).toBe(
      "consultation_joined",
    );
    expect(await read(consultationId)).toMatchObject({
      joined: true,
      joinedCase: { id: caseId, name: "Ranta" },
    });
    const listed = await worker.call(contract.joinableConsultations, { params: { caseId } });
    expect(listed.body.joined).toMatchObject([{ id: consultationId }]);
    await world.denied(contract.joinConsultation, { params, body: { version: 2 } }, [
      "keyWorker",
      "otherPurchaser",
      "administrator",
    ]);
  });
});
