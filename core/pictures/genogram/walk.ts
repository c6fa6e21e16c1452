import type { GenogramContent } from "./content.ts";
import type { GenogramLayout } from "./layout.ts";

export const directions = ["up", "down", "left", "right"] as const;
export type Direction = (typeof directions)[number];

/**
 * Where an arrow key leads from somebody: up to the nearest parent, down to the eldest child shown first, left and right along the row.
 * Where nothing of the family stands that way, the nearest person who does; the same person at the edge.
 */
export function stepFrom(
  content: GenogramContent,
  layout: GenogramLayout,
  from: string,
  way: Direction,
): string {
  const at = layout.places.get(from);
  if (!at) return layout.rows.flat()[0] ?? from;
  const row = layout.rows[at.row] ?? [];
  if (way === "left" || way === "right") return row[row.indexOf(from) + (way === "left" ? -1 : 1)] ?? from;
  const own = content.links.flatMap(({ parent, child }) =>
    way === "up" ? (child === from ? [parent] : []) : parent === from ? [child] : [],
  );
  const beside = layout.rows[at.row + (way === "up" ? -1 : 1)] ?? [];
  const near = (ids: readonly string[]): string | undefined =>
    ids.toSorted((a, b) => {
      const [one, other] = [layout.places.get(a)?.x ?? 0, layout.places.get(b)?.x ?? 0];
      return Math.abs(one - at.x) - Math.abs(other - at.x) || one - other;
    })[0];
  return near(own) ?? near(beside) ?? from;
}
