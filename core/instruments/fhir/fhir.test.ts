import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instruments, instrumentOf } from "#core/instruments/catalogue.ts";
import { readInstrument } from "#core/instruments/faults.ts";
import { instrumentFrom } from "#core/instruments/fhir/from-questionnaire.ts";
import { questionnaireOf } from "#core/instruments/fhir/questionnaire.ts";
import { extensionOf, questionnaireShape, urls, type FhirItem } from "#core/instruments/fhir/shapes.ts";
import { anyInstrument } from "#fixtures/instrument-facts.ts";
import type { Instrument } from "#core/instruments/shapes.ts";

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const back = (instrument: Instrument, change: (file: Record<string, never>) => void = () => {}) => {
  const file = json(questionnaireOf(instrument)) as Record<string, never>;
  change(file);
  return instrumentFrom(file, { id: instrument.id, version: instrument.version, perspectives: [] });
};

describe("a questionnaire of FHIR R4", () => {
  it.each(instruments)("gives $id back as it was", (one) => {
    expect(questionnaireShape.safeParse(json(questionnaireOf(one))).success).toBe(true);
    expect(back(one)).toEqual({ instrument: one, dropped: [], untranslated: [] });
  });

  it("gives any instrument back as it was", () => {
    fc.assert(
      fc.property(anyInstrument, (one) => {
        expect(readInstrument(one)).toEqual({ instrument: one });
        expect(back(one)).toEqual({ instrument: one, dropped: [], untranslated: [] });
      }),
      { numRuns: 60 },
    );
  });

  it("has steps as coded options with their ordinal values and translations", () => {
    const item = questionnaireOf(instrumentOf("everyday-and-together")!).item[0]!;
    expect(item).toMatchObject({ linkId: "calm", type: "choice" });
    const coding = item.answerOption?.[4]?.valueCoding;
    expect(coding).toMatchObject({ code: "4", display: "melkein aina" });
    expect(extensionOf(coding, urls.ordinalValue)?.valueDecimal).toBe(4);
    expect(coding?._display?.extension?.[0]).toEqual({
      url: urls.translation,
      extension: [
        { url: "lang", valueCode: "sv" },
        { url: "content", valueString: "nästan alltid" },
      ],
    });
  });

  it("says a condition over steps with codes, as FHIR compares them", () => {
    const group = questionnaireOf(instrumentOf("zones-of-concern")!).item[0]!;
    expect([group.linkId, group.type]).toEqual(["section.home", "group"]);
    const worry = group.item?.[1];
    expect([worry?.type, worry?.enableBehavior]).toEqual(["text", "all"]);
    expect(worry?.enableWhen).toEqual([
      { question: "home", operator: "exists", answerBoolean: true },
      { question: "home", operator: "!=", answerCoding: { system: urls.steps, code: "1" } },
    ]);
  });

  it("takes the words that a translator has changed, and nothing else that differs", () => {
    const one = instrumentOf("session-feedback")!;
    const worded = back(one, (file) => {
      const item = (
        file["item"] as unknown as {
          text: string;
          _text: { extension: { extension: { valueString: string }[] }[] };
        }[]
      )[0]!;
      item.text = "Miten teitä kuultiin?";
      item._text.extension[0]!.extension[1]!.valueString = "Hur hördes ni?";
    });
    expect("instrument" in worded && worded.instrument.items[0]?.text).toEqual({
      fi: "Miten teitä kuultiin?",
      sv: "Hur hördes ni?",
      en: "How were you listened to?",
    });
    const other = back(one, (file) => {
      (file["item"] as unknown as FhirItem[])[2]!.answerOption![1]!.valueCoding!.code = "9";
    });
    expect(other).toEqual({
      faults: [
        { path: "Questionnaire.item[2].answerOption[1].valueCoding.code", code: "differs_from_extension" },
      ],
    });
    const twice = back(one, (file) => {
      (file["item"] as unknown as FhirItem[])[0]!.answerOption![1]!.valueCoding!.display = "heikosti";
    });
    expect(twice).toEqual({
      faults: [{ path: "Questionnaire.item[1].answerOption", code: "scale_says_two_things" }],
    });
  });
});

const foreign = (what: object = {}, ...more: object[]) => ({
  resourceType: "Questionnaire",
  status: "active",
  language: "en",
  title: "Sleep",
  item: [
    {
      linkId: "/1.1",
      text: "How did you sleep?",
      type: "choice",
      answerOption: [
        { valueCoding: { code: "bad", display: "Badly" } },
        { valueCoding: { code: "well", display: "Well" } },
      ],
    },
    ...more,
  ],
  ...what,
});
const read = (
  file: object,
  perspectives: Instrument["forms"][number]["perspective"][] = ["parent", "child"],
) => instrumentFrom(file, { id: "sleep", version: 1001, perspectives });
const text = { linkId: "t", text: "Tell", type: "text" };
const question = (n: number) => ({ ...text, linkId: `t${n}` });
/** A group in a group in a group … */
function groupsWithin(depth: number): object {
  let group: object = text;
  for (let n = 0; n < depth; n += 1) group = { linkId: `g${n}`, type: "group", item: [group] };
  return group;
}

