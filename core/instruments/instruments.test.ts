import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alertsOf, answerFaults, itemsShown, type Answers } from "#core/instruments/answers.ts";
import { itemsInSections } from "#core/instruments/drafts.ts";
import { readInstrument } from "#core/instruments/faults.ts";
import {
  formFor,
  instrumentOf,
  instruments,
  instrumentsFor,
  purposesOf,
} from "#core/instruments/instruments.ts";
import { cutOffAt, scoreOf as scoreBy, scoresOf } from "#core/instruments/scores.ts";
import type { Instrument } from "#core/instruments/shapes.ts";
import { inThree } from "#core/kernel/text.ts";
import { serviceModel } from "#core/services/catalogue.ts";

const tool = instrumentOf("everyday-and-together")!;
const parent = formFor(tool, "parent", null)!;
const scoreOf = (answers: Answers) => scoreBy(tool, parent, tool.subscales[0]!, answers).value;
const all = (value: number) => Object.fromEntries(tool.items.map(({ linkId }) => [linkId, value]));

describe("an instrument", () => {
  it.each(instruments)("$id is whole: three languages, parts that name each other are there", (one) => {
    expect(readInstrument(one)).toEqual({ instrument: one });
  });

  it("has no code that every object answers to: it would always be answered, and worded by no one", () => {
    const renamed = {
      ...tool,
      items: tool.items.map((item, at) => (at === 0 ? { ...item, linkId: "constructor" } : item)),
      forms: tool.forms.map((form, at) => (at === 0 ? { ...form, id: "constructor" } : form)),
    };
    const got = readInstrument(renamed);
    const faults = "faults" in got ? got.faults : [];
    for (const path of ["items.constructor.linkId", "forms.constructor.id"])
      expect(faults).toContainEqual({ path, code: "not_a_code" });
  });

  it("scores the best everyday 100 and the worst 0, the reversed item turned round", () => {
    expect(scoreOf({ ...all(4), quarrels: 0 })).toBe(100);
    expect(scoreOf({ ...all(0), quarrels: 4 })).toBe(0);
    expect(scoreOf(all(2))).toBe(50);
  });

  it("takes one missing answer as the mean of the others, and not two", () => {
    const best: Record<string, number> = { ...all(4), quarrels: 0 };
    const { calm: _calm, ...seven } = best;
    expect(scoreOf(seven)).toBe(100);
    const { heard: _heard, ...six } = seven;
    expect(scoreOf(six)).toBeNull();
    expect(answerFaults(tool, parent, { ...all(1), other: 1, calm: 9 })).toEqual(["calm", "other"]);
  });

  it("stays within 0 and 100, and a better answer never lowers it", () => {
    const answers = fc.record(
      Object.fromEntries(tool.items.map(({ linkId }) => [linkId, fc.integer({ min: 0, max: 4 })])),
    );
    fc.assert(
      fc.property(answers, (given) => {
        const score = scoreOf(given) ?? -1;
        const better = scoreOf({ ...given, calm: 4 }) ?? -1;
        return score >= 0 && score <= 100 && better >= score;
      }),
    );
  });

  it("serves the purposes that a service's rules ask", () => {
    const model = serviceModel("open-family-rehabilitation")!;
    expect(purposesOf(model)).toEqual(["effectiveness"]);
    expect(instrumentsFor(model)).toEqual([tool]);
    expect(instrumentsFor(serviceModel("family-work")!)).toEqual([]);
  });
});

