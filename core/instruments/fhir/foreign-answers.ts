import {
  extensionOf,
  urls,
  type Extension,
  type FhirItem,
  type FhirOption,
} from "#core/instruments/fhir/shapes.ts";
import type { Form, Item, Perspective, Scale } from "#core/instruments/shapes.ts";
import { inThree, type Text } from "#core/kernel/text.ts";

/** How an item from elsewhere is answered here. */
export type Way = {
  readonly kind: Item["kind"];
  readonly scale?: Scale;
  readonly range?: { readonly from: number; readonly to: number };
  /** The value of a code of its options. */
  readonly valueOf: (code: string | undefined) => number | undefined;
};

type Say = (
  words: string | undefined,
  beside: { readonly extension?: readonly Extension[] | undefined } | undefined,
) => Text;

const none = (): undefined => undefined;

/** The way of answering, or the element that hinders it and why. */
export function foreignWay(
  item: FhirItem,
  path: string,
  say: Say,
  dropped: string[],
): Way | { readonly path: string; readonly code: string } {
  if (item.type === "display") return { kind: "say", valueOf: none };
  if (item.type === "text" || item.type === "string") {
    if (item.maxLength !== undefined) dropped.push(`${path}.maxLength`);
    return { kind: "words", valueOf: none };
  }
  if (item.type === "integer") return wholeNumber(item, path);
  if (item.type !== "choice") return { path: `${path}.type`, code: "type_not_supported" };
  if (!item.answerOption) return { path: `${path}.answerOption`, code: "missing" };
  const options = item.answerOption.map((option, at) => optionOf(option, at, say));
  const bad = options.findIndex((option) => option === undefined);
  if (bad >= 0) return { path: `${path}.answerOption[${bad}]`, code: "option_not_supported" };
  const whole = options.filter((option) => option !== undefined);
  const twice = whole.findIndex(({ value }, at) => whole.findIndex((one) => one.value === value) < at);
  if (twice >= 0) return { path: `${path}.answerOption[${twice}]`, code: "value_twice" };
  if (whole.length < 2) return { path: `${path}.answerOption`, code: "too_few_options" };
  const values = new Map(whole.map(({ code, value }) => [code, value]));
  return {
    kind: "choice",
    scale: {
      look: "steps",
      steps: whole.toSorted((a, b) => a.value - b.value).map(({ value, name }) => ({ value, name })),
    },
    valueOf: (code) => (code === undefined ? undefined : values.get(code)),
  };
}

/** An option's value: its ordinal value, else its code or number where they are whole, else its place. */
function optionOf(option: FhirOption, place: number, say: Say) {
  const { valueCoding: coding, valueInteger, valueString } = option;
  if (valueInteger !== undefined) {
    const words = String(valueInteger);
    return { code: words, value: valueInteger, name: { fi: words, sv: words, en: words } };
  }
  if (valueString !== undefined)
    return { code: valueString, value: place, name: say(valueString, undefined) };
  if (!coding) return undefined;
  const words = coding.display ?? coding.code;
  if (words === undefined) return undefined;
  const ordinal = (extensionOf(coding, urls.ordinalValue) ?? extensionOf(option, urls.ordinalValue))
    ?.valueDecimal;
  if (ordinal !== undefined && !Number.isInteger(ordinal)) return undefined;
  const value = ordinal ?? (/^-?\d{1,3}$/.test(coding.code ?? "") ? Number(coding.code) : place);
  return { code: coding.code ?? words, value, name: say(words, coding._display) };
}

function wholeNumber(item: FhirItem, path: string): Way | { path: string; code: string } {
  const from = extensionOf(item, urls.minValue)?.valueInteger;
  const to = extensionOf(item, urls.maxValue)?.valueInteger;
  if (from === undefined || to === undefined) return { path: `${path}.extension`, code: "range_missing" };
  const control = extensionOf(item, urls.itemControl)?.valueCodeableConcept?.coding?.[0]?.code;
  if (control !== "slider") return { kind: "number", range: { from, to }, valueOf: none };
  const ends = [from, to].map((value) => ({
    value,
    name: inThree(String(value), String(value), String(value)),
  }));
  const by = extensionOf(item, urls.sliderStepValue)?.valueInteger;
  return {
    kind: "choice",
    scale: { look: "slider", steps: ends, ...(by === undefined ? {} : { by }) },
    valueOf: none,
  };
}

const adults: Readonly<Record<Exclude<Perspective, "child">, readonly [id: string, name: Text]>> = {
  parent: ["parent", inThree("Vanhempi", "Förälder", "Parent")],
  worker: ["worker", inThree("Työntekijä", "Medarbetare", "Worker")],
  close_person: ["close", inThree("Läheinen", "Närstående", "Close person")],
};

/** One form for each perspective: a child's one question at a time and read aloud. */
export const formsFor = (perspectives: readonly Perspective[]): Form[] =>
  [...new Set(perspectives)].map((perspective) => {
    if (perspective === "child")
      return { id: "child", perspective, name: inThree("Lapsi", "Barn", "Child"), pace: "one", aloud: true };
    const [id, name] = adults[perspective];
    return { id, perspective, name, pace: "page", aloud: false };
  });
