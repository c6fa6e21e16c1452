import "#web/ui/look.ts";
import { createRouter } from "@tanstack/react-router";
import { parseSearch, stringifySearch } from "#web/kit/filter.ts";
import { newQueryClient } from "#web/kit/query.ts";
import { start } from "#web/kit/start.tsx";
import { startTexts } from "#web/text/texts.ts";
import { BrokenPage, NotFoundPage } from "#web/ui/broken-page.tsx";
import { Skeleton } from "#web/ui/skeleton.tsx";
import { routeTree } from "./routes.tsx";

// Only the texts that families read: the worker's never come here.
await startTexts(
  import.meta.glob(
    "../text/{fi,sv,en}/{ui,refusals,public,services,contact-form,urgent-help,opening-hours,organiser,notify,consult,accessibility}.ts",
  ),
);

start(
  createRouter({
    routeTree,
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
