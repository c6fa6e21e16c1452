import fc from "fast-check";
import { expect, test } from "vitest";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { PictureGround } from "../ground.ts";
import { nearest } from "../nearest.ts";
import { compareNetworks, tellComparison } from "./compare.ts";
import {
  emptyNetwork,
  networkContent,
  networkQualities,
  networkRings,
  networkSectors,
  type NetworkContent,
  type NetworkPerson,
} from "./content.ts";
import { drawNetwork } from "./draw.ts";
import { setCentre } from "./edit.ts";
import { cellAt, isInCell } from "./frame.ts";
import { layoutNetwork, overlaps } from "./layout.ts";

const uuid = (nth: number): string => `018f0000-0000-7000-8000-${String(nth).padStart(12, "0")}`;
const person = (nth: number, more: Partial<NetworkPerson> = {}): NetworkPerson => ({
  id: uuid(nth),
  personId: null,
  name: `Henkilö ${nth}`,
  sector: "family",
  ring: 1,
  quality: "supports",
  note: "",
  ...more,
});
const ground: PictureGround = {
  today: "2026-11-26" as LocalDate,
  members: [
    {
      personId: uuid(900),
      givenName: "Oona",
      familyName: "Virtanen",
      birthDate: "2019-05-02" as LocalDate,
      deathDate: null,
      role: "child",
      relationWords: "",
      isPresent: true,
      addressProtected: false,
    },
  ],
  guardianships: [],
  homes: [],
  services: [],
  plannedWeek: [],
};
const map = (...persons: NetworkPerson[]): NetworkContent => ({ ...emptyNetwork, persons });
const many = fc
  .array(
    fc.record({
      sector: fc.constantFrom(...networkSectors),
      ring: fc.constantFrom(...networkRings),
      quality: fc.constantFrom(...networkQualities),
      name: fc.string({ minLength: 1, maxLength: 24 }),
    }),
    { maxLength: 60 },
  )
  .map((all) => all.map((each, nth) => person(nth, each)));

const shapes = ["wide", "narrow"] as const;

