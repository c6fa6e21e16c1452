import type { Mark, Point, Tone } from "../drawing.ts";
import type { GenogramContent } from "./content.ts";
import type { GenogramLayout } from "./layout.ts";
import { size } from "./size.ts";

export const homeTones: readonly Tone[] = ["three", "two", "four", "one"];
export const homeLetter = (at: number): string => String.fromCharCode(65 + at);

const cross = (o: Point, a: Point, b: Point): number =>
  (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);

const half = (list: readonly Point[]): Point[] => {
  const kept: Point[] = [];
  for (const point of list) {
    while (kept.length > 1 && cross(kept.at(-2) as Point, kept.at(-1) as Point, point) <= 0) kept.pop();
    kept.push(point);
  }
  return kept.slice(0, -1);
};

/** The tightest outline around points (Andrew's monotone chain). */
function hull(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  return [...half(sorted), ...half(sorted.toReversed())];
}

const inside = (outline: readonly Point[], point: Point): boolean =>
  outline.every((a, at) => cross(a, outline[(at + 1) % outline.length] as Point, point) >= 0);

/**
 * A home's dashed outline around those who live there, where it goes round nobody else. Their letter stands beside each symbol in any
 * case: who live apart in the picture are told by it.
 */
export function homeMarks(homes: GenogramContent["homes"], layout: GenogramLayout): Mark[] {
  return homes.flatMap(({ ids }, at): Mark[] => {
    const pad = size.symbol / 2 + 13 + at * 3;
    const corners = ids.flatMap((id): Point[] => {
      const place = layout.places.get(id);
      if (!place) return [];
      const [low, high] = [place.y - pad + 4, place.y + pad + size.label - 18];
      return [
        [place.x - pad - 6, low],
        [place.x + pad + 6, low],
        [place.x + pad + 6, high],
        [place.x - pad - 6, high],
      ];
    });
    if (corners.length === 0) return [];
    const outline = hull(corners);
    const others = layout.rows.flat().filter((id) => !ids.includes(id));
    const reach = size.symbol / 2;
    const goesRound = others.some((id) => {
      const place = layout.places.get(id);
      return (
        place !== undefined &&
        [-reach, 0, reach].some((dx) =>
          [-reach, 0, reach].some((dy) => inside(outline, [place.x + dx, place.y + dy])),
        )
      );
    });
    const tone = homeTones[at % homeTones.length] as Tone;
    return goesRound ? [] : [{ kind: "line", tone, width: 2, dash: "dashed", closed: true, points: outline }];
  });
}
