import fc from "fast-check";
import { expect, test } from "vitest";
import { localDate, type LocalDate } from "#core/kernel/local-date.ts";
import type { PictureGround } from "../ground.ts";
import { emptyTimeline, sharedTimeline, timelineContent, type TimelineEvent } from "./content.ts";
import { drawTimeline, timelineLayoutOf } from "./draw.ts";
import { eventsInOrder, fuzzyWords } from "./tell.ts";
import { compareFuzzy, fuzzyDate, seasons, shiftFuzzy, spanOf, type FuzzyDate } from "./fuzzy.ts";
import { rowHeight } from "./layout.ts";
import { whenDrawnDown } from "./narrow.ts";

const uuid = (nth: number): string => `018f0000-0000-7000-8000-${String(nth).padStart(12, "0")}`;
const oona = uuid(900);
const born = localDate("2019-05-02");
const births = (personId: string): LocalDate | null => (personId === oona ? born : null);
const day = (words: string): FuzzyDate => ({ kind: "day", day: localDate(words) });
const ground: PictureGround = {
  today: localDate("2026-11-26"),
  members: [
    {
      personId: oona,
      givenName: "Oona",
      familyName: "Virtanen",
      birthDate: born,
      deathDate: null,
      role: "child",
      relationWords: "",
      isPresent: true,
      addressProtected: false,
    },
  ],
  guardianships: [],
  homes: [],
  plannedWeek: [],
  services: [
    {
      id: uuid(1),
      name: { fi: "Perhetyö", sv: "Familjearbete", en: "Family work" },
      from: localDate("2026-06-01"),
      to: null,
    },
  ],
};
const event = (nth: number, when: FuzzyDate, more: Partial<TimelineEvent> = {}): TimelineEvent => ({
  id: uuid(nth),
  laneOf: null,
  when,
  title: `Tapahtuma ${nth}`,
  tone: "neutral",
  personIds: [],
  toldBy: "",
  note: "",
  visibility: "shared",
  ...more,
});
const line = (...events: TimelineEvent[]) => ({ ...emptyTimeline, events });
const head = { title: "Aikajana", told: "Piirretty yhdessä" };

const years = fc.integer({ min: 1990, max: 2040 });
const anyWhen: fc.Arbitrary<FuzzyDate> = fc.oneof(
  fc
    .record({ year: years, month: fc.integer({ min: 1, max: 12 }), date: fc.integer({ min: 1, max: 28 }) })
    .map(({ year, month, date }) =>
      day(`${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`),
    ),
  fc.record({ kind: fc.constant("month" as const), year: years, month: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant("season" as const), year: years, season: fc.constantFrom(...seasons) }),
  fc.record({ kind: fc.constant("year" as const), year: years }),
  fc.record({
    kind: fc.constant("age" as const),
    personId: fc.constant(oona),
    age: fc.integer({ min: 0, max: 17 }),
  }),
);

test("each kind of date says the first and last day it can have been", () => {
  expect(spanOf({ kind: "month", year: 2024, month: 2 }, births)).toEqual({
    from: "2024-02-01",
    to: "2024-02-29",
  });
  expect(spanOf({ kind: "season", year: 2020, season: "summer" }, births)).toEqual({
    from: "2020-06-01",
    to: "2020-08-31",
  });
  expect(spanOf({ kind: "season", year: 2020, season: "winter" }, births)).toEqual({
    from: "2019-12-01",
    to: "2020-02-29",
  });
  expect(spanOf({ kind: "age", personId: oona, age: 4 }, births)).toEqual({
    from: "2023-05-02",
    to: "2024-05-01",
  });
  expect(spanOf({ kind: "age", personId: uuid(5), age: 4 }, births)).toBeNull();
});

test("a summer is after the beginning of June and before the end of August; a year is in its middle", () => {
  const summer: FuzzyDate = { kind: "season", year: 2020, season: "summer" };
  const order: FuzzyDate[] = [
    { kind: "season", year: 2020, season: "winter" },
    { kind: "month", year: 2020, month: 3 },
    day("2020-06-01"),
    { kind: "month", year: 2020, month: 6 },
    { kind: "year", year: 2020 },
    summer,
    { kind: "month", year: 2020, month: 8 },
    day("2020-08-31"),
    { kind: "season", year: 2020, season: "autumn" },
    { kind: "age", personId: oona, age: 4 },
    { kind: "age", personId: uuid(5), age: 1 },
  ];
  expect(order.toReversed().toSorted((a, b) => compareFuzzy(a, b, births))).toEqual(order);
});

test("the order of dates is one order: turned around it is the opposite, and it doesn't run in rings", () => {
  fc.assert(
    fc.property(anyWhen, anyWhen, anyWhen, (a, b, c) => {
      expect(Math.sign(compareFuzzy(a, b, births)) + Math.sign(compareFuzzy(b, a, births))).toBe(0);
      expect(compareFuzzy(a, a, births)).toBe(0);
      const [first, second, third] = [a, b, c].toSorted((one, other) => compareFuzzy(one, other, births));
      expect(compareFuzzy(first!, second!, births)).toBeLessThanOrEqual(0);
      expect(compareFuzzy(second!, third!, births)).toBeLessThanOrEqual(0);
      expect(compareFuzzy(first!, third!, births)).toBeLessThanOrEqual(0);
    }),
  );
});

test("what ends before another begins comes before it", () => {
  fc.assert(
    fc.property(anyWhen, anyWhen, (a, b) => {
      fc.pre(spanOf(a, births)!.to < spanOf(b, births)!.from);
      expect(compareFuzzy(a, b, births)).toBeLessThan(0);
    }),
  );
});

