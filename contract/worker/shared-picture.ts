import { z } from "zod";
import { instrumentShape, perspectives } from "#core/instruments/shapes.ts";
import { id } from "#core/kernel/id.ts";
import { localDateShape } from "#core/kernel/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";
import { goalAnswered } from "#contract/worker/goals.ts";

/** all: everything revealed, for those who work with the family. together: only what its giver lets the family see. */
export const pictureViews = ["all", "together"] as const;

const rater = z.string();

export const sharedPicture = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/shared-picture",
  audience: "worker",
  action: "measurement.read",
  summary:
    "What each has answered over time, every rater apart, by instrument and by the child it is about; unrevealed rounds aren't in it",
  params: z.object({ caseId: id }),
  query: z.object({ view: z.enum(pictureViews).default("all") }),
  reply: z.object({
    today: localDateShape,
    raters: z.array(z.object({ key: rater, name: z.string(), perspective: z.enum(perspectives) })),
    children: z.array(z.object({ id, name: z.string() })),
    /** The goals that answers may be about. */
    goals: z.array(goalAnswered),
    parts: z.array(
      z.object({
        /** The version by which these answers were given; those of another version are a part of their own. */
        instrument: instrumentShape,
        /** A newer version has been answered since. */
        former: z.boolean(),
        aboutPersonId: id.nullable(),
        /**
         * Of whom nothing is concluded in this view: looking together, everybody without a shown answer at the newest time. Those
         * who kept theirs, declined or weren't asked aren't told apart.
         */
        notConcluded: z.array(rater),
        given: z.array(
          z.object({
            id,
            on: localDateShape,
            round: id.nullable(),
            form: z.string(),
            rater,
            perspective: z.enum(perspectives),
            answers: z.record(z.string(), z.union([z.int(), z.string()])),
            words: z.string(),
          }),
        ),
        silent: z.array(
          z.object({
            on: localDateShape,
            round: id,
            rater,
            perspective: z.enum(perspectives),
            state: z.enum(["declined", "not_reached"]),
          }),
        ),
      }),
    ),
    /** Of how many answers this is, and how many of them may be looked at together. */
    shown: z.object({ of: z.int(), answers: z.int() }),
    can: z.array(z.string()).default([]),
  }),
  refusals: [],
});
