import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { endpoint } from "#contract/endpoint.ts";
import { termReply } from "#contract/worker/rule-words.ts";

const caseOnly = z.object({ caseId: id });

export const themesOf = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/themes",
  audience: "worker",
  action: "plan.read",
  summary: "Themes of the work that the family has chosen, and those that the service has",
  params: caseOnly,
  reply: z.object({
    running: z.boolean(),
    /** Of the service; empty before the first one. */
    known: z.array(termReply),
    chosen: z.array(z.string()),
    /** The version of the service period. */
    version: z.int(),
    can: z.array(z.string()).default([]),
  }),
  refusals: [],
});

export const chooseThemes = endpoint({
  method: "PUT",
  path: "/api/cases/:caseId/themes",
  audience: "worker",
  action: "plan.write",
  summary: "Choose the themes of the work with the family",
  params: caseOnly,
  body: z.object({ version: z.int().min(1), themes: z.array(z.string().max(60)).max(20) }),
  reply: z.object({ version: z.int() }),
  refusals: ["case_closed", "service_not_running", "theme_unknown"],
});
