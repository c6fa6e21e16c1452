import { z } from "zod";
import { documentContentShape, documentKinds, sourceKinds } from "#core/documents/content.ts";
import { id } from "#core/kernel/id.ts";
import { localDateShape, words } from "#core/kernel/shapes.ts";
import { languages } from "#core/kernel/text.ts";
import { endpoint } from "#contract/endpoint.ts";
import { textReply } from "#contract/worker/rule-words.ts";

const caseOnly = z.object({ caseId: id });
const oneDocument = caseOnly.extend({ documentId: id });
const can = { can: z.array(z.string()).default([]) };
const version = z.int().min(1);
const saved = z.object({ id, version: z.int() });

export const documentStatuses = ["draft", "approved"] as const;
export const deliveryParties = ["family", "child", "purchaser", "partner", "child_welfare"] as const;
export const deliveryWays = ["in_person", "post", "secure_mail", "in_system"] as const;

const delivery = z.object({
  id,
  to: z.enum(deliveryParties),
  toName: z.string(),
  how: z.enum(deliveryWays),
  on: localDateShape,
  by: z.string(),
});

const glimpse = {
  id,
  kind: z.enum(documentKinds),
  status: z.enum(documentStatuses),
  meetingOn: localDateShape.nullable(),
  coversFrom: localDateShape.nullable(),
  coversTo: localDateShape.nullable(),
  begunOn: localDateShape,
  approvedOn: localDateShape.nullable(),
  /** A later one has taken its place, or the case was taken up again. */
  supersededOn: localDateShape.nullable(),
  createdBy: z.string(),
  deliveries: z.array(delivery),
};

export const documentsOf = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/documents",
  audience: "worker",
  action: "document.read",
  summary:
    "Documents of the family, newest first, and what can be begun: what is asked for next, and of which meeting",
  params: caseOnly,
  reply: z.object({
    today: localDateShape,
    running: z.boolean(),
    documents: z.array(z.object(glimpse)),
    /** Kinds that the service has, each with what it can be made of. */
    kinds: z.array(
      z.object({
        kind: z.enum(documentKinds),
        /** What the service asks of it now: the duty in words, by when. */
        duty: z
          .object({
            text: textReply,
            reason: textReply,
            dueOn: localDateShape.nullable(),
            state: z.enum(["upcoming", "due", "overdue"]),
            source: z.string(),
          })
          .nullable(),
        /** Held meetings that a memo can be made of and isn't yet. */
        meetings: z.array(z.object({ id, on: localDateShape })),
        /** The days that the next one of this kind covers. */
        covers: z.object({ from: localDateShape, to: localDateShape }).nullable(),
        underWork: id.nullable(),
      }),
    ),
    ...can,
  }),
  refusals: [],
});

/** A row of the record that a sentence rests on, to be read where the sentence is. */
export const sourceShown = z.object({
  kind: z.enum(sourceKinds),
  id,
  on: localDateShape.nullable(),
  /** What it is: a meeting's kind, a goal's title, a risk factor. */
  title: textReply,
  words: z.string(),
  meetingId: id.nullable(),
});

export const documentPage = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/documents/:documentId",
  audience: "worker",
  action: "document.read",
  summary: "One document with the rows of the record that its sentences rest on",
  params: oneDocument,
  reply: z.object({
    document: z.object({
      ...glimpse,
      template: z.string(),
      templateVersion: z.int(),
      content: documentContentShape,
      concernId: id.nullable(),
      replaces: id.nullable(),
      approvedBy: z.string().nullable(),
      version: z.int(),
    }),
    /** The meeting of a memo. */
    meetingId: id.nullable(),
    /** Whose document it is: stands on every printed page (703/2023). */
    head: z.object({
      family: z.string(),
      service: textReply,
      serviceTask: z.enum(["family-services", "child-welfare"]),
      organiser: z.string(),
      provider: z.string(),
      unit: z.string(),
      purchaser: z.string(),
      members: z.array(
        z.object({ name: z.string(), role: z.string(), birthDate: localDateShape.nullable() }),
      ),
    }),
    sources: z.array(sourceShown),
    ...can,
  }),
  refusals: [],
});

export const beginDocument = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/documents",
  audience: "worker",
  action: "document.write",
  summary: "Begin a document: drafted from the record, in the language asked for",
  params: caseOnly,
  body: z
    .object({
      id,
      kind: z.enum(documentKinds),
      language: z.enum(languages).default("fi"),
      /** The meeting of a memo. */
      meetingId: id.nullable().default(null),
      /** The concern of a notification. */
      concernId: id.nullable().default(null),
      coversFrom: localDateShape.nullable().default(null),
      coversTo: localDateShape.nullable().default(null),
      /** The approved one that this corrects. */
      replaces: id.nullable().default(null),
    })
    .refine(
      (body) => body.coversFrom === null || body.coversTo === null || body.coversFrom <= body.coversTo,
      {
        error: "before_start",
        path: ["coversTo"],
      },
    ),
  reply: saved,
  refusals: [
    "case_closed",
    "service_not_running",
    "document_not_of_service",
    "document_underway",
    "document_needs_meeting",
    "document_needs_concern",
    "document_not_to_correct",
  ],
});

export const saveDocument = endpoint({
  method: "PUT",
  path: "/api/cases/:caseId/documents/:documentId",
  audience: "worker",
  action: "document.write",
  summary: "Save the draft of a document while it is written",
  params: oneDocument,
  body: z.object({ version, content: documentContentShape }),
  reply: saved,
  refusals: ["case_closed", "document_not_draft"],
});

export const redraftDocument = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/documents/:documentId/redraft",
  audience: "worker",
  action: "document.write",
  summary: "Draft again from the record as it is now; what a person has written or edited stays",
  params: oneDocument,
  body: z.object({ version }),
  reply: saved,
  refusals: ["case_closed", "document_not_draft"],
});

export const approveDocument = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/documents/:documentId/approval",
  audience: "worker",
  action: "document.approve",
  summary: "Approve a document that says all that its template asks; from then on its words are fixed",
  params: oneDocument,
  body: z.object({ version }),
  reply: saved,
  refusals: ["case_closed", "document_not_draft", "document_incomplete", "views_missing"],
});

export const giveDocument = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/documents/:documentId/deliveries",
  audience: "worker",
  action: "document.give",
  summary: "Mark an approved document as given: to whom, how and when",
  params: oneDocument,
  body: z.object({
    id,
    to: z.enum(deliveryParties),
    /** Which of the family's partners; asked when it is given to a partner. */
    partnerId: id.optional(),
    toName: words(200),
    how: z.enum(deliveryWays),
    on: localDateShape,
  }),
  reply: z.object({ id }),
  refusals: [
    "document_not_approved",
    "given_in_future",
    "given_before_approval",
    "partner_unknown",
    "document_not_agreed",
  ],
});
