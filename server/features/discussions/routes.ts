import * as contract from "#contract/worker/discussions.ts";
import {
  agreeDiscussion,
  beginDiscussion,
  correctDiscussion,
  dropDiscussion,
  saveDiscussion,
} from "#server/features/discussions/commands.ts";
import { discussionListOf, discussionOf } from "#server/features/discussions/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const discussionRoutes: Route[] = [
  route(contract.discussionsOf, async (_input, { tx, caseId, today, about }) => {
    const list = await discussionListOf(tx, caseId);
    about({ objectKind: "discussion", rowCount: list.discussions.length });
    return { today, ...list };
  }),
  route(contract.discussionPage, async ({ params }, { tx, caseId, today, about }) => {
    about({ objectKind: "discussion", objectId: params.discussionId });
    const page = await discussionOf(tx, caseId, params.discussionId);
    return page ? { today, ...page } : notFound;
  }),
  route(contract.beginDiscussion, ({ body }, context) => beginDiscussion(context, body)),
  route(contract.saveDiscussion, ({ params, body }, context) =>
    saveDiscussion(context, params.discussionId, body),
  ),
  route(contract.agreeDiscussion, ({ params, body }, context) =>
    agreeDiscussion(context, params.discussionId, body),
  ),
  route(contract.dropDiscussion, ({ params, body }, context) =>
    dropDiscussion(context, params.discussionId, body),
  ),
  route(contract.correctDiscussion, ({ params, body }, context) =>
    correctDiscussion(context, params.discussionId, body),
  ),
];
