import { z } from "zod";
import { endpoint } from "#contract/endpoint.ts";

export const demoTown = endpoint({
  method: "GET",
  path: "/api/demo",
  audience: "public",
  action: "demo.read",
  summary: "Whether the demo town is loaded: every page then says that its people are made up",
  reply: z.object({ loaded: z.boolean() }),
  refusals: [],
});
