import { earlier, type LocalDate } from "#core/kernel/local-date.ts";
import type { ServiceModel } from "#core/services/model.ts";
import { aftercareYouthSupportV1 } from "#core/services/models/aftercare-youth-support.v1.ts";
import { aftercareYouthSupportV2 } from "#core/services/models/aftercare-youth-support.v2.ts";
import { childWelfareFamilyWorkV1 } from "#core/services/models/child-welfare-family-work.v1.ts";
import { childWelfareFamilyWorkV2 } from "#core/services/models/child-welfare-family-work.v2.ts";
import { familyGuidanceV1 } from "#core/services/models/family-guidance.v1.ts";
import { familyGuidanceV2 } from "#core/services/models/family-guidance.v2.ts";
import { familyWorkV1 } from "#core/services/models/family-work.v1.ts";
import { intensifiedFamilyGuidanceV1 } from "#core/services/models/intensified-family-guidance.v1.ts";
import { intensifiedFamilyGuidanceV2 } from "#core/services/models/intensified-family-guidance.v2.ts";
import { intensifiedFamilyWorkV1 } from "#core/services/models/intensified-family-work.v1.ts";
import { intensifiedFamilyWorkV2 } from "#core/services/models/intensified-family-work.v2.ts";
import { multiAgencyFamilyWorkV1 } from "#core/services/models/multi-agency-family-work.v1.ts";
import { multiAgencyFamilyWorkV2 } from "#core/services/models/multi-agency-family-work.v2.ts";
import { openFamilyRehabilitationV1 } from "#core/services/models/open-family-rehabilitation.v1.ts";
import { openFamilyRehabilitationV2 } from "#core/services/models/open-family-rehabilitation.v2.ts";
import { preventiveFamilyWorkV1 } from "#core/services/models/preventive-family-work.v1.ts";
import { preventiveFamilyWorkV2 } from "#core/services/models/preventive-family-work.v2.ts";
import { schoolAgeFamilyWorkV1 } from "#core/services/models/school-age-family-work.v1.ts";
import { startTeamV1 } from "#core/services/models/start-team.v1.ts";
import { startTeamV2 } from "#core/services/models/start-team.v2.ts";

/** Every version that comes with the program, in the order the public pages list the services. */
export const serviceModels: readonly ServiceModel[] = [
  familyWorkV1,
  preventiveFamilyWorkV1,
  preventiveFamilyWorkV2,
  startTeamV1,
  startTeamV2,
  childWelfareFamilyWorkV1,
  childWelfareFamilyWorkV2,
  familyGuidanceV1,
  familyGuidanceV2,
  intensifiedFamilyWorkV1,
  intensifiedFamilyWorkV2,
  intensifiedFamilyGuidanceV1,
  intensifiedFamilyGuidanceV2,
  multiAgencyFamilyWorkV1,
  multiAgencyFamilyWorkV2,
  schoolAgeFamilyWorkV1,
  aftercareYouthSupportV1,
  aftercareYouthSupportV2,
  openFamilyRehabilitationV1,
  openFamilyRehabilitationV2,
];

/** A version that is in force no longer than to its last day; without a day the retirement was taken back. */
export type Retirement = {
  readonly service: string;
  readonly version: number;
  readonly lastDay: LocalDate | null;
};

type Catalogue = {
  readonly models: readonly ServiceModel[];
  readonly lastDays: ReadonlyMap<string, LocalDate>;
};

const nameOf = (service: string, version: number): string => `${service} v${version}`;
const ofProgram: Catalogue = { models: serviceModels, lastDays: new Map() };

// Models are looked up in the middle of pure rules, and a released one never changes: the server joins what the organiser has
// released once at its start and whenever that grows, so that nobody has to hand the catalogue through every rule.
let catalogue = ofProgram;

/** Puts the organiser's released models and retirements beside the program's own, in place of those joined before. */
export function joinOwnModels(
  models: readonly ServiceModel[],
  retirements: readonly Retirement[] = [],
): void {
  const lastDays = new Map<string, LocalDate>();
  for (const { service, version, lastDay } of retirements) {
    if (lastDay === null) lastDays.delete(nameOf(service, version));
    else lastDays.set(nameOf(service, version), lastDay);
  }
  catalogue = { models: [...serviceModels, ...models], lastDays };
}

/** Every released version there is: the program's and the organiser's own. */
export const allModels = (): readonly ServiceModel[] => catalogue.models;

/** One version of a service, or its newest. */
export function serviceModel(id: string, version?: number): ServiceModel | undefined {
  const versions = catalogue.models.filter((model) => model.id === id);
  if (version !== undefined) return versions.find((model) => model.version === version);
  return versions.toSorted((a, b) => b.version - a.version)[0];
}

/** The last day on which the version can be ordered, where it has one. */
export function lastDayOf(model: ServiceModel): LocalDate | undefined {
  const retired = catalogue.lastDays.get(nameOf(model.id, model.version));
  if (retired === undefined || model.validTo === undefined) return retired ?? model.validTo;
  return earlier(retired, model.validTo);
}

/** The newest version of each service that is in force on the day: what can be ordered or shown in public. */
export function servicesInForce(today: LocalDate): readonly ServiceModel[] {
  const inForce = catalogue.models.filter((model) => {
    const lastDay = lastDayOf(model);
    return model.validFrom <= today && (lastDay === undefined || today <= lastDay);
  });
  return inForce.filter((model) =>
    inForce.every((other) => other.id !== model.id || other.version <= model.version),
  );
}
