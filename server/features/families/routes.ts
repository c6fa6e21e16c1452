import * as contract from "#contract/worker/families.ts";
import { familyPageOf } from "#server/features/families/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import type { FieldSecrets } from "#server/platform/field-secrets.ts";
import { route, type Route } from "#server/platform/serve.ts";

export function familyRoutes(_secrets: FieldSecrets): Route[] {
  return [
    route(contract.familyPage, async ({ params }, { tx, today, now, about }) => {
      about({ objectKind: "family", objectId: params.caseId });
      return (await familyPageOf(tx, params.caseId, today, now)) ?? notFound;
    }),
  ];
}
