import { describe, expect, it } from "vitest";
import { sql } from "kysely";
import { uuidv7 } from "uuidv7";
import { z } from "zod";
import * as agreements from "#contract/worker/agreements.ts";
import * as concerns from "#contract/worker/concerns.ts";
import * as contacts from "#contract/worker/contacts.ts";
import * as deviations from "#contract/worker/deviations.ts";
import * as documents from "#contract/worker/documents.ts";
import * as emergency from "#contract/worker/emergency-access.ts";
import * as breaks from "#contract/worker/breaks.ts";
import * as hearings from "#contract/worker/hearings.ts";
import * as entries from "#contract/worker/entries.ts";
import * as closings from "#contract/worker/closings.ts";
import * as family from "#contract/worker/family-members.ts";
import * as appointments from "#contract/worker/family-appointments.ts";
import * as giving from "#contract/worker/giving.ts";
import * as meetings from "#contract/worker/meetings.ts";
import * as moves from "#contract/worker/moves.ts";
import * as orders from "#contract/worker/orders.ts";
import * as partners from "#contract/worker/partners.ts";
import * as pictures from "#contract/worker/pictures.ts";
import * as plans from "#contract/worker/plans.ts";
import * as referrals from "#contract/worker/referrals.ts";
import * as teams from "#contract/worker/teams.ts";
import * as openQuestions from "#contract/public/consultations.ts";
import * as open from "#contract/public/contacts.ts";
import type { Endpoint } from "#contract/endpoint.ts";
import { groupAndSupportIds } from "#checks/group-client-ids.ts";
import { actionRow } from "#core/access/actions.ts";
import { aContactToOpen, frontDoorHits } from "#checks/client-ids-front-door.ts";
import { staffHits } from "#checks/client-ids-staff.ts";
import { aProposedPlan } from "#checks/client-ids-plan.ts";
import { openingHits } from "#checks/client-ids-opening.ts";
import { discussionCommands } from "#fixtures/discussion-desk.ts";
import { intensiveCommands } from "#fixtures/intensive-commands.ts";
import { aMember } from "#fixtures/cases.ts";
import { catalogueCases } from "#fixtures/catalogue-rows.ts";
import { aForeignFamily } from "#fixtures/foreign-family.ts";
import { testDataKey } from "#fixtures/database.ts";
import { aFamilyLeft, aNewFamily, anOrder, sentOrder } from "#fixtures/orders.ts";
import { aRecordDesk } from "#fixtures/record-desk.ts";
import { aMappingPeriod, anApprovedDocument } from "#fixtures/work.ts";
import { aWorld } from "#fixtures/world.ts";
import { allRoutes } from "#server/main.ts";
import { hitCalendar } from "#checks/calendar-ids.ts";

// Ids are made on the device. Each command that takes one is sent with the id of a row that another family (or somebody else)
// has: it is refused, and the other's row stays as it was, to the last column.
const world = await aWorld();
const { caseId, members, people, rows, units } = world;
const foreign = await aForeignFamily(world);
const desk = await aRecordDesk(world);
const params = { caseId };
const today = "2026-11-23";

type Who = keyof typeof people | "nobody";
type Case = {
  endpoint: Endpoint;
  who: Who;
  /** The table and the id of the other's row. */
  victim: readonly [table: string, id: string];
  sent: { params?: object; body: object };
  /** The row is looked for first, and isn't found; else the id is refused as taken. */
  code?: "not_found";
};
const cases: Case[] = [];
const hit = (
  endpoint: Endpoint,
  who: Who,
  table: keyof typeof foreign.ids,
  sent: (id: string) => { params?: object; body: object },
  code?: "not_found",
) => {
  const id = foreign.ids[table];
  cases.push({ endpoint, who, victim: [table, id], sent: sent(id), ...(code ? { code } : {}) });
};
const inCase = (more: object) => (id: string) => ({ params, body: { id, ...more } });

const meeting = await desk.held("2026-11-20T08:00:00Z");
const recorded = await desk.held("2026-11-19T08:00:00Z");
await desk.record(recorded, { content: { on: "2026-11-19" } });
const entryId = await desk.entryOf(recorded);
const document = await anApprovedDocument(rows, {
  caseId,
  periodId: world.periodId,
  kind: "mapping_summary",
  on: "2026-11-20",
  staffId: people.keyWorker,
});
const proposed = await aProposedPlan(world);
const sibling = await aMember(rows, caseId, { givenName: "Siiri", familyName: "Virtanen", role: "sibling" });
const left = await aFamilyLeft(world);
const dated = { validFrom: today };
const agreed = { what: "Iltasatu", owner: { kind: "member", id: members.petri } };

