import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { localDateShape, optionalWords } from "#core/kernel/shapes.ts";
import { stepKinds, supportStatuses } from "#core/support-persons/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";
import {
  matchShort,
  personBody,
  saved,
  supportPersonShort,
  version,
} from "#contract/worker/support-shapes.ts";

const ofPerson = z.object({ supportPersonId: id });

export const supportRegister = endpoint({
  method: "GET",
  path: "/api/support-persons",
  audience: "worker",
  action: "support_person.register",
  summary:
    "The support persons of the units one coordinates, the children's matches with what is due in them, and the coordinators",
  reply: z.object({
    today: localDateShape,
    /** Units the actor coordinates; none for those who don't. */
    units: z.array(z.object({ id, name: z.string(), leads: z.boolean() })),
    people: z.array(supportPersonShort),
    matches: z.array(matchShort),
    coordinators: z.array(
      z.object({ id, version: z.int(), unitId: id, staffId: id, name: z.string(), from: localDateShape }),
    ),
    /** Family workers of the units one leads, to name coordinators from. */
    workers: z.array(z.object({ id, name: z.string(), unitId: id })),
  }),
  refusals: [],
});

export const supportPersonPage = endpoint({
  method: "GET",
  path: "/api/support-persons/:supportPersonId",
  audience: "worker",
  action: "support_person.register",
  summary: "One support person: contact, what has been gone through, the children",
  params: ofPerson,
  reply: z.object({
    today: localDateShape,
    person: supportPersonShort.extend({
      version: z.int(),
      unit: z.object({ id, name: z.string() }),
      givenName: z.string(),
      familyName: z.string(),
      birthYear: z.int().nullable(),
      phone: z.string(),
      email: z.string(),
      about: z.string(),
      statusReason: z.string(),
      recruitedOn: localDateShape,
      leftOn: localDateShape.nullable(),
    }),
    steps: z.array(
      z.object({
        id,
        kind: z.enum(stepKinds),
        onDay: localDateShape,
        issuedOn: localDateShape.nullable(),
        words: z.string(),
        by: z.string(),
      }),
    ),
    matches: z.array(matchShort),
  }),
  refusals: [],
});

export const addSupportPerson = endpoint({
  method: "POST",
  path: "/api/support-persons",
  audience: "worker",
  action: "support_person.coordinate",
  summary: "Somebody offers to be a support person: begin with them in a unit one coordinates",
  body: z.object({ id, unitId: id, ...personBody }),
  reply: saved,
  refusals: ["not_coordinator"],
});

export const changeSupportPerson = endpoint({
  method: "PUT",
  path: "/api/support-persons/:supportPersonId",
  audience: "worker",
  action: "support_person.coordinate",
  summary: "Change a support person's details",
  params: ofPerson,
  body: z.object({ version, ...personBody }),
  reply: saved,
  refusals: [],
});

export const recordSupportStep = endpoint({
  method: "POST",
  path: "/api/support-persons/:supportPersonId/steps",
  audience: "worker",
  action: "support_person.coordinate",
  summary:
    "An interview, a training or the seen extract on its day; of the extract nothing is kept but the days",
  params: ofPerson,
  body: z.object({
    id,
    kind: z.enum(stepKinds),
    onDay: localDateShape,
    issuedOn: localDateShape.nullable().default(null),
    words: optionalWords(4000),
  }),
  reply: z.object({ id }),
  refusals: [
    "step_in_future",
    "step_before_recruited",
    "extract_day_missing",
    "extract_too_old",
    "extract_keeps_no_words",
  ],
});

export const setSupportStatus = endpoint({
  method: "POST",
  path: "/api/support-persons/:supportPersonId/status",
  audience: "worker",
  action: "support_person.coordinate",
  summary: "Ready to be matched, on a pause, or left",
  params: ofPerson,
  body: z.object({ version, status: z.enum(supportStatuses), reason: optionalWords(500) }),
  reply: saved,
  refusals: [
    "already_done",
    "recruit_interview_missing",
    "training_missing",
    "extract_not_seen",
    "support_runs",
    "reason_missing",
  ],
});

export const nameCoordinator = endpoint({
  method: "POST",
  path: "/api/support-coordinators",
  audience: "worker",
  action: "support_person.decide",
  summary: "Name a family worker of one's own unit to look after its support persons",
  body: z.object({ id, unitId: id, staffId: id, from: localDateShape }),
  reply: saved,
  refusals: ["coordinator_not_of_unit", "already_done"],
});

export const endCoordinator = endpoint({
  method: "POST",
  path: "/api/support-coordinators/:coordinatorId/end",
  audience: "worker",
  action: "support_person.decide",
  summary: "End a coordinator's part on a day",
  params: z.object({ coordinatorId: id }),
  body: z.object({ version, to: localDateShape }),
  reply: saved,
  refusals: ["coordinator_days_wrong"],
});
