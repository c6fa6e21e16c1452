import type { LocalDate } from "#core/kernel/local-date.ts";
import type { MemberFact, ServiceFacts, TeamFact } from "#core/services/facts.ts";

/** What the order itself says to the engine. */
export type OrderedFacts = {
  readonly orderedOn: LocalDate;
  readonly legalBasis: string;
  readonly entryGround: string;
  readonly specialNeeds: readonly string[];
  readonly clientPlanOn: LocalDate | null;
  readonly validTo: LocalDate;
};

/** What is known of the family before its service begins. */
export type FamilyFacts = {
  readonly contactOn: LocalDate | null;
  readonly childWelfareClient: boolean;
  readonly members: readonly MemberFact[];
  /** The child or young person whom the service is for; null where nobody is named and the family has several. */
  readonly client: { readonly id: string; readonly birthDate: LocalDate | null } | null;
  readonly team: readonly TeamFact[];
};

/** Facts of a service that is about to begin: no meeting, no document, no plan yet. */
export function startFacts(order: OrderedFacts, family: FamilyFacts, startsOn: LocalDate): ServiceFacts {
  return {
    ...(family.contactOn === null ? {} : { contactOn: family.contactOn }),
    ...(order.entryGround === "" ? {} : { entryGround: order.entryGround }),
    ...(order.legalBasis === "" ? {} : { legalBasis: order.legalBasis }),
    ...(order.clientPlanOn === null ? {} : { clientPlanOn: order.clientPlanOn }),
    ...(family.client === null ? {} : { clientId: family.client.id }),
    ...(family.client?.birthDate ? { clientBirthDate: family.client.birthDate } : {}),
    orderedOn: order.orderedOn,
    orderValidUntil: order.validTo,
    acceptedOn: startsOn,
    startedOn: startsOn,
    childWelfareClient: family.childWelfareClient,
    specialNeeds: order.specialNeeds,
    members: family.members,
    team: family.team,
    meetings: [],
    documents: [],
    plans: [],
    goals: [],
    commitments: [],
    deviations: [],
  };
}
