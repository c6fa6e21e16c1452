import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as open from "#contract/public/contacts.ts";
import * as closings from "#contract/worker/closings.ts";
import * as contacts from "#contract/worker/contacts.ts";
import * as families from "#contract/worker/families.ts";
import { meetingOptions } from "#contract/worker/meeting-options.ts";
import * as ownStarts from "#contract/worker/own-starts.ts";
import * as partners from "#contract/worker/partners.ts";
import { chooseThemes, themesOf } from "#contract/worker/themes.ts";
import { localDate } from "#core/kernel/local-date.ts";
import { member, worker } from "#fixtures/meeting-desk.ts";
import { askerOf, aServiceWalk, refusedBy } from "#fixtures/service-walk.ts";
import { aWorld } from "#fixtures/world.ts";

// The three services that a family begins itself, each from its contact to its closing: no order, no purchaser, no child welfare.
const world = await aWorld();
const { rows, people, units } = world;
const services = ["preventive-family-work", "family-guidance", "school-age-family-work"];
await rows.updateTable("unit").set({ services }).where("id", "=", units.team).execute();
const asker = (who: "intake" | "lead" | "keyWorker") => askerOf(world.as(who), people[who]);
const [intake, lead, key] = [asker("intake"), asker("lead"), asker("keyWorker")];

let today = localDate("2026-11-23");
const goTo = (day: string): void => {
  today = localDate(day);
  world.setNow(`${day}T08:00:00Z`);
};

/** A family's own contact, taken and looked at by the front door. */
async function aContact(familyName: string): Promise<string> {
  const id = uuidv7();
  await world.nobody.call(open.sendContact, {
    body: {
      id,
      kind: "family",
      sender: { name: `Elina ${familyName}`, phone: "040 111 2222", relation: "äiti" },
      children: [{ givenName: "Aada", familyName, birthDate: "2018-03-04" }],
      about: "Aamut ovat yhtä huutoa, emmekä pääse ajoissa kouluun.",
      wishes: "Vinkkejä arkeen",
      address: "Koivukuja 3, Kuopio",
    },
  });
  await intake.ask(contacts.takeContact, { params: { contactId: id }, body: { version: 1 } });
  const assessed = { version: 2, urgency: "not_urgent", reason: "Ei vaaraa." } as const;
  await intake.ask(contacts.assessUrgency, { params: { contactId: id }, body: assessed });
  return id;
}

/** A family that begins the service from its own contact, with its first meeting agreed on for today. */
async function anOwnStart(service: string, familyName: string, themes: string[]) {
  goTo("2026-11-23");
  const contactId = await aContact(familyName);
  const [caseId, child, mother, firstMeeting] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  // One worker meets the three families one after another.
  const from = `0${9 - services.indexOf(service)}:00`;
  const someone = { memberId: "", known: false, familyName, birthDate: null as string | null };
  const begin = () => {
    goTo("2026-11-23");
    return intake.ask(ownStarts.startFromContact, {
      params: { contactId },
      body: {
        version: 3,
        reasons: "Perhe haluaa itse tukea arkeen.",
        familyToldOn: today,
        caseId,
        caseName: familyName,
        members: [
          {
            ...someone,
            memberId: uuidv7(),
            personId: child,
            givenName: "Aada",
            role: "child",
            birthDate: "2018-03-04",
          },
          { ...someone, memberId: uuidv7(), personId: mother, givenName: "Elina", role: "parent" },
        ],
        orderId: uuidv7(),
        periodId: uuidv7(),
        service,
        unitId: units.team,
        workerId: people.keyWorker,
        hoursPerWeek: 2,
        themes,
        firstMeeting: { id: firstMeeting, on: today, from, durationMinutes: 45, placeKind: "home" },
      } as never,
    });
  };
  const walk = aServiceWalk({ caseId, key, lead, today: () => today });
  const service_ = async () => {
    const page = await key.ask(families.familyPage, { params: { caseId } });
    if (!page.service) throw new Error("no service runs");
    return page.service;
  };
  return {
    ...walk,
    caseId,
    child,
    mother,
    firstMeeting,
    begin,
    service: service_,
    family: [member(mother), member(child), worker(people.keyWorker)],
    /** What every one of them ends with: goals, the family's and the worker's views, the final evaluation; nobody ordered it. */
    async toTheEnd() {
      await walk.goalsEvaluated("Sama järjestys joka aamu");
      await walk.outcomeNamed("goals_reached");
      for (const personId of [mother, child]) await walk.view(key, personId);
      expect(await walk.inTheWay()).toEqual(["closing.evaluation", "views_missing"]);
      await walk.view(key);
      await walk.written("final_evaluation");
      expect(await walk.inTheWay()).toEqual([]);
      expect(await walk.close()).toEqual({ closed: true });
      return lead.ask(closings.closingPage, { params: walk.params });
    },
  };
}
const ended = { status: "closed", service: { outcome: "goals_reached", ordered: false } };
const goal = (personIds: string[] = []) => ({
  id: uuidv7(),
  subject: personIds.length === 1 ? ("member" as const) : ("family" as const),
  personIds,
  title: "Aamut sujuvat",
  familyWords: "Kouluun ilman huutoa",
  levels: ["Ei koskaan", "Kerran viikossa", "Kolmesti viikossa", "Neljästi viikossa", "Joka aamu"],
});

