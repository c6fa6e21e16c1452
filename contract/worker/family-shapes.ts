import { z } from "zod";
import { sectorCodes } from "#core/partners/sectors.ts";
import { id } from "#core/kernel/id.ts";
import { instantShape, localDateShape } from "#core/kernel/shapes.ts";
import { alertKinds, guardianshipScopes, memberRoles } from "#core/families/roles.ts";
import { caseRelations } from "#core/access/actions.ts";

/** What the family page shows of each kind of row. Rows that can be edited carry the version that was seen. */
export const textShown = z.object({ fi: z.string(), sv: z.string(), en: z.string() });

const dated = { version: z.number().int(), validFrom: localDateShape, validTo: localDateShape.nullable() };

export const memberShown = z.object({
  id,
  personId: id,
  givenName: z.string(),
  familyName: z.string(),
  birthDate: localDateShape.nullable(),
  deathDate: localDateShape.nullable(),
  role: z.enum(memberRoles),
  relationWords: z.string(),
  language: z.string(),
  interpreterLanguage: z.string().nullable(),
  phone: z.string(),
  email: z.string(),
  addressProtected: z.boolean(),
  hasIdentityCode: z.boolean(),
  note: z.string(),
  personVersion: z.number().int(),
  ...dated,
});

export const householdShown = z.object({
  id,
  name: z.string(),
  /** Protected: the address is not here but behind its own, logged question. */
  addressProtected: z.boolean(),
  street: z.string().nullable(),
  postcode: z.string().nullable(),
  city: z.string().nullable(),
  residents: z.array(z.object({ id, personId: id, rhythm: z.string(), ...dated })),
  ...dated,
});

export const guardianshipShown = z.object({
  id,
  guardianId: id,
  childId: id,
  scope: z.enum(guardianshipScopes),
  source: z.string(),
  ...dated,
});

export const partnerShown = z.object({
  id,
  name: z.string(),
  role: z.string(),
  agency: z.string(),
  /** The field it comes from: core/partners/sectors.ts. */
  sector: z.enum(sectorCodes).catch("other"),
  phone: z.string(),
  email: z.string(),
  ...dated,
});

export const alertShown = z.object({
  id,
  personId: id.nullable(),
  kind: z.enum(alertKinds),
  words: z.string(),
  ...dated,
});

export const caseWorkerShown = z.object({
  id,
  staffId: id,
  name: z.string(),
  title: z.string(),
  phone: z.string(),
  role: z.enum(caseRelations),
  hoursPerWeek: z.number(),
  reason: z.string(),
  validFrom: localDateShape,
  validTo: localDateShape.nullable(),
});

const owner = z.object({ kind: z.enum(["person", "staff", "partner"]), id, name: z.string() });

export const agreementShown = z.object({
  id,
  kind: z.enum(["agreement", "network_decision", "concern_follow_up"]),
  what: z.string(),
  owner,
  dueOn: localDateShape.nullable(),
  agreedOn: localDateShape,
  meetingId: id.nullable(),
  version: z.number().int(),
});

export const goalShown = z.object({
  id,
  subject: z.enum(["family", "member", "relationship"]),
  personIds: z.array(id),
  title: z.string(),
  familyWords: z.string(),
  levels: z.array(z.string()),
  baseline: z.number().int(),
  latest: z.number().int().nullable(),
  latestOn: localDateShape.nullable(),
});

export const concernShown = z.object({
  id,
  riskFactor: z.string(),
  severity: z.number().int(),
  personId: id.nullable(),
  action: z.string(),
  followUpOn: localDateShape,
  raisedWithFamily: z.boolean(),
});

const inWords = { kindName: textShown.nullable(), placeName: textShown.nullable() };

/** What the family or a professional told when the case was opened, and why it was. */
export const contactShown = z.object({
  receivedOn: localDateShape,
  kind: z.enum(["family", "professional", "call", "notification"]),
  senderName: z.string(),
  organisation: z.string(),
  about: z.string(),
  wishes: z.string(),
  reasons: z.string(),
});

export const meetingShown = z.object({
  id,
  kind: z.string(),
  ...inWords,
  startsAt: instantShape,
  endsAt: instantShape,
  placeKind: z.string(),
  place: z.string(),
  purpose: z.string(),
  interpreter: z.enum(["none", "needed", "confirmed"]),
});

export const entryShown = z.object({
  /** The signed version's own row, and the id that all its versions share. */
  rowId: id,
  entryId: id,
  meetingId: id,
  happenedOn: localDateShape,
  startsAt: instantShape,
  kind: z.string(),
  ...inWords,
  placeKind: z.string(),
  place: z.string(),
  author: z.string(),
  participants: z.array(z.string()),
  observed: z.string(),
  said: z.array(z.object({ name: z.string(), words: z.string() })),
  assessed: z.string(),
  childVoice: z.array(z.object({ childId: id.nullable(), words: z.string() })),
  corrected: z.boolean(),
});

/** The approved document that is read in a hurry: whom to call, where the child is safe. */
export const crisisShown = z.object({
  documentId: id,
  title: textShown,
  approvedOn: localDateShape,
  lines: z.array(z.object({ label: textShown, words: z.string() })),
});
