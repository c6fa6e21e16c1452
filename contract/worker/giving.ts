import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { localDateShape, words } from "#core/kernel/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";

const can = { can: z.array(z.string()).default([]) };

export const familiesWithoutPurchaser = endpoint({
  method: "GET",
  path: "/api/families-without-purchaser",
  audience: "worker",
  action: "giving.list",
  summary:
    "Families whose responsible social worker no longer works as one: their names, nothing of their record, and who could take them",
  reply: z.object({
    families: z.array(
      z.object({
        /** Named so: the reader stands in no relation to the family, and doesn't come to by this. */
        familyId: id,
        family: z.string(),
        status: z.enum(["open", "closed"]),
        former: z.string(),
        since: localDateShape,
        unit: z.string().nullable(),
        children: z.int(),
      }),
    ),
    people: z.array(
      z.object({ id, name: z.string(), title: z.string(), unit: z.string().nullable(), children: z.int() }),
    ),
    atMost: z.int(),
    ...can,
  }),
  refusals: [],
});

export const giveFamily = endpoint({
  method: "POST",
  path: "/api/families-without-purchaser/:familyId/give",
  audience: "worker",
  action: "giving.give",
  summary: "Give a family that no social worker answers for to one who will, without opening its record",
  params: z.object({ familyId: id }),
  body: z.object({ id, staffId: id, reason: words(1000) }),
  reply: z.object({ given: z.literal(true) }),
  refusals: ["family_has_purchaser"],
});
