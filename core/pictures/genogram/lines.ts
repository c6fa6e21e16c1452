import type { Point } from "../drawing.ts";
import type { CoupleKind, GenogramContent, LinkKind } from "./content.ts";
import { isPassing } from "./kin.ts";
import { busKey, hangsFrom, type GenogramLayout, type Place } from "./layout.ts";
import { size } from "./size.ts";

export type KinLine = {
  /** What it belongs to: lines of one family may meet each other. */
  readonly of: string;
  readonly points: readonly Point[];
  readonly link?: LinkKind;
  /** `together` of two who have a child and are told to be no couple. */
  readonly couple?: CoupleKind | "together";
  readonly twins?: true;
};

const half = size.symbol / 2;
const place = (layout: GenogramLayout, id: string): Place => layout.places.get(id) ?? { x: 0, y: 0, row: 0 };
const pairKey = (a: string, b: string): string => [a, b].toSorted().join(" ");

/** Where two partners' line runs, and from where their children hang. */
function joined(layout: GenogramLayout, a: string, b: string, nth: number): { points: Point[]; from: Point } {
  const [left, right] = [place(layout, a), place(layout, b)].toSorted((one, other) => one.x - other.x) as [
    Place,
    Place,
  ];
  const row = layout.rows[left.row] ?? [];
  const beside = Math.abs(row.indexOf(a) - row.indexOf(b)) === 1;
  if (beside) {
    const points: Point[] = [
      [left.x + half, left.y],
      [right.x - half, right.y],
    ];
    return { points, from: [(left.x + right.x) / 2, left.y] };
  }
  // Somebody stands between: the line goes over them, and the children hang in the gap beside the partner on the right.
  const over = left.y - half - 9 - nth * 5;
  const down = right.x - size.besidePartner / 2;
  return {
    points: [
      [left.x, left.y - half],
      [left.x, over],
      [right.x, over],
      [right.x, right.y - half],
    ],
    from: [down, over],
  };
}

/** The lines of couples: of those told to be couples, and of those who have a child together. */
export function coupleLines(content: GenogramContent, layout: GenogramLayout): KinLine[] {
  const told = new Map(content.couples.map(({ a, b, kind }) => [pairKey(a, b), kind]));
  for (const { parents } of layout.kin.families)
    if (parents.length === 2) {
      const key = pairKey(parents[0] as string, parents[1] as string);
      if (!told.has(key)) told.set(key, undefined as never);
    }
  return [...told]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, kind], nth) => {
      const [a, b] = key.split(" ") as [string, string];
      if (place(layout, a).row !== place(layout, b).row) return [];
      return [
        { of: key, points: joined(layout, a, b, nth % 3).points, couple: kind ?? ("together" as const) },
      ];
    });
}

