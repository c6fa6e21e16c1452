import { babyAndToddlerV1 } from "#core/interviews/guides/baby-and-toddler.v1.ts";
import { childUnderSevenV1 } from "#core/interviews/guides/child-under-seven.v1.ts";
import { childUnderSevenV2 } from "#core/interviews/guides/child-under-seven.v2.ts";
import { parentV1 } from "#core/interviews/guides/parent.v1.ts";
import { schoolChildV1 } from "#core/interviews/guides/school-child.v1.ts";
import { schoolChildV2 } from "#core/interviews/guides/school-child.v2.ts";
import { youngPersonV1 } from "#core/interviews/guides/young-person.v1.ts";
import { fits, type InterviewGuide } from "#core/interviews/guide.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";

export const interviewGuides: readonly InterviewGuide[] = [
  babyAndToddlerV1,
  childUnderSevenV1,
  childUnderSevenV2,
  schoolChildV1,
  schoolChildV2,
  youngPersonV1,
  parentV1,
];

export function guideOf(id: string, version?: number): InterviewGuide | undefined {
  const versions = interviewGuides.filter((guide) => guide.id === id);
  if (version !== undefined) return versions.find((guide) => guide.version === version);
  return versions.toSorted((a, b) => b.version - a.version)[0];
}

/** The newest guide that fits somebody of the role and age on the day. */
export const guideFor = (
  member: { readonly role: "child" | "parent"; readonly birthDate: LocalDate | null },
  on: LocalDate,
): InterviewGuide | undefined =>
  interviewGuides.find((guide) => guideOf(guide.id) === guide && fits(guide, member, on));
