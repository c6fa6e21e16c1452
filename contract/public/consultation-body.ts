import { z } from "zod";
import { asked, canBeReached, consentNeeded, namedWithConsent, reachable } from "#contract/consultations.ts";

export const askBody = asked
  .extend({
    /** People never see this field. Filled, it was filled by a machine. */
    leaveEmpty: z.string().max(0, { error: "leave_empty" }).default(""),
  })
  .refine(reachable, canBeReached)
  .refine(namedWithConsent, consentNeeded);
