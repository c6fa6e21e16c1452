import type { SameAs } from "#web/text/nouns.ts";
import type fi from "#web/text/fi/notify.ts";

export default {
  kind: "Child-welfare notification",
  kindHint: "You notify in your work, for example in a school, a clinic or the police.",
  private:
    "A private person notifies by telephone: call {{phone}}. The notifier's name isn't told to the family.",
  privateNoPhone:
    "A private person notifies by telephone: call the front door. The notifier's name isn't told to the family.",
  notifier: "Where do you notify from?",
  noticed: "What has been noticed?",
  noticedHint: "Choose all that fit.",
  consultation: "Reference of the consultation",
  consultationHint:
    "If you asked for advice first, write the reference you were given. For example K-2026-7K4M-9QWX.",
  childNeeded: "Write the name of at least one child.",
  send: "Send the notification",
} as const satisfies SameAs<typeof fi>;
