import * as contract from "#contract/worker/staff.ts";
import * as commands from "#server/features/staff/commands.ts";
import { staffById, staffFor, unitsWithPeople } from "#server/features/staff/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const staffRoutes: Route[] = [
  route(contract.staffList, async ({ body }, { tx, today, about }) => {
    const page = await staffFor(tx, body, today);
    about({ objectKind: "staff", rowCount: page.people.length });
    return page;
  }),
  route(contract.staffMember, async ({ params }, { tx, today, about }) => {
    about({ objectKind: "staff", objectId: params.staffId });
    return (await staffById(tx, params.staffId, today)) ?? notFound;
  }),
  route(contract.unitList, (_input, { tx, today }) => unitsWithPeople(tx, today)),

  route(contract.addStaff, ({ body }, context) => commands.addPerson(context, body)),
  route(contract.editStaff, ({ params, body }, context) =>
    commands.editPerson(context, params.staffId, body),
  ),
  route(contract.setStaffActive, ({ params, body }, context) =>
    commands.setActive(context, params.staffId, body),
  ),
  route(contract.giveRole, ({ params, body }, context) => commands.giveRoleTo(context, params.staffId, body)),
  route(contract.endRole, ({ params, body }, context) =>
    commands.endRoleOf(context, params.staffId, params.roleId, body.to),
  ),
  route(contract.addUnit, ({ body }, context) => commands.newUnit(context, body)),
  route(contract.editUnit, ({ params, body }, context) => commands.changeUnit(context, params.unitId, body)),
  route(contract.addOrganisation, ({ body }, context) => commands.newOrganisation(context, body)),
];
