import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { localDateShape } from "#core/kernel/shapes.ts";
import { tools } from "#core/services/model.ts";
import { stepPlaces } from "#core/services/next-step.ts";
import { textShown } from "#contract/worker/family-shapes.ts";

const ask = z.object({
  rule: z.string(),
  text: textShown,
  why: textShown,
  met: z.boolean(),
  have: z.number(),
  need: z.number(),
  deviated: z.boolean(),
});
const duty = z.object({
  rule: z.string(),
  subject: z.string().nullable(),
  text: textShown,
  reason: textShown,
  dueOn: localDateShape.nullable(),
  state: z.enum(["upcoming", "due", "overdue"]),
  source: z.string(),
  /** Where it is done, when it has a place of its own. */
  place: z.enum(stepPlaces).nullable(),
});

/** Where the family's service stands by its model: the path line, what there is to do and why. */
export const serviceShown = z.object({
  periodId: id,
  orderId: id,
  model: z.object({ id: z.string(), version: z.number().int() }),
  name: textShown,
  serviceTask: z.enum(["family-services", "child-welfare"]),
  startedOn: localDateShape,
  endedOn: localDateShape.nullable(),
  /** What the service has of its own, for the pages of the family. */
  has: z.object({
    /** A rhythm of visits, or an end that draws near: there is something to see week by week. */
    rhythm: z.boolean(),
    /** The client leads: whom they ask to join, and what must be ready. */
    ownLead: z.boolean(),
    /** The service asks for each child, or for the client, to be heard. */
    hearing: z.boolean(),
  }),
  /** Whom the service is for, where one child or young person is the client. */
  clientId: id.nullable(),
  /** Chosen with the family, in the model's words. */
  themes: z.array(z.object({ code: z.string(), name: textShown })),
  /** The agreed break or pause of today. */
  breakNow: z
    .object({ kind: z.enum(["break", "pause"]), from: localDateShape, to: localDateShape.nullable() })
    .nullable(),
  phase: z.string(),
  /** Meetings held of those the model allows in the present phase, where it sets a ceiling: "3/5" on every screen alike. */
  phaseMeetings: z.object({ held: z.number().int(), max: z.number().int() }).nullable(),
  /** Held visits by who came, where the service is one of a few visits. */
  visits: z.object({ alone: z.int(), pair: z.int(), withPartner: z.int() }).nullable(),
  /** Ways of working that the service has screens for. */
  tools: z.array(z.enum(tools)),
  /** The one thing to notice first: what the present phase waits for, or else the most urgent duty. */
  next: z
    .object({
      rule: z.string(),
      text: textShown,
      reason: textShown,
      source: z.string(),
      dueOn: localDateShape.nullable(),
      state: z.enum(["upcoming", "due", "overdue"]),
      place: z.enum(stepPlaces).nullable(),
      phase: textShown.nullable(),
    })
    .nullable(),
  phases: z.array(
    z.object({
      id: z.string(),
      name: textShown,
      state: z.enum(["done", "now", "ahead"]),
      on: localDateShape.nullable(),
      asks: z.array(ask),
    }),
  ),
  duties: z.array(duty),
  breaches: z.array(
    z.object({
      rule: z.string(),
      text: textShown,
      on: localDateShape,
      source: z.string(),
      deviated: z.boolean(),
    }),
  ),
  forecast: z.array(z.object({ rule: z.string(), text: textShown })),
  deviations: z.array(
    z.object({ rule: z.string(), name: textShown, from: localDateShape, until: localDateShape.nullable() }),
  ),
});
