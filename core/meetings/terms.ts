import type { MeetingKind } from "#core/services/model.ts";

export const meetingStatuses = ["planned", "held", "cancelled", "no_show", "rescheduled"] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

/** Who asked for another time, or cancelled. */
export const movers = ["family", "worker", "partner", "other"] as const;
/** Why nobody was there, without blame: what the worker knows of it. */
export const noShowKinds = [
  "illness",
  "forgot",
  "not_reached",
  "did_not_want",
  "transport",
  "other",
] as const;
export const interpreterStates = ["none", "needed", "confirmed"] as const;

/** How a child told: by words, or by another way of its age. */
export const childVoiceWays = ["told", "drawing", "play", "gestures", "other"] as const;
export const continuations = ["continue", "change", "end"] as const;

// Address protection hides where the family can be found. Our own premises and calls tell nothing of that.
const openPlaces: ReadonlySet<string> = new Set(["premises", "phone", "video"]);

/** Whether the place of a meeting is kept off lists because somebody's address is protected (661/2009 36 §). */
export const isPlaceHidden = (placeKind: string, addressProtected: boolean): boolean =>
  addressProtected && !openPlaces.has(placeKind);

export type RecordParts = {
  /** The situation now and each one's wishes, which the memo of a start meeting is made of. */
  readonly situation: boolean;
  /** The effect so far and the decision on going on, each decision with who does it and by when. */
  readonly continuation: boolean;
};

/** What the record of a meeting of this kind asks beyond the usual one. */
export const recordPartsOf = (kind: MeetingKind | undefined): RecordParts => ({
  situation: kind?.code === "start",
  continuation: kind?.decisions?.some(({ code }) => code === "continuation") ?? false,
});