const aPicture = { kind: "genogram", title: "Suku", informant: { kind: "together" }, toldOn: today };
hit(pictures.beginPicture, "keyWorker", "family_picture", inCase(aPicture));
hit(plans.withdrawPlan, "keyWorker", "plan", (id) => ({
  params: { caseId, planId: proposed },
  body: { id, version: 1 },
}));
hit(plans.recordStand, "keyWorker", "plan_approval", (id) => ({
  params: { caseId, planId: proposed },
  body: { id, personId: members.saana, stance: "agrees" },
}));
hit(documents.beginDocument, "keyWorker", "document", inCase({ kind: "periodic_summary" }));
hit(documents.giveDocument, "keyWorker", "document_delivery", (id) => ({
  params: { caseId, documentId: document },
  body: { id, to: "family", toName: "Saana", how: "in_person", on: today },
}));
hit(
  concerns.recordConcern,
  "keyWorker",
  "concern",
  inCase({
    riskFactor: "child_unsafe",
    severity: 2,
    evidence: "Väsymys näkyy.",
    raisedWithFamily: true,
    raisedWords: "Puhuttiin.",
    action: "Tuetaan.",
    noticedOn: today,
    followUpOn: "2026-12-01",
  }),
);
hit(
  referrals.draftReferral,
  "keyWorker",
  "referral",
  inCase({
    serviceName: "Neuvola",
    receiver: "Neuvola",
    reason: "Uni",
    familyAgrees: true,
    followUpOn: "2026-12-01",
  }),
);
hit(
  deviations.requestDeviation,
  "keyWorker",
  "deviation",
  inCase({ rule: "mapping.ceiling", reason: "Tarvitaan." }),
);
for (const { endpoint, table, sent } of [
  ...(await intensiveCommands(world)),
  ...(await discussionCommands(world)),
])
  hit(endpoint, "keyWorker", table, sent);
hit(closings.recordView, "keyWorker", "closing_view", (id) => ({
  params: { caseId, viewId: id },
  body: { version: 0, personId: members.saana, words: "Hyvin meni." },
}));
hit(
  breaks.agreeBreak,
  "keyWorker",
  "service_break",
  inCase({ kind: "break", reason: "x", agreedWith: "x", from: today, to: "2026-11-29" }),
);
hit(
  hearings.recordHearing,
  "keyWorker",
  "hearing",
  inCase({ personId: members.oona, way: "talk", on: today, words: "x" }),
);
const stepUp = { kind: "step_up", toService: "intensified-family-work", why: "Tukea tarvitaan." };
hit(moves.proposeMove, "keyWorker", "service_move", inCase(stepUp));
hit(moves.joinService, "keyWorker", "service_joining", inCase({ personId: sibling, why: "Haluaa mukaan." }));
const given = { staffId: people.otherPurchaser, reason: "Vastuu siirtyy." };
hit(giving.giveFamily, "otherPurchaser", "case_worker", (id) => ({
  params: { familyId: left },
  body: { id, ...given },
}));
hit(orders.createOrder, "purchaser", "service_order", (id) => ({
  params,
  body: { ...anOrder(world, { service: "family-guidance", legalBasis: "shl_16" }), id },
}));
hit(
  orders.handOver,
  "purchaser",
  "case_worker",
  inCase({ staffId: people.otherPurchaser, from: "2026-12-01", reason: "x" }),
);
const joining = { staffId: people.otherWorker, role: "familyWorker", hoursPerWeek: 2, from: today };
hit(teams.joinTeam, "lead", "case_worker", inCase(joining));
const [{ id: memberRow }] = (await rows
  .selectFrom("case_worker")
  .select("id")
  .where("case_id", "=", caseId)
  .where("role", "=", "familyWorker")
  .execute()) as [{ id: string }];
