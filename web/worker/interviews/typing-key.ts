/** Where this device keeps the answers of a person's interview while they are written. */
export const typingKeyOf = (personId: string): string => `interview.${personId}`;
