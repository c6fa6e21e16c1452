import { z } from "zod";

export interface Count {
  readonly passed: number;
  readonly failed: number;
  /** Why something counts as failed that no single test shows. */
  readonly note?: string;
}

/** What is read of Vitest's JSON report. */
const report = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

/**
 * Counts a stage of tests. No tests, skipped tests, a file that could not be read and a run that ended badly without a
 * failed test are failures too: nothing passes by not being run.
 * @param json Vitest's JSON report, undefined when there is none
 */
export function countReport(json: string | undefined, endedWell: boolean): Count {
  const parsed = json === undefined ? undefined : report.safeParse(JSON.parse(json)).data;
  if (parsed === undefined) return { passed: 0, failed: 1, note: "no report" };
  const tests = parsed.testResults.flatMap((file) => file.assertionResults);
  const having = (status: string) => tests.filter((one) => one.status === status).length;
  const passed = having("passed");
  const broken = parsed.testResults.filter(
    (file) => file.status !== "passed" && file.assertionResults.every((one) => one.status === "passed"),
  ).length;
  const skipped = tests.length - passed - having("failed");
  const failed = having("failed") + broken + skipped;
  const notes = [
    ...(broken > 0 ? [`${broken} files could not be run`] : []),
    ...(skipped > 0 ? [`${skipped} were skipped`] : []),
  ];
  if (tests.length === 0 && failed === 0) return { passed, failed: 1, note: "no tests" };
  if (!endedWell && failed === 0) return { passed, failed: 1, note: "the run ended badly" };
  return notes.length === 0 ? { passed, failed } : { passed, failed, note: notes.join(", ") };
}

export function totalLine({ passed, failed }: Count): string {
  return `${passed} passed, ${failed} failed`;
}
