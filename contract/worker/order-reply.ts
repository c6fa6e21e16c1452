import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { localDateShape } from "#core/kernel/shapes.ts";
import { amountUnits, orderStatuses } from "#core/orders/order.ts";
import { serviceTasks } from "#core/services/model.ts";
import { personReply, termReply, textReply } from "#contract/worker/rule-words.ts";

/** An order as screens show it. */
export const orderReply = z.object({
  id,
  version: z.number().int(),
  service: z.string(),
  serviceName: textReply,
  serviceTask: z.enum(serviceTasks),
  legalBasis: z.string(),
  entryGround: textReply.nullable(),
  specialNeeds: z.array(termReply),
  purchaser: personReply,
  purchaserUnit: z.string().nullable(),
  unit: personReply,
  grounds: z.string(),
  wishedOutcome: z.string(),
  amount: z.number(),
  amountUnit: z.enum(amountUnits),
  clientPlanOn: localDateShape.nullable(),
  /** Whom the service is for, where one child or young person is named. */
  client: personReply.nullable(),
  /** The family itself wanted the service, by a contact: there is no purchaser, and no order that could end. */
  askedBy: z.enum(["purchaser", "family"]),
  validFrom: localDateShape,
  validTo: localDateShape,
  orderedOn: localDateShape,
  /** Working days that the order has waited for an answer, while it waits. */
  waited: z.number().int(),
  status: z.enum(orderStatuses),
  answerReason: z.string(),
  answeredOn: localDateShape.nullable(),
  answeredBy: z.string().nullable(),
  replaces: id.nullable(),
  replaced: z.boolean(),
  /** The reader leads the unit that the order was sent to. */
  forMe: z.boolean(),
  /** Codes, for a corrected order to begin from. */
  codes: z.object({ legalBasis: z.string(), entryGround: z.string() }),
});
