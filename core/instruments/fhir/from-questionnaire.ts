import { foreignInstrument, type Foreign } from "#core/instruments/fhir/foreign.ts";
import { ownInstrument } from "#core/instruments/fhir/own.ts";
import {
  elementAt,
  extensionOf,
  isTooMuch,
  questionnaireShape,
  urls,
  type FhirFault,
} from "#core/instruments/fhir/shapes.ts";
import type { Instrument, Perspective } from "#core/instruments/shapes.ts";
import type { Language } from "#core/kernel/text.ts";

export type FromQuestionnaire =
  | {
      readonly instrument: Instrument;
      /** Elements that say nothing of what is asked, and aren't kept. */
      readonly dropped: readonly string[];
      /** Languages in which something isn't said, and is said in the file's own instead. */
      readonly untranslated: readonly Language[];
    }
  | { readonly faults: readonly FhirFault[] };

/**
 * An instrument from an FHIR R4 Questionnaire, under the id and number given. One that was exported from here comes back whole; one
 * from elsewhere gets a form for each perspective. What can't be kept is refused with the element and the reason, never left out.
 */
export function instrumentFrom(
  json: unknown,
  as: { readonly id: string; readonly version: number; readonly perspectives: readonly Perspective[] },
): FromQuestionnaire {
  if (isTooMuch(json)) return { faults: [{ path: "Questionnaire.item", code: "too_many_items" }] };
  const read = questionnaireShape.safeParse(json);
  if (!read.success)
    return {
      faults: read.error.issues.map(({ path, code, message }) => ({
        path: elementAt("Questionnaire", path),
        code: /^[a-z_]+$/.test(message) ? message : code,
      })),
    };
  const own = extensionOf(read.data, urls.instrument)?.valueString;
  if (own !== undefined) return ownInstrument(read.data, own, as);
  const foreign: Foreign = foreignInstrument(read.data, as);
  return foreign;
}
