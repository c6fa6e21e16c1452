import { modelChanges } from "#core/services/drafts/model-changes.ts";
import { isObject, type Json, type ModelPath, partsOf, valueAt } from "#core/services/drafts/model-path.ts";
import type { ServiceModel } from "#core/services/model.ts";

/** Small numbers as rules write them out in Finnish, in the forms they come in. */
const written: Readonly<Record<number, RegExp>> = {
  1: /(?<!\p{L})(?:yhd(en|essä|estä|eltä)|yksi)(?!\p{L})/iu,
  2: /(?<!\p{L})(?:kah(den|dessa|desta|delle)|kaksi|toi(nen|sen))(?!\p{L})/iu,
  3: /(?<!\p{L})(?:kolm(e|en|essa|esta|as|annen|annesta))(?!\p{L})/iu,
  4: /(?<!\p{L})(?:nelj(ä|än|ässä|ästä|äs|ännen|ännestä))(?!\p{L})/iu,
  5: /(?<!\p{L})(?:vii(si|den|dessä|destä|des|dennen|dennestä))(?!\p{L})/iu,
  6: /(?<!\p{L})(?:kuu(si|den|dessa|desta|des|dennen|dennesta))(?!\p{L})/iu,
  7: /(?<!\p{L})(?:seitsem(än|ässä|ästä|äs|ännen))(?!\p{L})/iu,
};

const says = (words: string, figure: number): boolean =>
  new RegExp(`(?<!\\d)${figure}(?!\\d)`).test(words) || (written[figure]?.test(words) ?? false);
const hasRangeWith = (words: string, figure: number): boolean =>
  new RegExp(`(?<!\\d)(${figure}\\s?[–-]\\s?\\d+|\\d+\\s?[–-]\\s?${figure})(?!\\d)`).test(words);

/** Days as weeks and months as years, as words say them. */
const asSaid = (figure: number, key: string): readonly number[] => [
  figure,
  ...(key === "days" && figure % 7 === 0 ? [figure / 7] : []),
  ...(key === "months" && figure % 12 === 0 ? [figure / 12] : []),
];

function textsIn(value: Json, path: ModelPath): readonly [ModelPath, string][] {
  if (Array.isArray(value)) return value.flatMap((row, at) => textsIn(row, `${path}/${rowName(row, at)}`));
  if (!isObject(value)) return [];
  if (typeof value["fi"] === "string") return [[path, value["fi"]]];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, path === "" ? key : `${path}/${key}`),
  );
}
const rowName = (row: Json, at: number): string =>
  isObject(row) ? String(row["id"] ?? row["code"] ?? at) : String(at);

/**
 * Texts that may still tell the old number: those of the rule whose number was changed, and those anywhere else that tell a range
 * with it. A text that has been written anew is trusted.
 */
export function oldWords(base: ServiceModel, draft: object): readonly ModelPath[] {
  const changes = modelChanges(base, draft);
  const found = new Set<ModelPath>();
  const texts = textsIn(draft as Json, "");
  const untouched = (path: ModelPath): boolean =>
    !changes.some((change) => change.path === path || path.startsWith(`${change.path}/`));
  for (const { path, was } of changes) {
    const parts = partsOf(path);
    if (typeof was !== "number" || parts[0] !== "rules") continue;
    const own = `rules/${parts[1]}/`;
    const figures = asSaid(was, parts.at(-1) ?? "");
    for (const [place, words] of texts) {
      const tells = place.startsWith(own)
        ? figures.some((figure) => says(words, figure))
        : hasRangeWith(words, was);
      if (tells && untouched(place) && valueAt(base, place) !== undefined) found.add(place);
    }
  }
  return [...found];
}