test.each(shapes)(
  "in a %s map everybody has a place in their own sector and ring, apart from the others",
  (shape) => {
    fc.assert(
      fc.property(many, (persons) => {
        const layout = layoutNetwork(persons, ({ name }) => name, shape);
        expect(layout.places).toHaveLength(persons.length);
        for (const [at, place] of layout.places.entries()) {
          const own = persons.find(({ id }) => id === place.id)!;
          expect(isInCell(layout, own.sector, own.ring, place.symbol)).toBe(true);
          expect(cellAt(layout, place.symbol)).toEqual({ sector: own.sector, ring: own.ring });
          expect(place.x - place.w / 2).toBeGreaterThanOrEqual(0);
          expect(place.x + place.w / 2).toBeLessThanOrEqual(layout.width);
          for (const other of layout.places.slice(at + 1)) expect(overlaps(place, other)).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  },
);

test("the same people always stand in the same places", () => {
  const persons = Array.from({ length: 12 }, (_, nth) => person(nth, { sector: networkSectors[nth % 5]! }));
  expect(layoutNetwork(persons, ({ name }) => name)).toEqual(layoutNetwork([...persons], ({ name }) => name));
});

test("a ring that is full tells the rest by numbers, and the list says who they are", () => {
  const crowd = map(...Array.from({ length: 40 }, (_, nth) => person(nth)));
  const drawing = drawNetwork(crowd, ground, { title: "Verkosto", told: "Kertojana Oona" }, "fi");
  const { places } = layoutNetwork(crowd.persons, ({ name }) => name);
  const numbered = places.filter(({ number }) => number !== null);
  expect(numbered.length).toBeGreaterThan(0);
  expect(numbered.map(({ number }) => number)).toEqual(numbered.map((_, at) => at + 1));
  const listed = drawing.legend.map(({ words }) => words);
  for (const { id } of numbered) expect(listed).toContain(crowd.persons.find((each) => each.id === id)!.name);
  expect(drawing.table.rows).toHaveLength(40);
});

test("a small network is drawn with every name in the map", () => {
  const persons = networkSectors.flatMap((sector, at) =>
    networkRings.map((ring) => person(at * 3 + ring, { sector, ring })),
  );
  expect(layoutNetwork(persons, ({ name }) => name).places.filter(({ number }) => number !== null)).toEqual(
    [],
  );
});

test("the map is told in words: groups, closeness and quality, with a member's name as it is now", () => {
  const content: NetworkContent = {
    ...map(
      person(1, { name: "Kaarina", sector: "relatives", note: "hakee tiistaisin" }),
      person(2, { name: "Seppo", sector: "relatives", ring: 3, quality: "cut_off" }),
    ),
    centre: { personId: uuid(900), name: "" },
  };
  const drawing = drawNetwork(content, ground, { title: "Oonan verkosto", told: "Kertojana Oona" }, "fi");
  expect(drawing.description).toBe("Verkostokartta: keskellä Oona, ympärillä 2. Kertojana Oona.");
  expect(drawing.sentences).toEqual([
    "Sukulaiset, lähellä: Kaarina (tukee: hakee tiistaisin).",
    "Sukulaiset, kaukana: Seppo (ei yhteyttä).",
  ]);
});

test("who stands in the middle doesn't stand around it too", () => {
  const content = map(person(900, { personId: uuid(900) }), person(1));
  const centre = { personId: uuid(900), name: "" };
  expect(networkContent.safeParse({ ...content, centre }).success).toBe(false);
  expect(networkContent.safeParse(setCentre(content, centre)).success).toBe(true);
});

test("two maps are compared: came, left, closer, further, changed quality", () => {
  const before = map(
    person(1, { name: "Saana" }),
    person(2, { name: "Petri", ring: 1 }),
    person(3, { name: "Opettaja", sector: "school_or_work", ring: 3, quality: "strains" }),
    person(4, { name: "Seppo" }),
  );
  const now = map(
    person(1, { name: "Saana" }),
    person(2, { name: "Petri", ring: 2 }),
    // The same one told anew, under another id.
    person(13, { name: " opettaja ", sector: "school_or_work", ring: 2, quality: "supports" }),
    person(5, { name: "Leena", sector: "authorities" }),
  );
  const comparison = compareNetworks(before, now);
  expect(
    comparison.changes.map(({ kind, before: was, now: is }) => [kind, (is ?? was)!.name.trim()]),
  ).toEqual([
    ["came", "Leena"],
    ["left", "Seppo"],
    ["closer", "opettaja"],
    ["further", "Petri"],
    ["quality", "opettaja"],
  ]);
  const told = tellComparison(comparison, ground, { first: "3.8.", second: "3.11." }, true, "fi");
  expect(told).toContain("Siirtynyt kauemmas: Petri (lähellä → vähän kauempana)");
  expect(told).toContain("Poistunut kartalta: Seppo (perhe, lähellä, tukee)");
  expect(told.at(-1)).toBe("Ennallaan: Saana");
  expect(tellComparison(comparison, ground, { first: "Oona", second: "Äiti" }, false, "fi")).toContain(
    "Vain kartalla “Äiti”: Leena (viranomaiset, lähellä, tukee)",
  );
});

test("two of one name aren't taken for each other", () => {
  const twoOfOne = map(person(1, { name: "Anna" }), person(2, { name: "Anna" }));
  expect(compareNetworks(twoOfOne, map(person(3, { name: "Anna" }))).changes.map(({ kind }) => kind)).toEqual(
    ["came", "left", "left"],
  );
});

test("a map compared with itself has no change, and turned around came is left and closer is further", () => {
  const turned = {
    came: "left",
    left: "came",
    closer: "further",
    further: "closer",
    quality: "quality",
    sector: "sector",
  };
  fc.assert(
    fc.property(many, many, (a, b) => {
      expect(compareNetworks(map(...a), map(...a)).changes).toEqual([]);
      const there = compareNetworks(map(...a), map(...b)).changes.map(({ kind }) => kind);
      const back = compareNetworks(map(...b), map(...a)).changes.map(({ kind }) => turned[kind]);
      expect(back.toSorted()).toEqual(there.toSorted());
    }),
    { numRuns: 60 },
  );
});

test("an arrow leads to the nearest that way, and stays at the edge", () => {
  const places = [
    { id: "a", x: 0, y: 0 },
    { id: "b", x: 50, y: 5 },
    { id: "c", x: 40, y: 90 },
  ];
  expect(nearest(places, "a", "right")).toBe("b");
  expect(nearest(places, "b", "down")).toBe("c");
  expect(nearest(places, "a", "left")).toBe("a");
});

test("a family's usual network fits a phone's screen, told by names and numbers", () => {
  const persons = Array.from({ length: 20 }, (_, nth) =>
    person(nth, { sector: networkSectors[nth % 5]!, ring: networkRings[nth % 3]!, name: `Nimi ${nth}` }),
  );
  const drawing = drawNetwork(map(...persons), ground, { title: "Verkosto", told: "Oona" }, "fi", "narrow");
  expect(drawing.width).toBeLessThanOrEqual(360);
});

test("somebody let go outside the circle is far away, and in the middle near", () => {
  const layout = layoutNetwork([], () => "");
  const [x, y] = layout.centre;
  expect(cellAt(layout, [x, y - 5])).toEqual({ sector: "family", ring: 1 });
  expect(cellAt(layout, [x + 2000, y])).toEqual({ sector: "relatives", ring: 3 });
  expect(cellAt(layout, [x - 100, y + 100]).sector).toBe("school_or_work");
});
