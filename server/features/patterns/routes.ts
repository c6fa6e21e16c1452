import * as contract from "#contract/worker/patterns.ts";
import {
  changePattern,
  changeRelationship,
  namePattern,
  nameRelationship,
  observePattern,
} from "#server/features/patterns/commands.ts";
import { patternPageOf } from "#server/features/patterns/queries.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const patternRoutes: Route[] = [
  route(contract.patternsOf, async (_input, { tx, caseId, today, about }) => {
    const page = await patternPageOf(tx, caseId, today);
    about({ objectKind: "pattern", rowCount: page.patterns.length + page.relationships.length });
    return page;
  }),
  route(contract.nameRelationship, ({ body }, context) => nameRelationship(context, body)),
  route(contract.changeRelationship, ({ params, body }, context) =>
    changeRelationship(context, params.relationshipId, body),
  ),
  route(contract.namePattern, ({ body }, context) => namePattern(context, body)),
  route(contract.changePattern, ({ params, body }, context) =>
    changePattern(context, params.patternId, body),
  ),
  route(contract.observePattern, ({ params, body }, context) =>
    observePattern(context, params.patternId, body),
  ),
];
