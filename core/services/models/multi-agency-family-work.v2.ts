import { localDate } from "#core/kernel/local-date.ts";
import type { MeetingKind, ServiceModel } from "#core/services/model.ts";
import { multiAgencyFamilyWorkV1 } from "#core/services/models/multi-agency-family-work.v1.ts";
import {
  partnerConsent,
  partnersTakeAStand,
  schoolDayParties,
  workPair,
} from "#core/services/models/shared/partner-rules.v1.ts";
import { withForms } from "#core/services/models/shared/meeting-forms.v1.ts";
import type { Rule } from "#core/services/rule-shapes.ts";

const former = multiAgencyFamilyWorkV1;

/** Rules of the former version, with what this one says otherwise or adds after them. */
const rules: readonly Rule[] = former.rules.flatMap((rule): readonly Rule[] => {
  if (rule.id === "network.parties") return [rule, workPair, schoolDayParties];
  if (rule.id === "plan.elements") return [rule, partnerConsent];
  return rule.shape === "plan_approvers" ? [partnersTakeAStand(rule)] : [rule];
});

/**
 * Monitoimijainen perhetyö, second version: partners are named with the family's consent and take a stand on the shared plan; joint
 * meetings and school days are recorded on forms of their own.
 */
export const multiAgencyFamilyWorkV2: ServiceModel = {
  ...former,
  version: 2,
  validFrom: localDate("2026-01-01"),
  meetingKinds: former.meetingKinds.map((kind): MeetingKind => withForms(kind)),
  rules,
};
