import { z } from "zod";
import { identityCodeShape } from "#core/families/identity-code.ts";
import { alertKinds, guardianshipScopes, memberRoles } from "#core/families/roles.ts";
import { sectorCodes } from "#core/partners/sectors.ts";
import { id } from "#core/kernel/id.ts";
import { localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";

// Who belongs to the family and how: dated rows that are added, changed and ended. What they were is kept.

const caseParams = z.object({ caseId: id });
const rowParams = caseParams.extend({ rowId: id });
const saved = z.object({ id, version: z.number().int() });
const seen = { version: z.number().int() };
const added = { id };
const dated = { validFrom: localDateShape, validTo: localDateShape.nullable().default(null) };

const email = z.union([z.literal(""), z.email({ error: "email" })]).default("");

/** What is known of a person, wherever they are a member. */
const personFields = {
  givenName: words(80),
  familyName: words(80),
  birthDate: localDateShape.nullable().default(null),
  language: words(40).default("fi"),
  interpreterLanguage: z.string().trim().max(40).nullable().default(null),
  phone: optionalWords(40),
  email,
  addressProtected: z.boolean().default(false),
};
const memberFields = {
  role: z.enum(memberRoles),
  relationWords: optionalWords(80),
  /** What is to be noted of the member in this family's work; it doesn't follow the person into another case. */
  note: optionalWords(2000),
  ...dated,
};
const householdFields = {
  name: words(80),
  street: optionalWords(160),
  postcode: optionalWords(10),
  city: optionalWords(80),
  addressProtected: z.boolean().default(false),
  ...dated,
};
const residentFields = { householdId: id, personId: id, rhythm: optionalWords(160), ...dated };
const guardianshipFields = {
  guardianId: id,
  childId: id,
  scope: z.enum(guardianshipScopes),
  source: optionalWords(200),
  ...dated,
};
const partnerFields = {
  name: words(120),
  role: words(120),
  agency: optionalWords(160),
  sector: z.enum(sectorCodes).default("other"),
  phone: optionalWords(40),
  email,
  ...dated,
};
const alertFields = {
  personId: id.nullable().default(null),
  kind: z.enum(alertKinds),
  words: words(500),
  ...dated,
};

// What forms hold: the fields without the id or the version, which the screen knows.
export const memberShape = z.object(memberFields);
export const personShape = z.object({ ...personFields, deathDate: localDateShape.nullable().default(null) });
export const newMemberShape = z.object({
  identityCode: identityCodeShape.nullable().default(null),
  ...personFields,
  ...memberFields,
});
export const identityCodeFieldShape = z.object({ identityCode: identityCodeShape.nullable() });
export const householdShape = z.object(householdFields);
export const residentShape = z.object(residentFields);
export const guardianshipShape = z.object(guardianshipFields);
export const partnerShape = z.object(partnerFields);
export const alertShape = z.object(alertFields);
export const familyNameShape = z.object({ name: words(80) });

const shared = { audience: "worker", action: "family.edit", reply: saved } as const;

export const addMember = endpoint({
  ...shared,
  method: "POST",
  path: "/api/cases/:caseId/members",
  params: caseParams,
  summary: "Adds a new person as a member of the family",
  body: z.object({
    ...added,
    personId: id,
    identityCode: identityCodeShape.nullable().default(null),
    ...personFields,
    ...memberFields,
  }),
  refusals: ["identity_code_in_use", "birth_date_differs", "ends_before_start"],
});

export const changeMember = endpoint({
  ...shared,
  method: "PUT",
  path: "/api/cases/:caseId/members/:rowId",
  params: rowParams,
  summary: "Changes how somebody belongs to the family, or ends it with a day",
  body: z.object({ ...seen, ...memberFields }),
  refusals: ["ends_before_start", "already_a_member"],
});

export const changePerson = endpoint({
  ...shared,
  method: "PUT",
  path: "/api/cases/:caseId/people/:rowId",
  params: rowParams,
  summary:
    "Changes what is known of a member: name, birth date, language, interpreter, contact details, address protection",
  body: z.object({ ...seen, ...personFields, deathDate: localDateShape.nullable().default(null) }),
  refusals: ["birth_date_differs"],
});

export const changeIdentityCode = endpoint({
  ...shared,
  method: "PUT",
  path: "/api/cases/:caseId/people/:rowId/identity-code",
  params: rowParams,
  summary: "Records a member's personal identity code, checked, kept encrypted; null takes it away",
  body: z.object({ ...seen, identityCode: identityCodeShape.nullable() }),
  refusals: ["identity_code_in_use", "birth_date_differs"],
});

export const addHousehold = endpoint({
  ...shared,
  method: "POST",
  path: "/api/cases/:caseId/households",
  params: caseParams,
  summary: "Adds a household; a child can have two",
  body: z.object({ ...added, ...householdFields }),
  refusals: ["ends_before_start"],
});

export const changeHousehold = endpoint({
  ...shared,
  method: "PUT",
  path: "/api/cases/:caseId/households/:rowId",
  params: rowParams,
  summary: "Changes or ends a household. Left out, the address stays as it is",
  body: z.object({ ...seen, ...householdFields, keepAddress: z.boolean().default(false) }),
  refusals: ["ends_before_start"],
});

export const addResident = endpoint({
  ...shared,
  method: "POST",
  path: "/api/cases/:caseId/residents",
  params: caseParams,
  summary: "Tells that a member lives in a household, and how often",
  body: z.object({ ...added, ...residentFields }),
  refusals: ["ends_before_start", "not_a_member"],
});

export const changeResident = endpoint({
  ...shared,
  method: "PUT",
  path: "/api/cases/:caseId/residents/:rowId",
  params: rowParams,
  summary: "Changes or ends living in a household",
  body: z.object({ ...seen, ...residentFields }),
  refusals: ["ends_before_start", "not_a_member"],
});

const guardianshipRefusals = [
  "ends_before_start",
  "guardian_not_a_member",
  "guardian_is_child",
  "guardianship_twice",
  "guardianship_sole_and_other",
] as const;

export const addGuardianship = endpoint({
  ...shared,
  method: "POST",
  path: "/api/cases/:caseId/guardianships",
  params: caseParams,
  summary: "Records a guardianship: whose, of whom, its scope and source",
  body: z.object({ ...added, ...guardianshipFields }),
  refusals: guardianshipRefusals,
});

export const changeGuardianship = endpoint({
  ...shared,
  method: "PUT",
  path: "/api/cases/:caseId/guardianships/:rowId",
  params: rowParams,
  summary: "Changes or ends a guardianship",
  body: z.object({ ...seen, ...guardianshipFields }),
  refusals: guardianshipRefusals,
});

export const addPartner = endpoint({
  ...shared,
  method: "POST",
  path: "/api/cases/:caseId/partners",
  params: caseParams,
  summary: "Adds another agency's professional around the family",
  body: z.object({ ...added, ...partnerFields }),
  refusals: ["ends_before_start"],
});

export const changePartner = endpoint({
  ...shared,
  method: "PUT",
  path: "/api/cases/:caseId/partners/:rowId",
  params: rowParams,
  summary: "Changes or ends a partner",
  body: z.object({ ...seen, ...partnerFields }),
  refusals: ["ends_before_start"],
});

export const addAlert = endpoint({
  ...shared,
  method: "POST",
  path: "/api/cases/:caseId/alerts",
  params: caseParams,
  summary: "Adds what must be known within seconds: safety, health, how to enter",
  body: z.object({ ...added, ...alertFields }),
  refusals: ["ends_before_start", "not_a_member"],
});

export const changeAlert = endpoint({
  ...shared,
  method: "PUT",
  path: "/api/cases/:caseId/alerts/:rowId",
  params: rowParams,
  summary: "Changes or ends an alert",
  body: z.object({ ...seen, ...alertFields }),
  refusals: ["ends_before_start", "not_a_member"],
});

export const renameFamily = endpoint({
  ...shared,
  method: "PUT",
  path: "/api/cases/:caseId/name",
  params: caseParams,
  summary: "Changes the name by which the family case goes",
  body: z.object({ ...seen, name: words(80) }),
  refusals: [],
});
