import type { DocumentTemplate } from "#core/documents/template.ts";
import { assessmentSummaryV1 } from "#core/documents/templates/assessment-summary.v1.ts";
import { childWelfareNotificationV1 } from "#core/documents/templates/child-welfare-notification.v1.ts";
import { finalEvaluationV1 } from "#core/documents/templates/final-evaluation.v1.ts";
import { finalEvaluationV2 } from "#core/documents/templates/final-evaluation.v2.ts";
import { mappingSummaryV1 } from "#core/documents/templates/mapping-summary.v1.ts";
import { needAssessmentV1 } from "#core/documents/templates/need-assessment.v1.ts";
import { networkMemoV1 } from "#core/documents/templates/network-memo.v1.ts";
import { periodicSummaryV1 } from "#core/documents/templates/periodic-summary.v1.ts";
import { safetyPlanV1 } from "#core/documents/templates/safety-plan.v1.ts";
import { sharedPictureV1 } from "#core/documents/templates/shared-picture.v1.ts";
import { sharedPictureV2 } from "#core/documents/templates/shared-picture.v2.ts";
import { startMemoV1 } from "#core/documents/templates/start-memo.v1.ts";

export const documentTemplates: readonly DocumentTemplate[] = [
  startMemoV1,
  mappingSummaryV1,
  assessmentSummaryV1,
  sharedPictureV1,
  sharedPictureV2,
  networkMemoV1,
  periodicSummaryV1,
  needAssessmentV1,
  safetyPlanV1,
  finalEvaluationV1,
  finalEvaluationV2,
  childWelfareNotificationV1,
];

/** The template of a kind: the version asked for, or the newest. */
export function templateOf(kind: string, version?: number): DocumentTemplate | undefined {
  const versions = documentTemplates.filter((template) => template.kind === kind);
  if (version !== undefined) return versions.find((template) => template.version === version);
  return versions.toSorted((a, b) => b.version - a.version)[0];
}
