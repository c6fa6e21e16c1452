import { localDate } from "#core/kernel/local-date.ts";
import type { ServiceModel } from "#core/services/model.ts";
import { intensifiedFamilyWorkV1 } from "#core/services/models/intensified-family-work.v1.ts";
import * as intensified from "#core/services/models/shared/intensified.v1.ts";

const { planElements, rules, meetingKinds, documentKinds } = intensifiedFamilyWorkV1;
const [goals, ...otherElements] = planElements;
const [entryGround, teamNamed] = rules;

/**
 * Version 2: several meetings a day within named hours, on-call contacts, the paths of a threatened placement and of a return
 * home with their safety plan, the social worker's meetings, and the family's values on the plan's first page.
 */
export const intensifiedFamilyWorkV2: ServiceModel = {
  ...intensifiedFamilyWorkV1,
  version: 2,
  validFrom: localDate("2025-01-01"),
  supportTimes: intensified.supportTimes,
  tools: ["support_week"],
  meetingKinds: [
    ...meetingKinds,
    intensified.meetings.support_visit,
    intensified.meetings.on_call,
    intensified.meetings.situation_review,
    intensified.meetings.return_meeting,
  ],
  documentKinds: [...documentKinds, intensified.safetyPlanDocument],
  planElements: [
    ...(goals ? [goals] : []),
    intensified.planElements.family_values,
    intensified.planElements.culture_and_language,
    ...otherElements,
  ],
  rules: [
    ...(entryGround && teamNamed ? [entryGround, teamNamed] : []),
    intensified.teamMeetsNeeds,
    intensified.safetyPlanMade,
    intensified.threatenedPath,
    intensified.returnPath,
    intensified.returnParties,
    intensified.socialWorkerTakesPart,
    intensified.withinSupportTimes,
    intensified.valuesFirst,
    ...rules.slice(3).map((rule) => (rule.id === "work.up_to_daily" ? intensified.severalADay : rule)),
  ],
};