/** The lines from parents to children. */
export function descentLines(content: GenogramContent, layout: GenogramLayout): KinLine[] {
  const { kin } = layout;
  const sets = new Map(content.twins.flatMap((set) => set.ids.map((id) => [id, set] as const)));
  const above = new Map<string, string[]>();
  for (const { key, children } of kin.families)
    for (const { id } of children) above.set(id, [...(above.get(id) ?? []), key]);
  const fromOf = (key: string): number => {
    const family = kin.families.find((each) => each.key === key);
    return family
      ? family.parents.reduce((sum, id) => sum + place(layout, id).x, 0) / family.parents.length
      : 0;
  };
  // A child of two families has their lines side by side, in the order in which they come.
  const attach = (child: string, family: string): number => {
    const own = (above.get(child) ?? []).toSorted((a, b) => fromOf(a) - fromOf(b) || (a < b ? -1 : 1));
    return place(layout, child).x + (own.indexOf(family) - (own.length - 1) / 2) * 14;
  };
  const lines: KinLine[] = [];
  for (const [row, edges] of kin.edges.entries())
    for (const family of kin.families) {
      const own = edges.filter((edge) => edge.family === family.key);
      if (own.length === 0) continue;
      const bus = layout.busOf.get(busKey(family.key, row)) ?? 0;
      const draw = (points: Point[], more: Partial<KinLine> = {}): void =>
        void lines.push({ of: family.key, points, ...more });
      const kinds = new Map(family.children.map(({ id, kind }) => [id, kind]));
      const links = new Set(own.flatMap(({ to }) => kinds.get(to) ?? []));
      const link = links.size === 1 && own.every(({ to }) => !isPassing(to)) ? [...links][0] : undefined;
      const styled = link === undefined ? {} : { link };
      const [first, second] = hangsFrom(family, row, kin);
      const start: Point =
        second !== undefined
          ? joined(layout, first as string, second, 0).from
          : [
              place(layout, first as string).x,
              place(layout, first as string).y + half + (isPassing(first as string) ? 0 : size.label - 2),
            ];
      const ends = own.map(({ to }) => {
        const set = sets.get(to);
        const twins =
          set && own.some((edge) => edge.to !== to && set.ids.includes(edge.to)) ? set : undefined;
        const x = twins
          ? own
              .filter((edge) => twins.ids.includes(edge.to))
              .reduce((sum, edge, _at, all) => sum + attach(edge.to, family.key) / all.length, 0)
          : isPassing(to)
            ? place(layout, to).x
            : attach(to, family.key);
        return { to, x, twins };
      });
      draw([start, [start[0], bus]], styled);
      const xs = [start[0], ...ends.map(({ x }) => x)];
      if (Math.max(...xs) - Math.min(...xs) > 0.5)
        draw(
          [
            [Math.min(...xs), bus],
            [Math.max(...xs), bus],
          ],
          styled,
        );
      for (const { to, x, twins } of ends) {
        const { x: own, y } = place(layout, to);
        if (isPassing(to))
          draw([
            [x, bus],
            [x, y + half],
          ]);
        else
          draw(
            [
              [x, bus],
              [twins ? own : x, y - half],
            ],
            { link: kinds.get(to) ?? "birth", ...(twins ? { twins: true as const } : {}) },
          );
      }
      // Identical twins: a bar between their lines.
      for (const set of new Set(ends.flatMap(({ twins }) => (twins?.identical ? [twins] : [])))) {
        const both = ends.filter(({ twins }) => twins === set);
        const lower = (place(layout, both[0]?.to ?? "").y - half + bus) / 2;
        const at = both.map(({ to, x }) => (x + place(layout, to).x) / 2);
        draw([
          [Math.min(...at), lower],
          [Math.max(...at), lower],
        ]);
      }
    }
  return lines;
}

type Segment = { of: string; a: Point; b: Point };

const turn = (a: Point, b: Point, c: Point): number =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));

/** How many times lines of different families cross in the drawing as it is: what a reader would see. */
export function crossingsOf(content: GenogramContent, layout: GenogramLayout): number {
  const segments: Segment[] = [...coupleLines(content, layout), ...descentLines(content, layout)].flatMap(
    ({ of, points }) => points.slice(1).map((b, at): Segment => ({ of, a: points[at] as Point, b })),
  );
  let count = 0;
  for (const [at, one] of segments.entries())
    for (const other of segments.slice(at + 1)) {
      if (one.of === other.of) continue;
      // Lines that lie upon each other can't be told apart either.
      const level = one.a[1] === one.b[1] && other.a[1] === other.b[1] && one.a[1] === other.a[1];
      const [from, to] = [
        Math.max(Math.min(one.a[0], one.b[0]), Math.min(other.a[0], other.b[0])),
        Math.min(Math.max(one.a[0], one.b[0]), Math.max(other.a[0], other.b[0])),
      ];
      if (level && to - from > 1) count += 1;
      const apart = turn(one.a, one.b, other.a) * turn(one.a, one.b, other.b) < 0;
      if (apart && turn(other.a, other.b, one.a) * turn(other.a, other.b, one.b) < 0) count += 1;
    }
  return count;
}
