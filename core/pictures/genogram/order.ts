import type { Block, Edge, Kin } from "./kin.ts";

type Rows = readonly (readonly Block[])[];

const itemsOf = (row: readonly Block[]): string[] => row.flatMap(({ items }) => [...items]);
const flipped = (block: Block): Block => ({ ...block, items: block.items.toReversed() });

const placesOf = (row: readonly Block[]): Map<string, number> =>
  new Map(itemsOf(row).map((item, at) => [item, at]));

const middle = (ids: readonly string[], places: ReadonlyMap<string, number>): number =>
  ids.reduce((sum, id) => sum + (places.get(id) ?? 0), 0) / ids.length;

/** Crossings are what a reader trips over; then children of one family apart; then the elder not to the left. */
const weights = { crossing: 1000, apart: 4, elder: 1 } as const;

function costBetween(
  above: readonly Block[],
  below: readonly Block[],
  edges: readonly Edge[],
  rank: ReadonlyMap<string, number>,
): number {
  const [up, down] = [placesOf(above), placesOf(below)];
  const lines = edges.map(({ family, from, to }) => ({
    family,
    to,
    x: middle(from, up),
    y: down.get(to) ?? 0,
  }));
  let cost = 0;
  for (let i = 0; i < lines.length; i += 1) {
    const one = lines[i] as (typeof lines)[number];
    for (let k = i + 1; k < lines.length; k += 1) {
      const other = lines[k] as (typeof lines)[number];
      if (one.family === other.family) {
        cost += weights.apart * Math.abs(one.y - other.y) * 0.1;
        if ((one.y - other.y) * ((rank.get(one.to) ?? 0) - (rank.get(other.to) ?? 0)) < 0)
          cost += weights.elder;
      } else if ((one.x - other.x) * (one.y - other.y) < 0) cost += weights.crossing;
    }
    // Long lines across the row: a family stands over its children where it can.
    cost +=
      weights.apart * 0.02 * Math.abs(one.x / Math.max(1, up.size - 1) - one.y / Math.max(1, down.size - 1));
  }
  return cost;
}

const costOf = (rows: Rows, { edges }: Kin, rank: ReadonlyMap<string, number>): number =>
  rows
    .slice(0, -1)
    .reduce((sum, row, at) => sum + costBetween(row, rows[at + 1] ?? [], edges[at] ?? [], rank), 0);

/** A row by the middle of what each block hangs on, the former order deciding between equals. */
function byMiddle(row: readonly Block[], wished: ReadonlyMap<string, number>): Block[] {
  const own = placesOf(row);
  const wish = (block: Block): number => {
    const known = block.items.flatMap((item) => wished.get(item) ?? []);
    return known.length > 0
      ? known.reduce((sum, x) => sum + x, 0) / known.length
      : (own.get(block.items[0] ?? "") ?? 0);
  };
  return row
    .map((block) => {
      const [first, last] = [wished.get(block.items[0] ?? ""), wished.get(block.items.at(-1) ?? "")];
      return first !== undefined && last !== undefined && first > last ? flipped(block) : block;
    })
    .map((block, at) => ({ block, at, x: wish(block) }))
    .toSorted((a, b) => a.x - b.x || a.at - b.at)
    .map(({ block }) => block);
}

function sweep(rows: Rows, kin: Kin, down: boolean): Rows {
  const next = rows.map((row) => [...row]);
  const at = down ? next.keys() : [...next.keys()].toReversed();
  for (const row of at) {
    const other = next[down ? row - 1 : row + 1];
    if (!other) continue;
    const places = placesOf(other);
    const wishes = new Map<string, number[]>();
    for (const { from, to } of kin.edges[down ? row - 1 : row] ?? [])
      for (const [item, x] of down
        ? [[to, middle(from, places)] as const]
        : from.map((parent) => [parent, places.get(to) ?? 0] as const))
        wishes.set(item, [...(wishes.get(item) ?? []), x]);
    const mean = new Map(
      [...wishes].map(([item, xs]) => [item, xs.reduce((sum, x) => sum + x, 0) / xs.length]),
    );
    next[row] = byMiddle(next[row] ?? [], mean);
  }
  return next;
}

/** A first order that keeps each branch of the family together: from somebody on to parents and children, block by block. */
function branches(kin: Kin, start: number): Rows {
  const blocks = kin.rows.flat();
  const blockOf = new Map(blocks.flatMap((block) => block.items.map((item) => [item, block] as const)));
  const rowOf = new Map(kin.rows.flatMap((row, at) => row.map((block) => [block.key, at] as const)));
  const lines = kin.edges.flat();
  const rows: Block[][] = kin.rows.map(() => []);
  const seen = new Set<string>();
  const visit = (block: Block | undefined): void => {
    if (!block || seen.has(block.key)) return;
    seen.add(block.key);
    rows[rowOf.get(block.key) ?? 0]?.push(block);
    for (const item of block.items) {
      for (const { to, from } of lines) if (to === item) visit(blockOf.get(from[0] ?? ""));
      for (const { to, from } of lines) if (from.includes(item)) visit(blockOf.get(to));
    }
  };
  const first = blocks[start % Math.max(1, blocks.length)];
  visit(first);
  for (const block of blocks) visit(block);
  return rows;
}

/** Neighbours change places, and blocks turn, as long as that makes fewer crossings. */
function improve(rows: Rows, kin: Kin, rank: ReadonlyMap<string, number>): Rows {
  const best = rows.map((row) => [...row]);
  const near = (row: number): number =>
    [row - 1, row].reduce(
      (sum, at) =>
        at < 0 || at + 1 >= best.length
          ? sum
          : sum + costBetween(best[at] ?? [], best[at + 1] ?? [], kin.edges[at] ?? [], rank),
      0,
    );
  for (let pass = 0; pass < 8; pass += 1) {
    let changed = false;
    for (const [at, row] of best.entries()) {
      const tried = (change: () => void, back: () => void): void => {
        const before = near(at);
        change();
        if (near(at) < before - 1e-9) changed = true;
        else back();
      };
      for (let k = 0; k < row.length; k += 1) {
        const turn = (): void => void (row[k] = flipped(row[k] as Block));
        if ((row[k]?.items.length ?? 0) > 1) tried(turn, turn);
        if (k + 1 >= row.length) continue;
        const swap = (): void => {
          const left = row[k] as Block;
          row[k] = row[k + 1] as Block;
          row[k + 1] = left;
        };
        tried(swap, swap);
      }
    }
    if (!changed) break;
  }
  return best;
}

/**
 * The order of each row: started from several branches, smoothed by the middles of what each block hangs on, then improved by changing
 * neighbours and turning blocks (the layered method of Sugiyama, Tagawa & Toda 1981). The same family always gets the same order.
 */
export function orderRows(kin: Kin): readonly (readonly string[])[] {
  const rank = new Map(kin.persons.map(({ id }, at) => [id, at]));
  const blocks = kin.rows.flat().length;
  const starts = [...new Set([0, 1, Math.floor(blocks / 2), blocks - 1])].filter(
    (at) => at >= 0 && at < blocks,
  );
  let best: Rows = kin.rows;
  let least = Number.POSITIVE_INFINITY;
  for (const start of starts) {
    let rows = branches(kin, start);
    for (let round = 0; round <= 4; round += 1) {
      const better = improve(rows, kin, rank);
      const cost = costOf(better, kin, rank);
      if (cost < least - 1e-9) [best, least] = [better, cost];
      if (least < weights.crossing && round > 1) break;
      rows = sweep(rows, kin, round % 2 === 0);
    }
    if (least < weights.crossing) break;
  }
  return best.map(itemsOf);
}
