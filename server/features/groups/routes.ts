import * as ofCase from "#contract/worker/enrolments.ts";
import { moveSession } from "#contract/worker/group-sessions.ts";
import * as contract from "#contract/worker/groups.ts";
import * as commands from "#server/features/groups/commands.ts";
import { cancelWhole, close } from "#server/features/groups/endings.ts";
import {
  changeOf,
  enrolMember,
  enrolOutsideCase,
  noticeTold,
  stepOf,
} from "#server/features/groups/enrolling.ts";
import { enrolmentsOfCase, groupPageOf, groupsListed } from "#server/features/groups/queries.ts";
import { moveOne } from "#server/features/groups/sessions.ts";
import { notFound } from "#server/platform/answers.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const groupRoutes: Route[] = [
  route(contract.groupList, async ({ query }, { tx, today, about }) => {
    const page = await groupsListed(tx, today, query.state);
    about({ objectKind: "peer_group", rowCount: page.groups.length });
    return page;
  }),
  route(contract.groupPage, async ({ params }, { tx, today, about }) => {
    const found = await groupPageOf(tx, params.groupId, today);
    about({
      objectKind: "peer_group",
      objectId: params.groupId,
      rowCount: found?.page.enrolments.length ?? 0,
      // The family's data are the leader's to see by leading the group, and the family is told so.
      ...(found && found.families.length > 0 && { caseIds: found.families, relation: "groupLeader" }),
    });
    return found?.page ?? notFound;
  }),
  route(contract.setUpGroup, ({ body }, context) => commands.setUp(context, body)),
  route(contract.changeGroup, ({ params, body }, context) => commands.change(context, params.groupId, body)),
  route(contract.nameLeader, ({ params, body }, context) =>
    commands.nameLeader(context, params.groupId, body),
  ),
  route(contract.endLeader, ({ params, body }, context) =>
    commands.endLeader(context, params.groupId, params.leaderId, body),
  ),
  route(contract.planSession, ({ params, body }, context) => commands.plan(context, params.groupId, body)),
  route(contract.cancelSession, ({ params, body }, context) =>
    commands.cancelOne(context, params.groupId, params.sessionId, body),
  ),
  route(moveSession, ({ params, body }, context) => moveOne(context, params, body)),
  route(contract.markAttendance, ({ params, body }, context) => commands.mark(context, params, body)),
  route(contract.enrolWithoutCase, ({ params, body }, context) =>
    enrolOutsideCase(context, params.groupId, body),
  ),
  route(contract.changeEnrolment, ({ params, body }, context) =>
    changeOf(context, params.enrolmentId, { groupId: params.groupId }, body),
  ),
  route(contract.stepEnrolment, ({ params, body }, context) =>
    stepOf(context, params.enrolmentId, { groupId: params.groupId }, body),
  ),
  route(contract.offerPlaces, ({ params }, context) => commands.offer(context, params.groupId)),
  route(contract.tellNotice, ({ params, body }, context) =>
    noticeTold(context, params.noticeId, { groupId: params.groupId }, body),
  ),
  route(contract.cancelGroup, ({ params, body }, context) => cancelWhole(context, params.groupId, body)),
  route(contract.closeGroup, ({ params, body }, context) => close(context, params.groupId, body)),

  route(ofCase.enrolmentsOf, async (_input, { tx, caseId, today, about }) => {
    const page = await enrolmentsOfCase(tx, caseId, today);
    about({ objectKind: "enrolment", rowCount: page.enrolments.length });
    return page;
  }),
  route(ofCase.enrol, ({ body }, context) => enrolMember(context, body)),
  route(ofCase.changeOwnEnrolment, ({ params, body }, context) =>
    changeOf(context, params.enrolmentId, { caseId: params.caseId }, body),
  ),
  route(ofCase.stepOwnEnrolment, ({ params, body }, context) =>
    stepOf(context, params.enrolmentId, { caseId: params.caseId }, body),
  ),
  route(ofCase.tellFamily, ({ params, body }, context) =>
    noticeTold(context, params.noticeId, { caseId: params.caseId }, body),
  ),
];
