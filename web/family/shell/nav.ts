/** The public main menu. Every address must be in routes.tsx. */
export const publicNavigation = [{ to: "/", text: "home" }] as const;
