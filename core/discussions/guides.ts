import type { DiscussionGuide } from "#core/discussions/guide.ts";
import { reflectiveDiscussionV1 } from "#core/discussions/guides/reflective-discussion.v1.ts";
import { strengthsAndVulnerabilitiesV1 } from "#core/discussions/guides/strengths-and-vulnerabilities.v1.ts";

export const discussionGuides: readonly DiscussionGuide[] = [
  reflectiveDiscussionV1,
  strengthsAndVulnerabilitiesV1,
];

/** The version asked for, or the newest. */
export function discussionGuideOf(id: string, version?: number): DiscussionGuide | undefined {
  const versions = discussionGuides.filter((guide) => guide.id === id);
  if (version !== undefined) return versions.find((guide) => guide.version === version);
  return versions.toSorted((a, b) => b.version - a.version)[0];
}

/** The newest version of each, to choose from. */
export const newestDiscussionGuides = (): readonly DiscussionGuide[] =>
  discussionGuides.filter((guide) => discussionGuideOf(guide.id) === guide);
