import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as breaks from "#contract/worker/breaks.ts";
import * as deviations from "#contract/worker/deviations.ts";
import * as families from "#contract/worker/families.ts";
import * as hearings from "#contract/worker/hearings.ts";
import * as orders from "#contract/worker/orders.ts";
import * as youthTeams from "#contract/worker/youth-teams.ts";
import { localDate, type LocalDate } from "#core/kernel/local-date.ts";
import { aMember, anOpenCase } from "#fixtures/cases.ts";
import { member, worker } from "#fixtures/meeting-desk.ts";
import { anOrder, type OrderBody } from "#fixtures/orders.ts";
import { askerOf, aServiceWalk, refusedBy } from "#fixtures/service-walk.ts";
import { aWorld } from "#fixtures/world.ts";

// Two services that a social worker orders, each from its order to its closing, with its own refusals on the way.
const world = await aWorld();
const { rows, people, units } = world;
await rows
  .updateTable("unit")
  .set({ services: ["child-welfare-family-work", "aftercare-youth-support"] })
  .where("id", "=", units.team)
  .execute();
const asker = (who: "purchaser" | "lead" | "keyWorker") => askerOf(world.as(who), people[who]);
const [purchaser, lead, key] = [asker("purchaser"), asker("lead"), asker("keyWorker")];

let today = localDate("2026-11-23");
const goTo = (day: string): void => {
  today = localDate(day);
  world.setNow(`${day}T08:00:00Z`);
};

/** An ordered family's walk: the order and its answer beside what every service has. */
function anOrderedWalk(caseId: string) {
  const walk = aServiceWalk({ caseId, key, lead, today: () => today });
  const { params } = walk;
  const order = async (changed: Partial<OrderBody>) => {
    const body = anOrder(world, { validFrom: today, ...changed });
    await purchaser.ask(orders.createOrder, { params, body });
    return body.id;
  };
  const accept = (orderId: string, team: readonly string[]) =>
    lead.ask(orders.acceptOrder, {
      params: { caseId, orderId },
      body: {
        periodId: uuidv7(),
        version: 1,
        team: team.map((staffId) => ({ id: uuidv7(), staffId, role: "keyWorker" as const, hoursPerWeek: 3 })),
      },
    });
  const heard = (personId: string, words: string) =>
    key.ask(hearings.recordHearing, {
      params,
      body: { id: uuidv7(), personId, way: "talk", on: today, words },
    });
  const service = async () => {
    const page = await key.ask(families.familyPage, { params });
    if (!page.service) throw new Error("no service runs");
    return page.service;
  };
  const limit = async () => (await key.ask(breaks.visitRhythm, { params })).limits[0];
  /** A rule set aside until a day: the worker asks, the lead answers. */
  const setAside = async (rule: string, until: LocalDate) => {
    const id = uuidv7();
    await key.ask(deviations.requestDeviation, {
      params,
      body: { id, rule, reason: "Siirto kevyempään palveluun on sovittu kevääksi.", until },
    });
    const answer = { version: 1, approve: true, reason: "Perhe ei jää kahden palvelun väliin." };
    await lead.ask(deviations.answerDeviation, { params: { caseId, deviationId: id }, body: answer });
  };
  return { ...walk, order, accept, heard, service, limit, setAside };
}

const goal = (title: string, personIds: string[] = []) => ({
  id: uuidv7(),
  subject: personIds.length === 1 ? ("member" as const) : ("family" as const),
  personIds,
  title,
  familyWords: "Että olisi rauhallista",
  levels: ["Ei koskaan", "Kerran viikossa", "Kolmesti viikossa", "Viidesti viikossa", "Joka päivä"],
});

