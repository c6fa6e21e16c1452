import { expect, test } from "vitest";
import { countReport, totalLine } from "./test-count.ts";

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});
const count = (endedWell: boolean, ...testResults: ReturnType<typeof file>[]) =>
  countReport(JSON.stringify({ testResults }), endedWell);

test("passed and failed tests are counted over all files", () => {
  expect(count(false, file("passed", "passed", "passed"), file("failed", "failed", "passed"))).toEqual({
    passed: 3,
    failed: 1,
  });
});

test("a file that can't be loaded is a failure", () => {
  expect(count(false, file("passed", "passed"), file("failed"))).toMatchObject({ passed: 1, failed: 1 });
});

test("nothing passes by not being run", () => {
  expect(count(true)).toMatchObject({ passed: 0, failed: 1, note: "no tests" });
  expect(count(true, file("passed", "passed", "pending"))).toMatchObject({
    passed: 1,
    failed: 1,
    note: "1 were skipped",
  });
  expect(countReport(undefined, true)).toMatchObject({ failed: 1, note: "no report" });
});

test("a run that ends badly without a failed test is a failure", () => {
  expect(count(false, file("passed", "passed"))).toMatchObject({ passed: 1, failed: 1 });
});

test("the last line is plain", () => {
  expect(totalLine({ passed: 12, failed: 0 })).toBe("12 passed, 0 failed");
});
