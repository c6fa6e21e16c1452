import type { Instrument, Subscale } from "#core/instruments/shapes.ts";

/**
 * What a study says of how reliably the subscale is measured on the forms by which both answers were given. A study of one form says
 * nothing of another, and answers given by two forms have no common spread: then there is nothing to judge a change by.
 */
export function reliabilityFor(
  instrument: Instrument,
  { id }: Pick<Subscale, "id">,
  forms: readonly string[],
): Instrument["reliability"][number] | undefined {
  const [form, ...others] = new Set(forms);
  if (form === undefined || others.length > 0) return undefined;
  return instrument.reliability.find(
    (one) => one.subscale === id && (one.forms === undefined || one.forms.includes(form)),
  );
}
