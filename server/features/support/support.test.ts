import { uuidv7 } from "uuidv7";
import { describe, expect, it } from "vitest";
import * as documents from "#contract/worker/documents.ts";
import * as contract from "#contract/worker/support.ts";
import { templateOf } from "#core/documents/templates.ts";
import { anIntensiveFamily } from "#fixtures/intensive-family.ts";
import { aMeeting } from "#fixtures/meetings.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const family = await anIntensiveFamily(world, {
  service: "intensified-family-work",
  entryGround: "placement_assessed",
});
const { caseId, periodId, members } = family;
const params = { caseId };
const leena = world.as("keyWorker");
const support = async (query: { week?: string } = {}) =>
  (await leena.call(contract.supportWeek, { params, query: query as never })).body;

/** Fills every field that the template asks, and approves. */
async function written(
  kind: "need_assessment" | "safety_plan",
  fields: Record<string, string>,
  replaces?: string,
) {
  const id = uuidv7();
  const begun = await leena.call(documents.beginDocument, {
    params,
    body: { id, kind, ...(replaces ? { replaces } : {}) },
  });
  expect(begun.status).toBe(200);
  const sections = templateOf(kind)!.sections.map((section) => ({
    code: section.code,
    fields: Object.fromEntries(
      section.fields.map((field) => [
        field.code,
        fields[field.code] ?? field.options?.[1]?.code ?? "Sovittu yhdessä",
      ]),
    ),
  }));
  const saved = await leena.call(documents.saveDocument, {
    params: { caseId, documentId: id },
    body: { version: 1, content: { language: "fi", sections } },
  });
  const approved = await leena.call(documents.approveDocument, {
    params: { caseId, documentId: id },
    body: { version: saved.body.version },
  });
  return { id, status: approved.status, code: approved.error?.code };
}

describe("the week of support", () => {
  it("shows several meetings on a day, evenings, weekends and on-call contacts in their times", async () => {
    const at = (startsAt: string, kind = "support_visit") =>
      aMeeting(world.rows, {
        caseId,
        periodId,
        kind,
        startsAt,
        takePart: [{ staffId: world.people.keyWorker, party: "worker" }],
      });
    // Tuesday 24.11. at 6.30, 15.00 and 19.30, Saturday 28.11. at noon, Sunday at 2 in the night (Helsinki).
    await at("2026-11-24T04:30:00Z");
    await at("2026-11-24T13:00:00Z", "regular");
    await at("2026-11-24T17:30:00Z");
    await at("2026-11-28T10:00:00Z");
    await at("2026-11-29T00:00:00Z", "on_call");
    const page = await support();
    expect(page.monday).toBe("2026-11-23");
    expect(page.meetings.map(({ on, time, kind }) => [on, time, kind])).toEqual([
      ["2026-11-24", "morning", "support_visit"],
      ["2026-11-24", "day", "regular"],
      ["2026-11-24", "evening", "support_visit"],
      ["2026-11-28", "weekend", "support_visit"],
      ["2026-11-29", "on_call", "on_call"],
    ]);
    expect(page.weeks).toHaveLength(8);
    expect(page.weeks.at(-1)).toEqual({ monday: "2026-11-23", held: 0, planned: 5, outOfHours: 4 });
    expect((await support({ week: "2026-12-02" })).meetings).toEqual([]);
  });

  it("tells why the service was begun, what that asks, and where the social worker takes part", async () => {
    const page = await support();
    expect(page.ground?.fi).toContain("sijoittamista");
    expect(page.duties.map(({ rule }) => rule)).toEqual(["safety.plan", "path.threatened", "need.assessed"]);
    expect(page.socialWorkerIn.map(({ kind }) => kind)).toEqual([
      "start",
      "network",
      "closing",
      "situation_review",
    ]);
    await family.held("situation_review", "2026-11-20T10:00:00Z", [members.mother]);
    const after = await support();
    expect(after.socialWorkerIn.find(({ kind }) => kind === "situation_review")).toMatchObject({
      heldOn: "2026-11-20",
      attended: true,
    });
    expect(after.duties.map(({ rule }) => rule)).not.toContain("path.threatened");
  });
});

