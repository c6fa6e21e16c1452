import { z } from "zod";
import { endpoint } from "#contract/endpoint.ts";

export const fetchFeed = endpoint({
  method: "GET",
  path: "/api/calendars/:secret/rinnalla.ics",
  audience: "public",
  action: "feed.fetch",
  summary:
    "A worker's own calendar as iCalendar (RFC 5545) for a calendar program that has the secret address: times, kinds of place and rooms, never a name or an address",
  media: "text/calendar; charset=utf-8",
  // Calendar programs ask a few times an hour; a whole office of them may come from one address.
  limit: { max: 600, timeWindow: "10 minutes" },
  params: z.object({ secret: z.string().regex(/^[A-Za-z0-9_-]{43}$/) }),
  reply: z.object({ text: z.string() }),
  refusals: [],
});
