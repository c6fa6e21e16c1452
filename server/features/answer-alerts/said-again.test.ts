import { expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as answering from "#contract/answerer/answering.ts";
import * as contract from "#contract/worker/answer-alerts.ts";
import { closingPage } from "#contract/worker/closings.ts";
import { notReached, roundPage } from "#contract/worker/rounds.ts";
import { aRelation } from "#fixtures/cases.ts";
import { anIntensiveFamily } from "#fixtures/intensive-family.ts";
import { aMeeting } from "#fixtures/meetings.ts";
import { aHandedDevice, aRound } from "#fixtures/rounds.ts";
import { aWorld } from "#fixtures/world.ts";

// Distress said more than once, over a voice that was settled meanwhile, and when those closest to the family aren't at work.
const world = await aWorld();
const { caseId, members, periodId } = await anIntensiveFamily(world, {
  service: "open-family-rehabilitation",
});
const { rows, people } = world;
await aRelation(rows, caseId, people.familyWorker, "familyWorker", "2026-10-01");
const mari = world.as("familyWorker");
const leena = world.as("keyWorker");
const open = async (who: Parameters<typeof world.as>[0]) =>
  (await world.as(who).call(contract.openAlerts)).body;
const aMeetingToday = () =>
  aMeeting(rows, { caseId, periodId, startsAt: "2026-11-23T07:00:00Z", takePart: [] });

it("rings again when it is said again, and anew when it had been handled", async () => {
  const again = await aRound(
    mari,
    caseId,
    { young: { personId: members.young }, mother: { personId: members.mother } },
    { instrument: "daily-life", meetingId: await aMeetingToday() },
  );
  const at = { caseId, roundId: again.roundId, voiceId: again.voices.young };
  const device = await aHandedDevice(await world.signIn(people.familyWorker), at);
  const says = async (value: number) =>
    (await device.call(answering.saveAnswer, { body: { key: "safe", value } })).body.says.length;
  const open_ = async () => (await open("keyWorker")).own.filter(({ roundId: of }) => of === again.roundId);
  expect([await says(0), await says(4), await says(0)], "said to the answerer each time").toEqual([1, 0, 1]);
  const [one, ...more] = await open_();
  expect([one?.changed, more]).toEqual([false, []]);
  const handled = await leena.call(contract.handleAlert, {
    params: { caseId, alertId: one!.id },
    body: { version: one!.version, words: "Puhuttiin." },
  });
  expect(handled.status, handled.text).toBe(200);
  expect(await says(0), "what was handled doesn't ring of itself").toBe(0);
  expect(await open_()).toEqual([]);
  await says(4);
  expect(await says(0)).toBe(1);
  expect((await open_()).map(({ id }) => id === one!.id)).toEqual([false]);

  // A colleague marks the voice while the child still holds the phone: the answer isn't kept, the distress is.
  const [mine] = await open_();
  await leena.call(contract.handleAlert, {
    params: { caseId, alertId: mine!.id },
    body: { version: mine!.version, words: "Puhuttiin taas." },
  });
  await says(4);
  const voice = (await leena.call(roundPage, { params: at })).body.round.voices.find(
    ({ id }) => id === at.voiceId,
  )!;
  const marked = await leena.call(notReached, {
    params: at,
    body: { version: voice.version, reason: "Lähti kotiin." },
  });
  expect(marked.status, marked.text).toBe(200);
  const late = await device.call(answering.saveAnswer, { body: { key: "safe", value: 0 } });
  expect([late.status, late.body.kept, late.body.says.length]).toEqual([200, false, 1]);
  expect(await open_()).toHaveLength(1);
  expect((await device.call(answering.saveAnswer, { body: { key: "home", value: 2 } })).error.code).toBe(
    "voice_settled",
  );
  const left = await rows
    .selectFrom("voice_answers")
    .select("answers")
    .where("voice_id", "=", at.voiceId)
    .execute();
  expect(left, "what was begun and not given goes with the waiting").toEqual([{ answers: {} }]);
  // Before the service ends somebody says what was done of it.
  const closing = (await leena.call(closingPage, { params: { caseId } })).body;
  expect(closing.obstacles.map(({ code }) => code)).toContain("alerts_still_open");
});

it("is told to who stands in, and to the lead when nobody closer is at work; a letter goes at once, without content", async () => {
  await rows
    .updateTable("staff")
    .set({ mail_reminders: "workdays", email: "x@example.org" })
    .where("id", "in", [people.lead, people.otherWorker])
    .execute();
  await rows
    .insertInto("absence")
    .values({
      id: uuidv7(),
      staff_id: people.keyWorker,
      kind: "sick",
      from_on: "2026-11-23",
      to_on: "2026-11-23",
      created_by: people.lead,
    })
    .execute();
  const told = async () =>
    (
      await rows
        .selectFrom("reminder")
        .select("staff_id")
        .where("kind", "=", "answer_alert")
        .where("subject_id", "=", (await newest()).id)
        .execute()
    )
      .map(({ staff_id }) => staff_id)
      .toSorted();
  const newest = () =>
    rows
      .selectFrom("answer_alert")
      .select("id")
      .where("case_id", "=", caseId)
      .orderBy("id", "desc")
      .limit(1)
      .executeTakeFirstOrThrow();
  const ring = async (who: "young" | "school") => {
    const round = await aRound(
      mari,
      caseId,
      { [who]: { personId: members[who] }, mother: { personId: members.mother } } as never,
      { instrument: "daily-life", meetingId: await aMeetingToday() },
    );
    const at = { caseId, roundId: round.roundId, voiceId: (round.voices as Record<string, string>)[who]! };
    const device = await aHandedDevice(await world.signIn(people.familyWorker), at);
    expect((await device.call(answering.saveAnswer, { body: { key: "safe", value: 0 } })).status).toBe(200);
  };
  await ring("young");
  expect(await told()).toEqual([people.familyWorker, people.keyWorker, people.lead].toSorted());
  expect((await open("lead")).led.filter(({ reminderId }) => reminderId !== null)).toHaveLength(1);
  const letters = () => rows.selectFrom("mail").select(["staff_id", "status"]).execute();
  expect(await letters()).toEqual([{ staff_id: people.lead, status: "waiting" }]);
  await rows.updateTable("mail").set({ status: "sent" }).execute();
  await aRelation(rows, caseId, people.otherWorker, "standIn", "2026-11-20");
  await ring("school");
  expect(await told()).toEqual([people.familyWorker, people.keyWorker, people.otherWorker].toSorted());
  expect(await letters(), "the lead's letter of the day is enough").toEqual(
    expect.arrayContaining([
      { staff_id: people.lead, status: "sent" },
      { staff_id: people.otherWorker, status: "waiting" },
    ]),
  );
});
