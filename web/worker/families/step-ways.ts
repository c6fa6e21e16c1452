/** Where the step is taken, when one may take it. */
export const stepWays = {
  documents: { to: "/perheet/$caseId/asiakirjat", action: "document.write" },
  meetings: { to: "/perheet/$caseId/tapaamiset", action: "meeting.plan" },
  plan: { to: "/perheet/$caseId/suunnitelma", action: "plan.write" },
  team: { to: "/perheet/$caseId/tilaus", action: "order.read" },
  hearing: { to: "/perheet/$caseId/kuuleminen", action: "hearing.write" },
  rhythm: { to: "/perheet/$caseId/kaynnit", action: "break.read" },
  own_lead: { to: "/perheet/$caseId/nuori", action: "youth_team.write" },
  interviews: { to: "/perheet/$caseId/haastattelut", action: "interview.write" },
  measurements: { to: "/perheet/$caseId/mittaukset", action: "measurement.write" },
  closing: { to: "/perheet/$caseId/paattaminen", action: "closing.write" },
  notification: { to: "/perheet/$caseId/ilmoitus", action: "notification.read" },
  resources: { to: "/perheet/$caseId/voimavarat", action: "resource.read" },
} as const;
