import fc from "fast-check";
import { expect, test } from "vitest";
import { localDate } from "#core/kernel/local-date.ts";
import { subjectsOf } from "../drawing.ts";
import type { PictureGround } from "../ground.ts";
import { faultOf } from "../pictures.ts";
import { compareRhythms, emptyRhythm, type RhythmContent } from "./content.ts";
import { drawRhythm } from "./draw.ts";
import { putRepeated, repeatedOf, withoutRepeated } from "./edit.ts";
import { isNight, wrapped } from "./week.ts";

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
const draw = (rows: Row[], shape: "wide" | "narrow" = "wide") =>
  drawRhythm({ ...emptyRhythm, rows }, ground, head, "fi", shape);

test.each(["wide", "narrow"] as const)("no two things of a %s week lie upon one another", (shape) => {
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
      const drawing = draw(rows, shape);
      const boxes = subjectsOf(drawing);
      expect(boxes).toHaveLength(rows.length);
      for (const [at, a] of boxes.entries()) {
        expect(a.x - a.w / 2).toBeGreaterThanOrEqual(0);
        expect(a.x + a.w / 2).toBeLessThanOrEqual(drawing.width);
        expect(a.y + a.h / 2).toBeLessThanOrEqual(drawing.height);
        for (const b of boxes.slice(at + 1))
          expect(Math.abs(a.x - b.x) >= (a.w + b.w) / 2 || Math.abs(a.y - b.y) >= (a.h + b.h) / 2).toBe(true);
      }
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
  expect(wrapped("Iltapala ja hampaiden pesu", 16)).toEqual(["Iltapala ja", "hampaiden pesu"]);
  expect(wrapped("Verkostoneuvottelupäivä", 16)).toEqual(["Verkostoneuvott…"]);
});

test("the family's week is held beside the plan's: what only one of them has", () => {
  const plan = [row(1, "07:00", "07:30", "Aamupala"), row(1, "19:00", "20:00", "Iltasatu", "Petri")];
  const own = [row(1, "07:00", "07:30", "aamupala "), row(3, "17:00", "18:00", "Uinti")];
  expect(compareRhythms(own, plan)).toEqual({ onlyOwn: [own[1]], onlyPlanned: [plan[1]] });
  expect(compareRhythms(plan, plan)).toEqual({ onlyOwn: [], onlyPlanned: [] });
});

test("the week is gone through day by day, by when things begin and then by what ends first", () => {
  const rows = [
    row(5, "19:30", "20:30", "Sauna"),
    row(1, "19:30", "20:30", "Iltasatu", "Petri"),
    row(1, "07:00", "08:00", "Aamupala"),
    row(1, "07:00", "07:30", "Pukeminen"),
  ];
  const labels = [
    "Maanantai 7.00–7.30: Pukeminen",
    "Maanantai 7.00–8.00: Aamupala",
    "Maanantai 19.30–20.30: Iltasatu, Petri",
    "Perjantai 19.30–20.30: Sauna",
  ];
  for (const shape of ["wide", "narrow"] as const)
    expect(subjectsOf(draw(rows, shape)).map(({ label }) => label)).toEqual(labels);
});

test("it is calmer from the evening on, and over midnight", () => {
  expect(
    [row(1, "17:59", "18:30", ""), row(1, "18:00", "19:00", ""), row(1, "16:00", "02:00", "")].map(isNight),
  ).toEqual([false, true, true]);
});

test("a thing of the week is changed on all its days at once, and on no other's", () => {
  const rows = [1, 2, 3].flatMap((day) => [
    row(day, "07:00", "07:30", "Aamupala", "Saana"),
    row(day, "19:00", "19:30", "Iltapala", "Saana"),
  ]);
  const former = repeatedOf(rows, rows[2]!);
  expect(former).toEqual({ days: [1, 2, 3], from: "07:00", to: "07:30", what: "Aamupala", who: "Saana" });
  const later = putRepeated(rows, { ...former, days: [2, 6], from: "08:00", to: "08:30" }, former);
  expect(later.filter(({ what }) => what === "Aamupala")).toEqual([
    row(2, "08:00", "08:30", "Aamupala", "Saana"),
    row(6, "08:00", "08:30", "Aamupala", "Saana"),
  ]);
  expect(later.filter(({ what }) => what === "Iltapala")).toHaveLength(3);
  expect(withoutRepeated(rows, former)).toHaveLength(3);
  // What stands there already isn't put twice.
  expect(putRepeated(rows, { ...former, days: [3, 4] })).toHaveLength(7);
});

test("nothing of a week ends before it begins", () => {
  const fault = (from: string, to: string) => faultOf({ ...emptyRhythm, rows: [row(1, from, to, "Uni")] });
  expect([fault("21:00", "07:00"), fault("07:00", "07:00"), fault("07:00", "07:01")]).toEqual([
    "picture_ends_before_it_begins",
    "picture_ends_before_it_begins",
    null,
  ]);
});
