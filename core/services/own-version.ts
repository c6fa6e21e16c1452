/** From this number on versions are the organiser's own, made from a copy in this installation; below it they come with the program. */
export const ownVersionsFrom = 1001;

/** An own version's number as people say it: the first is 1. */
export const ownNumber = (version: number): number | undefined =>
  version >= ownVersionsFrom ? version - ownVersionsFrom + 1 : undefined;
