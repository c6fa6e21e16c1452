import { fill, type Language } from "#core/kernel/text.ts";
import type { PictureChanges } from "../changes.ts";
import type { PictureGround } from "../ground.ts";
import { changesWords } from "./changes-words.ts";
import type { FuzzyYear, GenogramContent } from "./content.ts";
import { shownHomes, shownPeople } from "./people.ts";
import { genogramWords } from "./words.ts";

/** One thing that a genogram says: of whom, and what. */
type Fact = {
  /** Whose fact it is: it goes without saying where one of them isn't in the picture. */
  readonly ids: readonly string[];
  readonly of: string;
  readonly what: string;
  /** Told of somebody's own person, and so not apart of one who is new. */
  readonly isOwn?: true;
};

const pair = (a: string, b: string): string => [a, b].toSorted().join(" ");
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function factsOf(
  content: GenogramContent,
  ground: PictureGround,
  language: Language,
  nameOf: (id: string) => string,
): ReadonlyMap<string, Fact> {
  const [words, own] = [genogramWords[language], changesWords[language]];
  const facts = new Map<string, Fact>();
  const names = (ids: readonly string[]): string => ids.map(nameOf).join(", ");
  const year = ({ year: at, about }: FuzzyYear): string =>
    about ? fill(words.about, { year: at }) : String(at);

  for (const person of content.persons) {
    const { id } = person;
    const said = (what: string, of: string): void =>
      void facts.set(`${of} ${id}`, { ids: [id], of: nameOf(id), what, isOwn: true });
    facts.set(`person ${id}`, { ids: [], of: nameOf(id), what: own.person });
    if (person.personId === null && person.name !== "") said(fill(own.name, { name: person.name }), "name");
    said(person.pregnancy ? lower(words.pregnancy) : lower(words.genders[person.gender]), "sign");
    if (person.born) said(fill(words.born, { year: year(person.born) }), "born");
    if (person.died) said(fill(words.died, { year: year(person.died) }), "died");
    else if (person.deceased) said(words.dead, "died");
    if (person.note !== "") said(fill(own.note, { note: person.note }), "note");
  }
  for (const { a, b, kind, from, to } of content.couples) {
    const years = from === null && to === null ? "" : ` ${from ?? ""}–${to ?? ""}`;
    facts.set(`couple ${pair(a, b)}`, {
      ids: [a, b],
      of: names([a, b]),
      what: `${lower(words.couples[kind])}${years}`,
    });
  }
  for (const { parent, child, kind } of content.links)
    facts.set(`link ${parent} ${child}`, {
      ids: [parent, child],
      of: fill(own.childOf, { parent: nameOf(parent), child: nameOf(child) }),
      what: own.parent[kind],
    });
  for (const { ids, identical } of content.twins)
    facts.set(`twins ${ids.toSorted().join(" ")}`, {
      ids,
      of: names(ids),
      what: identical ? own.identicalTwins : own.twins,
    });
  for (const { householdId, name, ids } of shownHomes(content, ground))
    for (const id of ids)
      facts.set(`home ${householdId ?? name} ${id}`, {
        ids: [id],
        of: nameOf(id),
        what: fill(own.lives, { home: name }),
      });
  for (const { a, b, quality, note } of content.bonds) {
    const said =
      quality === "violent" ? fill(own.violence, { name: nameOf(b) }) : lower(words.bonds[quality]);
    facts.set(`bond ${pair(a, b)}`, {
      ids: [a, b],
      of: names([a, b]),
      what: note === "" ? said : `${said} (${note})`,
    });
  }
  if (content.notes !== "")
    facts.set("notes", { ids: [], of: own.whole, what: fill(own.note, { note: content.notes }) });
  return facts;
}

/**
 * What one genogram says that an earlier one didn't, in words. A member's name, birth and death are the record's and never differ; a home
 * that is sealed now isn't told of.
 */
export function genogramChanges(
  before: GenogramContent,
  after: GenogramContent,
  ground: PictureGround,
  language: Language,
): PictureChanges {
  const [older, newer] = [shownPeople(before, ground), shownPeople(after, ground)];
  const words = genogramWords[language];
  const nameOf = (id: string): string => {
    const shown = newer.get(id) ?? older.get(id);
    return shown?.name || (shown?.person.pregnancy ? words.pregnancy : words.unnamed);
  };
  const [then, now] = [before, after].map((content) => factsOf(content, ground, language, nameOf)) as [
    ReadonlyMap<string, Fact>,
    ReadonlyMap<string, Fact>,
  ];
  const only = (
    mine: ReadonlyMap<string, Fact>,
    other: ReadonlyMap<string, Fact>,
    isTold: (fact: Fact) => boolean,
  ): string[] => {
    const own = [...mine].filter(([key, fact]) => !other.has(key) && isTold(fact)).map(([, fact]) => fact);
    // The same of several, as of those who live in one home, is told once.
    return [
      ...Map.groupBy(own, ({ what, ids }) => (ids.length > 1 ? `${what} ${ids.join(" ")}` : what)).values(),
    ].map((facts) => `${upper(facts[0]?.what ?? "")}: ${facts.map(({ of }) => of).join(", ")}`);
  };
  return {
    added: only(now, then, ({ ids, isOwn }) => !isOwn || ids.every((id) => older.has(id))),
    removed: only(then, now, ({ ids }) => ids.every((id) => newer.has(id))),
    changed: [...now].flatMap(([key, { of, what }]) => {
      const was = then.get(key);
      return was === undefined || was.what === what
        ? []
        : [fill(changesWords[language].before, { of, now: what, before: was.what })];
    }),
  };
}
