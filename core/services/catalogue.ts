import type { LocalDate } from "#core/kernel/local-date.ts";
import type { ServiceModel } from "#core/services/model.ts";
import { aftercareYouthSupportV1 } from "#core/services/models/aftercare-youth-support.v1.ts";
import { childWelfareFamilyWorkV1 } from "#core/services/models/child-welfare-family-work.v1.ts";
import { familyGuidanceV1 } from "#core/services/models/family-guidance.v1.ts";
import { familyWorkV1 } from "#core/services/models/family-work.v1.ts";
import { intensifiedFamilyGuidanceV1 } from "#core/services/models/intensified-family-guidance.v1.ts";
import { intensifiedFamilyWorkV1 } from "#core/services/models/intensified-family-work.v1.ts";
import { multiAgencyFamilyWorkV1 } from "#core/services/models/multi-agency-family-work.v1.ts";
import { multiAgencyFamilyWorkV2 } from "#core/services/models/multi-agency-family-work.v2.ts";
import { openFamilyRehabilitationV1 } from "#core/services/models/open-family-rehabilitation.v1.ts";
import { preventiveFamilyWorkV1 } from "#core/services/models/preventive-family-work.v1.ts";
import { schoolAgeFamilyWorkV1 } from "#core/services/models/school-age-family-work.v1.ts";
import { startTeamV1 } from "#core/services/models/start-team.v1.ts";

/** Every released version of every service, in the order the public pages list them. */
export const serviceModels: readonly ServiceModel[] = [
  familyWorkV1,
  preventiveFamilyWorkV1,
  startTeamV1,
  childWelfareFamilyWorkV1,
  familyGuidanceV1,
  intensifiedFamilyWorkV1,
  intensifiedFamilyGuidanceV1,
  multiAgencyFamilyWorkV1,
  multiAgencyFamilyWorkV2,
  schoolAgeFamilyWorkV1,
  aftercareYouthSupportV1,
  openFamilyRehabilitationV1,
];

/** One version of a service, or its newest. */
export function serviceModel(id: string, version?: number): ServiceModel | undefined {
  const versions = serviceModels.filter((model) => model.id === id);
  if (version !== undefined) return versions.find((model) => model.version === version);
  return versions.toSorted((a, b) => b.version - a.version)[0];
}

/** The newest version of each service that is in force on the day: what can be ordered or shown in public. */
export function servicesInForce(today: LocalDate): readonly ServiceModel[] {
  const inForce = serviceModels.filter(
    (model) => model.validFrom <= today && (model.validTo === undefined || today <= model.validTo),
  );
  return inForce.filter((model) =>
    inForce.every((other) => other.id !== model.id || other.version <= model.version),
  );
}
