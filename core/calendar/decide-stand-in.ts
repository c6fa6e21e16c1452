import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { TeamRole } from "#core/teams/roles.ts";

export type HandOver = {
  readonly today: LocalDate;
  readonly absence: {
    readonly staffId: string;
    readonly from: LocalDate;
    readonly to: LocalDate;
    readonly cancelled: boolean;
  };
  /** The family's team, as it is and will be. */
  readonly team: readonly {
    readonly id: string;
    readonly staffId: string;
    readonly role: TeamRole;
    readonly from: LocalDate;
    readonly to: LocalDate | null;
  }[];
  readonly standIn: {
    readonly staffId: string;
    readonly active: boolean;
    readonly isFamilyWorker: boolean;
    /** Days on which the stand-in is away too. */
    readonly isAway: boolean;
  };
  /** Somebody stands in with this family for this absence already. */
  readonly handedOver: boolean;
};
export type HandOverRefusal =
  | "absence_over"
  | "not_in_team"
  | "worker_not_available"
  | "same_worker"
  | "stand_in_away"
  | "already_handed_over";

/**
 * May the family be handed over for the absence? Answers from which day, and the relation by which the stand-in works with the
 * family for the whole of it already (the other of a work pair), if there is one.
 */
export function decideStandIn({
  today,
  absence,
  team,
  standIn,
  handedOver,
}: HandOver): Decision<{ readonly from: LocalDate; readonly presentAs: string | null }, HandOverRefusal> {
  if (absence.cancelled || absence.to < today) return refuse("absence_over");
  const from = absence.from < today ? today : absence.from;
  const isThere = (one: HandOver["team"][number]): boolean =>
    one.from <= absence.to && (one.to === null || one.to >= from);
  if (!team.some((one) => one.staffId === absence.staffId && isThere(one))) return refuse("not_in_team");
  if (standIn.staffId === absence.staffId) return refuse("same_worker");
  if (!standIn.active || !standIn.isFamilyWorker) return refuse("worker_not_available");
  if (standIn.isAway) return refuse("stand_in_away");
  if (handedOver) return refuse("already_handed_over");
  const own = team.filter((one) => one.staffId === standIn.staffId && isThere(one));
  const whole = own.find((one) => one.from <= from && (one.to === null || one.to >= absence.to));
  if (whole) return accept({ from, presentAs: whole.id });
  // Works with the family for a part of the time only: two relations of one worker would lie over one another.
  return own.length > 0 ? refuse("worker_not_available") : accept({ from, presentAs: null });
}
