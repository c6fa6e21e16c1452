import type { GenogramContent, GenogramPerson, LinkKind } from "./content.ts";
import { generationsOf } from "./generations.ts";

/** One or two parents with their children; children below by the kind of their link. */
export type KinFamily = {
  readonly key: string;
  readonly parents: readonly string[];
  readonly children: readonly { readonly id: string; readonly kind: LinkKind }[];
};

/** What a row holds side by side: people joined by couples, or the line of a family that passes through to a row further down. */
export type Block = { readonly key: string; readonly items: readonly string[] };

export type Kin = {
  /** In the order of birth where it is known, then by id: the input's own order never matters. */
  readonly persons: readonly GenogramPerson[];
  readonly rowOf: ReadonlyMap<string, number>;
  readonly families: readonly KinFamily[];
  readonly rows: readonly (readonly Block[])[];
  /** Lines between a row and the next: from a family's parents (or its passing line) to a child (or the next passing line). */
  readonly edges: readonly (readonly Edge[])[];
};

export type Edge = { readonly family: string; readonly from: readonly string[]; readonly to: string };

export type BirthYears = ReadonlyMap<string, number>;

const byKey = (a: { key: string }, b: { key: string }): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : 0;

/** The order people stand in when nothing else decides: the elder first, then by id. */
export const elderFirst =
  (born: BirthYears) =>
  (a: string, b: string): number =>
    (born.get(a) ?? 9999) - (born.get(b) ?? 9999) || (a < b ? -1 : a > b ? 1 : 0);

/** Families by who the parents are. A step-parent who lives as a couple with a parent is shown by that, not by a line of their own. */
export function familiesOf(content: GenogramContent, order: (a: string, b: string) => number): KinFamily[] {
  const pairs = new Set(content.couples.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  const parentsOf = Map.groupBy(content.links, ({ child }) => child);
  const families = new Map<string, { parents: string[]; children: { id: string; kind: LinkKind }[] }>();
  for (const [child, links] of parentsOf) {
    for (const [kind, own] of Map.groupBy(links, (link) => link.kind)) {
      const parents = own
        .map(({ parent }) => parent)
        .filter(
          (parent) =>
            kind !== "step" ||
            !links.some((other) => other.kind !== "step" && pairs.has(`${parent} ${other.parent}`)),
        )
        .toSorted();
      for (let at = 0; at < parents.length; at += 2) {
        const two = parents.slice(at, at + 2);
        const key = two.join(" ");
        const family = families.get(key) ?? { parents: two, children: [] };
        if (!family.children.some(({ id }) => id === child)) family.children.push({ id: child, kind });
        families.set(key, family);
      }
    }
  }
  return [...families]
    .map(([key, { parents, children }]) => ({
      key,
      parents,
      children: children.toSorted((a, b) => order(a.id, b.id)),
    }))
    .toSorted(byKey);
}

/** People of one row who are joined by couples, so that partners stand beside each other wherever that can be. */
function blocksOf(ids: readonly string[], pairs: ReadonlyMap<string, readonly string[]>): Block[] {
  const placed = new Set<string>();
  const blocks: Block[] = [];
  for (const id of ids) {
    if (placed.has(id)) continue;
    const group = [id];
    for (let at = 0; at < group.length; at += 1)
      for (const other of pairs.get(group[at] as string) ?? []) if (!group.includes(other)) group.push(other);
    for (const each of group) placed.add(each);
    const items = chainOf(group, pairs);
    blocks.push({ key: items.toSorted()[0] as string, items });
  }
  return blocks;
}

/** A chain of partners: from one end to the other; of who has three partners or more the later ones stand on both sides in turn. */
function chainOf(group: readonly string[], pairs: ReadonlyMap<string, readonly string[]>): string[] {
  const degree = (id: string): number => pairs.get(id)?.length ?? 0;
  const start = group.find((id) => degree(id) <= 1) ?? (group[0] as string);
  const line: string[] = [start];
  const walk = (at: string): void => {
    for (const next of pairs.get(at) ?? []) {
      if (line.includes(next)) continue;
      const here = line.indexOf(at);
      const rightIsFree =
        here === line.length - 1 || !(pairs.get(at) ?? []).includes(line[here + 1] as string);
      line.splice(rightIsFree ? here + 1 : here, 0, next);
      walk(next);
    }
  };
  walk(start);
  return line;
}

/** Everything the layout is made from: rows, blocks, families and the lines between rows. */
export function kinOf(content: GenogramContent, born: BirthYears): Kin {
  const order = elderFirst(born);
  const rowOf = generationsOf(content);
  const persons = content.persons.toSorted((a, b) => order(a.id, b.id));
  const families = familiesOf(content, order);
  const pairs = new Map<string, string[]>();
  const join = (a: string, b: string): void => {
    if (rowOf.get(a) !== rowOf.get(b)) return;
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = pairs.get(one) ?? [];
      if (!known.includes(other)) pairs.set(one, [...known, other]);
    }
  };
  const sinceWhen = new Map(
    content.couples.map(({ a, b, from }) => [[a, b].toSorted().join(" "), from ?? 0]),
  );
  const joined = [
    ...content.couples.map(({ a, b }) => [a, b].toSorted() as [string, string]),
    ...families
      .filter(({ parents }) => parents.length === 2)
      .map(({ parents }) => parents as [string, string]),
  ].toSorted((a, b) => {
    const [one, other] = [a.join(" "), b.join(" ")];
    return (sinceWhen.get(one) ?? 0) - (sinceWhen.get(other) ?? 0) || (one < other ? -1 : 1);
  });
  for (const [a, b] of joined) join(a, b);

  const count = Math.max(0, ...rowOf.values()) + 1;
  const rows: Block[][] = Array.from({ length: count }, (_, row) =>
    blocksOf(
      persons.map(({ id }) => id).filter((id) => rowOf.get(id) === row),
      pairs,
    ),
  );
  const edges: Edge[][] = Array.from({ length: count }, () => []);
  for (const { key, parents, children } of families) {
    const top = rowOf.get(parents[0] as string) as number;
    const bottom = Math.max(...children.map(({ id }) => rowOf.get(id) as number));
    for (let row = top; row < bottom; row += 1) {
      const from = row === top ? parents : [passing(key, row)];
      for (const { id } of children)
        if (rowOf.get(id) === row + 1) edges[row]?.push({ family: key, from, to: id });
      if (row + 1 < bottom) {
        const id = passing(key, row + 1);
        rows[row + 1]?.push({ key: id, items: [id] });
        edges[row]?.push({ family: key, from, to: id });
      }
    }
  }
  return { persons, rowOf, families, rows, edges };
}

export const passing = (family: string, row: number): string => `passing ${family} ${row}`;
export const isPassing = (item: string): boolean => item.startsWith("passing ");
