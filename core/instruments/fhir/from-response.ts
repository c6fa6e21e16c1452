import { z } from "zod";
import { answerFaults, formOf, itemsShown, scaleOf, takes, wordsLimit } from "#core/instruments/answers.ts";
import { runsOf } from "#core/instruments/fhir/groups.ts";
import { questionnaireUrl } from "#core/instruments/fhir/questionnaire.ts";
import { declined, type Given } from "#core/instruments/fhir/response.ts";
import {
  elementAt,
  extensionOf,
  urls,
  type Extension,
  type FhirFault,
} from "#core/instruments/fhir/shapes.ts";
import { goalKey, goalOf } from "#core/instruments/goal-answers.ts";
import type { Form, Instrument, Item } from "#core/instruments/shapes.ts";
import { localDateShape } from "#core/kernel/shapes.ts";
import { languages } from "#core/kernel/text.ts";

const extension: z.ZodType<Extension> = z.looseObject({ url: z.string() }) as z.ZodType<Extension>;
const extensions = z.array(extension).optional();
/** More rows than any questionnaire here can have: a file that goes past it isn't answers to one. */
const most = 1000;
const answer = z.looseObject({
  extension: extensions,
  valueInteger: z.int().optional(),
  valueString: z.string().optional(),
  valueCoding: z.looseObject({ system: z.string().optional(), code: z.string().optional() }).optional(),
});
const row = z.looseObject({
  linkId: z.string().max(200, { error: "too_long" }),
  extension: extensions,
  answer: z.array(answer).max(most, { error: "too_long" }).optional(),
});
const group = row.extend({ item: z.array(row).max(most, { error: "too_long" }).optional() });
const responseShape = z.looseObject({
  resourceType: z.literal("QuestionnaireResponse"),
  questionnaire: z.string(),
  status: z.string(),
  // FHIR's dateTime: what counts is the day, as it was where the answer was given.
  authored: z
    .string()
    .transform((given) => (/^\d{4}-\d{2}-\d{2}T/.test(given) ? given.slice(0, 10) : given))
    .pipe(localDateShape),
  language: z.string().optional(),
  extension: extensions,
  item: z.array(group).max(most, { error: "too_long" }),
});
type Answer = z.output<typeof answer>;
type Row = z.output<typeof row>;
type Response = z.output<typeof responseShape>;

const root = "QuestionnaireResponse";
const read = new Set(Object.keys(responseShape.shape));
/** What would turn the meaning round, or holds a part of it that isn't read. */
const meaningful = ["modifierExtension", "contained", "implicitRules"];

/** To which version of which instrument it answers; undefined where it names none of ours. */
export function answeredInstrument(
  json: unknown,
): { readonly id: string; readonly version: number } | undefined {
  const read = z.looseObject({ questionnaire: z.string() }).safeParse(json);
  const [url = "", version = ""] = read.success ? read.data.questionnaire.split("|", 2) : [];
  const prefix = questionnaireUrl("");
  if (!url.startsWith(prefix) || !/^[1-9]\d{0,8}$/.test(version)) return undefined;
  return { id: url.slice(prefix.length), version: Number(version) };
}

export type FromResponse =
  | {
      readonly given: Given;
      /** Elements that change nothing of what was answered, and aren't kept. */
      readonly dropped: readonly string[];
    }
  | { readonly faults: readonly FhirFault[] };

/**
 * Answers from a QuestionnaireResponse to this very version; else the element that hinders it and why. Without `goals` any goal is
 * taken.
 */
export function answersFrom(instrument: Instrument, json: unknown, goals?: readonly string[]): FromResponse {
  const parsed = responseShape.safeParse(json);
  if (!parsed.success)
    return {
      faults: parsed.error.issues.map(({ path, code, message }) => ({
        path: elementAt(root, path),
        code: /^[a-z_]+$/.test(message) ? message : code,
      })),
    };
  const response = parsed.data;
  const form = formOf(instrument, extensionOf(response, urls.form)?.valueCode ?? "");
  const words = extensionOf(response, urls.words)?.valueString ?? "";
  const whole = wholeFaults(instrument, response, words);
  if (!form) whole.push({ path: `${root}.extension`, code: "unknown_form" });
  if (!form || whole.length > 0) return { faults: whole };
  const { answers, unwilling, places, faults } = readRows(instrument, form, response);
  if (faults.length > 0) return { faults };
  const wrong = [
    ...answerFaults(instrument, form, answers, goals),
    ...unwillingFaults(instrument, form, answers, unwilling, goals),
  ];
  if (wrong.length > 0)
    return { faults: wrong.map((key) => ({ path: places.get(key) ?? root, code: "not_an_answer" })) };
  const language = languages.find((one) => one === response.language?.split("-", 1)[0]) ?? "";
  return {
    given: { form: form.id, on: response.authored, language, answers, unwilling, words },
    dropped: [
      ...Object.keys(response).flatMap((key) => (read.has(key) ? [] : [`${root}.${key}`.slice(0, 200)])),
      ...(response.extension ?? []).flatMap(({ url }, at) =>
        url === urls.form || url === urls.words ? [] : [`${root}.extension[${at}]`],
      ),
    ],
  };
}

