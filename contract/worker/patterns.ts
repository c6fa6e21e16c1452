import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { levelShape } from "#core/plans/content.ts";
import { patternStatuses } from "#core/patterns/decide-pattern.ts";
import { endpoint } from "#contract/endpoint.ts";

const caseOnly = z.object({ caseId: id });
const version = z.int().min(1);
const saved = z.object({ id, version: z.int() });
const observationLevel = z.int().min(0).max(4);

export const relationshipShown = z.object({
  id,
  personIds: z.array(id).length(2),
  name: z.string(),
  nowWords: z.string(),
  hopeWords: z.string(),
  begunOn: localDateShape,
  endedOn: localDateShape.nullable(),
  version: z.int(),
  /** Goals about these two. */
  goals: z.array(z.object({ id, title: z.string(), baseline: levelShape, latest: levelShape.nullable() })),
});

export const patternShown = z.object({
  id,
  relationshipId: id.nullable(),
  personIds: z.array(id),
  harmful: z.string(),
  protects: z.string(),
  better: z.string(),
  practice: z.string(),
  status: z.enum(patternStatuses),
  namedOn: localDateShape,
  namedBy: z.string(),
  endedOn: localDateShape.nullable(),
  version: z.int(),
  /** Oldest first. */
  observations: z.array(
    z.object({
      id,
      on: localDateShape,
      level: observationLevel,
      words: z.string(),
      /** The member who told; null where the worker saw it. */
      toldBy: z.string().nullable(),
      by: z.string(),
      meetingId: id.nullable(),
    }),
  ),
  /** The first days observed against the last; null while there are too few. */
  change: z.object({ from: z.number(), to: z.number() }).nullable(),
});

export const patternsOf = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/patterns",
  audience: "worker",
  action: "pattern.read",
  summary:
    "The relationships that are worked on with their goals, and the patterns with what has been seen of them over time",
  params: caseOnly,
  reply: z.object({
    today: localDateShape,
    running: z.boolean(),
    relationships: z.array(relationshipShown),
    patterns: z.array(patternShown),
    can: z.array(z.string()).default([]),
  }),
  refusals: [],
});

const relationshipWords = { name: words(120), nowWords: optionalWords(2000), hopeWords: optionalWords(2000) };

export const nameRelationship = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/relationships",
  audience: "worker",
  action: "pattern.write",
  summary: "Name a relationship between two members: goals, patterns and meetings can be about it",
  params: caseOnly,
  body: z.object({ id, personIds: z.array(id).length(2, { error: "two_people" }), ...relationshipWords }),
  reply: saved,
  refusals: ["case_closed", "service_not_running", "member_unknown", "relationship_named"],
});

export const changeRelationship = endpoint({
  method: "PUT",
  path: "/api/cases/:caseId/relationships/:relationshipId",
  audience: "worker",
  action: "pattern.write",
  summary:
    "Say a relationship's name, how it is and what is hoped of it anew; or that it isn't worked on any more",
  params: caseOnly.extend({ relationshipId: id }),
  body: z.object({ version, ...relationshipWords, ended: z.boolean().default(false) }),
  reply: saved,
  refusals: ["case_closed"],
});

const patternWords = {
  /** What repeats and harms. */
  harmful: words(2000),
  /** Its function: what it protects from. */
  protects: words(2000),
  better: words(2000),
  practice: optionalWords(2000),
};

export const namePattern = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/patterns",
  audience: "worker",
  action: "pattern.write",
  summary:
    "Name a pattern: what harms, what it protects from, what comes in its place, how that is practised",
  params: caseOnly,
  body: z.object({
    id,
    relationshipId: id.nullable().default(null),
    personIds: z.array(id).max(12).default([]),
    ...patternWords,
  }),
  reply: saved,
  refusals: ["case_closed", "service_not_running", "member_unknown", "relationship_unknown"],
});

export const changePattern = endpoint({
  method: "PUT",
  path: "/api/cases/:caseId/patterns/:patternId",
  audience: "worker",
  action: "pattern.write",
  summary: "Say a pattern anew as it is understood better, or mark it changed or no longer worked on",
  params: caseOnly.extend({ patternId: id }),
  body: z.object({ version, ...patternWords, status: z.enum(patternStatuses) }),
  reply: saved,
  refusals: ["case_closed"],
});

export const observePattern = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/patterns/:patternId/observations",
  audience: "worker",
  action: "pattern.write",
  summary:
    "Keep how it went on a day: between the old pattern alone and the better one alone, in whose words",
  params: caseOnly.extend({ patternId: id }),
  body: z.object({
    id,
    on: localDateShape,
    level: observationLevel,
    words: words(2000),
    toldBy: id.nullable().default(null),
    meetingId: id.nullable().default(null),
  }),
  reply: z.object({ id }),
  refusals: [
    "case_closed",
    "pattern_not_active",
    "member_unknown",
    "meeting_unknown",
    "observed_in_future",
    "observed_before_named",
  ],
});
