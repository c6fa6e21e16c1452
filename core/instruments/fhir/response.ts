import { formOf, itemsShown, scaleOf, type Answers } from "#core/instruments/answers.ts";
import { runsOf } from "#core/instruments/fhir/groups.ts";
import { questionnaireUrl, stepCoding } from "#core/instruments/fhir/questionnaire.ts";
import { urls, type Extension } from "#core/instruments/fhir/shapes.ts";
import { goalOf } from "#core/instruments/goal-answers.ts";
import type { Form, Instrument, Item } from "#core/instruments/shapes.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { Language } from "#core/kernel/text.ts";

/** One filling: by which form, when, what was answered and what was said besides. */
export type Given = {
  readonly form: string;
  readonly on: LocalDate;
  /** Empty where it isn't known. */
  readonly language: Language | "";
  readonly answers: Answers;
  /** Keys of what they said they don't want to answer. */
  readonly unwilling: readonly string[];
  readonly words: string;
};

type Answer = {
  readonly extension?: readonly Extension[];
  readonly valueInteger?: number;
  readonly valueString?: string;
  readonly valueCoding?: ReturnType<typeof stepCoding>;
};
type Row = {
  readonly linkId: string;
  readonly extension?: readonly Extension[];
  readonly answer?: readonly Answer[];
  readonly item?: readonly Row[];
};
export type QuestionnaireResponse = {
  readonly resourceType: "QuestionnaireResponse";
  readonly extension: readonly Extension[];
  readonly language?: Language;
  readonly questionnaire: string;
  readonly status: "completed" | "entered-in-error";
  readonly authored: LocalDate;
  readonly item: readonly Row[];
};

export const declined: Extension = { url: urls.absent, valueCode: "asked-declined" };

/** Given answers as an FHIR R4 QuestionnaireResponse, in the questionnaire's own groups; who gave them isn't said here. */
export function responseOf(
  instrument: Instrument,
  given: Given,
  status: QuestionnaireResponse["status"] = "completed",
): QuestionnaireResponse {
  const form = formOf(instrument, given.form);
  if (!form) throw new Error(`${instrument.id} has no form ${given.form}`);
  const shown = new Set(itemsShown(instrument, form, given.answers).map(({ linkId }) => linkId));
  const words = given.words === "" ? [] : [{ url: urls.words, valueString: given.words }];
  return {
    resourceType: "QuestionnaireResponse",
    extension: [{ url: urls.form, valueCode: form.id }, ...words],
    ...(given.language === "" ? {} : { language: given.language }),
    questionnaire: `${questionnaireUrl(instrument.id)}|${instrument.version}`,
    status,
    authored: given.on,
    item: runsOf(instrument).flatMap(({ group, items }): readonly Row[] => {
      const rows = items.flatMap((item) =>
        shown.has(item.linkId) ? rowOf(instrument, form, item, given) : [],
      );
      return group === undefined || rows.length === 0 ? rows : [{ linkId: group, item: rows }];
    }),
  };
}

const about = (goalId: string): Extension => ({ url: urls.goal, valueString: goalId });

function rowOf(instrument: Instrument, form: Form, item: Item, { answers, unwilling }: Given): Row[] {
  const { linkId } = item;
  if (item.kind === "goals") {
    const answer = [
      ...Object.entries(answers).flatMap(([key, value]) => {
        const goal = goalOf(key);
        return goal?.linkId === linkId && typeof value === "number"
          ? [{ extension: [about(goal.goalId)], valueInteger: value }]
          : [];
      }),
      ...unwilling.flatMap((key) => {
        const goal = goalOf(key);
        return goal?.linkId === linkId ? [{ extension: [about(goal.goalId), declined] }] : [];
      }),
    ];
    return answer.length > 0 ? [{ linkId, answer }] : [];
  }
  const given = answers[linkId];
  if (given === undefined) return unwilling.includes(linkId) ? [{ linkId, extension: [declined] }] : [];
  if (typeof given === "string") return [{ linkId, answer: [{ valueString: given }] }];
  const scale = scaleOf(instrument, form, item);
  const step = scale?.look === "slider" ? undefined : scale?.steps.find(({ value }) => value === given);
  return [{ linkId, answer: [step ? { valueCoding: stepCoding(step) } : { valueInteger: given }] }];
}
