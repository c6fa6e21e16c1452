import "#web/ui/look.ts";
import { createRouter } from "@tanstack/react-router";
import { parseSearch, stringifySearch } from "#web/kit/filter.ts";
import { leaveWhenHandedOver } from "#web/kit/handed-over.ts";
import { newQueryClient } from "#web/kit/query.ts";
import { start } from "#web/kit/start.tsx";
import { startTexts } from "#web/text/texts.ts";
import { BrokenPage, NotFoundPage } from "#web/ui/broken-page.tsx";
import { Skeleton } from "#web/ui/skeleton.tsx";
import { routeTree } from "./routes.tsx";

leaveWhenHandedOver("/tyo/vastaa");
await startTexts(import.meta.glob(["../text/{fi,sv,en}/*.ts", "!../text/*/public.ts"]));

start(
  createRouter({
    routeTree,
    basepath: "/tyo",
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: "intent",
    defaultPendingComponent: Skeleton,
    defaultNotFoundComponent: NotFoundPage,
    defaultErrorComponent: BrokenPage,
  }),
  newQueryClient(),
);
