import type { Text } from "#core/kernel/text.ts";

/** A rule as people read it: its name, what it says, where it comes from. */
export type RuleWords = {
  readonly id: string;
  readonly name: Text;
  readonly explanation: Text;
  readonly source: string;
  /** What stands in the way, with names in it: who is missing, which document. */
  readonly obstacle?: Text;
};

/**
 * What a rule answers. A refusal is a value with a code from a closed list, never an exception:
 * each code has a text in every language, and may name the service rule that stands in the way.
 */
export type Accepted<T> = { readonly ok: true; readonly value: T };
export type Refused<C extends string> = {
  readonly ok: false;
  readonly code: C;
  /** Id of the service-model rule that refuses, so that the screen can show its words and source. */
  readonly rule?: string;
  /** The rule in words, added where the model is at hand. */
  readonly ruleWords?: RuleWords;
  /** Figures for the text's places, e.g. `{ held: 2, needed: 3 }`. */
  readonly values?: Readonly<Record<string, string | number>>;
};
export type Decision<T, C extends string> = Accepted<T> | Refused<C>;

export const accept = <T>(value: T): Accepted<T> => ({ ok: true, value });

export const refuse = <C extends string>(
  code: C,
  why: { rule?: string; ruleWords?: RuleWords; values?: Readonly<Record<string, string | number>> } = {},
): Refused<C> => ({ ok: false, code, ...why });
