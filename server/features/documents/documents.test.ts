import { uuidv7 } from "uuidv7";
import { describe, expect, it } from "vitest";
import type { DocumentContent } from "#core/documents/content.ts";
import * as concerns from "#contract/worker/concerns.ts";
import * as contract from "#contract/worker/documents.ts";
import { anOpenCase, aRelation, aRunningService } from "#fixtures/cases.ts";
import { aDiscussionDesk } from "#fixtures/discussion-desk.ts";
import { aGoal, aMeeting } from "#fixtures/meetings.ts";
import { aMappingPeriod, anEntry } from "#fixtures/work.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { caseId, periodId, members, people } = world;
const params = { caseId };
const [leena, lead, timo] = [world.as("keyWorker"), world.as("lead"), world.as("purchaser")];
const of = (documentId: string) => ({ caseId, documentId });
const page = async (id: string) => (await leena.call(contract.documentPage, { params: of(id) })).body;
const begin = (
  kind:
    | "start_memo"
    | "mapping_summary"
    | "network_memo"
    | "periodic_summary"
    | "final_evaluation"
    | "child_welfare_notification",
  what: object = {},
) => {
  const id = uuidv7();
  return leena
    .call(contract.beginDocument, { params, body: { id, kind, ...what } })
    .then((got) => ({ id, ...got }));
};
const section = (content: DocumentContent, code: string) => {
  const found = content.sections.find((one) => one.code === code);
  if (!found) throw new Error(`no section ${code}`);
  return found;
};
const withFields = (
  content: DocumentContent,
  fields: Record<string, Record<string, string>>,
): DocumentContent => ({
  ...content,
  sections: content.sections.map((one) => ({ ...one, fields: { ...one.fields, ...fields[one.code] } })),
});

const work = await aMappingPeriod(world.rows, world, 3);
await world.rows.deleteFrom("document").where("case_id", "=", caseId).execute();

describe("a memo", () => {
  it("is offered for the meeting that has none, and asked for by its rule", async () => {
    const { kinds } = (await leena.call(contract.documentsOf, { params })).body;
    const memo = kinds.find(({ kind }) => kind === "start_memo");
    expect(memo?.meetings).toEqual([{ id: work.start.meetingId, on: "2026-10-05" }]);
    expect(memo?.duty).toMatchObject({
      text: { fi: "Hyväksy aloitustapaamisen muistio" },
      dueOn: "2026-10-12",
    });
    expect(kinds.map(({ kind }) => kind)).not.toContain("child_welfare_notification");
  });

  it("is drafted from the record of its meeting, each sentence with its source", async () => {
    const { id, status } = await begin("start_memo", { meetingId: work.start.meetingId });
    expect(status).toBe(200);
    const { document, sources, head } = await page(id);
    expect(section(document.content, "meeting").sentences[0]).toMatchObject({
      text: "Aloitustapaaminen pidettiin 5.10.2026. Mukana olivat Petri, Saana, Oona, Leena Aho ja Timo Ranta.".replace(
        "Petri, ",
        "",
      ),
      sources: [{ kind: "entry", id: work.start.entryId }],
    });
    expect(section(document.content, "wishes").sentences.map(({ text }) => text)).toEqual([
      "Saana Virtanen: ”Rauhallisia iltoja”",
    ]);
    expect(sources).toEqual([
      {
        kind: "entry",
        id: work.start.entryId,
        on: "2026-10-05",
        title: expect.objectContaining({ fi: "aloitustapaaminen" }),
        words: "Illat ovat levottomia.",
        meetingId: work.start.meetingId,
      },
    ]);
    expect(head).toMatchObject({
      family: "Virtanen",
      unit: "Kuopion perhetyö",
      purchaser: "Timo Ranta",
      serviceTask: "family-services",
      organiser: "Hyvinvointialue",
    });
    expect(
      (await leena.call(contract.approveDocument, { params: of(id), body: { version: 1 } })).status,
    ).toBe(200);
  });

  it("isn't made of a meeting that isn't one of its kind, nor twice", async () => {
    expect((await begin("start_memo", { meetingId: work.mapping[0]?.meetingId })).error.code).toBe(
      "document_needs_meeting",
    );
    expect((await begin("start_memo")).error.code).toBe("document_needs_meeting");
    expect((await begin("start_memo", { meetingId: uuidv7() })).error.code).toBe("document_needs_meeting");
  });
});

