import { urls, type FhirEnableWhen } from "#core/instruments/fhir/shapes.ts";
import type { Condition, Instrument, Item, Scale } from "#core/instruments/shapes.ts";

type Part = Condition["of"][number];

/** Steps of the item on every form that may answer it, upwards; undefined where it is answered by a number. */
function stepsOf(instrument: Instrument, item: Item | undefined): readonly number[] | undefined {
  if (item?.kind !== "choice" || item.scale === undefined) return undefined;
  const codes = [item.scale, ...instrument.forms.flatMap((form) => form.scales?.[item.scale!] ?? [])];
  const scales = codes.flatMap((code): readonly Scale[] => {
    const scale = instrument.scales[code];
    return scale ? [scale] : [];
  });
  if (instrument.scales[item.scale]?.look === "slider") return undefined;
  return [...new Set(scales.flatMap(({ steps }) => steps.map(({ value }) => value)))].toSorted(
    (a, b) => a - b,
  );
}

const codingOf = (value: number) => ({ system: urls.steps, code: String(value) });

/**
 * FHIR compares codes only for being the same: "at least" over steps is said as each of the steps (any of), or as answered and none of
 * the others (all of).
 */
function spread(part: Part, steps: readonly number[] | undefined, every: boolean): readonly FhirEnableWhen[] {
  const question = part.linkId;
  const value = part.value ?? 0;
  if (part.is === "answered") return [{ question, operator: "exists", answerBoolean: true }];
  if (part.is === "not_answered") return [{ question, operator: "exists", answerBoolean: false }];
  const same = part.is === "equal" || part.is === "not_equal";
  if (!steps)
    return [
      {
        question,
        operator: same ? (part.is === "equal" ? "=" : "!=") : part.is === "at_least" ? ">=" : "<=",
        answerInteger: value,
      },
    ];
  if (part.is === "equal") return [{ question, operator: "=", answerCoding: codingOf(value) }];
  const within = (step: number): boolean =>
    part.is === "not_equal" ? step !== value : part.is === "at_least" ? step >= value : step <= value;
  if (!every)
    return steps.filter(within).map((step) => ({ question, operator: "=", answerCoding: codingOf(step) }));
  return [
    { question, operator: "exists", answerBoolean: true },
    ...steps
      .filter((step) => !within(step))
      .map((step) => ({ question, operator: "!=", answerCoding: codingOf(step) })),
  ];
}

/** A condition as enableWhen and enableBehavior. */
export function enableWhenOf(instrument: Instrument, condition: Condition) {
  const items = new Map(instrument.items.map((item) => [item.linkId, item]));
  const every = condition.holds === "every";
  const enableWhen = condition.of.flatMap((part) =>
    spread(part, stepsOf(instrument, items.get(part.linkId)), every),
  );
  return { enableWhen, enableBehavior: every ? "all" : "any" };
}

/** One enableWhen as a part of a condition; a code where it can't be one. */
export function partFrom(
  when: FhirEnableWhen,
  linkId: string | undefined,
  valueOf: (code: string | undefined) => number | undefined,
): Part | "unknown_question" | "condition_not_supported" {
  if (linkId === undefined) return "unknown_question";
  const { operator, answerBoolean, answerInteger, answerCoding } = when;
  if (operator === "exists" && answerBoolean !== undefined)
    return { linkId, is: answerBoolean ? "answered" : "not_answered" };
  const value = answerInteger ?? (answerCoding ? valueOf(answerCoding.code) : undefined);
  if (value === undefined) return "condition_not_supported";
  if (operator === "=") return { linkId, is: "equal", value };
  if (operator === "!=") return { linkId, is: "not_equal", value };
  if (answerInteger === undefined) return "condition_not_supported";
  if (operator === ">=") return { linkId, is: "at_least", value };
  if (operator === "<=") return { linkId, is: "at_most", value };
  if (operator === ">") return { linkId, is: "at_least", value: value + 1 };
  if (operator === "<") return { linkId, is: "at_most", value: value - 1 };
  return "condition_not_supported";
}
