import { z } from "zod";
import { writeDownCallBody } from "#contract/worker/contacts.ts";

/** As the contract's body, but the time as the field holds it: Finnish wall time, or blank for just now. */
export const callSchema = writeDownCallBody.safeExtend({
  receivedAt: z
    .union([z.literal(""), z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, { error: "not_a_time" })])
    .default(""),
});
