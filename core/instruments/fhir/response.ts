import { z } from "zod";
import { answerFaults, formOf, itemsShown, scaleOf, takes, type Answers } from "#core/instruments/answers.ts";
import { questionnaireUrl, stepCoding } from "#core/instruments/fhir/questionnaire.ts";
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
import type { LocalDate } from "#core/kernel/local-date.ts";

const extension: z.ZodType<Extension> = z.looseObject({ url: z.string() }) as z.ZodType<Extension>;
const answer = z.looseObject({
  extension: z.array(extension).optional(),
  valueInteger: z.int().optional(),
  valueString: z.string().optional(),
  valueCoding: z.looseObject({ code: z.string().optional() }).optional(),
});
const row = z.looseObject({ linkId: z.string(), answer: z.array(answer).optional() });
const responseShape = z.looseObject({
  resourceType: z.literal("QuestionnaireResponse"),
  questionnaire: z.string(),
  status: z.string(),
  authored: localDateShape,
  language: z.string().optional(),
  extension: z.array(extension).optional(),
  item: z.array(row.extend({ item: z.array(row).optional() })),
});
export type QuestionnaireResponse = z.output<typeof responseShape>;
type Row = z.output<typeof row>;

export type Given = {
  readonly form: string;
  readonly on: LocalDate;
  readonly language: string;
  readonly answers: Answers;
};

/** Given answers as an FHIR R4 QuestionnaireResponse; who gave them isn't said here. */
export function responseOf(instrument: Instrument, given: Given): QuestionnaireResponse {
  const form = formOf(instrument, given.form);
  if (!form) throw new Error(`${instrument.id} has no form ${given.form}`);
  const rows: (Row & { item?: Row[] })[] = [];
  const sections = new Map<string, Row[]>();
  for (const item of itemsShown(instrument, form, given.answers)) {
    const answers = answersTo(instrument, form, item, given.answers);
    if (answers.length === 0) continue;
    const one: Row = { linkId: item.linkId, answer: answers };
    if (item.section === undefined) {
      rows.push(one);
      continue;
    }
    const within = sections.get(item.section);
    if (within) {
      within.push(one);
      continue;
    }
    const fresh = [one];
    sections.set(item.section, fresh);
    rows.push({ linkId: `section.${item.section}`, item: fresh });
  }
  return {
    resourceType: "QuestionnaireResponse",
    extension: [{ url: urls.form, valueCode: form.id }],
    language: given.language,
    questionnaire: `${questionnaireUrl(instrument.id)}|${instrument.version}`,
    status: "completed",
    authored: given.on,
    item: rows,
  };
}

function answersTo(instrument: Instrument, form: Form, item: Item, answers: Answers) {
  if (item.kind === "goals")
    return Object.entries(answers).flatMap(([key, value]) => {
      const goal = goalOf(key);
      return goal?.linkId === item.linkId && typeof value === "number"
        ? [{ extension: [{ url: urls.goal, valueString: goal.goalId }], valueInteger: value }]
        : [];
    });
  const given = answers[item.linkId];
  if (given === undefined) return [];
  if (typeof given === "string") return [{ valueString: given }];
  const scale = scaleOf(instrument, form, item);
  const step = scale?.look === "slider" ? undefined : scale?.steps.find(({ value }) => value === given);
  return [step ? { valueCoding: stepCoding(step) } : { valueInteger: given }];
}

const refuse = (path: string, code: string) => ({
  faults: [{ path: `QuestionnaireResponse.${path}`, code }],
});

/** Answers from a QuestionnaireResponse to this very version; else the element that hinders it and why. */
export function answersFrom(
  instrument: Instrument,
  json: unknown,
): { readonly given: Given } | { readonly faults: readonly FhirFault[] } {
  const read = responseShape.safeParse(json);
  if (!read.success)
    return {
      faults: read.error.issues.map(({ path, code }) => ({
        path: elementAt("QuestionnaireResponse", path),
        code,
      })),
    };
  const response = read.data;
  if (response.questionnaire !== `${questionnaireUrl(instrument.id)}|${instrument.version}`)
    return refuse("questionnaire", "other_questionnaire");
  const form = formOf(instrument, extensionOf(response, urls.form)?.valueCode ?? "");
  if (!form) return refuse("extension", "unknown_form");
  const answers: Record<string, number | string> = {};
  const places = new Map<string, string>();
  const faults: FhirFault[] = [];
  const readRow = ({ linkId, answer: rows = [] }: Row, path: string): void => {
    for (const [at, one] of rows.entries()) {
      const place = `${path}.answer[${at}]`;
      const goal = extensionOf(one, urls.goal)?.valueString;
      const key = goal === undefined ? linkId : goalKey(linkId, goal);
      const value =
        one.valueInteger ?? one.valueString ?? codeOf(instrument, form, linkId, one.valueCoding?.code);
      if (value === undefined || key in answers) faults.push({ path: place, code: "answer_not_supported" });
      else answers[key] = value;
      places.set(key, place);
    }
  };
  for (const [at, one] of response.item.entries()) {
    const path = `QuestionnaireResponse.item[${at}]`;
    readRow(one, path);
    for (const [within, inner] of (one.item ?? []).entries()) readRow(inner, `${path}.item[${within}]`);
  }
  if (faults.length > 0) return { faults };
  const wrong = answerFaults(instrument, form, answers);
  if (wrong.length > 0)
    return { faults: wrong.map((key) => ({ path: places.get(key) ?? key, code: "not_an_answer" })) };
  return { given: { form: form.id, on: response.authored, language: response.language ?? "fi", answers } };
}

function codeOf(instrument: Instrument, form: Form, linkId: string, code: string | undefined) {
  const item = instrument.items.find((one) => one.linkId === linkId);
  const scale = item && scaleOf(instrument, form, item);
  const value = Number(code);
  return scale && code !== undefined && code !== "" && takes(scale, value) ? value : undefined;
}
