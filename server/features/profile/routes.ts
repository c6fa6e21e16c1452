import * as contract from "#contract/worker/profile.ts";
import { changeProfile } from "#server/features/profile/commands.ts";
import { profileOf } from "#server/features/profile/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const profileRoutes: Route[] = [
  route(contract.ownProfile, async (_input, context) => (await profileOf(context)) ?? notFound),
  route(contract.editProfile, ({ body }, context) => changeProfile(context, body)),
];
