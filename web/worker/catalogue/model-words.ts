import type { Text } from "#core/kernel/text.ts";
import {
  isList,
  isObject,
  type Json,
  type ModelPath,
  partsOf,
  valueAt,
} from "#core/services/drafts/model-path.ts";
import { dayInWords } from "#core/services/wording.ts";
import { isLocalDate } from "#core/kernel/local-date.ts";
import { useLanguage, useText, useTextByCode } from "#web/kit/text.ts";
import type { Language } from "#core/kernel/text.ts";

const isText = (value: unknown): value is Text => isObject(value) && typeof value["fi"] === "string";

/** A code's own words where the model has them: of a meeting, a party, a rule, a phase. */
function nameIn(
  model: unknown,
  list: string | undefined,
  code: string,
  language: Language,
): string | undefined {
  if (list === undefined) return undefined;
  const row = valueAt(model, `${list}/${code}`);
  const name = isObject(row) ? (row["name"] ?? row["title"] ?? row["note"]) : undefined;
  return isText(name) ? name[language] : undefined;
}

/** What a model's places, codes and values are called on the screen. */
export function useModelWords(model: unknown) {
  const language = useLanguage();
  const t = useText("catalogue");
  const byCode = useTextByCode("catalogue");
  const key = (name: string): string => byCode(`places.${name}`) ?? name;
  const code = (value: string, list?: string): string => {
    const meeting = /^hold_meeting:(.+)$/.exec(value)?.[1];
    if (meeting)
      return t("options.hold_meeting", { kind: nameIn(model, "meetingKinds", meeting, language) ?? meeting });
    return nameIn(model, list, value, language) ?? byCode(`options.${value}`) ?? value;
  };
  /** "Enintään viisi kartoitustapaamista: Enintään" */
  const place = (path: ModelPath, within?: ModelPath): string => {
    const parts = partsOf(path);
    const words: string[] = [];
    let here = "";
    for (const part of parts) {
      const list = here;
      here = here === "" ? part : `${here}/${part}`;
      if (within !== undefined && (within === here || within.startsWith(`${here}/`))) continue;
      // Headings that tell nothing by themselves.
      if (["rules", "parameters", "within", "every"].includes(part) && here !== path) continue;
      if (part === "what" && parts.at(-1) === "min") continue;
      if (part in t("language", { returnObjects: true }) && parts.at(-1) === part) {
        words.push(t(`language.${part as Language}`));
        continue;
      }
      const own = isList(valueAt(model, list)) ? rowName(here) : undefined;
      words.push(own ?? key(part));
    }
    return words.join(": ");
  };
  const rowName = (path: ModelPath): string | undefined => {
    const row = valueAt(model, path);
    const name = isObject(row) ? (row["name"] ?? row["title"]) : undefined;
    if (isText(name)) return name[language];
    const last = partsOf(path).at(-1) ?? "";
    return /^\d+$/.test(last) ? `${Number(last) + 1}` : last;
  };
  const value = (one: Json, list?: string): string => {
    if (one === undefined || one === null) return "–";
    if (typeof one === "boolean") return t(one ? "options.yes" : "options.no");
    if (typeof one === "number") return String(one);
    if (typeof one === "string") return isLocalDate(one) ? dayInWords(one, language) : code(one, list);
    if (isText(one)) return one[language];
    if (isList(one)) return one.map((row) => value(row, list)).join(", ");
    const name =
      (one as { readonly [key: string]: Json })["name"] ?? (one as { readonly [key: string]: Json })["title"];
    return isText(name)
      ? name[language]
      : Object.entries(one as object)
          .map(([k, v]) => `${key(k)}: ${value(v as Json)}`)
          .join("; ");
  };
  return { key, code, place, value, rowName };
}

export type ModelWords = ReturnType<typeof useModelWords>;
