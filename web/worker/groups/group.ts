import type { enrolmentsOf } from "#contract/worker/enrolments.ts";
import type { groupList, groupPage } from "#contract/worker/groups.ts";
import { groupKind } from "#core/groups/kinds.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useSay } from "#web/kit/text.ts";

export type GroupPage = ReplyOf<typeof groupPage>;
export type Enrolment = GroupPage["enrolments"][number];
export type Notice = GroupPage["notices"][number];
export type Session = GroupPage["sessions"][number];
export type Summary = ReplyOf<typeof groupList>["groups"][number];
export type OfFamily = ReplyOf<typeof enrolmentsOf>;

/** The kind of a group in words; one whose data has gone since stays as its code. */
export function useKindName(): (kind: string) => string {
  const say = useSay();
  return (kind) => {
    const known = groupKind(kind);
    return known ? say(known.name) : kind;
  };
}

/** Places that are held: taken or offered. */
export const heldPlaces = ({ counts }: Pick<Summary, "counts">): number => counts.enrolled + counts.offered;
