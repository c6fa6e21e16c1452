/** What of an entry tells whom it is about. */
export type ConcernedBy = {
  /** Members who took part. */
  readonly present: readonly string[];
  readonly childVoice: readonly { readonly childId: string }[];
  /** Whom the goals touched are about: nobody for a goal of the whole family. */
  readonly goalPersonIds: readonly string[];
};

/**
 * The matters an entry is filed in: of each child it concerns, and of a parent with a matter of their own who took
 * part. What concerns no one child concerns them all (703/2023: a joint meeting is filed in each matter it concerns).
 * @param matters open matters of the case in the service task of the running service
 */
export function mattersConcerned<M extends { readonly personId: string; readonly isChild: boolean }>(
  matters: readonly M[],
  entry: ConcernedBy,
): readonly M[] {
  const named = new Set([
    ...entry.present,
    ...entry.childVoice.map(({ childId }) => childId),
    ...entry.goalPersonIds,
  ]);
  const children = matters.filter((matter) => matter.isChild && named.has(matter.personId));
  const adults = matters.filter((matter) => !matter.isChild && named.has(matter.personId));
  const ofChildren = children.length > 0 ? children : matters.filter((matter) => matter.isChild);
  return [...ofChildren, ...adults];
}
