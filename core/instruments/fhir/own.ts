import { instrumentFaultsOf, readInstrument } from "#core/instruments/faults.ts";
import { questionnaireOf } from "#core/instruments/fhir/questionnaire.ts";
import type { FhirFault, FhirItem, FhirOption, Questionnaire } from "#core/instruments/fhir/shapes.ts";
import { textFrom } from "#core/instruments/fhir/texts.ts";
import type { Instrument, Scale } from "#core/instruments/shapes.ts";
import { canonical } from "#core/kernel/canonical.ts";
import type { Text } from "#core/kernel/text.ts";

type Own =
  | {
      readonly instrument: Instrument;
      readonly dropped: readonly string[];
      readonly untranslated: readonly [];
    }
  | { readonly faults: readonly FhirFault[] };

const ours = new Set(["extension", "url", "version", "title", "_title", "name"]);
const words = new Set([
  "text",
  "_text",
  "title",
  "_title",
  "description",
  "_description",
  "copyright",
  "_copyright",
]);
const optionWords = new Set(["display", "_display"]);

/**
 * One that was exported from here: the whole instrument is in our own extension, and the elements beside it say the same. Words may have
 * been changed in them (a translator's work) and are taken; another structure would make the file say two things, and is refused.
 */
export function ownInstrument(
  given: Questionnaire,
  embedded: string,
  as: { readonly id: string; readonly version: number },
): Own {
  const place = "Questionnaire.extension";
  let json: unknown;
  try {
    json = JSON.parse(embedded);
  } catch {
    return { faults: [{ path: place, code: "not_json" }] };
  }
  const read = readInstrument(json);
  if ("faults" in read)
    return { faults: read.faults.map(({ path, code }) => ({ path: `${place}.${path}`, code })) };
  const expected = questionnaireOf(read.instrument);
  const differs = firstDifference(expected, given, "Questionnaire");
  if (differs !== undefined) return { faults: [{ path: differs, code: "differs_from_extension" }] };
  const worded = withWords(read.instrument, given);
  if ("faults" in worded) return worded;
  const instrument = { ...worded, id: as.id, version: as.version };
  const wrong = instrumentFaultsOf(instrument);
  if (wrong.length > 0)
    return { faults: wrong.map(({ path, code }) => ({ path: `Questionnaire (${path})`, code })) };
  return { instrument, dropped: [], untranslated: [] };
}

/** The first element that isn't as it was exported, words aside. */
function firstDifference(was: unknown, is: unknown, path: string): string | undefined {
  if (Array.isArray(was) || Array.isArray(is)) {
    const [a, b] = [was, is].map((list) => (Array.isArray(list) ? (list as unknown[]) : []));
    const longer = Math.max(a!.length, b!.length);
    for (let at = 0; at < longer; at += 1) {
      const found = firstDifference(a![at], b![at], `${path}[${at}]`);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (typeof was !== "object" || typeof is !== "object" || was === null || is === null)
    return was === is ? undefined : path;
  const skip = path === "Questionnaire" ? ours : path.endsWith("valueCoding") ? optionWords : words;
  for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
    if (skip.has(key) || words.has(key)) continue;
    const found = firstDifference(
      (was as Record<string, unknown>)[key],
      (is as Record<string, unknown>)[key],
      `${path}.${key}`,
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

const textOr = (given: string | undefined, beside: Parameters<typeof textFrom>[1], was: Text): Text => {
  if (given === undefined) return was;
  const now = textFrom(given, beside, "fi");
  // A translation that was taken away leaves the former one.
  const has = new Set((beside?.extension ?? []).flatMap((one) => one.extension?.[0]?.valueCode ?? []));
  return { fi: now.fi, sv: has.has("sv") ? now.sv : was.sv, en: has.has("en") ? now.en : was.en };
};

function withWords(instrument: Instrument, given: Questionnaire): Instrument | { faults: FhirFault[] } {
  const faults: FhirFault[] = [];
  const scales: Record<string, Scale> = { ...instrument.scales };
  const changed = new Map<string, string>();
  const sections = new Map(instrument.sections.map((section) => [section.id, section]));
  const items = new Map(instrument.items.map((item) => [item.linkId, item]));

  const readOptions = (scaleId: string, options: readonly FhirOption[], path: string): void => {
    const scale = instrument.scales[scaleId];
    if (!scale) return;
    const steps = scale.steps.map((step, at) => {
      const coding = options[at]?.valueCoding;
      return { ...step, name: textOr(coding?.display, coding?._display, step.name) };
    });
    const said = canonical(steps);
    const before = changed.get(scaleId);
    // Items that share a scale say its steps each: they can't be changed in one and not in another.
    if (before !== undefined && before !== said)
      faults.push({ path: `${path}.answerOption`, code: "scale_says_two_things" });
    changed.set(scaleId, said);
    scales[scaleId] = { ...scale, steps };
  };
  const readItem = (one: FhirItem, path: string): void => {
    if (one.type === "group") {
      const section = sections.get(one.linkId.split(".")[1] ?? "");
      if (section) sections.set(section.id, { ...section, name: textOr(one.text, one._text, section.name) });
      for (const [at, inner] of (one.item ?? []).entries()) readItem(inner, `${path}.item[${at}]`);
      return;
    }
    const item = items.get(one.linkId);
    if (!item) return;
    items.set(item.linkId, { ...item, text: textOr(one.text, one._text, item.text) });
    if (item.scale !== undefined && one.answerOption) readOptions(item.scale, one.answerOption, path);
  };
  for (const [at, one] of given.item.entries()) readItem(one, `Questionnaire.item[${at}]`);
  if (faults.length > 0) return { faults };
  return {
    ...instrument,
    name: textOr(given.title, given._title, instrument.name),
    intro: textOr(given.description, given._description, instrument.intro),
    licence: textOr(given.copyright, given._copyright, instrument.licence),
    sections: instrument.sections.map(({ id }) => sections.get(id)!),
    scales,
    items: instrument.items.map(({ linkId }) => items.get(linkId)!),
  };
}
