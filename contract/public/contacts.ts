import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { localDateShape } from "#core/kernel/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";
import { sendContactBody } from "#contract/public/contact-body.ts";

export const contactPlaces = endpoint({
  method: "GET",
  path: "/api/contact-places",
  audience: "public",
  action: "service.read",
  summary: "Front doors that a contact can be sent to",
  reply: z.object({
    places: z.array(z.object({ id, name: z.string(), city: z.string(), phone: z.string() })),
  }),
  refusals: [],
});

export const sendContact = endpoint({
  method: "POST",
  path: "/api/contacts",
  audience: "public",
  action: "contact.send",
  summary:
    "A family's own contact or a professional's; answers with a reference number. Sending the same id again gives the same one",
  body: sendContactBody,
  reply: z.object({
    reference: z.string(),
    receivedOn: localDateShape,
    /** By when it is decided whether an assessment is made (ShL 1301/2014 36 §). */
    decideBy: localDateShape,
    assessBy: localDateShape,
    place: z.object({ name: z.string(), phone: z.string() }),
  }),
  refusals: ["no_front_door"],
});