test("moved, a date stays as sure or unsure as it was, goes the right way and is still a date", () => {
  expect(shiftFuzzy({ kind: "month", year: 2020, month: 12 }, 31)).toEqual({
    kind: "month",
    year: 2021,
    month: 1,
  });
  expect(shiftFuzzy({ kind: "season", year: 2020, season: "winter" }, -91)).toEqual({
    kind: "season",
    year: 2019,
    season: "autumn",
  });
  expect(shiftFuzzy({ kind: "age", personId: oona, age: 4 }, 740)).toEqual({
    kind: "age",
    personId: oona,
    age: 6,
  });
  fc.assert(
    fc.property(anyWhen, fc.integer({ min: -4000, max: 4000 }), (when, days) => {
      const moved = shiftFuzzy(when, days);
      expect(fuzzyDate.safeParse(moved).success).toBe(true);
      expect(moved.kind).toBe(when.kind);
      expect(compareFuzzy(moved, when, births) * Math.sign(days)).toBeGreaterThanOrEqual(0);
      expect(shiftFuzzy(when, 0)).toEqual(when);
    }),
  );
});

test("no event's words lie upon another's, and each is in its own lane", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyWhen, fc.boolean(), fc.string({ minLength: 1, maxLength: 60 })), {
        maxLength: 25,
      }),
      (all) => {
        const content = line(
          ...all.map(([when, own, title], nth) => event(nth, when, { laneOf: own ? oona : null, title })),
        );
        const layout = timelineLayoutOf(content, ground, "fi");
        expect(layout.places).toHaveLength(all.length + 1);
        for (const [at, place] of layout.places.entries()) {
          const lane = layout.lanes.find(({ id }) => id === place.lane)!;
          expect(place.y).toBeGreaterThan(lane.top);
          expect(place.y).toBeLessThan(lane.top + lane.height);
          expect(place.right).toBeLessThanOrEqual(layout.width);
          for (const other of layout.places.slice(at + 1))
            expect(
              Math.abs(place.y - other.y) >= rowHeight ||
                place.right <= other.left ||
                other.right <= place.left,
            ).toBe(true);
        }
      },
    ),
    { numRuns: 40 },
  );
});

test("private events, and the notes beside them, aren't in what the family is given", () => {
  const content = timelineContent.parse({
    ...line(
      event(1, { kind: "year", year: 2020 }, { title: "Muutto" }),
      event(2, { kind: "year", year: 2021 }, { title: "Salaisuus", visibility: "private" }),
    ),
    notes: "Puhuttiin salaisuudesta",
  });
  const told = JSON.stringify(drawTimeline(sharedTimeline(content), ground, head, "fi"));
  expect(told).toContain("Muutto");
  expect(told.toLowerCase()).not.toContain("salaisuu");
  expect(JSON.stringify(drawTimeline(content, ground, head, "fi"))).toContain("Salaisuus");
  const open = line(event(1, { kind: "year", year: 2020 }));
  expect(sharedTimeline({ ...open, notes: "x" }).notes).toBe("x");
});

test("the line is told in words in order of time, services from the record among them", () => {
  const content = line(
    event(
      2,
      { kind: "age", personId: oona, age: 4 },
      { title: "Päiväkoti vaihtui", laneOf: oona, tone: "hard", toldBy: "Saana" },
    ),
    event(1, { kind: "season", year: 2020, season: "winter" }, { title: "Muutto", tone: "good" }),
  );
  expect(eventsInOrder(content, ground).map(({ title }) => title)).toEqual(["Muutto", "Päiväkoti vaihtui"]);
  expect(fuzzyWords(content.events[0]!.when, ground, "sv")).toBe("Oona 4 år");
  for (const shape of ["wide", "narrow"] as const)
    expect(drawTimeline(content, ground, head, "fi", shape).sentences).toEqual([
      "talvi 2019–2020: Muutto (Koko perhe; hyvä)",
      "Oona 4 v: Päiväkoti vaihtui (Oona; raskas; kertoi: Saana)",
      "Palvelut: Perhetyö, 1.6.2026– jatkuu",
    ]);
});

test("on a phone an event is drawn between two others, and is then of a time between theirs", () => {
  const content = {
    ...line(
      event(1, { kind: "year", year: 2015 }),
      event(2, { kind: "month", year: 2018, month: 6 }),
      event(3, { kind: "year", year: 2020 }),
      event(4, { kind: "year", year: 2024 }),
    ),
    showServices: false,
  };
  const row = 58;
  const drawn = (nth: number, rows: number) => whenDrawnDown(content, ground, "fi", uuid(nth), rows * row);
  expect(drawn(1, 2)).toEqual({ kind: "year", year: 2022 });
  expect(drawn(4, -1)).toEqual({ kind: "year", year: 2019 });
  expect(drawn(2, -1)).toEqual({ kind: "month", year: 2014, month: 7 });
  // After the last, but not in time to come; and let go where it was, nothing is changed.
  expect(drawn(3, 1)).toEqual({ kind: "year", year: 2025 });
  expect(drawn(3, 0.4)).toBeNull();
  expect(whenDrawnDown(content, ground, "fi", uuid(77), row)).toBeNull();
  for (const rows of [-3, -2, -1, 1, 2, 3]) {
    const when = drawn(2, rows);
    if (when === null) continue;
    const moved = {
      ...content,
      events: content.events.map((each) => (each.id === uuid(2) ? { ...each, when } : each)),
    };
    expect(eventsInOrder(moved, ground).findIndex(({ id }) => id === uuid(2))).toBe(
      Math.min(3, Math.max(0, 1 + rows)),
    );
  }
});
