import { voiceStates, type FoundVoices } from "#core/effectiveness/found.ts";
import { shownGroups } from "#core/effectiveness/small-groups.ts";
import { countFigure, isSmall, shareFigure, type Figure } from "#core/effectiveness/tell.ts";

/** What became of those of one perspective who were asked in rounds. Perspectives are never added together. */
export type Voices = { readonly perspective: string; readonly figures: readonly Figure[] };

const codeOf = {
  answered: "voicesAnswered",
  declined: "voicesDeclined",
  notReached: "voicesNotReached",
  waiting: "voicesWaiting",
} as const;

const hide = (state: keyof typeof codeOf): Figure => countFigure(codeOf[state], 0, false);

/**
 * How many were asked, and the share of those who answered; then what became of the others. A group is as large as the services in
 * which there are such voices. Where those who answered or those who didn't are a small group, nothing is told of how they divide.
 */
export function voicesOf({ perspective, asked, services, unanswered, states }: FoundVoices): Voices {
  const share = (state: keyof typeof codeOf): Figure =>
    shareFigure(codeOf[state], states[state].voices, asked);
  const isTold = ![services, states.answered.services, unanswered].some(isSmall);
  const others = voiceStates.filter((state) => state !== "answered");
  const shown = shownGroups(others.map((state) => ({ value: state, count: states[state].services })));
  return {
    perspective,
    figures: [
      countFigure("voicesAsked", asked, !isSmall(services)),
      isTold ? share("answered") : hide("answered"),
      ...others.map((state) =>
        isTold && shown && (states[state].services === 0 || shown.has(state)) ? share(state) : hide(state),
      ),
    ],
  };
}
