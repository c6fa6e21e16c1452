import type fi from "../fi/progress.ts";
import type { SameAs } from "../nouns.ts";

export default {
  heading: "Framsteg",
  lead: "Hur långt målen har nåtts och vad som har ändrats. Siffrorna är början på ett samtal, ingen dom.",
  decimal: ",",
  none: "Det finns inga mål att följa ännu",
  noneHelp: "Målen börjar följas när planen har godkänts.",
  toPlan: "Till planen",
  formula: "Så här räknas det",
  together: {
    title: "Målen tillsammans",
    now: "Den gemensamma poängen är nu {{score}}, {{goals}} mål varav {{rated}} bedömda. 50 betyder att alla mål är precis på den nivå som man hoppades.",
    was: "Den gemensamma poängen var till slut {{score}}, {{goals}} mål varav {{rated}} bedömda. 50 betyder att alla mål var precis på den nivå som man hoppades.",
    former_one: "Ett tidigare mål",
    former_other: "{{count}} tidigare mål",
    left: { dropped: "lämnades ur planen {{day}}", ended: "avslutades {{day}}" },
    figure: "Målens gemensamma poäng över tid",
    highest: "80, över förväntan",
    lowest: "20, långt från det önskade",
    point: "{{score}} ({{goals}} mål, {{rated}} bedömda)",
    tooFew: "En gemensam poäng räknas när det finns minst två mål.",
    formulaWords:
      "x är målets nivå (−2 … +2), w dess vikt. Ett mål står på sin senast bedömda nivå, före den första bedömningen på sin utgångsnivå. Varje dag räknas de mål som då följdes, också de som senare lämnats bort.",
  },
  goal: {
    now: "Nu: {{level}}.",
    aim: "Målet: {{level}}.",
    unnamed: "nivån är inte beskriven",
    figure: "{{goal}}: nivån över tid",
    start: "{{level}}, i början",
    notRated: "Målet har inte bedömts ännu. Det bedöms när ett möte antecknas.",
    askTitle: "Det här är värt att tala om",
    below_start:
      "De två senaste gångerna har målet legat under utgångsläget ({{level}}). Är målet rätt, eller har något blivit svårare?",
    not_rated_one: "Målet har inte bedömts på en dag. Är det fortfarande viktigt för familjen?",
    not_rated_other: "Målet har inte bedömts på {{count}} dagar. Är det fortfarande viktigt för familjen?",
    stands_still:
      "Målet har inte stigit från utgångsnivån på {{days}} dagar ({{times}} bedömningar). Är målet för stort, eller behövs ett annat sätt?",
    voices: "Så ser var och en det",
    helped: "Det som hjälpte: {{words}}",
  },
  change: {
    title: "Förändring i svaren",
    once: "har svarat en gång; ingen förändring ännu",
    reliable: "tillförlitlig förändring (RC {{rc}})",
    notReliable: "förändringen är så liten att den kan bero på slumpen (RC {{rc}})",
    less: "En mindre poäng är bättre.",
    otherForm: "besvarat på olika blanketter: det går inte att bedöma hur tillförlitlig förändringen är",
    unknown:
      "Det går inte att säga om förändringen är tillförlitlig: mätarens tillförlitlighet har inte undersökts.",
    reached: "Enligt studiens gränsvärde nu: {{now}}",
    crossed: "Enligt studiens gränsvärde i början: {{before}}; nu: {{now}}",
    cutOffs: "Gränsvärdena och deras källor",
    cutOff: "Från {{from}} poäng: {{name}} ({{population}}).",
    cutOffWords:
      "Gränsvärdet kommer från studiens befolkning och säger när det är skäl att fråga mer. Det är ingen diagnos och säger inte om förändringen är tillförlitlig.",
    source: "r = {{r}}, s = {{sd}}, n = {{n}}: {{source}}",
    formulaWords:
      "s är poängens spridning och r mätarens tillförlitlighet i en studie. Utan en studie kallas ingen förändring tillförlitlig.",
  },
} as const satisfies SameAs<typeof fi>;
