import { createRoute, type AnyRoute } from "@tanstack/react-router";
import { fetched, type Page } from "#web/kit/page.ts";
import { familyPages } from "./family-tabs.ts";

/** `/perheet/$caseId`: the frame with the family's head, and inside it every page of familyPages. */
export const familyFrame: Page = (parent: AnyRoute): AnyRoute => {
  const frame = createRoute({
    getParentRoute: () => parent,
    path: "/perheet/$caseId",
    component: fetched(() => import("./family-frame.tsx")),
  });
  return frame.addChildren(
    familyPages.map(({ path, load }) =>
      createRoute({ getParentRoute: () => frame, path, component: fetched(load) }),
    ),
  );
};
