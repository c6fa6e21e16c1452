import { createHash } from "node:crypto";
import type { z } from "zod";
import type { openFeed } from "#contract/worker/feeds.ts";
import { feedOfActor } from "#server/features/feeds/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

/** What is stored of a secret address. */
export const hashOf = (secret: string): Buffer => createHash("sha256").update(secret).digest();

const revokeAll = ({ tx, now }: Context): Promise<unknown> =>
  tx.rows(
    "revoke-feeds",
    "update calendar_feed set revoked_at = $1 where staff_id = app.actor() and revoked_at is null",
    [now],
  );

export async function open(context: Context, { id, secret }: z.output<NonNullable<typeof openFeed.body>>) {
  await revokeAll(context);
  await context.tx.rows(
    "open-feed",
    "insert into calendar_feed (id, staff_id, token_hash, created_at) values ($1, app.actor(), $2, $3)",
    [id, hashOf(secret), context.now],
  );
  context.about({ objectKind: "calendar_feed", objectId: id });
  return { id };
}

export async function revoke(context: Context, feedId: string) {
  if ((await feedOfActor(context.tx))?.id !== feedId) return notFound;
  await revokeAll(context);
  context.about({ objectKind: "calendar_feed", objectId: feedId });
  return { feedId };
}