hit(teams.replaceMember, "lead", "case_worker", (id) => ({
  params: { caseId, memberId: memberRow },
  body: { id, version: 1, staffId: people.otherWorker, hoursPerWeek: 2, from: "2026-11-24", reason: "x" },
}));
await hitCalendar(hit, world);
hit(agreements.addAgreement, "keyWorker", "agreement", inCase(agreed));
hit(
  meetings.planMeeting,
  "keyWorker",
  "meeting",
  inCase({
    kind: "mapping",
    on: "2026-12-01",
    from: "09:00",
    durationMinutes: 60,
    placeKind: "home",
    participants: desk.content.present,
  }),
);
hit(meetings.moveMeeting, "keyWorker", "meeting", (id) => ({
  params: { caseId, meetingId: meeting },
  body: {
    id,
    version: 1,
    on: "2026-12-02",
    from: "09:00",
    durationMinutes: 60,
    movedBy: "family",
    reason: "Sairaus",
  },
}));
const record = { version: 1, content: { ...desk.content, on: "2026-11-20" } };
hit(entries.recordMeeting, "keyWorker", "entry", (id) => ({
  params: { caseId, meetingId: meeting },
  body: { id, ...record },
}));
hit(entries.recordMeeting, "keyWorker", "agreement", (id) => ({
  params: { caseId, meetingId: meeting },
  body: { id: uuidv7(), ...record, agreements: [{ id, ...agreed }] },
}));
hit(entries.correctEntry, "keyWorker", "entry", (id) => ({
  params: { caseId, entryId },
  body: {
    id,
    version: 1,
    kind: "factual_error",
    reason: "x",
    content: { ...desk.content, on: "2026-11-19", observed: "Toisin." },
  },
}));
const person = { givenName: "Uusi", familyName: "Ihminen", role: "sibling", ...dated };
hit(family.addMember, "keyWorker", "case_member", (id) => ({
  params,
  body: { id, personId: uuidv7(), ...person },
}));
hit(family.addMember, "keyWorker", "person", (id) => ({
  params,
  body: { id: uuidv7(), personId: id, ...person },
}));
hit(family.addHousehold, "keyWorker", "household", inCase({ name: "Koti", ...dated }));
const home = uuidv7();
await rows
  .insertInto("household")
  .values({ id: home, case_id: caseId, name: "Koti", valid_from: today })
  .execute();
hit(
  family.addResident,
  "keyWorker",
  "household_member",
  inCase({ householdId: home, personId: members.oona, ...dated }),
);
hit(
  family.addResident,
  "keyWorker",
  "household",
  (id) => ({
    params,
    body: { id: uuidv7(), householdId: id, personId: members.oona, ...dated },
  }),
  "not_found",
);
hit(
  family.addGuardianship,
  "keyWorker",
  "guardianship",
  inCase({ guardianId: members.saana, childId: members.oona, scope: "sole", ...dated }),
);
hit(family.addPartner, "keyWorker", "partner", inCase({ name: "Anna", role: "opettaja", ...dated }));
hit(partners.recordConsent, "keyWorker", "sharing_consent", (id) => ({
  params: { caseId, partnerId: desk.teacher },
  body: { id, givenBy: members.saana, subjects: ["plan"], how: "spoken", givenOn: today },
}));
const therapy = { what: "Terapia", personIds: [members.oona], firstOn: today, from: "09:00", minutes: 45 };
hit(appointments.addAppointment, "keyWorker", "family_appointment", inCase(therapy));
hit(family.addAlert, "keyWorker", "alert", inCase({ kind: "other", words: "x", ...dated }));
const told = { sender: { name: "Ulla", phone: "040 123 4567" }, about: "Illat" };
hit(contacts.writeDownCall, "intake", "contact", (id) => ({ body: { id, ...told } }));
const { question } = await frontDoorHits(world, hit);
staffHits(world, hit, foreign.ids.organisation);
for (const one of await catalogueCases(rows, people.privacyOfficer))
  cases.push({ who: "administrator", ...one });
hit(emergency.takeEmergencyAccess, "otherWorker", "case_worker", (id) => ({
  body: { id, familyName: "Virtanen", childBornOn: "2020-05-14", reason: "Lapsi soitti itkien." },
}));
const opened = await aContactToOpen(world, told);
for (const one of await groupAndSupportIds(world)) hit(...one);
openingHits(world, hit, opened);
const begins = (await aNewFamily(world, "Uusimäki")).caseId;
const orderId = await sentOrder(world, begins);
const accepting = (body: object) => ({
  params: { caseId: begins, orderId },
  body: { version: 1, team: [], ...body },
});
hit(orders.acceptOrder, "lead", "service_period", (id) => accepting({ periodId: id }));
hit(orders.acceptOrder, "lead", "case_worker", (id) =>
  accepting({
    periodId: uuidv7(),
    team: [{ id, staffId: people.keyWorker, role: "keyWorker", hoursPerWeek: 2 }],
  }),
);

const rowOf = async ([table, id]: Case["victim"]): Promise<unknown> =>
  (
    await sql<{
      row: unknown;
    }>`select to_jsonb(t) as row from ${sql.table(table)} t where id = ${id}`.execute(rows)
  ).rows[0]?.row;

describe("a client-made id that another has", () => {
  it.each(
    cases.map((one) => [`${one.endpoint.method} ${one.endpoint.path} · ${one.victim[0]}`, one] as const),
  )("%s is refused, and the other's row stays", async (_name, { endpoint, who, victim, sent, code }) => {
    const before = await rowOf(victim);
    expect(before).toBeDefined();
    const client = who === "nobody" ? world.nobody : world.as(who);
    const got = await client.call(endpoint, sent as never);
    expect([got.status, got.error.code ?? got.error.error], got.text).toEqual(
      code === "not_found" ? [404, "not_found"] : [409, "id_in_use"],
    );
    expect(await rowOf(victim)).toEqual(before);
    expect(Object.keys(got.error).sort()).toEqual(
      code === "not_found" ? ["error", "traceId"] : ["code", "error", "traceId"],
    );
  });
});

