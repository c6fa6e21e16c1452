import { fill, type Language } from "#core/kernel/text.ts";
import type { RhythmRow } from "#core/plans/content.ts";
import type { Drawing, LegendRow, Mark, PictureShape, SubjectMark, WordsMark } from "../drawing.ts";
import { rhythmWords } from "./words.ts";

const week = [1, 2, 3, 4, 5, 6, 7] as const;
const pad = 7;

/** A thing of the week with the name it has in the drawing. */
type Block = RhythmRow & { readonly id: string };

/** The name of a row in the drawing: its place among the rows. */
export const blockId = (at: number): string => `row-${at}`;

/** Evening and night, drawn calmer: what begins at 18 or later, or ends the next day. */
export const isNight = ({ from, to }: Pick<RhythmRow, "from" | "to">): boolean =>
  from >= "18:00" || to < from;

/** In the order of the week; of two that begin at once the one that ends first. */
const blocksOf = (rows: readonly RhythmRow[]): Block[] =>
  rows
    .map((row, at) => ({ ...row, id: blockId(at) }))
    .toSorted(
      (a, b) =>
        a.day - b.day ||
        a.from.localeCompare(b.from) ||
        a.to.localeCompare(b.to) ||
        a.what.localeCompare(b.what, "fi"),
    );

const clock = (time: string): string => time.replace(/^0/, "").replace(":", ".");
const range = ({ from, to }: RhythmRow): string => `${clock(from)}–${clock(to)}`;

