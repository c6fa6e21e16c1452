import { accept, type Decision, refuse } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";

export const breakKinds = ["break", "pause"] as const;
export type BreakKind = (typeof breakKinds)[number];

/** What is being agreed; only a pause may leave its last day open. */
export type BreakDraft = {
  readonly kind: BreakKind;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
};
/** Another agreed one of the same service; withdrawn ones aren't asked about. */
export type OtherBreak = BreakDraft & { readonly id: string };

export type BreakRefusal =
  | "service_not_running"
  | "before_service"
  | "break_needs_end"
  | "break_overlaps"
  | "meetings_planned_then";

const meets = (a: BreakDraft, b: BreakDraft): boolean =>
  (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);

/** Which planned meetings fall within the break, its first and last day counted. */
export const meetingsWithin = <M extends { readonly on: string }>(
  planned: readonly M[],
  { from, to }: { readonly from: string; readonly to: string | null },
): readonly M[] => planned.filter(({ on }) => from <= on && (to === null || on <= to));

/**
 * May the break be agreed so? Breaks don't lie over one another: a week would have two reasons. A pause stops the meetings,
 * so that those already in the calendar are moved or cancelled first; a break only leaves the rhythm alone.
 */
export function decideBreak(
  facts: {
    readonly running: boolean;
    readonly startedOn: LocalDate;
    readonly others: readonly OtherBreak[];
    /** Days of meetings that are still planned. */
    readonly planned: readonly LocalDate[];
  },
  draft: BreakDraft,
): Decision<BreakDraft, BreakRefusal> {
  if (!facts.running) return refuse("service_not_running");
  if (draft.from < facts.startedOn) return refuse("before_service", { values: { from: facts.startedOn } });
  if (draft.kind === "break" && draft.to === null) return refuse("break_needs_end");
  if (facts.others.some((other) => meets(draft, other))) return refuse("break_overlaps");
  const within = meetingsWithin(
    facts.planned.map((on) => ({ on })),
    draft,
  );
  if (draft.kind === "pause" && within.length > 0)
    return refuse("meetings_planned_then", { values: { count: within.length } });
  return accept(draft);
}
