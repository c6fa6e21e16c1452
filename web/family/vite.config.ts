import { defineConfig } from "vite";
import { webApp } from "../vite.shared.ts";

export default defineConfig(webApp("family", "/"));
