import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { optionalWords, words } from "#core/kernel/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";
import { textReply } from "#contract/worker/rule-words.ts";

export const channelKinds = ["phone", "location", "web_form"] as const;
const inThree = (max: number) => z.object({ fi: words(max), sv: words(max), en: words(max) });
const weekday = z.number().int().min(1).max(7);
const time = z.string().regex(/^([01]\d|2[0-3]):(00|15|30|45)$/, { error: "quarter_hour" });

export const hoursShape = z
  .object({ dayFrom: weekday, dayTo: weekday, from: time, to: time })
  .refine(({ dayFrom, dayTo }) => dayFrom <= dayTo, { path: ["dayTo"], error: "before_start" })
  .refine(({ from, to }) => from < to, { path: ["to"], error: "before_start" });

const channel = {
  kind: z.enum(channelKinds),
  services: z.array(z.string().max(60)).max(50).default([]),
  name: inThree(100),
  description: inThree(2500),
  /** To be called when it can't wait: social emergency services. */
  urgent: z.boolean().default(false),
  phone: z
    .string()
    .trim()
    .regex(/^$|^\+?[\d\s()-]{5,25}$/, { error: "phone" })
    .default(""),
  email: z.union([z.literal(""), z.email({ error: "email" })]).default(""),
  street: optionalWords(120),
  postcode: z
    .string()
    .trim()
    .regex(/^$|^\d{5}$/, { error: "invalid" })
    .default(""),
  city: optionalWords(80),
  url: z.union([z.literal(""), z.url({ protocol: /^https?$/, error: "url" }).max(500)]).default(""),
  hours: z.array(hoursShape).max(14).default([]),
  languages: z.array(z.string().max(10)).min(1).max(20),
};

export const channelList = endpoint({
  method: "GET",
  path: "/api/service-channels",
  audience: "worker",
  action: "model.read",
  summary: "Ways to get in touch: phones, places and forms, of which services, when open",
  reply: z.object({
    channels: z.array(
      z.object({
        id,
        version: z.int(),
        kind: z.enum(channelKinds),
        services: z.array(z.string()),
        urgent: z.boolean(),
        name: textReply,
        description: textReply,
        phone: z.string(),
        email: z.string(),
        street: z.string(),
        postcode: z.string(),
        city: z.string(),
        url: z.string(),
        hours: z.array(z.object({ dayFrom: z.int(), dayTo: z.int(), from: z.string(), to: z.string() })),
        languages: z.array(z.string()),
        active: z.boolean(),
      }),
    ),
    services: z.array(z.object({ id: z.string(), name: textReply })),
  }),
  refusals: [],
});

export const addChannel = endpoint({
  method: "POST",
  path: "/api/service-channels",
  audience: "worker",
  action: "model.write",
  summary: "Add a way to get in touch",
  body: z.object({ id, ...channel }),
  reply: z.object({ id }),
  refusals: ["channel_needs_phone", "channel_needs_address", "channel_needs_url", "service_unknown"],
});

export const editChannel = endpoint({
  method: "PUT",
  path: "/api/service-channels/:channelId",
  audience: "worker",
  action: "model.write",
  summary: "Change a way to get in touch, or take it off the public pages",
  params: z.object({ channelId: id }),
  body: z.object({ version: z.int(), active: z.boolean(), ...channel }),
  reply: z.object({ id }),
  refusals: ["channel_needs_phone", "channel_needs_address", "channel_needs_url", "service_unknown"],
});
