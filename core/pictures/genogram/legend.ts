import { fill, type Language } from "#core/kernel/text.ts";
import type { LegendRow, Mark, Point } from "../drawing.ts";
import { bondMarks } from "./bond-lines.ts";
import { straight } from "./bows.ts";
import type { GenogramContent, GenogramPerson } from "./content.ts";
import { homeLetter, homeTones } from "./home-marks.ts";
import { lineMarks, shapes } from "./line-marks.ts";
import { genogramWords } from "./words.ts";

const shape = (gender: GenogramPerson["gender"], pregnancy = false): Mark => ({
  kind: "shape",
  shape: pregnancy ? "triangle" : shapes[gender],
  x: 22,
  y: 12,
  w: 19,
  h: 19,
  tone: "ink",
  fill: "paper",
  ...(gender === "unknown" && !pregnancy ? { dash: "dashed" as const } : {}),
});

/** What the signs of this picture mean: only those that are in it. */
export function legendOf(
  content: GenogramContent,
  homes: GenogramContent["homes"],
  language: Language,
): LegendRow[] {
  const words = genogramWords[language];
  const rows: LegendRow[] = [];
  const across: Point[] = [
    [2, 12],
    [42, 12],
  ];
  for (const gender of ["female", "male", "other", "unknown"] as const)
    if (content.persons.some((person) => !person.pregnancy && person.gender === gender))
      rows.push({ marks: [shape(gender)], words: words.genders[gender] });
  if (content.persons.some(({ pregnancy }) => pregnancy))
    rows.push({ marks: [shape("unknown", true)], words: words.pregnancy });
  for (const kind of ["married", "cohabiting", "separated", "divorced"] as const)
    if (content.couples.some((couple) => couple.kind === kind))
      rows.push({ marks: lineMarks({ of: kind, points: across, couple: kind }), words: words.couples[kind] });
  for (const kind of ["adoptive", "foster"] as const)
    if (content.links.some((link) => link.kind === kind))
      rows.push({ marks: lineMarks({ of: kind, points: across, link: kind }), words: words.legend[kind] });
  if (content.twins.length > 0)
    rows.push({
      marks: [
        {
          kind: "line",
          tone: "ink",
          points: [
            [10, 21],
            [22, 3],
            [34, 21],
          ],
        },
      ],
      words: words.legend.twins,
    });
  for (const quality of ["close", "distant", "conflict", "cut_off", "violent"] as const)
    if (content.bonds.some((bond) => bond.quality === quality))
      rows.push({ marks: bondMarks(quality, straight([2, 12], [42, 12])), words: words.bonds[quality] });
  for (const [at, home] of homes.entries())
    rows.push({
      marks: [
        {
          kind: "line",
          tone: homeTones[at % homeTones.length] ?? "one",
          dash: "dashed",
          points: across.map(([x]): Point => [x, 19]),
        },
        {
          kind: "words",
          x: 22,
          y: 14,
          text: homeLetter(at),
          size: "small",
          anchor: "middle",
          tone: homeTones[at % homeTones.length] ?? "one",
          strong: true,
        },
      ],
      words: fill(words.legend.home, { home: home.name }),
    });
  return rows;
}
