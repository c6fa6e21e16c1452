/** How somebody belongs to a family case. Guardianship is apart from it: a parent needn't be a guardian. */
export const memberRoles = [
  "child",
  "parent",
  "step_parent",
  "sibling",
  "grandparent",
  "close_person",
  "other",
] as const;
export type MemberRole = (typeof memberRoles)[number];

/** Sole, joint, or limited by a court's division of tasks; `none` says that a parent is not a guardian. LHL 361/1983 3 §, 9 §. */
export const guardianshipScopes = ["sole", "joint", "limited", "none"] as const;
export type GuardianshipScope = (typeof guardianshipScopes)[number];

export const alertKinds = ["safety", "health", "access", "other"] as const;
export type AlertKind = (typeof alertKinds)[number];

/** Those who are children of the case for guardianship and age. */
export const isChildRole = (role: MemberRole): boolean => role === "child" || role === "sibling";
