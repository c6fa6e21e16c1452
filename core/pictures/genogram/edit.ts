import type {
  BondQuality,
  CoupleKind,
  GenogramContent,
  GenogramPerson,
  LinkKind,
  LivesWith,
} from "./content.ts";

// Edits of a genogram: each gives a new content and leaves the old one as it was, so that undoing is going back to it.

/** Somebody new: a member of the case by the member's id, anybody else by an id of their own. */
export const newPerson = (id: string, what: Partial<GenogramPerson> = {}): GenogramPerson => ({
  id,
  personId: null,
  name: "",
  born: null,
  died: null,
  deceased: false,
  gender: "unknown",
  pregnancy: false,
  note: "",
  ...what,
});

const withPerson = (content: GenogramContent, person: GenogramPerson): GenogramContent =>
  content.persons.some(({ id }) => id === person.id)
    ? content
    : { ...content, persons: [...content.persons, person] };

const isPair = (pair: { a: string; b: string }, a: string, b: string): boolean =>
  (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a);

export const addPerson = withPerson;

export const changePerson = (content: GenogramContent, person: GenogramPerson): GenogramContent => ({
  ...content,
  persons: content.persons.map((each) => (each.id === person.id ? person : each)),
});

/** Takes somebody out, with every line that leads to them. */
export const removePerson = (content: GenogramContent, id: string): GenogramContent => ({
  ...content,
  persons: content.persons.filter((person) => person.id !== id),
  couples: content.couples.filter(({ a, b }) => a !== id && b !== id),
  links: content.links.filter(({ parent, child }) => parent !== id && child !== id),
  bonds: content.bonds.filter(({ a, b }) => a !== id && b !== id),
  twins: content.twins
    .map((set) => ({ ...set, ids: set.ids.filter((each) => each !== id) }))
    .filter(({ ids }) => ids.length > 1),
  homes: content.homes.map((home) => ({ ...home, ids: home.ids.filter((each) => each !== id) })),
});

/** Two as a couple, or as one of another kind or other years; none when `kind` is null. */
export function setCouple(
  content: GenogramContent,
  a: string,
  b: string,
  kind: CoupleKind | null,
  years: { readonly from: number | null; readonly to: number | null } = { from: null, to: null },
): GenogramContent {
  const others = content.couples.filter((each) => !isPair(each, a, b));
  return { ...content, couples: kind === null || a === b ? others : [...others, { a, b, kind, ...years }] };
}

/** A parent and a child of a kind; no link when `kind` is null. */
export function setLink(
  content: GenogramContent,
  parent: string,
  child: string,
  kind: LinkKind | null,
): GenogramContent {
  const others = content.links.filter((each) => each.parent !== parent || each.child !== child);
  return {
    ...content,
    links: kind === null || parent === child ? others : [...others, { parent, child, kind }],
  };
}

/** The quality of a relationship; none when `quality` is null. */
export function setBond(
  content: GenogramContent,
  a: string,
  b: string,
  quality: BondQuality | null,
  note = "",
): GenogramContent {
  const others = content.bonds.filter((each) => !isPair(each, a, b));
  return { ...content, bonds: quality === null || a === b ? others : [...others, { a, b, quality, note }] };
}

export function setTwins(
  content: GenogramContent,
  a: string,
  b: string,
  kind: "identical" | "fraternal" | null,
): GenogramContent {
  const others = content.twins
    .map((set) => ({ ...set, ids: set.ids.filter((id) => id !== a && id !== b) }))
    .filter(({ ids }) => ids.length > 1);
  return {
    ...content,
    twins: kind === null || a === b ? others : [...others, { ids: [a, b], identical: kind === "identical" }],
  };
}

export const setHomes = (content: GenogramContent, homes: readonly LivesWith[]): GenogramContent => ({
  ...content,
  homes: [...homes],
});

export const addPartner = (content: GenogramContent, of: string, person: GenogramPerson): GenogramContent =>
  setCouple(withPerson(content, person), of, person.id, "cohabiting");

/** A child of one, or of the couple when the other parent is named. */
export function addChild(
  content: GenogramContent,
  of: string,
  person: GenogramPerson,
  other: string | null = null,
  kind: LinkKind = "birth",
): GenogramContent {
  const one = setLink(withPerson(content, person), of, person.id, kind);
  return other === null ? one : setLink(one, other, person.id, kind);
}

export const addParent = (content: GenogramContent, of: string, person: GenogramPerson): GenogramContent =>
  setLink(withPerson(content, person), person.id, of, "birth");

/** A sibling of the same parents. Where none are known yet a parent without a name comes between: siblings hang from somebody. */
export function addSibling(
  content: GenogramContent,
  of: string,
  person: GenogramPerson,
  unknownParentId: string,
): GenogramContent {
  const links = content.links.filter(({ child, kind }) => child === of && kind !== "step");
  if (links.length === 0) {
    const parent = newPerson(unknownParentId);
    return addChild(addParent(content, of, parent), parent.id, person);
  }
  return links.reduce(
    (next, { parent, kind }) => setLink(next, parent, person.id, kind),
    withPerson(content, person),
  );
}

/** Partners of somebody: told to be a couple, or having a child together. */
export function partnersOf(content: GenogramContent, id: string): readonly string[] {
  const told = content.couples.flatMap(({ a, b }) => (a === id ? [b] : b === id ? [a] : []));
  const own = content.links.filter(({ parent, kind }) => parent === id && kind !== "step");
  const together = own.flatMap(({ child, kind }) =>
    content.links.flatMap((link) =>
      link.child === child && link.kind === kind && link.parent !== id ? [link.parent] : [],
    ),
  );
  return [...new Set([...told, ...together])];
}
