import { sql } from "kysely";
import { uuidv7 } from "uuidv7";
import { describe, expect, it } from "vitest";
import * as contract from "#contract/worker/closings.ts";
import * as documents from "#contract/worker/documents.ts";
import * as goals from "#contract/worker/goals.ts";
import * as plans from "#contract/worker/plans.ts";
import { cancelRound } from "#contract/worker/rounds.ts";
import { aGoal, aMeeting } from "#fixtures/meetings.ts";
import { aRound } from "#fixtures/rounds.ts";
import { aMappingPeriod, anEntry } from "#fixtures/work.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { caseId, periodId, members, people } = world;
const params = { caseId };
const [leena, lead, timo] = [world.as("keyWorker"), world.as("lead"), world.as("purchaser")];
const page = async () => (await leena.call(contract.closingPage, { params })).body;
const close = async () =>
  leena.call(contract.closeCase, { params, body: { version: (await page()).service?.version ?? 0 } });
const rulesInTheWay = async () => (await page()).obstacles.map(({ rule, code }) => rule ?? code);
const view = (who: typeof leena, what: object, version = 0, viewId = uuidv7()) =>
  who
    .call(contract.recordView, {
      params: { caseId, viewId },
      body: { version, words: "Nyt on parempi", ...what },
    })
    .then((got) => ({ viewId, ...got }));

const prepare = (version: number, outcome: string) =>
  leena.call(contract.prepareClosing, {
    params,
    body: { version, outcome, continues: [{ what: "Perheneuvonta", withWhom: "Kuopion perheneuvola" }] },
  });

await aMappingPeriod(world.rows, world, 3);
const goalId = await aGoal(world.rows, { caseId, periodId, title: "Illat rauhoittuvat" });
const secondGoal = await aGoal(world.rows, {
  caseId,
  periodId,
  title: "Oona nukkuu",
  personIds: [members.oona],
});
const planned = await aMeeting(world.rows, {
  caseId,
  periodId,
  startsAt: "2026-12-01T10:00:00Z",
  takePart: [{ staffId: people.keyWorker, party: "worker" }],
});

