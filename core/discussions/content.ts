import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { localDateShape, optionalWords } from "#core/kernel/shapes.ts";
import { languages } from "#core/kernel/text.ts";
import { participantKinds, type ParticipantRef } from "#core/meetings/participants.ts";

const who = z.object({ kind: z.enum(participantKinds), id });
const code = z.string().regex(/^[a-z][a-z0-9_]{0,60}$/);

export const rowKinds = ["strength", "vulnerability"] as const;
export type RowKind = (typeof rowKinds)[number];

/** How somebody sees the shared picture: as it was said, otherwise, or they didn't want to say. */
export const stances = ["same", "otherwise", "not_said"] as const;
export type Stance = (typeof stances)[number];

/** What is said and agreed in a discussion. Everything may still be unfinished: it is kept as it is typed. */
export const discussionContentShape = z.object({
  /** The language in which it is held. */
  language: z.enum(languages).default("fi"),
  /** Who is at the table, in the order in which they speak. */
  present: z.array(who).min(1, { error: "choose_one" }).max(20),
  turns: z
    .array(
      z.object({
        round: code,
        who,
        words: optionalWords(4000),
        /** Was asked, and wanted to listen only. */
        quiet: z.boolean().default(false),
      }),
    )
    .max(120)
    .default([]),
  reflections: z
    .array(z.object({ round: code, who, words: optionalWords(2000) }))
    .max(120)
    .default([]),
  rows: z
    .array(
      z.object({
        id,
        area: code,
        /** The child it is about; nobody for the whole family. */
        aboutId: id.nullable().default(null),
        kind: z.enum(rowKinds),
        words: optionalWords(1000),
        supports: optionalWords(1000),
      }),
    )
    .max(80)
    .default([]),
  picture: optionalWords(4000),
  /** What each one answered by name when asked who sees it otherwise. */
  views: z
    .array(z.object({ who, stance: z.enum(stances), words: optionalWords(2000) }))
    .max(20)
    .default([]),
  steps: z
    .array(
      z.object({
        id,
        /** The row of the log that it looks after; nobody's row for what was agreed in the end. */
        rowId: id.nullable().default(null),
        what: optionalWords(500),
        owner: who.nullable().default(null),
        dueOn: localDateShape.nullable().default(null),
      }),
    )
    .max(40)
    .default([]),
  /** It was said aloud that nothing is agreed. */
  noSteps: z.boolean().default(false),
});
export type DiscussionContent = z.output<typeof discussionContentShape>;
export type DiscussionStep = DiscussionContent["steps"][number];
export type LogRow = DiscussionContent["rows"][number];

export const sameOne = (a: ParticipantRef, b: ParticipantRef): boolean => a.kind === b.kind && a.id === b.id;

export const turnOf = (content: DiscussionContent, round: string, one: ParticipantRef) =>
  content.turns.find((turn) => turn.round === round && sameOne(turn.who, one));

export const viewOf = (content: DiscussionContent, one: ParticipantRef) =>
  content.views.find((view) => sameOne(view.who, one));

/** Has somebody been asked or said anything yet? One who has isn't left out of the table. */
export const hasSpoken = (content: DiscussionContent, who: ParticipantRef): boolean =>
  content.turns.some((turn) => sameOne(turn.who, who)) ||
  content.reflections.some((one) => sameOne(one.who, who)) ||
  content.views.some((view) => sameOne(view.who, who));

/** Those who see it otherwise, with their words: shown as visibly as what was agreed. */
export const dissentsOf = (content: DiscussionContent) =>
  content.views.filter(({ stance }) => stance === "otherwise");

/** A discussion that nobody has said anything in yet. */
export const beginning = (
  present: readonly ParticipantRef[],
  language: DiscussionContent["language"],
): DiscussionContent => discussionContentShape.parse({ present, language });
