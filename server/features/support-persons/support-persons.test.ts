import pg from "pg";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as matches from "#contract/worker/support-matches.ts";
import * as contract from "#contract/worker/support-persons.ts";
import { familyPage } from "#contract/worker/families.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { rows, people, units, members, caseId } = world;
const leena = world.as("keyWorker");
const maija = world.as("lead");
// The lead names Mari as the unit's coordinator: she works with the Virtanens too, Maija only leads.
const mari = world.as("familyWorker");
const coordinatorId = uuidv7();
beforeEach(() => world.setNow("2026-11-23T08:00:00Z"));

const person = {
  unitId: units.team,
  kind: "volunteer" as const,
  givenName: "Sirpa",
  familyName: "Tervo",
  phone: "040 555 1234",
  languages: ["fi" as const, "ar" as const],
  interests: ["music", "cooking"],
  area: "Puijonlaakso",
};
const add = async (what: object = {}, who = maija) => {
  const id = uuidv7();
  const got = await who.call(contract.addSupportPerson, { body: { id, ...person, ...what } });
  return { id, ...got };
};
const step = (supportPersonId: string, what: object, who = maija) =>
  who.call(contract.recordSupportStep, {
    params: { supportPersonId },
    body: { id: uuidv7(), kind: "interview", onDay: "2026-11-23", ...what },
  });
const seen = { kind: "extract", issuedOn: "2026-11-10" };
const status = (supportPersonId: string, version: number, to: "ready" | "paused" | "left", reason = "") =>
  maija.call(contract.setSupportStatus, {
    params: { supportPersonId },
    body: { version, status: to, reason },
  });
async function aReady(what: object = {}) {
  const { id } = await add(what);
  await step(id, { words: "Lämmin ja luotettava." });
  await step(id, { kind: "training", words: "Tukihenkilön peruskurssi" });
  await step(id, seen);
  expect((await status(id, 1, "ready")).status).toBe(200);
  return id;
}
const wish = {
  unitId: units.team,
  childId: members.eeli,
  languages: ["fi" as const],
  interests: ["music", "sports"],
  area: "Puijonlaakso",
  childWords: "Joku, joka soittaisi kitaraa mun kanssa.",
  consentName: "Saana Virtanen",
  consentOn: "2026-11-20",
  childAgrees: true,
};
const wishFor = async (what: object = {}) => {
  const id = uuidv7();
  const got = await leena.call(matches.wishForSupport, {
    params: { caseId },
    body: { id, ...wish, ...what },
  });
  return { id, ...got };
};
const page = async (matchId: string, who = maija) =>
  (await who.call(matches.matchPage, { params: { matchId } })).body;
const propose = (matchId: string, supportPersonId: string, version = 1) =>
  maija.call(matches.propose, { params: { matchId }, body: { version, supportPersonId } });
const agreement = {
  fromOn: "2026-11-23",
  untilOn: "2027-11-22",
  timesAMonth: 2,
  hoursATime: 3,
  expensesWords: "Bussiliput ja pääsyliput",
  guardianName: "Saana Virtanen",
  guardianOn: "2026-11-23",
  childOn: "2026-11-23",
  supportPersonOn: "2026-11-23",
};
const agree = (matchId: string, version: number, what: object = {}) =>
  maija.call(matches.agreeOnSupport, {
    params: { matchId },
    body: { id: uuidv7(), version, ...agreement, ...what },
  });
const met = (matchId: string, onDay: string, who = maija) =>
  who.call(matches.recordSupportMeeting, {
    params: { matchId },
    body: { id: uuidv7(), onDay, hours: 2.5, what: "Soitettiin.", childWas: "Iloinen." },
  });

