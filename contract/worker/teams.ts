import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { teamRoles } from "#core/teams/roles.ts";
import { travelBands } from "#core/calendar/travel.ts";
import { endpoint } from "#contract/endpoint.ts";
import { ruleReply, termReply, textReply } from "#contract/worker/rule-words.ts";

const can = { can: z.array(z.string()).default([]) };
const ofCase = z.object({ caseId: id });
const ofMember = z.object({ caseId: id, memberId: id });

const askedReply = z.object({ term: termReply, rule: ruleReply });

const memberReply = z.object({
  id,
  version: z.number().int(),
  staffId: id,
  name: z.string(),
  title: z.string(),
  phone: z.string(),
  qualifications: z.array(z.string()),
  competences: z.array(z.string()),
  languages: z.array(z.string()),
  /** False for one who no longer works here. */
  active: z.boolean(),
  role: z.enum([...teamRoles, "purchaser", "intake"]),
  hoursPerWeek: z.number(),
  from: localDateShape,
  to: localDateShape.nullable(),
  reason: z.string(),
  state: z.enum(["now", "coming", "former"]),
});

export const teamOf = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/team",
  audience: "worker",
  action: "family.read",
  summary:
    "Who works with the family, who has and who will; what the service asks of the team and what it lacks",
  params: ofCase,
  reply: z.object({
    family: z.string(),
    today: localDateShape,
    members: z.array(memberReply),
    asked: z.array(askedReply),
    lacks: z.array(z.object({ rule: ruleReply, text: textReply })),
    ordered: z.object({ amount: z.number(), amountUnit: z.enum(["hours", "meetings"]) }).nullable(),
    /** Languages and interpreter languages that the family's members speak. */
    familyLanguages: z.array(z.string()),
    ...can,
  }),
  refusals: [],
});

export const workerReply = z.object({
  id,
  name: z.string(),
  title: z.string(),
  qualifications: z.array(z.string()),
  competences: z.array(z.string()),
  languages: z.array(z.string()),
  unitIds: z.array(id),
  /** Hours a week: the person's own, booked with families today, agreed to begin later, ending within four weeks. */
  weeklyHours: z.number(),
  booked: z.number(),
  coming: z.number(),
  ending: z.number(),
  families: z.number().int(),
});

/** How a worker fits this family beyond what can be done and how full the week is. */
const matchReply = z.object({
  staffId: id,
  /** Minutes one way from the worker's unit to the home, reckoned from the beginnings of postcodes; null where a place isn't known or is protected. */
  travel: z.object({ band: z.enum(travelBands), minutes: z.number().int() }).nullable(),
  /** Meetings held with this family, in any service, and the last of them. */
  met: z.number().int(),
  lastMet: localDateShape.nullable(),
});

export const teamChoices = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/team/choices",
  audience: "worker",
  action: "team.choose",
  summary:
    "Workers of the lead's units with competences, languages, load in hours, the way to the family and whether they have met it, for choosing a team",
  params: ofCase,
  query: z.object({ order: id.optional() }),
  reply: z.object({
    family: z.string(),
    workers: z.array(workerReply),
    matches: z.array(matchReply),
    /** Those who work with the family already. */
    present: z.array(id),
    asked: z.array(askedReply),
    ordered: z.object({ amount: z.number(), amountUnit: z.enum(["hours", "meetings"]) }).nullable(),
    familyLanguages: z.array(z.string()),
    ...can,
  }),
  refusals: [],
});

/** What the change leaves the team without, by the service's rules: allowed, but not unsaid. */
const lacksReply = z.array(z.object({ rule: ruleReply, text: textReply }));

export const joinTeam = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/team",
  audience: "worker",
  action: "team.edit",
  summary: "Choose a worker for the family from a day on",
  params: ofCase,
  body: z
    .object({
      id,
      staffId: id,
      role: z.enum(teamRoles),
      hoursPerWeek: z.number().min(0).max(60),
      from: localDateShape,
      to: localDateShape.optional(),
      reason: optionalWords(1000),
    })
    .refine((one) => one.to === undefined || one.to >= one.from, { path: ["to"], error: "before_start" }),
  reply: z.object({ id, lacks: lacksReply }),
  refusals: [
    "worker_not_available",
    "already_in_team",
    "key_worker_already",
    "therapist_without_training",
    "starts_in_past",
  ],
});

export const changeMember = endpoint({
  method: "PUT",
  path: "/api/cases/:caseId/team/:memberId",
  audience: "worker",
  action: "team.edit",
  summary: "Change a worker's hours with the family, or set the last day",
  params: ofMember,
  body: z.object({
    version: z.number().int(),
    hoursPerWeek: z.number().min(0).max(60),
    to: localDateShape.nullable(),
    reason: optionalWords(1000),
  }),
  reply: z.object({ id, lacks: lacksReply }),
  refusals: ["already_ended", "ends_in_past", "already_in_team", "key_worker_already"],
});

export const replaceMember = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/team/:memberId/replace",
  audience: "worker",
  action: "team.edit",
  summary: "Change a worker: the former stays until the day before, the new one begins on the day",
  params: ofMember,
  body: z.object({
    id,
    version: z.number().int(),
    staffId: id,
    hoursPerWeek: z.number().min(0).max(60),
    from: localDateShape,
    reason: words(1000),
  }),
  reply: z.object({ id, lacks: lacksReply }),
  refusals: [
    "worker_not_available",
    "already_in_team",
    "key_worker_already",
    "therapist_without_training",
    "starts_in_past",
    "already_ended",
    "same_worker",
  ],
});
