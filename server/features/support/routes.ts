import * as contract from "#contract/worker/support.ts";
import { answerProposal } from "#server/features/support/commands.ts";
import { supportPageOf } from "#server/features/support/queries.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const supportRoutes: Route[] = [
  route(contract.supportWeek, async ({ query }, { tx, caseId, today, about }) => {
    const page = await supportPageOf(tx, caseId, query.week ?? today, today);
    about({ objectKind: "meeting", rowCount: page.meetings.length });
    return page;
  }),
  route(contract.answerProposal, ({ params, body }, context) =>
    answerProposal(context, params.proposalId, body),
  ),
];
