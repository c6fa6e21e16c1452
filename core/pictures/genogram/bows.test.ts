import { describe, expect, it } from "vitest";
import { localDate } from "#core/kernel/local-date.ts";
import { subjectsOf } from "../drawing.ts";
import type { PictureGround } from "../ground.ts";
import { bondMarks } from "./bond-lines.ts";
import { bowBetween, boxesOf, straight } from "./bows.ts";
import { emptyGenogram, type GenogramContent } from "./content.ts";
import { drawGenogram } from "./draw.ts";
import { addChild, addPerson, newPerson } from "./edit.ts";
import { fortyPeople, kin } from "./families-for-tests.ts";

const ground: PictureGround = {
  today: localDate("2026-11-23"),
  members: [],
  guardianships: [],
  homes: [],
  services: [],
  plannedWeek: [],
};

/** Where the drawing has people, and whom a bow between two of them runs over. */
function runsOver(content: GenogramContent, a: string, b: string): string[] {
  const drawing = drawGenogram(content, ground, { title: "Sukupuu", told: "" }, "fi");
  const people = subjectsOf(drawing);
  const boxes = boxesOf(people);
  const end = (name: string) => {
    const symbol = people.find(({ id }) => id === kin(name))?.marks.find(({ kind }) => kind === "shape");
    if (symbol?.kind !== "shape") throw new Error(name);
    return { id: kin(name), at: [symbol.x, symbol.y] as const };
  };
  const met = bowBetween(end(a), end(b), boxes, drawing).flatMap(({ at: [x, y] }) => {
    expect(x > 0 && y > 0 && x < drawing.width && y < drawing.height).toBe(true);
    return boxes.filter(
      ({ of, left, right, top, bottom }) =>
        of !== kin(a) && of !== kin(b) && x > left && x < right && y > top && y < bottom,
    );
  });
  return [...new Set(met.map(({ of }) => content.persons.find(({ id }) => id === of)?.name ?? ""))];
}

const named = (name: string) => newPerson(kin(name), { name });
const line: GenogramContent = ["Petri", "Oona", "Vilma"].reduce(
  (content, name, at) => addChild(content, kin(["Kaarina", "Petri", "Oona"][at] as string), named(name)),
  addPerson(emptyGenogram, named("Kaarina")),
);

describe("the line of a relationship", () => {
  it("goes round who stands between a grandmother and her grandchild, and between a great-grandmother and hers", () => {
    expect(runsOver(line, "Kaarina", "Oona")).toEqual([]);
    expect(runsOver(line, "Kaarina", "Vilma")).toEqual([]);
  });

  it("goes over or under those who stand between two of one row", () => {
    const five = ["Aino", "Bo", "Cia", "Dan", "Eva"].reduce(
      (content, name) => addChild(content, kin("Kaarina"), named(name)),
      addPerson(emptyGenogram, named("Kaarina")),
    );
    expect(runsOver(five, "Aino", "Cia")).toEqual([]);
    expect(runsOver(five, "Aino", "Dan")).toEqual([]);
  });

  it("finds its way among forty people from row to row", () => {
    expect(runsOver(fortyPeople, "Gia", "Hilla")).toEqual([]);
    expect(runsOver(fortyPeople, "Fanni", "Jussi")).toEqual([]);
    expect(runsOver(fortyPeople, "Pekka", "Sanni")).toEqual([]);
  });

  it("is the same whichever of the two is told first", () => {
    expect(runsOver(line, "Oona", "Kaarina")).toEqual([]);
  });

  it("has a zigzag of one size on a short line and on a long one", () => {
    const turns = (long: number): number => {
      const [mark] = bondMarks("conflict", straight([0, 0], [long, 0]));
      if (mark?.kind !== "line") throw new Error("no line");
      return mark.points.filter(([, y]) => Math.abs(y) > 4).length;
    };
    expect(turns(400) / turns(40)).toBeCloseTo(10, 0);
  });
});
