import { z } from "zod";
import { noticedCodes } from "#core/contacts/noticed.ts";
import { outcomeCodes, sectorCodes } from "#core/consultations/sectors.ts";
import { id } from "#core/kernel/id.ts";
import { instantShape, localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { childTold, namesAChild } from "#contract/contacts.ts";
import { endpoint } from "#contract/endpoint.ts";
import { asked, namedWithConsent, consentNeeded } from "#contract/consultations.ts";

const ofConsultation = z.object({ consultationId: id });
const person = z.object({ id, name: z.string() });

export const consultationStates = ["waiting", "answered"] as const;

const line = z.object({
  id,
  reference: z.string(),
  askedAt: instantShape,
  askerName: z.string(),
  organisation: z.string(),
  sector: z.enum(sectorCodes),
  question: z.string(),
  isAnonymous: z.boolean(),
  status: z.enum(consultationStates),
  handler: person.nullable(),
  outcome: z.enum(outcomeCodes).nullable(),
  answeredAt: instantShape.nullable(),
});

export const consultationList = endpoint({
  method: "GET",
  path: "/api/consultations",
  audience: "worker",
  action: "consultation.read",
  summary: "Consultations of one's own team: what waits, oldest first; what has been answered, newest first",
  query: z.object({
    state: z.enum(consultationStates).default("waiting"),
    page: z.coerce.number().int().min(1).max(1000).default(1),
  }),
  reply: z.object({
    consultations: z.array(line),
    total: z.int(),
    pageSize: z.int(),
    counts: z.object({ waiting: z.int(), answered: z.int() }),
  }),
  refusals: [],
});

export const readConsultation = endpoint({
  method: "GET",
  path: "/api/consultations/:consultationId",
  audience: "worker",
  action: "consultation.read",
  summary: "One consultation: who asks, what, the answer, and what became of it",
  params: ofConsultation,
  reply: z.object({
    ...asked.omit({ placeId: true }).shape,
    version: z.int(),
    reference: z.string(),
    askedAt: instantShape,
    unit: z.object({ id, name: z.string() }),
    status: z.enum(consultationStates),
    takenBy: person.nullable(),
    handler: person.nullable(),
    answer: z.string(),
    outcome: z.enum(outcomeCodes).nullable(),
    minutes: z.int().nullable(),
    answeredAt: instantShape.nullable(),
    answeredBy: person.nullable(),
    /** What became of it: a contact of the front door, or the case of a family one works with. */
    becameContact: z.boolean(),
    joinedCase: z.object({ id, name: z.string() }).nullable(),
    joined: z.boolean(),
    joinedOn: localDateShape.nullable(),
  }),
  refusals: [],
});

export const writeDownBody = asked
  .extend({ askedAt: instantShape.nullable().default(null) })
  .refine(namedWithConsent, consentNeeded);

export const writeDownConsultation = endpoint({
  method: "POST",
  path: "/api/consultations/calls",
  audience: "worker",
  action: "consultation.write",
  summary: "Write down a question that came by telephone or in a meeting; handled by the one who writes",
  body: writeDownBody,
  reply: z.object({ id, reference: z.string() }),
  refusals: ["no_team_to_ask", "received_in_future"],
});

const seen = z.object({ version: z.int().min(1) });
const changed = z.object({ version: z.int() });

export const takeConsultation = endpoint({
  method: "POST",
  path: "/api/consultations/:consultationId/handler",
  audience: "worker",
  action: "consultation.write",
  summary: "Take a question under one's own handling",
  params: ofConsultation,
  body: seen,
  reply: changed,
  refusals: ["consultation_answered"],
});

export const answerBody = seen.extend({
  answer: words(8000),
  minutes: z.int().min(1).max(6000),
  outcome: z.enum(outcomeCodes, { error: "choose" }),
});

export const answerConsultation = endpoint({
  method: "POST",
  path: "/api/consultations/:consultationId/answer",
  audience: "worker",
  action: "consultation.write",
  summary: "The answer that was given, how long it took, and what comes of it",
  params: ofConsultation,
  body: answerBody,
  reply: changed,
  refusals: ["consultation_answered"],
});

export const passOnBody = seen
  .extend({
    contactId: id,
    frontDoorId: id.nullable().default(null),
    noticed: z.array(z.enum(noticedCodes)).max(noticedCodes.length).default([]),
    isNotification: z.boolean(),
    children: z.array(childTold).min(1).max(12),
    about: words(8000),
    familyKnows: z.boolean(),
    note: optionalWords(400),
  })
  .refine(({ children }) => namesAChild(children), {
    error: "name_a_child",
    path: ["children", 0, "givenName"],
  })
  .refine(({ isNotification, noticed }) => !isNotification || noticed.length > 0, {
    error: "choose_one",
    path: ["noticed"],
  });

export const consultationToContact = endpoint({
  method: "POST",
  path: "/api/consultations/:consultationId/contact",
  audience: "worker",
  action: "consultation.write",
  summary:
    "Pass a question with a named family on to the front door, as the asker's contact or child-welfare notification",
  params: ofConsultation,
  body: passOnBody,
  reply: z.object({ reference: z.string() }),
  refusals: ["consultation_anonymous", "consultation_joined", "no_front_door"],
});

export const joinableConsultations = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/consultations",
  audience: "worker",
  action: "consultation.match",
  summary: "Consultations joined to the case, and those of one's team about a named family that could be",
  params: z.object({ caseId: id }),
  reply: z.object({
    joined: z.array(line.extend({ joinedOn: localDateShape.nullable(), familyWords: z.string() })),
    possible: z.array(line.extend({ familyWords: z.string(), version: z.int() })),
    can: z.array(z.string()).default([]),
  }),
  refusals: [],
});

export const joinConsultation = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/consultations/:consultationId",
  audience: "worker",
  action: "consultation.join",
  summary: "Join a consultation about this family, named with its consent, to the family's case",
  params: ofConsultation.extend({ caseId: id }),
  body: seen,
  reply: changed,
  refusals: ["case_closed", "consultation_anonymous", "consultation_joined"],
});

const figure = z.object({
  value: z.string(),
  asked: z.int(),
  /** Half were answered in so many hours or fewer; null when too few have been for it to be told. */
  hours: z.number().nullable(),
});
/** `isWhole` is false when groups are left out, because they are small or would give a small one away. */
const table = z.object({ rows: z.array(figure), isWhole: z.boolean() });

export const consultationFigures = endpoint({
  method: "GET",
  path: "/api/consultation-figures",
  audience: "worker",
  action: "consultation.figures",
  summary:
    "Figures of consultations by month, by where the asker works and by what came of it, without groups under five; the team's own, or to the analyst all",
  query: z.object({ from: localDateShape, to: localDateShape }),
  reply: z.object({
    /** The whole months that the figures are of: by days a single question could be had by subtraction. */
    from: localDateShape,
    to: localDateShape,
    leastGroup: z.int(),
    /** Null when there are some, but fewer than a group; then nothing else is told either. */
    all: z
      .object({
        asked: z.int(),
        /** Null when it or what waits is a small group. */
        answered: z.int().nullable(),
        hours: z.number().nullable(),
        minutes: z.int().nullable(),
      })
      .nullable(),
    months: table,
    sectors: table,
    outcomes: table,
  }),
  refusals: [],
});
