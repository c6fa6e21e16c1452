import { fileURLToPath } from "node:url";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import type { UserConfig } from "vite";
import { compressedBeside, shapesOfFormsOnly, zodWithoutEval } from "./vite.plugins.ts";

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
      react(),
      shapesOfFormsOnly,
      compressedBeside(outDir),
    ],
    build: {
      outDir,
      emptyOutDir: true,
      target: "es2023",
      // The content security policy allows nothing inline, so no data: addresses either.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { treeshake: { manualPureFunctions: ["z"] } },
    },
    server: { proxy: { "/api": "http://127.0.0.1:3000" } },
  };
}
