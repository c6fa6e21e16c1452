/** How a person can stand otherwise in a later map than in an earlier one. */
export const changeKinds = ["came", "left", "closer", "further", "quality", "sector"] as const;
export type ChangeKind = (typeof changeKinds)[number];
