import { finalEvaluationV1 } from "#core/documents/templates/final-evaluation.v1.ts";
import { withDrafts, type DocumentTemplate } from "#core/documents/template.ts";

/**
 * What was said together in guided discussions, and who saw it otherwise, stands among each party's views. Released: a change is a new
 * file with the next number.
 */
export const finalEvaluationV2: DocumentTemplate = withDrafts(
  { ...finalEvaluationV1, version: 2 },
  { views: ["discussion_pictures", "discussion_dissents"] },
);
