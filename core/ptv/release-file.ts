import { z } from "zod";
import type { ElementProblem, NotCarried, Read } from "#core/ptv/adapter.ts";
import {
  moreKinds,
  serviceTypes,
  type GeneralDescription,
  type MoreKind,
  type Words,
} from "#core/ptv/entry.ts";
import { languages, type Language } from "#core/kernel/text.ts";
import { notCarried } from "#core/ptv/not-carried.ts";

/**
 * The file in which the Finnish Service Catalogue's maintainers publish all general descriptions (gd.json of vrk-kpa/ptv-releases). It is
 * another shape than the interface's: words by Lang and Label, long texts as Draft.js blocks.
 */
const label = z.looseObject({ Lang: z.string(), Label: z.string().nullable() });
const labels = z.array(label).default([]);
const key = z.looseObject({ Key: z.string(), Value: z.string().nullish() });
const keys = z.array(key).default([]);

const rowShape = z.looseObject({
  ReferenceCode: z.string().regex(/^[A-Z]+-\d{4}$/),
  ServiceType: z.enum(serviceTypes),
  Name: z.array(label).min(1),
  ShortDescription: labels,
  Description: labels,
  BackgroundDescription: labels,
  ServiceRestrictions: labels,
  UserInstructions: labels,
  ChargeTypeAdditionalInfo: labels,
  DeadLineAdditionalInfo: labels,
  ProcessingTimeAdditionalInfo: labels,
  ValidityTimeAdditionalInfo: labels,
  ChargeType: z.enum(["Free", "Charged", "Other"]).nullish(),
  Laws: z
    .array(z.looseObject({ LawReference: z.string().nullish(), Links: labels, Names: labels }))
    .default([]),
  ServiceClass: keys,
  OntologyTerm: keys,
  TargetGroup: keys,
  LifeEvent: keys,
  IndustrialClass: keys,
});
type Row = z.output<typeof rowShape>;

const more: Readonly<Record<MoreKind, keyof Row & string>> = {
  userInstruction: "UserInstructions",
  chargeInfo: "ChargeTypeAdditionalInfo",
  deadline: "DeadLineAdditionalInfo",
  processingTime: "ProcessingTimeAdditionalInfo",
  validity: "ValidityTimeAdditionalInfo",
  requirements: "ServiceRestrictions",
};
const chargeOf = { Free: "FreeOfCharge", Charged: "Chargeable", Other: "Other" } as const;
const chargeIn = { FreeOfCharge: "Free", Chargeable: "Charged", Other: "Other" } as const;

const blocksShape = z.object({ blocks: z.array(z.looseObject({ text: z.string() })) });

/** Draft.js blocks as plain paragraphs; a plain text stays as it is. */
export function plainText(words: string): string {
  if (!words.startsWith('{"')) return words;
  let json: unknown;
  try {
    json = JSON.parse(words);
  } catch {
    return words;
  }
  const parsed = blocksShape.safeParse(json);
  if (!parsed.success) return words;
  return parsed.data.blocks
    .map(({ text }) => text.trim())
    .filter((text) => text !== "")
    .join("\n\n");
}

const isSpoken = (language: string): language is Language => languages.some((one) => one === language);
function wordsOf(rows: readonly { Lang: string; Label: string | null }[]): Words {
  const found: Partial<Record<Language, string>> = {};
  for (const { Lang, Label } of rows) if (Label && isSpoken(Lang)) found[Lang] ??= plainText(Label);
  return found;
}
const labelsOf = (words: Words) =>
  languages.flatMap((language) =>
    words[language] === undefined ? [] : [{ Lang: language, Label: words[language] }],
  );

function descriptionOf(row: Row): GeneralDescription {
  const all = [
    ...row.ServiceClass,
    ...row.OntologyTerm,
    ...row.TargetGroup,
    ...row.LifeEvent,
    ...row.IndustrialClass,
  ];
  const texts = moreKinds.map((kind) => [kind, wordsOf(row[more[kind]] as Row["Name"])] as const);
  const uris = (list: Row["ServiceClass"]): string[] => list.map(({ Key }) => Key);
  return {
    code: row.ReferenceCode,
    type: row.ServiceType,
    charge: row.ChargeType ? chargeOf[row.ChargeType] : null,
    name: wordsOf(row.Name),
    summary: wordsOf(row.ShortDescription),
    background: wordsOf(row.BackgroundDescription),
    more: Object.fromEntries(texts.filter(([, words]) => Object.keys(words).length > 0)),
    laws: row.Laws.map(({ Names, Links }) => ({ name: wordsOf(Names), url: wordsOf(Links) })),
    serviceClasses: uris(row.ServiceClass),
    ontologyTerms: uris(row.OntologyTerm),
    targetGroups: uris(row.TargetGroup),
    lifeEvents: uris(row.LifeEvent),
    industrialClasses: uris(row.IndustrialClass),
    words: Object.fromEntries(all.flatMap(({ Key, Value }) => (Value ? [[Key, Value]] : []))),
  };
}

/** The same row as the file has it, of what was carried: long texts as plain paragraphs. */
export function releaseRow(one: GeneralDescription): object {
  const named = (uris: readonly string[]) =>
    uris.map((uri) => ({ Key: uri, ...(one.words[uri] ? { Value: one.words[uri] } : {}) }));
  return {
    ReferenceCode: one.code,
    ServiceType: one.type,
    Name: labelsOf(one.name),
    ShortDescription: labelsOf(one.summary),
    Description: [],
    BackgroundDescription: labelsOf(one.background),
    ...Object.fromEntries(moreKinds.map((kind) => [more[kind], labelsOf(one.more[kind] ?? {})])),
    ChargeType: one.charge ? chargeIn[one.charge] : null,
    Laws: one.laws.map(({ name, url }) => ({
      LawReference: url.fi ?? null,
      Links: labelsOf(url),
      Names: labelsOf(name),
    })),
    ServiceClass: named(one.serviceClasses),
    OntologyTerm: named(one.ontologyTerms),
    TargetGroup: named(one.targetGroups),
    LifeEvent: named(one.lifeEvents),
    IndustrialClass: named(one.industrialClasses),
  };
}

/** Texts as plain paragraphs on both sides: how a text was cut into blocks is no content. Unset texts (null) hold nothing. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value === "string") return plainText(value);
  if (typeof value !== "object" || value === null) return value;
  if ("Label" in value && value.Label === null) return null;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, comparable(inner)]));
}

export const isReleaseRow = (json: unknown): boolean =>
  typeof json === "object" && json !== null && "ReferenceCode" in json;

/** One row of the file. */
export function readReleaseRow(json: unknown): Read<GeneralDescription> {
  const parsed = rowShape.safeParse(json, { reportInput: true });
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map(problemOf) };
  const value = descriptionOf(parsed.data);
  const lost: readonly NotCarried[] = notCarried(comparable(json), comparable(releaseRow(value)));
  return { ok: true, value, notCarried: lost };
}

function problemOf(issue: z.core.$ZodIssue): ElementProblem {
  const element = issue.path
    .map(String)
    .join(".")
    .replace(/\.(\d+)/g, "[$1]");
  if (issue.input === undefined) return { element, code: "missing" };
  if (issue.code === "invalid_value")
    return { element, code: "not_allowed", values: { allowed: issue.values.map(String).join(", ") } };
  if (issue.code === "invalid_format") return { element, code: "pattern" };
  if (issue.code === "too_small") return { element, code: "too_few", values: { min: Number(issue.minimum) } };
  return {
    element,
    code: issue.code === "invalid_type" && issue.expected === "array" ? "not_list" : "invalid",
  };
}
