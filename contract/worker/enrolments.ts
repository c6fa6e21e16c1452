import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { localDateShape } from "#core/kernel/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";
import {
  attendanceState,
  can,
  enrolled,
  enrolmentBody,
  enrolmentChange,
  enrolmentReply,
  enrolmentStep,
  enrolRefusals,
  noticeReply,
  saved,
  stepRefusals,
  toldBody,
} from "#contract/worker/group-shapes.ts";
import { groupSummary } from "#contract/worker/groups.ts";

const ofCase = z.object({ caseId: id });
const ofEnrolment = ofCase.extend({ enrolmentId: id });

export const enrolmentsOf = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/enrolments",
  audience: "worker",
  action: "enrolment.read",
  summary:
    "The family's own places in groups: where they stand, the days they came; and the groups one can enrol in",
  params: ofCase,
  reply: z.object({
    today: localDateShape,
    enrolments: z.array(
      enrolmentReply.extend({
        group: z.object({
          id,
          name: z.string(),
          kind: z.string(),
          status: z.enum(["open", "cancelled", "closed"]),
          nextSession: localDateShape.nullable(),
          leaders: z.array(z.string()),
        }),
        /** Days only: nobody else who was there. */
        days: z.array(z.object({ on: localDateShape, state: attendanceState })),
        notices: z.array(noticeReply),
      }),
    ),
    groups: z.array(groupSummary),
    members: z.array(
      z.object({
        personId: id,
        name: z.string(),
        role: z.string(),
        birthDate: localDateShape.nullable(),
        /** Who may consent for a child: its guardians, or the parents where nobody's guardianship is recorded. */
        guardians: z.array(z.object({ personId: id, name: z.string() })),
        /** A service of the family's is this one's own: they are its client and lead it. */
        ownService: z.boolean(),
      }),
    ),
    isProtected: z.boolean(),
    ...can,
  }),
  refusals: [],
});

export const enrol = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/enrolments",
  audience: "worker",
  action: "enrolment.write",
  summary: "Enrol a member of the family in a group, with the consent; into the queue when it is full",
  params: ofCase,
  body: z.object({
    ...enrolmentBody,
    groupId: id,
    personId: id,
    /** The guardian who consented; null where it was somebody who isn't in the case, by name. */
    consentPersonId: id.nullable().default(null),
  }),
  reply: enrolled,
  refusals: ["case_closed", "member_unknown", ...enrolRefusals],
});

export const changeOwnEnrolment = endpoint({
  method: "PUT",
  path: "/api/cases/:caseId/enrolments/:enrolmentId",
  audience: "worker",
  action: "enrolment.write",
  summary: "Change what the leaders are told of the family's member",
  params: ofEnrolment,
  body: enrolmentChange,
  reply: saved,
  refusals: ["case_closed", "contact_is_protected"],
});

export const stepOwnEnrolment = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/enrolments/:enrolmentId/steps",
  audience: "worker",
  action: "enrolment.write",
  summary: "The family's answer to an offered place, or leaving the group or its queue",
  params: ofEnrolment,
  body: enrolmentStep,
  reply: enrolled,
  refusals: ["case_closed", ...stepRefusals],
});

export const tellFamily = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/group-notices/:noticeId",
  audience: "worker",
  action: "enrolment.write",
  summary: "The family has been told of a cancellation or an offered place: when and how",
  params: ofCase.extend({ noticeId: id }),
  body: toldBody,
  reply: saved,
  refusals: ["case_closed", "already_done", "told_in_future"],
});
