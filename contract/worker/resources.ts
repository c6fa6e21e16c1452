import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { resourceStates, whose } from "#core/resources/decide-resource.ts";
import { endpoint } from "#contract/endpoint.ts";

// What a family and the people close to it can do themselves: collected in the visits, and taken up.

const caseOnly = z.object({ caseId: id });
const ofResource = caseOnly.extend({ resourceId: id });

export const resourceShown = z.object({
  id,
  whose: z.enum(whose),
  personId: id.nullable(),
  /** Of a member by the register, of others as written. */
  name: z.string(),
  relation: z.string(),
  offers: z.string(),
  status: z.enum(resourceStates),
  steps: z.array(
    z.object({ status: z.enum(resourceStates), on: localDateShape, by: z.string(), note: z.string() }),
  ),
  namedOn: localDateShape,
  namedBy: z.string(),
  version: z.int(),
});

export const resourcesOf = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/resources",
  audience: "worker",
  action: "resource.read",
  summary:
    "Strengths of the family and its close network in the running service, and how far each has been taken up",
  params: caseOnly,
  reply: z.object({
    today: localDateShape,
    running: z.boolean(),
    resources: z.array(resourceShown),
    /** Who can be named: members of the case, close people last. */
    people: z.array(z.object({ id, name: z.string(), role: z.string(), relation: z.string() })),
    can: z.array(z.string()).default([]),
  }),
  refusals: [],
});

export const nameBody = z
  .object({
    id,
    whose: z.enum(whose),
    personId: id.nullable().default(null),
    name: optionalWords(120),
    offers: words(1000),
  })
  .refine(({ personId, name }) => personId !== null || name !== "", { error: "empty", path: ["name"] });

export const nameResource = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/resources",
  audience: "worker",
  action: "resource.write",
  summary: "Name a strength of the family or of its close network: whose it is and what they offer",
  params: caseOnly,
  body: nameBody,
  reply: z.object({ id }),
  refusals: ["case_closed", "service_not_running", "member_unknown"],
});

export const stepBody = z.object({
  version: z.int().min(1),
  status: z.enum(resourceStates),
  on: localDateShape,
  note: optionalWords(1000),
});

export const takeUpResource = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/resources/:resourceId/steps",
  audience: "worker",
  action: "resource.write",
  summary: "A strength is asked about, agreed on or in use; or it wasn't to be",
  params: ofResource,
  body: stepBody,
  reply: z.object({ version: z.int() }),
  refusals: ["case_closed", "resource_step_backward", "step_in_future"],
});
