import { describe, expect, it } from "vitest";
import { moodAt } from "./moods.ts";

const scale = (of: number, turned = false) =>
  Array.from({ length: of }, (_, place) => moodAt(place, of, turned));

describe("the mood of a step", () => {
  it("goes from the worst to the best, and the other way where more is worse", () => {
    expect(scale(5)).toEqual(["very_sad", "sad", "plain", "glad", "very_glad"]);
    expect(scale(5, true)).toEqual(["very_glad", "glad", "plain", "sad", "very_sad"]);
  });

  it("keeps to the milder faces where there are two or three", () => {
    expect(scale(2)).toEqual(["sad", "glad"]);
    expect(scale(3)).toEqual(["sad", "plain", "glad"]);
  });
});
