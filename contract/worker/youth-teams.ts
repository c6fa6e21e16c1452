import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { localDateShape, optionalWords } from "#core/kernel/shapes.ts";
import { readinessStates } from "#core/youth-teams/decide-readiness.ts";
import { endpoint } from "#contract/endpoint.ts";
import { ruleReply, termReply, textReply } from "#contract/worker/rule-words.ts";

const caseOnly = z.object({ caseId: id });
const saved = z.object({ id, version: z.int() });
/** 0 where nothing has been said yet. */
const seen = z.int().min(0);

export const youthTeam = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/youth-team",
  audience: "worker",
  action: "youth_team.read",
  summary:
    "The young person who leads: their wishes, whom they ask into the team, and how ready things are before the right ends",
  params: caseOnly,
  reply: z.object({
    today: localDateShape,
    running: z.boolean(),
    /** The client leads this service. */
    isLed: z.boolean(),
    client: z.object({ id, name: z.string(), birthDate: localDateShape.nullable() }).nullable(),
    /** Their wishes as the plan in force, or the one being made, says them. */
    wishes: z.string(),
    rule: ruleReply.nullable(),
    partners: z.array(
      z.object({
        id,
        name: z.string(),
        role: z.string(),
        agency: z.string(),
        choice: z
          .object({
            id,
            wanted: z.boolean(),
            words: z.string(),
            on: localDateShape,
            recordedBy: z.string(),
            version: z.int(),
          })
          .nullable(),
      }),
    ),
    /** Meetings of the youth team, newest first. */
    meetings: z.array(z.object({ id, on: localDateShape, status: z.string() })),
    end: z
      .object({
        years: z.int(),
        until: localDateShape,
        readyBy: localDateShape.nullable(),
        daysLeft: z.int(),
      })
      .nullable(),
    readiness: z.array(
      termReply.extend({
        plain: textReply,
        state: z.enum(readinessStates),
        words: z.string(),
        nextStep: z.string(),
        dueOn: localDateShape.nullable(),
        updatedOn: localDateShape.nullable(),
        updatedBy: z.string().nullable(),
        version: z.int(),
      }),
    ),
    can: z.array(z.string()).default([]),
  }),
  refusals: [],
});

export const chooseTeamMember = endpoint({
  method: "PUT",
  path: "/api/cases/:caseId/youth-team/:partnerId",
  audience: "worker",
  action: "youth_team.write",
  summary: "Write down whether the young person wants somebody in the youth team, in their own words",
  params: caseOnly.extend({ partnerId: id }),
  body: z.object({ id, version: seen, wanted: z.boolean(), words: optionalWords(1000) }),
  reply: saved,
  refusals: ["case_closed", "service_not_running", "service_not_led"],
});

export const setReadiness = endpoint({
  method: "PUT",
  path: "/api/cases/:caseId/readiness/:area",
  audience: "worker",
  action: "youth_team.write",
  summary: "Say how ready a thing is before the right ends: home, money, studies or work, people …",
  params: caseOnly.extend({ area: z.string().regex(/^[a-z][a-z0-9_]{0,60}$/) }),
  body: z.object({
    id,
    version: seen,
    state: z.enum(readinessStates),
    words: optionalWords(2000),
    nextStep: optionalWords(1000),
    dueOn: localDateShape.nullable().default(null),
  }),
  reply: saved,
  refusals: ["case_closed", "service_not_running", "area_unknown", "ready_needs_words"],
});
