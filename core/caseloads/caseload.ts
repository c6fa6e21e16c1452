import { ceilingOn } from "#core/deadlines/statutory.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";

export type CaseloadState = "room" | "near" | "full" | "over";

/** From this share of the ceiling on it is told that the limit is near. Practice: there is still time to divide the families. */
export const nearShare = 0.9;

export type Caseload = {
  /** Children in child welfare whose affairs the social worker answers for now. */
  readonly children: number;
  /** Of families that are agreed to come, or whose order of child welfare waits. */
  readonly coming: number;
  /** Of families that are agreed to go within four weeks. */
  readonly leaving: number;
};

/**
 * How a social worker's caseload stands to the ceiling of LsL 417/2007 13 b § on the day, by the dated row in force then. Over is
 * what is so now; near and full look ahead: what is agreed to come counts, what is agreed to go doesn't any more.
 */
export function caseloadOn(day: LocalDate, { children, coming, leaving }: Caseload) {
  const { atMost, name, text, source } = ceilingOn("social_worker_caseload", day);
  const near = Math.ceil(atMost * nearShare);
  const ahead = children + coming - leaving;
  const state: CaseloadState =
    children > atMost ? "over" : ahead >= atMost ? "full" : ahead >= near ? "near" : "room";
  return { atMost, near, state, rule: { name, text, source } };
}
