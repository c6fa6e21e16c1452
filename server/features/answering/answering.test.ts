import { uuidv7 } from "uuidv7";
import { describe, expect, it } from "vitest";
import * as contract from "#contract/answerer/answering.ts";
import { demoTown } from "#contract/public/demo.ts";
import { familyPage } from "#contract/worker/families.ts";
import { handOver, roundPage } from "#contract/worker/rounds.ts";
import { currentSession } from "#contract/worker/sessions.ts";
import { actionRow } from "#core/access/actions.ts";
import { sampleOf } from "#checks/sample.ts";
import { testDataKey } from "#fixtures/database.ts";
import { anIntensiveFamily } from "#fixtures/intensive-family.ts";
import { aHandedDevice, aRound } from "#fixtures/rounds.ts";
import { aWorld } from "#fixtures/world.ts";
import { allRoutes } from "#server/main.ts";

const world = await aWorld();
const { caseId, members } = await anIntensiveFamily(world, { service: "open-family-rehabilitation" });
const { people, rows } = world;
const leena = world.as("keyWorker");
const { roundId, voices } = await aRound(leena, caseId, {
  school: { personId: members.school },
  young: { personId: members.young },
  mother: { personId: members.mother },
  father: { personId: members.father },
});
const handed = async (voiceId: string) =>
  aHandedDevice(await world.signIn(people.keyWorker), { caseId, roundId, voiceId });
const stateOf = async (voiceId: string) =>
  (await leena.call(roundPage, { params: { caseId, roundId } })).body.round.voices.find(
    ({ id }) => id === voiceId,
  )?.state;

