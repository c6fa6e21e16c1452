import type fi from "../fi/shared-picture.ts";
import type { SameAs } from "../nouns.ts";

export default {
  heading: "Shared picture",
  lead: "How things look to each. Everybody answers for themselves and the answers are kept apart: seeing differently is something to talk about.",
  leadTogether:
    "We look together with the family. Only those answers are here that their giver lets be shown.",
  view: "For whom the picture is shown",
  views: { all: "For workers", together: "Looking together" },
  kept_one: "One answer isn't shown when looking with the family, because its giver wishes so.",
  kept_other: "{{count}} answers aren't shown when looking with the family, because their givers wish so.",
  none: "There is no shared picture yet",
  noneHelp:
    "It grows as the child, a parent, the worker or a close person answers the same questions. Begin with a round.",
  noneTogether: "Nobody has let their answers be shown when looking together yet.",
  about: "{{name}}: {{child}}",
  former: "{{about}}, former questions",
  formerHelp:
    "The questions have changed since. These answers are read as they were asked then, and aren't compared with the new ones.",
  rater: "{{name}} ({{perspective}})",
  perspective: { child: "Child", parent: "Parent", worker: "Worker", close_person: "Close person" },
  figure: "{{name}}: each one's answers over time",
  highest: "100, well",
  lowest: "0, badly",
  score: "{{value}}/100, {{answered}}/{{asked}} answered",
  scoreOn:
    "{{value}} points (scale {{low}}–{{high}}), {{place}}/100 in the figure, {{answered}}/{{asked}} answered",
  noScores: "There are too few answers for a score.",
  gap: "gap {{points}}: {{highest}} highest, {{lowest}} lowest",
  silent: {
    declined: "{{day}} {{name}} didn't want to answer",
    not_reached: "{{day}} {{name}} couldn't be reached",
  },
  distress: {
    title: "There was distress in an answer. Talk about it first.",
    who: "{{name}}, {{day}}: open the round",
  },
  prompt: {
    title: "Worth talking about",
    gap_grew:
      "The gap has grown from {{from}} to {{to}} points ({{day}}). {{highest}} sees things brightest, {{lowest}} heaviest. What does each see that the other doesn't?",
    gap_wide:
      "The gap is {{to}} points ({{day}}). {{highest}} sees things brightest, {{lowest}} heaviest. Ask both: how does one notice?",
    gap_narrowed:
      "The views have come closer: the gap was {{from}}, now {{to}} points ({{day}}). What has helped?",
    silent: "{{name}} hasn't answered {{times}} times. How would they like to tell?",
  },
  differences: "Seen most differently",
  own: {
    title: "Against their own beginning",
    too_early: "A direction is told once somebody has answered at least {{needs}} times. So far: {{who}}.",
    below_start:
      "began at {{from}} ({{fromDay}}), now {{now}} ({{day}}). The last two times are below the beginning. Ask what has become harder.",
    turned_down:
      "at best {{from}} ({{fromDay}}), now {{now}} ({{day}}). The last two times are below the best. Ask what has changed.",
    risen:
      "has risen from the beginning: {{from}} ({{fromDay}}), now {{now}} ({{day}}). Ask what has helped.",
    rose: "began at {{from}} ({{fromDay}}), now {{now}} ({{day}}).",
    once: "began at {{from}} ({{fromDay}}), now {{now}} ({{day}}). The difference shows in the latest answer only, and one answer tells no direction yet.",
    steady:
      "began at {{from}} ({{fromDay}}), now {{now}} ({{day}}). The difference is too small to be called a change.",
    lastShown: "last given to be looked at together on {{day}}",
    explained:
      "Compared with the answerer's own beginning and best, not with other families. It is a reason to ask, not a verdict. A single weak time says nothing yet.",
  },
  goals: {
    words: "“{{words}}”",
    none: "Nobody has rated the goals yet.",
    apart:
      "Each one's rating is their own and none are added up. The dashed line is the same person's rating before.",
  },
  zones: {
    step: "{{value}}, {{zone}}",
    said: "{{zone}} ({{day}})",
    saidWas: "{{zone}} ({{day}}); before that {{was}} ({{before}})",
    none: "Nobody has judged this yet.",
    history: "All judgements",
    apart:
      "Each judgement is its maker's own. No average is taken. The dashed ring is the same rater's judgement before.",
  },
} as const satisfies SameAs<typeof fi>;