describe("a document is written", () => {
  const draft = begin("mapping_summary");

  it("is saved by the version that was seen; a stale one gets the current", async () => {
    const { id } = await draft;
    const { document } = await page(id);
    expect(section(document.content, "course").sentences[0]?.text).toBe(
      "Ajalla 1.10.2026–23.11.2026 pidettiin 4 tapaamista: aloitustapaaminen 1 ja kartoitustapaaminen 3.",
    );
    const content = withFields(document.content, { family_system: { words: "Isovanhemmat auttavat." } });
    expect(
      (await leena.call(contract.saveDocument, { params: of(id), body: { version: 1, content } })).body
        .version,
    ).toBe(2);
    const stale = await world
      .as("familyWorker")
      .call(contract.saveDocument, { params: of(id), body: { version: 1, content } });
    expect([stale.status, (stale.error.current as { version: number }).version]).toEqual([412, 2]);
  });

  it("keeps a person's words when it is drafted again", async () => {
    const { id } = await draft;
    const before = await page(id);
    const meetingId = await aMeeting(world.rows, {
      caseId,
      periodId,
      kind: "mapping",
      startsAt: "2026-11-02T12:00:00Z",
      takePart: [{ personId: members.oona, party: "child" }],
      status: "held",
    });
    await anEntry(world.rows, {
      caseId,
      periodId,
      meetingId,
      authorId: people.keyWorker,
      on: "2026-11-02",
      childVoice: [{ childId: members.oona, words: "Pelkään pimeää", how: "drawing" }],
    });
    expect(
      (
        await leena.call(contract.redraftDocument, {
          params: of(id),
          body: { version: before.document.version },
        })
      ).status,
    ).toBe(200);
    const { content } = (await page(id)).document;
    expect(section(content, "family_system").fields["words"]).toBe("Isovanhemmat auttavat.");
    expect(section(content, "child_voice").sentences.at(-1)?.text).toBe(
      "Oona 2.11.2026: ”Pelkään pimeää” (piirtäen)",
    );
  });

  it("isn't approved before it says what its template asks", async () => {
    const { id } = await draft;
    const { document } = await page(id);
    const refused = await leena.call(contract.approveDocument, {
      params: of(id),
      body: { version: document.version },
    });
    expect([refused.status, refused.error.code]).toEqual([409, "document_incomplete"]);
    const resources = {
      ...section(document.content, "resources"),
      sentences: [
        { key: "", text: "Petri ja Saana puhuvat toisilleen kauniisti", sources: [], edited: true },
      ],
    };
    const content = withFields(
      {
        ...document.content,
        sections: document.content.sections.map((one) => (one.code === "resources" ? resources : one)),
      },
      { burdens: { words: "Illat" }, conclusion: { words: "Aloitetaan illoista." } },
    );
    const saved = await leena.call(contract.saveDocument, {
      params: of(id),
      body: { version: document.version, content },
    });
    expect(
      (await lead.call(contract.approveDocument, { params: of(id), body: { version: saved.body.version } }))
        .status,
    ).toBe(200);
    const late = await leena.call(contract.saveDocument, {
      params: of(id),
      body: { version: saved.body.version + 1, content },
    });
    expect(late.error.code).toBe("document_not_draft");
    expect((await page(id)).document).toMatchObject({
      status: "approved",
      approvedOn: "2026-11-23",
      approvedBy: "Maija Korhonen",
    });
  });

  it("is corrected by another that takes its place; the former stays readable", async () => {
    const { id } = await draft;
    const correction = await begin("mapping_summary", { replaces: id });
    expect(correction.status).toBe(200);
    expect((await page(correction.id)).document.content).toEqual((await page(id)).document.content);
    expect((await begin("mapping_summary")).error.code).toBe("document_underway");
    await leena.call(contract.approveDocument, { params: of(correction.id), body: { version: 1 } });
    expect((await page(id)).document).toMatchObject({ status: "approved", supersededOn: "2026-11-23" });
    expect((await begin("mapping_summary", { replaces: id })).error.code).toBe("document_not_to_correct");
  });
});

