import { expect } from "vitest";
import { uuidv7 } from "uuidv7";
import * as closings from "#contract/worker/closings.ts";
import * as deviations from "#contract/worker/deviations.ts";
import * as documents from "#contract/worker/documents.ts";
import * as goals from "#contract/worker/goals.ts";
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

/** To the closed service: what was reached, each one's view, the evaluation, and a rule set aside on record. */
export async function closeTogether(
  { caseId, mother, child }: AgencyFamily,
  { purchaser, unitLead, keyWorker }: { purchaser: Person; unitLead: Person; keyWorker: Person },
  startMeetingId: string,
): Promise<void> {
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
  // The four perspectives haven't been asked with the questions of the service: the lead lets it pass, with the reason on record.
  await expect(close()).rejects.toThrow("measurement_missing");
  const deviationId = uuidv7();
  await keyWorker.ask(deviations.requestDeviation, {
    params,
    body: {
      id: deviationId,
      rule: "closing.four_perspectives",
      reason: "Näkemykset on kysytty lopetustapaamisessa ja kirjattu loppuarviointiin.",
    },
  });
  await unitLead.ask(deviations.answerDeviation, {
    params: { caseId, deviationId },
    body: { version: 1, approve: true, reason: "Jokaisen näkemys on loppuarvioinnissa." },
  });
  expect((await close()).closed).toBe(true);
}