describe("preventive family work", async () => {
  const walk = await anOwnStart("preventive-family-work", "Koski", []);

  it("begins from the family's own contact, and isn't for a client of child welfare", async () => {
    await walk.begin();
    expect(await walk.service()).toMatchObject({ phase: "start", serviceTask: "family-services" });
    await walk.record(walk.firstMeeting, walk.family);
    expect(await refusedBy(walk.held("regular", walk.family))).toBe("plan_missing plan.first");
    await walk.cancelPlanned();
    // The child becomes a client of child welfare on the way: it is seen at once, and stays to be answered for.
    const matter = uuidv7();
    const opened = { id: matter, case_id: walk.caseId, person_id: walk.child, opened_on: "2026-11-23" };
    await rows
      .insertInto("matter")
      .values({ ...opened, service_task: "child-welfare" })
      .execute();
    expect((await walk.service()).breaches).toMatchObject([
      { rule: "entry.no_child_welfare", deviated: false },
    ]);
    await rows.deleteFrom("matter").where("id", "=", matter).execute();
    expect((await walk.service()).breaches).toEqual([]);
  });

  it("maps, chooses its themes and makes a plan that the family takes a stand on", async () => {
    goTo("2026-11-30");
    const plan = await walk.proposedPlan({ goals: [goal()], familyWishes: "Rauhallisia aamuja" });
    expect(await refusedBy(plan.approve())).toBe("meeting_missing mapping.done");
    await walk.held("mapping", walk.family);
    expect(await refusedBy(plan.approve())).toBe("themes_missing plan.themes");
    const { version } = await key.ask(themesOf, { params: walk.params });
    await key.ask(chooseThemes, { params: walk.params, body: { version, themes: ["daily_rhythm"] } });
    expect(await refusedBy(plan.approve())).toBe("plan_approver_missing plan.voices");
    await plan.stand(key, walk.mother);
    await plan.approve();
    expect((await walk.service()).phase).toBe("work");
  });

  it("ends by the family's, the child's and the worker's words", async () => {
    goTo("2026-12-07");
    // A light record: what was agreed is enough.
    await walk.held("regular", walk.family);
    goTo("2027-03-15");
    await walk.held("closing", walk.family);
    const { duties } = await walk.service();
    expect(duties.map(({ rule }) => rule)).not.toContain("summary.periodic");
    expect(await walk.toTheEnd()).toMatchObject(ended);
  });
});

