/** What a person is told beside what is due: an answer to what they asked, a move that concerns their work. */
export const reminderKinds = [
  "deviation_approved",
  "deviation_refused",
  "move_proposed",
  "move_ordered",
  "move_accepted",
  "move_declined",
  "family_given",
  "family_moved",
  "contact_joined",
  "answer_alert",
] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** Duties this many days ahead are told of as due soon. Practice: half a working week. */
export const soonDays = 3;
