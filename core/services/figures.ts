import type { Text } from "#core/kernel/text.ts";
import { type IndexedModel, nameOf } from "#core/services/indexed-model.ts";
import type { Term } from "#core/services/model.ts";
import type { Figures, ServiceRefusal } from "#core/services/refusals.ts";
import { roleWords, milestoneWords } from "#core/services/refusal-texts.ts";
import { listInWords } from "#core/services/wording.ts";

const missingFrom: Partial<Record<ServiceRefusal, "parties" | "planElements" | "competences">> = {
  party_missing: "parties",
  plan_approver_missing: "parties",
  plan_element_missing: "planElements",
  competence_missing: "competences",
};

const listed = (terms: readonly Term[], codes: string): Text =>
  listInWords(codes.split(",").map((code) => nameOf(terms, code)));

function inWords(index: IndexedModel, key: string, value: string, code: ServiceRefusal | undefined) {
  const { model } = index;
  switch (key) {
    case "kind":
      return listed(model.meetingKinds, value);
    case "area":
      return listed(model.readiness ?? [], value);
    case "times":
      return listed(model.supportTimes ?? [], value);
    case "document":
      return listed(model.documentKinds, value);
    case "perspective":
      return listed(model.parties, value);
    case "decision":
      return listed(
        model.meetingKinds.flatMap((kind) => kind.decisions ?? []),
        value,
      );
    case "role":
      return listed(roleWords, value);
    case "milestone":
      return listed(milestoneWords, value);
    case "missing": {
      const vocabulary = code && missingFrom[code];
      return vocabulary ? listed(model[vocabulary], value) : value;
    }
    default:
      return value;
  }
}

const coded = new Set([
  "area",
  "kind",
  "times",
  "document",
  "perspective",
  "decision",
  "role",
  "milestone",
  "missing",
]);

/** Codes among the figures in the model's own words; figures and days as they are. */
export function figuresInWords(
  index: IndexedModel,
  values: Figures,
  code?: ServiceRefusal,
): Readonly<Record<string, string | number | Text>> {
  let words: Record<string, string | number | Text> | undefined;
  for (const key in values) {
    const value = values[key];
    if (typeof value !== "string" || !coded.has(key)) continue;
    words ??= { ...values };
    words[key] = inWords(index, key, value, code);
  }
  return words ?? values;
}