/** A small instrument with what the shipped one has none of: faces for steps, conditions, bands, an alert, a sum. */
const text = (words: string) => ({ fi: words, sv: words, en: words });
const section = { id: "more", name: text("Lisää") };
const study = {
  subscale: "all",
  r: 0.8,
  sd: 7.5,
  n: 120,
  population: text("Väestö"),
  source: "Tutkimus 2020",
};
const steps = (...values: number[]) => values.map((value) => ({ value, name: text(`${value}`) }));
const small = (what: Partial<Instrument> = {}): unknown => ({
  id: "small",
  version: 1,
  purposes: ["session_feedback"],
  name: text("Pieni"),
  intro: text("Vastaa"),
  licence: text("Oma"),
  holder: "own",
  aboutChild: false,
  sections: [],
  scales: {
    steps: { look: "steps", steps: steps(0, 1, 2, 3, 4) },
    faces: { look: "faces", steps: steps(0, 1, 2) },
  },
  forms: [
    {
      id: "young",
      perspective: "child",
      ages: { from: 3, to: 6 },
      name: text("Pieni"),
      pace: "one",
      aloud: true,
      scales: { steps: "faces" },
    },
    {
      id: "older",
      perspective: "child",
      ages: { from: 7, to: 17 },
      name: text("Iso"),
      pace: "one",
      aloud: false,
    },
  ],
  items: [
    { linkId: "ok", kind: "choice", scale: "steps", text: text("Hyvä olo") },
    {
      linkId: "safe",
      kind: "choice",
      scale: "steps",
      text: text("Turvassa"),
      shownWhen: { holds: "every", of: [{ linkId: "ok", is: "at_most", value: 1 }] },
    },
    {
      linkId: "why",
      kind: "words",
      text: text("Kerro"),
      forms: ["older"],
      shownWhen: { holds: "some", of: [{ linkId: "safe", is: "answered" }] },
    },
  ],
  subscales: [
    { id: "all", name: text("Kaikki"), items: ["ok", "safe"], score: "sum", mayMiss: 1, better: "more" },
  ],
  cutOffs: [
    { subscale: "all", from: 0, name: text("matala"), population: text("kaikki"), source: "S 2020" },
    { subscale: "all", from: 3, name: text("korkea"), population: text("kaikki"), source: "S 2020" },
  ],
  reliability: [],
  alerts: [
    {
      id: "not_safe",
      when: { holds: "every", of: [{ linkId: "safe", is: "equal", value: 0 }] },
      urgency: "at_once",
      text: text("Ei turvassa"),
    },
  ],
  ...what,
});
const whole = (input: unknown): Instrument => {
  const read = readInstrument(input);
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  return read.instrument;
};

describe("forms, conditions and alerts", () => {
  const one = whole(small());
  const form = (age: number) => formFor(one, "child", age)!;

  it.each([
    [2, undefined],
    [3, "young"],
    [6, "young"],
    [7, "older"],
    [17, "older"],
    [18, "older"],
    [22, "older"],
    [23, undefined],
  ])("a child or young person of %i answers the form %s", (age, id) => {
    expect(formFor(one, "child", age)?.id).toBe(id);
  });

  it("a young person of age has no form where the eldest was made for smaller children", () => {
    const forms = one.forms.map((each) =>
      each.id === "older" ? { ...each, ages: { from: 7, to: 11 } } : each,
    );
    expect(formFor({ ...one, forms }, "child", 19)).toBeUndefined();
  });

  it.each(instruments.filter(({ forms }) => forms.some(({ perspective }) => perspective === "child")))(
    "a young person of 19 answers $id $version by a form that those of 17 answer",
    (each) => {
      const form = formFor(each, "child", 19);
      expect(form?.perspective).toBe("child");
      expect(form).toEqual(formFor(each, "child", 17));
      expect(formFor(each, "child", 23)?.ages).toBeUndefined();
    },
  );

  it("asks what a condition opens, on the forms that have it, and an answer to a hidden question counts for nothing", () => {
    const ids = (age: number, answers: Answers) =>
      itemsShown(one, form(age), answers).map(({ linkId }) => linkId);
    expect(ids(10, { ok: 3 })).toEqual(["ok"]);
    expect(ids(10, { ok: 1 })).toEqual(["ok", "safe"]);
    expect(ids(10, { ok: 1, safe: 2 })).toEqual(["ok", "safe", "why"]);
    expect(ids(5, { ok: 1, safe: 2 })).toEqual(["ok", "safe"]);
    // The hidden question's answer opens nothing either.
    expect(ids(10, { ok: 3, safe: 2 })).toEqual(["ok"]);
    expect(answerFaults(one, form(10), { ok: 3, safe: 2 })).toEqual(["safe"]);
    expect(scoresOf(one, form(10), { ok: 3 })).toEqual([
      { subscale: "all", value: 3, answered: 1, asked: 1 },
    ]);
  });

  it("takes the steps of the form's own scale", () => {
    expect(answerFaults(one, form(5), { ok: 3 })).toEqual(["ok"]);
    expect(answerFaults(one, form(10), { ok: 3 })).toEqual([]);
  });

  it("rings on the answer that it waits for, and on no other", () => {
    expect(alertsOf(one, form(5), { ok: 0, safe: 0 }).map(({ id }) => id)).toEqual(["not_safe"]);
    expect(alertsOf(one, form(5), { ok: 0, safe: 1 })).toEqual([]);
    expect(alertsOf(one, form(5), {})).toEqual([]);
  });

  it("sums with the missing ones as the mean of the others, and names the cut-off reached", () => {
    expect(scoresOf(one, form(10), { ok: 1 })[0]).toMatchObject({ value: 2, answered: 1, asked: 2 });
    const at = (answers: Answers) => cutOffAt(one, form(10), scoresOf(one, form(10), answers)[0]!)?.name.fi;
    expect([at({ ok: 1 }), at({ ok: 1, safe: 2 }), at({})]).toEqual(["matala", "korkea", undefined]);
  });
});

