import { practice } from "#core/services/models/shared/rules.v1.ts";
import type { RuleOf } from "#core/services/rule-shapes.ts";

/** Rules of services that a family begins itself. Released: a change is a new file with the next number. */
const page = "Perhetyö, suomi.fi (tilanteissa, jotka perhe itse kokee haastaviksi)";

export const themesChosen: RuleOf<"required"> = {
  id: "plan.themes",
  shape: "required",
  phase: "plan",
  public: true,
  name: {
    fi: "Teemat on valittu perheen kanssa",
    sv: "Temana har valts med familjen",
    en: "The themes have been chosen with the family",
  },
  explanation: {
    fi: "Perhe valitsee, mistä puhutaan ja mihin haetaan apua. Teemat voi vaihtaa, kun tilanne muuttuu.",
    sv: "Familjen väljer vad man talar om och vad man söker hjälp med. Temana kan bytas när läget ändras.",
    en: "The family chooses what is talked about and what help is wanted with. The themes can be changed as things change.",
  },
  todo: {
    fi: "Valitkaa teemat yhdessä",
    sv: "Välj temana tillsammans",
    en: "Choose the themes together",
  },
  source: practice(page),
  deviable: true,
  parameters: { what: { fact: "themes", min: 1 }, before: ["approve_plan"] },
};
