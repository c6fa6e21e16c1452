import type { Action, Role } from "#core/access/actions.ts";
import type sessions from "#web/text/fi/sessions.ts";
import type { IconName } from "#web/ui/icon.tsx";

type Entry = {
  readonly to: string;
  /** Key of `sessions:nav` in web/text. */
  readonly text: keyof (typeof sessions)["nav"];
  readonly icon: IconName;
  /** Shown to those who may do this by their role. */
  readonly action: Action;
  /** Of those, only to whom it is of use; to all when left out. */
  readonly roles?: readonly Role[];
};

/** Roles that work with families: others have nothing to search for. */
export const caseRoles: readonly Role[] = ["familyWorker", "unitLead", "purchaser", "intake"];

/**
 * The main menu, most needed first: the first four a person sees stand under the thumb on a phone, and the
 * very first is where they begin. Every address must be in routes.tsx.
 */
export const navigation: readonly Entry[] = [
  { to: "/yhteydenotot", text: "inbox", icon: "inbox", action: "contact.list" },
  { to: "/yksikko", text: "board", icon: "board", action: "board.read" },
  { to: "/tyopoyta", text: "desk", icon: "home", action: "order.list", roles: ["purchaser"] },
  { to: "/tanaan", text: "today", icon: "today", action: "today.read", roles: ["familyWorker", "unitLead"] },
  { to: "/perheet", text: "families", icon: "families", action: "family.list", roles: caseRoles },
  {
    to: "/kalenteri",
    text: "calendar",
    icon: "calendar",
    action: "today.read",
    roles: ["familyWorker", "unitLead"],
  },
  { to: "/ryhmat", text: "groups", icon: "people", action: "group.read" },
  { to: "/tukihenkilot", text: "support", icon: "families", action: "support_person.register" },
  { to: "/tilaukset", text: "orders", icon: "orders", action: "order.list" },
  { to: "/konsultaatiot", text: "consultations", icon: "phone", action: "consultation.read" },
  { to: "/rajat", text: "breaches", icon: "attention", action: "breach.list" },
  { to: "/muistutukset", text: "reminders", icon: "bell", action: "reminder.read" },
  { to: "/hatakaytot", text: "emergency", icon: "attention", action: "emergency.list" },
  { to: "/lokit", text: "log", icon: "log", action: "log.read" },
  { to: "/henkilosto", text: "people", icon: "people", action: "staff.read" },
  { to: "/palvelumallit", text: "services", icon: "write", action: "model.read" },
  { to: "/mittarit", text: "instruments", icon: "board", action: "instrument.list" },
  { to: "/omat-tiedot", text: "profile", icon: "profile", action: "profile.read" },
];
