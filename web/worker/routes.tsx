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
  page("/kalenteri/yksikko", () => import("./calendar/unit-week-page.tsx")),
  page("/kalenteri/tunnit", () => import("./calendar/hours-page.tsx")),
  page("/kalenteri/tilat", () => import("./calendar/bookables-page.tsx")),
  page("/kalenteri/poissaolot", () => import("./calendar/absences-page.tsx")),
  page("/kalenteri/poissaolot/$absenceId", () => import("./calendar/absence-page.tsx")),
  page("/kalenteri/puhelimeen", () => import("./calendar/feed-page.tsx")),
  page("/hatakaytot", () => import("./families/emergency-page.tsx")),
  page("/perheet", () => import("./families/my-families-page.tsx")),
  familyFrame,
  page("/perheet/$caseId/suunnitelma/kirjoita", () => import("./plans/plan-writing-page.tsx")),
  page("/perheet/$caseId/suunnitelma/$planId", () => import("./plans/plan-version-page.tsx")),
  page("/perheet/$caseId/suunnitelma/$planId/viikkorytmi", () => import("./plans/rhythm-page.tsx")),
  page("/perheet/$caseId/asiakirjat/$documentId", () => import("./documents/document-page.tsx")),
  page(
    "/perheet/$caseId/haastattelut/kirjaa/$meetingId/$personId",
    () => import("./interviews/interview-writing-page.tsx"),
  ),
  page("/perheet/$caseId/haastattelut/$interviewId", () => import("./interviews/interview-page.tsx")),
  page("/perheet/$caseId/arviot/$roundId", () => import("./rounds/round-page.tsx")),
  page("/perheet/$caseId/arviot/$roundId/anna/$voiceId", () => import("./rounds/hand-over-page.tsx")),
  page("/perheet/$caseId/arviot/$roundId/oma", () => import("./rounds/own-page.tsx")),
  page("/yhteydenotot", () => import("./contacts/inbox-page.tsx")),
  page("/yhteydenotot/puhelu", () => import("./contacts/call-page.tsx")),
  page("/yhteydenotot/$contactId", () => import("./contacts/contact-page.tsx")),
  page("/yhteydenotot/$contactId/asiakkuus", () => import("./contacts/open-case-page.tsx")),
  page("/yhteydenotot/$contactId/aloita", () => import("./own-starts/own-start-page.tsx")),
  page("/konsultaatiot", () => import("./consultations/consultations-page.tsx")),
  page("/konsultaatiot/uusi", () => import("./consultations/write-down-page.tsx")),
  page("/konsultaatiot/tilasto", () => import("./consultations/figures-page.tsx")),
  page("/konsultaatiot/$consultationId", () => import("./consultations/consultation-page.tsx")),
  page("/perheet/$caseId/tapaamiset/uusi", () => import("./meetings/plan-page.tsx")),
  page("/perheet/$caseId/tapaamiset/$meetingId", () => import("./meetings/meeting-page.tsx")),
  page("/perheet/$caseId/tapaamiset/$meetingId/kirjaa", () => import("./entries/record-page.tsx")),
  page("/perheet/$caseId/kirjaukset/$entryId", () => import("./entries/entry-page.tsx")),
  page("/perheet/$caseId/kirjaukset/$entryId/korjaa", () => import("./entries/correct-page.tsx")),
  page("/perheet/$caseId/kirjaukset/$entryId/yhteinen", () => import("./partners/shared-part-page.tsx")),
  page("/perheet/$caseId/yhteinen-suunnitelma", () => import("./partners/shared-plan-page.tsx")),
  page("/perheet/$caseId/tilaus/uusi", () => import("./orders/new-order-page.tsx")),
  page("/perheet/$caseId/tilaus/$orderId/vastaanota", () => import("./orders/accept-order-page.tsx")),
  page("/perheet/$caseId/tiimi/valitse", () => import("./teams/choose-worker-page.tsx")),
  page("/tyopoyta", () => import("./desk/desk-page.tsx")),
  page("/tilaukset", () => import("./orders/orders-page.tsx")),
  page("/yksikko", () => import("./board/board-page.tsx")),
  page("/ryhmat", () => import("./groups/groups-page.tsx")),
  page("/ryhmat/uusi", () => import("./groups/new-group-page.tsx")),
  page("/ryhmat/$groupId", () => import("./groups/group-page.tsx")),
  page("/ryhmat/$groupId/lista", () => import("./groups/list-page.tsx")),
  page("/ryhmat/$groupId/kerrat/$sessionId", () => import("./groups/attendance-page.tsx")),
  page("/tukihenkilot", () => import("./support-persons/register-page.tsx")),
  page("/tukihenkilot/uusi", () => import("./support-persons/new-person-page.tsx")),
  page("/tukihenkilot/lapset/$matchId", () => import("./support-persons/match-page.tsx")),
  page("/tukihenkilot/$supportPersonId", () => import("./support-persons/person-page.tsx")),
  page("/rajat", () => import("./breaches/breaches-page.tsx")),
  page("/muistutukset", () => import("./reminders/reminders-page.tsx")),
  page("/vastuun-siirto", () => import("./giving/giving-page.tsx")),
  page("/henkilosto", () => import("./staff/staff-page.tsx")),
  page("/henkilosto/uusi", () => import("./staff/new-person-page.tsx")),
  page("/henkilosto/$staffId", () => import("./staff/person-page.tsx")),
  page("/yksikot", () => import("./staff/units-page.tsx")),
  page("/palvelumallit", () => import("./catalogue/models-page.tsx")),
  page("/palvelumallit/yhteydenottotavat", () => import("./catalogue/channels-page.tsx")),
  page("/palvelumallit/suomi-fi", () => import("./catalogue/exchange-page.tsx")),
  page("/mittarit", () => import("./instruments/instruments-page.tsx")),
  page("/mittarit/luonnos/$draftId", () => import("./instruments/draft-page.tsx")),
  page("/mittarit/$instrument", () => import("./instruments/instrument-page.tsx")),
  page("/palvelumallit/$service", () => import("./catalogue/service-page.tsx")),
  page("/palvelumallit/luonnos/$draftId", () => import("./catalogue/draft-page.tsx")),
  page("/omat-tiedot", () => import("./profile/profile-page.tsx")),
  page("/saavutettavuus", () => import("#web/ui/accessibility-page.tsx")),
  page("/lokit", () => import("./logs/log-page.tsx")),
  // Any other address of a signed-in person.
  page("$", async () => ({ default: NotFoundPage })),
];

const root = createRootRoute({ component: Outlet });
const signedIn = createRoute({ getParentRoute: () => root, id: "signed-in", component: WorkerShell });
const outside: readonly Page[] = [
  page("/kirjaudu", () => import("./sessions/sign-in-page.tsx")),
  // Without the frame: on a device that was handed over there is nowhere to go.
  page("/vastaa", () => import("./answering/answering-page.tsx")),
];

export const routeTree = root.addChildren([
  signedIn.addChildren(pages.map((add) => add(signedIn))),
  ...outside.map((add) => add(root)),
]);
