import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { localDateShape, optionalWords } from "#core/kernel/shapes.ts";
import { languages } from "#core/kernel/text.ts";
import { endpoint } from "#contract/endpoint.ts";
import { textReply } from "#contract/worker/rule-words.ts";

const caseOnly = z.object({ caseId: id });
const code = z.string().regex(/^[a-z][a-z0-9_-]{0,60}$/);
const interviewRoles = z.enum(["child", "parent"]);

const answer = z.object({
  question: code,
  /** In the words of the one who was asked. */
  words: optionalWords(6000),
  choice: z.string().max(60).default(""),
  declined: z.boolean().default(false),
});

const glimpse = {
  id,
  meetingId: id,
  guide: z.string(),
  guideVersion: z.int(),
  happenedOn: localDateShape,
  signedBy: z.string(),
  supersededOn: localDateShape.nullable(),
};

export const interviewsOf = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/interviews",
  audience: "worker",
  action: "interview.read",
  summary:
    "Each child and parent with the interviews held, the guide of their age, and the meetings in which one can be written",
  params: caseOnly,
  reply: z.object({
    today: localDateShape,
    running: z.boolean(),
    duties: z.array(
      z.object({
        rule: z.string(),
        text: textReply,
        reason: textReply,
        dueOn: localDateShape.nullable(),
        state: z.enum(["upcoming", "due", "overdue"]),
        source: z.string(),
      }),
    ),
    people: z.array(
      z.object({
        personId: id,
        name: z.string(),
        role: interviewRoles,
        birthDate: localDateShape.nullable(),
        /** The guide of their role and age today; null where none fits. */
        guide: z.string().nullable(),
        interviews: z.array(z.object(glimpse)),
        /** Held meetings of the kind that they attended and whose interview isn't signed yet. */
        toWrite: z.array(z.object({ meetingId: id, on: localDateShape, guide: z.string().nullable() })),
        /** The next such meeting in the calendar. */
        plannedOn: localDateShape.nullable(),
      }),
    ),
    can: z.array(z.string()).default([]),
  }),
  refusals: [],
});

export const interviewPage = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/interviews/:interviewId",
  audience: "worker",
  action: "interview.read",
  summary: "One signed interview: the guide it was held by and the answers in the person's own words",
  params: caseOnly.extend({ interviewId: id }),
  reply: z.object({
    interview: z.object({
      ...glimpse,
      personId: id,
      name: z.string(),
      language: z.enum(languages),
      answers: z.array(answer),
      signedAt: z.string(),
      replaces: id.nullable(),
      correctionReason: z.string(),
      /** Whose matters it is filed in. */
      filedIn: z.array(z.string()),
    }),
    can: z.array(z.string()).default([]),
  }),
  refusals: [],
});

export const signInterview = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/interviews",
  audience: "worker",
  action: "interview.write",
  summary:
    "Sign an interview: from then on its words are fixed; a correction is a new one that names what it corrects and why",
  params: caseOnly,
  body: z
    .object({
      id,
      meetingId: id,
      personId: id,
      guide: code,
      language: z.enum(languages).default("fi"),
      answers: z.array(answer).max(60),
      /** The signed one that this corrects, and why. */
      replaces: id.nullable().default(null),
      correctionReason: optionalWords(1000),
    })
    .refine((body) => (body.replaces === null) === (body.correctionReason === ""), {
      error: "empty",
      path: ["correctionReason"],
    }),
  reply: z.object({ id }),
  refusals: [
    "case_closed",
    "service_not_running",
    "guide_unknown",
    "interview_needs_meeting",
    "interview_not_attended",
    "member_unknown",
    "guide_not_for_age",
    "interview_signed",
    "interview_not_to_correct",
    "interview_unknown_question",
    "interview_incomplete",
  ],
});