/** Words on lines of so many letters; a word longer than a line is cut. */
export function wrapped(words: string, most: number): string[] {
  const lines: string[] = [];
  for (const each of words.split(/\s+/).filter((word) => word !== "")) {
    const word = each.length > most ? `${each.slice(0, most - 1)}…` : each;
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length === 0 ? [""] : lines;
}

type Line = Pick<WordsMark, "text" | "size" | "tone"> & { readonly strong?: boolean; readonly high: number };

const linesOf = (block: Block, most: { readonly strong: number; readonly small: number }): Line[] => [
  ...wrapped(block.what, most.strong).map((text): Line => ({
    text,
    size: "normal",
    tone: "ink",
    strong: true,
    high: 17,
  })),
  ...(block.who === "" ? [] : wrapped(block.who, most.small)).map((text): Line => ({
    text,
    size: "small",
    tone: "ink",
    high: 15,
  })),
];
const timeLine = (block: Block): Line => ({ text: range(block), size: "small", tone: "soft", high: 15 });
const heightOf = (lines: readonly Line[]): number => lines.reduce((sum, { high }) => sum + high, 2 * pad);

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

/** The box of a thing of the week: a strip at its side, and a dotted edge in the evening and at night. */
function boxMarks(night: boolean, box: { x: number; y: number; w: number; h: number }): Mark[] {
  const tone = night ? "three" : "accent";
  const left = box.x - box.w / 2 + 1.5;
  return [
    {
      kind: "shape",
      shape: "box",
      ...box,
      tone,
      fill: "wash",
      width: 1,
      ...(night ? { dash: "dotted" } : {}),
    },
    {
      kind: "line",
      tone,
      width: 3,
      points: [
        [left, box.y - box.h / 2 + 1.5],
        [left, box.y + box.h / 2 - 1.5],
      ],
    },
  ];
}

/** A block with its lines in a box whose upper left corner is given. */
function blockMark(
  block: Block,
  lines: readonly Line[],
  at: { readonly left: number; readonly top: number; readonly w: number; readonly h: number },
  language: Language,
): SubjectMark {
  const box = { x: at.left + at.w / 2, y: at.top + at.h / 2, w: at.w, h: at.h };
  let y = at.top + pad - 3;
  const written = lines.map(({ text: words, high, ...look }) => {
    y += high;
    return text(at.left + 10, y, words, look);
  });
  return {
    kind: "subject",
    id: block.id,
    label: `${rhythmWords[language].days[block.day - 1]} ${range(block)}: ${[block.what, block.who].filter((part) => part !== "").join(", ")}`,
    ...box,
    marks: [...boxMarks(isNight(block), box), ...written],
  };
}

const hairline = (from: readonly [number, number], to: readonly [number, number]): Mark => ({
  kind: "line",
  tone: "line",
  width: 1,
  points: [from, to],
});

/** A timetable: a row for each time something begins, a column a day. */
function wideMarks(blocks: readonly Block[], language: Language) {
  const [timeWidth, dayWidth, head] = [54, 134, 34];
  const width = timeWidth + 7 * dayWidth + 6;
  const most = { strong: 15, small: 18 };
  const starts = [...new Set(blocks.map(({ from }) => from))].toSorted();
  const rules: Mark[] = [];
  const places = new Map<string, SubjectMark>();
  let y = head;
  for (const start of starts) {
    rules.push(hairline([0, y], [width, y]), text(8, y + 24, clock(start), { tone: "soft", strong: true }));
    let tallest = 0;
    for (const day of week) {
      let top = y + 5;
      for (const block of blocks.filter((each) => each.day === day && each.from === start)) {
        const lines = [...linesOf(block, most), timeLine(block)];
        const h = heightOf(lines);
        const left = timeWidth + (day - 1) * dayWidth + 3;
        places.set(block.id, blockMark(block, lines, { left, top, w: dayWidth - 6, h }, language));
        top += h + 5;
      }
      tallest = Math.max(tallest, top - y);
    }
    y += tallest;
  }
  const days = week.map((day): Mark =>
    text(timeWidth + (day - 1) * dayWidth + 8, 23, rhythmWords[language].days[day - 1] ?? "", {
      strong: true,
      size: "normal",
    }),
  );
  return {
    width,
    height: Math.max(head + 46, y + 6),
    marks: [...rules, ...days, ...blocks.flatMap(({ id }) => places.get(id) ?? [])],
  };
}

/** Day by day down the page, for a phone. */
function narrowMarks(blocks: readonly Block[], language: Language) {
  const [width, timeWidth, head] = [344, 88, 34];
  const marks: Mark[] = [];
  let y = 0;
  for (const day of week) {
    const own = blocks.filter((block) => block.day === day);
    if (own.length === 0) continue;
    marks.push(text(8, y + 23, rhythmWords[language].days[day - 1] ?? "", { strong: true, size: "large" }));
    y += head;
    for (const block of own) {
      const lines = linesOf(block, { strong: 28, small: 34 });
      const h = Math.max(44, heightOf(lines));
      const mark = blockMark(
        block,
        lines,
        { left: timeWidth, top: y, w: width - timeWidth - 6, h },
        language,
      );
      marks.push({
        ...mark,
        x: width / 2,
        w: width - 8,
        marks: [...mark.marks, text(8, y + pad + 14, range(block), { tone: "soft" })],
      });
      y += h + 6;
    }
    y += 6;
  }
  return { width, height: Math.max(80, y), marks };
}

const nightLegend = (language: Language): LegendRow => ({
  marks: boxMarks(true, { x: 22, y: 12, w: 36, h: 18 }),
  words: rhythmWords[language].evening,
});

/** A week as it is drawn in a plan and in a family's own picture, with the same in words. */
export function drawWeek(
  rows: readonly RhythmRow[],
  said: { readonly title: string; readonly told?: string; readonly notes?: string },
  language: Language,
  shape: PictureShape = "wide",
): Drawing {
  const words = rhythmWords[language];
  const blocks = blocksOf(rows);
  const drawn = (shape === "wide" ? wideMarks : narrowMarks)(blocks, language);
  const sentences = week.flatMap((day) => {
    const own = blocks.filter((block) => block.day === day);
    if (own.length === 0) return [];
    const told = own.map(
      (block) => `${range(block)} ${block.what}${block.who === "" ? "" : ` (${block.who})`}`,
    );
    return [`${words.days[day - 1]}: ${told.join("; ")}.`];
  });
  return {
    title: said.title,
    description: [
      fill(words.description, { count: rows.length }),
      ...(said.told === undefined ? [] : [`${said.told}.`]),
    ].join(" "),
    width: drawn.width,
    height: drawn.height,
    marks:
      blocks.length > 0
        ? drawn.marks
        : [...drawn.marks, text(drawn.width / 2, 64, words.empty, { anchor: "middle", tone: "soft" })],
    legend: blocks.some(isNight) ? [nightLegend(language)] : [],
    sentences: [
      ...(sentences.length === 0 ? [words.empty] : sentences),
      ...(said.notes ? [fill(words.notes, { notes: said.notes })] : []),
    ],
    table: {
      caption: words.caption,
      columns: words.columns,
      rows: blocks.map((block) => [words.days[block.day - 1] ?? "", range(block), block.what, block.who]),
    },
  };
}