describe("a support person", () => {
  it("is ready when interviewed, trained and the extract seen; of the extract only its days are kept", async () => {
    const { id } = await add();
    expect((await status(id, 1, "ready")).error.code).toBe("recruit_interview_missing");
    expect((await step(id, { onDay: "2026-11-24" })).error.code).toBe("step_in_future");
    expect((await step(id, { onDay: "2026-11-22" })).error.code).toBe("step_before_recruited");
    expect((await step(id, { words: "Lämmin." })).status).toBe(200);
    expect((await status(id, 1, "ready")).error.code).toBe("training_missing");
    expect((await step(id, { kind: "training" })).status).toBe(200);
    const refused = await status(id, 1, "ready");
    expect(refused.error.code).toBe("extract_not_seen");
    expect(refused.error.rule?.source).toContain("148/2014");
    expect((await step(id, { kind: "extract" })).error.code).toBe("extract_day_missing");
    expect((await step(id, { kind: "extract", issuedOn: "2026-05-01" })).error.code).toBe("extract_too_old");
    expect((await step(id, { ...seen, words: "Ei merkintöjä" })).error.code).toBe("extract_keeps_no_words");
    expect((await step(id, seen)).status).toBe(200);
    expect((await status(id, 1, "ready")).status).toBe(200);
    const one = await maija.call(contract.supportPersonPage, { params: { supportPersonId: id } });
    expect(one.body.person).toMatchObject({ status: "ready", extractSeenOn: "2026-11-23" });
    expect(one.body.steps.find(({ kind }) => kind === "extract")).toMatchObject({
      by: "Maija Korhonen",
      issuedOn: "2026-11-10",
      words: "",
    });
    expect((await status(id, 2, "paused")).error.code).toBe("reason_missing");
    expect((await status(id, 1, "paused", "x")).status).toBe(412);
  });

  it("is looked after by the lead, or by a family worker of the unit whom the lead has named", async () => {
    expect((await add({}, mari)).error.code).toBe("not_coordinator");
    const body = { id: coordinatorId, unitId: units.team, staffId: people.familyWorker, from: "2026-11-23" };
    await world.denied(contract.nameCoordinator, { body }, ["familyWorker", "otherWorker", "purchaser"]);
    expect((await world.as("otherLead").call(contract.nameCoordinator, { body })).status).toBe(404);
    expect(
      (await maija.call(contract.nameCoordinator, { body: { ...body, staffId: people.otherWorker } })).error
        .code,
    ).toBe("coordinator_not_of_unit");
    expect((await maija.call(contract.nameCoordinator, { body })).status).toBe(200);
    expect((await add({ givenName: "Aila" }, mari)).status).toBe(200);
  });
});

