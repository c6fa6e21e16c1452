import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as closings from "#contract/worker/closings.ts";
import * as documents from "#contract/worker/documents.ts";
import * as entries from "#contract/worker/entries.ts";
import { familyPage } from "#contract/worker/families.ts";
import * as meetings from "#contract/worker/meetings.ts";
import * as contract from "#contract/worker/notifications.ts";
import * as resources from "#contract/worker/resources.ts";
import { aFrontDesk } from "#fixtures/front-desk.ts";
import { aWorld } from "#fixtures/world.ts";

// One family from a notification of low concern to the end of the start team's work, by the commands of the screens.
const world = await aWorld();
const desk = await aFrontDesk(world);
const contactId = await desk.notify();
const { opened, caseId, orderId, helmi, piia } = await desk.open(contactId);
const params = { caseId };
const worker = await desk.as(desk.worker);
const lead = await desk.as(desk.lead);
const ofNotification = { caseId, contactId };

const page = async () => (await worker.call(familyPage, { params })).body;
const dutyRules = async () => (await page()).service?.duties.map(({ rule }) => rule) ?? [];
const notifications = async () =>
  (await worker.call(contract.notificationsOf, { params })).body.notifications;
const closing = async () => (await worker.call(closings.closingPage, { params })).body;
const person = (kind: "member" | "worker" | "partner", id: string) => ({ kind, id });

