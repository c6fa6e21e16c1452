import * as open from "#contract/public/feeds.ts";
import * as contract from "#contract/worker/feeds.ts";
import { hashOf, open as openOne, revoke } from "#server/features/feeds/commands.ts";
import { icalendarOf } from "#server/features/feeds/icalendar.ts";
import { enterFeed, feedOf, feedOfActor } from "#server/features/feeds/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const feedRoutes: Route[] = [
  route(contract.ownFeed, async (_input, { tx }) => ({ feed: await feedOfActor(tx) })),
  route(contract.openFeed, ({ body }, context) => openOne(context, body)),
  route(contract.revokeFeed, ({ body }, context) => revoke(context, body.feedId)),

  route(open.fetchFeed, async ({ params }, { tx, now, about }) => {
    const owner = await enterFeed(tx, hashOf(params.secret), now);
    if (!owner) return notFound;
    const { meetings, absences } = await feedOf(tx);
    about({
      objectKind: "calendar_feed",
      objectId: owner.id,
      actorId: owner.staffId,
      actorName: owner.name,
      rowCount: meetings.length,
    });
    return { text: icalendarOf(meetings, absences, owner.language, now) };
  }),
];
