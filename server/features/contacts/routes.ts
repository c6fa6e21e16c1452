import * as open from "#contract/public/contacts.ts";
import * as decisions from "#contract/worker/contact-decisions.ts";
import * as contract from "#contract/worker/contacts.ts";
import {
  addressPlace,
  assessContactUrgency,
  decideContactElsewhere,
  receiveCall,
  receiveContact,
  showNotifier,
  takeContact,
} from "#server/features/contacts/commands.ts";
import {
  contactOf,
  contactStanding,
  inboxOf,
  knownPeople,
  placesToContact,
  purchasers,
  startableTeams,
} from "#server/features/contacts/queries.ts";
import { joinContactToCase } from "#server/features/contacts/join-case.ts";
import { openCaseOf } from "#server/features/contacts/open-case.ts";
import { notFound } from "#server/platform/answers.ts";
import type { FieldSecrets } from "#server/platform/field-secrets.ts";
import { route, type Route } from "#server/platform/serve.ts";

export function contactRoutes(secrets: FieldSecrets): Route[] {
  return [
    route(open.contactPlaces, (_input, { tx }) => placesToContact(tx)),
    route(open.sendContact, ({ body }, context) => receiveContact(context, secrets, body)),

    route(contract.contactInbox, async ({ body }, { tx, actor, today, about }) => {
      const inbox = await inboxOf(tx, body, actor.id, today);
      about({ objectKind: "contact", rowCount: inbox.contacts.length });
      return inbox;
    }),
    route(decisions.purchasersToName, ({ body }, { tx, today, about }) => {
      about({ objectKind: "staff" });
      return purchasers(tx, body.words, today);
    }),
    route(decisions.teamsToStart, async (_input, { tx, today, about }) => {
      about({ objectKind: "unit" });
      return { services: await startableTeams(tx, today) };
    }),
    route(contract.writeDownCall, ({ body }, context) => receiveCall(context, secrets, body)),
    route(contract.readContact, async ({ params }, { tx, today, about }) => {
      about({ objectKind: "contact", objectId: params.contactId });
      return (await contactOf(tx, params.contactId, today)) ?? notFound;
    }),
    route(contract.contactAddress, async ({ params }, { tx, about }) => {
      about({ objectKind: "contact_address", objectId: params.contactId });
      const contact = await contactStanding(tx, params.contactId);
      return contact ? { address: secrets.openText(addressPlace(contact.id), contact.address) } : notFound;
    }),
    route(contract.notifierOf, ({ params, body }, context) =>
      showNotifier(context, secrets, params.contactId, body.reason),
    ),
    route(contract.takeContact, ({ params, body }, context) =>
      takeContact(context, params.contactId, body.version),
    ),
    route(contract.assessUrgency, ({ params, body }, context) =>
      assessContactUrgency(context, params.contactId, body),
    ),
    route(decisions.guideElsewhere, ({ params, body }, context) =>
      decideContactElsewhere(context, params.contactId, body),
    ),

    route(decisions.joinCase, ({ params, body }, context) =>
      joinContactToCase(context, params.contactId, body),
    ),
    route(decisions.openCase, ({ params, body }, context) =>
      openCaseOf(context, secrets, params.contactId, body),
    ),

    route(contract.findPeople, async ({ body }, { tx, about }) => {
      const index =
        body.identityCode === null ? null : secrets.blindIndex("identity-code", body.identityCode);
      const people = await knownPeople(tx, body.name, body.birthDate, index);
      about({
        objectKind: "person",
        rowCount: people.length,
        detail: body.identityCode === null ? "" : "by_identity_code",
      });
      return { people };
    }),
  ];
}
