import { z } from "zod";
import { caseRelations } from "#core/access/actions.ts";
import { id } from "#core/kernel/id.ts";
import { instantShape, localDateShape } from "#core/kernel/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";
import {
  agreementShown,
  alertShown,
  caseWorkerShown,
  concernShown,
  contactShown,
  crisisShown,
  entryShown,
  goalShown,
  guardianshipShown,
  householdShown,
  meetingShown,
  memberShown,
  partnerShown,
  textShown,
} from "#contract/worker/family-shapes.ts";
import { serviceShown } from "#contract/worker/service-shown.ts";

export const caseParams = z.object({ caseId: id });
const can = { can: z.array(z.string()).default([]) };

export const familyPage = endpoint({
  method: "GET",
  path: "/api/cases/:caseId",
  audience: "worker",
  action: "family.read",
  summary:
    "The family page: who is in the family, who works with it, where the service stands, what is agreed, what is due",
  params: caseParams,
  reply: z.object({
    today: localDateShape,
    family: z.object({
      id,
      name: z.string(),
      openedOn: localDateShape,
      closedOn: localDateShape.nullable(),
      status: z.enum(["open", "closed"]),
      version: z.number().int(),
      unit: z.object({ id, name: z.string(), phone: z.string() }).nullable(),
      /** One's own last look, before this one; null on the first. */
      lastLookedAt: instantShape.nullable(),
      newSince: z.number().int(),
    }),
    service: serviceShown.nullable(),
    /** An order that waits for the provider's answer, when no service runs yet. */
    waitingOrder: z
      .object({ id, service: z.string(), status: z.enum(["sent", "returned"]), orderedOn: localDateShape })
      .nullable(),
    /** What the case began with. */
    contact: contactShown.nullable(),
    /** Contacts and notifications that were joined to it while it was open. */
    joinedContacts: z.int(),
    members: z.array(memberShown),
    households: z.array(householdShown),
    guardianships: z.array(guardianshipShown),
    partners: z.array(partnerShown),
    alerts: z.array(alertShown),
    workers: z.array(caseWorkerShown),
    agreements: z.array(agreementShown),
    goals: z.array(goalShown),
    concerns: z.array(concernShown),
    /** Relationships that are worked on, by their names. */
    relationships: z.array(z.object({ id, personIds: z.array(id), name: z.string() })),
    inCrisis: crisisShown.nullable(),
    /** A proposal of stronger or lighter support that waits for its answer. */
    stepProposed: z.object({ id, direction: z.enum(["up", "down"]), proposedOn: localDateShape }).nullable(),
    /** What is strong, in the words of the mapping summary's approved resources. */
    strengths: z.array(z.string()),
    upcoming: z.array(meetingShown),
    latest: z.array(entryShown),
    counts: z.object({
      openAgreements: z.number().int(),
      openConcerns: z.number().int(),
      entries: z.number().int(),
      upcoming: z.number().int(),
    }),
    ...can,
  }),
  refusals: [],
});

export const familySorts = ["name", "due", "met", "changed"] as const;
export const familyScopes = ["all", "worker", "purchaser", "unitLead", "intake"] as const;
export const familyStates = ["open", "waiting", "closed"] as const;

export const myFamilies = endpoint({
  method: "GET",
  path: "/api/cases",
  audience: "worker",
  action: "family.list",
  summary:
    "Families one stands in a relation to, with phase, what is due next, the last meeting and what is new",
  query: z.object({
    scope: z.enum(familyScopes).default("all"),
    state: z.enum(familyStates).default("open"),
    sort: z.enum(familySorts).default("name"),
    phase: z
      .string()
      .regex(/^[a-z_-]{1,40}$/)
      .optional(),
    page: z.coerce.number().int().min(1).max(1000).default(1),
  }),
  reply: z.object({
    today: localDateShape,
    families: z.array(
      z.object({
        id,
        name: z.string(),
        status: z.enum(["open", "closed"]),
        openedOn: localDateShape,
        closedOn: localDateShape.nullable(),
        relations: z.array(z.enum(caseRelations)),
        children: z.array(z.object({ givenName: z.string(), birthDate: localDateShape.nullable() })),
        addressProtected: z.boolean(),
        service: z
          .object({
            id: z.string(),
            name: textShown,
            phase: z.string().nullable(),
            phaseName: textShown.nullable(),
          })
          .nullable(),
        keyWorker: z.string().nullable(),
        unit: z.string().nullable(),
        nextDuty: z.object({ dueOn: localDateShape, words: textShown, overdue: z.boolean() }).nullable(),
        overdue: z.number().int(),
        lastMet: localDateShape.nullable(),
        nextMeeting: instantShape.nullable(),
        /** What has happened since one's own last look; null when one hasn't looked yet. */
        news: z.number().int().nullable(),
      }),
    ),
    total: z.number().int(),
    pageSize: z.number().int(),
    counts: z.object({
      scopes: z.record(z.enum(familyScopes), z.number().int()),
      states: z.record(z.enum(familyStates), z.number().int()),
      phases: z.array(z.object({ id: z.string(), name: textShown, count: z.number().int() })),
    }),
  }),
  refusals: [],
});

export const searchFamilies = endpoint({
  method: "POST",
  path: "/api/cases/find",
  audience: "worker",
  action: "family.search",
  summary:
    "Families by the name of the family or a member, over those one may see; forgives case, å/ä/ö and misspellings",
  body: z.object({ words: z.string().trim().min(2).max(80) }),
  reply: z.object({
    families: z.array(
      z.object({
        id,
        name: z.string(),
        status: z.enum(["open", "closed"]),
        members: z.array(z.string()),
        service: textShown.nullable(),
        relations: z.array(z.enum(caseRelations)),
      }),
    ),
  }),
  refusals: [],
});

export const householdAddress = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/households/:householdId/address",
  audience: "worker",
  action: "family.address",
  summary: "A household's address, protected or not; each look stands in the log",
  params: caseParams.extend({ householdId: id }),
  reply: z.object({
    street: z.string(),
    postcode: z.string(),
    city: z.string(),
    addressProtected: z.boolean(),
    ...can,
  }),
  refusals: [],
});

export const memberIdentityCode = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/people/:personId/identity-code",
  audience: "worker",
  action: "family.address",
  summary: "A member's personal identity code; each look stands in the log",
  params: caseParams.extend({ personId: id }),
  reply: z.object({ identityCode: z.string().nullable(), ...can }),
  refusals: [],
});

export const familyHistory = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/history",
  audience: "worker",
  action: "family.history",
  summary: "What has changed in the family's data: who, when, what it was and what it became",
  params: caseParams,
  query: z.object({ before: instantShape.optional() }),
  reply: z.object({
    changes: z.array(
      z.object({
        at: instantShape,
        by: z.string(),
        table: z.string(),
        rowId: id,
        about: z.string(),
        kind: z.enum(["added", "changed"]),
        fields: z.array(
          z.object({ name: z.string(), was: z.string().nullable(), became: z.string().nullable() }),
        ),
      }),
    ),
    more: z.boolean(),
    ...can,
  }),
  refusals: [],
});
