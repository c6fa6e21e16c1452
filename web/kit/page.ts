import { createRoute, lazyRouteComponent, type AnyRoute } from "@tanstack/react-router";
import type { ComponentType } from "react";

/** A page at an address, fetched when it is first gone to. The file's default export is the page. */
export type Page = (parent: AnyRoute) => AnyRoute;

export function page(path: string, load: () => Promise<{ default: ComponentType }>): Page {
  return (parent) => createRoute({ getParentRoute: () => parent, path, component: lazyRouteComponent(load) });
}
