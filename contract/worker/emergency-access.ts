import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { instantShape, localDateShape, words } from "#core/kernel/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";

export const takeEmergencyAccessBody = z.object({
  id,
  familyName: words(80),
  childBornOn: localDateShape,
  /** Long enough to be a reason. */
  reason: z.string().trim().min(20).max(2000),
});

export const takeEmergencyAccess = endpoint({
  method: "POST",
  path: "/api/emergency-access",
  audience: "worker",
  action: "case.emergency",
  summary:
    "Opens a family one stands in no relation to, until tomorrow, with a written reason; the unit lead and the privacy officer see it",
  body: takeEmergencyAccessBody,
  reply: z.object({ caseId: id, until: localDateShape, hadAccess: z.boolean() }),
  refusals: ["emergency_not_found", "emergency_ambiguous"],
});

export const emergencyAccesses = endpoint({
  method: "GET",
  path: "/api/emergency-access",
  audience: "worker",
  action: "emergency.list",
  summary:
    "Emergency accesses taken: to the unit lead of one's own families, to the privacy officer all, without the family's name",
  reply: z.object({
    accesses: z.array(
      z.object({
        id,
        caseId: id,
        family: z.string().nullable(),
        by: z.string(),
        title: z.string(),
        from: localDateShape,
        until: localDateShape,
        takenAt: instantShape.nullable(),
        reason: z.string(),
      }),
    ),
  }),
  refusals: [],
});
