import type { Mark, Point, Tone } from "../drawing.ts";
import type { Bond } from "./content.ts";

const steps = 32;

/** A bow from one symbol's edge to the other's, and the direction across it at each point. */
function bow(from: Point, to: Point, clear: number): { at: Point; across: Point }[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  // The further apart, the higher the bow: it goes round whoever stands between.
  const rise = dx === 0 && dy === 0 ? 0 : Math.min(74, 22 + length * 0.14);
  const side = dx >= 0 ? -1 : 1;
  const bend: Point = [
    (from[0] + to[0]) / 2 - (dy / length) * rise * side * -1,
    (from[1] + to[1]) / 2 + (dx / length) * rise * side,
  ];
  const points = Array.from({ length: steps * 2 + 1 }, (_, step): { at: Point; across: Point } => {
    const t = step / (steps * 2);
    const at: Point = [
      (1 - t) ** 2 * from[0] + 2 * t * (1 - t) * bend[0] + t ** 2 * to[0],
      (1 - t) ** 2 * from[1] + 2 * t * (1 - t) * bend[1] + t ** 2 * to[1],
    ];
    const tangent: Point = [
      2 * (1 - t) * (bend[0] - from[0]) + 2 * t * (to[0] - bend[0]),
      2 * (1 - t) * (bend[1] - from[1]) + 2 * t * (to[1] - bend[1]),
    ];
    const long = Math.hypot(...tangent) || 1;
    return { at, across: [-tangent[1] / long, tangent[0] / long] };
  });
  const outside = points.filter(
    ({ at }) =>
      Math.hypot(at[0] - from[0], at[1] - from[1]) > clear &&
      Math.hypot(at[0] - to[0], at[1] - to[1]) > clear,
  );
  return outside.length > 2 ? outside : points;
}

const beside = (points: readonly { at: Point; across: Point }[], off: (at: number) => number): Point[] =>
  points.map(({ at, across }, step): Point => [at[0] + across[0] * off(step), at[1] + across[1] * off(step)]);

const zigzag = (step: number): number => (step % 4 === 1 ? 5 : step % 4 === 3 ? -5 : 0);

const tones: Readonly<Record<Bond["quality"], Tone>> = {
  close: "good",
  distant: "soft",
  conflict: "warn",
  cut_off: "soft",
  violent: "danger",
};

/**
 * The line of a relationship's quality by the usual signs: close double, distant dotted, conflict a zigzag, cut off broken by two bars,
 * violence a zigzag between two lines with an arrow at whom it meets.
 */
export function bondMarks(quality: Bond["quality"], from: Point, to: Point, clear: number): Mark[] {
  const points = bow(from, to, clear);
  const tone = tones[quality];
  const line = (off: (at: number) => number, more: { width?: 1 | 2 | 3; dash?: "dotted" } = {}): Mark => ({
    kind: "line",
    tone,
    points: beside(points, off),
    ...more,
  });
  switch (quality) {
    case "close":
      return [line(() => 2.5, { width: 2 }), line(() => -2.5, { width: 2 })];
    case "distant":
      return [line(() => 0, { dash: "dotted" })];
    case "conflict":
      return [line(zigzag)];
    case "violent": {
      const [tip, before] = [points.at(-1), points.at(-5)];
      if (!tip || !before) return [line(zigzag)];
      const arrow: Point[] = [
        [before.at[0] + before.across[0] * 8, before.at[1] + before.across[1] * 8],
        tip.at,
        [before.at[0] - before.across[0] * 8, before.at[1] - before.across[1] * 8],
      ];
      return [
        line(zigzag),
        line(() => 8, { width: 1 }),
        line(() => -8, { width: 1 }),
        { kind: "line", tone, width: 3, points: arrow },
      ];
    }
    case "cut_off": {
      const half = Math.floor(points.length / 2);
      const gap = Math.min(3, Math.max(1, Math.floor(points.length / 10)));
      const [first, second] = [points.slice(0, half - gap), points.slice(half + gap)];
      const bar = (point: { at: Point; across: Point } | undefined): Mark[] =>
        point ? [{ kind: "line", tone, points: beside([point, point], (at) => (at === 0 ? 8 : -8)) }] : [];
      return [
        { kind: "line", tone, points: beside(first, () => 0) },
        { kind: "line", tone, points: beside(second, () => 0) },
        ...bar(first.at(-1)),
        ...bar(second[0]),
      ];
    }
  }
}
