import { createRootRoute, createRoute, Outlet } from "@tanstack/react-router";
import { page, type Page } from "#web/kit/page.ts";
import { familyFrame } from "./families/family-routes.ts";
import { WorkerShell } from "./shell/worker-shell.tsx";

/**
 * Every page a signed-in worker can go to, one line each. Addresses are Finnish, as people read them;
 * `$name` is a place that the page reads with useAddressPart.
 */
const pages: readonly Page[] = [
  page("/", () => import("./shell/start-page.tsx")),
  familyFrame,
  page("/lokit", () => import("./logs/log-page.tsx")),
];

const root = createRootRoute({ component: Outlet });
const signedIn = createRoute({ getParentRoute: () => root, id: "signed-in", component: WorkerShell });
const outside: readonly Page[] = [page("/kirjaudu", () => import("./sessions/sign-in-page.tsx"))];

export const routeTree = root.addChildren([
  signedIn.addChildren(pages.map((add) => add(signedIn))),
  ...outside.map((add) => add(root)),
]);
