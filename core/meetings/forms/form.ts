import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import type { Text } from "#core/kernel/text.ts";
import { participantKinds } from "#core/meetings/participants.ts";

/** What the record of a kind of meeting asks beyond the usual, as data: parts of four kinds, which code knows; the rest is words. */
export type FormPart = {
  readonly code: string;
  readonly label: Text;
  readonly hint: Text;
  readonly required: boolean;
} & (
  | { readonly kind: "words" }
  /** Moments of a day in their order, each with its own columns of words. */
  | {
      readonly kind: "moments";
      readonly kinds: readonly { readonly code: string; readonly name: Text }[];
      readonly columns: readonly {
        readonly code: string;
        readonly label: Text;
        readonly required: boolean;
      }[];
    }
  /** Somebody's own view in their words. Of a partner our worker writes it as told: how and when they approved the words. */
  | { readonly kind: "voices"; readonly of: readonly ("child" | "partner")[] }
  /** What all who were there agreed to say. Nothing else of the record is shown with it. */
  | { readonly kind: "shared" }
);

/** A released form is never edited: a record names the version it was written by. */
export type MeetingForm = {
  readonly code: string;
  readonly version: number;
  readonly title: Text;
  readonly lead: Text;
  readonly parts: readonly FormPart[];
};

/** How somebody told their part, or agreed to it. */
export const toldWays = ["in_person", "phone", "video", "in_writing"] as const;
export type ToldWay = (typeof toldWays)[number];

const code = z.string().regex(/^[a-z][a-z0-9_]{0,60}$/);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "not_a_time" });
const ref = z.object({ kind: z.enum(participantKinds), id });

/** What was written into a form, by the codes of its parts. */
export const formAnswersShape = z.object({
  words: z.record(code, optionalWords(10_000)).default({}),
  moments: z
    .record(
      code,
      z
        .array(z.object({ from: clock, to: clock, kind: code, cells: z.record(code, optionalWords(2000)) }))
        .max(40),
    )
    .default({}),
  voices: z
    .record(
      code,
      z
        .array(
          z.object({
            who: ref,
            words: words(4000),
            how: z.enum(toldWays).optional(),
            on: localDateShape.optional(),
          }),
        )
        .max(20),
    )
    .default({}),
  shared: z
    .record(
      code,
      z.object({
        words: optionalWords(6000),
        agreedBy: z.array(ref).max(40).default([]),
        how: z.enum(toldWays).optional(),
        on: localDateShape.optional(),
      }),
    )
    .default({}),
});
export type FormAnswers = z.output<typeof formAnswersShape>;
export const noAnswers: FormAnswers = { words: {}, moments: {}, voices: {}, shared: {} };
