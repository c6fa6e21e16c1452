import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideAppointment } from "#core/appointments/decide-appointment.ts";
import {
  clockOf,
  collidingPersons,
  freeTimes,
  minutesOf,
  occurrences,
  takenBy,
  type Appointment,
  type Taken,
} from "#core/appointments/occurrences.ts";
import { addDays, localDate, weekday } from "#core/kernel/local-date.ts";

const day = (date: string) => localDate(date);
const weekly: Appointment = {
  id: "clinic",
  personIds: ["eeli"],
  firstOn: day("2026-11-03"),
  from: "13:00",
  minutes: 45,
  everyWeeks: 1,
  untilOn: null,
  skips: [],
};
const days = (what: object, first = "2026-11-01", last = "2026-11-30") =>
  occurrences({ ...weekly, ...what }, day(first), day(last)).map((on) => on.slice(5));

describe("occurrences", () => {
  it("come once, every week, every other week, until a day, and not on days left out", () => {
    expect(days({})).toEqual(["11-03", "11-10", "11-17", "11-24"]);
    expect(days({ everyWeeks: null })).toEqual(["11-03"]);
    expect(days({ everyWeeks: 2 })).toEqual(["11-03", "11-17"]);
    expect(days({ everyWeeks: 2 }, "2026-11-04")).toEqual(["11-17"]);
    expect(days({ untilOn: day("2026-11-17") })).toEqual(["11-03", "11-10", "11-17"]);
    expect(days({ skips: ["2026-11-10"] })).toEqual(["11-03", "11-17", "11-24"]);
    expect(days({ everyWeeks: null }, "2026-11-04")).toEqual([]);
    expect(days({}, "2026-10-01", "2026-11-02")).toEqual([]);
  });

  it("all fall on the first day's weekday, within the days asked, in order", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 1, max: 8 }),
        (start, length, everyWeeks) => {
          const first = addDays(weekly.firstOn, start - 200);
          const last = addDays(first, length);
          const found = occurrences({ ...weekly, everyWeeks }, first, last);
          for (const on of found) {
            expect(weekday(on)).toBe(weekday(weekly.firstOn));
            expect(on >= first && on <= last && on >= weekly.firstOn).toBe(true);
          }
          expect([...found].sort()).toEqual(found);
        },
      ),
    );
  });
});

const taken = (from: string, to: string, personIds = ["eeli"], on = "2026-11-24"): Taken => ({
  on: day(on),
  from: minutesOf(from),
  to: minutesOf(to),
  personIds,
});

describe("collisions and free times", () => {
  it("are by person: the same time of another one, or the next hour, is no collision", () => {
    const [clinic] = takenBy(weekly, day("2026-11-24"), day("2026-11-24"));
    expect(clinic).toEqual(taken("13:00", "13:45"));
    const visit = (from: string, to: string, who: string[]) =>
      collidingPersons(taken(from, to, who), clinic!);
    expect(visit("13:30", "14:30", ["eeli", "saana"])).toEqual(["eeli"]);
    expect(visit("13:30", "14:30", ["saana"])).toEqual([]);
    expect(visit("13:45", "14:45", ["eeli"])).toEqual([]);
    expect(visit("12:00", "13:00", ["eeli"])).toEqual([]);
  });

  it("free times lie between what takes up anybody asked about", () => {
    const busy = [
      taken("08:00", "13:00"),
      taken("12:30", "14:00", ["saana"]),
      taken("16:00", "17:00", ["petri"]),
    ];
    const free = (who: string[], minutes: number) =>
      freeTimes(day("2026-11-24"), who, busy, minutes, { from: 480, to: 1200 }).map(
        ({ from, to }) => `${clockOf(from)}-${clockOf(to)}`,
      );
    expect(free(["eeli"], 60)).toEqual(["13:00-20:00"]);
    expect(free(["eeli", "saana"], 60)).toEqual(["14:00-20:00"]);
    expect(free(["eeli", "saana", "petri"], 60)).toEqual(["14:00-16:00", "17:00-20:00"]);
    expect(free(["eeli", "saana", "petri"], 150)).toEqual(["17:00-20:00"]);
    expect(free(["oona"], 60)).toEqual(["08:00-20:00"]);
  });

  it("a free time never collides with anything", () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 1380 }), fc.integer({ min: 5, max: 300 }))
      .map(([from, length]): Taken => ({
        on: day("2026-11-24"),
        from,
        to: Math.min(1440, from + length),
        personIds: ["eeli"],
      }));
    fc.assert(
      fc.property(fc.array(time, { maxLength: 8 }), fc.integer({ min: 5, max: 240 }), (busy, minutes) => {
        for (const { from, to } of freeTimes(day("2026-11-24"), ["eeli"], busy, minutes, {
          from: 480,
          to: 1200,
        })) {
          expect(to - from).toBeGreaterThanOrEqual(minutes);
          const window = { on: day("2026-11-24"), from, to, personIds: ["eeli"] };
          for (const one of busy) expect(collidingPersons(window, one)).toEqual([]);
        }
      }),
    );
  });
});

describe("an appointment", () => {
  const known = { members: ["eeli"], partners: ["clinic"] };
  it.each<[string, object, string]>([
    ["the family's own", {}, "accepted"],
    ["somebody else's", { personIds: ["eeli", "vilja"] }, "member_unknown"],
    ["with another family's partner", { partnerId: "other" }, "partner_unknown"],
    ["that ends before it begins", { untilOn: day("2026-11-01") }, "ends_before_start"],
  ])("%s", (_name, what, expected) => {
    const draft = { personIds: ["eeli"], partnerId: "clinic", firstOn: day("2026-11-03"), untilOn: null };
    const decided = decideAppointment({ ...draft, ...what }, known);
    expect(decided.ok ? "accepted" : decided.code).toBe(expected);
  });
});
