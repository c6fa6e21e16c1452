import { z } from "zod";

/** Words in the three languages, as the server says them. */
export const textReply = z.object({ fi: z.string(), sv: z.string(), en: z.string() });

/** A rule of a service as people read it: its name, what it says, where it comes from. */
export const ruleReply = z.object({
  id: z.string(),
  name: textReply,
  explanation: textReply,
  source: z.string(),
  deviable: z.boolean(),
});

/** A code of a service's vocabulary with its words. */
export const termReply = z.object({ code: z.string(), name: textReply });

export const personReply = z.object({ id: z.uuid(), name: z.string() });
