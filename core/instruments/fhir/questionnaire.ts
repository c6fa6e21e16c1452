import { wordsLimit } from "#core/instruments/answers.ts";
import { enableWhenOf } from "#core/instruments/fhir/conditions.ts";
import { runsOf } from "#core/instruments/fhir/groups.ts";
import { urls, type Extension, type FhirItem, type Questionnaire } from "#core/instruments/fhir/shapes.ts";
import { translationsOf } from "#core/instruments/fhir/texts.ts";
import type { Instrument, Item, Scale, Step } from "#core/instruments/shapes.ts";
import { canonical } from "#core/kernel/canonical.ts";

export const questionnaireUrl = (id: string): string => `urn:rinnalla:instrument:${id}`;

const named = (id: string): string =>
  id
    .split(/[-_]/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");

const whole = (url: string, valueInteger: number): Extension => ({ url, valueInteger });

export const stepCoding = (step: Step) => ({
  extension: [{ url: urls.ordinalValue, valueDecimal: step.value }],
  system: urls.steps,
  code: String(step.value),
  display: step.name.fi,
  _display: translationsOf(step.name),
});

/**
 * The instrument as an FHIR R4 Questionnaire in Finnish with translations. What FHIR has no place for is in one extension of our own;
 * without it the rest is an ordinary questionnaire in the words of the adults' form.
 */
export function questionnaireOf(instrument: Instrument): Questionnaire {
  const { id, version, name, intro, licence } = instrument;
  return {
    resourceType: "Questionnaire",
    language: "fi",
    extension: [{ url: urls.instrument, valueString: canonical(instrument) }],
    url: questionnaireUrl(id),
    version: String(version),
    name: named(id),
    title: name.fi,
    _title: translationsOf(name),
    status: "active",
    description: intro.fi,
    _description: translationsOf(intro, "valueMarkdown"),
    copyright: licence.fi,
    _copyright: translationsOf(licence, "valueMarkdown"),
    item: grouped(instrument),
  };
}

const grouped = (instrument: Instrument): FhirItem[] =>
  runsOf(instrument).flatMap(({ group, section, items }): FhirItem[] => {
    const rows = items.map((item) => itemOf(instrument, item));
    return group !== undefined && section
      ? [
          {
            linkId: group,
            text: section.name.fi,
            _text: translationsOf(section.name),
            type: "group",
            item: rows,
          },
        ]
      : rows;
  });

function itemOf(instrument: Instrument, item: Item): FhirItem {
  return {
    linkId: item.linkId,
    text: item.text.fi,
    _text: translationsOf(item.text),
    ...wayOf(item, item.scale === undefined ? undefined : instrument.scales[item.scale]),
    ...(item.shownWhen ? enableWhenOf(instrument, item.shownWhen) : {}),
  };
}

function wayOf(
  item: Item,
  scale: Scale | undefined,
): Pick<FhirItem, "type" | "maxLength" | "repeats" | "extension" | "answerOption"> {
  if (item.kind === "say") return { type: "display" };
  if (item.kind === "words") return { type: "text", maxLength: wordsLimit };
  if (item.kind === "goals")
    return {
      type: "integer",
      repeats: true,
      extension: [whole(urls.minValue, -2), whole(urls.maxValue, 2)],
    };
  if (item.kind === "number") {
    const { from, to } = item.range ?? { from: 0, to: 0 };
    return { type: "integer", extension: [whole(urls.minValue, from), whole(urls.maxValue, to)] };
  }
  const steps = scale?.steps ?? [];
  if (scale?.look !== "slider")
    return { type: "choice", answerOption: steps.map((step) => ({ valueCoding: stepCoding(step) })) };
  const values = steps.map(({ value }) => value);
  return {
    type: "integer",
    extension: [
      {
        url: urls.itemControl,
        valueCodeableConcept: { coding: [{ system: urls.itemControlCodes, code: "slider" }] },
      },
      whole(urls.minValue, Math.min(...values)),
      whole(urls.maxValue, Math.max(...values)),
      whole(urls.sliderStepValue, scale.by ?? 1),
    ],
  };
}
