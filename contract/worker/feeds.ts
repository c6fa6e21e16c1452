import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { instantShape } from "#core/kernel/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";

export const ownFeed = endpoint({
  method: "GET",
  path: "/api/own-feed",
  audience: "worker",
  action: "feed.read",
  summary:
    "Whether one's calendar has a secret address, since when, and when it was last fetched; never the address itself",
  reply: z.object({
    feed: z.object({ id, createdAt: instantShape, fetchedAt: instantShape.nullable() }).nullable(),
  }),
  refusals: [],
});

export const openFeed = endpoint({
  method: "POST",
  path: "/api/own-feed",
  audience: "worker",
  action: "feed.edit",
  summary: "Make a secret address for one's calendar: the former one, if any, is revoked",
  body: z.object({
    id,
    /**
     * 256 bits made on the device, base64url. Sent and not answered, because answers of commands are kept for a while: of the
     * secret only its hash is stored anywhere.
     */
    secret: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  }),
  reply: z.object({ id }),
  refusals: [],
});

export const revokeFeed = endpoint({
  method: "POST",
  path: "/api/own-feed/revoke",
  audience: "worker",
  action: "feed.edit",
  summary: "Revoke the secret address of one's calendar",
  body: z.object({ feedId: id }),
  reply: z.object({ feedId: id }),
  refusals: [],
});
