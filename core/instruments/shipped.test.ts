import { describe, expect, it } from "vitest";
import { alertsOf, formOf } from "#core/instruments/answers.ts";
import { instrumentOf, instruments } from "#core/instruments/catalogue.ts";
import { formFor } from "#core/instruments/instruments.ts";
import { questionsOf } from "#core/instruments/questions.ts";
import { cutOffAt, rangeOf, scoresOf } from "#core/instruments/scores.ts";
import { perspectives } from "#core/instruments/shapes.ts";

describe.each(["session-feedback", "daily-life"])("%s", (id) => {
  const tool = instrumentOf(id)!;

  it("is answered from all four perspectives, by a child of each age in a form of its own", () => {
    for (const perspective of perspectives) expect(formFor(tool, perspective, null)).toBeDefined();
    expect([3, 6, 7, 11, 12, 17].map((age) => formFor(tool, "child", age)?.id)).toEqual([
      "small",
      "small",
      "child",
      "child",
      "young",
      "young",
    ]);
  });

  it("asks a small child by faces and pictures, one at a time and aloud, and a young person by words", () => {
    const looks = (form: string) =>
      new Set(questionsOf(tool, formOf(tool, form)!, {}).flatMap(({ of }) => ("look" in of ? of.look : [])));
    expect([...looks("small")].every((look) => look === "faces" || look === "pictures")).toBe(true);
    expect([...looks("child")].every((look) => look === "faces" || look === "pictures")).toBe(true);
    expect(looks("young")).toEqual(new Set(["steps"]));
    expect(formOf(tool, "small")).toMatchObject({ pace: "one", aloud: true });
  });

  it("puts answers of every age on the same scale", () => {
    const ends = tool.forms.flatMap((form) =>
      questionsOf(tool, form, {}).flatMap(({ of }) =>
        of.kind === "choice" ? [`${of.steps[0]?.value}–${of.steps.at(-1)?.value}`] : [],
      ),
    );
    expect(new Set(ends)).toEqual(new Set(["0–4"]));
  });
});

describe("an answer that a child isn't safe", () => {
  const tool = instrumentOf("daily-life")!;
  it.each(tool.forms.map(({ id }) => id))("is told at once on the form %s", (id) => {
    const rung = alertsOf(tool, formOf(tool, id)!, { safe: 0 });
    expect(rung.map(({ urgency }) => urgency)).toEqual(["at_once"]);
    // Whoever of the family said it hears at once what happens next; the worker knows it.
    expect(rung[0]?.say !== undefined || id === "worker").toBe(true);
    expect(alertsOf(tool, formOf(tool, id)!, { safe: 4 })).toEqual([]);
  });
});

describe("points of licensed instruments", () => {
  it("hold no words of their items, and every cut-off has its source", () => {
    const shells = instruments.filter(({ holder }) => holder === "customer");
    expect([...new Set(shells.map(({ id }) => id))]).toEqual([
      "sdq",
      "ors",
      "three-x-ten-d",
      "who-5",
      "epds",
    ]);
    for (const { items, cutOffs } of shells) {
      expect(items.every(({ kind }) => kind === "number")).toBe(true);
      expect(cutOffs.every(({ source }) => /\d{4}/.test(source))).toBe(true);
    }
  });

  it.each([
    ["sdq", "parent", { emotional: 5, conduct: 4, hyperactivity: 4, peers: 3 }, 16, "rajalla"],
    ["sdq", "parent", { emotional: 5, conduct: 4, hyperactivity: 2, peers: 2 }, 13, "tavanomainen"],
    ["sdq", "parent", { emotional: 5, conduct: 4, hyperactivity: 5, peers: 3 }, 17, "korkea"],
    // What no source at hand says isn't said.
    ["sdq", "young", { emotional: 5, conduct: 5, hyperactivity: 5, peers: 5 }, 20, undefined],
    ["who-5", "adult", { total: 12 }, 12, "matala: kysy lisää voinnista ja masennuksesta"],
    ["who-5", "adult", { total: 13 }, 13, "ei matala"],
    ["epds", "parent", { total: 12, question_10: 0 }, 12, "voinnista jutellaan tarkemmin"],
    ["epds", "parent", { total: 13, question_10: 0 }, 13, "masennus mahdollinen: ohjataan arvioon"],
    ["ors", "adult", { total: 24 }, 24, undefined],
    ["epds", "parent", { total: 9, question_10: 0 }, 9, "alle rajan"],
    ["ors", "young", { total: 24 }, 24, undefined],
  ])("%s, %s: %o is %i, %s", (id, formId, answers, total, name) => {
    const tool = instrumentOf(id)!;
    const form = formOf(tool, formId)!;
    const [whole] = scoresOf(tool, form, answers);
    expect([whole?.value, cutOffAt(tool, form, whole!)?.name.fi]).toEqual([total, name]);
  });

  it.each([
    ["sdq", [0, 40]],
    ["epds", [0, 30]],
    ["who-5", [0, 25]],
    ["everyday-and-together", [0, 100]],
  ])("%s: its score falls between %o", (id, ends) => {
    const tool = instrumentOf(id)!;
    expect(rangeOf(tool, tool.forms[0]!, tool.subscales[0]!, {})).toEqual(ends);
  });

  it("ring on a point of EPDS's tenth question", () => {
    const epds = instrumentOf("epds")!;
    const form = epds.forms[0]!;
    expect(alertsOf(epds, form, { total: 3, question_10: 1 })[0]?.urgency).toBe("at_once");
    expect(alertsOf(epds, form, { total: 20, question_10: 0 })).toEqual([]);
  });
});
