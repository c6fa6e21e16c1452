import type { Mark, Point, WordsMark } from "../drawing.ts";
import type { EventTone } from "./content.ts";

const longest = 30;
export const short = (words: string, most = longest): string =>
  words.length > most ? `${words.slice(0, most - 1)}…` : words;

export const text = (x: number, y: number, words: string, more: Partial<WordsMark> = {}): Mark => ({
  kind: "words",
  x,
  y,
  text: words,
  size: "small",
  anchor: "start",
  tone: "ink",
  ...more,
});

/** Each tone by a shape of its own. */
export function toneMark(tone: EventTone, [x, y]: Point): Mark {
  const base = { kind: "shape", x, y, w: 16, h: 16 } as const;
  switch (tone) {
    case "good":
      return { ...base, shape: "circle", tone: "good", fill: "solid" };
    case "hard":
      return { ...base, shape: "triangle", tone: "danger", fill: "solid" };
    case "mixed":
      return { ...base, shape: "diamond", tone: "warn", fill: "wash", w: 18, h: 18 };
    case "neutral":
      return { ...base, shape: "square", tone: "soft", fill: "paper", w: 14, h: 14 };
  }
}

/** A little lock beside what is private. */
export const lockMarks = (x: number, y: number): Mark[] => [
  { kind: "shape", shape: "circle", x, y: y - 4, w: 6, h: 8, tone: "ink", fill: "none", width: 1 },
  { kind: "shape", shape: "box", x, y: y + 1, w: 9, h: 7, tone: "ink", fill: "solid", width: 1 },
];
