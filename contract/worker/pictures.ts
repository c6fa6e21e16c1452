import { z } from "zod";
import { guardianshipScopes, memberRoles } from "#core/families/roles.ts";
import { id } from "#core/kernel/id.ts";
import { instantShape, localDateShape, words } from "#core/kernel/shapes.ts";
import { informantKinds, pictureKinds, receivers, visibilities } from "#core/pictures/kinds.ts";
import { rhythmRowShape } from "#core/plans/content.ts";
import { drawnKinds, pictureContent } from "#core/pictures/pictures.ts";
import { endpoint } from "#contract/endpoint.ts";

const caseOnly = z.object({ caseId: id });
const onePicture = caseOnly.extend({ pictureId: id });
const version = z.int().min(1);
const can = { can: z.array(z.string()).default([]) };
const saved = z.object({ id, version: z.int(), number: z.int() });

const informant = z.object({ kind: z.enum(informantKinds), personId: id.nullable().default(null) });
const described = { title: words(120), informant, toldOn: localDateShape };

export const pictureShown = z.object({
  id,
  kind: z.enum(pictureKinds),
  title: z.string(),
  informant: z.object({ kind: z.enum(informantKinds), personId: id.nullable(), name: z.string() }),
  toldOn: localDateShape,
  visibility: z.enum(visibilities),
  /** The first version that sharing reaches; null of a private one. */
  sharedFrom: z.int().nullable(),
  sharedOn: localDateShape.nullable(),
  /** The newest version of what is drawn that may be read here. */
  number: z.int(),
  savedAt: instantShape,
  savedBy: z.string(),
  archivedOn: localDateShape.nullable(),
  archiveReason: z.string(),
  version: z.int(),
});

/** What pictures are drawn upon: no address is in it, and no sealed home. */
export const groundShown = z.object({
  today: localDateShape,
  members: z.array(
    z.object({
      personId: id,
      givenName: z.string(),
      familyName: z.string(),
      birthDate: localDateShape.nullable(),
      deathDate: localDateShape.nullable(),
      role: z.enum(memberRoles),
      relationWords: z.string(),
      isPresent: z.boolean(),
      addressProtected: z.boolean(),
    }),
  ),
  guardianships: z.array(z.object({ guardianId: id, childId: id, scope: z.enum(guardianshipScopes) })),
  homes: z.array(z.object({ id, name: z.string(), personIds: z.array(id) })),
  services: z.array(
    z.object({
      id,
      name: z.object({ fi: z.string(), sv: z.string(), en: z.string() }),
      from: localDateShape,
      to: localDateShape.nullable(),
    }),
  ),
  plannedWeek: z.array(rhythmRowShape),
});

export const picturesOf = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/pictures",
  audience: "worker",
  action: "picture.read",
  summary: "Pictures of the family, newest first: whose each is, of which day, and who may see it",
  params: caseOnly,
  reply: z.object({ today: localDateShape, pictures: z.array(pictureShown), ...can }),
  refusals: [],
});

export const pictureOf = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/pictures/:pictureId",
  audience: "worker",
  action: "picture.read",
  summary: "One picture as it is, or as it was in a version, with what it is drawn upon",
  params: onePicture,
  query: z.object({ number: z.coerce.number().int().min(1).optional() }),
  reply: z.object({
    picture: pictureShown,
    /** The version that is shown. */
    number: z.int(),
    content: pictureContent,
    versions: z.array(
      z.object({
        number: z.int(),
        savedAt: instantShape,
        savedBy: z.string(),
        restoredFrom: z.int().nullable(),
      }),
    ),
    ground: groundShown,
    ...can,
  }),
  refusals: [],
});

export const beginPicture = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/pictures",
  audience: "worker",
  action: "picture.write",
  summary: "Begin a picture: from what is known of the family, or from an earlier picture of the same kind",
  params: caseOnly,
  body: z.object({
    id,
    kind: z.enum(drawnKinds),
    ...described,
    /** An earlier picture of the same kind to go on from. */
    from: id.nullable().default(null),
  }),
  reply: saved,
  refusals: ["case_closed", "picture_member_unknown", "picture_tells_address", "told_in_future"],
});

export const savePicture = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/pictures/:pictureId/versions",
  audience: "worker",
  action: "picture.write",
  summary: "Keep what is drawn now as a new version; a stale one overwrites nothing",
  params: onePicture,
  body: z.object({ version, content: pictureContent }),
  reply: saved,
  refusals: [
    "case_closed",
    "picture_archived",
    "picture_member_unknown",
    "picture_tells_address",
    "picture_own_ancestor",
    "picture_ends_before_it_begins",
  ],
});

export const restorePicture = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/pictures/:pictureId/restore",
  audience: "worker",
  action: "picture.write",
  summary: "Take an older version up again, as a new version",
  params: onePicture,
  body: z.object({ version, number: z.int().min(1) }),
  reply: saved,
  refusals: ["case_closed", "picture_archived", "picture_version_was_private"],
});

export const describePicture = endpoint({
  method: "PUT",
  path: "/api/cases/:caseId/pictures/:pictureId",
  audience: "worker",
  action: "picture.write",
  summary: "Say anew a picture's name, whose it is and of which day",
  params: onePicture,
  body: z.object({ version, ...described }),
  reply: saved,
  refusals: [
    "case_closed",
    "picture_archived",
    "picture_member_unknown",
    "picture_tells_address",
    "told_in_future",
  ],
});

export const markPicture = endpoint({
  method: "PUT",
  path: "/api/cases/:caseId/pictures/:pictureId/visibility",
  audience: "worker",
  action: "picture.write",
  summary: "Mark a picture shared from this version on, or private again",
  params: onePicture,
  body: z.object({ version, visibility: z.enum(visibilities) }),
  reply: saved,
  refusals: ["case_closed", "picture_archived"],
});

export const archivePicture = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/pictures/:pictureId/archive",
  audience: "worker",
  action: "picture.write",
  summary: "Put a picture aside with the reason; it can still be read",
  params: onePicture,
  body: z.object({ version, reason: words(500) }),
  reply: saved,
  refusals: ["case_closed", "picture_archived"],
});

const taken = {
  method: "GET",
  audience: "worker",
  action: "picture.export",
  params: onePicture,
  query: z.object({
    /** For the family; or for the informant alone, as a private picture may be. */
    for: z.enum(receivers),
    number: z.coerce.number().int().min(1).optional(),
  }),
  refusals: ["picture_private"],
} as const;

export const pictureSvg = endpoint({
  ...taken,
  path: "/api/cases/:caseId/pictures/:pictureId/svg",
  media: "image/svg+xml; charset=utf-8",
  summary: "The picture as an SVG file, with its title and description in it",
  reply: z.object({ text: z.string() }),
});

export const picturePdf = endpoint({
  ...taken,
  path: "/api/cases/:caseId/pictures/:pictureId/pdf",
  media: "application/pdf",
  summary:
    "The picture as an accessible PDF (PDF/UA-1): the figure with its text alternative, sentences and table",
  /** Base64 of the file. */
  reply: z.object({ text: z.base64() }),
});