describe("taken up again after its end", () => {
  const body = { version: 0, reason: "Aamut ovat taas vaikeita, perhe pyysi jatkoa." };
  const closed = async () => {
    const { id: caseId } = await rows
      .selectFrom("family_case")
      .select("id")
      .where("name", "=", "Koski")
      .executeTakeFirstOrThrow();
    const params = { caseId };
    const page = await lead.ask(closings.closingPage, { params });
    return { caseId, params, page, sent: { params, body: { ...body, version: page.version } } };
  };

  it("by nobody outside the family's unit, nor by its worker", async () => {
    const { params, page, sent } = await closed();
    expect([page.status, page.mayReopen, page.can.includes("case.reopen")]).toEqual(["closed", true, true]);
    await world.denied(closings.reopenCase, sent, ["otherLead", "otherWorker", "otherPurchaser", "intake"]);
    await world.denied(closings.reopenCase, sent, ["keyWorker"]);
    await world.denied(closings.closingPage, { params }, ["otherLead"]);
    expect((await key.ask(closings.closingPage, { params })).mayReopen).toBe(false);
  });

  it("by neither lead when another unit's ordered service was the last", async () => {
    const { caseId, params, sent } = await closed();
    const [orderId, periodId] = [uuidv7(), uuidv7()];
    const ordered = { service: "family-work", service_version: 1, service_task: "family-services" };
    await rows
      .insertInto("service_order")
      .values({
        id: orderId,
        case_id: caseId,
        ...ordered,
        legal_basis: "shl_18",
        purchaser_id: people.purchaser,
        provider_unit_id: units.otherTeam,
        grounds: "x",
        wished_outcome: "x",
        amount: 3,
        amount_unit: "hours",
        valid_from: "2026-12-01",
        valid_to: "2027-03-16",
        ordered_at: "2026-12-01T08:00:00Z",
        ordered_on: "2026-12-01",
        status: "ended",
      })
      .execute();
    await rows
      .insertInto("service_period")
      .values({
        id: periodId,
        case_id: caseId,
        order_id: orderId,
        unit_id: units.otherTeam,
        ...ordered,
        started_on: "2026-12-01",
        ended_on: "2027-03-16",
      })
      .execute();
    expect((await lead.ask(closings.closingPage, { params })).mayReopen).toBe(false);
    for (const who of ["lead", "otherLead"] as const) {
      const got = await world.as(who).call(closings.reopenCase, sent);
      expect([who, got.status, got.error.code]).toEqual([who, 409, "reopened_by_purchaser"]);
    }
    await rows.deleteFrom("service_period").where("id", "=", periodId).execute();
    await rows.deleteFrom("service_order").where("id", "=", orderId).execute();
  });

  it("by the lead of the unit that gave it, with a reason", async () => {
    const { params, sent } = await closed();
    const empty = { params, body: { ...sent.body, reason: " " } };
    expect((await world.as("lead").call(closings.reopenCase, empty)).status).toBe(400);
    const older = { params, body: { ...sent.body, version: sent.body.version - 1 } };
    expect((await world.as("lead").call(closings.reopenCase, older)).status).toBe(412);
    expect(await lead.ask(closings.reopenCase, sent)).toEqual({ reopened: true });
    const after = await lead.ask(closings.closingPage, { params });
    expect(after).toMatchObject({
      status: "open",
      mayReopen: false,
      evaluation: null,
      service: { endedOn: null, outcome: "" },
      reopenings: [{ on: "2027-03-15", reason: body.reason }],
    });
    expect(after.goals.map(({ status, endLevel }) => [status, endLevel])).toEqual([["active", null]]);
    const again = { params, body: { ...sent.body, version: after.version } };
    await world.denied(closings.reopenCase, again, ["lead"]);
    // The unit's part is whole again: the worker goes on, and what is due is counted anew.
    const page = await key.ask(families.familyPage, { params });
    expect(page.service).toMatchObject({ phase: "work", serviceTask: "family-services" });
    expect(page.can).toContain("closing.write");
  });
});

