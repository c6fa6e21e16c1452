import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { optionalWords, words } from "#core/kernel/shapes.ts";
import { visibilities } from "../kinds.ts";
import { fuzzyDate } from "./fuzzy.ts";

export const eventTones = ["good", "hard", "mixed", "neutral"] as const;
export type EventTone = (typeof eventTones)[number];

export const timelineEvent = z.object({
  id,
  /** Whose lane it is in: a member's, or the whole family's. */
  laneOf: id.nullable().default(null),
  when: fuzzyDate,
  title: words(120),
  tone: z.enum(eventTones),
  /** Members it concerns. */
  personIds: z.array(id).max(20).default([]),
  /** Who told it, in words. */
  toldBy: optionalWords(80),
  note: optionalWords(500),
  /** A private one is left out of what is given to the family and of what others see. */
  visibility: z.enum(visibilities).default("shared"),
});
export type TimelineEvent = z.infer<typeof timelineEvent>;

export const mostEvents = 150;

export const timelineContent = z.object({
  kind: z.literal("timeline"),
  events: z
    .array(timelineEvent)
    .max(mostEvents)
    .refine((events) => new Set(events.map((event) => event.id)).size === events.length, {
      error: "event_twice",
    }),
  /** The services that the record knows are drawn in a lane of their own. */
  showServices: z.boolean().default(true),
  notes: optionalWords(4000),
});
export type TimelineContent = z.infer<typeof timelineContent>;

export const emptyTimeline: TimelineContent = { kind: "timeline", events: [], showServices: true, notes: "" };

export const personIdsOfTimeline = ({ events }: TimelineContent): string[] =>
  events.flatMap(({ laneOf, personIds, when }) => [
    ...(laneOf === null ? [] : [laneOf]),
    ...personIds,
    ...(when.kind === "age" ? [when.personId] : []),
  ]);

/** What may be given to the family and seen by others: private events are left out, and so are notes of talking, which may tell of them. */
export const sharedTimeline = (content: TimelineContent): TimelineContent =>
  content.events.every(({ visibility }) => visibility === "shared")
    ? content
    : { ...content, notes: "", events: content.events.filter(({ visibility }) => visibility === "shared") };

export const putEvent = (content: TimelineContent, event: TimelineEvent): TimelineContent => ({
  ...content,
  events: content.events.some((each) => each.id === event.id)
    ? content.events.map((each) => (each.id === event.id ? event : each))
    : [...content.events, event],
});

export const withoutEvent = (content: TimelineContent, eventId: string): TimelineContent => ({
  ...content,
  events: content.events.filter((event) => event.id !== eventId),
});
