import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    reporters: ["default"],
    // The rules' files share a process and its modules: they are pure, and loading the models anew for each was most of the time. Files
    // with a database have a process each: shared ones are dealt out beforehand, and one worker then waits for the other.
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
