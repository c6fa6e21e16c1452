import * as matches from "#contract/worker/support-matches.ts";
import * as contract from "#contract/worker/support-persons.ts";
import * as commands from "#server/features/support-persons/commands.ts";
import * as matching from "#server/features/support-persons/matching.ts";
import {
  matchPageOf,
  personPageOf,
  registerOf,
  supportOfCase,
} from "#server/features/support-persons/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const supportPersonRoutes: Route[] = [
  route(contract.supportRegister, async (_input, { tx, today, about }) => {
    const page = await registerOf(tx, today);
    about({ objectKind: "support_person", rowCount: page.people.length + page.matches.length });
    return page;
  }),
  route(contract.supportPersonPage, async ({ params }, { tx, today, about }) => {
    about({ objectKind: "support_person", objectId: params.supportPersonId });
    return (await personPageOf(tx, params.supportPersonId, today)) ?? notFound;
  }),
  route(contract.addSupportPerson, ({ body }, context) => commands.add(context, body)),
  route(contract.changeSupportPerson, ({ params, body }, context) =>
    commands.change(context, params.supportPersonId, body),
  ),
  route(contract.recordSupportStep, ({ params, body }, context) =>
    commands.recordStep(context, params.supportPersonId, body),
  ),
  route(contract.setSupportStatus, ({ params, body }, context) =>
    commands.setStatus(context, params.supportPersonId, body),
  ),
  route(contract.nameCoordinator, ({ body }, context) => commands.nameCoordinator(context, body)),
  route(contract.endCoordinator, ({ params, body }, context) =>
    commands.endCoordinator(context, params.coordinatorId, body),
  ),

  route(matches.matchPage, async ({ params }, { tx, today, about }) => {
    const found = await matchPageOf(tx, params.matchId, today);
    // Whoever looks at a child's support, the family may know of it.
    about({ objectKind: "support_match", objectId: params.matchId, ...(found && { caseId: found.caseId }) });
    return found?.page ?? notFound;
  }),
  route(matches.propose, ({ params, body }, context) => matching.proposeTo(context, params.matchId, body)),
  route(matches.agreeOnSupport, ({ params, body }, context) => matching.agree(context, params.matchId, body)),
  route(matches.reviewAgreement, ({ params, body }, context) =>
    matching.review(context, params.matchId, params.agreementId, body),
  ),
  route(matches.recordSupportMeeting, ({ params, body }, context) =>
    matching.meet(context, params.matchId, body),
  ),
  route(matches.submitExpense, ({ params, body }, context) => matching.submit(context, params.matchId, body)),
  route(matches.decideOnExpense, ({ params, body }, context) =>
    matching.decideOn(context, params.matchId, params.expenseId, body),
  ),
  route(matches.endSupport, ({ params, body }, context) => matching.end(context, params.matchId, body)),

  route(matches.supportOf, async (_input, { tx, caseId, today, about }) => {
    const page = await supportOfCase(tx, caseId, today);
    about({ objectKind: "support_match", rowCount: page.matches.length });
    return page;
  }),
  route(matches.wishForSupport, ({ body }, context) => matching.wish(context, body)),
  route(matches.withdrawWish, ({ params, body }, context) =>
    matching.withdraw(context, params.matchId, body),
  ),
];
