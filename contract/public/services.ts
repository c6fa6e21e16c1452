import { z } from "zod";
import { localDateShape } from "#core/kernel/shapes.ts";
import { languages } from "#core/kernel/text.ts";
import { endpoint } from "#contract/endpoint.ts";

const text = z.object({ fi: z.string(), sv: z.string(), en: z.string() });

/** A family or a professional can begin it by getting in touch, or a social worker orders it. */
const begins = z.array(z.enum(["contact", "order"]));
const charge = z.enum(["free_of_charge", "chargeable"]);

const brief = z.object({
  id: z.string(),
  name: text,
  summary: text,
  forWhom: text,
  begins,
  serviceTask: z.enum(["family-services", "child-welfare"]),
  charge,
});

export const publicServices = endpoint({
  method: "GET",
  path: "/api/services",
  audience: "public",
  action: "service.read",
  summary: "Services in force, in short, in the order they are shown",
  reply: z.object({ services: z.array(brief) }),
  refusals: [],
});

const channelKind = z.enum(["phone", "location", "web_form"]);
/** How the service is reached; hours by weekdays (1 is Monday), times HH:MM. */
export const channelReply = z.object({
  id: z.string(),
  kind: channelKind,
  name: text,
  description: text,
  phone: z.string(),
  email: z.string(),
  street: z.string(),
  postcode: z.string(),
  city: z.string(),
  url: z.string(),
  hours: z.array(z.object({ dayFrom: z.int(), dayTo: z.int(), from: z.string(), to: z.string() })),
  languages: z.array(z.string()),
});

/** What suomi.fi shows of a service, and what it doesn't: how it really goes, by which rules, from where. */
export const publicService = endpoint({
  method: "GET",
  path: "/api/services/:serviceId",
  audience: "public",
  action: "service.read",
  summary: "One service in plain words: its steps, limits, legal basis, cost and how to get in touch",
  params: z.object({ serviceId: z.string().max(80) }),
  reply: brief.extend({
    version: z.int(),
    validFrom: localDateShape,
    description: text,
    /** What people often take it for and it isn't. */
    isNot: text.nullable(),
    contact: text,
    cost: text,
    steps: z.array(z.object({ title: text, text })),
    /** The rules a family should know, each with its source. */
    rules: z.array(z.object({ id: z.string(), name: text, explanation: text, source: z.string() })),
    legalBasis: z.array(
      z.object({ statute: z.string(), number: z.string(), section: z.string(), note: text }),
    ),
    documents: z.array(z.object({ code: z.string(), name: text, text })),
    themes: z.array(text),
    methods: z.array(text),
    places: z.array(text),
    languages: z.array(z.enum(languages)),
    /** The national general description in the Finnish Service Catalogue that this service follows. */
    generalDescription: z.string(),
    /** Its background, beside the local text as suomi.fi shows it; null where there is none that holds. */
    national: z.object({ name: text, background: text.nullable(), asOf: z.string().nullable() }).nullable(),
    /** Who answers for the service, who give it, and where. */
    organiser: z.string().nullable(),
    producers: z.array(z.string()),
    area: z.array(text),
    channels: z.array(channelReply),
    /** The day when what is told here last changed. */
    updatedOn: localDateShape,
  }),
  refusals: [],
});
