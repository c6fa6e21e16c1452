import * as contract from "#contract/worker/youth-teams.ts";
import { chooseTeamMember, setReadiness } from "#server/features/youth-teams/commands.ts";
import { youthTeamOf } from "#server/features/youth-teams/queries.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const youthTeamRoutes: Route[] = [
  route(contract.youthTeam, async (_input, { tx, caseId, today, about }) => {
    const page = await youthTeamOf(tx, caseId, today);
    about({ objectKind: "youth_team_choice", rowCount: page.partners.length });
    return { today, ...page };
  }),
  route(contract.chooseTeamMember, ({ params, body }, context) =>
    chooseTeamMember(context, params.partnerId, body),
  ),
  route(contract.setReadiness, ({ params, body }, context) => setReadiness(context, params.area, body)),
];
