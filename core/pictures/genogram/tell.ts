import { fill, type Language } from "#core/kernel/text.ts";
import type { DrawingTable } from "../drawing.ts";
import type { PictureGround } from "../ground.ts";
import { linkKinds, type Couple, type FuzzyYear, type GenogramContent } from "./content.ts";
import { shownHomes, type Shown } from "./people.ts";
import { genogramWords } from "./words.ts";

/** One person in words: the same facts as the figure shows. */
export type PersonTold = {
  readonly id: string;
  readonly name: string;
  readonly age: string;
  readonly life: string;
  readonly parents: readonly string[];
  readonly partners: readonly string[];
  readonly children: readonly string[];
  readonly lives: readonly string[];
  readonly bonds: readonly string[];
};

export type Telling = {
  readonly people: readonly PersonTold[];
  readonly sentences: readonly string[];
  readonly table: DrawingTable;
};

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The genogram as text: sentences to listen to and a table to look things up in, in the order of the rows. */
export function tellGenogram(
  content: GenogramContent,
  shown: ReadonlyMap<string, Shown>,
  ground: PictureGround,
  order: readonly string[],
  language: Language,
): Telling {
  const words = genogramWords[language];
  const nameOf = (id: string): string => {
    const own = shown.get(id);
    return own?.name || (own?.person.pregnancy ? words.pregnancy : words.unnamed);
  };
  const names = (ids: readonly string[]): string => ids.map(nameOf).join(", ");
  const year = ({ year: at, about }: FuzzyYear): string =>
    about ? fill(words.about, { year: at }) : String(at);
  const homes = shownHomes(content, ground);

  const coupleWords = ({ kind, from, to }: Couple): string => {
    const years = from === null && to === null ? "" : ` ${from ?? ""}–${to ?? ""}`;
    return `${lower(words.couples[kind])}${years}`;
  };
  const told = (id: string): PersonTold => {
    const own = shown.get(id) as Shown;
    const age = own.age === null ? "" : fill(words.years, { age: own.age });
    const life = [
      own.born && fill(words.born, { year: year(own.born) }),
      own.died ? fill(words.died, { year: year(own.died) }) : own.deceased && words.dead,
    ].filter((part) => typeof part === "string");
    const parents = linkKinds.flatMap((kind) => {
      const ids = content.links
        .filter((link) => link.child === id && link.kind === kind)
        .map(({ parent }) => parent);
      return ids.length === 0 ? [] : [`${words.parents[kind]}: ${names(ids)}`];
    });
    const home = homes.filter(({ ids }) => ids.includes(id));
    // Which of the parents doesn't live with this child; only where it is known of both where they live.
    const apart = content.links
      .filter(({ child, kind }) => child === id && kind !== "step")
      .map(({ parent }) => parent)
      .filter(
        (parent) =>
          home.length > 0 &&
          !shown.get(parent)?.deceased &&
          !home.some(({ ids }) => ids.includes(parent)) &&
          homes.some(({ ids }) => ids.includes(parent)),
      );
    const twin = content.twins
      .filter(({ ids }) => ids.includes(id))
      .map(({ ids, identical }) =>
        fill(identical ? words.identicalTwins : words.twins, {
          names: names(ids.filter((other) => other !== id)),
        }),
      );
    return {
      id,
      name: nameOf(id),
      age,
      life: life.join(", "),
      parents: [...parents, ...twin],
      partners: content.couples
        .filter(({ a, b }) => a === id || b === id)
        .map((each) => `${nameOf(each.a === id ? each.b : each.a)} (${coupleWords(each)})`),
      children: content.links
        .filter(({ parent, kind }) => parent === id && kind !== "step")
        .map(({ child }) => nameOf(child)),
      lives: [
        ...home.map(({ name }) => name),
        ...(apart.length > 0 ? [fill(words.apart, { names: names(apart) })] : []),
      ],
      bonds: [
        ...content.bonds
          .filter(({ a, b }) => a === id || b === id)
          .map((each) => {
            const name = nameOf(each.a === id ? each.b : each.a);
            const quality =
              each.quality === "violent"
                ? fill(each.a === id ? words.bondFrom : words.bondTo, { name })
                : `${lower(words.bonds[each.quality])}: ${name}`;
            return each.note === "" ? quality : `${quality} (${each.note})`;
          }),
        ...(own.person.note === "" ? [] : [own.person.note]),
      ],
    };
  };
  const people = order.filter((id) => shown.has(id)).map(told);
  const sentences = people.map(({ name, age, life, parents, partners, lives, bonds }) => {
    const parts = [
      [name, age, life].filter((part) => part !== "").join(", "),
      ...parents,
      ...partners,
      ...lives.map((home, at) =>
        at < lives.length - 1 || !home.includes(":") ? fill(words.livesIn, { home }) : home,
      ),
      ...bonds,
    ];
    return `${parts.join("; ")}.`;
  });
  return {
    people,
    sentences: content.notes === "" ? sentences : [...sentences, fill(words.notes, { notes: content.notes })],
    table: {
      caption: words.caption,
      columns: words.columns,
      rows: people.map((each) => [
        each.age === "" ? each.name : `${each.name}, ${each.age}`,
        each.life,
        each.parents.join("; "),
        each.partners.join("; "),
        each.children.join(", "),
        each.lives.join("; "),
        each.bonds.join("; "),
      ]),
    },
  };
}