describe("closing", () => {
  it("tells everything that is missing, each with its rule", async () => {
    expect(await rulesInTheWay()).toEqual([
      "network.decision",
      "closing.goals",
      "closing.evaluation",
      "outcome_missing",
      "views_missing",
      "meetings_still_planned",
    ]);
    const { obstacles } = await page();
    expect(obstacles.map(({ text }) => text.fi)).toEqual([
      "Tapaamista ei ole vielä pidetty: verkostotapaaminen.",
      "Tavoitteista on arvioitu 0/2.",
      "Asiakirja puuttuu tai sitä ei ole hyväksytty: loppuarviointi.",
      "Kirjaa, mihin työskentely päättyi.",
      "Näkemys puuttuu: lapsi, vanhempi, työntekijä ja tilaaja.",
      "Kalenterissa on vielä yksi sovittu tapaaminen.",
    ]);
    const refused = await close();
    expect([refused.status, refused.error.code, refused.error.rule?.id]).toEqual([
      409,
      "meeting_missing",
      "network.decision",
    ]);
  });

  it("goals are evaluated one by one", async () => {
    for (const [id, endLevel] of [
      [goalId, 1],
      [secondGoal, 0],
    ] as const) {
      const saved = await leena.call(goals.evaluateGoal, {
        params: { caseId, goalId: id },
        body: { version: 1, endLevel, whatHelped: "Sama järjestys joka ilta" },
      });
      expect(saved.body.version).toBe(2);
    }
    expect(
      (
        await leena.call(goals.evaluateGoal, {
          params: { caseId, goalId },
          body: { version: 1, endLevel: -2, whatHelped: "" },
        })
      ).status,
    ).toBe(412);
    expect(await rulesInTheWay()).not.toContain("closing.goals");
  });

  it("each one's view is written down once, by those who may", async () => {
    expect((await view(leena, { personId: members.oona })).status).toBe(200);
    expect((await view(leena, { personId: members.oona })).error.code).toBe("view_already_given");
    expect((await view(timo, { personId: members.saana })).error.code).toBe("view_not_yours");
    expect((await view(leena, { personId: uuidv7() })).error.code).toBe("member_unknown");
    expect((await view(leena, { words: "" })).status).toBe(400);
    const petri = await view(leena, { personId: members.petri, words: "", declined: true });
    expect(petri.status).toBe(200);
    expect(
      (await view(leena, { personId: members.petri, words: "Sanon sittenkin" }, 1, petri.viewId)).body
        .version,
    ).toBe(2);
    expect((await view(leena, { personId: members.petri }, 1, petri.viewId)).status).toBe(412);
    await view(leena, {});
    const timos = await view(timo, { words: "Tavoite täyttyi" });
    expect((await view(leena, { words: "Muutan tilaajan sanat" }, 1, timos.viewId)).error.code).toBe(
      "view_not_yours",
    );
    expect((await page()).views.map(({ party, name, words }) => [party, name, words])).toEqual([
      ["child", "Oona Virtanen", "Nyt on parempi"],
      ["parent", "Petri Virtanen", "Sanon sittenkin"],
      ["worker", "Leena Aho", "Nyt on parempi"],
      ["purchaser", "Timo Ranta", "Tavoite täyttyi"],
    ]);
    expect(await rulesInTheWay()).not.toContain("views_missing");
  });

  it("the outcome is one of the model's, and what continues is told", async () => {
    const { service } = await page();
    expect((await prepare(service?.version ?? 0, "keksitty")).error.code).toBe("outcome_unknown");
    expect((await prepare(service?.version ?? 0, "goals_reached")).status).toBe(200);
    expect((await prepare(service?.version ?? 0, "moved_away")).status).toBe(412);
    expect((await page()).service).toMatchObject({
      outcome: "goals_reached",
      continues: [{ what: "Perheneuvonta" }],
    });
  });

  it("the final evaluation is drafted from goals, views and what continues", async () => {
    const id = uuidv7();
    await leena.call(documents.beginDocument, { params, body: { id, kind: "final_evaluation" } });
    const { document } = (await leena.call(documents.documentPage, { params: { caseId, documentId: id } }))
      .body;
    const words = (code: string) =>
      document.content.sections.find((one) => one.code === code)?.sentences.map(({ text }) => text);
    expect(words("goals")).toEqual([
      "Tavoite ”Illat rauhoittuvat” (koko perhe): alussa taso −1, lopussa taso +1, ”Illat rauhallisia”. Mikä auttoi: Sama järjestys joka ilta.",
      "Tavoite ”Oona nukkuu” (Oona): alussa taso −1, lopussa taso 0, ”Huutoa harvoin”. Mikä auttoi: Sama järjestys joka ilta.",
      // Equal weights: both −1 is 37.60 (Kiresuk & Sherman 1968); +1 and 0 half as far the other way.
      "Tavoitteiden yhteinen GAS-pistemäärä (T) oli alussa 37,6 ja lopussa 56,2. Luku 50 tarkoittaa, että tavoitteet toteutuivat juuri niin kuin sovittiin.",
    ]);
    expect(words("views")?.[0]).toBe("Oona (lapsi): ”Nyt on parempi”");
    expect(words("continues")).toEqual(["Perheneuvonta: Kuopion perheneuvola."]);
    const content = {
      ...document.content,
      sections: document.content.sections.map((one) =>
        one.code === "assessment" ? { ...one, fields: { words: "Illat sujuvat." } } : one,
      ),
    };
    await leena.call(documents.saveDocument, {
      params: { caseId, documentId: id },
      body: { version: 1, content },
    });
    expect(
      (
        await lead.call(documents.approveDocument, {
          params: { caseId, documentId: id },
          body: { version: 2 },
        })
      ).status,
    ).toBe(200);
    expect(await rulesInTheWay()).toEqual(["network.decision", "meetings_still_planned"]);
  });

  it("is refused while a meeting is still in the calendar, or its day unseen", async () => {
    const meetingId = await aMeeting(world.rows, {
      caseId,
      periodId,
      kind: "network",
      startsAt: "2026-11-20T10:00:00Z",
      takePart: [],
      status: "held",
    });
    await anEntry(world.rows, {
      caseId,
      periodId,
      meetingId,
      authorId: people.keyWorker,
      on: "2026-11-20",
      extra: { effect: "Hyvä", continuation: { decision: "end", reasons: "" } },
    });
    const refused = await close();
    expect([refused.status, refused.error.code]).toEqual([409, "meetings_still_planned"]);
    expect((await leena.call(contract.closeCase, { params, body: { version: 1 } })).status).toBe(412);
    await world.rows.updateTable("meeting").set({ status: "cancelled" }).where("id", "=", planned).execute();
    expect(await rulesInTheWay()).toEqual([]);
  });

  it("is refused while a round waits for answers, which would otherwise stay locked", async () => {
    const { roundId } = await aRound(
      leena,
      caseId,
      { mother: { personId: members.saana } },
      { instrument: "session-feedback" },
    );
    expect((await page()).obstacles.map(({ code, text }) => [code, text.fi])).toEqual([
      ["rounds_still_wait", "Yksi arviokierros odottaa vielä vastauksia."],
    ]);
    const refused = await close();
    expect([refused.status, refused.error.code]).toEqual([409, "rounds_still_wait"]);
    const given = await leena.call(cancelRound, {
      params: { caseId, roundId },
      body: { version: 1, reason: "Palvelu päättyy" },
    });
    expect(given.status, given.text).toBe(200);
    expect(await rulesInTheWay()).toEqual([]);
  });

  it("ends the service and the case; what was written stays readable, nothing more is written", async () => {
    expect((await close()).body).toEqual({ closed: true });
    const after = await page();
    expect(after).toMatchObject({
      status: "closed",
      closedOn: "2026-11-23",
      service: { endedOn: "2026-11-23", endReason: "goals_reached" },
      obstacles: [],
    });
    expect(after.can).not.toContain("closing.write");
    expect((await leena.call(plans.planPage, { params })).status).toBe(200);
    for (const refused of [
      await leena.call(plans.beginPlan, { params, body: { id: uuidv7() } }),
      await view(timo, { words: "Lisään vielä" }),
      await leena.call(documents.beginDocument, { params, body: { id: uuidv7(), kind: "mapping_summary" } }),
      await leena.call(contract.closeCase, { params, body: { version: 9 } }),
    ])
      expect([refused.status, refused.error.code]).toEqual([409, "case_closed"]);
    const duties = await world.rows
      .selectFrom("duty")
      .select("rule")
      .where("breach", "=", false)
      .where("case_id", "=", caseId)
      .execute();
    expect(duties).toEqual([]);
    const matters = await world.rows
      .selectFrom("matter")
      .select(sql<string | null>`closed_on::text`.as("closed_on"))
      .where("case_id", "=", caseId)
      .execute();
    expect(matters.map(({ closed_on }) => closed_on)).toEqual(["2026-11-23", "2026-11-23"]);
  });

  it("what was approved can still be given", async () => {
    const { evaluation } = await page();
    const given = await leena.call(documents.giveDocument, {
      params: { caseId, documentId: evaluation?.id ?? "" },
      body: { id: uuidv7(), to: "family", toName: "Saana ja Petri", how: "in_person", on: "2026-11-23" },
    });
    expect(given.status).toBe(200);
    expect((await page()).evaluation?.given).toBe(true);
  });
});