describe("a child and its support person", () => {
  it("go from the child's wish by agreement to meetings, reports, expenses and an end with everybody's words", async () => {
    const sirpa = await aReady();
    const [near] = [
      await aReady({ givenName: "Kalle", languages: ["sv"], interests: ["sports"], area: "Neulamäki" }),
    ];
    await add({ givenName: "Vasta" });
    expect((await wishFor({ consentOn: null })).error.code).toBe("consent_missing");
    expect((await wishFor({ childAgrees: false })).error.code).toBe("child_does_not_want");
    expect((await wishFor({ childId: members.saana })).error.code).toBe("member_unknown");
    const { id: matchId, ...wished } = await wishFor();
    expect(wished.status, wished.text).toBe(200);
    expect((await wishFor()).error.code).toBe("already_wished");

    // Who and why: the child's own wishes first; nobody who isn't ready.
    const found = await page(matchId);
    expect(found.match.duties).toEqual([{ kind: "find", dueOn: null, isLate: false }]);
    const ours = found.candidates.filter(({ id }) => [sirpa, near].includes(id));
    expect(
      ours.map(({ id, sharedInterests, sameArea, missingLanguages }) => [
        id,
        sharedInterests,
        sameArea,
        missingLanguages,
      ]),
    ).toEqual([
      [sirpa, ["music"], true, []],
      [near, ["sports"], false, ["fi"]],
    ]);
    expect((await agree(matchId, 1)).error.code).toBe("match_step_not_possible");
    expect((await propose(matchId, sirpa)).status).toBe(200);
    expect((await agree(matchId, 2, { childOn: "2026-11-24" })).error.code).toBe("agreed_in_future");
    expect((await agree(matchId, 2, { untilOn: "2026-11-23" })).error.code).toBe("agreement_days_wrong");
    expect((await agree(matchId, 2)).status).toBe(200);
    expect((await page(matchId)).match.agreements[0]?.reviewOn).toBe("2027-05-23");

    // Another child isn't given to one who has no room.
    const { id: second } = await wishFor({ childId: members.oona });
    expect((await propose(second, sirpa)).error.code).toBe("support_person_full");

    expect((await met(matchId, "2026-11-24")).error.code).toBe("meeting_in_future");
    expect((await met(matchId, "2026-11-22")).error.code, "the extract was seen on the 23rd").toBe(
      "extract_not_seen",
    );
    world.setNow("2026-12-05T10:00:00Z");
    expect((await met(matchId, "2026-12-03")).status).toBe(200);
    expect((await page(matchId)).match.duties[0]).toEqual({
      kind: "report",
      dueOn: "2027-01-03",
      isLate: false,
    });
    const expense = (what: object) =>
      mari.call(matches.submitExpense, {
        params: { matchId },
        body: { id: uuidv7(), onDay: "2026-12-03", kind: "kilometres", ...what },
      });
    expect((await expense({})).error.code).toBe("expense_sum_missing");
    expect((await expense({ kilometres: 24.5 })).body.cents).toBe(735);
    const [submitted] = (await page(matchId)).match.expenses;
    const decision = {
      params: { matchId, expenseId: submitted?.id ?? "" },
      body: { version: 1, approved: true },
    };
    await world.denied(matches.decideOnExpense, decision, ["familyWorker", "keyWorker"]);
    expect((await maija.call(matches.decideOnExpense, decision)).status).toBe(200);
    expect((await maija.call(matches.decideOnExpense, decision)).error.code).toBe("already_done");
    const own = uuidv7();
    await maija.call(matches.submitExpense, {
      params: { matchId },
      body: { id: own, onDay: "2026-12-03", kind: "ticket", cents: 900 },
    });
    expect(
      (
        await maija.call(matches.decideOnExpense, {
          params: { matchId, expenseId: own },
          body: { version: 1, approved: true },
        })
      ).error.code,
    ).toBe("own_expense");

    // The family's workers see it on the family's page, with what is due; months later the review is late.
    world.setNow("2027-06-01T08:00:00Z");
    const ofFamily = (await leena.call(matches.supportOf, { params: { caseId } })).body.matches.find(
      ({ id }) => id === matchId,
    );
    expect(ofFamily).toMatchObject({
      id: matchId,
      status: "running",
      supportPerson: { name: "Sirpa Tervo" },
    });
    expect(ofFamily?.duties.map(({ kind, isLate }) => [kind, isLate])).toEqual([
      ["report", true],
      ["review", true],
    ]);
    const [made] = (await page(matchId)).match.agreements;
    const reviewed = await mari.call(matches.reviewAgreement, {
      params: { matchId, agreementId: made?.id ?? "" },
      body: { version: 1, on: "2027-05-30", words: "Jatketaan samalla tavalla." },
    });
    expect(reviewed.status, reviewed.text).toBe(200);
    expect((await page(matchId)).match.duties.map(({ kind }) => kind)).toEqual(["report"]);
    expect((await status(sirpa, 2, "left", "Muutto")).error.code).toBe("support_runs");
    const ended = await maija.call(matches.endSupport, {
      params: { matchId },
      body: {
        version: 3,
        endedOn: "2027-06-01",
        reason: "goal_reached",
        childSaid: "Opin kolme sointua.",
        supportPersonSaid: "Eeli uskaltaa nyt esiintyä.",
      },
    });
    expect(ended.status, ended.text).toBe(200);
    expect((await page(matchId)).match.end).toMatchObject({
      reason: "goal_reached",
      child: "Opin kolme sointua.",
    });
    expect((await met(matchId, "2027-06-01")).error.code).toBe(undefined);
  });

  it("don't meet before the extract has been seen", async () => {
    const id = await aReady({ givenName: "Lauri" });
    // An old register may say ready of one whose extract nobody has seen.
    await rows
      .deleteFrom("support_step")
      .where("support_person_id", "=", id)
      .where("kind", "=", "extract")
      .execute();
    await rows
      .updateTable("support_match")
      .set({ status: "withdrawn" })
      .where("status", "=", "wished")
      .execute();
    const { id: matchId } = await wishFor({ childId: members.oona });
    await propose(matchId, id);
    expect((await page(matchId)).match.duties.map(({ kind }) => kind)).toEqual(["extract", "agree"]);
    expect((await agree(matchId, 2)).status).toBe(200);
    const refused = await met(matchId, "2026-11-23");
    expect([refused.error.code, refused.error.rule?.id]).toEqual(["extract_not_seen", "support.extract"]);
    expect((await page(matchId)).match.duties[0]?.kind).toBe("extract");
    await step(id, seen);
    expect((await met(matchId, "2026-11-23")).status).toBe(200);
  });
});

