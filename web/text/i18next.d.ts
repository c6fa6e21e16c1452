import "i18next";
import type { Nouns } from "./nouns.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "ui";
    resources: Nouns;
  }
}