describe("an assessment of the need", () => {
  it("isn't approved with a choice that the template doesn't have", async () => {
    expect(await written("need_assessment", { direction: "sideways" })).toMatchObject({
      status: 409,
      code: "document_incomplete",
    });
    const [draft] = (await support()).drafts;
    const one = (
      await leena.call(documents.documentPage, { params: { caseId, documentId: draft!.documentId } })
    ).body.document;
    const sections = one.content.sections.map((section) =>
      section.code === "direction"
        ? { ...section, fields: { ...section.fields, direction: "keep" } }
        : section,
    );
    const saved = await leena.call(documents.saveDocument, {
      params: { caseId, documentId: one.id },
      body: { version: one.version, content: { ...one.content, sections } },
    });
    await leena.call(documents.approveDocument, {
      params: { caseId, documentId: one.id },
      body: { version: saved.body.version },
    });
    const page = await support();
    expect([page.proposals, page.assessments[0]?.direction?.fi]).toEqual([[], "samalla tuella"]);
    expect(page.duties.find(({ rule }) => rule === "need.assessed")?.dueOn).toBe("2026-12-21");
  });

  it("that asks for lighter support proposes it, once, and the social worker answers", async () => {
    const made = await written("need_assessment", { direction: "down", reasons: "Aamut sujuvat" });
    expect(made.status).toBe(200);
    const [proposal] = (await support()).proposals;
    expect(proposal).toMatchObject({
      direction: "down",
      reasons: "Aamut sujuvat",
      status: "open",
      documentId: made.id,
    });
    const answer = (body: object, who: "purchaser" | "lead" = "purchaser") =>
      world.as(who).call(contract.answerProposal, {
        params: { caseId, proposalId: proposal!.id },
        body: { version: 1, answer: "declined", words: "", ...body } as never,
      });
    await world.denied(
      contract.answerProposal,
      { params: { caseId, proposalId: proposal!.id }, body: { version: 1, answer: "accepted" } },
      ["keyWorker", "otherWorker", "otherPurchaser"],
    );
    expect((await answer({})).error.code).toBe("answer_needs_words");
    expect((await answer({ words: "Vielä kuukausi näin" })).status).toBe(200);
    expect((await answer({ answer: "accepted" })).status).toBe(412);
    expect((await answer({ version: 2, answer: "accepted" })).error.code).toBe("proposal_answered");
    expect((await support()).proposals[0]).toMatchObject({
      status: "declined",
      answerWords: "Vielä kuukausi näin",
      answeredBy: "Timo Ranta",
    });
  });
});

describe("the safety plan", () => {
  it("is there once approved, and a newer one takes its place", async () => {
    expect((await support()).safetyPlan).toBeNull();
    const first = await written("safety_plan", { place: "Mummola" });
    expect(first.status).toBe(200);
    expect((await support()).safetyPlan).toEqual({ documentId: first.id, approvedOn: "2026-11-23" });
    const second = await written("safety_plan", { place: "Naapuri" }, first.id);
    expect((await support()).safetyPlan?.documentId).toBe(second.id);
  });
});

it("nobody outside the case sees any of it", async () => {
  await world.denied(contract.supportWeek, { params, query: {} as never });
  await world.denied(contract.supportWeek, { params, query: {} as never }, ["intake", "privacyOfficer"]);
  const [proposal] = (await support()).proposals;
  const got = await world.as("purchaser").call(contract.answerProposal, {
    params: { caseId: world.caseId, proposalId: proposal!.id },
    body: { version: 2, answer: "accepted" },
  });
  expect(got.status).toBe(404);
});