describe("reopening", () => {
  it("is for the purchaser, with a reason: the unit's part has ended", async () => {
    const { version } = await page();
    await world.denied(contract.reopenCase, { params, body: { version, reason: "Illat" } }, [
      "keyWorker",
      "familyWorker",
      "intake",
    ]);
    const byLead = await lead.call(contract.reopenCase, { params, body: { version, reason: "Illat" } });
    expect([byLead.status, byLead.error.code]).toEqual([409, "reopened_by_purchaser"]);
    expect((await lead.call(contract.closingPage, { params })).body).toMatchObject({
      status: "closed",
      mayReopen: false,
    });
    expect((await timo.call(contract.closingPage, { params })).body.mayReopen).toBe(true);
    expect((await timo.call(contract.reopenCase, { params, body: { version, reason: " " } })).status).toBe(
      400,
    );
    world.setNow("2027-01-11T08:00:00Z");
    expect(
      (
        await timo.call(contract.reopenCase, {
          params,
          body: { version: version - 1, reason: "Illat ovat taas levottomia" },
        })
      ).status,
      "somebody did something to the case meanwhile",
    ).toBe(412);
    expect(
      (
        await timo.call(contract.reopenCase, {
          params,
          body: { version, reason: "Illat ovat taas levottomia" },
        })
      ).status,
    ).toBe(200);
    expect(
      (await timo.call(contract.reopenCase, { params, body: { version: version + 1, reason: "Uudestaan" } }))
        .error.code,
    ).toBe("case_not_closed");
  });

  it("puts the service back to work: nothing of the former ending counts, all of it can be read", async () => {
    const after = await page();
    expect(after).toMatchObject({
      status: "open",
      closedOn: null,
      evaluation: null,
      service: { endedOn: null, outcome: "" },
    });
    expect(after.reopenings).toEqual([
      { on: "2027-01-11", by: "Timo Ranta", reason: "Illat ovat taas levottomia" },
    ]);
    expect(after.goals.map(({ status, endLevel }) => [status, endLevel])).toEqual([
      ["active", null],
      ["active", null],
    ]);
    expect(after.obstacles.map(({ rule, code }) => rule ?? code)).toEqual([
      "closing.goals",
      "closing.evaluation",
      "outcome_missing",
    ]);
    const period = await world.rows
      .selectFrom("service_period")
      .select(["phase", "ended_on"])
      .where("id", "=", periodId)
      .executeTakeFirstOrThrow();
    expect(period).toEqual({ phase: "mapping", ended_on: null });
    const kept = await world.rows
      .selectFrom("row_history")
      .select("was")
      .where("row_id", "=", goalId)
      .orderBy("id", "desc")
      .limit(1)
      .executeTakeFirstOrThrow();
    expect(kept.was).toMatchObject({ end_level: 1, status: "ended" });
    const evaluation = (await leena.call(documents.documentsOf, { params })).body.documents.find(
      ({ kind }) => kind === "final_evaluation",
    );
    expect(evaluation).toMatchObject({ status: "approved", supersededOn: "2027-01-11" });
    const matters = await world.rows
      .selectFrom("matter")
      .select(sql<string | null>`closed_on::text`.as("closed_on"))
      .where("case_id", "=", caseId)
      .execute();
    expect(matters.map(({ closed_on }) => closed_on)).toEqual([null, null]);
  });
});

