import { ageOn, type LocalDate } from "#core/kernel/local-date.ts";
import type { ParticipantKind } from "#core/meetings/participants.ts";
import type { Text } from "#core/kernel/text.ts";

/** To whom a question is said: children by age, adults of the family and its close people, and those who come by their work. */
export const listenersOf = ["under_seven", "school_child", "young", "adult", "professional"] as const;
export type Listener = (typeof listenersOf)[number];

/** A question as it is said aloud; where a listener has no words of their own, an adult's are said. */
export type Asked = { readonly adult: Text } & { readonly [L in Exclude<Listener, "adult">]?: Text };

/** A round: everybody present answers in turn, the others listen and then tell what they were left thinking. */
export type GuideRound = {
  readonly code: string;
  readonly title: Text;
  readonly ask: Asked;
  /** To the listeners, after everybody's turn; a round without it goes straight on. */
  readonly reflect?: Text;
};

/** An area of life, looked at for what carries and what is vulnerable. */
export type GuideArea = {
  readonly code: string;
  readonly name: Text;
  readonly ask: Text;
};

/**
 * A guided discussion as data: what is said to whom, in which order, and what it ends with. A released version is never edited: a
 * discussion names the version it was held by.
 */
export type DiscussionGuide = {
  readonly id: string;
  readonly version: number;
  readonly name: Text;
  readonly purpose: Text;
  /** Where the idea comes from; the words are our own. */
  readonly source: string;
  /** Whether it is about one child of the family, or about the family. */
  readonly about: "family" | "child";
  /** To the worker, before it begins. */
  readonly lead: Text;
  /** Said to everybody at the table. */
  readonly opening: Text;
  readonly rounds: readonly GuideRound[];
  readonly areas: readonly GuideArea[];
  readonly closing: { readonly picture: Text; readonly dissent: Text; readonly steps: Text };
};

/** Whose voice somebody is at the table: the four perspectives, with the people of other agencies beside the worker. */
export type Perspective = "child" | "parent" | "close" | "worker" | "partner";

export type Speaker = {
  readonly kind: ParticipantKind;
  /** A member's role in the family; of others nothing is asked by it. */
  readonly role: string;
  readonly birthDate: LocalDate | null;
};

export function perspectiveOf({ kind, role }: Speaker): Perspective {
  if (kind !== "member") return kind;
  if (role === "child" || role === "sibling") return "child";
  return role === "parent" || role === "step_parent" ? "parent" : "close";
}

/** By which words somebody is spoken to on the day; a child of unknown age by those of a school child. */
export function listenerOf(speaker: Speaker, on: LocalDate): Listener {
  if (speaker.kind !== "member") return "professional";
  if (perspectiveOf(speaker) !== "child") return "adult";
  if (speaker.birthDate === null) return "school_child";
  const age = ageOn(speaker.birthDate, on);
  if (age < 7) return "under_seven";
  if (age < 12) return "school_child";
  return age < 18 ? "young" : "adult";
}

export const askedOf = (asked: Asked, speaker: Speaker, on: LocalDate): Text =>
  asked[listenerOf(speaker, on)] ?? asked.adult;
