import type accessibility from "./fi/accessibility.ts";
import type actions from "./fi/actions.ts";
import type contactForm from "./fi/contact-form.ts";
import type agreements from "./fi/agreements.ts";
import type entries from "./fi/entries.ts";
import type meetings from "./fi/meetings.ts";
import type today from "./fi/today.ts";
import type contacts from "./fi/contacts.ts";
import type families from "./fi/families.ts";
import type logs from "./fi/logs.ts";
import type board from "./fi/board.ts";
import type moves from "./fi/moves.ts";
import type breaches from "./fi/breaches.ts";
import type reminders from "./fi/reminders.ts";
import type giving from "./fi/giving.ts";
import type desk from "./fi/desk.ts";
import type deviations from "./fi/deviations.ts";
import type orders from "./fi/orders.ts";
import type staff from "./fi/staff.ts";
import type teams from "./fi/teams.ts";
import type plans from "./fi/plans.ts";
import type documents from "./fi/documents.ts";
import type concerns from "./fi/concerns.ts";
import type referrals from "./fi/referrals.ts";
import type closings from "./fi/closings.ts";
import type publicPages from "./fi/public.ts";
import type refusals from "./fi/refusals.ts";
import type services from "./fi/services.ts";
import type sessions from "./fi/sessions.ts";
import type ui from "./fi/ui.ts";

/** The registry of texts: one line a noun, whose Finnish file is the source of its keys. */
export type Nouns = {
  ui: typeof ui;
  accessibility: typeof accessibility;
  actions: typeof actions;
  refusals: typeof refusals;
  sessions: typeof sessions;
  logs: typeof logs;
  "contact-form": typeof contactForm;
  contacts: typeof contacts;
  families: typeof families;
  board: typeof board;
  desk: typeof desk;
  moves: typeof moves;
  breaches: typeof breaches;
  reminders: typeof reminders;
  giving: typeof giving;
  deviations: typeof deviations;
  orders: typeof orders;
  staff: typeof staff;
  teams: typeof teams;
  meetings: typeof meetings;
  entries: typeof entries;
  agreements: typeof agreements;
  today: typeof today;
  plans: typeof plans;
  documents: typeof documents;
  concerns: typeof concerns;
  referrals: typeof referrals;
  closings: typeof closings;
  public: typeof publicPages;
  services: typeof services;
};

export type Noun = keyof Nouns;

/** What a translation must look like: the same keys as the Finnish source, any words. */
export type SameAs<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameAs<T[K]> };
