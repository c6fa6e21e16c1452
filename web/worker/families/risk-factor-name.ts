import { riskFactors } from "#core/concerns/risk-factors.ts";
import { useSay } from "#web/kit/text.ts";

/** A risk factor in words, by its code; words that are no code are left as they are. */
export function useRiskFactorName(): (code: string) => string {
  const say = useSay();
  return (code) => {
    const found = riskFactors.find((factor) => factor.code === code);
    return found ? say(found.name) : code;
  };
}
