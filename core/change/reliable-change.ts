import { accept, refuse, type Decision } from "#core/kernel/decision.ts";

/** How well an instrument measures, from a study: its test-retest reliability or consistency and the spread of its scores. */
export type Reliability = { readonly r: number; readonly sd: number; readonly source: string };

export type ReliableChange = {
  /** Standard error of one measurement, and of the difference of two. */
  readonly se: number;
  readonly sDiff: number;
  readonly index: number;
  readonly verdict: "better" | "unchanged" | "worse";
};
export type ReliableChangeRefusal = "no_reliability";

/** Beyond this a difference is larger than the instrument's own unreliability explains, in 95 of a hundred. */
export const reliableFrom = 1.96;

/**
 * Reliable change index: (after − before) / Sdiff, Sdiff = √2 · s · √(1 − r); reliable beyond ±1.96. Refuses without r, s and the study
 * that they come from, because a change called reliable without them is an opinion.
 * Source: Jacobson & Truax 1991, Journal of Consulting and Clinical Psychology 59:12-19.
 */
export function reliableChange(
  before: number,
  after: number,
  known: Reliability | undefined,
  better: "more" | "less" = "more",
): Decision<ReliableChange, ReliableChangeRefusal> {
  if (!known || known.source.trim() === "" || !(known.sd > 0) || !(known.r >= 0 && known.r < 1))
    return refuse("no_reliability");
  const se = known.sd * Math.sqrt(1 - known.r);
  const sDiff = Math.SQRT2 * se;
  const index = (after - before) / sDiff;
  const turned = better === "more" ? index : -index;
  const verdict = turned > reliableFrom ? "better" : turned < -reliableFrom ? "worse" : "unchanged";
  return accept({ se, sDiff, index, verdict });
}
