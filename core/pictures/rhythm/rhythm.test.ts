import fc from "fast-check";
import { expect, test } from "vitest";
import { localDate } from "#core/kernel/local-date.ts";
import type { ShapeMark } from "../drawing.ts";
import type { PictureGround } from "../ground.ts";
import { compareRhythms, emptyRhythm, type RhythmContent } from "./content.ts";
import { drawRhythm, wrapped } from "./draw.ts";

type Row = RhythmContent["rows"][number];
const row = (day: number, from: string, to: string, what: string, who = ""): Row => ({
  day,
  from,
  to,
  what,
  who,
});
const ground: PictureGround = {
  today: localDate("2026-11-26"),
  members: [],
  guardianships: [],
  homes: [],
  services: [],
  plannedWeek: [],
};
const head = { title: "Viikko", told: "Piirretty yhdessä" };
const draw = (rows: Row[]) => drawRhythm({ ...emptyRhythm, rows }, ground, head, "fi");

test("no two boxes of the week lie upon one another", () => {
  const clock = fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, "0")}:00`);
  const anyRow = fc
    .tuple(
      fc.integer({ min: 1, max: 7 }),
      clock,
      clock,
      fc.string({ maxLength: 80 }),
      fc.string({ maxLength: 80 }),
    )
    .map(([day, from, to, what, who]) => row(day, from, to, what, who));
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 30 }), (rows) => {
      const boxes = draw(rows).marks.filter((mark): mark is ShapeMark => mark.kind === "shape");
      expect(boxes).toHaveLength(rows.length);
      for (const [at, a] of boxes.entries())
        for (const b of boxes.slice(at + 1))
          expect(Math.abs(a.x - b.x) >= (a.w + b.w) / 2 || Math.abs(a.y - b.y) >= (a.h + b.h) / 2).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test("the week is told day by day in order of time", () => {
  expect(
    draw([
      row(2, "19:30", "20:00", "Iltasatu", "Petri"),
      row(1, "07:00", "07:30", "Aamupala"),
      row(2, "07:00", "07:30", "Aamupala"),
    ]).sentences,
  ).toEqual(["Maanantai: 7.00–7.30 Aamupala.", "Tiistai: 7.00–7.30 Aamupala; 19.30–20.00 Iltasatu (Petri)."]);
});

test("words that are too long for a day's column go on the next line", () => {
  expect(wrapped("Iltapala ja hampaiden pesu")).toEqual(["Iltapala ja", "hampaiden pesu"]);
  expect(wrapped("Verkostoneuvottelupäivä")).toEqual(["Verkostoneuvott…"]);
});

test("the family's week is held beside the plan's: what only one of them has", () => {
  const plan = [row(1, "07:00", "07:30", "Aamupala"), row(1, "19:00", "20:00", "Iltasatu", "Petri")];
  const own = [row(1, "07:00", "07:30", "aamupala "), row(3, "17:00", "18:00", "Uinti")];
  expect(compareRhythms(own, plan)).toEqual({ onlyOwn: [own[1]], onlyPlanned: [plan[1]] });
  expect(compareRhythms(plan, plan)).toEqual({ onlyOwn: [], onlyPlanned: [] });
});
