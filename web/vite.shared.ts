import { fileURLToPath } from "node:url";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import type { UserConfig } from "vite";

const inRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Both apps are built alike; only their folder and their address differ. */
export function webApp(name: "worker" | "family", base: string): UserConfig {
  return {
    root: inRoot(`web/${name}`),
    base,
    publicDir: false,
    plugins: [{ ...optimizeLocales.vite({ locales: ["fi-FI", "sv-SE", "en-GB"] }), enforce: "pre" }, react()],
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
