import type actions from "./fi/actions.ts";
import type families from "./fi/families.ts";
import type logs from "./fi/logs.ts";
import type publicPages from "./fi/public.ts";
import type refusals from "./fi/refusals.ts";
import type sessions from "./fi/sessions.ts";
import type ui from "./fi/ui.ts";

/** The registry of texts: one line a noun, whose Finnish file is the source of its keys. */
export type Nouns = {
  ui: typeof ui;
  actions: typeof actions;
  refusals: typeof refusals;
  sessions: typeof sessions;
  logs: typeof logs;
  families: typeof families;
  public: typeof publicPages;
};

export type Noun = keyof Nouns;

/** What a translation must look like: the same keys as the Finnish source, any words. */
export type SameAs<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameAs<T[K]> };
