import { expect, it } from "vitest";
import { clockOf, minutesOf } from "#core/appointments/occurrences.ts";
import { localDate } from "#core/kernel/local-date.ts";
import type { TimeWish } from "./time-wishes.ts";
import { byWishes } from "./wished-times.ts";

const monday = localDate("2026-11-23");
const wish = (kind: TimeWish["kind"], fromTime: string, toTime: string, weekdays = [1]): TimeWish => ({
  id: `${kind} ${fromTime}`,
  kind,
  weekdays,
  fromTime,
  toTime,
  from: localDate("2026-09-01"),
  to: null,
});
const parts = (wishes: readonly TimeWish[], minutes = 60, free = "08:00-20:00") =>
  byWishes(
    monday,
    free.split(" ").map((one) => ({ from: minutesOf(one.slice(0, 5)), to: minutesOf(one.slice(6)) })),
    wishes,
    minutes,
  ).map(({ wish: state, from, to }) => `${state} ${clockOf(from)}-${clockOf(to)}`);

it.each([
  ["no wishes", [], ["open 08:00-20:00"]],
  [
    "a time that suits comes first",
    [wish("suits", "15:00", "18:00")],
    ["wished 15:00-18:00", "unwished 08:00-15:00", "unwished 18:00-20:00"],
  ],
  ["one that suits on another day", [wish("suits", "15:00", "18:00", [2])], ["unwished 08:00-20:00"]],
  ["one that can't be", [wish("avoid", "08:00", "12:00")], ["open 12:00-20:00", "unwished 08:00-12:00"]],
  [
    "one that can't be within one that suits",
    [wish("suits", "14:00", "18:00"), wish("avoid", "16:00", "17:00")],
    [
      "wished 14:00-16:00",
      "wished 17:00-18:00",
      "unwished 08:00-14:00",
      "unwished 16:00-17:00",
      "unwished 18:00-20:00",
    ],
  ],
])("%s", (_what, wishes, expected) => {
  expect(parts(wishes)).toEqual(expected);
});

it("pieces too short for the meeting aren't offered, nor wishes of another season heard", () => {
  expect(parts([wish("suits", "15:00", "15:45")], 60, "14:30-16:00")).toEqual([]);
  expect(parts([{ ...wish("suits", "15:00", "18:00"), to: localDate("2026-11-22") }])).toEqual([
    "open 08:00-20:00",
  ]);
});
