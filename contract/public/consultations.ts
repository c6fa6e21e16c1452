import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { localDateShape } from "#core/kernel/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";
import { askBody } from "#contract/public/consultation-body.ts";

export const consultationPlaces = endpoint({
  method: "GET",
  path: "/api/consultation-places",
  audience: "public",
  action: "service.read",
  summary: "Teams that a professional can ask for advice, and their leads, with how they are reached",
  reply: z.object({
    places: z.array(
      z.object({
        id,
        name: z.string(),
        city: z.string(),
        phone: z.string(),
        email: z.string(),
        services: z.array(z.string()),
        lead: z
          .object({ name: z.string(), title: z.string(), phone: z.string(), email: z.string() })
          .nullable(),
      }),
    ),
  }),
  refusals: [],
});

export const askConsultation = endpoint({
  method: "POST",
  path: "/api/consultations",
  audience: "public",
  action: "consultation.ask",
  summary: "A professional asks a team for advice, without a name of the family or with its consent",
  body: askBody,
  reply: z.object({
    reference: z.string(),
    askedOn: localDateShape,
    place: z.object({ name: z.string(), phone: z.string() }),
  }),
  refusals: ["no_team_to_ask"],
});
