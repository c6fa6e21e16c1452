import { instrumentFaults } from "#core/instruments/faults.ts";
import { partFrom } from "#core/instruments/fhir/conditions.ts";
import { foreignWay, formsFor, type Way } from "#core/instruments/fhir/foreign-answers.ts";
import {
  elementAt,
  urls,
  type FhirFault,
  type FhirItem,
  type Questionnaire,
} from "#core/instruments/fhir/shapes.ts";
import { textFrom, untranslated } from "#core/instruments/fhir/texts.ts";
import {
  instrumentShape,
  isNameOfObjects,
  type Condition,
  type Instrument,
  type Item,
  type Perspective,
  type Scale,
} from "#core/instruments/shapes.ts";
import { canonical } from "#core/kernel/canonical.ts";
import { inThree, languages, type Language } from "#core/kernel/text.ts";

export type Foreign =
  | {
      readonly instrument: Instrument;
      readonly dropped: readonly string[];
      readonly untranslated: readonly Language[];
    }
  | { readonly faults: readonly FhirFault[] };

/** Elements that this reading understands; others are either named as dropped or, where they change what is asked, refused. */
const known = new Set(
  "linkId text _text type enableWhen enableBehavior maxLength answerOption item extension required repeats".split(
    " ",
  ),
);
const changesMeaning = new Set(["modifierExtension", "answerValueSet", "initial", "readOnly"]);
const knownAbove = new Set(
  "resourceType url version language title _title description _description copyright _copyright extension item".split(
    " ",
  ),
);
const knownExtensions: ReadonlySet<string> = new Set([
  urls.itemControl,
  urls.minValue,
  urls.maxValue,
  urls.sliderStepValue,
]);
const notForUs = new Set(["retired"]);

const noLicence = inThree(
  "Tiedostossa ei ollut tekijänoikeustietoa. Varmista lupa ennen käyttöä.",
  "Filen hade ingen uppgift om upphovsrätt. Kontrollera tillståndet före användning.",
  "The file said nothing of copyright. Make sure of the licence before use.",
);

/** A questionnaire from elsewhere: a form for each perspective chosen, no scores until somebody adds them. */
export function foreignInstrument(
  given: Questionnaire,
  as: { readonly id: string; readonly version: number; readonly perspectives: readonly Perspective[] },
): Foreign {
  const faults: FhirFault[] = [];
  const dropped: string[] = [];
  const missing = new Set<Language>();
  const base = languages.find((language) => language === given.language?.slice(0, 2)) ?? "fi";
  const refuse = (path: string, code: string): void => void faults.push({ path, code });
  const say = (words: string | undefined, beside: Parameters<typeof textFrom>[1]) => {
    for (const language of untranslated(beside, base)) missing.add(language);
    return textFrom(words ?? "", beside, base);
  };

  if (as.perspectives.length === 0) refuse("Questionnaire", "no_perspective");
  if (given.status !== undefined && notForUs.has(given.status)) refuse("Questionnaire.status", "retired");
  if (given.title === undefined) refuse("Questionnaire.title", "missing");
  for (const key of Object.keys(given)) {
    if (key === "modifierExtension" || key === "contained") refuse(`Questionnaire.${key}`, "not_supported");
    else if (!knownAbove.has(key)) dropped.push(`Questionnaire.${key}`);
  }

  const codes = new Map<string, string>();
  const taken = new Set<string>();
  const giveCodes = (items: readonly FhirItem[], path: string): void => {
    for (const [at, { linkId, item }] of items.entries()) {
      if (codes.has(linkId)) refuse(`${path}.item[${at}].linkId`, "twice");
      codes.set(linkId, codeFor(linkId, taken));
      if (item) giveCodes(item, `${path}.item[${at}]`);
    }
  };
  giveCodes(given.item, "Questionnaire");

  const ways = new Map<string, Way>();
  const sections: { id: string; name: ReturnType<typeof say> }[] = [];
  const scales: Record<string, Scale> = {};
  const items: Item[] = [];
  const scaleCodes = new Map<string, string>();
  const scaleCode = (scale: Scale): string => {
    const same = canonical(scale);
    const code = scaleCodes.get(same) ?? `scale-${scaleCodes.size + 1}`;
    scaleCodes.set(same, code);
    scales[code] = scale;
    return code;
  };
  const conditionOf = (item: FhirItem, path: string): Condition | undefined => {
    if (!item.enableWhen || item.enableWhen.length === 0) return undefined;
    if (item.enableBehavior === undefined && item.enableWhen.length > 1)
      refuse(`${path}.enableBehavior`, "missing");
    const of = item.enableWhen.flatMap((when, at) => {
      const part = partFrom(
        when,
        codes.get(when.question),
        ways.get(when.question)?.valueOf ?? (() => undefined),
      );
      if (typeof part !== "string") return [part];
      refuse(`${path}.enableWhen[${at}]`, part);
      return [];
    });
    return { holds: item.enableBehavior === "any" ? "some" : "every", of };
  };
  const readItem = (item: FhirItem, path: string, section?: string): void => {
    for (const key of Object.keys(item)) {
      if (changesMeaning.has(key)) refuse(`${path}.${key}`, "not_supported");
      else if (!known.has(key)) dropped.push(`${path}.${key}`);
    }
    for (const [at, one] of (item.extension ?? []).entries())
      if (!knownExtensions.has(one.url)) dropped.push(`${path}.extension[${at}]`);
    // Whoever answers may always leave anything out.
    if (item.required) dropped.push(`${path}.required`);
    if (item.repeats) refuse(`${path}.repeats`, "repeats");
    if (item.type === "group") {
      if (section !== undefined) return refuse(path, "group_in_group");
      if (item.enableWhen) refuse(`${path}.enableWhen`, "condition_of_group");
      const id = codes.get(item.linkId) ?? "";
      sections.push({ id, name: say(item.text ?? item.linkId, item._text) });
      for (const [at, inner] of (item.item ?? []).entries()) readItem(inner, `${path}.item[${at}]`, id);
      return;
    }
    if (item.item && item.item.length > 0) refuse(`${path}.item`, "item_in_question");
    if (item.text === undefined) refuse(`${path}.text`, "missing");
    const way = foreignWay(item, path, say, dropped);
    if ("code" in way) return refuse(way.path, way.code);
    ways.set(item.linkId, way);
    const shownWhen = conditionOf(item, path);
    items.push({
      linkId: codes.get(item.linkId) ?? "",
      kind: way.kind,
      text: say(item.text, item._text),
      ...(section === undefined ? {} : { section }),
      ...(way.scale ? { scale: scaleCode(way.scale) } : {}),
      ...(way.range ? { range: way.range } : {}),
      ...(shownWhen ? { shownWhen } : {}),
    });
  };
  for (const [at, item] of given.item.entries()) readItem(item, `Questionnaire.item[${at}]`);
  if (faults.length > 0) return { faults };

  const name = say(given.title, given._title);
  const instrument: Instrument = {
    id: as.id,
    version: as.version,
    purposes: ["imported"],
    name,
    intro: given.description === undefined ? name : say(given.description, given._description),
    licence: given.copyright === undefined ? noLicence : say(given.copyright, given._copyright),
    holder: "customer",
    aboutChild: false,
    sections,
    scales,
    forms: formsFor(as.perspectives),
    items,
    subscales: [],
    cutOffs: [],
    reliability: [],
    alerts: [],
  };
  const rest = restOfFaults(instrument, given);
  if (rest.length > 0) return { faults: rest };
  return { instrument, dropped, untranslated: languages.filter((language) => missing.has(language)) };
}