function wholeFaults(instrument: Instrument, response: Response, words: string): FhirFault[] {
  const faults = meaningful.flatMap((key) =>
    Object.hasOwn(response, key) ? [{ path: `${root}.${key}`, code: "not_supported" }] : [],
  );
  if (response.questionnaire !== `${questionnaireUrl(instrument.id)}|${instrument.version}`)
    faults.push({ path: `${root}.questionnaire`, code: "other_questionnaire" });
  // What is still being answered, or was given up or taken back, isn't anybody's answer.
  if (response.status !== "completed" && response.status !== "amended")
    faults.push({ path: `${root}.status`, code: "not_completed" });
  if (!isKept(words)) faults.push({ path: `${root}.extension`, code: "too_long" });
  return faults;
}

/** Words as the record keeps them: bounded, and without the one character that it can't hold. */
const isKept = (words: string): boolean => words.length <= wordsLimit && !words.includes("\0");

function readRows(instrument: Instrument, form: Form, response: Response) {
  const groups = new Map(
    runsOf(instrument).flatMap(({ group: id, items }) =>
      items.map((item) => [item.linkId, { id, item }] as const),
    ),
  );
  const groupIds = new Set([...groups.values()].map(({ id }) => id));
  const answers = new Map<string, number | string>();
  const unwilling: string[] = [];
  const places = new Map<string, string>();
  const faults: FhirFault[] = [];
  const fault = (path: string, code: string): void => void faults.push({ path, code });
  const keep = (key: string, place: string, value: number | string | undefined): void => {
    if (places.has(key)) return fault(place, "twice");
    places.set(key, place);
    if (value === undefined) unwilling.push(key);
    else answers.set(key, value);
  };
  const readRow = (one: Row, path: string, within: string | undefined): void => {
    const known = groups.get(one.linkId);
    if (!known) return fault(`${path}.linkId`, "not_asked");
    if (known.id !== within) return fault(`${path}.linkId`, "other_group");
    if (Object.hasOwn(one, "modifierExtension")) return fault(`${path}.modifierExtension`, "not_supported");
    if (Object.hasOwn(one, "item")) return fault(`${path}.item`, "item_in_question");
    const given = one.answer ?? [];
    if (given.length === 0 && isDeclined(one)) keep(one.linkId, path, undefined);
    for (const [at, each] of given.entries()) {
      const place = `${path}.answer[${at}]`;
      const goal = extensionOf(each, urls.goal)?.valueString;
      const value = valueOf(instrument, form, known.item, each);
      if (value === undefined && !(goal !== undefined && isDeclined(each)))
        fault(place, "answer_not_supported");
      else keep(goal === undefined ? one.linkId : goalKey(one.linkId, goal), place, value);
    }
  };
  for (const [at, one] of response.item.entries()) {
    const path = `${root}.item[${at}]`;
    if (!groupIds.has(one.linkId)) {
      readRow(one, path, undefined);
      continue;
    }
    if ((one.answer ?? []).length > 0) fault(`${path}.answer`, "answer_not_supported");
    for (const [place, inner] of (one.item ?? []).entries())
      readRow(inner, `${path}.item[${place}]`, one.linkId);
  }
  return { answers: Object.fromEntries(answers), unwilling, places, faults };
}

const isDeclined = (one: { readonly extension?: readonly Extension[] | undefined }): boolean =>
  extensionOf(one, declined.url)?.valueCode === declined.valueCode;

/** The one value that the answer has; undefined where it has none, two, or one of a kind that isn't asked here. */
function valueOf(instrument: Instrument, form: Form, item: Item, one: Answer): number | string | undefined {
  const said = Object.keys(one).filter((key) => key.startsWith("value"));
  if (said.length !== 1 || "item" in one || "modifierExtension" in one) return undefined;
  if (one.valueString !== undefined) return isKept(one.valueString) ? one.valueString : undefined;
  if (one.valueInteger !== undefined) return one.valueInteger;
  const { system, code = "" } = one.valueCoding ?? {};
  const scale = scaleOf(instrument, form, item);
  if (!scale || (system !== undefined && system !== urls.steps) || !/^-?\d{1,4}$/.test(code))
    return undefined;
  return takes(scale, Number(code)) ? Number(code) : undefined;
}

/** Declined questions that aren't asked on the form, or are about another's goal. */
function unwillingFaults(
  instrument: Instrument,
  form: Form,
  answers: Given["answers"],
  unwilling: readonly string[],
  goals: readonly string[] | undefined,
): readonly string[] {
  const shown = new Map(itemsShown(instrument, form, answers).map((item) => [item.linkId, item]));
  return unwilling.filter((key) => {
    const goal = goalOf(key);
    const item = shown.get(goal?.linkId ?? key);
    if (!item || item.kind === "say" || (item.kind === "goals") !== (goal !== undefined)) return true;
    return goal !== undefined && !(goals?.includes(goal.goalId) ?? goal.goalId !== "");
  });
}
