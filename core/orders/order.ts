export const orderStatuses = ["sent", "accepted", "returned", "withdrawn", "ended"] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** How much a week: hours, or meetings. */
export const amountUnits = ["hours", "meetings"] as const;
export type AmountUnit = (typeof amountUnits)[number];
