import { numbered, type Lines, type Numbered, type NumberedRows, type Row } from "./numbered.ts";
import type { Kin } from "./kin.ts";

/** Crossings are what a reader trips over; then children of one family apart; then the elder not to the left. */
const weights = { crossing: 1000, apart: 4, elder: 1 } as const;

/** What is over the limit isn't counted to its end. */
function costBetween(
  lines: Lines,
  place: Int32Array,
  upSize: number,
  downSize: number,
  limit = Number.POSITIVE_INFINITY,
): number {
  const { count, family, to, from, elder, x, y } = lines;
  const [wide, narrow] = [Math.max(1, upSize - 1), Math.max(1, downSize - 1)];
  let cost = 0;
  for (let i = 0; i < count; i += 1) {
    x[i] = middle(from[i] as readonly number[], place);
    y[i] = place[to[i] as number] as number;
  }
  for (let i = 0; i < count; i += 1) {
    const ownX = x[i] as number;
    const ownY = y[i] as number;
    const ownFamily = family[i];
    for (let k = i + 1; k < count; k += 1) {
      const dy = ownY - (y[k] as number);
      if (family[k] === ownFamily) {
        cost += weights.apart * Math.abs(dy) * 0.1;
        if (dy * ((elder[i] as number) - (elder[k] as number)) < 0) cost += weights.elder;
      } else if ((ownX - (x[k] as number)) * dy < 0) {
        cost += weights.crossing;
        if (cost > limit) return cost;
      }
    }
    // Long lines across the row: a family stands over its children where it can.
    cost += weights.apart * 0.02 * Math.abs(ownX / wide - ownY / narrow);
  }
  return cost;
}

function middle(items: readonly number[], place: Int32Array): number {
  let sum = 0;
  for (let at = 0; at < items.length; at += 1) sum += place[items[at] as number] as number;
  return sum / items.length;
}

function put(row: Row, place: Int32Array): void {
  let at = 0;
  for (const block of row)
    for (const item of block) {
      place[item] = at;
      at += 1;
    }
}

const costOf = (kin: Numbered, place: Int32Array): number =>
  kin.lines.reduce(
    (sum, lines, at) => sum + costBetween(lines, place, kin.sizes[at] as number, kin.sizes[at + 1] as number),
    0,
  );

/** A row by the middle of what each block hangs on, the former order deciding between equals. */
function byMiddle(row: Row, wished: ReadonlyMap<number, number>, place: Int32Array): Row {
  const wish = (block: readonly number[]): number => {
    const known = block.flatMap((item) => wished.get(item) ?? []);
    return known.length > 0
      ? known.reduce((sum, x) => sum + x, 0) / known.length
      : (place[block[0] as number] as number);
  };
  return row
    .map((block) => {
      const [first, last] = [wished.get(block[0] as number), wished.get(block.at(-1) as number)];
      return first !== undefined && last !== undefined && first > last ? block.toReversed() : block;
    })
    .map((block, at) => ({ block, at, x: wish(block) }))
    .toSorted((a, b) => a.x - b.x || a.at - b.at)
    .map(({ block }) => block);
}

function sweep(rows: NumberedRows, kin: Numbered, down: boolean): NumberedRows {
  const next = [...rows];
  const place = placesOf(rows, kin);
  for (const row of down ? next.keys() : [...next.keys()].toReversed()) {
    const lines = kin.lines[down ? row - 1 : row];
    if (!lines) continue;
    const wishes = new Map<number, number[]>();
    const wish = (item: number, x: number): void => void wishes.set(item, [...(wishes.get(item) ?? []), x]);
    for (let i = 0; i < lines.count; i += 1) {
      const [to, from] = [lines.to[i] as number, lines.from[i] as readonly number[]];
      if (down) wish(to, middle(from, place));
      else for (const parent of from) wish(parent, place[to] as number);
    }
    const mean = new Map(
      [...wishes].map(([item, xs]) => [item, xs.reduce((sum, x) => sum + x, 0) / xs.length]),
    );
    next[row] = byMiddle(next[row] ?? [], mean, place);
    put(next[row], place);
  }
  return next;
}

