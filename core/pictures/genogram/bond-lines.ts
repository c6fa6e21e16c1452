import type { Mark, Point, Tone } from "../drawing.ts";
import type { Step } from "./bows.ts";
import type { Bond } from "./content.ts";

const beside = (points: readonly Step[], off: (at: number) => number): Point[] =>
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
export function bondMarks(quality: Bond["quality"], points: readonly Step[]): Mark[] {
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
      const gap = Math.min(2, Math.max(1, Math.floor(points.length / 10)));
      const [first, second] = [points.slice(0, half - gap), points.slice(half + gap)];
      const bar = (point: Step | undefined): Mark[] =>
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
