/** A group smaller than this is not told: it could be somebody who is known. Practice of statistics on social services. */
export const leastGroup = 5;

/** A cell of a table by its place in each dimension, and how many are in it. Empty cells needn't be named. */
export type Cell = { readonly at: readonly string[]; readonly count: number };

/** The place of a total in a dimension: all of it together. */
export const whole = "*";

const keyOf = (at: readonly string[]): string => at.join("\u0000");

// A county's table has some thousand cells, each with seven totals, and each small one is tried against five hundred corners: within
// this file a place is a number, 0 the total, and a cell's key is one number made of its places.
type Place = number;
type Inner = {
  readonly at: readonly Place[];
  readonly key: number;
  readonly totals: number;
  count: number;
};
type Table = {
  readonly of: ReadonlyMap<number, Inner>;
  /** What one step in each dimension adds to a key. */
  readonly strides: readonly number[];
  readonly names: readonly (readonly string[])[];
};

/** Of how many neighbours of a cell its partner is looked for, in each dimension; and of how many cells anywhere. */
const partnersTried = 3;
const pairsTried = 20;

/**
 * Which cells and totals of a table of counts aren't told, so that no small group can be had by subtraction from anything that is.
 *
 * All totals of all dimensions are thought to be shown with the cells. For every small cell or total a change is hidden that leaves
 * everything shown as it is: another table that a reader can't tell from the true one, in which the small group is larger or smaller.
 * That the other table exists is the proof; the tests seek it by solving what is shown. Two kinds of change are tried, the one that
 * hides least is taken: one more in the cell and one less in its neighbour, and so on round the corners of a box, which leaves most totals
 * as they are; or one more here and one less in any other cell, which moves the totals that the two don't share. Two that change
 * together are fit for it when they are no small group together, and not both the greatest that a small one can be.
 *
 * @param keepsTotals the totals are shown in any case: then there may be no way, and undefined tells it
 * @returns the hidden ones by their key (`hiddenKey`), of cells and totals alike
 */
export function hiddenCells(
  cells: readonly Cell[],
  { keepsTotals = false }: { readonly keepsTotals?: boolean } = {},
): ReadonlySet<string> | undefined {
  const table = tableOf(cells);
  const hidden = new Set<number>();
  const nameOf = ({ at }: Inner): string => keyOf(at.map((place, n) => table.names[n]?.[place] ?? whole));
  const small = [...table.of.values()]
    .filter(({ count }) => count < leastGroup)
    .map((one) => ({ one, name: nameOf(one) }))
    // The largest first: what they need is then there for the smaller ones.
    .toSorted((a, b) => b.one.count - a.one.count || (a.name < b.name ? -1 : 1))
    .map(({ one }) => one);
  const neighbours = neighboursOf(table);
  const cellsOnly = [...table.of.values()]
    .filter(({ totals }) => totals === 0)
    .toSorted((one, other) => one.count - other.count);
  for (const one of small) {
    if (one.totals > 0 && keepsTotals) return undefined;
    // A small total moves with one of its cells, which is small too.
    const cell =
      one.totals > 0
        ? cellsOnly.find(({ at }) => one.at.every((place, n) => place === 0 || place === at[n]))
        : one;
    if (!cell) continue;
    const box = one.totals > 0 ? undefined : cheapestBox(cell, neighbours, hidden, table, keepsTotals);
    const isPlain = box?.every(({ key, totals }) => totals === 0 || hidden.has(key));
    const best = isPlain
      ? box
      : cheapest(
          [
            ...(box ? [box] : []),
            ...pairs(cell, cellsOnly, hidden, one, table),
            ...(keepsTotals ? [] : [totalsOf(cell, table)]),
          ],
          table,
          hidden,
          keepsTotals,
        );
    if (!best) return undefined;
    for (const { key } of best) hidden.add(key);
  }
  return new Set([...table.of.values()].filter(({ key }) => hidden.has(key)).map(nameOf));
}

export const hiddenKey = keyOf;