describe("a view of an ended service", () => {
  it("stays as it was given when another service runs", async () => {
    const former = uuidv7();
    const formerPeriod = uuidv7();
    await world.rows
      .insertInto("service_period")
      .values({
        id: formerPeriod,
        case_id: caseId,
        order_id: world.orderId,
        unit_id: world.units.team,
        service: "family-guidance",
        service_version: 1,
        service_task: "family-services",
        started_on: "2025-01-01",
        ended_on: "2025-12-31",
      })
      .execute();
    await world.rows
      .insertInto("closing_view")
      .values({
        id: former,
        case_id: caseId,
        period_id: formerPeriod,
        party: "purchaser",
        staff_id: world.people.purchaser,
        words: "Ohjaus auttoi.",
        on_day: "2025-12-30",
        recorded_by: world.people.purchaser,
      })
      .execute();
    const changed = await timo.call(contract.recordView, {
      params: { caseId, viewId: former },
      body: { version: 1, words: "Toisin." },
    });
    expect(changed.status).toBe(404);
    const kept = world.rows.selectFrom("closing_view").select("words").where("id", "=", former);
    expect((await kept.executeTakeFirstOrThrow()).words).toBe("Ohjaus auttoi.");
  });
});

describe("who sees the closing", () => {
  it("nobody outside the case, and not everybody in it closes", async () => {
    await world.denied(contract.closingPage, { params });
    await world.denied(contract.prepareClosing, { params, body: { version: 1, outcome: "", continues: [] } });
    await world.denied(contract.recordView, {
      params: { caseId, viewId: uuidv7() },
      body: { version: 0, words: "x" },
    });
    await world.denied(contract.closeCase, { params, body: { version: 1 } });
    await world.denied(contract.reopenCase, { params, body: { version: 1, reason: "x" } });
    await world.denied(contract.closeCase, { params, body: { version: 1 } }, [
      "familyWorker",
      "purchaser",
      "intake",
    ]);
    await world.denied(contract.closingPage, { params }, ["intake", "privacyOfficer"]);
  });
});
