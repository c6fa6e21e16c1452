import { everydayAndTogetherV1 } from "#core/instruments/everyday-and-together.v1.ts";
import type { Form, Instrument, Perspective } from "#core/instruments/shapes.ts";
import type { ServiceModel } from "#core/services/model.ts";

export const instruments: readonly Instrument[] = [everydayAndTogetherV1];

/** The instrument: the version asked for, or the newest. */
export function instrumentOf(id: string, version?: number): Instrument | undefined {
  const versions = instruments.filter((one) => one.id === id);
  if (version !== undefined) return versions.find((one) => one.version === version);
  return versions.toSorted((a, b) => b.version - a.version)[0];
}

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
  return instruments.filter(
    (one) => instrumentOf(one.id) === one && one.purposes.some((purpose) => purposes.includes(purpose)),
  );
}

/** The form by which somebody of this perspective and age answers; without a birth date the first of the perspective's. */
export const formFor = (
  instrument: Instrument,
  perspective: Perspective,
  age: number | null,
): Form | undefined =>
  instrument.forms.find(
    (form) =>
      form.perspective === perspective &&
      (!form.ages || age === null || (form.ages.from <= age && age <= form.ages.to)),
  );

/** The score that stands for the whole: its first subscale's. */
export const mainSubscale = (instrument: Instrument) => instrument.subscales[0];
