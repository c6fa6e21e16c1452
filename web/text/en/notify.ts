import type { SameAs } from "#web/text/nouns.ts";
import type fi from "#web/text/fi/notify.ts";

export default {
  kind: "Child-welfare notification",
  kindHint: "You notify in your work, for example in a school, a clinic or the police.",
  private: "A private person notifies by telephone: call {{phone}}. You needn't give your name.",
  privateNoPhone: "A private person notifies by telephone: call the front door. You needn't give your name.",
  notifier: "Where do you notify from?",
  noticed: "What has been noticed?",
  noticedHint: "Choose all that fit.",
  consultation: "Reference of the consultation",
  consultationHint:
    "If you asked for advice first, write the reference you were given. For example K-2026-7K4M-9QWX.",
  childNeeded: "Write the name of at least one child.",
  send: "Send the notification",
  own: {
    title: "Make a child-welfare notification",
    lead: "Tell us what you have seen or heard. You need not know whether the worry is right: a social worker assesses that.",
    sender: "The one who notifies",
    childrenLead: "Which children’s situation is it about?",
    adultsLead: "The child’s parents and other adults who care for the child. You may leave this blank.",
    what: "What you notify of",
    done: "What has already been done, and what has the child or a parent wished for?",
    familyKnows: "Does the family know of the notification?",
    language: "Which language does the family use?",
    address: "Where does the child live?",
    nextTitle: "What follows from the notification?",
    read: "We read the notification and assess at once whether the child needs urgent help.",
    tell: "We tell the child and the guardian about the notification, and as a rule also who made it. We leave it untold only if telling would endanger the child's best interest or somebody's safety.",
    decide: "Within 7 working days at the latest we decide whether an assessment of service needs is begun.",
    source:
      "The times come from law (Child Welfare Act, section 26; Social Welfare Act, section 36). When something may be left untold is laid down in the Act on the Openness of Government Activities (section 11).",
    thanks: "Thank you, the notification has arrived",
    keep: "Keep the number. With it we find your notification when you call.",
    to: "The notification was received by: {{place}}",
    another: "Make another notification",
  },
} as const satisfies SameAs<typeof fi>;
