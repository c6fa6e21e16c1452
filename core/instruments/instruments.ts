import { instrumentsInUse } from "#core/instruments/catalogue.ts";
import type { Form, Instrument, Perspective, Subscale } from "#core/instruments/shapes.ts";
import { ageOn, type LocalDate } from "#core/kernel/local-date.ts";
import type { ServiceModel } from "#core/services/model.ts";

export { instrumentOf, instruments } from "#core/instruments/catalogue.ts";

/** Purposes for which the service's rules ask measurements. */
export const purposesOf = (model: ServiceModel): readonly string[] => [
  ...new Set(
    model.rules.flatMap((rule) => {
      if (rule.shape === "recurring" && "measurement" in rule.parameters.what)
        return [rule.parameters.what.measurement];
      return rule.shape === "required" && rule.parameters.what.fact === "measurement"
        ? [rule.parameters.what.purpose]
        : [];
    }),
  ),
];

/** The newest version of each instrument that serves one of the service's purposes. */
export function instrumentsFor(model: ServiceModel): readonly Instrument[] {
  const purposes = purposesOf(model);
  return instrumentsInUse().filter((one) => one.purposes.some((purpose) => purposes.includes(purpose)));
}

/**
 * The last year of age of a young person, as the glossary has it: aftercare goes on until 23 (LsL 75 §). Instruments that speak to those
 * of 12–17 speak to these as well; no form was made for the years between them and the adults' forms, and those ask as a parent.
 */
export const lastYoungAge = 22;
/** A form reaches on to young people of age where it is made for the last year of childhood. */
const lastChildAge = 17;

/** The form by which somebody of this perspective and age answers; without a birth date the first of the perspective's. */
export function formFor(
  instrument: Instrument,
  perspective: Perspective,
  age: number | null,
): Form | undefined {
  const forms = instrument.forms.filter((form) => form.perspective === perspective);
  const formOfAge = (years: number | null) =>
    forms.find(({ ages }) => !ages || years === null || (ages.from <= years && years <= ages.to));
  const own = formOfAge(age);
  if (own || perspective !== "child" || age === null || age <= lastChildAge || age > lastYoungAge) return own;
  // The eldest form, if it was made for those who are about to come of age.
  return formOfAge(lastChildAge);
}

/** By which form a filling was given: its own, or, where it is older than forms, by the age that the one who answered had. */
export const formGiven = (
  instrument: Instrument,
  given: {
    readonly form: string;
    readonly perspective: Perspective;
    readonly on: LocalDate;
    readonly birthDate: LocalDate | null;
  },
): Form | undefined =>
  instrument.forms.find(({ id }) => id === given.form) ??
  formFor(instrument, given.perspective, given.birthDate && ageOn(given.birthDate, given.on));

/**
 * The score that stands for the whole: the first subscale's, where it is the only one or holds all of another's items and so is a total.
 * Undefined where each subscale is a thing of its own: worries of different kinds aren't added up, and the first of them isn't the whole.
 */
export function mainSubscale({ subscales: [first, ...others] }: Instrument): Subscale | undefined {
  if (!first) return undefined;
  const isTotal =
    others.length === 0 || others.some(({ items }) => items.every((item) => first.items.includes(item)));
  return isTotal ? first : undefined;
}

/** What is told of one who answers: the score of the whole, else each subscale's own. */
export const toldSubscales = (instrument: Instrument): readonly Subscale[] => {
  const whole = mainSubscale(instrument);
  return whole ? [whole] : instrument.subscales;
};
