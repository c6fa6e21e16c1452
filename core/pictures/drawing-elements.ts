import { letterSize, type Drawing, type Mark, type Point, type ShapeMark, type Tone } from "./drawing.ts";

/** One SVG element of a mark: the same on the screen (React) and in a file (text). */
export type DrawnElement = {
  readonly tag: "path" | "rect" | "ellipse" | "text" | "g";
  readonly className: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly text?: string;
  readonly children?: readonly DrawnElement[];
  /** Of a subject: what can be chosen. */
  readonly subject?: { readonly id: string; readonly label: string };
};

const round = (value: number): number => Math.round(value * 100) / 100;
const pathOf = (points: readonly Point[], closed = false): string =>
  points.map(([x, y], at) => `${at === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join(" ") +
  (closed ? " Z" : "");

const dashes = { dashed: "7 5", dotted: "2 4" } as const;
const strokeOf = (mark: { width?: 1 | 2 | 3; dash?: "dashed" | "dotted" }) => ({
  "stroke-width": mark.width ?? 2,
  ...(mark.dash ? { "stroke-dasharray": dashes[mark.dash] } : {}),
});

function shapeElement(mark: ShapeMark): DrawnElement {
  const className = `tone-${mark.tone} fill-${mark.fill}`;
  const { x, y, w, h } = mark;
  const [left, top, right, bottom] = [x - w / 2, y - h / 2, x + w / 2, y + h / 2];
  const path = (points: readonly Point[]): DrawnElement => ({
    tag: "path",
    className,
    attributes: { d: pathOf(points, true), ...strokeOf(mark) },
  });
  switch (mark.shape) {
    case "circle":
      return {
        tag: "ellipse",
        className,
        attributes: { cx: round(x), cy: round(y), rx: round(w / 2), ry: round(h / 2), ...strokeOf(mark) },
      };
    case "diamond":
      return path([
        [x, top],
        [right, y],
        [x, bottom],
        [left, y],
      ]);
    case "triangle":
      return path([
        [x, top],
        [right, bottom],
        [left, bottom],
      ]);
    case "square":
    case "box":
    case "round-box":
      return {
        tag: "rect",
        className,
        attributes: {
          x: round(left),
          y: round(top),
          width: round(w),
          height: round(h),
          ...(mark.shape === "round-box" ? { rx: 10 } : {}),
          ...strokeOf(mark),
        },
      };
  }
}

const boxElement = (
  className: "hit" | "handle",
  { x, y, w, h }: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
): DrawnElement => ({
  tag: "rect",
  className,
  attributes: { x: round(x - w / 2), y: round(y - h / 2), width: round(w), height: round(h), rx: 8 },
});

/** A mark as SVG elements. */
export function elementOf(mark: Mark): DrawnElement {
  switch (mark.kind) {
    case "line":
      return {
        tag: "path",
        className: `tone-${mark.tone} fill-none`,
        attributes: { d: pathOf(mark.points, mark.closed), ...strokeOf(mark) },
      };
    case "shape":
      return shapeElement(mark);
    case "words":
      return {
        tag: "text",
        className: `words tone-${mark.tone}`,
        attributes: {
          x: round(mark.x),
          y: round(mark.y),
          "font-size": letterSize[mark.size],
          "text-anchor": mark.anchor,
          ...(mark.strong ? { "font-weight": 700 } : {}),
        },
        text: mark.text,
      };
    case "subject":
      return {
        tag: "g",
        className: "subject",
        attributes: {},
        subject: { id: mark.id, label: mark.label },
        children: [
          boxElement("hit", mark),
          ...mark.marks.map(elementOf),
          ...(mark.handle ? [boxElement("handle", mark.handle)] : []),
        ],
      };
  }
}

// Ink on white paper: the light palette of web/ui/tokens.css, dark enough for print.
const ink: Readonly<Record<Tone, string>> = {
  ink: "#1d2521",
  soft: "#55605a",
  line: "#7a857f",
  accent: "#1f6b52",
  good: "#1f6b52",
  warn: "#8a5a00",
  danger: "#a3252f",
  one: "#1f6b52",
  two: "#8a4b08",
  three: "#3a4f9a",
  four: "#7c2f73",
};
const wash: Readonly<Record<Tone, string>> = {
  ink: "#eef0ee",
  soft: "#f3f4f2",
  line: "#f3f4f2",
  accent: "#e2efe9",
  good: "#e2efe9",
  warn: "#f8ecd2",
  danger: "#f9e1e1",
  one: "#e2efe9",
  two: "#f7e7d6",
  three: "#e4e8f6",
  four: "#f3e2f0",
};

const signs: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
// XML takes no control signs but the tab and the ends of lines (XML 1.0, 2.2 Characters).
const isWritten = (sign: string): boolean =>
  sign >= " " ? sign < "\ufffe" || sign > "\uffff" : /[\t\n\r]/.test(sign);
const escaped = (text: string): string =>
  Array.from(text)
    .filter(isWritten)
    .map((sign) => signs[sign] ?? sign)
    .join("");

function colours(className: string): Readonly<Record<string, string>> {
  if (className === "hit" || className === "handle") return { fill: "none" };
  const tone = (/tone-(\w+)/.exec(className)?.[1] ?? "ink") as Tone;
  if (className.startsWith("words")) return { fill: ink[tone] };
  const fill = /fill-(\w+)/.exec(className)?.[1];
  const inside =
    fill === "solid" ? ink[tone] : fill === "wash" ? wash[tone] : fill === "paper" ? "#ffffff" : "none";
  return { stroke: ink[tone], fill: inside, "stroke-linejoin": "round", "stroke-linecap": "round" };
}

function textOf(element: DrawnElement): string {
  const attributes = Object.entries({
    ...element.attributes,
    ...(element.tag === "g" ? {} : colours(element.className)),
  })
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join("");
  const inside = `${element.text === undefined ? "" : escaped(element.text)}${(element.children ?? []).map(textOf).join("")}`;
  return inside === ""
    ? `<${element.tag}${attributes}/>`
    : `<${element.tag}${attributes}>${inside}</${element.tag}>`;
}

/** The drawing as a file of its own: ink on white, title and description inside. Everything people have written is escaped. */
export function svgOf(drawing: Drawing): string {
  const { width, height } = drawing;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}" ` +
    `role="img" aria-labelledby="title desc" font-family="'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', Verdana, sans-serif">` +
    `<title id="title">${escaped(drawing.title)}</title><desc id="desc">${escaped([drawing.description, ...drawing.sentences].join(" "))}</desc>` +
    `<rect width="100%" height="100%" fill="#ffffff"/>${drawing.marks.map((mark) => textOf(elementOf(mark))).join("")}</svg>`
  );
}
