/** Where an enrolment stands: waiting, offered a place, taking part; or why it is over. */
export const enrolmentStatuses = [
  "queued",
  "offered",
  "enrolled",
  "declined",
  "lapsed",
  "cancelled",
  "ended",
  // The group ended before a place was given.
  "not_placed",
] as const;
export type EnrolmentStatus = (typeof enrolmentStatuses)[number];

export const consentGivers = ["guardian", "young_person", "both"] as const;
export type ConsentGiver = (typeof consentGivers)[number];
export const consentWays = ["written", "spoken"] as const;
export const attendanceStates = ["present", "absent", "absent_told"] as const;
export const noticeKinds = [
  "session_cancelled",
  "session_moved",
  "group_cancelled",
  "place_offered",
] as const;
export const noticeWays = ["phone", "message", "in_person", "letter"] as const;
export const groupStatuses = ["open", "cancelled", "closed"] as const;
export const sessionStatuses = ["planned", "held", "cancelled"] as const;

/** Still takes part, or may yet. */
export const isLive = (status: EnrolmentStatus): boolean =>
  status === "queued" || status === "offered" || status === "enrolled";

/** Has had a place: whose coming can be written down. */
export const hadPlace = (status: EnrolmentStatus): boolean => status === "enrolled" || status === "ended";
