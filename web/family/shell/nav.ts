type Entry = { readonly to: string; readonly text: "home" | "services" | "contact" };

/** The public main menu. Every address must be in routes.tsx. */
export const publicNavigation: readonly Entry[] = [
  { to: "/", text: "home" },
  { to: "/palvelut", text: "services" },
  { to: "/ota-yhteytta", text: "contact" },
];

/** Where a family gets in touch. */
export const contactAddress = publicNavigation.find((entry) => entry.text === "contact")?.to;
