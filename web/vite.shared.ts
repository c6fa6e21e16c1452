import { fileURLToPath } from "node:url";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import type { Plugin, UserConfig } from "vite";

const inRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const zodSettings = "__zod_globalConfig = {}";

/**
 * zod would try to make functions of text, which the content security policy forbids and the browser tells
 * of. Chunks load in no order we choose, so it is told before its first schema, in its own file.
 */
const zodWithoutEval: Plugin = {
  name: "zod-without-eval",
  transform(code, id) {
    if (!id.endsWith("/zod/v4/core/core.js")) return undefined;
    if (!code.includes(zodSettings))
      this.error(`zod no longer has ${zodSettings}: find where jitless is set now`);
    return { code: code.replace(zodSettings, "__zod_globalConfig = { jitless: true }"), map: null };
  },
};

/** Both apps are built alike; only their folder and their address differ. */
export function webApp(name: "worker" | "family", base: string): UserConfig {
  return {
    root: inRoot(`web/${name}`),
    base,
    publicDir: false,
    plugins: [
      { ...optimizeLocales.vite({ locales: ["fi-FI", "sv-SE", "en-GB"] }), enforce: "pre" },
      zodWithoutEval,
      react(),
    ],
    build: {
      outDir: inRoot(`dist/${name}`),
      emptyOutDir: true,
      target: "es2023",
      // The content security policy allows nothing inline, so no data: addresses either.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
    server: { proxy: { "/api": "http://127.0.0.1:3000" } },
  };
}
