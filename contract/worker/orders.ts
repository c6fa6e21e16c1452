import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { amountUnits, orderStatuses } from "#core/orders/order.ts";
import { serviceTasks } from "#core/services/model.ts";
import { serviceRefusals } from "#core/services/refusals.ts";
import { teamRoles } from "#core/teams/roles.ts";
import { endpoint } from "#contract/endpoint.ts";
import { personReply, ruleReply, termReply, textReply } from "#contract/worker/rule-words.ts";

const can = { can: z.array(z.string()).default([]) };
const ofCase = z.object({ caseId: id });
const ofOrder = z.object({ caseId: id, orderId: id });
const code = words(60);

const orderReply = z.object({
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

export const ordersOf = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/orders",
  audience: "worker",
  action: "order.read",
  summary: "The family's orders, newest first",
  params: ofCase,
  reply: z.object({ family: z.string(), orders: z.array(orderReply), ...can }),
  refusals: [],
});

/** A figure of the model that the order has to keep to, with its rule. */
const limitReply = z.object({
  rule: ruleReply,
  kind: z.enum(["meetings_a_week", "months"]),
  min: z.number(),
  max: z.number(),
});

export const orderableServices = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/orderable",
  audience: "worker",
  action: "order.read",
  summary:
    "Services that can be ordered for the family: legal bases, grounds, limits, and the units that deliver each",
  params: ofCase,
  reply: z.object({
    family: z.string(),
    today: localDateShape,
    services: z.array(
      z.object({
        id: z.string(),
        name: textReply,
        summary: textReply,
        serviceTask: z.enum(serviceTasks),
        legalBases: z.array(
          z.object({
            code: z.string(),
            label: z.string(),
            note: textReply,
            /** Which service task the records belong to on this basis. */
            serviceTask: z.enum(serviceTasks),
          }),
        ),
        entryGrounds: z.array(termReply),
        specialNeeds: z.array(termReply),
        asksClientPlan: z.boolean(),
        /** The service is one child's or young person's: the order says whose. */
        asksClient: z.boolean(),
        limits: z.array(limitReply),
        units: z.array(z.object({ id, name: z.string(), city: z.string(), phone: z.string() })),
        waiting: z.boolean(),
      }),
    ),
    children: z.array(personReply.extend({ birthDate: localDateShape.nullable() })),
    running: z
      .object({
        service: z.string(),
        name: textReply,
        unitId: id,
        unit: z.string(),
        startedOn: localDateShape,
        orderValidTo: localDateShape,
      })
      .nullable(),
    ...can,
  }),
  refusals: [],
});

export const createOrder = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/orders",
  audience: "worker",
  action: "order.create",
  summary:
    "Order a service from a provider's unit; with `replaces`, correct and send again what was returned",
  params: ofCase,
  body: z
    .object({
      id,
      service: code,
      legalBasis: code,
      entryGround: optionalWords(60),
      specialNeeds: z.array(code).max(10).default([]),
      providerUnitId: id,
      grounds: words(4000),
      wishedOutcome: words(4000),
      amount: z.number().min(0.5).max(60),
      amountUnit: z.enum(amountUnits),
      clientPlanOn: localDateShape.optional(),
      /** The child or young person whom the service is for; asked where one person is the client. */
      clientId: id.optional(),
      validFrom: localDateShape,
      validTo: localDateShape,
      replaces: id.optional(),
      /** The proposed move that the order carries out. */
      moveId: id.optional(),
    })
    .refine((order) => order.validTo >= order.validFrom, { path: ["validTo"], error: "before_start" }),
  reply: z.object({ id }),
  refusals: [
    ...serviceRefusals,
    "service_not_in_force",
    "unit_does_not_deliver",
    "order_already_waiting",
    "order_not_returned",
    "amount_below_limit",
    "amount_over_limit",
    "order_too_long",
    "order_in_past",
    "client_plan_in_future",
    "client_not_a_child",
    "service_not_ordered",
    "move_not_waiting",
  ],
});

