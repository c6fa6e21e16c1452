import { z } from "zod";
import { staffRoles } from "#core/access/actions.ts";
import { id } from "#core/kernel/id.ts";
import { localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { languages } from "#core/kernel/text.ts";
import { unitKinds } from "#core/staff/decide-role.ts";
import { competenceCodes, languageCodes, qualificationCodes } from "#core/staff/vocabulary.ts";
import { endpoint } from "#contract/endpoint.ts";
import { textReply } from "#contract/worker/rule-words.ts";

const email = z.union([z.literal(""), z.email({ error: "email" })]).default("");
const phone = z
  .string()
  .trim()
  .regex(/^$|^\+?[\d\s()-]{5,25}$/, { error: "phone" })
  .default("");

export const organisationKinds = ["organiser", "provider"] as const;

const roleReply = z.object({
  id,
  role: z.enum(staffRoles),
  unitId: id.nullable(),
  unit: z.string().nullable(),
  from: localDateShape,
  to: localDateShape.nullable(),
  state: z.enum(["now", "coming", "former"]),
});

const person = {
  givenName: words(80),
  familyName: words(80),
  title: optionalWords(120),
  email,
  phone,
  qualifications: z.array(z.enum(qualificationCodes)).max(20).default([]),
  competences: z.array(z.enum(competenceCodes)).max(20).default([]),
  languages: z.array(z.enum(languageCodes)).min(1).max(20),
  weeklyHours: z.number().min(0).max(60),
  language: z.enum(languages).default("fi"),
};

export const staffStates = ["active", "former", "all"] as const;

export const staffList = endpoint({
  method: "POST",
  path: "/api/staff/find",
  audience: "worker",
  action: "staff.read",
  summary: "People who work here, by name, role, unit and whether they still do",
  body: z.object({
    name: z.string().trim().max(80).optional(),
    role: z.enum(staffRoles).optional(),
    unit: id.optional(),
    state: z.enum(staffStates).default("active"),
    page: z.number().int().min(1).max(1000).default(1),
  }),
  reply: z.object({
    people: z.array(
      z.object({
        id,
        name: z.string(),
        title: z.string(),
        active: z.boolean(),
        roles: z.array(z.object({ role: z.enum(staffRoles), unit: z.string().nullable() })),
      }),
    ),
    total: z.number().int(),
    pageSize: z.number().int(),
    units: z.array(z.object({ id, name: z.string(), kind: z.enum(unitKinds), active: z.boolean() })),
  }),
  refusals: [],
});

export const staffMember = endpoint({
  method: "GET",
  path: "/api/staff/:staffId",
  audience: "worker",
  action: "staff.read",
  summary: "One person: what they can do, in which roles and units, since when",
  params: z.object({ staffId: id }),
  reply: z.object({
    id,
    version: z.number().int(),
    active: z.boolean(),
    givenName: z.string(),
    familyName: z.string(),
    title: z.string(),
    email: z.string(),
    phone: z.string(),
    qualifications: z.array(z.string()),
    competences: z.array(z.string()),
    languages: z.array(z.string()),
    weeklyHours: z.number(),
    language: z.enum(languages),
    roles: z.array(roleReply),
    units: z.array(z.object({ id, name: z.string(), kind: z.enum(unitKinds), active: z.boolean() })),
  }),
  refusals: [],
});

export const addStaff = endpoint({
  method: "POST",
  path: "/api/staff",
  audience: "worker",
  action: "staff.edit",
  summary: "Add a person",
  body: z.object({ id, ...person }),
  reply: z.object({ id }),
  refusals: [],
});

export const editStaff = endpoint({
  method: "PUT",
  path: "/api/staff/:staffId",
  audience: "worker",
  action: "staff.edit",
  summary: "Change a person's details",
  params: z.object({ staffId: id }),
  body: z.object({ version: z.number().int(), ...person }),
  reply: z.object({ id }),
  refusals: [],
});

export const setStaffActive = endpoint({
  method: "POST",
  path: "/api/staff/:staffId/active",
  audience: "worker",
  action: "staff.edit",
  summary: "Deactivate a person (signed out at once, no access) or take back to work",
  params: z.object({ staffId: id }),
  body: z.object({ version: z.number().int(), active: z.boolean() }),
  reply: z.object({ active: z.boolean() }),
  refusals: ["last_administrator", "own_account"],
});

export const giveRole = endpoint({
  method: "POST",
  path: "/api/staff/:staffId/roles",
  audience: "worker",
  action: "staff.edit",
  summary: "Give a person a role from a day on",
  params: z.object({ staffId: id }),
  body: z
    .object({
      id,
      role: z.enum(staffRoles),
      unitId: id.optional(),
      from: localDateShape,
      to: localDateShape.optional(),
    })
    .refine((role) => role.to === undefined || role.to >= role.from, { path: ["to"], error: "before_start" }),
  reply: z.object({ id }),
  refusals: [
    "role_needs_unit",
    "role_without_unit",
    "unit_of_other_kind",
    "unit_not_active",
    "role_already_held",
    "person_not_active",
  ],
});

export const endRole = endpoint({
  method: "POST",
  path: "/api/staff/:staffId/roles/:roleId/end",
  audience: "worker",
  action: "staff.edit",
  summary: "Set a role's last day",
  params: z.object({ staffId: id, roleId: id }),
  body: z.object({ to: localDateShape }),
  reply: z.object({ ended: z.literal(true) }),
  refusals: ["already_ended", "ends_in_past", "last_administrator"],
});

const unit = {
  name: words(120),
  services: z.array(z.string().max(60)).max(30).default([]),
  phone,
  email,
  street: optionalWords(120),
  postcode: z
    .string()
    .trim()
    .regex(/^$|^\d{5}$/, { error: "invalid" })
    .default(""),
  city: optionalWords(80),
};

export const unitList = endpoint({
  method: "GET",
  path: "/api/units",
  audience: "worker",
  action: "staff.read",
  summary: "Units with their organisation, what they deliver and how many work there",
  reply: z.object({
    units: z.array(
      z.object({
        id,
        version: z.number().int(),
        kind: z.enum(unitKinds),
        active: z.boolean(),
        name: z.string(),
        services: z.array(z.string()),
        phone: z.string(),
        email: z.string(),
        street: z.string(),
        postcode: z.string(),
        city: z.string(),
        organisation: z.object({ id, name: z.string(), kind: z.enum(organisationKinds) }),
        people: z.number().int(),
      }),
    ),
    organisations: z.array(
      z.object({ id, name: z.string(), kind: z.enum(organisationKinds), businessId: z.string().nullable() }),
    ),
    services: z.array(z.object({ id: z.string(), name: textReply })),
  }),
  refusals: [],
});

export const addUnit = endpoint({
  method: "POST",
  path: "/api/units",
  audience: "worker",
  action: "staff.edit",
  summary: "Add a unit",
  body: z.object({ id, organisationId: id, kind: z.enum(unitKinds), ...unit }),
  reply: z.object({ id }),
  refusals: ["service_unknown", "service_of_provider", "organisation_unknown"],
});

export const editUnit = endpoint({
  method: "PUT",
  path: "/api/units/:unitId",
  audience: "worker",
  action: "staff.edit",
  summary: "Change a unit, or say that it no longer works",
  params: z.object({ unitId: id }),
  body: z.object({ version: z.number().int(), active: z.boolean(), ...unit }),
  reply: z.object({ id }),
  refusals: ["service_unknown", "service_of_provider", "unit_has_people"],
});

export const addOrganisation = endpoint({
  method: "POST",
  path: "/api/organisations",
  audience: "worker",
  action: "staff.edit",
  summary: "Add an organisation: a provider one buys from, or the organiser",
  body: z.object({
    id,
    name: words(160),
    kind: z.enum(organisationKinds),
    businessId: z
      .string()
      .trim()
      .regex(/^\d{7}-\d$/, { error: "business_id" })
      .optional(),
  }),
  reply: z.object({ id }),
  refusals: [],
});
