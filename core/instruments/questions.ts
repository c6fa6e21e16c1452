import { itemsShown, scaleOf, wordingOf, wordsLimit, type Answers } from "#core/instruments/answers.ts";
import { levels, type Level } from "#core/goals/attainment.ts";
import { goalKey } from "#core/instruments/goal-answers.ts";
import type { Form, Instrument, Item } from "#core/instruments/shapes.ts";
import type { Text } from "#core/kernel/text.ts";

/** A goal of the family's, as it is asked about: its name and levels in the family's own words, whatever the language. */
export type GoalAsked = {
  readonly id: string;
  readonly name: string;
  readonly levels: Readonly<Partial<Record<Level, string>>>;
};

export type StepAsked = {
  readonly value: number;
  readonly name: Text;
  readonly sign?: string;
  readonly picture?: string;
  readonly band?: { readonly id: string; readonly name: Text };
};

/** How it is answered: what the shared question of the screens takes, with its texts in every language. */
export type AnswerWay =
  | {
      readonly kind: "choice";
      readonly look: "steps" | "faces" | "pictures" | "slider";
      readonly steps: readonly StepAsked[];
      readonly by?: number;
      readonly turned?: boolean;
    }
  | { readonly kind: "number"; readonly from: number; readonly to: number }
  | { readonly kind: "words"; readonly limit: number }
  | { readonly kind: "say" };

/** One thing asked of one who answers the form. */
export type Asked = {
  /** The key of its answer. */
  readonly key: string;
  readonly linkId: string;
  readonly text: Text;
  readonly of: AnswerWay;
  readonly picture?: string;
  readonly section?: string;
};

const signs: Readonly<Record<Level, string>> = { [-2]: "−2", [-1]: "−1", 0: "0", 1: "+1", 2: "+2" };
const plainLevels: Readonly<Record<Level, Text>> = {
  [-2]: { fi: "paljon vähemmän kuin toivottiin", sv: "mycket mindre än hoppats", en: "much less than hoped" },
  [-1]: { fi: "vähemmän kuin toivottiin", sv: "mindre än hoppats", en: "less than hoped" },
  0: { fi: "juuri se, mitä toivottiin", sv: "precis det som hoppats", en: "just what was hoped" },
  1: { fi: "enemmän kuin toivottiin", sv: "mer än hoppats", en: "more than hoped" },
  2: { fi: "paljon enemmän kuin toivottiin", sv: "mycket mer än hoppats", en: "much more than hoped" },
};
const same = (words: string): Text => ({ fi: words, sv: words, en: words });

/** What is asked now, in order: items that what has been answered hides left out, the goals one by one. */
export function questionsOf(
  instrument: Instrument,
  form: Form,
  answers: Answers,
  goals: readonly GoalAsked[] = [],
): readonly Asked[] {
  return itemsShown(instrument, form, answers).flatMap((item): readonly Asked[] => {
    const about = {
      linkId: item.linkId,
      ...(item.picture ? { picture: item.picture } : {}),
      ...(item.section ? { section: item.section } : {}),
    };
    if (item.kind === "goals")
      return goals.map((goal) => ({
        ...about,
        key: goalKey(item.linkId, goal.id),
        text: same(goal.name),
        of: { kind: "choice", look: "steps", steps: levels.map((level) => levelAsked(goal, level)) },
      }));
    return [{ ...about, key: item.linkId, text: wordingOf(item, form), of: wayOf(instrument, form, item) }];
  });
}

const levelAsked = (goal: GoalAsked, level: Level): StepAsked => {
  const own = goal.levels[level];
  return { value: level, sign: signs[level], name: own ? same(own) : plainLevels[level] };
};

function wayOf(instrument: Instrument, form: Form, item: Item): AnswerWay {
  if (item.kind === "number") return { kind: "number", ...(item.range ?? { from: 0, to: 0 }) };
  if (item.kind === "words") return { kind: "words", limit: wordsLimit };
  const scale = item.kind === "choice" ? scaleOf(instrument, form, item) : undefined;
  if (!scale) return { kind: "say" };
  return {
    kind: "choice",
    look: scale.look,
    ...(scale.by ? { by: scale.by } : {}),
    ...(item.reversed ? { turned: true } : {}),
    steps: scale.steps.map(({ value, name, picture, band }) => {
      const zone = band === undefined ? undefined : scale.bands?.[band];
      return {
        value,
        name,
        ...(picture ? { picture } : {}),
        ...(band !== undefined && zone ? { band: { id: band, name: zone } } : {}),
      };
    }),
  };
}