/** Who begins with the family: chosen while accepting, or before. */
export const teamDraft = z.object({
  id,
  staffId: id,
  role: z.enum(teamRoles),
  hoursPerWeek: z.number().min(0).max(60),
});

const teamRefusals = [
  "worker_not_available",
  "already_in_team",
  "key_worker_already",
  "therapist_without_training",
  "starts_in_past",
] as const;

export const acceptOrder = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/orders/:orderId/accept",
  audience: "worker",
  action: "order.answer",
  summary: "Take the order: the service begins, its team is named, the front door's part ends",
  params: ofOrder,
  body: z.object({
    periodId: id,
    version: z.number().int(),
    words: optionalWords(2000),
    team: z.array(teamDraft).max(12).default([]),
  }),
  reply: z.object({
    periodId: id,
    continues: z.boolean(),
    /** The service begins when the one that the family leaves is closed. */
    waits: z.boolean(),
    startedOn: localDateShape,
  }),
  refusals: [
    ...serviceRefusals,
    ...teamRefusals,
    "order_not_waiting",
    "order_in_past",
    "other_service_running",
  ],
});

export const returnOrder = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/orders/:orderId/return",
  audience: "worker",
  action: "order.answer",
  summary: "Return the order to the purchaser with a reason",
  params: ofOrder,
  body: z.object({ version: z.number().int(), reason: words(2000) }),
  reply: z.object({ returned: z.literal(true) }),
  refusals: ["order_not_waiting"],
});

export const withdrawOrder = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/orders/:orderId/withdraw",
  audience: "worker",
  action: "order.withdraw",
  summary: "Take back an order that has not been answered",
  params: ofOrder,
  body: z.object({ version: z.number().int(), reason: words(2000) }),
  reply: z.object({ withdrawn: z.literal(true) }),
  refusals: ["order_not_waiting"],
});

export const handOver = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/purchaser",
  audience: "worker",
  action: "purchaser.change",
  summary: "Hand the family over to another social worker: one's own part ends, theirs begins",
  params: ofCase,
  body: z.object({ id, staffId: id, from: localDateShape, reason: words(1000) }),
  reply: z.object({ handedOver: z.literal(true) }),
  refusals: ["worker_not_available", "same_worker", "starts_in_past", "handed_over_already"],
});

export const takeBackHandOver = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/purchaser/:relationId/take-back",
  audience: "worker",
  action: "purchaser.change",
  summary: "Take back a handing over that is still to come: the family stays with oneself",
  params: z.object({ caseId: id, relationId: id }),
  reply: z.object({ takenBack: z.literal(true) }),
  refusals: ["no_coming_handover"],
});

export const purchasers = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/purchasers",
  audience: "worker",
  action: "order.read",
  summary:
    "Social workers to whom the family can be handed over, and the one to whom it goes on a day to come",
  params: ofCase,
  reply: z.object({
    people: z.array(z.object({ id, name: z.string(), title: z.string(), unit: z.string().nullable() })),
    coming: z.object({ id, name: z.string(), from: localDateShape, reason: z.string() }).nullable(),
    ...can,
  }),
  refusals: [],
});

export const orderList = endpoint({
  method: "GET",
  path: "/api/orders",
  audience: "worker",
  action: "order.list",
  summary: "Orders that one has sent, or that have been sent to the units one leads",
  query: z.object({ status: z.enum([...orderStatuses, "all"]).default("sent") }),
  reply: z.object({
    today: localDateShape,
    orders: z.array(
      orderReply
        .pick({
          id: true,
          service: true,
          serviceName: true,
          purchaser: true,
          unit: true,
          amount: true,
          amountUnit: true,
          validFrom: true,
          validTo: true,
          orderedOn: true,
          waited: true,
          status: true,
          answerReason: true,
          answeredOn: true,
          forMe: true,
          replaced: true,
        })
        .extend({ caseId: id, family: z.string() }),
    ),
    counts: z.record(z.string(), z.number().int()),
  }),
  refusals: [],
});
