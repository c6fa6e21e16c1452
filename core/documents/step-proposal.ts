import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import type { DocumentContent } from "#core/documents/content.ts";
import type { DocumentTemplate } from "#core/documents/template.ts";

export type StepProposed = { readonly direction: "up" | "down"; readonly reasons: string };

/** The step that the document proposes, with its reasons; undefined where the support stays as it is. */
export function stepProposed(template: DocumentTemplate, content: DocumentContent): StepProposed | undefined {
  const { proposes } = template;
  const fields = content.sections.find(({ code }) => code === proposes?.section)?.fields;
  if (!proposes || !fields) return undefined;
  const chosen = fields[proposes.field];
  const reasons = fields[proposes.reasons] ?? "";
  if (chosen === proposes.up) return { direction: "up", reasons };
  return chosen === proposes.down ? { direction: "down", reasons } : undefined;
}

/** A proposal is answered once; one that isn't followed says why. */
export function decideAnswerProposal(
  status: "open" | "accepted" | "declined",
  answer: "accepted" | "declined",
  words: string,
): Decision<true, "proposal_answered" | "answer_needs_words"> {
  if (status !== "open") return refuse("proposal_answered");
  return answer === "declined" && words === "" ? refuse("answer_needs_words") : accept(true);
}
