import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, localDate } from "#core/kernel/local-date.ts";
import { languages } from "#core/kernel/text.ts";
import { formatOf, parseTypedDate, parseTypedTime } from "#web/kit/format.ts";

const fi = formatOf("fi");
const sv = formatOf("sv");
const en = formatOf("en");
const monday = localDate("2026-11-23");

describe("days and times in words", () => {
  it("are written as each language writes them", () => {
    expect([fi.day(monday), sv.day(monday), en.day(monday)]).toEqual([
      "ma 23.11.2026",
      "mån 23.11.2026",
      "Mon 23 Nov 2026",
    ]);
    expect(fi.longDay(localDate("2026-12-06"))).toBe("sunnuntai 6.12.2026");
    expect(fi.instant("2026-11-23T12:00:00Z")).toBe("ma 23.11.2026 klo 14.00");
    expect(sv.instant("2026-11-23T12:00:00Z")).toBe("mån 23.11.2026 kl. 14.00");
    expect(en.instant("2026-11-23T12:00:00Z")).toBe("Mon 23 Nov 2026 at 14:00");
  });

  it("tell the year of a day in another year", () => {
    expect(fi.shortDay(localDate("2026-11-23"), monday)).toBe("ma 23.11.");
    expect(fi.shortDay(localDate("2027-01-15"), monday)).toBe("pe 15.1.2027");
  });

  it("say only what is needed of a recent moment", () => {
    expect(fi.recent("2026-11-23T08:02:00Z", monday)).toBe("klo 10.02");
    expect(fi.recent("2026-11-16T08:02:00Z", monday)).toBe("ma 16.11. klo 10.02");
    expect(fi.recent("2025-11-17T08:02:00Z", monday)).toBe("ma 17.11.2025 klo 10.02");
  });

  it("write ranges once for what both ends share", () => {
    expect(fi.range(localDate("2026-10-12"), monday)).toBe("12.10.–23.11.2026");
    expect(fi.range(localDate("2025-10-12"), monday)).toBe("12.10.2025–23.11.2026");
    expect(fi.range(monday)).toBe("23.11.2026–");
    expect(fi.range(monday, monday)).toBe("23.11.2026");
    expect(fi.timeRange("09:00", "10:30")).toBe("9.00–10.30");
  });

  it.each([
    ["2020-11-23", "6 v"],
    ["2020-11-24", "5 v"],
    ["2024-11-24", "23 kk"],
    ["2026-09-24", "8 vk"],
    ["2026-11-16", "1 vk"],
  ])("a child born %s is %s old", (born, age) => {
    expect(fi.age(localDate(born), monday)).toBe(age);
  });

  it.each([
    [45, "45 min"],
    [60, "1 t"],
    [90, "1 t 30 min"],
    [0, "0 min"],
  ])("%s minutes are %s", (minutes, words) => {
    expect(fi.duration(minutes)).toBe(words);
  });

  it("sort names as the language does", () => {
    expect(["Öhman", "Zetterberg", "Aho", "Äikäs", "Åberg"].sort(fi.compare)).toEqual([
      "Aho",
      "Zetterberg",
      "Åberg",
      "Äikäs",
      "Öhman",
    ]);
    expect(fi.list(["Saana", "Petri", "Oona"])).toBe("Saana, Petri ja Oona");
    expect(fi.hours(7.5)).toBe("7,5 t");
  });
});

describe("a typed day", () => {
  it.each([
    ["23.11.2026", "2026-11-23"],
    ["23.11.", "2026-11-23"],
    ["23.11", "2026-11-23"],
    ["1.1.", "2027-01-01"],
    ["ma 23.11.2026", "2026-11-23"],
    ["23112026", "2026-11-23"],
    ["2311", "2026-11-23"],
    ["23/11/26", "2026-11-23"],
    [" 6. 12. 2026 ", "2026-12-06"],
    ["2026-11-23", "2026-11-23"],
    ["3.5.85", "1985-05-03"],
  ])("%s is %s", (typed, day) => {
    expect(parseTypedDate(typed, monday)).toBe(day);
  });

  it.each(["", "31.2.2026", "29.2.2027", "huomenna", "23", "1.13.2026", "0.1.2026"])(
    "%s is none",
    (typed) => {
      expect(parseTypedDate(typed, monday)).toBeUndefined();
    },
  );

  it("comes back from its own writing, every day of two centuries", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 73_000 }), (days) => {
        const day = addDays(localDate("1900-01-01"), days);
        expect(parseTypedDate(fi.date(day), monday)).toBe(day);
        expect(parseTypedDate(fi.day(day), monday)).toBe(day);
        expect(parseTypedDate(sv.day(day), monday)).toBe(day);
        expect(parseTypedDate(day, monday)).toBe(day);
      }),
    );
  });

  it("comes back from the English writing too", () => {
    expect(parseTypedDate(en.date(monday), monday)).toBe(monday);
    expect(parseTypedDate(en.day(monday), monday)).toBe(monday);
  });
});

describe("a typed time", () => {
  it.each([
    ["9", "09:00"],
    ["9.30", "09:30"],
    ["9:05", "09:05"],
    ["0930", "09:30"],
    ["klo 14", "14:00"],
    ["kl. 14.15", "14:15"],
  ])("%s is %s", (typed, time) => {
    expect(parseTypedTime(typed)).toBe(time);
  });

  it.each(["24", "9.60", "aamulla", ""])("%s is none", (typed) => {
    expect(parseTypedTime(typed)).toBeUndefined();
  });

  it("comes back from its own writing in every language", () => {
    for (const language of languages)
      for (const time of ["00:00", "07:05", "23:59"])
        expect(parseTypedTime(formatOf(language).time(time))).toBe(time);
  });
});
