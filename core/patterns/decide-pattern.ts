import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";

export const patternStatuses = ["active", "changed", "ended"] as const;
export type PatternStatus = (typeof patternStatuses)[number];

/** How a day went: 0 the old pattern alone, 2 both, 4 the better one alone. */
export const observationLevels = [0, 1, 2, 3, 4] as const;

export type Pair = { readonly personA: string; readonly personB: string };

/** The pair in the order it is stored: one relationship, whichever of the two is named first. */
export const pairOf = (one: string, other: string): Pair =>
  one < other ? { personA: one, personB: other } : { personA: other, personB: one };

export type RelationshipRefusal = "service_not_running" | "member_unknown" | "relationship_named";

/** May the relationship be named: between two different members, once. */
export function decideNameRelationship(
  facts: {
    readonly running: boolean;
    readonly memberIds: readonly string[];
    readonly present: readonly Pair[];
  },
  personIds: readonly string[],
): Decision<Pair, RelationshipRefusal> {
  if (!facts.running) return refuse("service_not_running");
  const [one, other] = personIds;
  if (one === undefined || other === undefined || one === other) return refuse("member_unknown");
  if (![one, other].every((personId) => facts.memberIds.includes(personId))) return refuse("member_unknown");
  const pair = pairOf(one, other);
  return facts.present.some(({ personA, personB }) => personA === pair.personA && personB === pair.personB)
    ? refuse("relationship_named")
    : accept(pair);
}

export type PatternRefusal = "service_not_running" | "member_unknown" | "relationship_unknown";

/** May the pattern be named: of members of the family, or of a relationship that has been named. */
export function decideNamePattern(
  facts: {
    readonly running: boolean;
    readonly memberIds: readonly string[];
    readonly relationshipIds: readonly string[];
  },
  draft: { readonly relationshipId: string | null; readonly personIds: readonly string[] },
): Decision<true, PatternRefusal> {
  if (!facts.running) return refuse("service_not_running");
  if (draft.personIds.some((personId) => !facts.memberIds.includes(personId)))
    return refuse("member_unknown");
  return draft.relationshipId !== null && !facts.relationshipIds.includes(draft.relationshipId)
    ? refuse("relationship_unknown")
    : accept(true);
}

export type ObservationRefusal =
  | "pattern_not_active"
  | "member_unknown"
  | "meeting_unknown"
  | "observed_in_future"
  | "observed_before_named";

/** May the observation be kept: of a pattern that is worked on, on a day between its naming and today. */
export function decideObserve(
  facts: {
    readonly status: PatternStatus;
    readonly namedOn: LocalDate;
    readonly memberIds: readonly string[];
    readonly isMeetingOfCase: boolean;
  },
  draft: { readonly on: LocalDate; readonly toldBy: string | null; readonly meetingId: string | null },
  today: LocalDate,
): Decision<true, ObservationRefusal> {
  if (facts.status !== "active") return refuse("pattern_not_active");
  if (draft.on > today) return refuse("observed_in_future");
  if (draft.on < facts.namedOn) return refuse("observed_before_named", { values: { from: facts.namedOn } });
  if (draft.toldBy !== null && !facts.memberIds.includes(draft.toldBy)) return refuse("member_unknown");
  return draft.meetingId !== null && !facts.isMeetingOfCase ? refuse("meeting_unknown") : accept(true);
}

type Observed = { readonly on: LocalDate; readonly level: number };

/**
 * Change over time: the mean of the first three days observed against the last three, where there are six or more; with fewer there
 * is a course but not yet a change.
 */
export function changeOf(
  observations: readonly Observed[],
): { readonly from: number; readonly to: number } | null {
  if (observations.length < 6) return null;
  const days = observations.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const mean = (list: readonly Observed[]): number =>
    Math.round((list.reduce((sum, { level }) => sum + level, 0) / list.length) * 10) / 10;
  return { from: mean(days.slice(0, 3)), to: mean(days.slice(-3)) };
}
