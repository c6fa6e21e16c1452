import { createRootRoute } from "@tanstack/react-router";
import { page, type Page } from "#web/kit/page.ts";
import { PublicShell } from "./shell/public-shell.tsx";

/** Every public page, one line each. */
const pages: readonly Page[] = [
  page("/", () => import("./home/home-page.tsx")),
  page("/palvelut", () => import("./services/services-page.tsx")),
  page("/palvelut/$serviceId", () => import("./services/service-page.tsx")),
  page("/ota-yhteytta", () => import("./contacts/contact-page.tsx")),
  page("/ota-yhteytta/kiitos", () => import("./contacts/thanks-page.tsx")),
  page("/konsultaatio", () => import("./consultations/consult-page.tsx")),
  page("/saavutettavuus", () => import("#web/ui/accessibility-page.tsx")),
];

const root = createRootRoute({ component: PublicShell });
export const routeTree = root.addChildren(pages.map((add) => add(root)));