describe("an instrument that isn't whole is refused with the place", () => {
  const item = { linkId: "x", kind: "choice" as const, scale: "steps", text: text("X") };
  const base = whole(small());
  it.each<[string, string, Partial<Instrument>]>([
    ["items.ok", "twice", { items: [...base.items, { ...item, linkId: "ok" }] }],
    ["items.x.scale", "unknown_scale", { items: [...base.items, { ...item, scale: "none" }] }],
    ["items.x.section", "unknown_section", { items: [...base.items, { ...item, section: "none" }] }],
    ["items.x.forms", "unknown_form", { items: [...base.items, { ...item, forms: ["none"] }] }],
    [
      "items.x.range",
      "not_rising",
      { items: [...base.items, { linkId: "x", kind: "number", text: text("X") }] },
    ],
    [
      "items.x.shownWhen",
      "asked_later",
      {
        items: [
          ...base.items,
          { ...item, shownWhen: { holds: "every", of: [{ linkId: "x", is: "answered" }] } },
        ],
      },
    ],
    [
      "scales.steps",
      "not_rising",
      { scales: { ...base.scales, steps: { look: "steps", steps: steps(1, 0) } } },
    ],
    [
      "scales.steps",
      "step_not_reached",
      { scales: { ...base.scales, steps: { look: "slider", by: 2, steps: steps(0, 3) } } },
    ],
    [
      "forms.young.ages",
      "overlaps",
      { forms: base.forms.map((form) => ({ ...form, ages: { from: 3, to: 9 } })) },
    ],
    [
      "subscales.all.items",
      "unknown_item",
      { subscales: [{ ...base.subscales[0]!, items: ["ok", "none"] }] },
    ],
    ["subscales.all.items", "not_scored", { subscales: [{ ...base.subscales[0]!, items: ["ok", "why"] }] }],
    ["subscales.all.mayMiss", "too_many", { subscales: [{ ...base.subscales[0]!, mayMiss: 2 }] }],
    [
      "alerts.not_safe.when",
      "unknown_item",
      {
        alerts: [{ ...base.alerts[0]!, when: { holds: "every", of: [{ linkId: "none", is: "answered" }] } }],
      },
    ],
    ["sections.more", "twice", { sections: [section, section] }],
    ["reliability.0.source", "empty", { reliability: [{ ...study, source: " " }] }],
    ["reliability.0.subscale", "unknown_subscale", { reliability: [{ ...study, subscale: "none" }] }],
    ["cutOffs.0.source", "empty", { cutOffs: [{ ...study, from: 1, name: text("Raja"), source: "" }] }],
    ["name.fi", "empty", { name: { fi: " ", sv: "Liten", en: "Small" } }],
  ])("%s: %s", (path, code, what) => {
    const read = readInstrument(small(what));
    expect("faults" in read ? read.faults : []).toContainEqual({ path, code });
  });
});

describe("sections that are moved", () => {
  const asked = (linkId: string, section?: string) => ({
    linkId,
    kind: "words" as const,
    text: inThree(linkId, linkId, linkId),
    ...(section === undefined ? {} : { section }),
  });
  const named = (id: string) => ({ id, name: inThree(id, id, id) });

  it("take their questions with them, and what belongs to none stays at its place", () => {
    const items = [asked("a1", "a"), asked("free"), asked("a2", "a"), asked("b1", "b"), asked("last")];
    const order = (...sections: string[]) =>
      itemsInSections(items, sections.map(named)).map(({ linkId }) => linkId);
    expect(order("a", "b")).toEqual(["a1", "free", "a2", "b1", "last"]);
    expect(order("b", "a")).toEqual(["b1", "free", "a1", "a2", "last"]);
  });
});