describe("a device that was handed over", () => {
  it("answers nothing of the app but its own voice's form: every other endpoint there is", async () => {
    const phone = await handed(voices.school);
    const routes = allRoutes({ secure: false, dataKey: testDataKey }).map(({ endpoint }) => endpoint);
    let tried = 0;
    for (const endpoint of routes) {
      if (endpoint.audience === "answerer" || actionRow(endpoint.action).roles?.includes("anyone")) continue;
      const params = { ...(sampleOf(endpoint.params) as Record<string, string> | undefined), caseId };
      const reply = await world.app.inject({
        method: endpoint.method,
        url: endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
          encodeURIComponent(params[name as "caseId"] ?? ""),
        ),
        query: (sampleOf(endpoint.query) ?? {}) as Record<string, string>,
        headers: { cookie: phone.cookie, "command-id": uuidv7(), "x-background": "1" },
        ...(endpoint.method === "GET" ? {} : { payload: (sampleOf(endpoint.body) ?? {}) as object }),
      });
      const name = `${endpoint.method} ${endpoint.path}`;
      // Some shapes' own conditions refuse the sample before anything is looked at: they tell nothing either.
      if (reply.statusCode === 400) continue;
      tried += 1;
      expect([reply.statusCode, reply.json().error, Object.keys(reply.json()).sort()], name).toEqual([
        401,
        "handed_over",
        ["error", "traceId"],
      ]);
    }
    expect(tried).toBeGreaterThan(routes.length * 0.8);
    const denials = await rows
      .selectFrom("access_log")
      .select((e) => e.fn.countAll<string>().as("n"))
      .where("detail", "=", "handed_over")
      .where("actor_id", "=", people.keyWorker)
      .executeTakeFirstOrThrow();
    expect(Number(denials.n), "each is in the log").toBe(tried);
  });

  it("asks as nobody what anybody may ask", async () => {
    const phone = await handed(voices.school);
    expect((await phone.call(demoTown)).body).toEqual({ loaded: false });
    expect((await phone.call(currentSession)).error.error).toBe("handed_over");
  });

  it("isn't answered on without having been handed over", async () => {
    for (const who of ["keyWorker", "lead", "administrator"] as const)
      expect((await world.as(who).call(contract.answering)).status, who).toBe(403);
    expect((await world.nobody.call(contract.answering)).status).toBe(401);
  });

  it("can't be handed over again, to another voice either", async () => {
    const phone = await handed(voices.school);
    const again = await phone.call(handOver, {
      params: { caseId, roundId, voiceId: voices.mother },
      body: {},
    });
    expect([again.status, again.error.error]).toEqual([401, "handed_over"]);
  });

  it("keeps each answer, goes on after a break, and never has another voice's", async () => {
    const phone = await handed(voices.school);
    const save = (key: string, value: number | null, unwilling = false) =>
      phone.call(contract.saveAnswer, { body: { key, value, unwilling } });
    expect((await save("calm", 1)).body).toEqual({ says: [], kept: true });
    await save("quarrels", null, true);
    await save("heard", 3);
    await save("heard", null);
    expect((await save("no-such", 1)).error.code).toBe("answer_unknown");
    expect((await save("calm", 9)).error.code).toBe("answer_unknown");
    const got = (await phone.call(contract.answering)).body;
    expect([got.name, got.perspective, got.asking?.form]).toEqual(["Veeti", "child", "child"]);
    // Come to anew, the device shows nothing of what was answered: whoever holds it by then.
    expect([got.asking?.answers, got.asking?.unwilling, got.asking?.answered]).toEqual([{}, [], 2]);
    expect(got.asking?.instrument.items.map(({ linkId }) => linkId)).not.toEqual(
      expect.arrayContaining(["calm", "quarrels"]),
    );
    // Handed back: the session is dead, what was answered waits for its owner.
    expect((await phone.call(contract.stopAnswering, { body: {} })).status).toBe(200);
    expect((await phone.call(contract.answering)).status).toBe(401);
    const mothers = await handed(voices.mother);
    const hers = (await mothers.call(contract.answering)).body;
    expect([hers.name, hers.asking?.answers]).toEqual(["Sanna", {}]);
    const again = await handed(voices.school);
    const read = await again.call(contract.answering);
    expect([read.body.asking?.answers, read.body.asking?.answered]).toEqual([{}, 2]);
    expect(read.text, "not even the questions they were answers to").not.toMatch(/"calm"|"quarrels"/);
  });

  it("shows nothing of the answers once they have been given, and takes no more", async () => {
    const phone = await handed(voices.school);
    await phone.call(contract.saveAnswer, { body: { key: "calm", value: 2 } });
    const commandId = uuidv7();
    const body = { language: "sv" as const, share: true };
    const done = await phone.call(contract.finishAnswering, { body, commandId });
    expect(done.body.state).toBe("answered");
    expect((await phone.call(contract.finishAnswering, { body, commandId })).body.state, "sent twice").toBe(
      "answered",
    );
    const got = await phone.call(contract.answering);
    expect(got.body).toMatchObject({ state: "answered", asking: null });
    expect(got.text).not.toContain("calm");
    const more = await phone.call(contract.saveAnswer, { body: { key: "calm", value: 0 } });
    expect(more.error.code).toBe("voice_settled");
    expect((await phone.call(familyPage, { params: { caseId } })).error.error, "and it stays locked").toBe(
      "handed_over",
    );
    const kept = await rows.selectFrom("measurement").selectAll().where("round_id", "=", roundId).execute();
    expect(kept).toMatchObject([
      {
        perspective: "child",
        form: "child",
        person_id: members.school,
        language: "sv",
        shared_with_family: true,
        answers: { calm: 2 },
        unwilling: ["quarrels"],
        recorded_by: people.keyWorker,
      },
    ]);
  });

  it("that was finished with nothing answered has declined", async () => {
    const phone = await handed(voices.young);
    await phone.call(contract.saveAnswer, { body: { key: "calm", value: null, unwilling: true } });
    const done = await phone.call(contract.finishAnswering, { body: { language: "fi" } });
    expect([done.body.state, await stateOf(voices.young)]).toEqual(["declined", "declined"]);
  });

  it("dies ten minutes after the last answer, two hours after the handing over, or when the worker's part in the family ends", async () => {
    const phone = await handed(voices.father);
    const at = (time: string) => world.setNow(`2026-11-23T${time}Z`);
    const answer = (value: number) => phone.call(contract.saveAnswer, { body: { key: "calm", value } });
    const reads = async () => (await phone.call(contract.answering)).status;
    at("08:09:00");
    expect((await answer(1)).status).toBe(200);
    at("08:18:00");
    expect(await reads(), "an answer moves the limit on").toBe(200);
    at("08:19:01");
    expect(await reads(), "reading alone doesn't").toBe(401);
    expect((await answer(2)).error.error).toBe("unauthorized");
    expect((await phone.call(currentSession)).error.error).toBe("unauthorized");

    at("08:00:00");
    const slow = await handed(voices.father);
    for (let minute = 9; minute < 120; minute += 9) {
      at(
        `${String(8 + Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}:00`,
      );
      const kept = await slow.call(contract.saveAnswer, { body: { key: "calm", value: minute % 4 } });
      expect(kept.status, `minute ${minute}`).toBe(200);
    }
    at("09:59:59");
    expect((await slow.call(contract.answering)).status).toBe(200);
    at("10:00:01");
    expect((await slow.call(contract.answering)).status, "and no longer than two hours").toBe(401);
    at("08:00:00");
    const other = await handed(voices.father);
    const relation = rows
      .updateTable("case_worker")
      .where("case_id", "=", caseId)
      .where("role", "=", "keyWorker");
    await relation.set({ valid_to: "2026-11-22" }).execute();
    expect((await other.call(contract.answering)).status).toBe(401);
    await relation.set({ valid_to: null }).execute();
  });

  it("is freed by a new sign-in, by which the locked session ends", async () => {
    await rows.updateTable("installation").set({ demo_town: '{"families":1}' }).execute();
    const phone = await handed(voices.father);
    const signedIn = await world.app.inject({
      method: "POST",
      url: "/api/session",
      headers: { cookie: phone.cookie },
      payload: { personId: people.keyWorker },
    });
    expect(signedIn.statusCode).toBe(200);
    expect((await phone.call(contract.answering)).status).toBe(401);
  });
});
