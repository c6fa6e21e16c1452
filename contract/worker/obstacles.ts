import { z } from "zod";
import { textReply } from "#contract/worker/rule-words.ts";

/** One thing that stands in the way, in words: what, why, by which rule, and whether a deviation can be asked for. */
export const obstacleShown = z.object({
  code: z.string(),
  rule: z.string().nullable(),
  text: textReply,
  why: textReply.nullable(),
  source: z.string().nullable(),
  deviable: z.boolean(),
  /** Codes and figures behind the words, for the link to where it is mended. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
