import { z } from "zod";
import { identityCodeShape } from "#core/families/identity-code.ts";
import { memberRoles } from "#core/families/roles.ts";
import { id } from "#core/kernel/id.ts";
import { instantShape, localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { contactTold, namesAChild, notificationTold, sender } from "#contract/contacts.ts";
import { endpoint } from "#contract/endpoint.ts";

const contactParams = z.object({ contactId: id });
const person = z.object({ id, name: z.string() });

/** A statutory time of a contact: its last day and the working days left (negative when late). */
const clock = z.object({
  dueOn: localDateShape,
  left: z.number().int(),
  of: z.number().int(),
  source: z.string(),
});
export const contactClocks = z.object({
  /** Need for urgent help: assessed at once; null when it has been. */
  urgency: clock.nullable(),
  /** Whether to start an assessment, and telling the family: null when decided. */
  decision: clock.nullable(),
});

export const contactKinds = ["family", "professional", "call", "notification"] as const;
export const contactStates = ["open", "new", "mine", "decided"] as const;
export const contactSorts = ["due", "newest"] as const;
export const contactDecisions = [
  "open_case",
  "join_case",
  "guide_elsewhere",
  "hand_to_child_welfare",
] as const;

const contactLine = z.object({
  id,
  reference: z.string(),
  kind: z.enum(contactKinds),
  /** Of a notification: who notified, by kind. A private notifier has no name here. */
  notifierKind: z.string().nullable(),
  noticed: z.array(z.string()),
  receivedAt: instantShape,
  receivedOn: localDateShape,
  senderName: z.string(),
  organisation: z.string(),
  children: z.array(z.string()),
  about: z.string(),
  language: z.string(),
  interpreterLanguage: z.string().nullable(),
  addressProtected: z.boolean(),
  urgency: z.enum(["urgent", "not_urgent"]).nullable(),
  status: z.enum(["new", "in_progress", "decided"]),
  handler: person.nullable(),
  decision: z.enum(contactDecisions).nullable(),
  decidedAt: instantShape.nullable(),
  clocks: contactClocks,
});

export const contactInbox = endpoint({
  method: "POST",
  path: "/api/contacts/find",
  audience: "worker",
  action: "contact.list",
  summary: "The front door's inbox with its clocks, most urgent first",
  body: z.object({
    state: z.enum(contactStates).default("open"),
    kind: z.enum(contactKinds).optional(),
    sort: z.enum(contactSorts).default("due"),
    words: z.string().trim().max(80).optional(),
    page: z.number().int().min(1).max(1000).default(1),
  }),
  reply: z.object({
    today: localDateShape,
    contacts: z.array(contactLine),
    total: z.number().int(),
    pageSize: z.number().int(),
    counts: z.object({
      open: z.number().int(),
      new: z.number().int(),
      mine: z.number().int(),
      decided: z.number().int(),
      urgent: z.number().int(),
      late: z.number().int(),
    }),
  }),
  refusals: [],
});

const told = contactTold.shape;
/** Blank where a private person notified. */
const senderShown = sender.extend({ name: optionalWords(120) });

export const readContact = endpoint({
  method: "GET",
  path: "/api/contacts/:contactId",
  audience: "worker",
  action: "contact.read",
  summary: "One contact: what was told, its clocks, how it has been handled",
  params: contactParams,
  reply: z.object({
    ...told,
    sender: senderShown,
    notifierKind: z.string().nullable(),
    noticed: z.array(z.string()),
    /** A private notifier is known by name to the one who handles the notification, who may ask for it. */
    notifierProtected: z.boolean(),
    id,
    version: z.number().int(),
    reference: z.string(),
    kind: z.enum(contactKinds),
    receivedAt: instantShape,
    receivedOn: localDateShape,
    takenBy: person.nullable(),
    handler: person.nullable(),
    status: z.enum(["new", "in_progress", "decided"]),
    urgency: z.enum(["urgent", "not_urgent"]).nullable(),
    urgencyReason: z.string(),
    urgencyAssessedAt: instantShape.nullable(),
    urgencyAssessedBy: person.nullable(),
    decision: z.enum(contactDecisions).nullable(),
    decisionReasons: z.string(),
    guidedTo: z.string(),
    familyToldOn: localDateShape.nullable(),
    notToldReason: z.string(),
    decidedAt: instantShape.nullable(),
    decidedBy: person.nullable(),
    caseId: id.nullable(),
    clocks: contactClocks,
    today: localDateShape,
  }),
  refusals: [],
});

export const contactAddress = endpoint({
  method: "GET",
  path: "/api/contacts/:contactId/address",
  audience: "worker",
  action: "contact.read",
  summary: "The address told in a contact, protected or not; each look stands in the log",
  params: contactParams,
  reply: z.object({ address: z.string() }),
  refusals: [],
});

export const notifierReason = z.object({ reason: words(500) });

export const notifierOf = endpoint({
  method: "POST",
  path: "/api/contacts/:contactId/notifier",
  audience: "worker",
  action: "contact.notifier",
  summary:
    "Who a private notifier is: shown to the one who handles the notification, for a reason. Each look stands in the log",
  params: contactParams,
  body: notifierReason,
  reply: z.object({ name: z.string(), phone: z.string(), email: z.string(), relation: z.string() }),
  refusals: ["notifier_not_yours", "notifier_not_protected"],
});

export const urgencyTold = z.object({ urgency: z.enum(["urgent", "not_urgent"]), reason: words(2000) });

export const writeDownCallBody = contactTold
  .extend({
    id,
    receivedAt: instantShape.nullable().default(null),
    sender: senderShown,
    /** The call is a child-welfare notification. */
    notification: notificationTold.nullable().default(null),
    /** Need for urgent help, assessed while the call is on. */
    urgency: urgencyTold.nullable().default(null),
  })
  .refine((told) => told.notification?.notifierKind === "anonymous" || told.sender.name !== "", {
    error: "empty",
    path: ["sender", "name"],
  })
  .refine((told) => told.notification === null || namesAChild(told.children), {
    error: "name_a_child",
    path: ["children", 0, "givenName"],
  })
  .refine((told) => told.notification === null || told.urgency !== null, {
    error: "choose",
    path: ["urgency", "urgency"],
  });

export const writeDownCall = endpoint({
  method: "POST",
  path: "/api/contacts/calls",
  audience: "worker",
  action: "contact.write",
  summary:
    "Writes down a contact that came by telephone or in person; taken under handling by the one who writes",
  body: writeDownCallBody,
  reply: z.object({ id, reference: z.string() }),
  refusals: ["no_front_door", "received_in_future"],
});

const seen = z.object({ version: z.number().int() });
const changed = z.object({ version: z.number().int() });

export const takeContact = endpoint({
  method: "POST",
  path: "/api/contacts/:contactId/handler",
  audience: "worker",
  action: "contact.write",
  summary: "Takes a contact under one's own handling",
  params: contactParams,
  body: seen,
  reply: changed,
  refusals: ["contact_decided"],
});

export const assessUrgencyBody = seen.extend({
  urgency: z.enum(["urgent", "not_urgent"]),
  reason: words(2000),
});

export const assessUrgency = endpoint({
  method: "POST",
  path: "/api/contacts/:contactId/urgency",
  audience: "worker",
  action: "contact.write",
  summary: "Assesses whether there is need for urgent help, with the reason (ShL 1301/2014 36 §)",
  params: contactParams,
  body: assessUrgencyBody,
  reply: changed,
  refusals: ["contact_decided"],
});

export const findPeopleBody = z
  .object({
    name: optionalWords(120),
    birthDate: localDateShape.nullable().default(null),
    identityCode: identityCodeShape.nullable().default(null),
  })
  .refine((asked) => asked.name.length >= 2 || asked.birthDate !== null || asked.identityCode !== null, {
    error: "empty",
    path: ["name"],
  });

export const findPeople = endpoint({
  method: "POST",
  path: "/api/people/find",
  audience: "worker",
  action: "person.find",
  summary:
    "Looks whether somebody is already known: by name, birth date or personal identity code. Each look stands in the log",
  body: findPeopleBody,
  reply: z.object({
    people: z.array(
      z.object({
        personId: id,
        givenName: z.string(),
        familyName: z.string(),
        birthDate: localDateShape.nullable(),
        byCode: z.boolean(),
        cases: z.array(
          z.object({
            caseId: id,
            name: z.string(),
            status: z.enum(["open", "closed"]),
            openedOn: localDateShape,
            role: z.enum(memberRoles),
          }),
        ),
      }),
    ),
  }),
  refusals: [],
});
