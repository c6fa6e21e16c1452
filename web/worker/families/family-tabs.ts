import type { ComponentType } from "react";
import type { Tool } from "#core/services/model.ts";
import type { Family } from "./family.ts";
import type families from "#web/text/fi/families.ts";

/** The groups of the family's navigation, in their order; in each the pages are in the order of familyPages. */
export const familyPageGroups = [
  "overview",
  "meetings",
  "plan",
  "people",
  "network",
  "documents",
  "service",
] as const satisfies readonly (keyof (typeof families)["tabGroups"])[];

/**
 * The pages of one family, under `/perheet/$caseId/…`. A line with `tab` is a way in the family's own navigation and
 * shows when the family's `can` has `action`; one without is a page that others lead to. `$name` in a path is a place that
 * the page reads with useAddressPart. What the frame has read is there for every page: useFamily().
 */
export type FamilyPageLine = {
  readonly path: string;
  /** Which of the groups of the navigation it belongs to. */
  readonly group?: (typeof familyPageGroups)[number];
  readonly tab?: keyof (typeof families)["tabs"];
  readonly action: string;
  /** Of a way in the navigation: whether this family has anything there; always when left out. */
  readonly shows?: (family: Family) => boolean;
  readonly load: () => Promise<{ default: ComponentType }>;
};

/** Shown where the service works in this way. */
const works = (tool: Tool) => (family: Family) => family.service?.tools.includes(tool) ?? false;

export const familyPages: readonly FamilyPageLine[] = [
  {
    path: "/",
    group: "overview",
    tab: "overview",
    action: "family.read",
    load: () => import("./family-page.tsx"),
  },
  {
    path: "/tapaamiset",
    group: "meetings",
    tab: "meetings",
    action: "meeting.read",
    load: () => import("../meetings/meetings-page.tsx"),
  },
  {
    path: "/kaynnit",
    group: "meetings",
    tab: "rhythm",
    action: "break.read",
    load: () => import("../breaks/rhythm-page.tsx"),
  },
  {
    path: "/ajat",
    group: "meetings",
    tab: "calendar",
    action: "appointment.read",
    load: () => import("../appointments/family-calendar-page.tsx"),
  },
  {
    path: "/suunnitelma",
    group: "plan",
    tab: "plan",
    action: "plan.read",
    load: () => import("../plans/plan-page.tsx"),
  },
  {
    path: "/sovittu",
    group: "plan",
    tab: "agreed",
    action: "agreement.read",
    load: () => import("../agreements/agreements-page.tsx"),
  },
  {
    path: "/keskustelut",
    group: "plan",
    tab: "discussions",
    action: "discussion.read",
    load: () => import("../discussions/discussions-page.tsx"),
  },
  {
    path: "/tuki",
    group: "plan",
    tab: "support",
    action: "support.read",
    shows: works("support_week"),
    load: () => import("../support/support-page.tsx"),
  },
  {
    path: "/toimintamallit",
    group: "plan",
    tab: "patterns",
    action: "pattern.read",
    shows: works("patterns"),
    load: () => import("../patterns/patterns-page.tsx"),
  },
  {
    path: "/arviot",
    group: "plan",
    tab: "rounds",
    action: "round.read",
    load: () => import("../rounds/rounds-page.tsx"),
  },
  {
    path: "/mittaukset",
    group: "plan",
    tab: "measurements",
    action: "measurement.read",
    load: () => import("../measurements/measurements-page.tsx"),
  },
  {
    path: "/edistyminen",
    group: "plan",
    tab: "progress",
    action: "plan.read",
    load: () => import("../progress/progress-page.tsx"),
  },
  {
    path: "/yhteinen-kuva",
    group: "plan",
    tab: "sharedPicture",
    action: "measurement.read",
    load: () => import("../shared-picture/picture-page.tsx"),
  },
  {
    path: "/tiedot",
    group: "people",
    tab: "details",
    action: "family.read",
    load: () => import("./details-page.tsx"),
  },
  {
    path: "/kuvat",
    group: "people",
    tab: "pictures",
    action: "picture.read",
    load: () => import("../pictures/pictures-page.tsx"),
  },
  {
    path: "/voimavarat",
    group: "people",
    tab: "resources",
    action: "resource.read",
    load: () => import("../resources/resources-page.tsx"),
  },
  {
    path: "/kuuleminen",
    group: "people",
    tab: "hearing",
    action: "hearing.read",
    load: () => import("../hearings/hearings-page.tsx"),
  },
  {
    path: "/nuori",
    group: "people",
    tab: "ownLead",
    action: "youth_team.read",
    shows: (family) => family.service?.has.ownLead ?? false,
    load: () => import("../youth-teams/youth-page.tsx"),
  },
  {
    path: "/haastattelut",
    group: "people",
    tab: "interviews",
    action: "interview.read",
    shows: works("interviews"),
    load: () => import("../interviews/interviews-page.tsx"),
  },
  {
    path: "/toimijat",
    group: "network",
    tab: "partners",
    action: "partner.read",
    load: () => import("../partners/partners-page.tsx"),
  },
  {
    path: "/ryhmat",
    group: "network",
    tab: "groups",
    action: "enrolment.read",
    load: () => import("../groups/family-groups-page.tsx"),
  },
  {
    path: "/asiakirjat",
    group: "documents",
    tab: "documents",
    action: "document.read",
    load: () => import("../documents/documents-page.tsx"),
  },
  {
    path: "/huolet",
    group: "documents",
    tab: "concerns",
    action: "concern.read",
    load: () => import("../concerns/concerns-page.tsx"),
  },
  {
    path: "/ilmoitus",
    group: "documents",
    tab: "notification",
    action: "notification.read",
    shows: (family) => family.contact?.kind === "notification" || family.joinedContacts > 0,
    load: () => import("../notifications/notification-page.tsx"),
  },
  {
    path: "/muutokset",
    group: "documents",
    tab: "history",
    action: "family.history",
    load: () => import("./history-page.tsx"),
  },
  {
    path: "/tilaus",
    group: "service",
    tab: "order",
    action: "order.read",
    load: () => import("../orders/order-and-team-page.tsx"),
  },
  {
    path: "/polku",
    group: "service",
    tab: "journey",
    action: "move.read",
    load: () => import("../moves/journey-page.tsx"),
  },
  {
    path: "/paattaminen",
    group: "service",
    tab: "closing",
    action: "closing.read",
    load: () => import("../closings/closing-page.tsx"),
  },
];
