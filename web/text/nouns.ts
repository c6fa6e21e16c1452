import type actions from "./fi/actions.ts";
import type contactForm from "./fi/contact-form.ts";
import type families from "./fi/families.ts";
import type logs from "./fi/logs.ts";
import type board from "./fi/board.ts";
import type desk from "./fi/desk.ts";
import type deviations from "./fi/deviations.ts";
import type orders from "./fi/orders.ts";
import type staff from "./fi/staff.ts";
import type teams from "./fi/teams.ts";
import type publicPages from "./fi/public.ts";
import type refusals from "./fi/refusals.ts";
import type services from "./fi/services.ts";
import type sessions from "./fi/sessions.ts";
import type ui from "./fi/ui.ts";

/** The registry of texts: one line a noun, whose Finnish file is the source of its keys. */
export type Nouns = {
  ui: typeof ui;
  actions: typeof actions;
  refusals: typeof refusals;
  sessions: typeof sessions;
  logs: typeof logs;
  "contact-form": typeof contactForm;
  families: typeof families;
  board: typeof board;
  desk: typeof desk;
  deviations: typeof deviations;
  orders: typeof orders;
  staff: typeof staff;
  teams: typeof teams;
  public: typeof publicPages;
  services: typeof services;
};

export type Noun = keyof Nouns;

/** What a translation must look like: the same keys as the Finnish source, any words. */
export type SameAs<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameAs<T[K]> };
