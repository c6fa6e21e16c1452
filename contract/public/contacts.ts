import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { localDateShape } from "#core/kernel/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";
import { sendContactBody } from "#contract/public/contact-body.ts";

const inThree = z.object({ fi: z.string(), sv: z.string(), en: z.string() });
const urgentPhone = z.object({
  id,
  name: inThree,
  description: inThree,
  phone: z.string(),
  /** By weekdays (1 is Monday), times HH:MM; none given: always. */
  hours: z.array(z.object({ dayFrom: z.int(), dayTo: z.int(), from: z.string(), to: z.string() })),
});

export const contactPlaces = endpoint({
  method: "GET",
  path: "/api/contact-places",
  audience: "public",
  action: "service.read",
  summary: "Front doors that a contact can be sent to, and the numbers to call when it can't wait",
  reply: z.object({
    places: z.array(z.object({ id, name: z.string(), city: z.string(), phone: z.string() })),
    /** The organiser's own numbers for what can't wait; none where it has told of none. */
    urgent: z.array(urgentPhone),
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
