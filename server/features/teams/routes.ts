import * as contract from "#contract/worker/teams.ts";
import { ledUnits } from "#core/access/led-units.ts";
import { change, join, replace } from "#server/features/teams/commands.ts";
import { choicesFor, teamPage } from "#server/features/teams/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const teamRoutes: Route[] = [
  route(contract.teamOf, async (_input, context) => {
    const page = await teamPage(context);
    if (!page) return notFound;
    context.about({ objectKind: "case_worker", rowCount: page.members.length });
    return page;
  }),

  route(contract.teamChoices, async ({ query }, context) => {
    const led = ledUnits(context.roles);
    const choices = await choicesFor(context, led, query.order ?? null);
    if (!choices) return notFound;
    context.about({ objectKind: "staff", rowCount: choices.workers.length });
    return choices;
  }),

  route(contract.joinTeam, ({ body }, context) => join(context, body)),
  route(contract.changeMember, ({ params, body }, context) => change(context, params.memberId, body)),
  route(contract.replaceMember, ({ params, body }, context) => replace(context, params.memberId, body)),
];