describe("a periodic summary", () => {
  it("tells of the goals from their ratings, and settles the duty of its interval", async () => {
    const goalId = await aGoal(world.rows, { caseId, periodId, title: "Illat rauhoittuvat" });
    const [first] = work.mapping;
    await world.rows
      .insertInto("goal_rating")
      .values({
        id: uuidv7(),
        case_id: caseId,
        goal_id: goalId,
        meeting_id: first?.meetingId ?? null,
        entry_id: first?.entryId ?? null,
        rated_on: "2026-10-12",
        level: 0,
        rated_by: people.keyWorker,
      })
      .execute();
    const { id } = await begin("periodic_summary");
    const { document, sources } = await page(id);
    const [goal] = section(document.content, "goals").sentences;
    expect(goal?.text).toBe(
      "Tavoite ”Illat rauhoittuvat” (koko perhe): alussa taso −1, nyt taso 0, ”Huutoa harvoin”. Kauden aikana muutos +1; arvioita 1.",
    );
    expect(goal?.sources).toEqual([
      { kind: "goal", id: goalId },
      { kind: "entry", id: first?.entryId },
    ]);
    const known = new Set(sources.map((source) => `${source.kind} ${source.id}`));
    const named = document.content.sections.flatMap(({ sentences }) =>
      sentences.flatMap((sentence) => sentence.sources),
    );
    expect(named.filter((source) => !known.has(`${source.kind} ${source.id}`))).toEqual([]);

    const content = withFields(document.content, {
      family_view: { words: "Helpompaa on" },
      assessment: { words: "Illat ovat rauhoittuneet." },
      ahead: { words: "Jatketaan illoista." },
    });
    await leena.call(contract.saveDocument, { params: of(id), body: { version: 1, content } });
    world.setNow("2026-12-20T08:00:00Z");
    expect(
      (await leena.call(contract.approveDocument, { params: of(id), body: { version: 2 } })).status,
    ).toBe(200);
    const { kinds } = (await leena.call(contract.documentsOf, { params })).body;
    const summary = kinds.find(({ kind }) => kind === "periodic_summary");
    expect(summary?.duty?.dueOn).toBe("2027-04-01");
    expect(summary?.covers).toEqual({ from: "2026-11-24", to: "2026-12-20" });
    world.setNow("2026-11-23T08:00:00Z");
  });

  it("is drafted in Swedish when asked", async () => {
    const { id } = await begin("periodic_summary", { language: "sv" });
    expect(section((await page(id)).document.content, "course").sentences[0]?.text).toBe(
      "Under tiden 23.11.2026–23.11.2026 hölls inga möten.",
    );
    await world.rows.deleteFrom("document").where("id", "=", id).execute();
  });
});

describe("a document is given", () => {
  it("only when approved, on a day that can be, and stays given when the case is closed", async () => {
    const { id } = await begin("periodic_summary");
    const give = (on: string, documentId = id) =>
      leena.call(contract.giveDocument, {
        params: of(documentId),
        body: { id: uuidv7(), to: "family", toName: "Saana ja Petri", how: "in_person", on },
      });
    expect((await give("2026-11-23")).error.code).toBe("document_not_approved");
    const { documents } = (await leena.call(contract.documentsOf, { params })).body;
    const memo = documents.find(({ kind }) => kind === "start_memo");
    expect((await give("2026-11-24", memo?.id)).error.code).toBe("given_in_future");
    expect((await give("2026-11-22", memo?.id)).error.code).toBe("given_before_approval");
    expect((await give("2026-11-23", memo?.id)).status).toBe(200);
    const toPurchaser = await timo.call(contract.giveDocument, {
      params: of(memo?.id ?? ""),
      body: { id: uuidv7(), to: "purchaser", toName: "Timo Ranta", how: "in_system", on: "2026-11-23" },
    });
    expect(toPurchaser.status).toBe(200);
    const after = (await timo.call(contract.documentPage, { params: of(memo?.id ?? "") })).body.document;
    expect(after.deliveries.map(({ to, toName, by }) => [to, toName, by])).toEqual([
      ["family", "Saana ja Petri", "Leena Aho"],
      ["purchaser", "Timo Ranta", "Timo Ranta"],
    ]);
  });
});

describe("a child-welfare notification", () => {
  it("is drafted from a concern, which then names it", async () => {
    const concernId = uuidv7();
    await leena.call(concerns.recordConcern, {
      params,
      body: {
        id: concernId,
        riskFactor: "child_unsafe",
        severity: 4,
        personId: members.oona,
        evidence: "Oona oli yksin kotona",
        raisedWithFamily: false,
        notRaisedReason: "Lapsen turvallisuus",
        action: "Soitto päivystykseen",
        noticedOn: "2026-11-22",
        followUpOn: "2026-11-24",
      },
    });
    expect((await begin("child_welfare_notification")).error.code).toBe("document_needs_concern");
    const { id } = await begin("child_welfare_notification", { concernId });
    const { content, concernId: about } = (await page(id)).document;
    expect(about).toBe(concernId);
    expect(section(content, "child").fields).toEqual({ name: "Oona", birth_date: "14.5.2020" });
    expect(section(content, "grounds").sentences.map(({ text }) => text)).toEqual([
      "22.11.2026, lapsen turvattomuus (Oona, vakavuus 4/4): Oona oli yksin kotona.",
      "Tehdyt ja sovitut toimet: Soitto päivystykseen.",
    ]);
    expect(section(content, "family_told").sentences[0]?.text).toBe(
      "Asiaa ei ole otettu puheeksi perheen kanssa: Lapsen turvallisuus.",
    );
    const { concerns: all } = (await leena.call(concerns.concernsOf, { params })).body;
    expect(all.find((one) => one.id === concernId)?.notification).toEqual({
      id,
      status: "draft",
      givenOn: null,
    });
  });
});

