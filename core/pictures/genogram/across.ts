import { isPassing, type Kin } from "./kin.ts";
import { size } from "./size.ts";

/**
 * The nearest places to those wished, in their order and no nearer than the gaps: least squares by pooling neighbours that would
 * overlap (isotonic regression; Barlow et al. 1972).
 */
export function spread(
  wished: ArrayLike<number>,
  gaps: ArrayLike<number>,
  weights: ArrayLike<number>,
): number[] {
  const count = wished.length;
  const offsets = [0];
  for (let at = 1; at < count; at += 1) offsets.push((offsets[at - 1] as number) + (gaps[at - 1] as number));
  // Pools of neighbours that stand as near as they may: sums of wishes, of weights, and how many.
  const [sums, heavy, counts]: [number[], number[], number[]] = [[], [], []];
  for (let at = 0; at < count; at += 1) {
    let weight = weights[at] ?? 1;
    let sum = ((wished[at] as number) - (offsets[at] as number)) * weight;
    let many = 1;
    for (let last = sums.length - 1; last >= 0; last -= 1) {
      if ((sums[last] as number) / (heavy[last] as number) <= sum / weight) break;
      sum += sums.pop() as number;
      weight += heavy.pop() as number;
      many += counts.pop() as number;
    }
    sums.push(sum);
    heavy.push(weight);
    counts.push(many);
  }
  const found: number[] = [];
  for (let pool = 0; pool < sums.length; pool += 1) {
    const value = (sums[pool] as number) / (heavy[pool] as number);
    for (let many = counts[pool] as number; many > 0; many -= 1)
      found.push(value + (offsets[found.length] as number));
  }
  return found;
}

const passingWeight = 4;
const hungWeight = 2;
const freeWeight = 0.2;

/** A family between two rows: those it hangs from and those who hang from it, by number. They move as one on each side. */
type Hanging = { readonly from: readonly number[]; readonly to: readonly number[] };

/** Where each item of the rows stands across: parents over their children's middle, children under their parents', as near as there is room. */
export function acrossOf(kin: Kin, rows: readonly (readonly string[])[]): Map<string, number> {
  const items = rows.flat();
  const numberOf = new Map(items.map((item, at) => [item, at]));
  const number = (item: string): number => numberOf.get(item) ?? 0;
  const blockOf = new Map(
    kin.rows.flat().flatMap(({ key, items: own }) => own.map((item) => [item, key] as const)),
  );
  const gaps = rows.map((row) =>
    row.slice(1).map((item, at) => {
      const before = row[at] as string;
      if (isPassing(item) || isPassing(before)) return (size.passing + size.beside) / 2;
      return blockOf.get(item) === blockOf.get(before) ? size.besidePartner : size.beside;
    }),
  );
  const groups = kin.edges.map((edges) =>
    [...Map.groupBy(edges, ({ family }) => family).values()].map((lines): Hanging => ({
      from: (lines[0]?.from ?? []).map(number),
      to: lines.map(({ to }) => number(to)),
    })),
  );
  const block = items.map((item) => blockOf.get(item));
  const passes = items.map(isPassing);
  const firsts = rows.map((_, row) => rows.slice(0, row).reduce((sum, { length }) => sum + length, 0));
  const x = Float64Array.from(rows.flatMap((row) => row.map((_, at) => at * size.beside)));
  const shift = new Float64Array(items.length);
  const shifts = new Int32Array(items.length);

  const middle = (ids: readonly number[]): number => {
    let sum = 0;
    for (const id of ids) sum += x[id] as number;
    return ids.length === 0 ? 0 : sum / ids.length;
  };
  const push = (ids: readonly number[], by: number): void => {
    for (const id of ids) {
      shift[id] = (shift[id] as number) + by;
      shifts[id] = (shifts[id] as number) + 1;
    }
  };
  const settle = (row: number, up: boolean, down: boolean): void => {
    const first = firsts[row] as number;
    const end = first + (rows[row]?.length ?? 0);
    shift.fill(0, first, end);
    shifts.fill(0, first, end);
    if (down) for (const { from, to } of groups[row - 1] ?? []) push(to, middle(from) - middle(to));
    if (up) for (const { from, to } of groups[row] ?? []) push(from, middle(to) - middle(from));
    const wished: number[] = [];
    const weights: number[] = [];
    for (let item = first; item < end; item += 1) {
      const many = shifts[item] as number;
      wished.push((x[item] as number) + (many === 0 ? 0 : (shift[item] as number) / many));
      weights.push(passes[item] ? passingWeight : many > 0 ? hungWeight : freeWeight);
    }
    // Who has no line of their own in this turn goes where the partner goes.
    for (let at = 0; at < wished.length; at += 1) {
      if (shifts[first + at] !== 0) continue;
      for (const step of [-1, 1]) {
        const beside = first + at + step;
        if (block[beside] !== block[first + at] || shifts[beside] === 0) continue;
        wished[at] = (wished[at + step] as number) - step * size.besidePartner;
        break;
      }
    }
    x.set(spread(wished, gaps[row] ?? [], weights), first);
  };
  const all = [...rows.keys()];
  for (let round = 0; round < 14; round += 1) {
    for (const row of all) settle(row, false, true);
    for (const row of all.toReversed()) settle(row, true, false);
  }
  for (let round = 0; round < 6; round += 1) for (const row of all) settle(row, true, true);
  return new Map(items.map((item, at) => [item, x[at] as number]));
}
