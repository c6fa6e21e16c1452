import { z } from "zod";
import { identityCodeShape } from "#core/families/identity-code.ts";
import { guardianshipScopes, memberRoles } from "#core/families/roles.ts";
import { id } from "#core/kernel/id.ts";
import { localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";
import { textReply } from "#contract/worker/rule-words.ts";

// How a contact is decided: a case is opened, the family is guided elsewhere, or the matter goes to child welfare.

const contactParams = z.object({ contactId: id });
const person = z.object({ id, name: z.string() });

export const purchasersToName = endpoint({
  method: "POST",
  path: "/api/contacts/purchasers/find",
  audience: "worker",
  action: "contact.read",
  summary: "Social workers who can be named responsible, with how many children they have now",
  body: z.object({ words: z.string().trim().max(80).default("") }),
  reply: z.object({
    purchasers: z.array(person.extend({ title: z.string(), unit: z.string(), children: z.number().int() })),
    /** At most so many children for one child-welfare social worker (LsL 417/2007 13 b §). */
    ceiling: z.object({ atMost: z.number().int(), source: z.string() }),
  }),
  refusals: [],
});

export const teamsToStart = endpoint({
  method: "GET",
  path: "/api/contacts/teams-to-start",
  audience: "worker",
  action: "contact.read",
  summary: "Services that the front door may ask to begin at once, with the teams that give them",
  reply: z.object({
    services: z.array(
      z.object({
        service: z.string(),
        name: textReply,
        units: z.array(z.object({ id, name: z.string(), phone: z.string() })),
      }),
    ),
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
/** A family as it is opened, whoever orders what for it. */
export const familyToOpen = {
  ...decisionMade,
  caseId: id,
  caseName: words(80),
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
};
export const isTold = (made: { familyToldOn: string | null; notToldReason: string }): boolean =>
  made.familyToldOn !== null || made.notToldReason !== "";
export const toldOrWhyNot = { error: "told_or_reason", path: ["notToldReason"] };

/** Whether an assessment of service needs is begun; left out, it is decided in the case before the clock ends. */
const assessment = z.enum(["begun", "not_begun"]).nullable().default(null);

/** A service that the front door asks to begin at once, from the team that gives it. */
const startWith = z
  .object({ orderId: id, service: z.string().max(80), unitId: id })
  .nullable()
  .default(null);

export const openCaseBody = z
  .object({ ...familyToOpen, purchaserId: id, assessment, startWith })
  .refine(isTold, toldOrWhyNot);

export const openCase = endpoint({
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
    "not_a_notification",
    "service_not_begun_here",
    "unit_does_not_deliver",
  ],
});

export const joinCaseBody = z.object({ ...decisionMade, caseId: id }).refine(isTold, toldOrWhyNot);

export const joinCase = endpoint({
  method: "POST",
  path: "/api/contacts/:contactId/decision/join-case",
  audience: "worker",
  action: "contact.decide",
  summary:
    "Joins a contact or a notification to the open case of the family that it is about; those who answer for the family are told",
  params: contactParams,
  body: joinCaseBody,
  /** How many people were told of it. */
  reply: z.object({ version: z.number().int(), told: z.int() }),
  refusals: [
    "contact_decided",
    "urgency_not_assessed",
    "told_in_future",
    "case_not_open",
    "nobody_answers_for_case",
  ],
});

export const guideElsewhereBody = z
  .object({
    ...decisionMade,
    decision: z.enum(["guide_elsewhere", "hand_to_child_welfare"]),
    guidedTo: words(300),
  })
  .refine(isTold, toldOrWhyNot);

export const guideElsewhere = endpoint({
  method: "POST",
  path: "/api/contacts/:contactId/decision/elsewhere",
  audience: "worker",
  action: "contact.decide",
  summary: "Decides to guide the family elsewhere, or hands the matter to child welfare",
  params: contactParams,
  body: guideElsewhereBody,
  reply: z.object({ version: z.number().int() }),
  refusals: ["contact_decided", "urgency_not_assessed", "told_in_future"],
});
