import { z } from "zod";
import { wishKinds } from "#core/calendar/time-wishes.ts";
import { id } from "#core/kernel/id.ts";
import { localDateShape } from "#core/kernel/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";
import { collisionShown } from "#contract/worker/calendar-shapes.ts";
import { can, caseOnly, timeShape } from "#contract/worker/meeting-shapes.ts";

const idList = z.string().regex(/^[0-9a-f,-]{0,1500}$/);

export const collisionsAt = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/collisions",
  audience: "worker",
  action: "meeting.read",
  summary:
    "What stands in the way of meetings at the time: workers' other meetings and absences, rooms and cars that are booked (times only, never whose), and the family's wishes that aren't followed",
  params: caseOnly,
  query: z.object({
    on: localDateShape,
    from: timeShape,
    minutes: z.coerce.number().int().min(5).max(1440),
    before: z.coerce.number().int().min(0).max(600).default(0),
    after: z.coerce.number().int().min(0).max(600).default(0),
    /** Ids with commas between. */
    workers: idList,
    bookables: idList.default(""),
    except: id.optional(),
    /** The last day of a series. */
    until: localDateShape.optional(),
    everyWeeks: z.coerce.number().int().min(1).max(4).default(1),
  }),
  reply: z.object({
    collisions: z.array(collisionShown),
    wishes: z.array(z.object({ on: localDateShape, kind: z.enum(wishKinds), wishId: id })),
    ...can,
  }),
  refusals: [],
});
