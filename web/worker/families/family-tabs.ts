import type { ComponentType } from "react";
import type families from "#web/text/fi/families.ts";

/**
 * The pages of one family, under `/perheet/$caseId/…`. A line with `tab` is a way in the family's own navigation and
 * shows when the family's `can` has `action`; one without is a page that others lead to. `$name` in a path is a place that
 * the page reads with useAddressPart. What the frame has read is there for every page: useFamily().
 */
export type FamilyPageLine = {
  readonly path: string;
  readonly tab?: keyof (typeof families)["tabs"];
  readonly action: string;
  readonly load: () => Promise<{ default: ComponentType }>;
};

export const familyPages: readonly FamilyPageLine[] = [
  { path: "/", tab: "overview", action: "family.read", load: () => import("./family-page.tsx") },
  {
    path: "/polku",
    tab: "journey",
    action: "move.read",
    load: () => import("../moves/journey-page.tsx"),
  },
  { path: "/tiedot", tab: "details", action: "family.read", load: () => import("./details-page.tsx") },
  {
    path: "/tilaus",
    tab: "order",
    action: "order.read",
    load: () => import("../orders/order-and-team-page.tsx"),
  },
  {
    path: "/tapaamiset",
    tab: "meetings",
    action: "meeting.read",
    load: () => import("../meetings/meetings-page.tsx"),
  },
  {
    path: "/sovittu",
    tab: "agreed",
    action: "agreement.read",
    load: () => import("../agreements/agreements-page.tsx"),
  },
  { path: "/suunnitelma", tab: "plan", action: "plan.read", load: () => import("../plans/plan-page.tsx") },
  {
    path: "/asiakirjat",
    tab: "documents",
    action: "document.read",
    load: () => import("../documents/documents-page.tsx"),
  },
  {
    path: "/huolet",
    tab: "concerns",
    action: "concern.read",
    load: () => import("../concerns/concerns-page.tsx"),
  },
  {
    path: "/paattaminen",
    tab: "closing",
    action: "closing.read",
    load: () => import("../closings/closing-page.tsx"),
  },
  { path: "/muutokset", tab: "history", action: "family.history", load: () => import("./history-page.tsx") },
];
