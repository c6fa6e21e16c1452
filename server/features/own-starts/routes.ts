import * as contract from "#contract/worker/own-starts.ts";
import { contactStanding } from "#server/features/contacts/queries.ts";
import { startFromOwnContact } from "#server/features/own-starts/commands.ts";
import { servicesToStart } from "#server/features/own-starts/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import type { FieldSecrets } from "#server/platform/field-secrets.ts";
import { route, type Route } from "#server/platform/serve.ts";

export function ownStartRoutes(secrets: FieldSecrets): Route[] {
  return [
    route(contract.startableServices, async ({ params }, { tx, today, about }) => {
      about({ objectKind: "contact", objectId: params.contactId });
      if (!(await contactStanding(tx, params.contactId))) return notFound;
      return { today, services: await servicesToStart(tx, today) };
    }),
    route(contract.startFromContact, ({ params, body }, context) =>
      startFromOwnContact(context, secrets, params.contactId, body),
    ),
  ];
}
