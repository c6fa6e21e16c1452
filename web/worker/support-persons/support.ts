import type { matchPage, supportOf } from "#contract/worker/support-matches.ts";
import type { supportPersonPage, supportRegister } from "#contract/worker/support-persons.ts";
import { interests } from "#core/support-persons/terms.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useLanguage, useSay } from "#web/kit/text.ts";

export type Register = ReplyOf<typeof supportRegister>;
export type PersonPage = ReplyOf<typeof supportPersonPage>;
export type MatchPage = ReplyOf<typeof matchPage>;
export type Match = MatchPage["match"];
export type MatchShort = Register["matches"][number];
export type OfFamily = ReplyOf<typeof supportOf>;

export const matchTones = {
  wished: "attention",
  proposed: "info",
  running: "good",
  ended: "neutral",
  withdrawn: "neutral",
} as const;
export const statusTones = {
  applicant: "info",
  ready: "good",
  paused: "neutral",
  left: "neutral",
} as const;

/** An interest in words. */
export function useInterestName(): (code: string) => string {
  const say = useSay();
  return (code) => {
    const known = interests.find(({ id }) => id === code);
    return known ? say(known.name) : code;
  };
}

/** Cents as euros: 7,35 €. */
export function useEuros(): (cents: number) => string {
  const language = useLanguage();
  return (cents) =>
    new Intl.NumberFormat(language, { style: "currency", currency: "EUR" }).format(cents / 100);
}
