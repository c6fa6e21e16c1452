import type { ComponentType } from "react";
import type { Tool } from "#core/services/model.ts";
import type { Family } from "./family.ts";
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
  /** Of a way in the navigation: whether this family has anything there; always when left out. */
  readonly shows?: (family: Family) => boolean;
  readonly load: () => Promise<{ default: ComponentType }>;
};

/** Shown where the service works in this way. */
const works = (tool: Tool) => (family: Family) => family.service?.tools.includes(tool) ?? false;

export const familyPages: readonly FamilyPageLine[] = [
  { path: "/", tab: "overview", action: "family.read", load: () => import("./family-page.tsx") },
  { path: "/tiedot", tab: "details", action: "family.read", load: () => import("./details-page.tsx") },
  {
    path: "/ilmoitus",
    tab: "notification",
    action: "notification.read",
    shows: (family) => family.contact?.kind === "notification",
    load: () => import("../notifications/notification-page.tsx"),
  },
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
    path: "/nuori",
    tab: "ownLead",
    action: "youth_team.read",
    shows: (family) => family.service?.has.ownLead ?? false,
    load: () => import("../youth-teams/youth-page.tsx"),
  },
  {
    path: "/kaynnit",
    tab: "rhythm",
    action: "break.read",
    load: () => import("../breaks/rhythm-page.tsx"),
  },
  {
    path: "/kuuleminen",
    tab: "hearing",
    action: "hearing.read",
    load: () => import("../hearings/hearings-page.tsx"),
  },
  {
    path: "/sovittu",
    tab: "agreed",
    action: "agreement.read",
    load: () => import("../agreements/agreements-page.tsx"),
  },
  {
    path: "/toimijat",
    tab: "partners",
    action: "partner.read",
    load: () => import("../partners/partners-page.tsx"),
  },
  {
    path: "/ajat",
    tab: "calendar",
    action: "appointment.read",
    load: () => import("../appointments/family-calendar-page.tsx"),
  },
  { path: "/suunnitelma", tab: "plan", action: "plan.read", load: () => import("../plans/plan-page.tsx") },
  {
    path: "/tuki",
    tab: "support",
    action: "support.read",
    shows: works("support_week"),
    load: () => import("../support/support-page.tsx"),
  },
  {
    path: "/haastattelut",
    tab: "interviews",
    action: "interview.read",
    shows: works("interviews"),
    load: () => import("../interviews/interviews-page.tsx"),
  },
  {
    path: "/toimintamallit",
    tab: "patterns",
    action: "pattern.read",
    shows: works("patterns"),
    load: () => import("../patterns/patterns-page.tsx"),
  },
  {
    path: "/mittaukset",
    tab: "measurements",
    action: "measurement.read",
    shows: works("measurements"),
    load: () => import("../measurements/measurements-page.tsx"),
  },
  {
    path: "/voimavarat",
    tab: "resources",
    action: "resource.read",
    load: () => import("../resources/resources-page.tsx"),
  },
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
    path: "/ryhmat",
    tab: "groups",
    action: "enrolment.read",
    load: () => import("../groups/family-groups-page.tsx"),
  },
  {
    path: "/paattaminen",
    tab: "closing",
    action: "closing.read",
    load: () => import("../closings/closing-page.tsx"),
  },
  { path: "/muutokset", tab: "history", action: "family.history", load: () => import("./history-page.tsx") },
];
