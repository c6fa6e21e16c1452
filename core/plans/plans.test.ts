import { describe, expect, it } from "vitest";
import { elementsOf, planContentShape, type PlanContent } from "#core/plans/content.ts";
import {
  approversOf,
  decideBeginPlan,
  decideProposePlan,
  decideStand,
  type PlanRow,
} from "#core/plans/decide-plan.ts";
import { planGaps, type PlanGapCode } from "#core/plans/plan-gaps.ts";

const oona = "01990000-0000-7000-8000-000000000011";
const saana = "01990000-0000-7000-8000-000000000012";
const goalId = "01990000-0000-7000-8000-000000000021";
const levels = ["Ei koskaan", "Kerran viikossa", "Kolmesti viikossa", "Viidesti viikossa", "Joka ilta"];
const goal = { id: goalId, subject: "family" as const, title: "Illat rauhoittuvat", levels };
const plan = (what: object = {}): PlanContent => planContentShape.parse({ goals: [goal], ...what });
const withGoal = (what: object): PlanContent => plan({ goals: [{ ...goal, ...what }] });

const row = (planVersion: number, status: PlanRow["status"]): PlanRow => ({
  id: goalId,
  planVersion,
  status,
});
const stand = (by: string, party: "family" | "child" | "purchaser", stance: "agrees" | "dissents") => ({
  id: by,
  by,
  party,
  stance,
});

describe("elementsOf", () => {
  it.each<[string, object, string[]]>([
    ["an empty plan says nothing", { goals: [] }, []],
    ["goals", {}, ["goals"]],
    ["a role without words is no role", { memberRoles: [{ personId: oona, words: "" }] }, ["goals"]],
    [
      "all that have a place",
      {
        memberRoles: [{ personId: oona, words: "Valitsee iltasadun" }],
        routines: [{ words: "Puhelimet pois klo 19", who: "kaikki" }],
        rhythm: [{ day: 1, from: "19:00", to: "20:00", what: "Iltatoimet", who: "Petri" }],
        familyWishes: "Rauhallisia iltoja",
      },
      ["family_wishes", "goals", "rhythm", "roles", "routines"],
    ],
    [
      "free words under the model's code",
      { elementWords: { therapeutic_approach: "Perheterapeuttinen ote" } },
      ["goals", "therapeutic_approach"],
    ],
    [
      "free words can't stand in for a placed element",
      { goals: [], elementWords: { goals: "Kyllä niitä on" } },
      [],
    ],
  ])("%s", (_name, what, expected) => {
    expect(elementsOf(plan(what))).toEqual(expected);
  });
});

describe("planGaps", () => {
  it.each<[string, PlanContent, PlanGapCode[]]>([
    ["complete", plan(), []],
    ["no goals", plan({ goals: [] }), ["no_goals"]],
    ["no title", withGoal({ title: "  " }), ["goal_title"]],
    ["a level left out", withGoal({ levels: [...levels.slice(0, 4), ""] }), ["goal_levels"]],
    ["two levels alike", withGoal({ levels: [...levels.slice(0, 4), "ei KOSKAAN"] }), ["goal_levels_alike"]],
    ["a member's goal of nobody", withGoal({ subject: "member" }), ["goal_whose"]],
    [
      "a relationship of one and the same",
      withGoal({ subject: "relationship", personIds: [oona, oona] }),
      ["goal_whose"],
    ],
    ["a family's goal of one", withGoal({ personIds: [oona] }), ["goal_whose"]],
    ["a step without words", withGoal({ steps: [{ id: saana, what: "" }] }), ["step_words"]],
    [
      "a week that runs backwards",
      plan({ rhythm: [{ day: 1, from: "20:00", to: "19:00", what: "Iltatoimet" }] }),
      ["rhythm_times"],
    ],
    [
      "an empty row of the week is passed over",
      plan({ rhythm: [{ day: 1, from: "20:00", to: "19:00", what: "" }] }),
      [],
    ],
    ["a view of nobody", plan({ dissent: [{ who: "", words: "En ole samaa mieltä" }] }), ["dissent_words"]],
  ])("%s", (_name, content, expected) => {
    expect(planGaps(content).map(({ code }) => code)).toEqual(expected);
  });
});

