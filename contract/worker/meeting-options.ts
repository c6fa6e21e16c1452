import { z } from "zod";
import { travelBands } from "#core/calendar/travel.ts";
import { id } from "#core/kernel/id.ts";
import { localDateShape } from "#core/kernel/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";
import { bookableShown, timeWishShown } from "#contract/worker/calendar-shapes.ts";
import { aroundShown, can, caseOnly, termShown, textShown } from "#contract/worker/meeting-shapes.ts";

export const meetingOptions = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/meeting-options",
  audience: "worker",
  action: "meeting.read",
  summary:
    "What is needed for planning a meeting: who is around the family, kinds with what stands in their way, places",
  params: caseOnly,
  reply: z.object({
    today: localDateShape,
    family: z.string(),
    ...aroundShown,
    kinds: z.array(
      termShown.extend({
        plain: textShown,
        allowed: z.boolean(),
        /** What stands in the way today, in words, with the rule and where it comes from. */
        obstacles: z.array(
          z.object({
            rule: z.string(),
            text: textShown,
            source: z.string().nullable(),
            deviable: z.boolean(),
          }),
        ),
        /** Whom the model wants there. */
        parties: z.array(z.string()),
      }),
    ),
    /** The kind that the service asks for next. */
    suggestedKind: z.string().nullable(),
    places: z.array(termShown),
    homes: z.array(
      z.object({
        id,
        name: z.string(),
        hidden: z.boolean(),
        /** Members who live there now. */
        residents: z.array(id),
        /** Minutes one way, reckoned from the beginnings of postcodes; null when a place isn't known or is protected. */
        travel: z.object({ minutes: z.number().int(), band: z.enum(travelBands) }).nullable(),
      }),
    ),
    interpreterLanguages: z.array(z.string()),
    /** Rooms and cars of the service's unit and of one's own. */
    bookables: z.array(bookableShown),
    timeWishes: z.array(timeWishShown),
    ...can,
  }),
  refusals: ["service_not_started"],
});
