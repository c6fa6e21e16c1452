import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itemsShown, scaleOf, type Answers } from "#core/instruments/answers.ts";
import { instruments, instrumentOf } from "#core/instruments/catalogue.ts";
import { answeredInstrument, answersFrom } from "#core/instruments/fhir/from-response.ts";
import { questionnaireOf } from "#core/instruments/fhir/questionnaire.ts";
import { responseOf, type Given } from "#core/instruments/fhir/response.ts";
import { urls, type FhirItem } from "#core/instruments/fhir/shapes.ts";
import { goalKey } from "#core/instruments/goal-answers.ts";
import { codeShape, type Form, type Instrument } from "#core/instruments/shapes.ts";
import { localDate } from "#core/kernel/local-date.ts";
import { anyInstrument } from "#fixtures/instrument-facts.ts";

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const on = localDate("2026-11-20");
const picks = fc.array(fc.nat(100), { minLength: 3, maxLength: 9 });
const goal = "0193-goal";

/** A filling of the form, chosen by numbers that fast-check gives: answers, what was left out and what wasn't wanted to be answered. */
function filled(instrument: Instrument, form: Form, picked: readonly number[]): Given {
  const answers: Record<string, number | string> = {};
  const unwilling: string[] = [];
  for (const [at, { linkId }] of instrument.items.entries()) {
    const item = itemsShown(instrument, form, answers).find((one) => one.linkId === linkId);
    const pick = picked[at % picked.length] ?? 0;
    if (!item || pick % 4 === 0) continue;
    if (pick % 7 === 0) {
      if (item.kind !== "say") unwilling.push(item.kind === "goals" ? goalKey(linkId, goal) : linkId);
      continue;
    }
    const steps = scaleOf(instrument, form, item)?.steps;
    if (item.kind === "choice" && steps) answers[linkId] = steps[pick % steps.length]!.value;
    if (item.kind === "number" && item.range) answers[linkId] = item.range.from;
    if (item.kind === "words") answers[linkId] = "Omin sanoin";
    if (item.kind === "goals") answers[goalKey(linkId, goal)] = (pick % 5) - 2;
  }
  const words = picked.length % 2 === 0 ? "" : "Väsyttää";
  return { form: form.id, on, language: picked.length % 3 === 0 ? "" : "sv", answers, unwilling, words };
}

const linkIds = (rows: readonly { linkId: string; item?: readonly { linkId: string }[] | undefined }[]) =>
  rows.flatMap(({ linkId, item }) => (item ? item.map((one) => `${linkId} ${one.linkId}`) : [linkId]));

function there(one: Instrument, form: Form, picked: readonly number[]): void {
  const given = filled(one, form, picked);
  const file = responseOf(one, given);
  expect(answersFrom(one, json(file))).toEqual({ given, dropped: [] });
  // Rows are where the questionnaire has its questions, and in its order.
  const asked = linkIds(questionnaireOf(one).item as readonly FhirItem[]);
  const answered = linkIds(file.item);
  expect(asked.filter((each) => answered.includes(each))).toEqual(answered);
}

describe("answers as a QuestionnaireResponse", () => {
  it.each(instruments)("come back as they were given to $id $version, on every form", (one) => {
    fc.assert(
      fc.property(picks, (picked) => {
        for (const form of one.forms) there(one, form, picked);
      }),
      { numRuns: 20 },
    );
  });

  it("come back from any instrument", () => {
    fc.assert(
      fc.property(anyInstrument, picks, (one, picked) => {
        for (const form of one.forms) there(one, form, picked);
      }),
      { numRuns: 60 },
    );
  });

  it("are in the groups of the questionnaire, a section that others split in two in both of its own", () => {
    const daily = instrumentOf("daily-life")!;
    const [first, second, third] = daily.items.filter(({ kind }) => kind === "choice");
    const split: Instrument = {
      ...daily,
      sections: [{ id: "home", name: daily.name }],
      items: [{ ...first!, section: "home" }, second!, { ...third!, section: "home" }],
    };
    const form = split.forms.find(({ id }) => id === "parent")!;
    const answers = Object.fromEntries(
      split.items.map((item) => [item.linkId, scaleOf(split, form, item)!.steps[0]!.value]),
    );
    const given: Given = { form: form.id, on, language: "fi", answers, unwilling: [], words: "" };
    const file = responseOf(split, given);
    expect(file.item.map(({ linkId }) => linkId)).toEqual(["section.home", second!.linkId, "section.home.2"]);
    expect(answersFrom(split, json(file))).toEqual({ given, dropped: [] });
    const moved = { ...file, item: [{ linkId: "section.home", item: [file.item[2]!.item![0]!] }] };
    expect(answersFrom(split, moved)).toEqual({
      faults: [{ path: "QuestionnaireResponse.item[0].item[0].linkId", code: "other_group" }],
    });
  });

  it("say when they have been taken back, and aren't taken in then", () => {
    const one = instrumentOf("epds")!;
    const given = filled(one, one.forms[0]!, [1, 2, 3]);
    const file = responseOf(one, given, "entered-in-error");
    expect(answersFrom(one, json(file))).toEqual({
      faults: [{ path: "QuestionnaireResponse.status", code: "not_completed" }],
    });
  });
});

