import { z } from "zod";
import { endpoint } from "#contract/endpoint.ts";

// Open data in the shape of the Finnish Service Catalogue's open interface (Palvelutietovaranto), by its version: what a reply holds is
// that interface's matter, and its adapter's.
const version = z.string().max(10);
const page = z.looseObject({ pageNumber: z.int(), pageCount: z.int(), itemList: z.array(z.unknown()) });
const pageNumber = z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1) });

export const ptvServices = endpoint({
  method: "GET",
  path: "/api/ptv/:version/services",
  audience: "public",
  action: "service.read",
  summary: "Services in force, in pages, in the open interface's shape",
  params: z.object({ version }),
  query: pageNumber,
  reply: page,
  refusals: [],
});

export const ptvService = endpoint({
  method: "GET",
  path: "/api/ptv/:version/services/:serviceId",
  audience: "public",
  action: "service.read",
  summary: "One service in the open interface's shape, by its id there or here",
  params: z.object({ version, serviceId: z.string().max(80) }),
  reply: z.looseObject({}),
  refusals: [],
});

export const ptvChannels = endpoint({
  method: "GET",
  path: "/api/ptv/:version/service-channels",
  audience: "public",
  action: "service.read",
  summary: "Ways to get in touch, in pages, in the open interface's shape",
  params: z.object({ version }),
  query: pageNumber,
  reply: page,
  refusals: [],
});

export const ptvChannel = endpoint({
  method: "GET",
  path: "/api/ptv/:version/service-channels/:channelId",
  audience: "public",
  action: "service.read",
  summary: "One way to get in touch in the open interface's shape",
  params: z.object({ version, channelId: z.uuid() }),
  reply: z.looseObject({}),
  refusals: [],
});

export const ptvDescription = endpoint({
  method: "GET",
  path: "/api/ptv/:version/general-descriptions/:code",
  audience: "public",
  action: "service.read",
  summary: "The national general description of the reference code, as it is used here",
  params: z.object({ version, code: z.string().max(20) }),
  reply: z.looseObject({}),
  refusals: [],
});
