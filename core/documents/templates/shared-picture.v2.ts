import { sharedPictureV1 } from "#core/documents/templates/shared-picture.v1.ts";
import { withDrafts, type DocumentTemplate } from "#core/documents/template.ts";

/**
 * Guided discussions that were agreed are drawn in: the picture said together, who sees it otherwise, strengths and vulnerabilities.
 * Released: a change is a new file with the next number.
 */
export const sharedPictureV2: DocumentTemplate = withDrafts(
  { ...sharedPictureV1, version: 2 },
  {
    situation: ["discussion_pictures"],
    strengths: ["discussion_rows"],
    agreement: ["discussion_dissents"],
  },
);
