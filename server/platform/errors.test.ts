import { expect, it } from "vitest";
import { framesOf } from "#server/platform/errors.ts";

it("tells the log where an error arose, never what the message quotes of the data", () => {
  const frames = framesOf(new Error('invalid input syntax for type date: "Virtanen"\nKotikatu 1'));
  expect(frames).toContain("errors.test.ts");
  expect(frames).not.toMatch(/Virtanen|Kotikatu/);
});
