import { childUnderSevenV1 } from "#core/interviews/guides/child-under-seven.v1.ts";
import type { InterviewGuide } from "#core/interviews/guide.ts";
import { inThree as t } from "#core/kernel/text.ts";

/**
 * For those who tell in words and play: the smallest have a guide of their own. Asks what frightens, and what may be told at home.
 * Released: a change is a new file with the next number.
 */
export const childUnderSevenV2: InterviewGuide = {
  ...childUnderSevenV1,
  version: 2,
  ages: { from: 3, to: 6 },
  sections: childUnderSevenV1.sections.map((section) =>
    section.code === "safe"
      ? {
          ...section,
          questions: [
            {
              code: "scared",
              ask: t(
                "Pelottaako sinua joskus? Mikä silloin auttaa?",
                "Är du rädd ibland? Vad hjälper då?",
                "Are you scared sometimes? What helps then?",
              ),
              hint: t(
                "Kysy kerran, älä johdattele. Kirjaa sanat sellaisinaan; turvaan liittyvästä kerrot heti työparille.",
                "Fråga en gång, led inte barnet. Skriv orden som de är; det som gäller säkerhet berättar du genast för din arbetspartner.",
                "Ask once, don't lead. Write the words as they are; what concerns safety you tell your partner at once.",
              ),
            },
            ...section.questions,
            {
              code: "may_tell",
              ask: t(
                "Saanko kertoa tästä äidille tai isälle? Mistä en saa?",
                "Får jag berätta om det här för mamma eller pappa? Vad får jag inte berätta?",
                "May I tell your mother or father about this? What may I not tell?",
              ),
            },
          ],
        }
      : section,
  ),
};
