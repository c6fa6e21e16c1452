import { accept, refuse, type Decision } from "#core/kernel/decision.ts";

/** −2 much less than expected … 0 the expected level … +2 much more than expected. The baseline is usually −1. */
export const levels = [-2, -1, 0, 1, 2] as const;
export type Level = (typeof levels)[number];

/** How the goals of one plan stand at one moment. */
export type GoalAttainment = {
  readonly level: Level;
  /** How much the goal matters beside the others; 1 when left out. */
  readonly weight?: number;
};

export type AttainmentRefusal = "too_few_goals" | "weight_not_allowed" | "all_weights_zero";

/** Expected correlation between goal scores (Kiresuk & Sherman 1968). */
const rho = 0.3;

/** A score over one goal is that goal's level and says nothing more. */
export const fewestGoals = 2;

/**
 * Goal attainment T-score over the goals of a plan: exactly 50 when all are at the expected level, 10 points
 * a standard deviation, between 13 and 87 for equal weights. Unrounded.
 *
 * T = 50 + 10·Σ(wx) / √((1−ρ)·Σw² + ρ·(Σw)²)
 *
 * Refuses fewer than two goals, a weight that is negative or not a number, and weights that are all zero.
 * Source: Kiresuk & Sherman 1968, Community Mental Health Journal 4:443-453. The formulas printed in
 * Turner-Stokes 2009 are wrong (erratum).
 */
export function attainmentScore(goals: readonly GoalAttainment[]): Decision<number, AttainmentRefusal> {
  if (goals.length < fewestGoals) {
    return refuse("too_few_goals", { values: { goals: goals.length, needed: fewestGoals } });
  }
  const weights = goals.map(({ weight }) => weight ?? 1);
  if (!weights.every((weight) => Number.isFinite(weight) && weight >= 0)) return refuse("weight_not_allowed");
  const heaviest = Math.max(...weights);
  if (heaviest === 0) return refuse("all_weights_zero");
  // Only the proportions of the weights matter; scaled, their squares neither overflow nor vanish.
  let weighted = 0;
  let sum = 0;
  let squares = 0;
  for (const [place, { level }] of goals.entries()) {
    const weight = (weights[place] ?? 0) / heaviest;
    weighted += weight * level;
    sum += weight;
    squares += weight * weight;
  }
  return accept(50 + (10 * weighted) / Math.sqrt((1 - rho) * squares + rho * sum * sum));
}