describe("child-welfare family work", async () => {
  goTo("2026-11-23");
  const caseId = await anOpenCase(rows, { name: "Saarela", purchaserId: people.purchaser });
  const of = { familyName: "Saarela" };
  const mother = await aMember(rows, caseId, { ...of, givenName: "Minna", role: "parent" });
  const child = await aMember(rows, caseId, {
    ...of,
    givenName: "Onni",
    birthDate: "2018-03-01",
    role: "child",
  });
  const walk = anOrderedWalk(caseId);
  const family = [member(mother), member(child), worker(people.keyWorker)];
  const withPurchaser = [...family, worker(people.purchaser)];
  const visits = { from: "10:00" };

  it("is ordered within its own figures, and on one of its two legal bases", async () => {
    const ordered = (changed: Partial<OrderBody>) =>
      walk.order({
        service: "child-welfare-family-work",
        legalBasis: "lsl_36",
        amount: 2,
        amountUnit: "meetings",
        clientPlanOn: localDate("2026-11-02"),
        validTo: localDate("2028-11-23"),
        ...changed,
      });
    expect(await refusedBy(ordered({ legalBasis: "shl_18" }))).toBe("legal_basis_unknown");
    expect(await refusedBy(ordered({ amount: 4 }))).toBe("amount_over_limit work.visits");
    expect(await refusedBy(ordered({ validTo: localDate("2028-11-24") }))).toBe(
      "order_too_long work.two_years",
    );
    await walk.accept(await ordered({}), [people.keyWorker]);
    expect(await walk.service()).toMatchObject({ phase: "start", serviceTask: "child-welfare" });
  });

  it("begins with all three there, and maps before it plans", async () => {
    expect(await refusedBy(walk.held("mapping", family))).toBe("meeting_missing start.meeting");
    expect(await refusedBy(walk.planMeeting("start", family))).toBe("party_missing start.parties");
    await walk.cancelPlanned();
    await walk.written("start_memo", await walk.held("start", withPurchaser));
    expect((await walk.service()).phase).toBe("mapping");
    goTo("2026-11-30");
    await walk.held("mapping", family);
    await walk.written("mapping_summary");
    expect((await walk.service()).phase).toBe("plan");
  });

  it("has a plan of three: not before the child has been heard, nor with any of the three missing", async () => {
    expect(await refusedBy(walk.held("regular", family))).toBe("plan_missing plan.first");
    await walk.cancelPlanned();
    const plan = await walk.proposedPlan({
      goals: [goal("Illat ovat rauhallisia")],
      elementWords: { support_amount: "Kaksi käyntiä viikossa" },
    });
    expect(await refusedBy(plan.approve())).toBe("not_heard hearing.children");
    await walk.heard(child, "Mä haluan, että iltaisin ei huudeta.");
    expect(await refusedBy(plan.approve())).toBe("plan_approver_missing plan.voices");
    await plan.stand(key, mother);
    await plan.stand(key, child);
    await plan.stand(key);
    expect(await refusedBy(plan.approve())).toBe("plan_approver_missing plan.voices");
    await plan.stand(purchaser);
    await plan.approve();
    expect((await walk.service()).phase).toBe("work");
  });

  it("is visited three times a week at most", async () => {
    goTo("2026-12-07");
    for (const from of ["10:00", "12:00", "14:00"]) await walk.held("regular", family, { from });
    expect(await refusedBy(walk.planMeeting("individual", family, { from: "16:00" }))).toBe(
      "visits_full work.visits",
    );
    const { rhythm } = await key.ask(breaks.visitRhythm, { params: walk.params });
    expect(rhythm?.weeks.find(({ week }) => week === "2026-12-07")).toMatchObject({ held: 3, state: "kept" });
  });

  it("says half a year ahead that two years end, and doesn't go on past them without leave", async () => {
    expect(await walk.limit()).toMatchObject({ until: "2028-11-23", state: "far" });
    goTo("2028-05-26");
    expect(await walk.limit()).toMatchObject({ state: "far", daysLeft: 181 });
    goTo("2028-05-29");
    expect(await walk.limit()).toMatchObject({ state: "seen", daysLeft: 178 });
    expect((await walk.service()).duties.map(({ rule }) => rule)).toContain("work.two_years");
    goTo("2028-11-20");
    expect(await walk.limit()).toMatchObject({ state: "near", daysLeft: 3 });
    await walk.held("regular", family, visits);
    goTo("2028-11-24");
    expect(await walk.limit()).toMatchObject({ state: "past" });
    const breach = async () => (await walk.service()).breaches.find(({ rule }) => rule === "work.two_years");
    expect(await breach()).toMatchObject({ on: "2028-11-24", deviated: false });
    expect(await refusedBy(walk.planMeeting("closing", family))).toBe("duration_full work.two_years");
    const longer: Partial<OrderBody> = {
      service: "child-welfare-family-work",
      legalBasis: "lsl_36",
      amount: 1,
      amountUnit: "meetings",
      clientPlanOn: localDate("2028-11-01"),
      validTo: localDate("2029-02-28"),
    };
    expect(await refusedBy(walk.order(longer))).toBe("order_too_long work.two_years");

    await walk.setAside("work.two_years", localDate("2029-02-28"));
    expect(await breach()).toMatchObject({ deviated: true });
    // Leave to go on isn't an order: that has run out too.
    expect(await refusedBy(walk.planMeeting("closing", family))).toBe("order_expired order.valid");
    await walk.accept(await walk.order(longer), []);
    await walk.held("closing", withPurchaser);
  });

  it("ends with goals evaluated, everybody's view and the final evaluation", async () => {
    expect(await walk.inTheWay()).toEqual([
      "closing.goals",
      "closing.evaluation",
      "outcome_missing",
      "views_missing",
    ]);
    await walk.goalsEvaluated();
    await walk.outcomeNamed("time_full");
    for (const personId of [mother, child, null]) await walk.view(key, personId);
    const evaluation = await walk.drafted("final_evaluation");
    expect(await refusedBy(evaluation.approve())).toBe("views_missing");
    await walk.view(purchaser);
    expect(await walk.inTheWay()).toEqual(["closing.evaluation"]);
    await evaluation.approve();
    expect(await walk.close()).toEqual({ closed: true });
  });
});