describe("who sees the register and the matches", () => {
  it("those who coordinate the unit, and of a match those who work with the family; nobody else", async () => {
    const [match] = await rows
      .selectFrom("support_match")
      .select("id")
      .where("status", "=", "running")
      .execute();
    const matchId = match?.id ?? "";
    const [known] = await rows.selectFrom("support_person").select("id").execute();
    const supportPersonId = known?.id ?? "";
    for (const who of ["keyWorker", "otherWorker", "otherLead"] as const) {
      const register = (await world.as(who).call(contract.supportRegister, {})).body;
      expect(
        [register.units.filter(({ id }) => id === units.team), register.people, register.matches],
        who,
      ).toEqual([[], [], []]);
      expect(
        (await world.as(who).call(contract.supportPersonPage, { params: { supportPersonId } })).status,
        who,
      ).toBe(404);
      expect((await world.as(who).call(matches.matchPage, { params: { matchId } })).status, who).toBe(404);
      expect((await met(matchId, "2026-11-23", world.as(who))).status, who).toBe(404);
    }
    await world.denied(contract.supportRegister, {}, [
      "intake",
      "purchaser",
      "administrator",
      "privacyOfficer",
    ]);
    await world.denied(matches.supportOf, { params: { caseId } });
    expect((await mari.call(contract.supportRegister, {})).body.people.length).toBeGreaterThan(0);
  });

  it("the coordinator sees of a family what the wish tells, and its record not at all", async () => {
    // Mari leaves the family; she coordinates still.
    await rows
      .updateTable("case_worker")
      .set({ valid_to: "2026-11-22" })
      .where("staff_id", "=", people.familyWorker)
      .where("case_id", "=", caseId)
      .execute();
    const [match] = await rows
      .selectFrom("support_match")
      .select("id")
      .where("status", "=", "running")
      .execute();
    const shown = await mari.call(matches.matchPage, { params: { matchId: match?.id ?? "" } });
    expect(shown.body.match.childName).toBe("Oona");
    await world.denied(familyPage, { params: { caseId } }, ["familyWorker"]);
    await world.denied(matches.supportOf, { params: { caseId } }, ["familyWorker"]);
    expect(await asActor(people.familyWorker, `select 1 from person where id = '${members.oona}'`)).toBe(0);
    const logged = await rows
      .selectFrom("access_log")
      .select(["actor_name", "action", "case_id"])
      .where("object_kind", "=", "support_match")
      .where("actor_id", "=", people.familyWorker)
      .orderBy("id", "desc")
      .executeTakeFirst();
    expect(logged, "whose child she looked at is in the log").toEqual({
      actor_name: "Mari Heikkinen",
      action: "support_person.register",
      case_id: caseId,
    });
    // Her part ended, the register is closed to her.
    await maija.call(contract.endCoordinator, {
      params: { coordinatorId },
      body: { version: 1, to: "2026-11-23" },
    });
    world.setNow("2026-11-24T08:00:00Z");
    expect((await mari.call(contract.supportRegister, {})).body.people).toEqual([]);
  });

  it("in the database itself nobody makes themselves a coordinator, or rewrites what was told of a meeting", async () => {
    const name = (who: string) =>
      asActor(
        who,
        `insert into support_coordinator (id, unit_id, staff_id, valid_from) values (gen_random_uuid(), '${units.team}', '${who}', '2026-11-01')`,
      );
    expect(await name(people.keyWorker)).toBe("42501");
    expect(await name(people.otherLead)).toBe("42501");
    expect(await asActor(people.lead, "update support_meeting set child_was = 'x'")).toBe("42501");
    expect(await asActor(people.lead, "update support_step set on_day = on_day")).toBe("42501");
    expect(await asActor(people.otherLead, "select 1 from support_step")).toBe(0);
    expect(
      await asActor(people.keyWorker, "select 1 from support_step"),
      "not even of one's own family's",
    ).toBe(0);
  });
});

