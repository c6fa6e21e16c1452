import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The path of one family takes as long as five other files: begun last, it would keep one processor waiting. */
const isLongest = ({ moduleId }: TestSpecification) => moduleId.endsWith("/one-family.test.ts");
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}

export default defineConfig({
  test: {
    reporters: ["default"],
    sequence: { sequencer: LongestFirst },
    // Files of the rules and of the features share a process and its modules: each has a database of its own, no module keeps state that
    // a test may change, and loading the models and the server anew for every file was half of the time.
    projects: [
      {
        test: {
          name: "rules",
          include: ["core/**/*.test.ts", "contract/**/*.test.ts", "web/**/*.test.ts"],
          isolate: false,
        },
      },
      {
        test: {
          name: "checks",
          include: ["checks/**/*.test.ts"],
          globalSetup: ["fixtures/database-setup.ts"],
        },
      },
      {
        test: {
          name: "features",
          include: ["server/**/*.test.ts", "fixtures/**/*.test.ts", "scripts/**/*.test.ts"],
          globalSetup: ["fixtures/database-setup.ts"],
          isolate: false,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["e2e/**/*.test.ts"],
          globalSetup: ["e2e/setup.ts"],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          // Each file has a browser and a server of its own: as many at once as two cores carry.
          maxWorkers: 2,
        },
      },
    ],
  },
});
