/** Where unfinished writing of a meeting's record is kept on the device. */
export const typingKeyOf = (targetId: string): string => `entry.${targetId}`;
export const correctionKeyOf = (entryId: string): string => `correction.${entryId}`;