const app = new pg.Client({ connectionString: world.database.ownerUrl, options: "-c role=rinnalla_app" });
await app.connect();
afterAll(() => app.end());
async function asActor(actorId: string, sql: string): Promise<number | string> {
  await app.query("begin");
  try {
    await app.query(
      "select set_config('app.actor_id', $1, true), set_config('app.today', '2026-11-23', true)",
      [actorId],
    );
    return (await app.query(sql)).rowCount ?? 0;
  } catch (error) {
    return (error as pg.DatabaseError).code ?? "";
  } finally {
    await app.query("rollback");
  }
}

describe("what must not spread or be lost", () => {
  const protect = (address_protected: boolean) =>
    rows.updateTable("person").set({ address_protected }).where("id", "=", members.petri).execute();
  const withdraw = (matchId: string, version: number) =>
    leena.call(matches.withdrawWish, { params: { caseId, matchId }, body: { version, reason: "Ei nyt." } });

  beforeAll(async () => {
    const { oona } = members;
    await rows
      .updateTable("support_match")
      .set({ status: "withdrawn" })
      .where("child_id", "=", oona)
      .execute();
  });

  it("where a protected family lives isn't told in a wish, nor stays in one when protection begins", async () => {
    const open = await wishFor({ childId: members.oona });
    expect(open.status, open.text).toBe(200);
    expect((await page(open.id)).match.area).toBe("Puijonlaakso");
    await protect(true);
    expect((await page(open.id)).match.area).toBe("");
    expect((await withdraw(open.id, 2)).status).toBe(200);
    expect((await wishFor({ childId: members.oona })).error.code).toBe("area_is_protected");
    const silent = await wishFor({ childId: members.oona, area: "" });
    expect(silent.status, silent.text).toBe(200);
    await protect(false);
    expect((await withdraw(silent.id, 1)).status).toBe(200);
  });

  it("of two who change a support person at once, one is told what the other wrote", async () => {
    const { id } = await add();
    const change = (phone: string) =>
      maija.call(contract.changeSupportPerson, {
        params: { supportPersonId: id },
        body: { version: 1, ...person, phone },
      });
    const both = await Promise.all([change("040 1"), change("040 2")]);
    expect(both.map((one) => one.status).toSorted()).toEqual([200, 412]);
  });

  it("a wish that led to nothing ends with its case, and the child may wish anew in another", async () => {
    const { id } = await wishFor({ childId: members.oona });
    const set = (status: string) =>
      rows.updateTable("family_case").set({ status }).where("id", "=", caseId).execute();
    await set("closed");
    const after = await rows.selectFrom("support_match").select("status").where("id", "=", id).execute();
    expect(after).toEqual([{ status: "withdrawn" }]);
    await set("open");
  });
});
