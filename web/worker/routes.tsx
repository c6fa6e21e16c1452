import { createRootRoute, createRoute, Outlet } from "@tanstack/react-router";
import { page, type Page } from "#web/kit/page.ts";
import { NotFoundPage } from "#web/ui/broken-page.tsx";
import { familyFrame } from "./families/family-routes.ts";
import { WorkerShell } from "./shell/worker-shell.tsx";

/**
 * Every page a signed-in worker can go to, one line each. Addresses are Finnish, as people read them;
 * `$name` is a place that the page reads with useAddressPart.
 */
const pages: readonly Page[] = [
  page("/", () => import("./shell/start-page.tsx")),
  page("/tanaan", () => import("./today/today-page.tsx")),
  page("/kalenteri", () => import("./today/week-page.tsx")),
  page("/hatakaytot", () => import("./families/emergency-page.tsx")),
  page("/perheet", () => import("./families/my-families-page.tsx")),
  familyFrame,
  page("/perheet/$caseId/suunnitelma/kirjoita", () => import("./plans/plan-writing-page.tsx")),
  page("/perheet/$caseId/suunnitelma/$planId", () => import("./plans/plan-version-page.tsx")),
  page("/perheet/$caseId/suunnitelma/$planId/viikkorytmi", () => import("./plans/rhythm-page.tsx")),
  page("/perheet/$caseId/asiakirjat/$documentId", () => import("./documents/document-page.tsx")),
  page("/yhteydenotot", () => import("./contacts/inbox-page.tsx")),
  page("/yhteydenotot/puhelu", () => import("./contacts/call-page.tsx")),
  page("/yhteydenotot/$contactId", () => import("./contacts/contact-page.tsx")),
  page("/yhteydenotot/$contactId/asiakkuus", () => import("./contacts/open-case-page.tsx")),
  page("/perheet/$caseId/tapaamiset/uusi", () => import("./meetings/plan-page.tsx")),
  page("/perheet/$caseId/tapaamiset/$meetingId", () => import("./meetings/meeting-page.tsx")),
  page("/perheet/$caseId/tapaamiset/$meetingId/kirjaa", () => import("./entries/record-page.tsx")),
  page("/perheet/$caseId/kirjaukset/$entryId", () => import("./entries/entry-page.tsx")),
  page("/perheet/$caseId/kirjaukset/$entryId/korjaa", () => import("./entries/correct-page.tsx")),
  page("/perheet/$caseId/tilaus/uusi", () => import("./orders/new-order-page.tsx")),
  page("/perheet/$caseId/tilaus/$orderId/vastaanota", () => import("./orders/accept-order-page.tsx")),
  page("/perheet/$caseId/tiimi/valitse", () => import("./teams/choose-worker-page.tsx")),
  page("/tyopoyta", () => import("./desk/desk-page.tsx")),
  page("/tilaukset", () => import("./orders/orders-page.tsx")),
  page("/yksikko", () => import("./board/board-page.tsx")),
  page("/rajat", () => import("./breaches/breaches-page.tsx")),
  page("/muistutukset", () => import("./reminders/reminders-page.tsx")),
  page("/vastuun-siirto", () => import("./giving/giving-page.tsx")),
  page("/henkilosto", () => import("./staff/staff-page.tsx")),
  page("/henkilosto/uusi", () => import("./staff/new-person-page.tsx")),
  page("/henkilosto/$staffId", () => import("./staff/person-page.tsx")),
  page("/yksikot", () => import("./staff/units-page.tsx")),
  page("/omat-tiedot", () => import("./profile/profile-page.tsx")),
  page("/saavutettavuus", () => import("#web/ui/accessibility-page.tsx")),
  page("/lokit", () => import("./logs/log-page.tsx")),
  // Any other address of a signed-in person.
  page("$", async () => ({ default: NotFoundPage })),
];

const root = createRootRoute({ component: Outlet });
const signedIn = createRoute({ getParentRoute: () => root, id: "signed-in", component: WorkerShell });
const outside: readonly Page[] = [page("/kirjaudu", () => import("./sessions/sign-in-page.tsx"))];

export const routeTree = root.addChildren([
  signedIn.addChildren(pages.map((add) => add(signedIn))),
  ...outside.map((add) => add(root)),
]);