describe("a questionnaire from elsewhere", () => {
  it("gets a form for each perspective, its own codes, and says what wasn't kept or translated", () => {
    const got = read(
      foreign(
        { date: "2024-01-01", publisher: "X" },
        {
          ...text,
          required: true,
          enableWhen: [{ question: "/1.1", operator: "=", answerCoding: { code: "bad" } }],
        },
        {
          linkId: "n",
          text: "Hours",
          type: "integer",
          extension: [
            { url: urls.minValue, valueInteger: 0 },
            { url: urls.maxValue, valueInteger: 24 },
          ],
        },
      ),
    );
    if ("faults" in got) throw new Error(JSON.stringify(got.faults));
    expect(got.dropped).toEqual([
      "Questionnaire.status",
      "Questionnaire.date",
      "Questionnaire.publisher",
      "Questionnaire.item[1].required",
    ]);
    expect(got.untranslated).toEqual(["fi", "sv"]);
    const { instrument } = got;
    expect(readInstrument(instrument)).toEqual({ instrument });
    expect(instrument.forms.map(({ id, pace }) => [id, pace])).toEqual([
      ["parent", "page"],
      ["child", "one"],
    ]);
    expect(instrument.items).toMatchObject([
      { linkId: "q_1_1", kind: "choice" },
      { linkId: "t", kind: "words", shownWhen: { of: [{ linkId: "q_1_1", is: "equal", value: 0 }] } },
      { linkId: "n", kind: "number", range: { from: 0, to: 24 } },
    ]);
  });

  it.each<[string, string, object]>([
    ["Questionnaire.item[1].type", "type_not_supported", foreign({}, { ...text, type: "open-choice" })],
    ["Questionnaire.item[1].type", "type_not_supported", foreign({}, { ...text, type: "attachment" })],
    ["Questionnaire.item[1].repeats", "repeats", foreign({}, { ...text, repeats: true })],
    [
      "Questionnaire.item[1].item",
      "item_in_question",
      foreign({}, { ...text, item: [{ ...text, linkId: "u" }] }),
    ],
    ["Questionnaire.item[1].text", "missing", foreign({}, { linkId: "t", type: "text" })],
    [
      "Questionnaire.item[1].initial",
      "not_supported",
      foreign({}, { ...text, initial: [{ valueString: "x" }] }),
    ],
    [
      "Questionnaire.item[1].answerValueSet",
      "not_supported",
      foreign({}, { linkId: "c", text: "C", type: "choice", answerValueSet: "http://x" }),
    ],
    [
      "Questionnaire.item[1].answerOption",
      "missing",
      foreign({}, { linkId: "c", text: "C", type: "choice" }),
    ],
    [
      "Questionnaire.item[1].answerOption[1]",
      "option_not_supported",
      foreign(
        {},
        {
          linkId: "c",
          text: "C",
          type: "choice",
          answerOption: [{ valueString: "a" }, { valueDate: "2020-01-01" }],
        },
      ),
    ],
    [
      "Questionnaire.item[1].extension",
      "range_missing",
      foreign({}, { linkId: "n", text: "N", type: "integer" }),
    ],
    [
      "Questionnaire.item[1].item[0]",
      "group_in_group",
      foreign(
        {},
        {
          linkId: "g",
          text: "G",
          type: "group",
          item: [{ linkId: "h", text: "H", type: "group", item: [text] }],
        },
      ),
    ],
    [
      "Questionnaire.item[1].enableWhen[0]",
      "unknown_question",
      foreign({}, { ...text, enableWhen: [{ question: "none", operator: "exists", answerBoolean: true }] }),
    ],
    [
      "Questionnaire.item[1].enableWhen[0]",
      "condition_not_supported",
      foreign({}, { ...text, enableWhen: [{ question: "/1.1", operator: "=", answerString: "x" }] }),
    ],
    ["Questionnaire.item[1].linkId", "twice", foreign({}, { ...text, linkId: "/1.1" })],
    ["Questionnaire.item[1].linkId", "invalid_type", foreign({}, { text: "T", type: "text" })],
    ["Questionnaire.item[1].text", "too_long", foreign({}, { ...text, text: "x".repeat(1001) })],
    // What would take minutes to read is refused before it is read.
    ["Questionnaire.item[1].linkId", "too_long", foreign({}, { ...text, linkId: `x${"_".repeat(40_000)}x` })],
    [
      "Questionnaire.item",
      "too_many_items",
      foreign({}, ...Array.from({ length: 500 }, (_one, n) => question(n))),
    ],
    ["Questionnaire.item", "too_many_items", foreign({}, groupsWithin(100_000))],
    ["Questionnaire.status", "retired", foreign({ status: "retired" })],
    ["Questionnaire.title", "missing", foreign({ title: undefined })],
    ["Questionnaire.resourceType", "invalid_value", { ...foreign(), resourceType: "Bundle" }],
    ["Questionnaire.modifierExtension", "not_supported", foreign({ modifierExtension: [] })],
  ])("is refused at %s: %s", (path, code, file) => {
    const got = read(file);
    expect("faults" in got ? got.faults : got).toContainEqual({ path, code });
  });

  it("gives questions with the same steps one scale, and codes that are no object's own", () => {
    const options = [{ valueInteger: 0 }, { valueInteger: 1 }];
    const got = read(
      foreign(
        {},
        { linkId: "a", text: "A", type: "choice", answerOption: options },
        { linkId: "constructor", text: "B", type: "choice", answerOption: options },
      ),
    );
    if ("faults" in got) throw new Error(JSON.stringify(got.faults));
    expect(got.instrument.items.map(({ linkId, scale }) => [linkId, scale])).toEqual([
      ["q_1_1", "scale-1"],
      ["a", "scale-2"],
      ["q_constructor", "scale-2"],
    ]);
    expect(readInstrument(got.instrument)).toEqual({ instrument: got.instrument });
  });

  it("is refused when nobody would answer it", () => {
    expect(read(foreign(), [])).toEqual({ faults: [{ path: "Questionnaire", code: "no_perspective" }] });
  });
});
