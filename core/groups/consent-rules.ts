import { adultFrom } from "#core/groups/ages.ts";
import type { ConsentGiver } from "#core/groups/enrolments.ts";
import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import { localDate } from "#core/kernel/local-date.ts";
import type { RuleSource } from "#core/services/rule-shapes.ts";

type Voice = "guardian" | "young_person";

/** Whose consent a place in a group, and telling its leaders of the child's health, takes: by completed years on the day it is given. */
export type ConsentRule = {
  readonly from: number;
  readonly to: number;
  readonly needs: readonly Voice[];
  readonly sources: readonly RuleSource[];
};

const statute = (reference: string, validFrom: string): RuleSource => ({
  kind: "statute",
  reference,
  validFrom: localDate(validFrom),
});
// The guardian decides of the child's personal matters, having asked the child's mind by age and maturity.
const guardianDecides = statute("laki lapsen huollosta ja tapaamisoikeudesta 361/1983 4-5 §", "1984-01-01");
const minorIsHeard = statute(
  "laki sosiaalihuollon asiakkaan asemasta ja oikeuksista 812/2000 10 §",
  "2001-01-01",
);
const childsMindIsAsked = statute("ShL 1301/2014 32 §", "2015-04-01");
// Law sets no age from which a child's own yes is needed for a group. Twelve years is where child welfare makes the child a party; the
// organiser keeps to it here too.
const ownSayFromTwelve: RuleSource = {
  kind: "configuration",
  reference: "LsL 417/2007 20-21 §",
  validFrom: localDate("2008-01-01"),
};

export const ownSayAge = 12;

export const consentRules: readonly ConsentRule[] = [
  { from: 0, to: ownSayAge - 1, needs: ["guardian"], sources: [guardianDecides, childsMindIsAsked] },
  {
    from: ownSayAge,
    to: adultFrom - 1,
    needs: ["guardian", "young_person"],
    sources: [guardianDecides, minorIsHeard, childsMindIsAsked, ownSayFromTwelve],
  },
  { from: adultFrom, to: 150, needs: ["young_person"], sources: [guardianDecides] },
];

export const ownAloneGrounds = ["own_service", "decided"] as const;
export type OwnAloneGround = (typeof ownAloneGrounds)[number];

/**
 * When the young person's own consent is enough: the service is recorded as their own, which they lead; or a worker has judged that
 * they may decide of this themselves, or they have for a weighty reason forbidden telling their guardian, and the worker has written why.
 */
export const ownAlone = {
  from: ownSayAge,
  to: adultFrom - 1,
  sources: [
    minorIsHeard,
    statute("laki sosiaalihuollon asiakkaan asemasta ja oikeuksista 812/2000 11 §", "2001-01-01"),
  ],
} as const;

const voices: Readonly<Record<ConsentGiver, readonly Voice[]>> = {
  guardian: ["guardian"],
  young_person: ["young_person"],
  both: ["guardian", "young_person"],
};

export type ConsentByAge = {
  readonly consentBy: ConsentGiver;
  /** Completed years; null when the birthday isn't known. */
  readonly age: number | null;
  /** Does the group take adults? Then one whose birthday isn't known may be one. */
  readonly adults: boolean;
  /** The family's service is the young person's own: they are its client and lead it. */
  readonly ownService: boolean;
  /** Why a worker decided that the guardian isn't asked. */
  readonly ownAloneReason: string;
};
export type ConsentByAgeRefusal =
  | "young_persons_consent_missing"
  | "guardians_consent_missing"
  | "guardian_not_asked"
  | "own_consent_missing"
  | "birth_date_needed_for_own_consent"
  | "own_alone_not_possible";

/** Has everybody whose consent is needed given it? Answers on what ground the young person's own is enough, where it is. */
export function decideConsentByAge(
  given: ConsentByAge,
): Decision<{ ownAlone: OwnAloneGround | null }, ConsentByAgeRefusal> {
  const { age, consentBy, ownService, ownAloneReason } = given;
  const alone = consentBy === "young_person";
  const mayBeAlone = alone && (age === null ? !given.adults : age >= ownAlone.from && age <= ownAlone.to);
  if (ownAloneReason !== "" && !mayBeAlone) return refuse("own_alone_not_possible");
  if (mayBeAlone && ownService) return accept({ ownAlone: "own_service" });
  if (mayBeAlone && ownAloneReason !== "") return accept({ ownAlone: "decided" });
  if (age === null)
    return mayBeAlone ? refuse("birth_date_needed_for_own_consent") : accept({ ownAlone: null });
  const rule = consentRules.find(({ from, to }) => age >= from && age <= to);
  const missing = rule?.needs.filter((voice) => !voices[consentBy].includes(voice)) ?? [];
  if (missing.includes("young_person"))
    return refuse(age >= adultFrom ? "own_consent_missing" : "young_persons_consent_missing");
  if (missing.includes("guardian"))
    return refuse(age >= ownSayAge ? "guardian_not_asked" : "guardians_consent_missing");
  return accept({ ownAlone: null });
}
