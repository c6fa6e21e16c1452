import * as contract from "#contract/worker/drafts.ts";
import { dropDraft, saveDraft } from "#server/features/drafts/commands.ts";
import { ownDraft } from "#server/features/drafts/queries.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const draftRoutes: Route[] = [
  route(contract.draftOf, async ({ params }, { tx, caseId, about }) => {
    about({ objectKind: "draft", objectId: params.targetId, detail: params.kind });
    return { draft: await ownDraft(tx, caseId, params.kind, params.targetId) };
  }),
  route(contract.saveDraft, ({ params, body }, context) =>
    saveDraft(context, params, body.version, body.content),
  ),
  route(contract.dropDraft, ({ params }, context) => dropDraft(context, params)),
];
