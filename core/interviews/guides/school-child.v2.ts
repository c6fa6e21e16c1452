import { schoolChildV1 } from "#core/interviews/guides/school-child.v1.ts";
import type { InterviewGuide } from "#core/interviews/guide.ts";
import { inThree as t } from "#core/kernel/text.ts";

/** Asks what may be told to the adults, and of whom one is safe. Released: a change is a new file with the next number. */
export const schoolChildV2: InterviewGuide = {
  ...schoolChildV1,
  version: 2,
  sections: schoolChildV1.sections.map((section) =>
    section.code === "safe"
      ? {
          ...section,
          questions: [
            {
              code: "safe_home",
              ask: t(
                "Onko sinulla kotona turvallinen olo? Milloin ei ole?",
                "Känner du dig trygg hemma? När gör du inte det?",
                "Do you feel safe at home? When don't you?",
              ),
              hint: t(
                "Kysy suoraan ja rauhallisesti. Turvaan liittyvästä kerrot heti työparille, ja lapselle sen, mitä nyt tapahtuu.",
                "Fråga rakt och lugnt. Det som gäller säkerhet berättar du genast för din arbetspartner, och för barnet vad som händer nu.",
                "Ask straight and calmly. What concerns safety you tell your partner at once, and the child what happens now.",
              ),
            },
            ...section.questions,
            {
              code: "may_tell",
              ask: t(
                "Mitä tästä saan kertoa kotona? Mistä en saa?",
                "Vad av det här får jag berätta hemma? Vad får jag inte?",
                "What of this may I tell at home? What may I not?",
              ),
            },
          ],
        }
      : section,
  ),
};
