import { fill, type Language } from "#core/kernel/text.ts";
import type { Drawing, Mark, PictureHead, Point, ShapeMark, SubjectMark } from "../drawing.ts";
import type { PictureGround } from "../ground.ts";
import { bondMarks } from "./bond-lines.ts";
import { bowBetween, boxesAlong, boxesOf } from "./bows.ts";
import type { GenogramContent, GenogramPerson } from "./content.ts";
import { homeLetter, homeMarks, homeTones } from "./home-marks.ts";
import { layoutGenogram, type GenogramLayout } from "./layout.ts";
import { legendOf } from "./legend.ts";
import { lineMarks, shapes } from "./line-marks.ts";
import { coupleLines, descentLines } from "./lines.ts";
import { birthYearsOf, shownHomes, shownPeople, type Shown } from "./people.ts";
import { size } from "./size.ts";
import { tellGenogram, type PersonTold } from "./tell.ts";
import { genogramWords } from "./words.ts";

const half = size.symbol / 2;

/** The genogram laid out for this family: what the editor's keys move along too. */
export function genogramLayoutOf(content: GenogramContent, ground: PictureGround): GenogramLayout {
  return layoutGenogram(content, birthYearsOf(shownPeople(content, ground), ground));
}

const thin = (points: Point[]): Mark => ({ kind: "line", tone: "ink", width: 1, points });

function symbol(person: GenogramPerson, x: number, y: number, deceased: boolean, isChild: boolean): Mark[] {
  const shape = person.pregnancy ? "triangle" : shapes[person.gender];
  const w = shape === "diamond" ? size.symbol + 6 : shape === "triangle" ? size.symbol - 6 : size.symbol;
  const base: ShapeMark = {
    kind: "shape",
    shape,
    x,
    y,
    w,
    h: w,
    tone: "ink",
    fill: isChild ? "wash" : "paper",
    width: isChild ? 3 : 2,
    ...(person.gender === "unknown" && !person.pregnancy ? { dash: "dashed" as const } : {}),
  };
  const reach = shape === "square" ? half : half * 0.71;
  return deceased
    ? [
        base,
        thin([
          [x - reach, y - reach],
          [x + reach, y + reach],
        ]),
        thin([
          [x + reach, y - reach],
          [x - reach, y + reach],
        ]),
      ]
    : [base];
}

/** Square brackets around a symbol: adopted. */
function brackets(x: number, y: number): Mark[] {
  return [-1, 1].map((side): Mark => {
    const [out, back] = [x + side * (half + 9), x + side * (half + 3)];
    return {
      kind: "line",
      tone: "ink",
      width: 2,
      points: [
        [back, y - half - 5],
        [out, y - half - 5],
        [out, y + half + 5],
        [back, y + half + 5],
      ],
    };
  });
}

/** Longer names than this have smaller letters, so that neighbours' names don't meet. */
const longName = 11;

/** A name that fits under its symbol, in one line or two. */
function nameLines(name: string): string[] {
  const most = 14;
  const short = (text: string): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
  if (name.length <= most) return [name];
  const words = name.split(" ");
  return words.length === 1 ? [short(name)] : [short(words[0] as string), short(words.slice(1).join(" "))];
}

function personMark(
  shown: Shown,
  told: PersonTold,
  at: { x: number; y: number },
  letters: readonly { letter: string; tone: (typeof homeTones)[number] }[],
  isAdopted: boolean,
  isChild: boolean,
): SubjectMark {
  const { x, y } = at;
  const { person, age, deceased } = shown;
  const marks = symbol(person, x, y, deceased, isChild);
  const words = (text: string, dy: number, more: Partial<Extract<Mark, { kind: "words" }>> = {}): Mark => ({
    kind: "words",
    x,
    y: y + dy,
    text,
    size: "small",
    anchor: "middle",
    tone: "ink",
    ...more,
  });
  if (isAdopted) marks.push(...brackets(x, y));
  if (age !== null && !deceased) marks.push(words(String(age), 5, { size: "normal", strong: isChild }));
  const lines = nameLines(shown.name === "" && person.pregnancy ? told.name : shown.name || "?");
  const years =
    deceased || (age === null && shown.born)
      ? [shown.born?.year, shown.died?.year]
          .map((year) => year ?? "")
          .join("–")
          .replace(/^–$/, "")
      : "";
  for (const [line, text] of [...lines, ...(years === "" || lines.length > 1 ? [] : [years])].entries())
    marks.push(
      words(text, half + 17 + line * 15, {
        size: lines.length === 1 && line === 0 && text.length <= longName ? "normal" : "small",
        strong: line < lines.length,
        tone: line < lines.length ? "ink" : "soft",
      }),
    );
  for (const [nth, { letter, tone }] of letters.entries())
    marks.push({
      kind: "words",
      x: x + half + 5,
      y: y - half + 4 + nth * 13,
      text: letter,
      size: "small",
      anchor: "start",
      tone,
      strong: true,
    });
  const label = [told.name, told.age, told.life, ...told.parents, ...told.partners]
    .filter((part) => part !== "")
    .join("; ");
  return {
    kind: "subject",
    id: person.id,
    label,
    x,
    y: y + size.label / 2 - 4,
    w: size.besidePartner - 8,
    h: size.symbol + size.label + 12,
    marks,
  };
}

/** The genogram as it is drawn: everybody once, with words for those who don't see it. */
export function drawGenogram(
  content: GenogramContent,
  ground: PictureGround,
  head: PictureHead,
  language: Language,
): Drawing {
  const words = genogramWords[language];
  const shown = shownPeople(content, ground);
  const layout = layoutGenogram(content, birthYearsOf(shown, ground));
  const homes = shownHomes(content, ground);
  const order = layout.rows.flat();
  const telling = tellGenogram(content, shown, ground, order, language);
  const toldOf = new Map(telling.people.map((each) => [each.id, each]));
  const childIds = new Set(
    ground.members.filter(({ role }) => role === "child").map(({ personId }) => personId),
  );
  const adopted = new Set(content.links.filter(({ kind }) => kind === "adoptive").map(({ child }) => child));
  const centre = (id: string): Point => {
    const place = layout.places.get(id);
    return [place?.x ?? 0, place?.y ?? 0];
  };
  const people = order.flatMap((id) => {
    const [own, told, at] = [shown.get(id), toldOf.get(id), layout.places.get(id)];
    if (!own || !told || !at) return [];
    const letters = homes.flatMap(({ ids }, nth) =>
      ids.includes(id) ? [{ letter: homeLetter(nth), tone: homeTones[nth % homeTones.length] ?? "one" }] : [],
    );
    return [personMark(own, told, at, letters, adopted.has(id), childIds.has(id))];
  });
  const kinLines = [...descentLines(content, layout), ...coupleLines(content, layout)];
  const boxes = [...boxesOf(people), ...boxesAlong(kinLines)];
  return {
    title: head.title,
    description: fill(words.description, {
      people: content.persons.length,
      rows: layout.rows.filter((row) => row.length > 0).length,
      told: head.told,
    }),
    width: layout.width,
    height: layout.height,
    marks: [
      ...homeMarks(homes, layout),
      ...kinLines.flatMap(lineMarks),
      ...content.bonds.flatMap(({ quality, a, b }) =>
        bondMarks(quality, bowBetween({ id: a, at: centre(a) }, { id: b, at: centre(b) }, boxes, layout)),
      ),
      ...people,
    ],
    legend: legendOf(content, homes, language),
    sentences: telling.sentences,
    table: telling.table,
  };
}
