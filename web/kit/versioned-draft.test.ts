import { describe, expect, it } from "vitest";
import { sameJson } from "./versioned-draft.ts";

describe("sameJson", () => {
  it.each<[string, unknown, unknown, boolean]>([
    ["the order of keys", { a: 1, b: [2] }, { b: [2], a: 1 }, true],
    ["a key left out and one undefined", { a: 1, b: undefined }, { a: 1 }, true],
    ["another value", { a: 1 }, { a: 2 }, false],
    ["a key more", { a: 1 }, { a: 1, b: 2 }, false],
    ["a key of the same name count but another", { a: 1, b: 1 }, { a: 1, c: 1 }, false],
    ["the order of a list", [1, 2], [2, 1], false],
    ["a list and an object", [], {}, false],
    ["nothing and an object", null, {}, false],
    ["deep", { a: [{ b: { c: "x" } }] }, { a: [{ b: { c: "x" } }] }, true],
  ])("%s", (_name, a, b, expected) => {
    expect([sameJson(a, b), sameJson(b, a)]).toEqual([expected, expected]);
  });
});
