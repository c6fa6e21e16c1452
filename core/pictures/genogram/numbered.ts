import type { Kin } from "./kin.ts";

export type Row = readonly (readonly number[])[];
export type NumberedRows = readonly Row[];

/** The lines between a row and the next, in columns. `x` and `y` are room for where their ends stand. */
export type Lines = {
  readonly count: number;
  readonly family: Int32Array;
  readonly to: Int32Array;
  readonly from: readonly (readonly number[])[];
  /** Where in the order of birth each line's child comes. */
  readonly elder: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
};

/** A family with a number for each item: the order is searched in numbers, since it is tried thousands of times. */
export type Numbered = {
  readonly items: readonly string[];
  /** Blocks of items, row by row. */
  readonly rows: NumberedRows;
  readonly sizes: readonly number[];
  readonly lines: readonly Lines[];
  readonly rowOfBlock: readonly number[];
  /** Blocks over and under each item, in the order of the lines. */
  readonly above: readonly (readonly number[])[];
  readonly below: readonly (readonly number[])[];
};

export function numbered(kin: Kin): Numbered {
  const items = kin.rows.flatMap((row) => row.flatMap((block) => [...block.items]));
  const numberOf = new Map(items.map((item, at) => [item, at]));
  const number = (item: string): number => numberOf.get(item) ?? 0;
  const rank = new Map(kin.persons.map(({ id }, at) => [id, at]));
  const familyOf = new Map(kin.families.map(({ key }, at) => [key, at]));
  const rows = kin.rows.map((row) => row.map((block) => block.items.map(number)));
  const blockOf = new Map(rows.flat().flatMap((block, at) => block.map((item) => [item, at] as const)));
  const above: number[][] = items.map(() => []);
  const below: number[][] = items.map(() => []);
  for (const { from, to } of kin.edges.flat()) {
    above[number(to)]?.push(blockOf.get(number(from[0] ?? "")) ?? 0);
    for (const parent of from) below[number(parent)]?.push(blockOf.get(number(to)) ?? 0);
  }
  return {
    items,
    rows,
    sizes: rows.map((row) => row.reduce((sum, block) => sum + block.length, 0)),
    lines: kin.edges.slice(0, -1).map((edges) => ({
      count: edges.length,
      family: Int32Array.from(edges, ({ family }) => familyOf.get(family) ?? 0),
      to: Int32Array.from(edges, ({ to }) => number(to)),
      from: edges.map(({ from }) => from.map(number)),
      elder: Int32Array.from(edges, ({ to }) => rank.get(to) ?? 0),
      x: new Float64Array(edges.length),
      y: new Float64Array(edges.length),
    })),
    rowOfBlock: rows.flatMap((row, at) => row.map(() => at)),
    above,
    below,
  };
}
