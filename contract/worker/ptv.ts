import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { endpoint } from "#contract/endpoint.ts";
import { textReply } from "#contract/worker/rule-words.ts";

const version = z.string().max(10);
const notCarried = z.array(z.object({ element: z.string(), value: z.string() }));

export const ptvPackage = endpoint({
  method: "GET",
  path: "/api/ptv-package/:version",
  audience: "worker",
  action: "model.read",
  summary:
    "Everything to be sent to the Finnish Service Catalogue, and what of the models it has no place for",
  params: z.object({ version }),
  reply: z.looseObject({
    version: z.string(),
    services: z.array(z.unknown()),
    connections: z.array(z.object({ serviceId: z.string(), channelRelations: z.array(z.unknown()) })),
    serviceChannels: z.array(z.unknown()),
    generalDescriptions: z.array(z.unknown()),
    notCarried: z.array(z.object({ service: z.string(), places: z.array(z.string()) })),
  }),
  refusals: [],
});

const file = { version, file: z.union([z.looseObject({}), z.array(z.unknown()).max(2000)]) };

const itemReply = z.object({
  /** By what it is accepted: its place in the file. */
  at: z.int(),
  kind: z.enum(["service", "channel", "description", "unknown"]),
  name: z.string(),
  /** The model, channel or reference code that it concerns; null for what is new here. */
  target: z.string().nullable(),
  state: z.enum(["new", "changed", "same", "wrong", "no_place"]),
  changes: z.array(z.object({ path: z.string(), was: z.unknown().optional(), now: z.unknown().optional() })),
  notCarried,
  problems: z.array(
    z.object({
      element: z.string(),
      code: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
  ),
});

export const previewPtvImport = endpoint({
  method: "POST",
  path: "/api/ptv-imports/preview",
  audience: "worker",
  action: "model.read",
  summary: "What a file of the Finnish Service Catalogue would change here; nothing is changed yet",
  body: z.object(file),
  reply: z.object({ items: z.array(itemReply), names: z.record(z.string(), textReply) }),
  refusals: [],
});

export const acceptPtvImport = endpoint({
  method: "POST",
  path: "/api/ptv-imports",
  audience: "worker",
  action: "model.write",
  summary:
    "Take in the accepted parts: national descriptions and ways to get in touch at once, services as drafts of their next version",
  body: z.object({
    ...file,
    accepted: z
      .array(z.object({ at: z.int().min(0), id }))
      .min(1)
      .max(500),
  }),
  reply: z.object({
    drafts: z.array(z.object({ id, service: z.string() })),
    descriptions: z.array(z.string()),
    channels: z.int(),
  }),
  refusals: ["import_not_acceptable"],
});
