import type { Asked } from "#core/instruments/questions.ts";
import { useSay } from "./text.ts";

/** Says what is asked in the reader's language: the words and the way that `Question` of web/ui takes. */
export function useQuestionWords() {
  const say = useSay();
  return ({ text, of, picture }: Asked) => ({
    label: say(text),
    ...(picture ? { picture } : {}),
    of:
      of.kind === "choice"
        ? {
            ...of,
            steps: of.steps.map(({ name, band, ...step }) => ({
              ...step,
              name: say(name),
              ...(band ? { band: { id: band.id, name: say(band.name) } } : {}),
            })),
          }
        : of,
  });
}
