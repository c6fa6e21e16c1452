import type { Draft, Drafted } from "#core/documents/draft.ts";
import type { Phrases } from "#core/documents/phrases.ts";
import type { RecordGoal } from "#core/documents/record.ts";
import { attainmentScore, type GoalAttainment, type Level } from "#core/goals/attainment.ts";

const whole = { fi: "koko perhe", sv: "hela familjen", en: "the whole family" } as const;

const relationship = { fi: "suhde", sv: "relationen", en: "the relationship" } as const;

/** A goal of two is about what is between them, and is said so. */
const named = ({ title, whose }: RecordGoal, words: Phrases): string => {
  const of = whose.length === 0 ? words.say(whole) : words.list(whose);
  return `${words.quote(title)} (${whose.length === 2 ? `${words.say(relationship)}: ${of}` : of})`;
};

const described = (goal: RecordGoal, level: Level, words: Phrases): string => {
  const said = goal.levels[level + 2] ?? "";
  return said === "" ? words.level(level) : `${words.level(level)}, ${words.quote(said)}`;
};

/** Each goal: the level it began at, the level at the period's end, and the change within the period. */
export const goalsChange: Draft = ({ goals, from, to }, words) =>
  goals.map((goal): Drafted => {
    const upTo = goal.ratings.filter(({ on }) => on <= to);
    const within = upTo.filter(({ on }) => on >= from);
    const last = within.at(-1);
    if (!last) {
      return {
        key: goal.id,
        text: words.say({
          fi: `Tavoite ${named(goal, words)}: ei arvioitu tällä kaudella.`,
          sv: `Målet ${named(goal, words)}: inte bedömt under perioden.`,
          en: `Goal ${named(goal, words)}: not rated in this period.`,
        }),
        sources: [{ kind: "goal", id: goal.id }],
      };
    }
    const before = upTo.filter(({ on }) => on < from).at(-1)?.level ?? goal.baseline;
    const change = last.level - before;
    return {
      key: goal.id,
      text: words.say({
        fi: `Tavoite ${named(goal, words)}: alussa taso ${words.level(goal.baseline)}, nyt taso ${described(goal, last.level, words)}. ${change === 0 ? "Kauden aikana taso pysyi samana" : `Kauden aikana muutos ${words.level(change)}`}; arvioita ${within.length}.`,
        sv: `Målet ${named(goal, words)}: i början nivå ${words.level(goal.baseline)}, nu nivå ${described(goal, last.level, words)}. ${change === 0 ? "Under perioden var nivån densamma" : `Förändring under perioden ${words.level(change)}`}; bedömningar ${within.length}.`,
        en: `Goal ${named(goal, words)}: level ${words.level(goal.baseline)} at the start, now level ${described(goal, last.level, words)}. ${change === 0 ? "The level stayed the same in the period" : `Change in the period ${words.level(change)}`}; rated ${words.times(within.length)}.`,
      }),
      sources: [{ kind: "goal", id: goal.id }, ...within.map(({ source }) => source)],
    };
  });

/** Each goal at the end of the service: from which level to which, and what helped. */
export const goalsEnd: Draft = ({ goals }, words) =>
  goals.map((goal): Drafted => {
    const helped =
      goal.whatHelped === ""
        ? ""
        : ` ${words.say({ fi: "Mikä auttoi", sv: "Vad som hjälpte", en: "What helped" })}: ${words.ended(goal.whatHelped)}`;
    const end = goal.endLevel;
    const text =
      end === null
        ? words.say({
            fi: `Tavoite ${named(goal, words)}: lopputasoa ei ole vielä arvioitu.`,
            sv: `Målet ${named(goal, words)}: slutnivån har inte bedömts ännu.`,
            en: `Goal ${named(goal, words)}: the level at the end hasn't been rated yet.`,
          })
        : words.say({
            fi: `Tavoite ${named(goal, words)}: alussa taso ${words.level(goal.baseline)}, lopussa taso ${described(goal, end, words)}.`,
            sv: `Målet ${named(goal, words)}: i början nivå ${words.level(goal.baseline)}, i slutet nivå ${described(goal, end, words)}.`,
            en: `Goal ${named(goal, words)}: level ${words.level(goal.baseline)} at the start, level ${described(goal, end, words)} at the end.`,
          });
    return {
      key: goal.id,
      text: `${text}${helped}`,
      sources: [{ kind: "goal", id: goal.id }, ...goal.ratings.map(({ source }) => source)],
    };
  });

const score = (goals: readonly GoalAttainment[]): string | undefined => {
  const scored = attainmentScore(goals);
  return scored.ok ? scored.value.toFixed(1) : undefined;
};

/** The T-score over the goals at the start and at the end (Kiresuk & Sherman 1968); left out for fewer than two goals. */
export const attainment: Draft = ({ goals }, words) => {
  const ended = goals.flatMap((goal) =>
    goal.endLevel === null ? [] : [{ ...goal, endLevel: goal.endLevel }],
  );
  const began = score(ended.map(({ baseline, weight }) => ({ level: baseline, weight })));
  const came = score(ended.map(({ endLevel, weight }) => ({ level: endLevel, weight })));
  if (began === undefined || came === undefined) return [];
  const inWords = (figure: string): string => (words.language === "en" ? figure : figure.replace(".", ","));
  const text = words.say({
    fi: `Tavoitteiden yhteinen GAS-pistemäärä (T) oli alussa ${inWords(began)} ja lopussa ${inWords(came)}. Luku 50 tarkoittaa, että tavoitteet toteutuivat juuri niin kuin sovittiin.`,
    sv: `Målens gemensamma GAS-poäng (T) var i början ${inWords(began)} och i slutet ${inWords(came)}. Talet 50 betyder att målen nåddes just så som avtalats.`,
    en: `The goals' common GAS score (T) was ${inWords(began)} at the start and ${inWords(came)} at the end. 50 means that the goals were reached just as agreed.`,
  });
  return [{ key: "score", text, sources: ended.map(({ id }) => ({ kind: "goal" as const, id })) }];
};

/** The plan that the work was based on. */
export const planVersions: Draft = ({ plan }, words) => {
  if (!plan) return [];
  const text = words.say({
    fi: `Työskentely perustui suunnitelmaan, jonka versio ${plan.planVersion} hyväksyttiin ${words.day(plan.approvedOn)}.`,
    sv: `Arbetet byggde på planen, vars version ${plan.planVersion} godkändes ${words.day(plan.approvedOn)}.`,
    en: `The work was based on the plan, whose version ${plan.planVersion} was approved on ${words.day(plan.approvedOn)}.`,
  });
  return [{ key: plan.id, text, sources: [{ kind: "plan", id: plan.id }] }];
};