/** The cells with all their totals. */
function tableOf(cells: readonly Cell[]): Table {
  const dimensions = cells[0]?.at.length ?? 0;
  const places = Array.from({ length: dimensions }, () => new Map<string, Place>([[whole, 0]]));
  for (const { at } of cells)
    at.forEach((one, n) => {
      const known = places[n] as Map<string, Place>;
      if (!known.has(one)) known.set(one, known.size);
    });
  const strides: number[] = [];
  for (let n = 0; n < dimensions; n += 1)
    strides.push(n === 0 ? 1 : (strides[n - 1] as number) * (places[n - 1] as Map<string, Place>).size);
  const of = new Map<number, Inner>();
  for (const { at, count } of cells) {
    if (count <= 0) continue;
    const own = at.map((one, n) => places[n]?.get(one) ?? 0);
    for (let mask = 0; mask < 1 << dimensions; mask += 1) {
      const place = own.map((one, n) => (mask & (1 << n) ? 0 : one));
      const key = place.reduce((sum, one, n) => sum + one * (strides[n] as number), 0);
      const known = of.get(key);
      if (known) known.count += count;
      else of.set(key, { at: place, key, totals: place.filter((one) => one === 0).length, count });
    }
  }
  return { of, strides, names: places.map((known) => [...known.keys()]) };
}

type Neighbours = (cell: Inner, dimension: number) => readonly Inner[];

/** The cells that differ from one in one dimension, smallest first. */
function neighboursOf({ of, strides }: Table): Neighbours {
  const lines = strides.map(() => new Map<number, Inner[]>());
  const lineOf = ({ at, key }: Inner, n: number): number => key - (at[n] as Place) * (strides[n] as number);
  for (const cell of of.values()) {
    if (cell.totals > 0) continue;
    for (let n = 0; n < strides.length; n += 1) {
      const found = lines[n]?.get(lineOf(cell, n));
      if (found) found.push(cell);
      else lines[n]?.set(lineOf(cell, n), [cell]);
    }
  }
  for (const ofDimension of lines)
    for (const line of ofDimension.values()) line.sort((one, other) => one.count - other.count);
  return (cell, n) => lines[n]?.get(lineOf(cell, n)) ?? [];
}

/** Two that are hidden together tell nothing of either. */
const areFit = (one: number, other: number): boolean =>
  one + other >= leastGroup && !(one === leastGroup - 1 && other === leastGroup - 1);

/** One more or one less in a cell or a total. */
type Corner = { readonly key: number; readonly totals: number; readonly isMore: boolean };
/** Such that everything else of the table stays as it is. */
type Change = readonly Corner[];

/** A cell and all totals that it is in, each one more. */
function totalsOf(cell: Inner, table: Table): Corner[] {
  const corners: Corner[] = [];
  cornersOf(
    cell,
    cell.at.map(() => 0),
    table,
    corners,
  );
  return corners;
}

/** Of each dimension which partners are tried, the total (0) last: it moves with the cell, and no partner does. */
const partnersOf = (cell: Inner, neighbours: Neighbours, hidden: ReadonlySet<number>): Place[][] =>
  cell.at.map((own, n) => {
    const [known, fit]: [Inner[], Inner[]] = [[], []];
    for (const other of neighbours(cell, n)) {
      if (known.length >= partnersTried) break;
      if (other.at[n] !== own && areFit(cell.count, other.count))
        (hidden.has(other.key) ? known : fit).push(other);
    }
    return [...[...known, ...fit].slice(0, partnersTried).map(({ at }) => at[n] as Place), 0];
  });

/** The corners of a box: the cell's own place or the partner's in each dimension. */
function cornersOf(cell: Inner, partners: readonly Place[], { strides }: Table, corners: Corner[]): void {
  corners[0] = { key: cell.key, totals: 0, isMore: true };
  for (let n = 0; n < strides.length; n += 1) {
    const partner = partners[n] as Place;
    const step = (partner - (cell.at[n] as Place)) * (strides[n] as number);
    for (let from = 0; from < 1 << n; from += 1) {
      const { key, totals, isMore } = corners[from] as Corner;
      corners[from | (1 << n)] =
        partner === 0
          ? { key: key + step, totals: totals + 1, isMore }
          : { key: key + step, totals, isMore: !isMore };
    }
  }
}