describe("the start team's case", () => {
  it("begins from the front door: the order waits for the team's lead, who takes it", async () => {
    expect(opened.status, opened.text).toBe(200);
    const order = await world.rows
      .selectFrom("service_order")
      .select(["status", "purchaser_id", "amount", "service_version"])
      .where("id", "=", orderId)
      .executeTakeFirstOrThrow();
    expect({ ...order, amount: Number(order.amount) }).toEqual({
      status: "sent",
      purchaser_id: world.people.purchaser,
      amount: 5,
      service_version: 2,
    });
    await desk.accept(caseId, orderId);
    expect((await page()).service).toMatchObject({ model: { id: "start-team", version: 2 }, phase: "start" });
  });

  it("carries the notification's clock into the case: the guardian is told, the child and the decision wait", async () => {
    const [one] = await notifications();
    expect(one).toMatchObject({
      notifierKind: "neighbour",
      organisation: "",
      noticed: ["left_alone"],
      assessment: null,
      clocks: { decision: { dueOn: "2026-12-02", left: 7 }, told: { dueOn: "2026-12-02" }, assessment: null },
      told: [
        { personId: helmi, role: "child", row: null },
        { personId: piia, role: "guardian", toldOn: "2026-11-23" },
      ],
    });
    expect(await dutyRules()).toEqual(
      expect.arrayContaining(["clock.decision", "clock.told", "visits.soon"]),
    );
  });

  it("asks for telling those who are guardians today, and not a parent of whom it's written that they aren't one", async () => {
    const father = uuidv7();
    await world.rows
      .insertInto("person")
      .values({ id: father, given_name: "Pertti", family_name: "Sillman", birth_date: "1985-03-04" })
      .execute();
    await world.rows
      .insertInto("case_member")
      .values({ id: uuidv7(), case_id: caseId, person_id: father, role: "parent", valid_from: "2026-11-23" })
      .execute();
    const toBeTold = async () => (await notifications())[0]?.told.map(({ personId }) => personId);
    const guardian = (scope: string, validTo: string | null) => ({
      id: uuidv7(),
      case_id: caseId,
      child_id: helmi,
      guardian_id: father,
      scope,
      valid_from: "2026-11-01",
      valid_to: validTo,
    });
    const of = () => world.rows.deleteFrom("guardianship").where("guardian_id", "=", father);
    await world.rows.insertInto("guardianship").values(guardian("none", null)).execute();
    expect(await toBeTold(), "is none").not.toContain(father);
    await of().execute();
    await world.rows.insertInto("guardianship").values(guardian("joint", "2030-01-01")).execute();
    expect(await toBeTold(), "until 2030").toContain(father);
    await of().execute();
    await world.rows.deleteFrom("case_member").where("person_id", "=", father).execute();
  });

  it("a telling is recorded once for each, on a day that has come", async () => {
    const tell = (personId: string, body: object) =>
      worker.call(contract.recordTold, {
        params: { ...ofNotification, personId },
        body: { id: uuidv7(), version: 0, toldOn: "2026-11-23", notToldReason: "", ...body } as never,
      });
    expect((await tell(helmi, { toldOn: "2026-11-24" })).error.code).toBe("told_in_future");
    expect((await tell(helmi, { toldOn: "2026-11-22" })).error.code).toBe("told_before_notification");
    expect((await tell(world.members.oona, {})).error.code).toBe("not_to_be_told");
    expect((await tell(helmi, { notToldReason: "molemmat" })).status).toBe(400);
    expect((await tell(helmi, {})).status).toBe(200);
    expect((await tell(helmi, {})).status).toBe(412);
    expect(await dutyRules()).not.toContain("clock.told");
  });

  it("whether an assessment is begun is decided with reasons; begun, it is complete within three months", async () => {
    const settle = (version: number, isBegun: boolean) =>
      worker.call(contract.decideNeedAssessment, {
        params: ofNotification,
        body: { id: uuidv7(), version, isBegun, reasons: "Käynneillä selvitetään, mitä tarvitaan." },
      });
    const complete = (version: number, on: string) =>
      worker.call(contract.completeAssessment, {
        params: ofNotification,
        body: { version, on: on as never, conclusion: "Perhe saa tuen koulusta ja läheisiltä." },
      });
    expect((await complete(1, "2026-11-23")).error.code).toBe("assessment_not_begun");
    expect((await settle(0, false)).body.version).toBe(1);
    expect((await complete(1, "2026-11-23")).error.code).toBe("assessment_not_begun");
    expect((await settle(0, true)).status).toBe(412);
    expect((await settle(1, true)).body.version).toBe(2);
    const duty = (await page()).service?.duties.find(({ rule }) => rule === "clock.assessment");
    expect([duty?.dueOn, await dutyRules()]).toEqual([
      "2027-02-23",
      expect.not.arrayContaining(["clock.decision"]),
    ]);
    expect((await complete(2, "2026-11-24")).error.code).toBe("completed_in_future");
    expect((await complete(2, "2026-11-22")).error.code).toBe("completed_before_decision");
    expect((await complete(1, "2026-11-23")).status).toBe(412);
    expect((await complete(2, "2026-11-23")).body.version).toBe(3);
    expect((await settle(3, false)).error.code).toBe("assessment_complete");
    expect(await dutyRules()).not.toContain("clock.assessment");
    const was = await world.rows
      .selectFrom("row_history")
      .select(["table_name", "version"])
      .where("case_id", "=", caseId)
      .where("table_name", "=", "service_need_assessment")
      .orderBy("version")
      .execute();
    expect(was.map(({ version }) => version)).toEqual([1, 2]);
  });

  const plan = (on: string, participants: object[]) =>
    worker.call(meetings.planMeeting, {
      params,
      body: {
        id: uuidv7(),
        kind: "home_visit",
        on: on as never,
        from: "09:00",
        durationMinutes: 60,
        placeKind: "home",
        participants: participants as never,
      },
    });

  it("makes five visits, alone, as a pair or with a partner, and no sixth", async () => {
    const teacher = uuidv7();
    await world.rows
      .insertInto("partner")
      .values({
        id: teacher,
        case_id: caseId,
        name: "Anna Laine",
        role: "opettaja",
        agency: "Särkiniemen koulu",
        valid_from: "2026-11-23",
      })
      .execute();
    const family = [person("member", helmi), person("member", piia)];
    const ways = [
      [person("worker", desk.worker)],
      [person("worker", desk.worker), person("worker", desk.pair)],
      [person("worker", desk.worker), person("partner", teacher)],
      [person("worker", desk.worker)],
      [person("worker", desk.worker)],
    ];
    for (const [n, workers] of ways.entries()) {
      world.setNow(`2026-11-${24 + n}T12:00:00Z`);
      const on = `2026-11-${24 + n}`;
      const planned = await plan(on, [...family, ...workers]);
      expect(planned.status, planned.text).toBe(200);
      const meetingId = planned.body.id;
      const recorded = await worker.call(entries.recordMeeting, {
        params: { caseId, meetingId },
        body: {
          id: uuidv7(),
          version: 1,
          content: {
            on: on as never,
            from: "09:00",
            durationMinutes: 60,
            placeKind: "home",
            present: [...family, ...workers] as never,
            methods: ["conversation"],
            observed: "Helmi näytti huoneensa.",
            assessed: "Kotona on turvallista.",
            childVoice: [{ childId: helmi, words: "Mummo tulee joskus.", how: "told" }],
          },
        },
      });
      expect(recorded.status, recorded.text).toBe(200);
    }
    expect((await page()).service?.visits).toEqual({ alone: 3, pair: 1, withPartner: 1 });
    const sixth = await plan("2026-11-28", [...family, person("worker", desk.worker)]);
    expect([sixth.status, sixth.error.code, sixth.error.rule?.id]).toEqual([
      409,
      "meetings_full",
      "visits.ceiling",
    ]);
  });

  it("isn't closed before resources, the assessment and an outcome with its reasons", async () => {
    const refused = await worker.call(closings.closeCase, {
      params,
      body: { version: (await closing()).service?.version ?? 0 },
    });
    expect([refused.error.code, refused.error.rule?.id]).toEqual([
      "resources_missing",
      "resources.collected",
    ]);
    expect((await closing()).obstacles.map(({ rule, code }) => rule ?? code)).toEqual([
      "resources.collected",
      "assessment.done",
      "closing.outcome",
      "views_missing",
    ]);
    expect((await closing()).evaluationKind).toBe("assessment_summary");
  });

  it("resources are named, asked, agreed and begun, each with its day", async () => {
    const resourceId = uuidv7();
    const named = await worker.call(resources.nameResource, {
      params,
      body: {
        id: resourceId,
        whose: "close_network",
        name: "Mummo Irma",
        offers: "Hakee Helmin tiistaisin.",
      },
    });
    expect(named.status, named.text).toBe(200);
    const step = (version: number, status: "asked" | "agreed" | "begun", on = "2026-11-28") =>
      worker.call(resources.takeUpResource, {
        params: { caseId, resourceId },
        body: { version, status, on: on as never, note: "Puhelimessa." },
      });
    expect((await step(1, "agreed", "2026-12-24")).error.code).toBe("step_in_future");
    expect((await step(1, "agreed")).body.version).toBe(2);
    expect((await step(2, "asked")).error.code).toBe("resource_step_backward");
    expect((await step(1, "begun")).status).toBe(412);
    expect((await step(2, "begun")).body.version).toBe(3);
    const { body } = await worker.call(resources.resourcesOf, { params });
    expect(body.resources).toMatchObject([
      {
        name: "Mummo Irma",
        status: "begun",
        steps: [
          { status: "agreed", by: "Antti Vesa" },
          { status: "begun", on: "2026-11-28" },
        ],
      },
    ]);
    await world.denied(resources.resourcesOf, { params }, [
      "keyWorker",
      "otherPurchaser",
      "intake",
      "administrator",
    ]);
  });

  it("its assessment is drafted from the record with the resources, filled in and approved", async () => {
    const documentId = uuidv7();
    const begun = await worker.call(documents.beginDocument, {
      params,
      body: { id: documentId, kind: "assessment_summary" },
    });
    expect(begun.status, begun.text).toBe(200);
    const { document } = (await worker.call(documents.documentPage, { params: { caseId, documentId } })).body;
    const texts = document.content.sections.flatMap(({ sentences }) => sentences.map(({ text }) => text));
    expect(texts).toContain("Mummo Irma: Hakee Helmin tiistaisin. (käytössä, 28.11.2026)");
    expect(texts.join(" ")).toContain("Mummo tulee joskus.");
    const early = await worker.call(documents.approveDocument, {
      params: { caseId, documentId },
      body: { version: 1 },
    });
    expect(early.error.code).toBe("document_incomplete");
    const asked = ["background", "concerns", "assessment", "ahead"];
    const saved = await worker.call(documents.saveDocument, {
      params: { caseId, documentId },
      body: {
        version: document.version,
        content: {
          ...document.content,
          sections: document.content.sections.map((section) =>
            asked.includes(section.code)
              ? { ...section, fields: { words: "Kirjoitettu perheen kanssa." } }
              : section,
          ),
        },
      },
    });
    expect(saved.status, saved.text).toBe(200);
    const approved = await worker.call(documents.approveDocument, {
      params: { caseId, documentId },
      body: { version: saved.body.version },
    });
    expect(approved.status, approved.text).toBe(200);
    expect((await page()).service?.phase).toBe("closing");
  });

  it("an end that rests on services names them and says why; then the case is closed", async () => {
    const prepare = async (what: object) =>
      worker.call(closings.prepareClosing, {
        params,
        body: {
          version: (await closing()).service?.version ?? 0,
          outcome: "supported_by_services",
          reasons: "",
          continues: [],
          ...what,
        },
      });
    await prepare({});
    const missing = async () => (await closing()).obstacles.map(({ code }) => code);
    expect(await missing()).toEqual(["outcome_reasons_missing", "continues_missing", "views_missing"]);
    await prepare({
      reasons: "Koulu ja mummo auttavat.",
      continues: [{ what: "Koulun tuki", withWhom: "kuraattori" }],
    });
    expect(await missing()).toEqual(["views_missing"]);
    for (const [who, personId] of [
      [worker, helmi],
      [worker, piia],
      [worker, null],
      [world.as("purchaser"), null],
    ] as const) {
      const got = await who.call(closings.recordView, {
        params: { caseId, viewId: uuidv7() },
        body: { version: 0, personId, words: "Näin on hyvä." },
      });
      expect(got.status, got.text).toBe(200);
    }
    const closed = await lead.call(closings.closeCase, {
      params,
      body: { version: (await closing()).service?.version ?? 0 },
    });
    expect([closed.status, closed.body], closed.text).toEqual([200, { closed: true }]);
    const late = await worker.call(contract.decideNeedAssessment, {
      params: ofNotification,
      body: { id: uuidv7(), version: 3, isBegun: false, reasons: "x" },
    });
    expect(late.error.code).toBe("case_closed");
  });

  it("is nobody else's to see", async () => {
    const others = ["keyWorker", "otherPurchaser", "otherLead", "privacyOfficer", "administrator"] as const;
    await world.denied(contract.notificationsOf, { params }, others);
    await world.denied(
      contract.decideNeedAssessment,
      { params: ofNotification, body: { id: uuidv7(), version: 0, isBegun: true, reasons: "x" } },
      others,
    );
  });
});
