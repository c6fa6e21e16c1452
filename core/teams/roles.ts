/** Ways of working with a family in the provider's team. */
export const teamRoles = ["keyWorker", "familyWorker", "therapist", "standIn"] as const;
export type TeamRole = (typeof teamRoles)[number];