/** Round the corners of boxes, in some or all dimensions a partner's place or none: the one that hides least. */
function cheapestBox(
  cell: Inner,
  neighbours: Neighbours,
  hidden: ReadonlySet<number>,
  table: Table,
  keepsTotals: boolean,
): Change | undefined {
  let best: { change: Change; cost: number } | undefined;
  for (const partners of combinations(partnersOf(cell, neighbours, hidden))) {
    if (best?.cost === 0) break;
    const corners: Corner[] = [];
    cornersOf(cell, partners, table, corners);
    const cost = costOf(corners, table, hidden, keepsTotals, best?.cost);
    if (cost !== undefined) best = { change: corners, cost };
  }
  return best?.change;
}

const isIn = (corners: readonly Corner[], { key }: Corner): boolean => corners.some((one) => one.key === key);

/** One more in the cell, one less in another: the totals of the one and not of the other move. */
function pairs(
  cell: Inner,
  cells: readonly Inner[],
  hidden: ReadonlySet<number>,
  moved: Inner,
  table: Table,
): Change[] {
  const [known, fit]: [Inner[], Inner[]] = [[], []];
  for (const other of cells) {
    if (fit.length >= pairsTried) break;
    if (!areFit(cell.count, other.count)) continue;
    if (!moved.at.some((place, n) => place !== 0 && place !== other.at[n])) continue;
    (hidden.has(other.key) ? known : fit).push(other);
  }
  const own = totalsOf(cell, table);
  return [...known.slice(0, pairsTried), ...fit].map((other) => {
    const others = totalsOf(other, table);
    return [
      ...own.filter((one) => !isIn(others, one)),
      ...others.filter((one) => !isIn(own, one)).map((one) => ({ ...one, isMore: false })),
    ];
  });
}

/** Hiding a total costs more than hiding cells of the same size: it is read more, and that of all most. */
const weightOf = (totals: number, dimensions: number): number =>
  totals === dimensions ? 1000 : 1 + 4 * totals * totals;

/** What a change costs in what isn't told; undefined where it can't be made, or isn't cheaper than another. */
function costOf(
  change: Change,
  { of, strides }: Table,
  hidden: ReadonlySet<number>,
  keepsTotals: boolean,
  below = Number.POSITIVE_INFINITY,
): number | undefined {
  let cost = 0;
  // That a cell is empty everybody knows: nothing hidden is, nor may it become so, in the one direction of the change or in the other.
  let [canMore, canLess] = [true, true];
  for (const { key, totals, isMore } of change) {
    const count = of.get(key)?.count ?? 0;
    if (count === 0 || (keepsTotals && totals > 0)) return undefined;
    if (count === 1) {
      if (isMore) canLess = false;
      else canMore = false;
      if (!canMore && !canLess) return undefined;
    }
    if (!hidden.has(key)) cost += (count + 1) * weightOf(totals, strides.length);
    if (cost >= below) return undefined;
  }
  return cost;
}

function cheapest(
  changes: readonly Change[],
  table: Table,
  hidden: ReadonlySet<number>,
  keepsTotals: boolean,
): Change | undefined {
  let best: { change: Change; cost: number } | undefined;
  for (const change of changes) {
    if (best?.cost === 0) break;
    const cost = costOf(change, table, hidden, keepsTotals, best?.cost);
    if (cost !== undefined) best = { change, cost };
  }
  return best?.change;
}

function combinations<T>(options: readonly (readonly T[])[]): T[][] {
  return options.reduce<T[][]>((all, one) => all.flatMap((some) => one.map((next) => [...some, next])), [[]]);
}
