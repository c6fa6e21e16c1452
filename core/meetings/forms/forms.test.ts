import { describe, expect, it } from "vitest";
import { serviceModels } from "#core/services/catalogue.ts";
import { comparableDraft, comparableRow } from "#core/entries/signed-content.ts";
import { formIssues } from "#core/meetings/forms/check-form.ts";
import { formAnswersShape } from "#core/meetings/forms/form.ts";
import { formOfKind, meetingForm, meetingForms } from "#core/meetings/forms/forms.ts";
import { answersOf, signedForm } from "#core/meetings/forms/signed-form.ts";

const id = (n: number): string => `01990000-0000-7000-8000-0000000000${String(n).padStart(2, "0")}`;
const [child, parent, worker, teacher] = [id(1), id(2), id(3), id(4)];
const around = {
  members: [
    { id: child, role: "child" },
    { id: parent, role: "parent" },
  ],
  workers: [{ id: worker, roles: ["keyWorker"] }],
  partners: [{ id: teacher }],
};
const ref = (kind: "member" | "worker" | "partner", of: string) => ({ kind, id: of });
const present = [ref("member", child), ref("worker", worker), ref("partner", teacher)];
const known = { around, present };
const moment = { from: "09:00", to: "09:45", kind: "lesson", cells: { situation: "Aloitti itse." } };
const childSaid = { who: ref("member", child), words: "Välitunti oli kiva." };
const teacherSaid = {
  who: ref("partner", teacher),
  words: "Rauhallinen päivä.",
  how: "phone",
  on: "2026-11-23",
};
const day = (what: object = {}) =>
  formAnswersShape.parse({ moments: { day: [moment] }, voices: { child_view: [childSaid] }, ...what });
const schoolDay = meetingForm("school_day", 1)!;
const joint = meetingForm("joint", 1)!;
const shared = (what: object = {}) =>
  formAnswersShape.parse({
    shared: {
      shared: {
        words: "Sovittiin yhteiset aamutoimet.",
        agreedBy: [ref("worker", worker), ref("partner", teacher)],
        how: "in_person",
        on: "2026-11-23",
        ...what,
      },
    },
  });
const issues = (form: typeof joint, answers: ReturnType<typeof day>) =>
  formIssues(form, answers, known).map(({ path, code }) => `${path} ${code}`);

describe("forms of meetings", () => {
  it("every form that a service names is there, and each says its parts in three languages", () => {
    const named = serviceModels.flatMap((model) =>
      model.meetingKinds.filter(({ form }) => form !== undefined),
    );
    expect(named.length).toBeGreaterThan(0);
    for (const kind of named) expect(formOfKind(kind), kind.code).toBeDefined();
    for (const form of meetingForms)
      for (const { label, hint } of form.parts)
        for (const text of [label, hint]) expect(Object.values(text).every(Boolean)).toBe(true);
  });

  it("a school day has its moments and the child's own view", () => {
    expect(issues(schoolDay, day())).toEqual([]);
    expect(issues(schoolDay, day({ moments: {}, voices: {} }))).toEqual([
      "moments.day empty",
      "voices.child_view empty",
    ]);
  });

  it.each<[string, object, string]>([
    [
      "backwards in time",
      { moments: { day: [{ ...moment, to: "08:00" }] } },
      "moments.day.0.to before_start",
    ],
    ["of no known kind", { moments: { day: [{ ...moment, kind: "party" }] } }, "moments.day.0.kind choose"],
    [
      "without what happened",
      { moments: { day: [{ ...moment, cells: {} }] } },
      "moments.day.0.cells.situation empty",
    ],
    [
      "a teacher's view that isn't approved",
      { voices: { child_view: [childSaid], teacher_view: [{ who: teacherSaid.who, words: "x" }] } },
      "voices.teacher_view.0.how choose",
    ],
    [
      "a parent's words as the child's",
      { voices: { child_view: [{ ...childSaid, who: ref("member", parent) }] } },
      "voices.child_view.0.who choose",
    ],
    ["a part the form doesn't have", { words: { diagnosis: "x" } }, "diagnosis invalid"],
  ])("refuses a day %s", (_name, what, expected) => {
    expect(issues(schoolDay, day(what))).toContain(expected);
  });

  it("what is told together has everybody's agreement: partners and workers who were there, and adults of the family", () => {
    expect(issues(joint, shared())).toEqual([]);
    expect(issues(joint, formAnswersShape.parse({}))).toEqual(["shared.shared.words empty"]);
    expect(issues(joint, shared({ agreedBy: [ref("worker", worker)] }))).toEqual([
      "shared.shared.agreedBy not_all_agreed",
    ]);
    expect(issues(joint, shared({ how: undefined, on: undefined }))).toEqual([
      "shared.shared.how choose",
      "shared.shared.on empty",
    ]);
    const withParent = { around, present: [...present, ref("member", parent)] };
    expect(formIssues(joint, shared(), withParent).map(({ code }) => code)).toEqual(["not_all_agreed"]);
    expect(issues(joint, shared({ agreedBy: [...present, ref("worker", id(9))] }))).toEqual([
      "shared.shared.agreedBy invalid",
    ]);
  });

  it("a record without a form takes none", () => {
    expect(formIssues(undefined, undefined, known)).toEqual([]);
    expect(formIssues(undefined, formAnswersShape.parse({}), known)).toEqual([]);
    expect(formIssues(undefined, day(), known)).toEqual([{ path: "", code: "invalid" }]);
  });

  it("signed with the names of then, it gives back what was written", () => {
    const answers = day({
      voices: { child_view: [childSaid], teacher_view: [teacherSaid] },
      shared: shared().shared,
    });
    const signed = signedForm(schoolDay, answers, ({ id: of }) => `Nimi ${of.slice(-1)}`);
    expect(signed.voices["teacher_view"]?.[0]?.name).toBe("Nimi 4");
    expect(answersOf(signed)).toEqual(answers);
    // Versions are compared by what was written, not by names.
    const lists = { present: [], said: [], childVoice: [], goals: [], wishes: [] };
    const row = { ...lists, extra: { form: JSON.parse(JSON.stringify(signed)) } };
    expect(comparableRow(row as never)["form"]).toEqual(
      comparableDraft({ ...lists, form: answers } as never)["form"],
    );
  });
});
