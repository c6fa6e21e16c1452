import * as contract from "#contract/worker/interviews.ts";
import { signInterview } from "#server/features/interviews/commands.ts";
import { interviewListOf, interviewOf } from "#server/features/interviews/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const interviewRoutes: Route[] = [
  route(contract.interviewsOf, async (_input, { tx, caseId, today, about }) => {
    const page = await interviewListOf(tx, caseId, today);
    about({
      objectKind: "interview",
      rowCount: page.people.reduce((sum, { interviews }) => sum + interviews.length, 0),
    });
    return page;
  }),
  route(contract.interviewPage, async ({ params }, { tx, caseId, about }) => {
    about({ objectKind: "interview", objectId: params.interviewId });
    const interview = await interviewOf(tx, caseId, params.interviewId);
    return interview ? { interview } : notFound;
  }),
  route(contract.signInterview, ({ body }, context) => signInterview(context, body)),
];
