import { describe, expect, it } from "vitest";
import * as answering from "#contract/answerer/answering.ts";
import * as contract from "#contract/worker/answer-alerts.ts";
import { reminders } from "#contract/worker/reminders.ts";
import { roundPage } from "#contract/worker/rounds.ts";
import { aRelation } from "#fixtures/cases.ts";
import { anIntensiveFamily } from "#fixtures/intensive-family.ts";
import { aWorker } from "#fixtures/people.ts";
import { aHandedDevice, aRound } from "#fixtures/rounds.ts";
import { aWorld } from "#fixtures/world.ts";

// A child says that they aren't safe, on the phone of a worker who isn't the key worker, while others are still waited for.
const world = await aWorld();
const { caseId, members } = await anIntensiveFamily(world, { service: "open-family-rehabilitation" });
const { rows, people, units } = world;
await aRelation(rows, caseId, people.familyWorker, "familyWorker", "2026-10-01");
const otherLead = await aWorker(rows, { name: "Vieras Johtaja", role: "unitLead", unitId: units.otherTeam });
const mari = world.as("familyWorker");
const leena = world.as("keyWorker");
const { roundId, voices } = await aRound(
  mari,
  caseId,
  { school: { personId: members.school }, mother: { personId: members.mother } },
  { instrument: "daily-life" },
);
const phone = await aHandedDevice(await world.signIn(people.familyWorker), {
  caseId,
  roundId,
  voiceId: voices.school,
});
const open = async (who: Parameters<typeof world.as>[0]) =>
  (await world.as(who).call(contract.openAlerts)).body;
const page = async () => (await leena.call(roundPage, { params: { caseId, roundId } })).body;

describe("a distress answer", () => {
  it("rings at once, while the round is blind, and tells the answerer calmly what happens next", async () => {
    expect((await phone.call(answering.saveAnswer, { body: { key: "home", value: 1 } })).body.says).toEqual(
      [],
    );
    const saved = await phone.call(answering.saveAnswer, { body: { key: "safe", value: 0 } });
    expect(saved.status, saved.text).toBe(200);
    expect(saved.body.says).toHaveLength(1);
    for (const who of ["keyWorker", "familyWorker"] as const) {
      const { own } = await open(who);
      expect(own, who).toMatchObject([
        {
          who: "Veeti",
          family: "Kallio",
          urgency: "at_once",
          perspective: "child",
          changed: false,
          doneOn: null,
        },
      ]);
      expect(
        own[0]?.answers.map(({ answer }) => answer.fi),
        who,
      ).toEqual(["En ole turvassa"]);
      expect(own[0]?.reminderId, "told to them, unseen").not.toBeNull();
      const told = (await world.as(who).call(reminders)).body.told;
      expect(
        told.map(({ kind }) => kind),
        who,
      ).toEqual(["answer_alert"]);
    }
    // The other answer of the same child stays as blind as before.
    const read = await page();
    expect([read.alerts.length, read.answers]).toEqual([1, []]);
    expect(JSON.stringify(read.alerts)).not.toContain("Kotona on rauhallista");
  });

  it("rings once, stays when it is taken back, and is marked as changed", async () => {
    await phone.call(answering.saveAnswer, { body: { key: "safe", value: 0 } });
    expect((await open("keyWorker")).own).toHaveLength(1);
    await phone.call(answering.saveAnswer, { body: { key: "safe", value: 4 } });
    expect((await open("keyWorker")).own).toMatchObject([{ changed: true, answers: [{}] }]);
    await phone.call(answering.declineAnswering, { body: {} });
    expect((await open("keyWorker")).own, "declining the rest takes nothing of it away").toHaveLength(1);
  });

  it("isn't told to those who don't work with the family, nor to another voice's device", async () => {
    for (const who of ["otherWorker", "otherLead", "purchaser", "intake"] as const) {
      const got = await world.as(who).call(contract.openAlerts);
      expect(JSON.stringify(got.body), who).not.toContain("Veeti");
    }
    await world.denied(contract.openAlerts, {}, ["administrator", "privacyOfficer", "purchaser"]);
    const mothers = await aHandedDevice(await world.signIn(people.familyWorker), {
      caseId,
      roundId,
      voiceId: voices.mother,
    });
    // Nor are the words for workers, nor the children's questions.
    expect((await mothers.call(answering.answering)).text).not.toMatch(
      /Veeti|LsL|lastensuojeluilmoit|Millainen olo sinulla/,
    );
    expect((await mothers.call(contract.openAlerts)).error.error).toBe("handed_over");
    const alertId = (await open("keyWorker")).own[0]!.id;
    const body = { version: 1, words: "x" };
    await world.denied(contract.handleAlert, { params: { caseId, alertId }, body });
    const stolen = { caseId: world.caseId, alertId };
    expect((await leena.call(contract.handleAlert, { params: stolen, body })).status).toBe(404);
    expect((await (await world.signIn(otherLead)).call(contract.openAlerts)).body.led).toEqual([]);
  });

  it("comes to the unit's lead after a working day, and stays until somebody has said what was done", async () => {
    expect((await open("lead")).led).toEqual([]);
    world.setNow("2026-11-24T08:00:00Z");
    expect((await open("lead")).led).toMatchObject([{ who: "Veeti" }]);
    const alert = (await open("keyWorker")).own[0]!;
    const handle = (version: number) =>
      leena.call(contract.handleAlert, {
        params: { caseId, alertId: alert.id },
        body: { version, words: "Puhuttiin Veetin kanssa; lastensuojeluilmoitus tehty." },
      });
    expect((await handle(alert.version - 1 || 9)).status).toBe(412);
    expect((await handle(alert.version)).status).toBe(200);
    expect((await handle(alert.version + 1)).error.code).toBe("alert_handled");
    expect([(await open("keyWorker")).own, (await open("lead")).led]).toEqual([[], []]);
    expect((await page()).alerts).toMatchObject([
      {
        doneBy: "Leena Aho",
        doneOn: "2026-11-24",
        doneWords: "Puhuttiin Veetin kanssa; lastensuojeluilmoitus tehty.",
      },
    ]);
    const events = await rows
      .selectFrom("case_event")
      .select(["kind", "data"])
      .where("case_id", "=", caseId)
      .where("kind", "like", "answer_alert%")
      .execute();
    expect(events.map(({ kind }) => kind)).toEqual(["answer_alert_raised", "answer_alert_handled"]);
    world.setNow("2026-11-23T08:00:00Z");
  });
});
