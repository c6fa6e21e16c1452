import type { GenogramContent } from "./content.ts";
import { isPassing, kinOf, passing, type BirthYears, type Kin, type KinFamily } from "./kin.ts";
import { acrossOf } from "./across.ts";
import { orderRows } from "./order.ts";
import { size } from "./size.ts";

export type Place = { readonly x: number; readonly y: number; readonly row: number };

export type GenogramLayout = {
  readonly kin: Kin;
  /** Each row's people from left to right. */
  readonly rows: readonly (readonly string[])[];
  /** Centres of the symbols, and where the line of a family passes through a row. */
  readonly places: ReadonlyMap<string, Place>;
  /** Height of a family's line over its children, by family and the row above them. */
  readonly busOf: ReadonlyMap<string, number>;
  readonly width: number;
  readonly height: number;
};

export const busKey = (family: string, row: number): string => `${family} ${row}`;

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** How families' lines stand above each other where they would lie on one another: the one that reaches further under the other is lower. */
function tracksOf(
  kin: Kin,
  x: ReadonlyMap<string, number>,
): { level: Map<string, number>; levels: number[] } {
  const level = new Map<string, number>();
  const levels: number[] = [];
  for (const [row, edges] of kin.edges.entries()) {
    const lines = [...Map.groupBy(edges, ({ family }) => family)].map(([family, own]) => {
      const from = mean((own[0]?.from ?? []).map((id) => x.get(id) ?? 0));
      const to = own.map((edge) => x.get(edge.to) ?? 0);
      return { family, from, to, low: Math.min(from, ...to), high: Math.max(from, ...to) };
    });
    lines.sort((a, b) => a.from - b.from || (a.family < b.family ? -1 : 1));
    const below: [upper: string, lower: string][] = [];
    for (const [at, left] of lines.entries())
      for (const right of lines.slice(at + 1)) {
        if (right.low > left.high + 8) continue;
        const crossesRight = left.to.some((child) => child >= right.from - 8);
        below.push(crossesRight ? [right.family, left.family] : [left.family, right.family]);
      }
    const own = new Map(lines.map(({ family }) => [family, 0]));
    for (let round = 0; round < lines.length; round += 1)
      for (const [upper, lower] of below)
        own.set(lower, Math.max(own.get(lower) ?? 0, Math.min((own.get(upper) ?? 0) + 1, lines.length)));
    for (const [family, at] of own) level.set(busKey(family, row), at);
    levels.push(Math.max(0, ...own.values()));
  }
  return { level, levels };
}

/** Where everybody stands. Pure and the same for the same family, in whatever order it is told. */
export function layoutGenogram(content: GenogramContent, born: BirthYears): GenogramLayout {
  const kin = kinOf(content, born);
  const rows = orderRows(kin);
  const x = acrossOf(kin, rows);
  const { level, levels } = tracksOf(kin, x);
  const half = size.symbol / 2;
  const left = Math.min(0, ...x.values());
  const places = new Map<string, Place>();
  const busOf = new Map<string, number>();
  let y = size.margin + half + 14;
  for (const [row, items] of rows.entries()) {
    for (const item of items)
      places.set(item, { x: (x.get(item) ?? 0) - left + size.margin + size.beside / 2, y, row });
    const floor = y + half + size.label;
    const tracks = levels[row] ?? 0;
    for (const { key } of kin.families) {
      const at = level.get(busKey(key, row));
      if (at !== undefined) busOf.set(busKey(key, row), floor + size.track + at * size.track);
    }
    y = floor + size.track * (tracks + 1) + size.aboveRow + half;
  }
  const lastRow = Math.max(0, ...[...places.values()].map((place) => place.y));
  return {
    kin,
    rows: rows.map((row) => row.filter((item) => !isPassing(item))),
    places,
    busOf,
    width: Math.max(
      240,
      Math.max(0, ...[...places.values()].map((place) => place.x)) + size.beside / 2 + size.margin,
    ),
    height: lastRow + half + size.label + size.margin,
  };
}

/** What a family's line hangs from in a row: its parents, or its own line that passes through. */
export const hangsFrom = (family: KinFamily, row: number, kin: Kin): readonly string[] =>
  kin.rowOf.get(family.parents[0] as string) === row ? family.parents : [passing(family.key, row)];
