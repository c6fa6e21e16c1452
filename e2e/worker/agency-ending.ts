import { expect } from "vitest";
import { uuidv7 } from "uuidv7";
import * as answering from "#contract/answerer/answering.ts";
import * as closings from "#contract/worker/closings.ts";
import * as documents from "#contract/worker/documents.ts";
import * as goals from "#contract/worker/goals.ts";
import * as rounds from "#contract/worker/rounds.ts";
import { templateOf } from "#core/documents/templates.ts";
import type { Person } from "../person.ts";
import type { AgencyFamily } from "./agency-family.ts";

/** Begins a document from the record, writes what its template still asks, and approves it. */
export async function approvedDocument(
  keyWorker: Person,
  caseId: string,
  kind: "start_memo" | "shared_picture" | "final_evaluation",
  meetingId: string | null = null,
): Promise<string> {
  const id = uuidv7();
  await keyWorker.ask(documents.beginDocument, { params: { caseId }, body: { id, kind, meetingId } });
  const params = { caseId, documentId: id };
  const { document } = await keyWorker.ask(documents.documentPage, { params });
  const template = templateOf(kind);
  const sections = document.content.sections.map((section) => {
    const asked = template?.sections.find(({ code }) => code === section.code);
    const fields = asked?.fields ?? [];
    const isSilent = asked?.required && section.sentences.length === 0;
    const written = fields
      .filter(({ required }, n) => required || (isSilent && n === 0))
      .map(({ code }) => [code, "Katsottu yhdessä perheen kanssa."] as const);
    return { ...section, fields: { ...section.fields, ...Object.fromEntries(written) } };
  });
  const saved = await keyWorker.ask(documents.saveDocument, {
    params,
    body: { version: document.version, content: { ...document.content, sections } },
  });
  await keyWorker.ask(documents.approveDocument, { params, body: { version: saved.version } });
  return id;
}

/** Each of four answers about the work alone: three of the family on the key worker's device, handed over anew to each, and the worker. */
async function feedbackOfFour(
  { caseId, mother, child, grandmother }: AgencyFamily,
  keyWorker: Person,
): Promise<void> {
  const params = { caseId, roundId: uuidv7() };
  const voices = [child, mother, grandmother].map((personId) => ({ id: uuidv7(), personId, staffId: null }));
  await keyWorker.ask(rounds.openRound, {
    params: { caseId },
    body: {
      id: params.roundId,
      instrument: "session-feedback",
      moment: "along",
      voices: [...voices, { id: uuidv7(), personId: null, staffId: keyWorker.id }],
    },
  });
  const body = { key: "heard", value: 4, unwilling: false };
  const done = { language: "fi" as const, share: true };
  for (const { id: voiceId } of voices) {
    await keyWorker.ask(rounds.handOver, { params: { ...params, voiceId }, body: {} });
    await keyWorker.ask(answering.saveAnswer, { body });
    await keyWorker.ask(answering.finishAnswering, { body: done });
    await keyWorker.arrive();
  }
  await keyWorker.ask(rounds.saveOwnAnswer, { params, body });
  await keyWorker.ask(rounds.finishOwn, { params, body: done });
  const { answers } = await keyWorker.ask(rounds.roundPage, { params });
  expect(answers).toHaveLength(4);
}

/** To the closed service: what was reached, each one's view, the evaluation, and the four perspectives on the work. */
export async function closeTogether(
  family: AgencyFamily,
  { purchaser, unitLead, keyWorker }: { purchaser: Person; unitLead: Person; keyWorker: Person },
  startMeetingId: string,
): Promise<void> {
  const { caseId, mother, child } = family;
  const params = { caseId };
  const page = (who: Person) => who.ask(closings.closingPage, { params });
  const close = async () =>
    unitLead.ask(closings.closeCase, {
      params,
      body: { version: (await page(unitLead)).service?.version ?? 0 },
    });
  await expect(close()).rejects.toThrow("409");

  const followed = await keyWorker.ask(goals.goalsOf, { params });
  for (const { id, version } of followed.goals)
    await keyWorker.ask(goals.evaluateGoal, {
      params: { caseId, goalId: id },
      body: { version, endLevel: 1, whatHelped: "Sama kuvataulu kotona ja koulussa." },
    });
  for (const personId of [mother, child, null])
    await keyWorker.ask(closings.recordView, {
      params: { caseId, viewId: uuidv7() },
      body: { version: 0, personId, words: "Nyt tiedetään, kuka tekee mitä." },
    });
  await purchaser.ask(closings.recordView, {
    params: { caseId, viewId: uuidv7() },
    body: { version: 0, words: "Yksi suunnitelma riitti." },
  });
  const { service } = await page(keyWorker);
  await keyWorker.ask(closings.prepareClosing, {
    params,
    body: {
      version: service?.version ?? 0,
      outcome: "goals_reached",
      continues: [{ what: "Koulun tuki", withWhom: "Pohjantien koulu" }],
    },
  });
  await approvedDocument(keyWorker, caseId, "start_memo", startMeetingId);
  await approvedDocument(keyWorker, caseId, "final_evaluation");
  await expect(close()).rejects.toThrow("measurement_missing");
  await feedbackOfFour(family, keyWorker);
  expect((await close()).closed).toBe(true);
}
