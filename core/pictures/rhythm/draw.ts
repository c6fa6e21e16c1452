import { fill, type Language } from "#core/kernel/text.ts";
import type { Drawing, Mark, PictureHead, WordsMark } from "../drawing.ts";
import type { PictureGround } from "../ground.ts";
import { blockOf, type RhythmContent } from "./content.ts";
import { isNight, rowsOf, type RhythmBlock } from "./rows.ts";
import { rhythmWords } from "./words.ts";

const [timeWidth, dayWidth, headHeight, line, pad] = [52, 118, 34, 15, 6];
const mostLetters = 16;
const week = [1, 2, 3, 4, 5, 6, 7] as const;

const clock = (time: string): string => time.replace(/^0/, "").replace(":", ".");
const range = ({ from, to }: RhythmBlock): string => `${clock(from)}–${clock(to)}`;

/** Words on lines that fit a day's column; a word longer than the column is cut. */
export function wrapped(words: string): string[] {
  const lines: string[] = [];
  for (const each of words.split(/\s+/).filter((word) => word !== "")) {
    const word = each.length > mostLetters ? `${each.slice(0, mostLetters - 1)}…` : each;
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= mostLetters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length === 0 ? [""] : lines;
}

const text = (x: number, y: number, words: string, more: Partial<WordsMark> = {}): Mark => ({
  kind: "words",
  x,
  y,
  text: words,
  size: "small",
  anchor: "start",
  tone: "ink",
  ...more,
});

const linesOf = (block: RhythmBlock): { readonly words: string; readonly soft: boolean }[] => [
  ...wrapped(block.text).map((words) => ({ words, soft: false })),
  ...(block.who === undefined ? [] : wrapped(block.who).map((words) => ({ words, soft: true }))),
  { words: range(block), soft: true },
];
const heightOf = (block: RhythmBlock): number => linesOf(block).length * line + 2 * pad;

/** The family's week as a timetable: a row for each time something begins, a column a day, as the plan's week is. */
export function drawRhythm(
  content: RhythmContent,
  _ground: PictureGround,
  head: PictureHead,
  language: Language,
): Drawing {
  const words = rhythmWords[language];
  const rows = rowsOf(content.rows.map(blockOf));
  const width = timeWidth + 7 * dayWidth + 8;
  const marks: Mark[] = words.days.map((day, at) =>
    text(timeWidth + at * dayWidth + 6, 22, day, { strong: true }),
  );
  let y = headHeight;
  for (const row of rows) {
    const top = y;
    let tallest = 0;
    marks.push({
      kind: "line",
      tone: "line",
      width: 1,
      points: [
        [0, top],
        [width, top],
      ],
    });
    marks.push(text(6, top + 20, clock(row.from), { tone: "soft" }));
    for (const day of week) {
      let at = top + 4;
      for (const block of row.blocks.filter((each) => each.day === day)) {
        const [height, left] = [heightOf(block), timeWidth + (day - 1) * dayWidth];
        marks.push({
          kind: "shape",
          shape: "box",
          x: left + dayWidth / 2,
          y: at + height / 2,
          w: dayWidth - 6,
          h: height - 2,
          tone: isNight(block) ? "soft" : "accent",
          fill: "wash",
          width: 1,
          ...(isNight(block) ? { dash: "dotted" as const } : {}),
        });
        for (const [nth, told] of linesOf(block).entries())
          marks.push(
            text(
              left + 8,
              at + pad + 11 + nth * line,
              told.words,
              told.soft ? { tone: "soft" } : { strong: true },
            ),
          );
        at += height + 2;
      }
      tallest = Math.max(tallest, at - top);
    }
    y += tallest + 4;
  }
  const inWeek = rows
    .flatMap(({ blocks }) => blocks)
    .toSorted((a, b) => a.day - b.day || a.from.localeCompare(b.from));
  const sentences = week.flatMap((day) => {
    const own = inWeek.filter((block) => block.day === day);
    if (own.length === 0) return [];
    const told = own.map((block) => `${range(block)} ${block.text}${block.who ? ` (${block.who})` : ""}`);
    return [`${words.days[day - 1]}: ${told.join("; ")}.`];
  });
  return {
    title: head.title,
    description: fill(words.description, { count: content.rows.length, told: head.told }),
    width,
    height: Math.max(80, y + 8),
    marks,
    legend: inWeek.some(isNight)
      ? [
          {
            marks: [
              {
                kind: "shape",
                shape: "box",
                x: 22,
                y: 12,
                w: 36,
                h: 18,
                tone: "soft",
                fill: "wash",
                width: 1,
                dash: "dotted",
              },
            ],
            words: words.evening,
          },
        ]
      : [],
    sentences: [
      ...(sentences.length === 0 ? [words.empty] : sentences),
      ...(content.notes === "" ? [] : [fill(words.notes, { notes: content.notes })]),
    ],
    table: {
      caption: words.caption,
      columns: words.columns,
      rows: inWeek.map((block) => [
        words.days[block.day - 1] ?? "",
        range(block),
        block.text,
        block.who ?? "",
      ]),
    },
  };
}
