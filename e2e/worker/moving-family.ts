import { uuidv7 } from "uuidv7";
import { closingPage, prepareClosing, recordView } from "#contract/worker/closings.ts";
import { evaluateGoal, goalsOf } from "#contract/worker/goals.ts";
import { addDays, type LocalDate } from "#core/kernel/local-date.ts";
import { aMember, anOpenCase, aRelation, aRunningService } from "#fixtures/cases.ts";
import { aGoal, aMeeting } from "#fixtures/meetings.ts";
import { ownerRows } from "#fixtures/rows.ts";
import { anApprovedDocument, anEntry } from "#fixtures/work.ts";
import { dayInHelsinki } from "#server/platform/clock.ts";
import type { Person } from "../person.ts";
import type { TownServer } from "../server.ts";

export type Team = { readonly keyWorker: Person; readonly purchaser: Person; readonly lead: Person };
type Rows = ReturnType<typeof ownerRows>;

/** A family at work in the unit, with two goals: what the test doesn't drive is laid straight into the database. */
export async function aFamilyAtWork(server: TownServer, { keyWorker, purchaser, lead }: Team, unit: string) {
  const rows = ownerRows(server.ownerUrl);
  const today = dayInHelsinki(server.now());
  const startedOn = addDays(today, -70);
  const found = await rows.selectFrom("unit").select("id").where("name", "=", unit).executeTakeFirstOrThrow();
  const caseId = await anOpenCase(rows, {
    name: "Siirtola",
    purchaserId: purchaser.id,
    openedOn: addDays(startedOn, -10),
  });
  const parent = { givenName: "Anna", familyName: "Siirtola", role: "parent" } as const;
  const child = {
    givenName: "Ville",
    familyName: "Siirtola",
    birthDate: "2017-03-01",
    role: "child",
  } as const;
  const members = {
    parent: await aMember(rows, caseId, parent),
    child: await aMember(rows, caseId, child),
  };
  const { periodId, orderId } = await aRunningService(rows, {
    caseId,
    purchaserId: purchaser.id,
    unitId: found.id,
    leadId: lead.id,
    startedOn,
  });
  await rows
    .updateTable("service_order")
    .set({ valid_to: addDays(today, 200) })
    .where("id", "=", orderId)
    .execute();
  await aRelation(rows, caseId, keyWorker.id, "keyWorker", startedOn);
  for (const title of ["Illat sujuvat ilman huutoa", "Läksyt tehdään yhdessä"])
    await aGoal(rows, { caseId, periodId, title });
  return { rows, caseId, members, today };
}
export type MovingFamily = Awaited<ReturnType<typeof aFamilyAtWork>>;

/** Everything that closing the running service asks, but for the choice of goals. */
export async function readyToClose(
  family: MovingFamily,
  { keyWorker, purchaser, lead }: Team,
): Promise<void> {
  const { rows, caseId, members, today } = family;
  const params = { caseId };
  const { id: periodId, task } = await runningPeriod(rows, caseId);
  await workDone(family, periodId, task, { keyWorker, purchaser, lead });
  const { goals } = await keyWorker.ask(goalsOf, { params });
  for (const { id: goalId, version } of goals.filter(({ status }) => status === "active"))
    await keyWorker.ask(evaluateGoal, {
      params: { caseId, goalId },
      body: { version, endLevel: 1, whatHelped: "Kuvat seinällä" },
    });
  for (const personId of [members.parent, members.child, null])
    await keyWorker.ask(recordView, {
      params: { caseId, viewId: uuidv7() },
      body: { version: 0, personId, words: "Hyvä näin" },
    });
  await purchaser.ask(recordView, {
    params: { caseId, viewId: uuidv7() },
    body: { version: 0, words: "Seuraava palvelu jatkaa tästä" },
  });
  const { service } = await keyWorker.ask(closingPage, { params });
  await keyWorker.ask(prepareClosing, {
    params,
    body: { version: service?.version ?? 0, outcome: service?.outcomes[0]?.code ?? "", continues: [] },
  });
  // What this test is not about is set aside, as a lead may.
  const { obstacles } = await keyWorker.ask(closingPage, { params });
  for (const { rule, deviable } of obstacles)
    if (rule !== null && deviable) await setAside(rows, { caseId, periodId, rule, today, lead, keyWorker });
}

async function runningPeriod(rows: Rows, caseId: string) {
  return rows
    .selectFrom("service_period")
    .select(["id", "service_task as task"])
    .where("case_id", "=", caseId)
    .where("ended_on", "is", null)
    .executeTakeFirstOrThrow();
}

async function workDone(
  { rows, caseId, members, today }: MovingFamily,
  periodId: string,
  serviceTask: string,
  { keyWorker, purchaser }: Team,
): Promise<void> {
  for (const kind of ["start", "mapping", "mapping", "mapping", "network"]) {
    const meetingId = await aMeeting(rows, {
      caseId,
      periodId,
      kind,
      startsAt: `${today}T04:00:00Z`,
      takePart: [
        { personId: members.child, party: "child" },
        { personId: members.parent, party: "family" },
        { staffId: purchaser.id, party: "purchaser" },
        { staffId: keyWorker.id, party: "worker" },
      ],
      status: "held",
    });
    await anEntry(rows, {
      caseId,
      periodId,
      meetingId,
      authorId: keyWorker.id,
      on: today,
      serviceTask,
      ...(kind === "network" && { extra: { continuation: "Työ jatkuu toisessa palvelussa" } }),
    });
  }
  for (const kind of ["start_memo", "mapping_summary", "network_memo", "final_evaluation"])
    await anApprovedDocument(rows, {
      caseId,
      periodId,
      kind,
      on: today,
      staffId: keyWorker.id,
      serviceTask: serviceTask as "family-services",
    });
}

async function setAside(
  rows: Rows,
  what: {
    caseId: string;
    periodId: string;
    rule: string;
    today: LocalDate;
    lead: Person;
    keyWorker: Person;
  },
): Promise<void> {
  await rows
    .insertInto("deviation")
    .values({
      id: uuidv7(),
      case_id: what.caseId,
      period_id: what.periodId,
      rule: what.rule,
      reason: "Perhe siirtyy toiseen palveluun.",
      requested_by: what.keyWorker.id,
      requested_on: what.today,
      from_day: what.today,
      status: "approved",
      answer_reason: "Sovittu",
      answered_by: what.lead.id,
      answered_on: what.today,
    })
    .execute();
}
