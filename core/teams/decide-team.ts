import { accept, type Decision, refuse } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { TeamRole } from "#core/teams/roles.ts";

/** A dated relation of a worker to the family; no last day means until further notice. */
export type TeamRelation = {
  readonly staffId: string;
  readonly role: TeamRole;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
};

export type Candidate = {
  readonly staffId: string;
  readonly active: boolean;
  /** Holds the family worker's role in a provider's unit today. */
  readonly isFamilyWorker: boolean;
  readonly competences: readonly string[];
};

export type TeamRefusal =
  | "worker_not_available"
  | "already_in_team"
  | "key_worker_already"
  | "therapist_without_training"
  | "starts_in_past"
  | "ends_in_past"
  | "already_ended"
  | "same_worker";

const overlap = (a: TeamRelation, b: TeamRelation): boolean =>
  (a.to === null || a.to >= b.from) && (b.to === null || b.to >= a.from);

/** May the worker join the family's team with this relation? */
export function decideJoin(
  present: readonly TeamRelation[],
  candidate: Candidate,
  relation: TeamRelation,
  today: LocalDate,
): Decision<true, TeamRefusal> {
  if (!candidate.active || !candidate.isFamilyWorker) return refuse("worker_not_available");
  if (relation.from < today) return refuse("starts_in_past");
  if (present.some((one) => one.staffId === relation.staffId && overlap(one, relation)))
    return refuse("already_in_team");
  if (
    relation.role === "keyWorker" &&
    present.some((one) => one.role === "keyWorker" && overlap(one, relation))
  ) {
    // One person answers for the work at a time: the change is made as a change, so that both days are known.
    return refuse("key_worker_already");
  }
  if (relation.role === "therapist" && !candidate.competences.includes("therapy"))
    return refuse("therapist_without_training");
  return accept(true);
}

/** May the relation get this last day (or none)? What has ended stays as it was. */
export function decideEnd(
  relation: TeamRelation,
  to: LocalDate | null,
  today: LocalDate,
): Decision<true, TeamRefusal> {
  if (relation.to !== null && relation.to < today) return refuse("already_ended");
  if (to !== null && (to < today || to < relation.from)) return refuse("ends_in_past");
  return accept(true);
}

/** May another worker take this one's place from the day on? The former stays until the day before. */
export function decideReplace(
  present: readonly TeamRelation[],
  former: TeamRelation,
  candidate: Candidate,
  from: LocalDate,
  today: LocalDate,
): Decision<true, TeamRefusal> {
  if (former.to !== null && former.to < today) return refuse("already_ended");
  if (candidate.staffId === former.staffId) return refuse("same_worker");
  const others = present.filter((one) => one !== former);
  return decideJoin(
    others,
    candidate,
    { staffId: candidate.staffId, role: former.role, from, to: former.to },
    today,
  );
}
