import { describe, expect, it } from "vitest";
import { isNight, rowsOf, type RhythmBlock } from "./rows.ts";

const block = (day: number, from: string, to: string, text = ""): RhythmBlock => ({ day, from, to, text });

describe("the rows of a week", () => {
  it("stand by the time things begin, and within it by day and by what ends first", () => {
    const rows = rowsOf([
      block(5, "19:30", "20:30"),
      block(1, "19:30", "20:30"),
      block(1, "07:00", "08:00", "breakfast"),
      block(1, "07:00", "07:30", "dressing"),
    ]);
    expect(rows.map((row) => row.from)).toEqual(["07:00", "19:30"]);
    expect(rows[0]?.blocks.map((each) => each.text)).toEqual(["dressing", "breakfast"]);
    expect(rows[1]?.blocks.map((each) => each.day)).toEqual([1, 5]);
  });

  it("are calmer from the evening on, and over midnight", () => {
    expect(
      [block(1, "17:59", "18:30"), block(1, "18:00", "19:00"), block(1, "16:00", "02:00")].map(isNight),
    ).toEqual([false, true, true]);
  });
});