describe("decideBeginPlan", () => {
  it.each<[string, boolean, PlanRow[], string | number]>([
    ["the first", true, [], 1],
    ["after an approved one", true, [row(1, "superseded"), row(2, "approved")], 3],
    ["while one is written", true, [row(1, "approved"), row(2, "draft")], "plan_underway"],
    ["while one awaits stands", true, [row(1, "proposed")], "plan_underway"],
    ["without a service", false, [], "service_not_running"],
  ])("%s", (_name, running, plans, expected) => {
    const decided = decideBeginPlan({ running, plans });
    expect(decided.ok ? decided.value.planVersion : decided.code).toBe(expected);
  });
});

describe("decideProposePlan", () => {
  const memberIds = [oona, saana];
  it("keeps what is said and drops empty rows", () => {
    const content = plan({
      routines: [
        { words: "", who: "" },
        { words: "Puhelimet pois", who: "" },
      ],
    });
    const decided = decideProposePlan({ status: "draft", content, memberIds, partnerIds: [] });
    expect(decided.ok && decided.value.routines).toEqual([{ words: "Puhelimet pois", who: "" }]);
  });
  it.each<[string, Parameters<typeof decideProposePlan>[0], string]>([
    ["a proposed one", { status: "proposed", content: plan(), memberIds, partnerIds: [] }, "plan_not_draft"],
    ["gaps", { status: "draft", content: plan({ goals: [] }), memberIds, partnerIds: [] }, "plan_incomplete"],
    [
      "somebody of another family",
      {
        status: "draft",
        content: withGoal({ subject: "member", personIds: [goalId] }),
        memberIds,
        partnerIds: [],
      },
      "member_unknown",
    ],
    [
      "a role of a stranger",
      {
        status: "draft",
        content: plan({ memberRoles: [{ personId: goalId, words: "Tuo leikit" }] }),
        memberIds,
        partnerIds: [],
      },
      "member_unknown",
    ],
    [
      "a partner of another family",
      {
        status: "draft",
        content: plan({ partnerRoles: [{ partnerId: goalId, does: "Tapaa lapsen viikoittain" }] }),
        memberIds,
        partnerIds: [oona],
      },
      "partner_unknown",
    ],
  ])("refuses %s", (_name, facts, code) => {
    const decided = decideProposePlan(facts);
    expect(!decided.ok && decided.code).toBe(code);
  });
});

describe("decideStand", () => {
  const agreed = { status: "proposed", stance: "agrees", words: "" } as const;
  it.each<[string, Parameters<typeof decideStand>[0], string]>([
    [
      "a parent's, written by a worker",
      { ...agreed, relations: ["keyWorker"], member: { role: "parent" } },
      "family",
    ],
    [
      "a child's, written by a worker",
      { ...agreed, relations: ["familyWorker"], member: { role: "child" } },
      "child",
    ],
    ["the purchaser's own", { ...agreed, relations: ["purchaser"], member: null }, "purchaser"],
    ["a worker's own", { ...agreed, relations: ["therapist"], member: null }, "worker"],
    [
      "the purchaser for a parent",
      { ...agreed, relations: ["purchaser"], member: { role: "parent" } },
      "stand_not_yours",
    ],
    ["a unit lead's own", { ...agreed, relations: ["unitLead"], member: null }, "stand_not_yours"],
    [
      "for nobody of the family",
      { ...agreed, relations: ["keyWorker"], member: undefined },
      "member_unknown",
    ],
    [
      "on a draft",
      { ...agreed, status: "draft", relations: ["keyWorker"], member: { role: "parent" } },
      "plan_not_proposed",
    ],
    [
      "a dissent without words",
      { ...agreed, stance: "dissents", relations: ["purchaser"], member: null },
      "dissent_needs_words",
    ],
  ])("%s", (_name, facts, expected) => {
    const decided = decideStand(facts);
    expect(decided.ok ? decided.value.party : decided.code).toBe(expected);
  });
});

describe("approversOf", () => {
  it.each([
    ["nobody yet", [], []],
    ["a child speaks for the child", [stand("oona", "child", "agrees")], ["child"]],
    ["a dissenting parent has taken a stand", [stand("petri", "family", "dissents")], ["family"]],
    ["a purchaser who dissents hasn't approved", [stand("timo", "purchaser", "dissents")], []],
    [
      "the last stand counts",
      [stand("timo", "purchaser", "dissents"), stand("timo", "purchaser", "agrees")],
      ["purchaser"],
    ],
    [
      "and can be taken back",
      [stand("timo", "purchaser", "agrees"), stand("timo", "purchaser", "dissents")],
      [],
    ],
  ] as const)("%s", (_name, stands, expected) => {
    expect(approversOf(stands, [])).toEqual(expected);
  });
});