function placesOf(rows: NumberedRows, kin: Numbered): Int32Array {
  const place = new Int32Array(kin.items.length);
  for (const row of rows) put(row, place);
  return place;
}

/** A first order that keeps each branch of the family together: from somebody on to parents and children, block by block. */
function branches(kin: Numbered, start: number): NumberedRows {
  const blocks = kin.rows.flat();
  const rows: (readonly number[])[][] = kin.rows.map(() => []);
  const seen = new Set<number>();
  const visit = (at: number): void => {
    if (seen.has(at)) return;
    seen.add(at);
    const block = blocks[at] as readonly number[];
    rows[kin.rowOfBlock[at] as number]?.push(block);
    for (const item of block) {
      for (const above of kin.above[item] ?? []) visit(above);
      for (const below of kin.below[item] ?? []) visit(below);
    }
  };
  if (blocks.length > 0) visit(start % blocks.length);
  for (const at of blocks.keys()) visit(at);
  return rows;
}

/** Neighbours change places, and blocks turn, as long as that makes fewer crossings. */
function improve(rows: NumberedRows, kin: Numbered): NumberedRows {
  const best = rows.map((row) => [...row]);
  const place = placesOf(rows, kin);
  const near = (row: number, limit = Number.POSITIVE_INFINITY): number => {
    const [above, below] = [kin.lines[row - 1], kin.lines[row]];
    const own = kin.sizes[row] as number;
    const up = above ? costBetween(above, place, kin.sizes[row - 1] as number, own, limit) : 0;
    if (!below || up > limit) return up;
    return up + costBetween(below, place, own, kin.sizes[row + 1] as number, limit - up);
  };
  // A row is looked at again only when it or a row beside it has changed since.
  const waiting = best.map(() => true);
  for (let pass = 0; pass < 8; pass += 1) {
    let changed = false;
    for (const [at, row] of best.entries()) {
      if (!waiting[at]) continue;
      waiting[at] = false;
      let now = near(at);
      const tried = (change: () => void): void => {
        change();
        put(row, place);
        const then = near(at, now);
        if (then < now - 1e-9) {
          now = then;
          changed = true;
          for (const beside of [at - 1, at, at + 1]) if (beside in waiting) waiting[beside] = true;
        } else {
          change();
          put(row, place);
        }
      };
      for (let k = 0; k < row.length; k += 1) {
        if ((row[k] as readonly number[]).length > 1)
          tried(() => {
            row[k] = (row[k] as readonly number[]).toReversed();
          });
        if (k + 1 < row.length)
          tried(() => {
            [row[k], row[k + 1]] = [row[k + 1] as readonly number[], row[k] as readonly number[]];
          });
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
export function orderRows(named: Kin): readonly (readonly string[])[] {
  const kin = numbered(named);
  const blocks = kin.rows.flat().length;
  const starts = [...new Set([0, 1, Math.floor(blocks / 2), blocks - 1])].filter(
    (at) => at >= 0 && at < blocks,
  );
  let best: NumberedRows = kin.rows;
  let least = Number.POSITIVE_INFINITY;
  const known = new Set<string>();
  for (const start of starts) {
    let rows = branches(kin, start);
    for (let round = 0; round <= 4; round += 1) {
      const key = rows.flat(2).join(" ");
      // Two branches often lead to one order: it is improved once.
      if (!known.has(key)) {
        known.add(key);
        const better = improve(rows, kin);
        const cost = costOf(kin, placesOf(better, kin));
        if (cost < least - 1e-9) [best, least] = [better, cost];
      }
      if (least < weights.crossing && round > 1) break;
      rows = sweep(rows, kin, round % 2 === 0);
    }
    if (least < weights.crossing) break;
  }
  return best.map((row) => row.flatMap((block) => block.map((item) => kin.items[item] as string)));
}
