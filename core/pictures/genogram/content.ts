import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { optionalWords, words } from "#core/kernel/shapes.ts";

/** Square, circle, and a diamond for other or not known: the standard symbols (McGoldrick, Gerson & Petry 2008). */
export const genders = ["male", "female", "other", "unknown"] as const;
export type Gender = (typeof genders)[number];

export const coupleKinds = ["married", "cohabiting", "separated", "divorced"] as const;
export type CoupleKind = (typeof coupleKinds)[number];

export const linkKinds = ["birth", "adoptive", "foster", "step"] as const;
export type LinkKind = (typeof linkKinds)[number];

export const bondQualities = ["close", "distant", "conflict", "cut_off", "violent"] as const;
export type BondQuality = (typeof bondQualities)[number];

/** A member of the case has the member's own id; somebody else an id of their own. */
const personKey = id;
const year = z.int().min(1800).max(2200);
/** A year as the family knows it: sure, or about. */
export const fuzzyYear = z.object({ year, about: z.boolean().default(false) });
export type FuzzyYear = z.infer<typeof fuzzyYear>;

export const genogramPerson = z.object({
  id: personKey,
  /** The member whose name, birth and death come live from the record; null of somebody who isn't one. */
  personId: id.nullable().default(null),
  /** Of one who isn't a member; may be empty, for a person who is only known to have been. */
  name: optionalWords(80),
  born: fuzzyYear.nullable().default(null),
  died: fuzzyYear.nullable().default(null),
  deceased: z.boolean().default(false),
  gender: z.enum(genders).default("unknown"),
  /** A child who is expected: a triangle. */
  pregnancy: z.boolean().default(false),
  note: optionalWords(500),
});
export type GenogramPerson = z.infer<typeof genogramPerson>;

export const couple = z.object({
  a: personKey,
  b: personKey,
  kind: z.enum(coupleKinds),
  from: year.nullable().default(null),
  to: year.nullable().default(null),
});
export type Couple = z.infer<typeof couple>;

export const parentLink = z.object({ parent: personKey, child: personKey, kind: z.enum(linkKinds) });
export type ParentLink = z.infer<typeof parentLink>;

export const twins = z.object({
  ids: z.array(personKey).min(2).max(6),
  identical: z.boolean().default(false),
});
export type Twins = z.infer<typeof twins>;

/** Who live under one roof. `householdId` where it is the record's own home; a name, never an address. */
export const livesWith = z.object({
  householdId: id.nullable().default(null),
  name: words(80),
  ids: z.array(personKey).max(20),
});
export type LivesWith = z.infer<typeof livesWith>;

/** The quality of a relationship; violence goes from `a` to `b`. */
export const bond = z.object({
  a: personKey,
  b: personKey,
  quality: z.enum(bondQualities),
  note: optionalWords(300),
});
export type Bond = z.infer<typeof bond>;

export const mostPersons = 120;

const shape = z.object({
  kind: z.literal("genogram"),
  persons: z.array(genogramPerson).max(mostPersons),
  couples: z.array(couple).max(200),
  links: z.array(parentLink).max(400),
  twins: z.array(twins).max(30),
  homes: z.array(livesWith).max(12),
  bonds: z.array(bond).max(200),
  notes: optionalWords(4000),
});

const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
const twice = (keys: readonly string[]): boolean => new Set(keys).size < keys.length;

/** Everybody who is named is there, once, and nobody is their own partner or parent. */
export const genogramContent = shape.superRefine((content, issues) => {
  const known = new Set(content.persons.map(({ id: each }) => each));
  const fault = (path: string, code: string): void =>
    issues.addIssue({ code: "custom", message: code, path: [path] });
  const named = [
    ["couples", content.couples.flatMap(({ a, b }) => [a, b])],
    ["links", content.links.flatMap(({ parent, child }) => [parent, child])],
    ["twins", content.twins.flatMap(({ ids }) => ids)],
    ["homes", content.homes.flatMap(({ ids }) => ids)],
    ["bonds", content.bonds.flatMap(({ a, b }) => [a, b])],
  ] as const;
  for (const [path, ids] of named) if (ids.some((each) => !known.has(each))) fault(path, "person_unknown");
  if (known.size < content.persons.length) fault("persons", "person_twice");
  if (content.persons.some(({ id: own, personId }) => personId !== null && personId !== own))
    fault("persons", "person_unknown");
  if (content.couples.some(({ a, b }) => a === b)) fault("couples", "same_person");
  if (content.links.some(({ parent, child }) => parent === child)) fault("links", "same_person");
  if (content.bonds.some(({ a, b }) => a === b)) fault("bonds", "same_person");
  if (twice(content.couples.map(({ a, b }) => pairOf(a, b)))) fault("couples", "pair_twice");
  if (twice(content.links.map(({ parent, child }) => `${parent} ${child}`))) fault("links", "pair_twice");
  if (twice(content.bonds.map(({ a, b }) => pairOf(a, b)))) fault("bonds", "pair_twice");
  if (twice(content.twins.flatMap(({ ids }) => ids))) fault("twins", "person_twice");
});
export type GenogramContent = z.infer<typeof shape>;

export const emptyGenogram: GenogramContent = {
  kind: "genogram",
  persons: [],
  couples: [],
  links: [],
  twins: [],
  homes: [],
  bonds: [],
  notes: "",
};
