import type { Mark, Point } from "../drawing.ts";
import type { LinkKind } from "./content.ts";
import type { KinLine } from "./lines.ts";

export const shapes = { male: "square", female: "circle", other: "diamond", unknown: "diamond" } as const;

const dashOf: Readonly<Record<LinkKind, "dashed" | "dotted" | undefined>> = {
  birth: undefined,
  adoptive: "dashed",
  foster: "dotted",
  step: "dotted",
};

/** A line of kin with its dash, and the slashes of a couple that has parted. */
export function lineMarks({ points, link, couple }: KinLine): Mark[] {
  const dash = couple === "cohabiting" || couple === "together" ? "dashed" : link ? dashOf[link] : undefined;
  const marks: Mark[] = [{ kind: "line", tone: "ink", width: 2, points, ...(dash ? { dash } : {}) }];
  // One slash across the line of who have moved apart, two of who are divorced.
  const slashes = couple === "divorced" ? [-4, 4] : couple === "separated" ? [0] : [];
  const [from, to] = points.length > 2 ? [points[1], points[2]] : [points[0], points[1]];
  if (from && to)
    for (const off of slashes) {
      const at: Point = [from[0] + (to[0] - from[0]) * 0.24 + off, from[1] + (to[1] - from[1]) * 0.24];
      marks.push({
        kind: "line",
        tone: "ink",
        width: 2,
        points: [
          [at[0] - 4, at[1] + 9],
          [at[0] + 4, at[1] - 9],
        ],
      });
    }
  return marks;
}
