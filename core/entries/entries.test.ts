import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreementIssues, recordIssues, type RecordToCheck } from "#core/entries/check-record.ts";
import { entryChanges, wordChanges } from "#core/entries/entry-changes.ts";
import { mattersConcerned } from "#core/entries/persons-concerned.ts";
import {
  comparableDraft,
  comparableRow,
  signedExtra,
  type RecordDraft,
} from "#core/entries/signed-content.ts";
import { serviceModel } from "#core/services/catalogue.ts";

const model = serviceModel("family-work");
if (!model) throw new Error("family work is not in the catalogue");

const saana = { kind: "member" as const, id: "saana" };
const around = {
  members: [
    { id: "saana", role: "parent" },
    { id: "oona", role: "child" },
  ],
  workers: [{ id: "leena", roles: ["keyWorker"] }],
  partners: [],
};
const usual = { situation: false, continuation: false };

describe("what is missing from a record", () => {
  const good: RecordToCheck = {
    placeKind: "home",
    methods: ["timeline"],
    observed: "Oona rakensi majan.",
    assessed: "",
    situation: "",
    said: [{ speaker: saana }],
    wishes: [],
    childVoice: [{ childId: "oona" }],
    goals: [{ goalId: "goal" }],
  };
  const issues = (change: Partial<RecordToCheck>, parts = usual) =>
    recordIssues(model, parts, { ...good, ...change }, { around, goalIds: ["goal"] }).map(
      ({ path, code }) => `${path} ${code}`,
    );

  it.each([
    ["nothing", {}, []],
    ["everything written", { observed: "", said: [], childVoice: [] }, ["observed empty"]],
    ["observed, when somebody said something", { observed: "", childVoice: [] }, []],
    ["a place of the model", { placeKind: "moon" }, ["placeKind choose"]],
    ["methods of the model", { methods: ["hypnosis"] }, ["methods invalid"]],
    [
      "a speaker of the family's own",
      { said: [{ speaker: { kind: "worker" as const, id: "x" } }] },
      ["said.0.speaker choose"],
    ],
    ["a child's voice of a child", { childVoice: [{ childId: "saana" }] }, ["childVoice.0.childId choose"]],
    ["a goal of the family's", { goals: [{ goalId: "other" }] }, ["goals.0 invalid"]],
  ])("%s", (_name, change, found) => expect(issues(change)).toEqual(found));

  it("the situation at the start and the decision of a network meeting", () => {
    expect(issues({}, { situation: true, continuation: true })).toEqual([
      "situation empty",
      "continuation.decision choose",
    ]);
    expect(
      issues(
        { situation: "Raskasta", continuation: { decision: "end" } },
        { situation: true, continuation: true },
      ),
    ).toEqual([]);
  });

  it("a day for each decision of a network meeting, an owner for each agreement", () => {
    const agreements = [
      { owner: saana },
      { owner: { kind: "partner" as const, id: "x" }, dueOn: "2026-12-01" },
    ];
    expect(agreementIssues(usual, agreements, around)).toEqual([
      { path: "agreements.1.owner", code: "choose" },
    ]);
    expect(agreementIssues({ situation: false, continuation: true }, agreements, around)).toEqual([
      { path: "agreements.0.dueOn", code: "empty" },
      { path: "agreements.1.owner", code: "choose" },
    ]);
  });
});

describe("whose matters an entry is filed in", () => {
  const matters = [
    { personId: "oona", isChild: true },
    { personId: "eeli", isChild: true },
    { personId: "saana", isChild: false },
  ];
  const filed = (present: string[], childVoice: string[] = [], goalPersonIds: string[] = []) =>
    mattersConcerned(matters, {
      present,
      childVoice: childVoice.map((childId) => ({ childId })),
      goalPersonIds,
    }).map(({ personId }) => personId);
  it.each([
    ["the child's who was there", filed(["petri", "oona"]), ["oona"]],
    ["every child's, when no one child was", filed(["petri"]), ["oona", "eeli"]],
    ["the child's whose voice was heard", filed(["petri"], ["eeli"]), ["eeli"]],
    ["the child's whom a goal is about", filed(["petri", "oona"], [], ["eeli"]), ["oona", "eeli"]],
    ["a parent's own matter, with the children's", filed(["saana"]), ["oona", "eeli", "saana"]],
  ])("%s", (_name, found, expected) => expect(found).toEqual(expected));
});

describe("two versions", () => {
  const draft: RecordDraft = {
    on: "2026-11-23",
    from: "09:00",
    durationMinutes: 60,
    placeKind: "home",
    place: "Koti",
    present: [saana, { kind: "member", id: "oona" }],
    methods: ["timeline", "conversation"],
    observed: "Ilta sujui.",
    said: [{ speaker: saana, words: "Hyvin meni." }],
    assessed: "",
    childVoice: [{ childId: "oona", words: "Kiva.", how: "told" }],
    goals: [{ goalId: "goal", level: 1 }],
    concernRaised: false,
    situation: "",
    wishes: [],
    effect: "",
  };
  const named = {
    present: draft.present.map((one) => ({ ...one, name: one.id, party: "family" as const })),
    absent: [],
    goals: [{ id: "goal", title: "Illat" }],
  };
  const row = {
    on: draft.on,
    durationMinutes: 60,
    placeKind: "home",
    methods: draft.methods,
    observed: draft.observed,
    assessed: "",
    concernRaised: false,
    said: [{ speaker: { kind: "member", id: "saana", name: "Saana" }, words: "Hyvin meni." }],
    childVoice: [{ how: "told", childId: "oona", words: "Kiva." }],
    extra: signedExtra(draft, usual, named, ({ id }) => id),
    from: "08:00",
    place: "",
    presentIds: [],
    goals: [],
  };

  it("are the same when what was signed is written again, in whatever order", () => {
    const again = { ...draft, present: draft.present.toReversed(), methods: draft.methods.toReversed() };
    expect(entryChanges(comparableRow(row), comparableDraft(again))).toEqual([]);
  });

  it.each([
    ["observed", { observed: "Ilta ei sujunut." }],
    ["present", { present: [saana] }],
    ["goals", { goals: [{ goalId: "goal", level: 0 }] }],
    ["childVoice", { childVoice: [{ childId: "oona", words: "Kiva!", how: "told" }] }],
    ["from", { from: "09:30" }],
  ])("differ in %s", (part, change) =>
    expect(entryChanges(comparableRow(row), comparableDraft({ ...draft, ...change }))).toEqual([part]),
  );

  it("show word by word what went and what came", () => {
    expect(wordChanges("Petri luki sadun ja lauloi", "Saana luki sadun")).toEqual([
      { text: "Petri", kind: "gone" },
      { text: "Saana", kind: "new" },
      { text: " luki sadun", kind: "same" },
      { text: " ja lauloi", kind: "gone" },
    ]);
  });

  it("are whole again from their pieces", () => {
    const words = fc
      .array(fc.constantFrom("ilta", "yö", "Oona", "nukkui", "ei"))
      .map((list) => list.join(" "));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = wordChanges(before, after);
        const told = (kinds: string[]) =>
          pieces
            .filter(({ kind }) => kinds.includes(kind))
            .map(({ text }) => text)
            .join("");
        expect([told(["same", "gone"]), told(["same", "new"])]).toEqual([before, after]);
      }),
    );
  });
});
