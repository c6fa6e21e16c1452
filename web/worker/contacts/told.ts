import { z } from "zod";

/** Whether the family has been told: answered in the form, never taken for granted. */
export const toldAnswer = { told: z.enum(["yes", "no"], { error: "choose" }) };
export type Told = z.output<typeof toldAnswer.told> | "";

/** What is sent: the day, or the reason, and not both. */
export function toldSent<T extends { readonly told: "yes" | "no"; readonly notToldReason: string }>({
  told,
  ...decision
}: T): Omit<T, "told"> {
  return told === "yes" ? { ...decision, notToldReason: "" } : decision;
}
