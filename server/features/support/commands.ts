import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import type { answerProposal as contractAnswer } from "#contract/worker/support.ts";
import type { DocumentContent } from "#core/documents/content.ts";
import { decideAnswerProposal, stepProposed } from "#core/documents/step-proposal.ts";
import type { DocumentTemplate } from "#core/documents/template.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

/** Keeps what an approved document proposes; a document that corrects another takes its open proposal's place. */
export async function proposeStep(
  context: Context,
  document: { readonly id: string; readonly periodId: string; readonly replaces: string | null },
  template: DocumentTemplate,
  content: DocumentContent,
): Promise<void> {
  const { tx, caseId, actor, today } = context;
  const proposed = stepProposed(template, content);
  if (document.replaces !== null) {
    await tx.rows(
      "step-overtaken",
      `
update step_proposal set status = 'declined', answered_on = $3, answered_by = $4, version = version + 1
where document_id = $1 and case_id = $2 and status = 'open'`,
      [document.replaces, caseId, today, actor.id],
    );
  }
  if (!proposed) return;
  const proposalId = uuidv7();
  await tx.rows(
    "step-propose",
    `
insert into step_proposal (id, case_id, period_id, document_id, direction, reasons, proposed_on, proposed_by)
values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      proposalId,
      caseId,
      document.periodId,
      document.id,
      proposed.direction,
      proposed.reasons,
      today,
      actor.id,
    ],
  );
  context.event("step_proposed", {
    subjectKind: "step_proposal",
    subjectId: proposalId,
    data: { direction: proposed.direction, documentId: document.id },
  });
}

type Proposal = { id: string; status: "open" | "accepted" | "declined"; version: number };

export async function answerProposal(
  context: Context,
  proposalId: string,
  body: z.output<NonNullable<(typeof contractAnswer)["body"]>>,
) {
  const { tx, caseId, actor, today } = context;
  context.about({ objectKind: "step_proposal", objectId: proposalId });
  const proposal = await tx.page<Proposal>(
    "step-proposal",
    `
select jsonb_build_object('id', q.id, 'status', q.status, 'version', q.version) as json
from step_proposal q where q.id = $1 and q.case_id = $2`,
    [proposalId, caseId],
  );
  if (!proposal) return notFound;
  if (proposal.version !== body.version) return stale(proposal);
  const decided = decideAnswerProposal(proposal.status, body.answer, body.words);
  if (!decided.ok) return decided;
  const [saved] = await tx.rows<{ id: string; version: number }>(
    "step-answer",
    `
update step_proposal set status = $4, answer_words = $5, answered_on = $6, answered_by = $7, version = version + 1
where id = $1 and case_id = $2 and version = $3 and status = 'open' returning id, version`,
    [proposalId, caseId, body.version, body.answer, body.words, today, actor.id],
  );
  context.event("step_answered", {
    subjectKind: "step_proposal",
    subjectId: proposalId,
    data: { answer: body.answer },
  });
  return saved ?? notFound;
}