const daily = instrumentOf("daily-life")!;
const answers: Answers = { going: 4, safe: 0 };
const given: Given = { form: "child", on, language: "fi", answers, unwilling: [], words: "" };
const file = responseOf(daily, given);
const choice = file.item[0]!;
const coded = choice.answer![0]!.valueCoding!;
const withFirst = (change: object) => ({ ...file, item: [{ ...choice, ...change }, ...file.item.slice(1)] });
const root = "QuestionnaireResponse";

describe("a QuestionnaireResponse from elsewhere", () => {
  it("names the instrument and the version it answers", () => {
    expect(answeredInstrument(file)).toEqual({ id: "daily-life", version: daily.version });
    for (const questionnaire of [
      "urn:rinnalla:instrument:daily-life",
      "http://x|1",
      `${file.questionnaire}.1`,
    ])
      expect(answeredInstrument({ ...file, questionnaire })).toBeUndefined();
    expect(answeredInstrument(null)).toBeUndefined();
  });

  it("may say the day with a time, the language with a land, and more than is kept: that is told", () => {
    const more = {
      ...file,
      id: "x",
      language: "sv-FI",
      authored: "2026-11-20T23:30:00+02:00",
      status: "amended",
      subject: { reference: "Patient/1" },
      extension: [...file.extension, { url: "http://other", valueString: "x" }],
    };
    expect(answersFrom(daily, more)).toEqual({
      given: { ...given, language: "sv" },
      dropped: [`${root}.id`, `${root}.subject`, `${root}.extension[1]`],
    });
  });

  it.each<[string, string, object]>([
    [
      `${root}.questionnaire`,
      "other_questionnaire",
      { ...file, questionnaire: "urn:rinnalla:instrument:daily-life|2" },
    ],
    [`${root}.resourceType`, "invalid_value", { ...file, resourceType: "Questionnaire" }],
    [`${root}.authored`, "not_a_day", { ...file, authored: "2026-11" }],
    [`${root}.status`, "not_completed", { ...file, status: "in-progress" }],
    [
      `${root}.extension`,
      "unknown_form",
      { ...file, extension: [{ url: urls.form, valueCode: "constructor" }] },
    ],
    [
      `${root}.extension`,
      "too_long",
      { ...file, extension: [...file.extension, { url: urls.words, valueString: "x".repeat(2001) }] },
    ],
    [`${root}.modifierExtension`, "not_supported", { ...file, modifierExtension: [] }],
    [`${root}.item[0].linkId`, "not_asked", withFirst({ linkId: "constructor" })],
    [`${root}.item[0].linkId`, "not_asked", withFirst({ linkId: "__proto__" })],
    [`${root}.item[0].linkId`, "too_long", withFirst({ linkId: "x".repeat(201) })],
    [`${root}.item[0].item`, "item_in_question", withFirst({ item: [] })],
    [
      `${root}.item[0].answer`,
      "too_long",
      withFirst({ answer: Array.from({ length: 1001 }, () => ({ valueInteger: 1 })) }),
    ],
    [`${root}.item[0].answer[0]`, "not_an_answer", withFirst({ answer: [{ valueInteger: 9 }] })],
    [`${root}.item[0].answer[0]`, "not_an_answer", withFirst({ answer: [{ valueString: "hyvin" }] })],
    [`${root}.item[0].answer[0]`, "answer_not_supported", withFirst({ answer: [{ valueString: "a\0" }] })],
    [`${root}.item[0].answer[0]`, "answer_not_supported", withFirst({ answer: [{ valueBoolean: true }] })],
    [
      `${root}.item[0].answer[0]`,
      "answer_not_supported",
      withFirst({ answer: [{ valueInteger: 1, valueString: "1" }] }),
    ],
    [
      `${root}.item[0].answer[0]`,
      "answer_not_supported",
      withFirst({ answer: [{ valueCoding: { ...coded, code: "" } }] }),
    ],
    [
      `${root}.item[0].answer[0]`,
      "answer_not_supported",
      withFirst({ answer: [{ valueCoding: { ...coded, system: "http://loinc.org" } }] }),
    ],
    [
      `${root}.item[0].answer[0]`,
      "not_an_answer",
      withFirst({ answer: [{ valueInteger: 1, extension: [{ url: urls.goal, valueString: "__proto__" }] }] }),
    ],
    [`${root}.item[0].answer[1]`, "twice", withFirst({ answer: [{ valueInteger: 1 }, { valueInteger: 2 }] })],
    [
      `${root}.item[2]`,
      "twice",
      {
        ...file,
        item: [
          ...file.item,
          { linkId: choice.linkId, extension: [{ url: urls.absent, valueCode: "asked-declined" }] },
        ],
      },
    ],
  ])("is refused at %s: %s", (path, code, broken) => {
    expect(answersFrom(daily, broken)).toEqual({ faults: [{ path, code }] });
  });

  it("is answered for the family's own goals only", () => {
    const one = instrumentOf("goal-follow-up")!;
    const item = one.items.find(({ kind }) => kind === "goals")!;
    const about = { ...given, form: "parent", answers: { [goalKey(item.linkId, goal)]: 1 } };
    const of = responseOf(one, about);
    expect(answersFrom(one, of, [goal])).toEqual({ given: about, dropped: [] });
    expect(answersFrom(one, of, ["another"])).toEqual({
      faults: [{ path: `${root}.item[0].answer[0]`, code: "not_an_answer" }],
    });
  });
});

it("no question has a code that every object knows", () => {
  expect(codeShape.safeParse("constructor").success).toBe(false);
});
