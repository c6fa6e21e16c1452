/** A risk factor in words: a code of the concerns' own list, or words that a worker wrote. */
export function useRiskFactorName(): (code: string) => string {
  return (code) => code.replaceAll("_", " ");
}
