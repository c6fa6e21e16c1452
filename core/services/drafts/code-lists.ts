import type { JsonObject, ModelPath } from "#core/services/drafts/model-path.ts";
import { isList, isObject, partsOf, rowKey, valueAt } from "#core/services/drafts/model-path.ts";

/** The list of the model whose codes may stand in a place, by the place's own name. */
const byKey: Readonly<Record<string, string>> = {
  kinds: "meetingKinds",
  parties: "parties",
  approvers: "parties",
  perspectives: "parties",
  elements: "planElements",
  competences: "competences",
  byNeed: "specialNeeds",
  phases: "phases",
  phase: "phases",
  readyRule: "rules",
  rule: "rules",
  document: "documentKinds",
};

const byChoice: Readonly<Record<string, string>> = {
  entry_ground: "entryGrounds",
  legal_basis: "legalBasis",
  outcome: "outcomes",
};

/**
 * Which of the model's own lists gives the codes of this place: the meeting kinds of a ceiling, the parties of a plan. Undefined
 * where the codes are the program's own.
 */
export function codeListOf(model: unknown, path: ModelPath): string | undefined {
  const parts = partsOf(path);
  const key = parts.at(-1) ?? "";
  if (parts.length < 2) return undefined;
  const holder = valueAt(model, parts.slice(0, -1).join("/"));
  if (!isObject(holder)) return undefined;
  if (key === "options") return byChoice[String(holder["of"])];
  if (key === "kind") return holder["fact"] === "document" ? "documentKinds" : undefined;
  if (key === "kinds" && parts[0] === "rules") {
    // What people commit themselves to is the program's own vocabulary.
    const rule = valueAt(model, parts.slice(0, 2).join("/"));
    if (isObject(rule) && rule["shape"] === "commitments") return undefined;
  }
  return byKey[key];
}

/** The codes of one of the model's lists, in its order. */
export function codesIn(model: unknown, list: string): readonly string[] {
  const rows = (model as JsonObject)[list];
  return isList(rows) ? rows.map(rowKey) : [];
}
