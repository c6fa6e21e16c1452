import { z } from "zod";
import { staffRoles } from "#core/access/actions.ts";
import { id } from "#core/kernel/id.ts";
import { languages } from "#core/kernel/text.ts";
import { endpoint } from "#contract/endpoint.ts";

const heldRole = z.object({ role: z.enum(staffRoles), unit: z.string().nullable() });

export const demoPeople = endpoint({
  method: "GET",
  path: "/api/demo/people",
  audience: "public",
  action: "session.start",
  summary: "People of the demo town one may sign in as; empty when no demo town is loaded",
  reply: z.object({
    people: z.array(z.object({ id, name: z.string(), title: z.string(), roles: z.array(heldRole) })),
  }),
  refusals: [],
});

export const startSession = endpoint({
  method: "POST",
  path: "/api/session",
  audience: "public",
  action: "session.start",
  // A teaching room signs in from one address, and each there is many people in an hour: the people are made up, and nothing real opens.
  limit: { max: 600, timeWindow: "10 minutes" },
  summary: "Sign in to the demo town by choosing a person; sets the session cookie",
  body: z.object({ personId: id }),
  reply: z.object({ signedIn: z.literal(true) }),
  refusals: ["sign_in_not_possible"],
});

export const currentSession = endpoint({
  method: "GET",
  path: "/api/session",
  audience: "worker",
  action: "session.read",
  summary: "Who is signed in, in which roles",
  reply: z.object({
    actor: z.object({ id, name: z.string(), language: z.enum(languages) }),
    roles: z.array(
      z.object({ role: z.enum(staffRoles), unitId: id.nullable(), unit: z.string().nullable() }),
    ),
    demo: z.boolean(),
    today: z.string(),
  }),
  refusals: [],
});

export const endSession = endpoint({
  method: "POST",
  path: "/api/session/end",
  audience: "worker",
  action: "session.end",
  summary: "Sign out, here or everywhere",
  body: z.object({ everywhere: z.boolean().default(false) }),
  reply: z.object({ ended: z.number().int() }),
  refusals: [],
});
