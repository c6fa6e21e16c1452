/** What differs between two pictures of a kind, each thing as a line of words. */
export type PictureChanges = {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
};

export const isUnchanged = ({ added, removed, changed }: PictureChanges): boolean =>
  added.length + removed.length + changed.length === 0;
