import { letterSize, type Mark, type Point, type SubjectMark } from "../drawing.ts";
import { size } from "./size.ts";

/** What a line may not run over: a symbol or words, with a rim. */
export type Box = {
  readonly of: string;
  /** What it costs to run over it: names and symbols much, a line of kin a little, so that it is crossed and not followed. */
  readonly cost: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** A place on a line, and the direction across it. */
export type Step = { readonly at: Point; readonly across: Point };

type Bow = { readonly from: Point; readonly bend: Point; readonly to: Point };

const half = size.symbol / 2;
/** Room that a zigzag with a line on both its sides takes. */
const rim = 8;
/** A letter's width to its height, on average. */
const letterWidth = 0.56;
const stepLength = 2.5;

const cost = { person: 4, line: 0.5, outside: 12 };

const boxOf = (of: string, mark: Mark): Box[] => {
  if (mark.kind === "shape") {
    const [w, h] = [mark.w / 2 + rim - 3, mark.h / 2 + rim - 3];
    return [
      { of, cost: cost.person, left: mark.x - w, right: mark.x + w, top: mark.y - h, bottom: mark.y + h },
    ];
  }
  if (mark.kind !== "words") return [];
  const tall = letterSize[mark.size];
  const wide = mark.text.length * tall * letterWidth;
  const left = mark.anchor === "middle" ? mark.x - wide / 2 : mark.x;
  return [
    {
      of,
      cost: cost.person,
      left: left - rim,
      right: left + wide + rim,
      top: mark.y - tall - rim / 2,
      bottom: mark.y + rim,
    },
  ];
};

/** The symbols and words of everybody drawn. */
export const boxesOf = (people: readonly SubjectMark[]): readonly Box[] =>
  people.flatMap(({ id, marks }) => marks.flatMap((mark) => boxOf(id, mark)));

/** Strips along the lines of kin, which run level or upright. */
export const boxesAlong = (lines: readonly { readonly points: readonly Point[] }[]): readonly Box[] =>
  lines.flatMap(({ points }) =>
    points.slice(1).map(([x, y], at): Box => {
      const [fromX, fromY] = points[at] as Point;
      return {
        of: "",
        cost: cost.line,
        left: Math.min(x, fromX) - rim,
        right: Math.max(x, fromX) + rim,
        top: Math.min(y, fromY) - rim,
        bottom: Math.max(y, fromY) + rim,
      };
    }),
  );

function pointOn({ from, bend, to }: Bow, t: number): Point {
  const [one, two, three] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return [one * from[0] + two * bend[0] + three * to[0], one * from[1] + two * bend[1] + three * to[1]];
}

function bowed(from: Point, to: Point, rise: number): Bow {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  // A rise over nought goes up of a level line, whichever way it runs.
  const side = dx >= 0 ? 1 : -1;
  return {
    from,
    to,
    bend: [
      (from[0] + to[0]) / 2 + (dy / length) * rise * side,
      (from[1] + to[1]) / 2 - (dx / length) * rise * side,
    ],
  };
}

const isIn = (box: Box, [x, y]: Point): boolean =>
  x > box.left && x < box.right && y > box.top && y < box.bottom;

/** What a bow costs that runs over somebody's symbol or name, along another line, or out of the drawing; told up to `most`. */
function costOf(
  bow: Bow,
  boxes: readonly Box[],
  within: { width: number; height: number },
  most: number,
): number {
  let sum = 0;
  for (let step = 1; step < 32 && sum < most; step += 1) {
    const at = pointOn(bow, step / 32);
    const isOut = at[0] < 6 || at[1] < 6 || at[0] > within.width - 6 || at[1] > within.height - 6;
    if (isOut) sum += cost.outside;
    for (const box of boxes) if (isIn(box, at)) sum += box.cost;
  }
  return sum;
}

const rises = [1, -1, 1.6, -1.6, 2.4, -2.4, 3.4, -3.4, 4.6, -4.6] as const;

/**
 * The bow of a relationship from one symbol to another that runs over the fewest names and symbols: over or under whoever stands between,
 * out from a symbol's side where its own name is in the way. Of equals the flattest.
 */
export function bowBetween(
  a: { readonly id: string; readonly at: Point },
  b: { readonly id: string; readonly at: Point },
  boxes: readonly Box[],
  within: { readonly width: number; readonly height: number },
): readonly Step[] {
  const length = Math.hypot(b.at[0] - a.at[0], b.at[1] - a.at[1]);
  const base = 22 + Math.min(length, 200) * 0.14;
  // What lies too far away to be met isn't looked at.
  const reach = base * 5;
  const [left, right] = [Math.min(a.at[0], b.at[0]) - reach, Math.max(a.at[0], b.at[0]) + reach];
  const [top, bottom] = [Math.min(a.at[1], b.at[1]) - reach, Math.max(a.at[1], b.at[1]) + reach];
  const near = boxes.filter(
    (box) => box.right > left && box.left < right && box.bottom > top && box.top < bottom,
  );
  // Out of the middle of a symbol a line may pass through it; out of its side it may not.
  const isOwn = (box: Box, end: { readonly id: string; readonly at: Point }): boolean =>
    box.of === end.id && isIn(box, end.at);
  const met = [true, false].map((fromMiddle) =>
    [true, false].map((toMiddle) =>
      near.filter((box) => !(fromMiddle && isOwn(box, a)) && !(toMiddle && isOwn(box, b))),
    ),
  );
  // From the middle of a symbol, or from a side of it.
  const ends = ([x, y]: Point): readonly Point[] => [
    [x, y],
    [x - half - 5, y],
    [x + half + 5, y],
  ];
  let best: Bow = bowed(a.at, b.at, base);
  let least = Number.POSITIVE_INFINITY;
  for (const [fromSide, from] of ends(a.at).entries())
    for (const [toSide, to] of ends(b.at).entries())
      for (const [nth, rise] of rises.entries()) {
        const bow = bowed(from, to, base * rise);
        const effort = nth * 0.4 + (fromSide > 0 ? 0.5 : 0) + (toSide > 0 ? 0.5 : 0);
        if (effort >= least) continue;
        const others = met[Math.min(fromSide, 1)]?.[Math.min(toSide, 1)] ?? near;
        const own = costOf(bow, others, within, least - effort) + effort;
        if (own < least) [best, least] = [bow, own];
      }
  const clear = half + 5;
  return stepsOf(best).filter(
    ({ at }) =>
      Math.hypot(at[0] - a.at[0], at[1] - a.at[1]) >= clear &&
      Math.hypot(at[0] - b.at[0], at[1] - b.at[1]) >= clear,
  );
}

/** A straight line as steps, for the legend. */
export const straight = (from: Point, to: Point): readonly Step[] => stepsOf(bowed(from, to, 0));

/** Steps of one length along a bow, so that a zigzag looks the same on a short line and on a long one. */
function stepsOf(bow: Bow): readonly Step[] {
  const fine = Array.from({ length: 129 }, (_, at) => pointOn(bow, at / 128));
  const along = [0];
  for (const [at, point] of fine.slice(1).entries()) {
    const before = fine[at] as Point;
    along.push((along[at] as number) + Math.hypot(point[0] - before[0], point[1] - before[1]));
  }
  const whole = along.at(-1) ?? 0;
  const count = Math.max(8, Math.round(whole / stepLength));
  let near = 0;
  return Array.from({ length: count + 1 }, (_, step): Step => {
    const wished = (whole * step) / count;
    while (near < fine.length - 2 && (along[near + 1] as number) < wished) near += 1;
    const [before, after] = [fine[near] as Point, fine[near + 1] as Point];
    const long = (along[near + 1] as number) - (along[near] as number) || 1;
    const share = (wished - (along[near] as number)) / long;
    const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
    return {
      at: [before[0] + dx * share, before[1] + dy * share],
      across: [-dy / long, dx / long],
    };
  });
}