describe("who sees a document", () => {
  it("nobody outside the case", async () => {
    const [document] = (await leena.call(contract.documentsOf, { params })).body.documents;
    const id = document?.id ?? "";
    await world.denied(contract.documentsOf, { params });
    await world.denied(contract.documentPage, { params: of(id) });
    await world.denied(contract.beginDocument, { params, body: { id: uuidv7(), kind: "mapping_summary" } });
    await world.denied(contract.saveDocument, {
      params: of(id),
      body: { version: 1, content: { sections: [] } },
    });
    await world.denied(contract.redraftDocument, { params: of(id), body: { version: 1 } });
    await world.denied(contract.approveDocument, { params: of(id), body: { version: 1 } });
    await world.denied(contract.giveDocument, {
      params: of(id),
      body: { id: uuidv7(), to: "family", toName: "Saana", how: "post", on: "2026-11-23" },
    });
    await world.denied(contract.documentPage, { params: of(id) }, ["intake", "privacyOfficer"]);
    await world.denied(
      contract.saveDocument,
      { params: of(id), body: { version: 1, content: { sections: [] } } },
      ["purchaser", "lead"],
    );
  });

  it("nobody through a case of their own, nor another family's rows by naming them as sources", async () => {
    const ownCase = await anOpenCase(world.rows, { name: "Mäkelä", purchaserId: people.otherPurchaser });
    await aRunningService(world.rows, {
      caseId: ownCase,
      purchaserId: people.otherPurchaser,
      unitId: world.units.otherTeam,
      leadId: people.otherLead,
    });
    await aRelation(world.rows, ownCase, people.otherWorker, "keyWorker");
    const jussi = world.as("otherWorker");
    const [document] = (await leena.call(contract.documentsOf, { params })).body.documents;
    expect(
      (
        await jussi.call(contract.documentPage, {
          params: { caseId: ownCase, documentId: document?.id ?? "" },
        })
      ).status,
    ).toBe(404);
    const id = uuidv7();
    await jussi.call(contract.beginDocument, {
      params: { caseId: ownCase },
      body: { id, kind: "mapping_summary" },
    });
    const stolen = {
      language: "fi" as const,
      sections: [
        {
          code: "seen",
          sentences: [
            {
              key: "",
              text: "x",
              sources: [{ kind: "entry" as const, id: work.start.entryId }],
              edited: true,
            },
          ],
        },
      ],
    };
    await jussi.call(contract.saveDocument, {
      params: { caseId: ownCase, documentId: id },
      body: { version: 1, content: stolen },
    });
    expect(
      (await jussi.call(contract.documentPage, { params: { caseId: ownCase, documentId: id } })).body.sources,
    ).toEqual([]);
  });
});

describe("what was agreed in guided discussions", async () => {
  const desk = aDiscussionDesk(world);
  const otherwise = (words: string) => ({
    views: desk.present.map((who) =>
      who === desk.parent
        ? { who, stance: "otherwise" as const, words }
        : { who, stance: "same" as const, words: "" },
    ),
  });
  const { id: discussionId } = await desk.agreed(otherwise("Aamut ovat yhä raskaita"));
  // Still open: nobody has agreed to it.
  await desk.begin();

  it("is drawn into the final evaluation with who sees it otherwise, and leads to where it was said", async () => {
    const { id } = await begin("final_evaluation");
    const { document, sources } = await page(id);
    const drawn = section(document.content, "views").sentences.filter(({ key }) =>
      key.startsWith("discussion_"),
    );
    expect(drawn.map(({ text }) => text)).toEqual([
      "Reflektiivinen keskustelu 23.11.2026: Illat ovat rauhoittuneet.",
      "Saana näkee toisin (23.11.2026): ”Aamut ovat yhä raskaita”",
    ]);
    expect(sources.find(({ kind }) => kind === "discussion")).toMatchObject({
      id: discussionId,
      on: "2026-11-23",
      words: "Illat ovat rauhoittuneet.",
    });
  });
});
