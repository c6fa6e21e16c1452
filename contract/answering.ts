import { z } from "zod";
import { instrumentShape, perspectives } from "#core/instruments/shapes.ts";
import { id } from "#core/kernel/id.ts";
import { languages } from "#core/kernel/text.ts";
import { voiceStates } from "#core/rounds/voices.ts";

/** An item's link id, or with a goal's id the answer about that goal. */
const answerKey = z.string().regex(/^[a-z][a-z0-9_-]{0,60}(:[0-9a-f-]{36})?$/);
const text = z.object({ fi: z.string(), sv: z.string(), en: z.string() });

/** Given answers by item: a step's value or a number, or words. */
export const givenAnswers = z.record(answerKey, z.union([z.int(), z.string()]));

/** What one voice is asked and has answered so far; nothing but its state once it is settled. */
export const answeringReply = z.object({
  state: z.enum(voiceStates),
  voiceId: id,
  perspective: z.enum(perspectives),
  /** How the answerer is called: a member's given name, a worker's whole name. */
  name: z.string(),
  /** The child whom the questions are about; null where they are about the family, or the answerer's own. */
  aboutName: z.string().nullable(),
  /** The answerer's own language, to begin from. */
  language: z.enum(languages),
  asking: z
    .object({
      /** The questions of the answerer's own form; nothing of scoring, of others' forms or of what rings a bell. */
      instrument: instrumentShape,
      /** Something here is told to the workers at once, and the answerer is told so beforehand. */
      rings: z.boolean(),
      form: z.string(),
      /** The family's goals, where the instrument asks about them. */
      goals: z.array(z.object({ id, name: z.string(), levels: z.record(z.string(), z.string()) })),
      /** How many questions were answered before this: on a device handed over they are neither asked nor shown again. */
      answered: z.int(),
      /** A worker's own answers so far. */
      answers: givenAnswers,
      unwilling: z.array(answerKey),
    })
    .nullable(),
});

export const answerBody = z.object({
  key: answerKey,
  /** Null: skipped, or a former answer taken back. */
  value: z.union([z.int().min(-100_000).max(100_000), z.string().max(2000)]).nullable(),
  /** "I don't want to answer this." */
  unwilling: z.boolean().default(false),
});

export const answerSaved = z.object({
  /** What the instrument says to the answerer because of this answer: never alarming, always what happens next. */
  says: z.array(text),
  /** False when the voice was settled meanwhile: the answer isn't among those given, but it was heard. */
  kept: z.boolean(),
});

export const finishBody = z.object({
  language: z.enum(languages),
  /** The answerer's own word: may the family see these when they are looked at together. */
  share: z.boolean().default(false),
});

export const settledReply = z.object({ state: z.enum(voiceStates) });
export const answeringRefusals = [
  "case_closed",
  "voice_settled",
  "round_cancelled",
  "round_revealed",
] as const;
