import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { localDateShape, optionalWords } from "#core/kernel/shapes.ts";
import { serviceRefusals } from "#core/services/refusals.ts";
import { endpoint } from "#contract/endpoint.ts";
import { familyToOpen, isTold, openCase, toldOrWhyNot } from "#contract/worker/contact-decisions.ts";
import { code, durationShape, timeShape } from "#contract/worker/meeting-shapes.ts";
import { termReply, textReply } from "#contract/worker/rule-words.ts";

// A service that the family itself begins: from its contact straight to the first meeting, without an order.

const ofContact = z.object({ contactId: id });

export const startableServices = endpoint({
  method: "GET",
  path: "/api/contacts/:contactId/startable",
  audience: "worker",
  action: "contact.read",
  summary: "Services that a family can begin from its own contact: their themes, units and workers",
  params: ofContact,
  reply: z.object({
    today: localDateShape,
    services: z.array(
      z.object({
        id: z.string(),
        name: textReply,
        summary: textReply,
        forWhom: textReply,
        isNot: textReply.nullable(),
        themes: z.array(termReply),
        places: z.array(termReply),
        units: z.array(
          z.object({
            id,
            name: z.string(),
            city: z.string(),
            workers: z.array(
              z.object({
                id,
                name: z.string(),
                title: z.string(),
                booked: z.number(),
                weeklyHours: z.number(),
              }),
            ),
          }),
        ),
      }),
    ),
  }),
  refusals: [],
});

const firstMeeting = z.object({
  id,
  on: localDateShape,
  from: timeShape,
  durationMinutes: durationShape,
  placeKind: code,
  place: optionalWords(200),
  /** Why it is agreed on though the worker is taken then. */
  collisionReason: optionalWords(500),
});

export const startFromContact = endpoint({
  method: "POST",
  path: "/api/contacts/:contactId/decision/start-service",
  audience: "worker",
  action: "contact.decide",
  summary:
    "Decides to begin a service that the family itself wants: opens the case without a purchaser, names the worker, agrees on the first meeting",
  params: ofContact,
  body: z
    .object({
      ...familyToOpen,
      periodId: id,
      orderId: id,
      service: z.string().max(60),
      unitId: id,
      workerId: id,
      hoursPerWeek: z.number().min(0.5).max(40),
      themes: z.array(z.string().max(60)).max(20).default([]),
      firstMeeting: firstMeeting.nullable().default(null),
    })
    .refine(isTold, toldOrWhyNot),
  reply: z.object({ caseId: id, meetingId: id.nullable() }),
  refusals: [
    ...serviceRefusals,
    ...openCase.refusals.filter((one) => one !== "not_a_purchaser"),
    "urgent_help_first",
    "service_not_in_force",
    "service_needs_order",
    "basis_needs_order",
    "unit_does_not_deliver",
    "worker_not_available",
    "theme_unknown",
    "meeting_in_past",
    "time_taken",
  ],
});
