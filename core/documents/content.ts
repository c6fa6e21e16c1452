import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { optionalWords } from "#core/kernel/shapes.ts";
import { languages } from "#core/kernel/text.ts";

/** What a sentence of a document can rest on: rows of the family's own record. */
export const sourceKinds = [
  "entry",
  "meeting",
  "goal",
  "agreement",
  "concern",
  "referral",
  "plan",
  "view",
  "resource",
  "discussion",
] as const;
export type SourceKind = (typeof sourceKinds)[number];
export const sourceShape = z.object({ kind: z.enum(sourceKinds), id });
export type Source = z.output<typeof sourceShape>;

export const sentenceShape = z.object({
  /** Names what it was drafted from (`goal:<id>`), so that drafting again finds it; unique in its section. */
  key: z.string().max(120).default(""),
  text: optionalWords(4000),
  sources: z.array(sourceShape).max(400).default([]),
  /** A person has changed the words: drafting again leaves it alone. */
  edited: z.boolean().default(false),
});
export type Sentence = z.output<typeof sentenceShape>;

const code = z.string().regex(/^[a-z][a-z0-9_]{0,60}$/);

export const sectionShape = z.object({
  code,
  sentences: z.array(sentenceShape).max(300).default([]),
  fields: z.record(code, optionalWords(20_000)).default({}),
});
export type Section = z.output<typeof sectionShape>;

export const documentContentShape = z.object({
  language: z.enum(languages).default("fi"),
  sections: z.array(sectionShape).max(30).default([]),
});
export type DocumentContent = z.output<typeof documentContentShape>;

export const documentKinds = [
  "start_memo",
  "mapping_summary",
  "assessment_summary",
  "shared_picture",
  "network_memo",
  "periodic_summary",
  "need_assessment",
  "safety_plan",
  "final_evaluation",
  "child_welfare_notification",
] as const;
export type DocumentKindCode = (typeof documentKinds)[number];
