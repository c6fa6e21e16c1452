import { keptAddress } from "#server/features/families/home-queries.ts";
import * as contract from "#contract/worker/families.ts";
import { groundFor } from "#core/access/actions.ts";
import { openAddress, openIdentityCode } from "#server/features/families/commands.ts";
import { memberRoutes } from "#server/features/families/member-routes.ts";
import { emergencyRoutes } from "#server/features/families/emergency-routes.ts";
import {
  familiesNamed,
  familiesOf,
  familyPageOf,
  historyOf,
  personOfCase,
  withoutRecord,
} from "#server/features/families/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import type { FieldSecrets } from "#server/platform/field-secrets.ts";
import { route, type Route } from "#server/platform/serve.ts";

export function familyRoutes(secrets: FieldSecrets): Route[] {
  return [
    route(contract.myFamilies, async ({ query }, { tx, today, now, about }) => {
      const list = await familiesOf(tx, query, today, now);
      about({ objectKind: "family", rowCount: list.families.length });
      return list;
    }),

    route(contract.searchFamilies, async ({ body }, { tx, about }) => {
      const families = await familiesNamed(tx, body.words);
      about({ objectKind: "family", rowCount: families.length });
      return { families };
    }),

    route(contract.familyPage, async ({ params }, { tx, today, now, relations, about }) => {
      about({ objectKind: "family", objectId: params.caseId });
      const page = await familyPageOf(tx, params.caseId, today, now);
      if (!page) return notFound;
      // The front door stands to the family until its service has begun, and reads nothing of the record.
      return groundFor("entry.read", { signedIn: true, roles: [], relations }) === null
        ? withoutRecord(page)
        : page;
    }),

    route(contract.householdAddress, async ({ params }, { tx, about }) => {
      about({ objectKind: "household_address", objectId: params.householdId });
      const kept = await keptAddress(tx, params.caseId, params.householdId);
      if (!kept) return notFound;
      const { street, postcode, city } = openAddress(secrets, kept.id, kept);
      return { street, postcode, city, addressProtected: kept.address_protected };
    }),

    route(contract.memberIdentityCode, async ({ params }, { tx, about }) => {
      about({ objectKind: "identity_code", objectId: params.personId });
      const person = await personOfCase(tx, params.caseId, params.personId);
      if (!person) return notFound;
      return {
        identityCode: person.identity_code && openIdentityCode(secrets, person.id, person.identity_code),
      };
    }),

    route(contract.familyHistory, async ({ params, query }, { tx, about }) => {
      const history = await historyOf(tx, params.caseId, query.before);
      about({ objectKind: "history", objectId: params.caseId, rowCount: history?.changes.length ?? 0 });
      return history ?? notFound;
    }),

    ...memberRoutes(secrets),
    ...emergencyRoutes,
  ];
}
