import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    reporters: ["default"],
    projects: [
      { test: { name: "rules", include: ["core/**/*.test.ts", "contract/**/*.test.ts", "web/**/*.test.ts"] } },
      { test: { name: "checks", include: ["checks/**/*.test.ts"], globalSetup: ["fixtures/database-setup.ts"] } },
      {
        test: {
          name: "features",
          include: ["server/**/*.test.ts", "fixtures/**/*.test.ts"],
          globalSetup: ["fixtures/database-setup.ts"],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
