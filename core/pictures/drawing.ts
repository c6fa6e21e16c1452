/** A place in the drawing; y grows downwards. One unit is a CSS pixel at the drawing's own size. */
export type Point = readonly [x: number, y: number];

/** What a colour says is said by shape, dash or words too: colours only help. `one` … `four` tell series apart. */
export type Tone =
  | "ink"
  | "soft"
  | "line"
  | "accent"
  | "good"
  | "warn"
  | "danger"
  | "one"
  | "two"
  | "three"
  | "four";

type Stroke = {
  readonly tone: Tone;
  readonly width?: 1 | 2 | 3;
  readonly dash?: "dashed" | "dotted";
};

export type LineMark = Stroke & {
  readonly kind: "line";
  readonly points: readonly Point[];
  readonly closed?: boolean;
};

/** By its centre. */
export type ShapeMark = Stroke & {
  readonly kind: "shape";
  readonly shape: "square" | "circle" | "diamond" | "triangle" | "box" | "round-box";
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** `wash` is a light tint of the tone, `paper` covers what is under it. */
  readonly fill: "none" | "paper" | "wash" | "solid";
};

/** By its baseline. */
export type WordsMark = {
  readonly kind: "words";
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: "small" | "normal" | "large";
  readonly anchor: "start" | "middle" | "end";
  readonly tone: Tone;
  readonly strong?: boolean;
};

/** Something that can be chosen and, in an editor, changed: what it is drawn of, and the box a finger hits. */
export type SubjectMark = {
  readonly kind: "subject";
  readonly id: string;
  /** Its name for a screen reader. */
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** Where a finger takes hold of it to move it, when the rest of it is for moving the page. */
  readonly handle?: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly marks: readonly Mark[];
};

export type Mark = LineMark | ShapeMark | WordsMark | SubjectMark;

export type DrawingTable = {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** Marks in a box of 44 x 24, and what they mean. */
export type LegendRow = { readonly marks: readonly Mark[]; readonly words: string };

/**
 * A picture as it is drawn, on the screen and in exports alike, with the same in words: `sentences` to read, `table` to look things up in.
 */
export type Drawing = {
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly legend: readonly LegendRow[];
  readonly sentences: readonly string[];
  readonly table: DrawingTable;
};

/** What stands above a picture: its name, and whose it is and when, in words. */
export type PictureHead = { readonly title: string; readonly told: string };

/** Along the page, or down it on a narrow screen, where the kind of picture can. Files are always wide. */
export type PictureShape = "wide" | "narrow";

/** Letter sizes of words, in the drawing's units. */
export const letterSize = { small: 12, normal: 14, large: 17 } as const;

/** The subjects of a drawing, in reading order. */
export const subjectsOf = (drawing: Drawing): readonly SubjectMark[] =>
  drawing.marks.filter((mark): mark is SubjectMark => mark.kind === "subject");

export const moved = (mark: Mark, dx: number, dy: number): Mark =>
  mark.kind === "line"
    ? { ...mark, points: mark.points.map(([x, y]): Point => [x + dx, y + dy]) }
    : mark.kind === "subject"
      ? {
          ...mark,
          x: mark.x + dx,
          y: mark.y + dy,
          ...(mark.handle
            ? { handle: { ...mark.handle, x: mark.handle.x + dx, y: mark.handle.y + dy } }
            : {}),
          marks: mark.marks.map((each) => moved(each, dx, dy)),
        }
      : { ...mark, x: mark.x + dx, y: mark.y + dy };

const legendRowHeight = 30;

/** The drawing with its legend under it, for paper and files, where no page stands around it. */
export function withLegend(drawing: Drawing): Drawing {
  if (drawing.legend.length === 0) return drawing;
  const columnWidth = 250;
  const columns = Math.max(1, Math.floor((drawing.width - 20) / columnWidth));
  const rows = Math.ceil(drawing.legend.length / columns);
  const marks = drawing.legend.flatMap((row, at) => {
    const x = 10 + (at % columns) * columnWidth;
    const y = drawing.height + 16 + Math.floor(at / columns) * legendRowHeight;
    const words: Mark = {
      kind: "words",
      x: x + 54,
      y: y + 17,
      text: row.words,
      size: "small",
      anchor: "start",
      tone: "ink",
    };
    return [...row.marks.map((mark) => moved(mark, x, y)), words];
  });
  return {
    ...drawing,
    width: Math.max(drawing.width, columnWidth + 20),
    height: drawing.height + 24 + rows * legendRowHeight,
    marks: [...drawing.marks, ...marks],
  };
}
