/** A group smaller than this is not told: it could be somebody who is known. Practice of statistics on social services. */
export const leastGroup = 5;

/** A cell of a table by its place in each dimension, and how many are in it. Empty cells needn't be named. */
export type Cell = { readonly at: readonly string[]; readonly count: number };

/** The place of a total in a dimension: all of it together. */
export const whole = "*";

const keyOf = (at: readonly string[]): string => at.join("\u0000");

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
  const hidden = new Set<string>();
  const small = [...table.values()]
    .filter(({ count }) => count > 0 && count < leastGroup)
    // The largest first: what they need is then there for the smaller ones.
    .toSorted((one, other) => other.count - one.count || (keyOf(one.at) < keyOf(other.at) ? -1 : 1));
  const neighbours = neighboursOf(table);
  const cellsOnly = [...table.values()]
    .filter(({ at }) => !at.includes(whole))
    .toSorted((one, other) => one.count - other.count);
  for (const one of small) {
    const isTotal = one.at.includes(whole);
    if (isTotal && keepsTotals) return undefined;
    // A small total moves with one of its cells, which is small too.
    const cell = isTotal
      ? cellsOnly.find(({ at }) => one.at.every((place, n) => place === whole || place === at[n]))
      : one;
    if (!cell) continue;
    const box = isTotal ? undefined : cheapest(boxes(cell, neighbours, hidden), table, hidden, keepsTotals);
    const isPlain = box?.every(({ key }) => hidden.has(key) || !key.includes(whole));
    const best = isPlain
      ? box
      : cheapest(
          [
            ...(box ? [box] : []),
            ...pairs(cell, cellsOnly, hidden, one),
            ...(keepsTotals ? [] : [totalsOf(cell.at).map((key) => ({ key, isMore: true }))]),
          ],
          table,
          hidden,
          keepsTotals,
        );
    if (!best) return undefined;
    for (const { key } of best) hidden.add(key);
  }
  return hidden;
}

export const hiddenKey = keyOf;

/** The cells with all their totals. */
function tableOf(cells: readonly Cell[]): Map<string, Cell> {
  const table = new Map<string, Cell>();
  for (const { at, count } of cells) {
    if (count <= 0) continue;
    for (let mask = 0; mask < 1 << at.length; mask += 1) {
      const place = at.map((one, n) => (mask & (1 << n) ? whole : one));
      const key = keyOf(place);
      table.set(key, { at: place, count: (table.get(key)?.count ?? 0) + count });
    }
  }
  return table;
}

type Neighbours = (cell: Cell, dimension: number) => readonly Cell[];

const lineOf = (at: readonly string[], n: number): string => `${n}\u0001${keyOf(at.with(n, ""))}`;

/** The cells that differ from one in one dimension, smallest first. */
function neighboursOf(table: ReadonlyMap<string, Cell>): Neighbours {
  const lines = new Map<string, Cell[]>();
  for (const cell of table.values()) {
    if (cell.at.includes(whole)) continue;
    for (let n = 0; n < cell.at.length; n += 1) {
      const line = lineOf(cell.at, n);
      const found = lines.get(line);
      if (found) found.push(cell);
      else lines.set(line, [cell]);
    }
  }
  for (const line of lines.values()) line.sort((one, other) => one.count - other.count);
  return (cell, n) => lines.get(lineOf(cell.at, n)) ?? [];
}

/** Two that are hidden together tell nothing of either. */
const areFit = (one: number, other: number): boolean =>
  one + other >= leastGroup && !(one === leastGroup - 1 && other === leastGroup - 1);

/** One more or one less in cells and totals: everything else of the table stays as it is. */
type Change = readonly { readonly key: string; readonly isMore: boolean }[];

const totalsOf = (at: readonly string[]): string[] => combinations(at.map((own) => [own, whole])).map(keyOf);

/** Round the corners of boxes, in some or all dimensions a partner's place or none. */
function boxes(cell: Cell, neighbours: Neighbours, hidden: ReadonlySet<string>): Change[] {
  const options = cell.at.map((own, n): (string | undefined)[] => {
    const [known, fit]: [Cell[], Cell[]] = [[], []];
    for (const other of neighbours(cell, n)) {
      if (known.length >= partnersTried) break;
      if (other.at[n] !== own && areFit(cell.count, other.count))
        (hidden.has(keyOf(other.at)) ? known : fit).push(other);
    }
    const partners = [...known, ...fit].slice(0, partnersTried);
    // Undefined: the total moves with the cell, and no partner does.
    return [...partners.map(({ at }) => at[n]), undefined];
  });
  return combinations(options).map((partners) =>
    combinations(cell.at.map((own, n) => [own, partners[n] ?? whole])).map((corner) => ({
      key: keyOf(corner),
      isMore: corner.filter((place, n) => place !== cell.at[n] && place !== whole).length % 2 === 0,
    })),
  );
}

/** One more in the cell, one less in another: the totals of the one and not of the other move. */
function pairs(cell: Cell, cells: readonly Cell[], hidden: ReadonlySet<string>, moved: Cell): Change[] {
  const [known, fit]: [Cell[], Cell[]] = [[], []];
  for (const other of cells) {
    if (fit.length >= pairsTried) break;
    if (!areFit(cell.count, other.count)) continue;
    if (!moved.at.some((place, n) => place !== whole && place !== other.at[n])) continue;
    (hidden.has(keyOf(other.at)) ? known : fit).push(other);
  }
  const own = totalsOf(cell.at);
  return [...known.slice(0, pairsTried), ...fit].map(({ at }) => {
    const others = totalsOf(at);
    return [
      ...own.filter((key) => !others.includes(key)).map((key) => ({ key, isMore: true })),
      ...others.filter((key) => !own.includes(key)).map((key) => ({ key, isMore: false })),
    ];
  });
}

/** Hiding a total costs more than hiding cells of the same size: it is read more, and that of all most. */
function weightOf(key: string): number {
  const places = key.split("\u0000");
  const totals = places.filter((place) => place === whole).length;
  return totals === places.length ? 1000 : 1 + 4 * totals * totals;
}

function cheapest(
  changes: readonly Change[],
  table: ReadonlyMap<string, Cell>,
  hidden: ReadonlySet<string>,
  keepsTotals: boolean,
): Change | undefined {
  let best: { change: Change; cost: number } | undefined;
  for (const change of changes) {
    if (best?.cost === 0) break;
    if (keepsTotals && change.some(({ key }) => key.includes(whole))) continue;
    const counts = change.map(({ key }) => table.get(key)?.count ?? 0);
    // That a cell is empty everybody knows: nothing hidden is, nor may it become so, in the one direction of the change or in the other.
    if (counts.includes(0)) continue;
    if (
      ![true, false].some((side) =>
        change.every(({ isMore }, n) => isMore === side || (counts[n] as number) > 1),
      )
    )
      continue;
    let cost = 0;
    change.forEach(({ key }, n) => {
      if (!hidden.has(key)) cost += ((counts[n] as number) + 1) * weightOf(key);
    });
    if (best === undefined || cost < best.cost) best = { change, cost };
  }
  return best?.change;
}

function combinations<T>(options: readonly (readonly T[])[]): T[][] {
  return options.reduce<T[][]>((all, one) => all.flatMap((some) => one.map((next) => [...some, next])), [[]]);
}
