import { z } from "zod";
import { wishKinds } from "#core/calendar/time-wishes.ts";
import { id } from "#core/kernel/id.ts";
import { localDateShape, optionalWords } from "#core/kernel/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";
import { timeWishShown } from "#contract/worker/calendar-shapes.ts";
import { can, caseOnly, memberAround, timeShape } from "#contract/worker/meeting-shapes.ts";

const wishParams = caseOnly.extend({ wishId: id });
const wished = {
  kind: z.enum(wishKinds),
  weekdays: z.array(z.number().int().min(1).max(7)).min(1, { error: "choose_one" }).max(7),
  fromTime: timeShape,
  toTime: timeShape,
  /** Whose wish it is; left out for the whole family's. */
  personId: id.nullable().default(null),
  words: optionalWords(500),
  from: localDateShape,
  to: localDateShape.nullable().default(null),
};
const inOrder = <T extends z.ZodType<{ fromTime: string; toTime: string; from: string; to: string | null }>>(
  shape: T,
) =>
  shape
    .refine((one) => one.toTime > one.fromTime, { path: ["toTime"], error: "before_start" })
    .refine((one) => one.to === null || one.to >= one.from, { path: ["to"], error: "before_start" });

export const timeWishesOf = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/time-wishes",
  audience: "worker",
  action: "meeting.read",
  summary: "When the family likes to be met and when it can't be, and whose wish each is",
  params: caseOnly,
  reply: z.object({
    today: localDateShape,
    wishes: z.array(timeWishShown),
    members: z.array(memberAround.pick({ id: true, name: true })),
    ...can,
  }),
  refusals: [],
});

export const addTimeWish = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/time-wishes",
  audience: "worker",
  action: "meeting.plan",
  summary: "Write down a time that suits the family, or one that doesn't",
  params: caseOnly,
  body: inOrder(z.object({ id, ...wished })),
  reply: z.object({ id }),
  refusals: ["person_not_known"],
});

export const changeTimeWish = endpoint({
  method: "PUT",
  path: "/api/cases/:caseId/time-wishes/:wishId",
  audience: "worker",
  action: "meeting.plan",
  summary: "Change a family's wish for a time, or give it a last day",
  params: wishParams,
  body: inOrder(z.object({ version: z.number().int().min(1), ...wished })),
  reply: z.object({ version: z.number().int() }),
  refusals: ["person_not_known"],
});
