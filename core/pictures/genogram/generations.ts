import type { GenogramContent } from "./content.ts";

/** Who stand in one row: couples, and those who have a child together. */
export function rowGroups(content: GenogramContent): ReadonlyMap<string, string> {
  const parent = new Map(content.persons.map(({ id }) => [id, id]));
  const root = (id: string): string => {
    let at = id;
    while (parent.get(at) !== at) at = parent.get(at) as string;
    return at;
  };
  const join = (a: string, b: string): void => {
    const [first, second] = [root(a), root(b)].toSorted() as [string, string];
    parent.set(second, first);
  };
  for (const { a, b } of content.couples) join(a, b);
  // Birth parents and adoptive parents of one child are no pair with each other: only those of one kind stand side by side.
  const parents = new Map<string, string>();
  for (const { parent: of, child, kind } of content.links) {
    const key = `${child} ${kind}`;
    const other = parents.get(key);
    if (other === undefined) parents.set(key, of);
    else join(other, of);
  }
  return new Map(content.persons.map(({ id }) => [id, root(id)]));
}

type Edge = { readonly above: string; readonly below: string };

/** Lines between groups, and those of each group, so that nobody looks through the whole family for their own. */
type Edges = {
  readonly from: ReadonlyMap<string, readonly Edge[]>;
  readonly to: ReadonlyMap<string, readonly Edge[]>;
  readonly at: ReadonlyMap<string, readonly Edge[]>;
};
const none: readonly Edge[] = [];

function edgesOf(content: GenogramContent, groups: ReadonlyMap<string, string>): Edges {
  const all = content.links
    .map(({ parent, child }): Edge => ({
      above: groups.get(parent) as string,
      below: groups.get(child) as string,
    }))
    .toSorted((a, b) => {
      const [one, other] = a.above === b.above ? [a.below, b.below] : [a.above, b.above];
      return one === other ? 0 : one < other ? -1 : 1;
    });
  const at = new Map<string, Edge[]>();
  const add = (group: string, edge: Edge): void => {
    const own = at.get(group);
    if (own) own.push(edge);
    else at.set(group, [edge]);
  };
  for (const edge of all) {
    add(edge.above, edge);
    if (edge.below !== edge.above) add(edge.below, edge);
  }
  return {
    from: Map.groupBy(all, ({ above }) => above),
    to: Map.groupBy(all, ({ below }) => below),
    at,
  };
}

/** Groups with those above before those below; undefined when somebody would stand above themselves. */
function orderOf(groups: ReadonlySet<string>, edges: Edges): readonly string[] | undefined {
  const waiting = new Map([...groups].map((each) => [each, edges.to.get(each)?.length ?? 0]));
  const ready = [...groups].filter((each) => waiting.get(each) === 0).toSorted();
  const order: string[] = [];
  for (let at = ready.shift(); at !== undefined; at = ready.shift()) {
    order.push(at);
    for (const { below } of edges.from.get(at) ?? none) {
      const left = (waiting.get(below) ?? 0) - 1;
      waiting.set(below, left);
      if (left === 0) ready.push(below);
    }
  }
  return order.length === groups.size ? order : undefined;
}

/** Would somebody be their own ancestor, or stand in a row with their own parent or child? Such a picture has no generations. */
export function ownAncestor(content: GenogramContent): boolean {
  const groups = rowGroups(content);
  return orderOf(new Set(groups.values()), edgesOf(content, groups)) === undefined;
}

/**
 * Each person's generation, 0 the oldest. Every child is below its parents; couples stand in one row; who married in stands beside
 * the partner, their own parents above them. Links that would close a circle don't count.
 */
export function generationsOf(content: GenogramContent): ReadonlyMap<string, number> {
  const groups = rowGroups(content);
  const all = new Set(groups.values());
  const edges = edgesOf(content, groups);
  const order = orderOf(all, edges);
  if (order === undefined) return generationsOf({ ...content, links: content.links.slice(0, -1) });

  // From somebody on: partners' parents one row up, children one row down, so that both families' rows meet.
  const level = new Map<string, number>();
  for (const start of order) {
    if (level.has(start)) continue;
    const found = [start];
    level.set(start, 0);
    for (let at = found.shift(); at !== undefined; at = found.shift()) {
      const own = level.get(at) as number;
      for (const { above, below } of edges.at.get(at) ?? none) {
        const next = above === at ? below : above;
        if (level.has(next)) continue;
        level.set(next, above === at ? own + 1 : own - 1);
        found.push(next);
      }
    }
    lower(order, edges, level);
  }
  const top = Math.min(...level.values(), 0);
  return new Map([...groups].map(([id, group]) => [id, (level.get(group) ?? 0) - top]));
}

/** Moves down whoever isn't below all their parents yet. */
function lower(order: readonly string[], edges: Edges, level: Map<string, number>): void {
  for (const group of order) {
    if (!level.has(group)) continue;
    for (const { above } of edges.to.get(group) ?? none)
      if (level.has(above))
        level.set(group, Math.max(level.get(group) as number, (level.get(above) as number) + 1));
  }
}
