/** Key performance indicators of Primero (app/models/kpi), and where the same is told here: codes of the dictionary, or another page. */
export const primeroIndicators: readonly (readonly [string, string])[] = [
  ["number of cases", "`begun`, `ended`, `running`; by month or quarter, service, unit, ground, age"],
  ["number of incidents", "table `concern`: concerns noted during the work, by risk factor"],
  ["reporting delay", "`delay`: from contact to start, in quartiles"],
  ["assessment status", "`assessed`"],
  [
    "completed case safety plans",
    "table `concern`, and `kept`: services that ask a safety plan have it as a rule",
  ],
  ["completed case action plans", "`planAgreed`"],
  [
    "completed supervisor-approved case action plans",
    "`planAgreed`, `planDays`: a plan counts when all whom its rule asks have agreed to it",
  ],
  ["services provided", "table `services`"],
  ["average referrals", "`referrals`, `referralsBegun`"],
  ["average follow-up meetings per case", "`held`, `hours`, `missed`, `cancelled`"],
  ["time from case open to close", "`length`, and its table by months"],
  ["case closure rate", "`ended` beside `begun`, by month or quarter; table `endReason`"],
  ["client satisfaction rate", "`scoreFirst`, `scoreLast`, `scoreChange` by perspective; `answered`"],
  ["supervisor to caseworker ratio", "`supervision`"],
  ["caseload", "`caseload`; families and hours by worker on the unit's board"],
  ["goal progress per need", "`goalsReached`, `tChange`, `tBetter`; levels at the start and at the end"],
];