describe("aftercare", async () => {
  goTo("2026-11-23");
  const caseId = await anOpenCase(rows, { name: "Nuorela", purchaserId: people.purchaser });
  const of = { familyName: "Nuorela", role: "child" as const };
  const elder = await aMember(rows, caseId, { ...of, givenName: "Joel", birthDate: "2002-01-10" });
  const nella = await aMember(rows, caseId, { ...of, givenName: "Nella", birthDate: "2004-06-01" });
  const workshop = uuidv7();
  await rows
    .insertInto("partner")
    .values({
      id: workshop,
      case_id: caseId,
      name: "Kaisa Poutanen",
      role: "ohjaaja",
      agency: "Nuorten työpaja",
      valid_from: "2026-11-01",
    })
    .execute();
  const walk = anOrderedWalk(caseId);
  const { params } = walk;
  const both = [member(nella), worker(people.keyWorker)];
  const ready = (area: string, words: string, version = 0) =>
    key.ask(youthTeams.setReadiness, {
      params: { caseId, area },
      body: { version, state: "ready", words },
    });

  it("is ordered for one young person, who isn't 23 yet", async () => {
    goTo("2026-11-23");
    const ordered = (changed: Partial<OrderBody>) =>
      walk.order({
        service: "aftercare-youth-support",
        legalBasis: "lsl_75",
        validTo: localDate("2027-05-31"),
        ...changed,
      });
    expect(await refusedBy(ordered({}))).toBe("client_not_named");
    expect(await refusedBy(ordered({ clientId: elder }))).toBe("age_reached limit.age_23");
    await walk.accept(await ordered({ clientId: nella }), [people.keyWorker]);
    expect(await walk.service()).toMatchObject({ phase: "start", clientId: nella });
  });

  it("nothing is agreed on without the young person, whose plan and voice it is", async () => {
    expect(await refusedBy(walk.planMeeting("start", both.slice(1)))).toBe(
      "party_missing young_person.leads",
    );
    await walk.written("start_memo", await walk.held("start", both));
    const plan = await walk.proposedPlan({
      goals: [goal("Oma koti pysyy", [nella])],
      partnerRoles: [{ partnerId: workshop, does: "Työpajapaikka", howOften: "kolmesti viikossa" }],
      elementWords: { young_person_wishes: "Haluan pärjätä ite, mutta en yksin." },
    });
    expect(await refusedBy(plan.approve())).toBe("not_heard hearing.young_person");
    await walk.heard(nella, "Mä haluan päättää, keitä tapaan.");
    await plan.stand(key);
    expect(await refusedBy(plan.approve())).toBe("plan_approver_missing plan.voices");
    await plan.stand(key, nella);
    await plan.approve();
    expect((await walk.service()).phase).toBe("work");
  });

  it("the youth team is whom the young person asks", async () => {
    const team = [...both, { kind: "partner" as const, id: workshop }];
    expect(await refusedBy(walk.planMeeting("network", team))).toBe("partner_not_invited team.invited");
    await key.ask(youthTeams.chooseTeamMember, {
      params: { caseId, partnerId: workshop },
      body: { version: 0, wanted: true, words: "Kaisa tajuaa mua." },
    });
    await walk.written("network_memo", await walk.held("network", team));
    await walk.held("regular", both, { from: "11:00" });
  });

  it("the end at 23 is prepared for, and what isn't ready shows until it is", async () => {
    await ready("home", "Mulla on oma yksiö.");
    goTo("2027-03-03");
    const { end } = await key.ask(youthTeams.youthTeam, { params });
    expect(end).toMatchObject({ years: 23, until: "2027-06-01", readyBy: "2027-03-02" });
    const { duties, forecast } = await walk.service();
    const late = duties.filter(({ rule }) => rule === "end.prepared");
    expect(late.map(({ subject, state }) => [subject, state])).toEqual(
      ["health", "money", "people", "services_after", "studies_and_work"].map((area) => [area, "overdue"]),
    );
    expect(forecast.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["limit.age_23", "end.prepared"]),
    );
    await ready("money", "Tiedän, mihin mun rahat riittää.");
    goTo("2027-05-31");
    await walk.held("closing", both);
  });

  it("at 23 it isn't met any more, whatever is left undone; it ends with what goes on", async () => {
    goTo("2027-06-01");
    expect(await refusedBy(walk.planMeeting("regular", both))).toBe("age_reached limit.age_23");
    expect(await refusedBy(walk.setAside("limit.age_23", localDate("2027-08-31")))).toBe(
      "rule_not_deviable limit.age_23",
    );
    const undone = async () =>
      (await walk.service()).duties.filter(({ rule }) => rule === "end.prepared").length;
    expect(await undone()).toBe(4);
    await walk.goalsEvaluated("Oma vuokrasopimus");
    await walk.outcomeNamed("age_reached");
    await walk.view(key, nella, "Mä pärjään, ja tiedän kenelle soittaa.");
    await walk.view(key);
    await walk.view(purchaser);
    await walk.written("final_evaluation");
    expect(await walk.inTheWay()).toEqual([]);
    expect(await walk.close()).toEqual({ closed: true });
  });
});
