import { fileURLToPath } from "node:url";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import type { UserConfig } from "vite";
import { compressedBeside, shapesOfFormsOnly, textsWithModules, zodWithoutEval } from "./vite.plugins.ts";

const inRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Both apps are built alike; only their folder and their address differ. */
export function webApp(name: "worker" | "family", base: string): UserConfig {
  const outDir = inRoot(`dist/${name}`);
  return {
    root: inRoot(`web/${name}`),
    base,
    publicDir: false,
    plugins: [
      { ...optimizeLocales.vite({ locales: ["fi-FI", "sv-SE", "en-GB"] }), enforce: "pre" },
      zodWithoutEval,
      textsWithModules,
      react(),
      shapesOfFormsOnly(name),
      compressedBeside(outDir),
    ],
    build: {
      outDir,
      emptyOutDir: true,
      target: "es2023",
      // The content security policy allows nothing inline, so no data: addresses either.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: {
          codeSplitting: {
            // What every page begins with, in one file: compressed together it is smaller, and it changes seldom.
            groups: [
              {
                name: "base",
                test: /node_modules\/(react|react-dom|scheduler|@tanstack|i18next|react-i18next|use-sync-external-store)\//,
              },
            ],
          },
        },
        treeshake: {
          manualPureFunctions: ["z"],
          // What the core and the contract hold is data and pure functions: what nobody uses of it isn't shipped.
          moduleSideEffects: (id) => !/\/(core|contract)\/[^?]*\.ts$/.test(id),
        },
      },
    },
    server: { proxy: { "/api": "http://127.0.0.1:3000" } },
  };
}
