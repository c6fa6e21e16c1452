import { z } from "zod";
import { staffRoles } from "#core/access/actions.ts";
import { id } from "#core/kernel/id.ts";
import { instantShape, localDateShape } from "#core/kernel/shapes.ts";
import { languages } from "#core/kernel/text.ts";
import { endpoint } from "#contract/endpoint.ts";

export const mailChoices = ["off", "workdays"] as const;

export const ownProfile = endpoint({
  method: "GET",
  path: "/api/profile",
  audience: "worker",
  action: "profile.read",
  summary: "One's own details, roles and open sessions",
  reply: z.object({
    version: z.number().int(),
    name: z.string(),
    title: z.string(),
    email: z.string(),
    phone: z.string(),
    language: z.enum(languages),
    mailReminders: z.enum(mailChoices),
    languages: z.array(z.string()),
    qualifications: z.array(z.string()),
    competences: z.array(z.string()),
    weeklyHours: z.number(),
    roles: z.array(
      z.object({
        role: z.enum(staffRoles),
        unit: z.string().nullable(),
        from: localDateShape,
        to: localDateShape.nullable(),
      }),
    ),
    sessions: z.array(
      z.object({
        id,
        method: z.enum(["demo", "oidc"]),
        startedAt: instantShape,
        lastSeenAt: instantShape,
        own: z.boolean(),
      }),
    ),
  }),
  refusals: [],
});

export const editProfile = endpoint({
  method: "PUT",
  path: "/api/profile",
  audience: "worker",
  action: "profile.edit",
  summary: "Change one's own phone, e-mail, language of the screens, and whether one is reminded by e-mail",
  body: z.object({
    version: z.number().int(),
    phone: z
      .string()
      .trim()
      .regex(/^$|^\+?[\d\s()-]{5,25}$/, { error: "phone" })
      .default(""),
    email: z.union([z.literal(""), z.email({ error: "email" })]).default(""),
    language: z.enum(languages),
    /** An e-mail that something waits, without a word of what: never, or once a working day at most. */
    mailReminders: z.enum(mailChoices).optional(),
  }),
  reply: z.object({ version: z.number().int() }),
  refusals: [],
});
