import { z } from "zod";
import { startFromContact, type startableServices } from "#contract/worker/own-starts.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import type { Form } from "#web/kit/form.ts";
import { toldAnswer } from "../contacts/told.ts";

export type Services = ReplyOf<typeof startableServices>["services"];

/** What is sent, and beside it what only the form asks: was the family told, is the meeting agreed now. */
export const ownStartSchema = startFromContact.body!.safeExtend({
  ...toldAnswer,
  meetingAgreed: z.enum(["now", "later"]),
});
export type OwnStartForm = Form<typeof ownStartSchema>;