it("a plan's first version and its goals don't take another family's rows", async () => {
  const begun = (await aNewFamily(world, "Suunnitelma")).caseId;
  const order = await sentOrder(world, begun);
  const took = await world.as("lead").call(orders.acceptOrder, {
    params: { caseId: begun, orderId: order },
    body: {
      version: 1,
      periodId: uuidv7(),
      team: [{ id: uuidv7(), staffId: people.keyWorker, role: "keyWorker", hoursPerWeek: 2 }],
    },
  });
  expect(took.status, took.text).toBe(200);
  const [plan, goal] = [await rowOf(["plan", foreign.ids.plan]), await rowOf(["goal", foreign.ids.goal])];
  const got = await world
    .as("keyWorker")
    .call(plans.beginPlan, { params: { caseId: begun }, body: { id: foreign.ids.plan } });
  expect([got.status, got.error.code]).toEqual([409, "id_in_use"]);
  // The goals of a plan become the goals followed: one that is another family's stops the approval.
  await aMappingPeriod(rows, world);
  for (const party of ["family", "child", "purchaser", "worker"] as const) {
    const who = party === "family" ? members.saana : party === "child" ? members.eeli : null;
    const whose = who
      ? { person_id: who }
      : { staff_id: people[party === "purchaser" ? "purchaser" : "keyWorker"] };
    await rows
      .insertInto("plan_approval")
      .values({
        id: uuidv7(),
        case_id: caseId,
        plan_id: proposed,
        ...whose,
        party,
        stance: "agrees",
        on_day: today,
        recorded_by: people.keyWorker,
      })
      .execute();
  }
  await rows
    .updateTable("plan")
    .set({ content: sql`jsonb_set(content, '{goals,0,id}', to_jsonb(${foreign.ids.goal}::text))` })
    .where("id", "=", proposed)
    .execute();
  const approve = () =>
    world
      .as("keyWorker")
      .call(plans.approvePlan, { params: { caseId, planId: proposed }, body: { version: 1 } });
  const refused = await approve();
  expect([refused.status, refused.error.code], refused.text).toEqual([409, "id_in_use"]);
  expect([await rowOf(["plan", foreign.ids.plan]), await rowOf(["goal", foreign.ids.goal])]).toEqual([
    plan,
    goal,
  ]);
});

it("settling, and a draft about another family's meeting, touch nothing there", async () => {
  const before = await rowOf(["agreement", foreign.ids.agreement]);
  const got = await world.as("keyWorker").call(entries.recordMeeting, {
    params: { caseId, meetingId: meeting },
    body: {
      id: uuidv7(),
      ...record,
      settled: [{ id: foreign.ids.agreement, status: "done", outcome: "Kanaria" }],
    } as never,
  });
  expect(got.status, got.text).toBe(200);
  expect(await rowOf(["agreement", foreign.ids.agreement])).toEqual(before);
});

const asked = { id: foreign.ids.contact, kind: "family" as const, ...told, placeId: units.frontDoor };
const sentByAnybody = [
  ["contact", () => world.nobody.call(open.sendContact, { body: asked })],
  [
    "consultation",
    () =>
      world.nobody.call(openQuestions.askConsultation, {
        body: { id: foreign.ids.consultation, ...question },
      }),
  ],
] as const;
it.each(sentByAnybody)("a public %s sent with another's id changes nothing of it", async (table, send) => {
  const before = await rowOf([table, foreign.ids[table]]);
  const got = await send();
  expect(got.status, got.text).toBe(200);
  expect(await rowOf([table, foreign.ids[table]])).toEqual(before);
});

it("every command that takes an id for a new row is tried here", () => {
  const takesId = allRoutes({ secure: false, dataKey: testDataKey })
    .filter(({ endpoint }) => {
      if (!endpoint.body || !actionRow(endpoint.action).write) return false;
      const shape = z.toJSONSchema(endpoint.body, { io: "input", unrepresentable: "any" });
      return ["id", "periodId"].some((name) => Object.hasOwn((shape.properties ?? {}) as object, name));
    })
    .map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`);
  const tried = new Set(
    [
      ...cases.map(({ endpoint }) => endpoint),
      plans.beginPlan,
      open.sendContact,
      openQuestions.askConsultation,
    ].map((endpoint) => `${endpoint.method} ${endpoint.path}`),
  );
  expect(takesId.length).toBeGreaterThan(25);
  expect(takesId.filter((one) => !tried.has(one))).toEqual([]);
});
