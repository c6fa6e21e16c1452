import { z } from "zod";
import { collisionKinds } from "#core/calendar/decide-collisions.ts";
import { wishKinds } from "#core/calendar/time-wishes.ts";
import { id } from "#core/kernel/id.ts";
import { instantShape, localDateShape, optionalWords } from "#core/kernel/shapes.ts";

/** Where the minutes of travel come from: nobody said, reckoned from postcodes, set by a person. */
export const travelSources = ["none", "estimate", "hand"] as const;

export const bookableKinds = ["room", "car"] as const;
export const bookableShown = z.object({
  id,
  kind: z.enum(bookableKinds),
  name: z.string(),
  details: z.string(),
  seats: z.number().int().nullable(),
});
export const bookedShown = z.object({ id, kind: z.enum(bookableKinds), name: z.string() });

/** Somebody or something is taken: times only, never whose meeting it is. */
export const collisionShown = z.object({
  kind: z.enum(collisionKinds),
  subject: id,
  on: localDateShape,
  startsAt: instantShape,
  endsAt: instantShape,
});

export const timeWishShown = z.object({
  id,
  kind: z.enum(wishKinds),
  weekdays: z.array(z.number().int()),
  fromTime: z.string(),
  toTime: z.string(),
  /** Whose wish it is; null for the whole family's. */
  personId: id.nullable(),
  person: z.string().nullable(),
  words: z.string(),
  from: localDateShape,
  to: localDateShape.nullable(),
  version: z.number().int(),
});

/** Rooms and cars, and the minutes of the way there and back. */
export const arrangements = {
  bookables: z.array(id).max(6),
  travelBefore: z.number().int().min(0).max(600),
  travelAfter: z.number().int().min(0).max(600),
  travelSource: z.enum(travelSources),
};
/** Why the meeting is agreed on though somebody or something is taken at the time. */
export const collisionReason = optionalWords(500);
