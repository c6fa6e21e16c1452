import type { z } from "zod";
import { languages } from "#core/kernel/text.ts";
import { codeListOf, codesIn } from "#core/services/drafts/code-lists.ts";
import type { ModelProblem } from "#core/services/drafts/model-problem.ts";
import { lawProblems } from "#core/services/drafts/check-law.ts";
import { flowProblems } from "#core/services/drafts/check-flow.ts";
import {
  hasKeys,
  isList,
  isObject,
  join,
  type ModelPath,
  pathOf,
  rowKey,
  valueAt,
} from "#core/services/drafts/model-path.ts";
import { type ServiceModel, serviceModelSchema } from "#core/services/model.ts";

function issueProblem(model: unknown, issue: z.core.$ZodIssue): ModelProblem {
  const path = pathOf(model, issue.path);
  if (issue.message === "not_a_day") return { path, code: "not_a_day" };
  switch (issue.code) {
    case "too_small": {
      if (issue.origin === "string") return { path, code: "empty" };
      const values = { min: Number(issue.minimum) };
      return { path, code: issue.origin === "array" ? "too_few" : "too_small", values };
    }
    case "too_big":
      return {
        path,
        code: issue.origin === "string" ? "too_long" : "too_big",
        values: { max: Number(issue.maximum) },
      };
    case "invalid_type": {
      const value = valueAt(model, path);
      if (value === undefined || value === null) return { path, code: "missing" };
      return { path, code: ["number", "int"].includes(issue.expected) ? "number" : "invalid" };
    }
    default:
      return { path, code: "invalid" };
  }
}

const placesIn = (words: unknown): string =>
  [...String(words).matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name)
    .sort()
    .join();

/** What can be said of any place by looking at it alone: rows named twice, codes that the model lacks, texts that disagree. */
function placeProblems(value: unknown, path: ModelPath, model: unknown): readonly ModelProblem[] {
  if (isList(value)) return [...listProblems(value, path, model), ...codeProblems(value, path, model)];
  if (isObject(value)) {
    if (typeof value["fi"] === "string") return textProblems(value, path);
    return Object.entries(value).flatMap(([key, inner]) => placeProblems(inner, join(path, key), model));
  }
  return typeof value === "string" ? codeProblems([value], path, model) : [];
}

function listProblems(list: readonly unknown[], path: ModelPath, model: unknown): readonly ModelProblem[] {
  const seen = new Set<string>();
  const keyed = hasKeys(list as never) || list.every((one) => typeof one === "string");
  return list.flatMap((row, at) => {
    const key = typeof row === "string" ? row : rowKey(row, at);
    const inner = isObject(row) ? placeProblems(row, join(path, key), model) : [];
    if (!keyed || !seen.has(key)) {
      seen.add(key);
      return inner;
    }
    return [{ path: join(path, key), code: "twice" as const, values: { code: key } }, ...inner];
  });
}

function codeProblems(codes: readonly unknown[], path: ModelPath, model: unknown): readonly ModelProblem[] {
  const list = codeListOf(model, path);
  const gates = path.endsWith("/before") || path === "before";
  return codes.flatMap((code) => {
    if (typeof code !== "string") return [];
    const meeting = gates ? /^hold_meeting:(.+)$/.exec(code)?.[1] : undefined;
    const known = meeting
      ? codesIn(model, "meetingKinds").includes(meeting)
      : list === undefined || codesIn(model, list).includes(code);
    return known ? [] : [{ path, code: "unknown_code" as const, values: { code: meeting ?? code } }];
  });
}

function textProblems(text: Readonly<Record<string, unknown>>, path: ModelPath): readonly ModelProblem[] {
  const blank = languages.filter((language) => String(text[language] ?? "").trim() === "");
  if (blank.length > 0)
    return blank.map((language) => ({ path: join(path, language), code: "empty" as const }));
  const differing = languages.filter((language) => placesIn(text[language]) !== placesIn(text["fi"]));
  return differing.map((language) => ({
    path: join(path, language),
    code: "places_differ" as const,
    values: { places: placesIn(text["fi"]) || "–" },
  }));
}

/**
 * Everything that is wrong with a model that somebody is writing: by the shape that released models have, by what its parts say of
 * each other, and by the law that its base holds. Empty when it can be released.
 */
export function checkModel(model: unknown, base?: ServiceModel): readonly ModelProblem[] {
  const parsed = serviceModelSchema.safeParse(model);
  const shape = parsed.success ? [] : parsed.error.issues.map((issue) => issueProblem(model, issue));
  const places = placeProblems(model, "", model);
  const parts = parsed.success
    ? [...flowProblems(parsed.data as ServiceModel), ...lawProblems(parsed.data as ServiceModel, base)]
    : [];
  const all = [...shape, ...places, ...parts];
  // The same place can be found wanting by two readers: it is told once.
  return all.filter(
    (one, at) => all.findIndex((other) => other.path === one.path && other.code === one.code) === at,
  );
}