/** What only the whole shows (a text too long, a condition on what is asked later), at the element it came from. */
function restOfFaults(instrument: Instrument, given: Questionnaire): readonly FhirFault[] {
  const places = new Map<string, string>();
  const place = (items: readonly FhirItem[], path: string): void => {
    for (const [at, item] of items.entries()) {
      const here = `${path}.item[${at}]`;
      if (item.type === "group") place(item.item ?? [], here);
      else places.set(instrument.items[places.size]?.linkId ?? "", here);
    }
  };
  place(given.item, "Questionnaire");
  const parsed = instrumentShape.safeParse(instrument);
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message, code }) => {
      const [list, at] = path;
      const item = list === "items" ? instrument.items[Number(at)] : undefined;
      const top = { name: "title", intro: "description", licence: "copyright" }[String(list)];
      return {
        path: item
          ? elementAt(
              places.get(item.linkId) ?? "Questionnaire.item",
              path.slice(2).filter((key) => key === "text"),
            )
          : `Questionnaire.${top ?? String(list)}`,
        code: /^[a-z_]+$/.test(message) ? message : code,
      };
    });
  return instrumentFaults(instrument).map(({ path, code }) => {
    const [list, id] = path.split(".");
    const of = list === "scales" ? instrument.items.find(({ scale }) => scale === id)?.linkId : id;
    return { path: places.get(of ?? "") ?? `Questionnaire (${path})`, code };
  });
}

/** A code of ours for a link id from elsewhere: `/44250-9` becomes `q_44250-9`. */
function codeFor(linkId: string, taken: Set<string>): string {
  const plain = linkId
    .toLowerCase()
    .replaceAll(/[^a-z0-9_-]+/g, "_")
    .replaceAll(/^_+|_+$/g, "");
  const stem = (/^[a-z]/.test(plain) && !isNameOfObjects(plain) ? plain : `q_${plain}`).slice(0, 50);
  let code = stem;
  for (let more = 2; taken.has(code); more += 1) code = `${stem}_${more}`;
  taken.add(code);
  return code;
}
