import { z } from "zod";
import { identityCodeShape } from "#core/families/identity-code.ts";
import { guardianshipScopes, memberRoles } from "#core/families/roles.ts";
import { id } from "#core/kernel/id.ts";
import { instantShape, localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { contactTold } from "#contract/contacts.ts";
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

export const contactKinds = ["family", "professional", "call"] as const;
export const contactStates = ["open", "new", "mine", "decided"] as const;
export const contactSorts = ["due", "newest"] as const;
export const contactDecisions = ["open_case", "guide_elsewhere", "hand_to_child_welfare"] as const;

const contactLine = z.object({
  id,
  reference: z.string(),
  kind: z.enum(contactKinds),
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
  method: "GET",
  path: "/api/contacts",
  audience: "worker",
  action: "contact.list",
  summary: "The front door's inbox with its clocks, most urgent first",
  query: z.object({
    state: z.enum(contactStates).default("open"),
    kind: z.enum(contactKinds).optional(),
    sort: z.enum(contactSorts).default("due"),
    q: z.string().trim().max(80).optional(),
    page: z.coerce.number().int().min(1).max(1000).default(1),
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

export const readContact = endpoint({
  method: "GET",
  path: "/api/contacts/:contactId",
  audience: "worker",
  action: "contact.read",
  summary: "One contact: what was told, its clocks, how it has been handled",
  params: contactParams,
  reply: z.object({
    ...told,
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

export const writeDownCallBody = contactTold.extend({
  id,
  receivedAt: instantShape.nullable().default(null),
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

export const purchasersToName = endpoint({
  method: "GET",
  path: "/api/contacts/purchasers",
  audience: "worker",
  action: "contact.read",
  summary: "Social workers who can be named responsible, with how many children they have now",
  query: z.object({ q: z.string().trim().max(80).default("") }),
  reply: z.object({
    purchasers: z.array(person.extend({ title: z.string(), unit: z.string(), children: z.number().int() })),
    /** At most so many children for one child-welfare social worker (LsL 417/2007 13 b §). */
    ceiling: z.object({ atMost: z.number().int(), source: z.string() }),
  }),
  refusals: [],
});

/** A member of the case to be opened: somebody known, or somebody new. */
export const newMember = z.object({
  memberId: id,
  personId: id,
  known: z.boolean(),
  givenName: words(80),
  familyName: words(80),
  birthDate: localDateShape.nullable().default(null),
  identityCode: identityCodeShape.nullable().default(null),
  role: z.enum(memberRoles),
  relationWords: optionalWords(80),
  language: words(40).default("fi"),
  interpreterLanguage: z.string().trim().max(40).nullable().default(null),
  phone: optionalWords(40),
  addressProtected: z.boolean().default(false),
});

const decisionMade = {
  version: z.number().int(),
  reasons: words(6000),
  /** The day the family was told; null when it wasn't, with the reason. */
  familyToldOn: localDateShape.nullable(),
  notToldReason: optionalWords(2000),
};
const isTold = (made: { familyToldOn: string | null; notToldReason: string }): boolean =>
  made.familyToldOn !== null || made.notToldReason !== "";
const toldOrWhyNot = { error: "told_or_reason", path: ["notToldReason"] };

export const openCaseBody = z
  .object({
    ...decisionMade,
    caseId: id,
    caseName: words(80),
    purchaserId: id,
    members: z.array(newMember).min(1).max(20),
    household: z
      .object({
        id,
        name: words(80),
        street: optionalWords(160),
        postcode: optionalWords(10),
        city: optionalWords(80),
        addressProtected: z.boolean(),
        residentIds: z.array(id).max(20),
      })
      .nullable()
      .default(null),
    guardianships: z
      .array(
        z.object({
          id,
          guardianId: id,
          childId: id,
          scope: z.enum(guardianshipScopes),
          source: optionalWords(200),
        }),
      )
      .max(40)
      .default([]),
  })
  .refine(isTold, toldOrWhyNot);

export const decideOpenCase = endpoint({
  method: "POST",
  path: "/api/contacts/:contactId/decision/open-case",
  audience: "worker",
  action: "contact.decide",
  summary: "Decides to open a case: its members, household, guardianships and the responsible social worker",
  params: contactParams,
  body: openCaseBody,
  reply: z.object({ caseId: id }),
  refusals: [
    "contact_decided",
    "urgency_not_assessed",
    "no_child",
    "not_a_purchaser",
    "identity_code_in_use",
    "person_not_known",
    "birth_date_differs",
    "told_in_future",
    "guardian_not_a_member",
    "guardian_is_child",
    "guardianship_twice",
    "guardianship_sole_and_other",
    "member_twice",
  ],
});

export const decideElsewhereBody = z
  .object({
    ...decisionMade,
    decision: z.enum(["guide_elsewhere", "hand_to_child_welfare"]),
    guidedTo: words(300),
  })
  .refine(isTold, toldOrWhyNot);

export const decideElsewhere = endpoint({
  method: "POST",
  path: "/api/contacts/:contactId/decision/elsewhere",
  audience: "worker",
  action: "contact.decide",
  summary: "Decides to guide the family elsewhere, or hands the matter to child welfare",
  params: contactParams,
  body: decideElsewhereBody,
  reply: changed,
  refusals: ["contact_decided", "urgency_not_assessed", "told_in_future"],
});
