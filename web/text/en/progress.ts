import type fi from "../fi/progress.ts";
import type { SameAs } from "../nouns.ts";

export default {
  heading: "Progress",
  lead: "How far the goals have come and what has changed. Figures begin a talk, they are no verdict.",
  decimal: ".",
  none: "There are no goals to follow yet",
  noneHelp: "Goals are followed once the plan has been approved.",
  toPlan: "To the plan",
  formula: "How this is worked out",
  together: {
    title: "The goals together",
    now: "The score is now {{score}}, over {{goals}} goals of which {{rated}} have been rated. 50 means that every goal is just where it was hoped to be.",
    was: "The score was {{score}} at the end, over {{goals}} goals of which {{rated}} had been rated. 50 means that every goal was just where it was hoped to be.",
    former_one: "One former goal",
    former_other: "{{count}} former goals",
    left: { dropped: "left out of the plan {{day}}", ended: "ended {{day}}" },
    figure: "The goals' score over time",
    highest: "80, beyond hopes",
    lowest: "20, far from hoped",
    point: "{{score}} ({{goals}} goals, {{rated}} rated)",
    tooFew: "A score is worked out over two goals or more.",
    formulaWords:
      "x is a goal's level (−2 … +2), w its weight. A goal stands at its latest rating, before the first one at its baseline. Each day counts the goals that were followed then, also those left out since.",
  },
  goal: {
    now: "Now: {{level}}.",
    aim: "Aim: {{level}}.",
    unnamed: "the level isn't described",
    figure: "{{goal}}: its level over time",
    start: "{{level}}, at the start",
    notRated: "The goal hasn't been rated yet. It is rated when a meeting is recorded.",
    askTitle: "Worth talking about",
    below_start:
      "The last two times the goal was below where it began ({{level}}). Is it the right goal, or has something become harder?",
    not_rated_one: "The goal hasn't been rated for a day. Does it still matter to the family?",
    not_rated_other: "The goal hasn't been rated for {{count}} days. Does it still matter to the family?",
    stands_still:
      "The goal hasn't risen from its baseline in {{days}} days ({{times}} ratings). Is it too big, or is another way needed?",
    voices: "How each sees it",
    helped: "What helped: {{words}}",
  },
  change: {
    title: "Change in the answers",
    once: "has answered once; no change yet",
    reliable: "reliable change (RC {{rc}})",
    notReliable: "so small a change may be chance (RC {{rc}})",
    less: "A smaller score is better.",
    otherForm: "answered by different forms: it can't be judged how reliable the change is",
    unknown:
      "It can't be said whether the change is reliable: the instrument's reliability hasn't been studied.",
    reached: "By the study's cut-off now: {{now}}",
    crossed: "By the study's cut-off at first: {{before}}; now: {{now}}",
    cutOffs: "Cut-offs and their sources",
    cutOff: "From {{from}} points: {{name}} ({{population}}).",
    cutOffWords:
      "A cut-off comes from the study's population and says when it is worth asking more. It is no diagnosis, nor does it say whether a change is reliable.",
    source: "r = {{r}}, s = {{sd}}, n = {{n}}: {{source}}",
    formulaWords:
      "s is the spread of scores and r the instrument's reliability in a study. Without a study no change is called reliable.",
  },
} as const satisfies SameAs<typeof fi>;
