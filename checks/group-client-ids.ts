import { uuidv7 } from "uuidv7";
import { expect } from "vitest";
import type { Endpoint } from "#contract/endpoint.ts";
import * as enrolments from "#contract/worker/enrolments.ts";
import * as groups from "#contract/worker/groups.ts";
import * as matches from "#contract/worker/support-matches.ts";
import * as support from "#contract/worker/support-persons.ts";
import type { aForeignFamily } from "#fixtures/foreign-family.ts";
import type { World } from "#fixtures/world.ts";

const today = "2026-11-23";
type Tried = readonly [
  endpoint: Endpoint,
  who: "lead" | "keyWorker",
  table: keyof Awaited<ReturnType<typeof aForeignFamily>>["ids"],
  sent: (id: string) => { params?: object; body: object },
];

/** Commands of groups and support persons that take an id made on the device, and whose row that id is. */
export async function groupAndSupportIds(world: World): Promise<Tried[]> {
  const { people, units, members, caseId } = world;
  const tried: Tried[] = [];
  const put = (...one: Tried) => void tried.push(one);
  const inCase = (more: object) => (id: string) => ({ params: { caseId }, body: { id, ...more } });
  const ours = await aGroupAndSupport(world);
  const consent = { consentBy: "guardian" as const, consentName: "Saana", consentOn: today };
  const group = {
    unitId: units.team,
    kind: "childrens_group",
    name: "Omat",
    places: 3,
    offerDays: 7,
    startsOn: "2026-11-02",
    endsOn: "2026-12-18",
  };
  put(groups.setUpGroup, "lead", "peer_group", (id) => ({
    body: { id, ...group, leaders: [{ id: uuidv7(), staffId: people.keyWorker }] },
  }));
  put(groups.setUpGroup, "lead", "group_leader", (id) => ({
    body: { id: uuidv7(), ...group, leaders: [{ id, staffId: people.keyWorker }] },
  }));
  const inGroup = (more: object) => (id: string) => ({
    params: { groupId: ours.groupId },
    body: { id, ...more },
  });
  put(
    groups.nameLeader,
    "lead",
    "group_leader",
    inGroup({ staffId: people.familyWorker, from: "2026-11-24" }),
  );
  put(
    groups.planSession,
    "keyWorker",
    "group_session",
    inGroup({ onDay: "2026-11-25", begins: "13:00", ends: "14:00" }),
  );
  put(groups.enrolWithoutCase, "keyWorker", "enrolment", inGroup({ participantName: "Aamu", ...consent }));
  put(
    enrolments.enrol,
    "keyWorker",
    "enrolment",
    inCase({ groupId: ours.groupId, personId: members.oona, ...consent }),
  );
  put(support.nameCoordinator, "lead", "support_coordinator", (id) => ({
    body: { id, unitId: units.team, staffId: people.familyWorker, from: today },
  }));
  const helper = { kind: "volunteer", givenName: "Sirpa", familyName: "Tervo", languages: ["fi"] };
  put(support.addSupportPerson, "lead", "support_person", (id) => ({
    body: { id, unitId: units.team, ...helper },
  }));
  put(support.recordSupportStep, "lead", "support_step", (id) => ({
    params: { supportPersonId: ours.supportPersonId },
    body: { id, kind: "interview", onDay: today },
  }));
  const wish = {
    unitId: units.team,
    childWords: "Joku",
    consentName: "Saana",
    consentOn: today,
    childAgrees: true,
  };
  put(matches.wishForSupport, "keyWorker", "support_match", inCase({ ...wish, childId: members.oona }));
  const inMatch = (more: object) => (id: string) => ({
    params: { matchId: ours.matchId },
    body: { id, ...more },
  });
  const supportAgreement = {
    version: 3,
    fromOn: today,
    untilOn: "2027-11-22",
    timesAMonth: 2,
    hoursATime: 3,
    guardianName: "Saana",
    guardianOn: today,
    childOn: today,
    supportPersonOn: today,
  };
  put(matches.agreeOnSupport, "lead", "support_agreement", inMatch(supportAgreement));
  put(
    matches.recordSupportMeeting,
    "lead",
    "support_meeting",
    inMatch({ onDay: today, hours: 2, what: "x", childWas: "x" }),
  );
  put(
    matches.submitExpense,
    "lead",
    "support_expense",
    inMatch({ onDay: today, kind: "ticket", cents: 300 }),
  );

  return tried;
}

const done = async (got: Promise<{ status: number; text: string }>) => {
  const { status, text } = await got;
  expect(status, text).toBe(200);
};

/** A group led by the key worker, and a support person who runs with a child of the family. */
async function aGroupAndSupport(world: World) {
  const { people, units, members, caseId } = world;
  const params = { caseId };
  const [groupId, supportPersonId, matchId] = [uuidv7(), uuidv7(), uuidv7()];
  const lead = world.as("lead");
  await done(
    lead.call(groups.setUpGroup, {
      body: {
        id: groupId,
        unitId: units.team,
        kind: "childrens_group",
        name: "Rohkeat",
        places: 5,
        offerDays: 7,
        startsOn: "2026-11-02",
        endsOn: "2026-12-18",
        leaders: [{ id: uuidv7(), staffId: people.keyWorker }],
      },
    }),
  );
  await done(
    lead.call(support.addSupportPerson, {
      body: {
        id: supportPersonId,
        unitId: units.team,
        kind: "volunteer",
        givenName: "Oma",
        familyName: "Tuki",
        languages: ["fi"],
      },
    }),
  );
  const at = { params: { supportPersonId } };
  const on = { onDay: "2026-11-23" };
  for (const step of [
    { kind: "interview" as const },
    { kind: "training" as const },
    { kind: "extract" as const, issuedOn: "2026-11-10" },
  ])
    await done(lead.call(support.recordSupportStep, { ...at, body: { id: uuidv7(), ...on, ...step } }));
  await done(lead.call(support.setSupportStatus, { ...at, body: { version: 1, status: "ready" } }));
  await done(
    world.as("keyWorker").call(matches.wishForSupport, {
      params,
      body: {
        id: matchId,
        unitId: units.team,
        childId: members.eeli,
        childWords: "Joku, joka pelaa.",
        consentName: "Saana",
        consentOn: today,
        childAgrees: true,
      },
    }),
  );
  await done(lead.call(matches.propose, { params: { matchId }, body: { version: 1, supportPersonId } }));
  await done(
    lead.call(matches.agreeOnSupport, {
      params: { matchId },
      body: {
        id: uuidv7(),
        version: 2,
        fromOn: today,
        untilOn: "2027-11-22",
        timesAMonth: 2,
        hoursATime: 3,
        guardianName: "Saana",
        guardianOn: today,
        childOn: today,
        supportPersonOn: today,
      },
    }),
  );
  return { groupId, supportPersonId, matchId };
}
