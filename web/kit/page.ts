import { createRoute, lazyRouteComponent, type AnyRoute } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { textsCome } from "#web/text/texts.ts";

/** A page at an address, fetched when it is first gone to. The file's default export is the page. */
export type Page = (parent: AnyRoute) => AnyRoute;

export function page(path: string, load: LoadsPage): Page {
  return (parent) => createRoute({ getParentRoute: () => parent, path, component: fetched(load) });
}

export type LoadsPage = () => Promise<{ default: ComponentType }>;

/** A page that stands when its code and its texts have come. */
export const fetched = (load: LoadsPage) =>
  lazyRouteComponent(async () => {
    const module = await load();
    await textsCome();
    return module;
  });