describe("family guidance", async () => {
  const walk = await anOwnStart("family-guidance", "Lahti", ["money"]);

  it("goes family work's way without a purchaser: start, mapping, plan", async () => {
    await walk.begin();
    await walk.record(walk.firstMeeting, walk.family);
    await walk.written("start_memo", walk.firstMeeting);
    const plan = await walk.proposedPlan({
      goals: [goal()],
      memberRoles: [{ personId: walk.mother, words: "Herättää ajoissa" }],
      routines: [{ words: "Reppu valmiiksi illalla", who: "kaikki" }],
      rhythm: [{ day: 1, from: "07:00", to: "07:30", what: "Aamupala", who: "kaikki" }],
    });
    for (const [day, meeting] of [
      ["2026-11-30", 1],
      ["2026-12-03", 2],
    ] as const) {
      goTo(day);
      await walk.held("mapping", walk.family);
      expect(await refusedBy(plan.approve()), `${meeting} mapping meetings`).toBe(
        "meetings_too_few mapping.enough",
      );
    }
    goTo("2026-12-07");
    await walk.held("mapping", walk.family);
    expect(await refusedBy(plan.approve())).toBe("document_missing mapping.summary");
    await walk.written("mapping_summary");
    expect(await refusedBy(plan.approve())).toBe("plan_approver_missing plan.voices");
    await plan.stand(key, walk.mother);
    await plan.approve();
  });

  it("asks the network before it ends, and the same closing as every service", async () => {
    goTo("2026-12-21");
    const nurse = {
      kind: "partner" as const,
      id: await aPartner(walk.caseId, "Terveydenhoitaja Ulla Saari"),
    };
    expect(await refusedBy(walk.planMeeting("network", walk.family))).toBe("party_missing network.parties");
    expect(await walk.inTheWay()).toContain("network.decision");
    await walk.held("network", [...walk.family, nurse]);
    goTo("2027-02-01");
    await walk.held("regular", walk.family);
    await walk.held("closing", walk.family, { from: "12:00" });
    expect(await walk.toTheEnd()).toMatchObject(ended);
  });
});

describe("family work with school-age children", async () => {
  const walk = await anOwnStart("school-age-family-work", "Mattila", ["school"]);
  const teacherId = async () => aPartner(walk.caseId, "Opettaja Anna Laine");

  it("begins with the child there, who takes a stand on the plan too", async () => {
    await walk.begin();
    const withoutChild = [member(walk.mother), worker(people.keyWorker)];
    expect(await refusedBy(walk.record(walk.firstMeeting, withoutChild))).toBe("party_missing start.parties");
    await walk.record(walk.firstMeeting, walk.family);
    const plan = await walk.proposedPlan({
      goals: [goal([walk.child])],
      familyWishes: "Kouluun hyvillä mielin",
    });
    await plan.stand(key, walk.mother);
    expect(await refusedBy(plan.approve())).toBe("plan_approver_missing plan.voices");
    await plan.stand(key, walk.child);
    await plan.approve();
    expect((await walk.service()).phase).toBe("work");
  });

  it("is at school with the child, and with the teacher when the family has agreed to it", async () => {
    goTo("2026-12-01");
    const teacher = await teacherId();
    const pair = [member(walk.child), worker(people.keyWorker)];
    const school = { placeKind: "school", place: "Pohjantien koulu" };
    const withTeacher = [...pair, { kind: "partner" as const, id: teacher }];
    expect(await refusedBy(walk.planMeeting("school_day", [worker(people.keyWorker)], school))).toBe(
      "party_missing school_day.parties",
    );
    expect(await refusedBy(walk.planMeeting("joint", pair))).toBe("party_missing joint.pair");
    expect(await refusedBy(walk.planMeeting("school_day", withTeacher, school))).toBe(
      "partner_consent_missing partners.consent",
    );
    await key.ask(partners.recordConsent, {
      params: { caseId: walk.caseId, partnerId: teacher },
      body: {
        id: uuidv7(),
        givenBy: walk.mother,
        subjects: ["plan", "meetings"],
        how: "in_meeting",
        givenOn: today,
      } as never,
    });
    const { kinds } = await key.ask(meetingOptions, { params: walk.params });
    expect(kinds.find(({ code }) => code === "school_day")).toMatchObject({ allowed: true });
    const moment = {
      from: "08:00",
      to: "08:45",
      kind: "lesson",
      cells: { situation: "Matematiikkaa parin kanssa" },
    };
    await walk.held("school_day", withTeacher, {
      ...school,
      content: {
        form: {
          moments: { day: [moment] },
          voices: { child_view: [{ who: member(walk.child), words: "Välkkä oli kiva." }] },
        },
      },
    });
  });

  it("ends like the others, with the child's own view", async () => {
    goTo("2027-02-15");
    await walk.held("closing", walk.family);
    expect(await walk.toTheEnd()).toMatchObject(ended);
  });
});

async function aPartner(caseId: string, name: string): Promise<string> {
  const id = uuidv7();
  await rows
    .insertInto("partner")
    .values({
      id,
      case_id: caseId,
      name,
      role: "yhteistyötaho",
      agency: "Pohjantien koulu",
      sector: "school",
      valid_from: "2026-11-23",
    })
    .execute();
  return id;
}
