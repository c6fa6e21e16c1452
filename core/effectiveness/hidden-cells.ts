/** A group smaller than this is not told: it could be somebody who is known. Practice of statistics on social services. */
export const leastGroup = 5;

/** A cell of a table by its place in each dimension, and how many are in it. Empty cells needn't be named. */
export type Cell = { readonly at: readonly string[]; readonly count: number };

/** The place of a total in a dimension: all of it together. */
export const whole = "*";

const keyOf = (at: readonly string[]): string => at.join("\u0000");

/** Of how many neighbours of a cell its partner is looked for, in each dimension. */
const partnersTried = 5;

/**
 * Which cells and totals of a table of counts aren't told, so that no small group can be had by subtraction from anything that is.
 *
 * All totals of all dimensions are thought to be shown with the cells. For every small cell a pattern of cells is hidden together: the
 * corners of a box that has the cell in one corner and a partner in each dimension. One more in the cell is then one less in its
 * neighbour, and so on: another table that agrees with everything shown, so that the small cell isn't known. Where a dimension has no
 * fit partner its total is the partner, and is hidden too. A partner is fit when the two together are no small group, and when they
 * aren't both the greatest that a small one can be. That the other table exists is the proof; the tests seek it by solving what is shown.
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
  for (const one of small) {
    if (!one.at.includes(whole)) {
      const box = bestBox(one, table, neighbours, hidden, keepsTotals);
      if (!box) return undefined; // only where totals are kept: a box of totals is always there
      for (const key of box) hidden.add(key);
    } else if (keepsTotals) return undefined;
  }
  // A small total: one of its cells is small too; let that one move with the totals above it.
  for (const one of small) {
    if (!one.at.includes(whole)) continue;
    const under = [...table.values()].find(
      ({ at, count }) =>
        count > 0 && at.every((place, n) => place !== whole && (one.at[n] === whole || one.at[n] === place)),
    );
    if (!under) continue;
    const forced = one.at.map((place) => place === whole);
    const box = bestBox(under, table, neighbours, hidden, false, forced);
    for (const key of box ?? []) hidden.add(key);
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

/** The cells that differ from one in one dimension, smallest first. */
function neighboursOf(table: ReadonlyMap<string, Cell>): Neighbours {
  const lines = new Map<string, Cell[]>();
  const lineOf = (at: readonly string[], n: number) => `${n}\u0001${keyOf(at.with(n, ""))}`;
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

/** Hiding a total costs more than hiding cells of the same size: it is read more. */
const costOfTotal = 4;

function bestBox(
  cell: Cell,
  table: ReadonlyMap<string, Cell>,
  neighbours: Neighbours,
  hidden: ReadonlySet<string>,
  keepsTotals: boolean,
  forced: readonly boolean[] = [],
): readonly string[] | undefined {
  const options = cell.at.map((own, n): (string | undefined)[] => {
    if (forced[n]) return [undefined];
    const fit = neighbours(cell, n).filter(({ at, count }) => at[n] !== own && areFit(cell.count, count));
    const known = fit.filter(({ at }) => hidden.has(keyOf(at)));
    const partners = [...known, ...fit.filter(({ at }) => !hidden.has(keyOf(at)))].slice(0, partnersTried);
    // Undefined: the total moves, and no partner does.
    return [...partners.map(({ at }) => at[n]), ...(keepsTotals ? [] : [undefined])];
  });
  let best: { keys: readonly string[]; cost: number } | undefined;
  for (const partners of combinations(options)) {
    const corners = boxOf(cell.at, partners).map(({ key, swaps }) => ({
      key,
      swaps,
      count: table.get(key)?.count ?? 0,
    }));
    // That a cell is empty everybody knows. One more here is one less there, and nothing hidden may become empty by it: in the one
    // direction or in the other.
    if (corners.some(({ count }) => count === 0)) continue;
    if (![0, 1].some((side) => corners.every(({ count, swaps }) => swaps % 2 !== side || count > 1)))
      continue;
    const cost = corners
      .filter(({ key }) => !hidden.has(key))
      .reduce((sum, { key, count }) => sum + count * (key.includes(whole) ? costOfTotal : 1) + 1, 0);
    if (best === undefined || cost < best.cost) best = { keys: corners.map(({ key }) => key), cost };
  }
  return best?.keys;
}

/** All corners of the box, each with how many times it has changed places with a partner: a total moves with its cell. */
const boxOf = (at: readonly string[], partners: readonly (string | undefined)[]) =>
  combinations(at.map((own, n) => [own, partners[n] ?? whole])).map((corner) => ({
    key: keyOf(corner),
    swaps: corner.filter((place, n) => place !== at[n] && place !== whole).length,
  }));

function combinations<T>(options: readonly (readonly T[])[]): T[][] {
  return options.reduce<T[][]>((all, one) => all.flatMap((some) => one.map((next) => [...some, next])), [[]]);
}
