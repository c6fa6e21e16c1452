import type { Action } from "#core/access/actions.ts";
import type sessions from "#web/text/fi/sessions.ts";
import type { IconName } from "#web/ui/icon.tsx";

type Entry = {
  readonly to: string;
  /** Key of `sessions:nav` in web/text. */
  readonly text: keyof (typeof sessions)["nav"];
  readonly icon: IconName;
  /** Shown to those who may do this by their role. */
  readonly action: Action;
};

/** The main menu, most needed first: the first four stand under the thumb on a phone. Every address must be in routes.tsx. */
export const navigation: readonly Entry[] = [
  { to: "/lokit", text: "log", icon: "log", action: "log.read" },
];
