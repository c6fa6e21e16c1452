import type { Term } from "#core/services/model.ts";

/** What a young person needs to have in place when aftercare ends. Released: a change is a new file with the next number. */
export const ownLife: readonly Term[] = [
  {
    code: "home",
    name: { fi: "koti", sv: "hemmet", en: "a home" },
    plain: {
      fi: "Minulla on asunto, jossa voin asua myös jälkihuollon jälkeen.",
      sv: "Jag har en bostad där jag kan bo även efter eftervården.",
      en: "I have a home where I can live also after aftercare.",
    },
  },
  {
    code: "money",
    name: { fi: "raha", sv: "pengarna", en: "money" },
    plain: {
      fi: "Tiedän, mistä rahani tulevat ja mihin ne riittävät. Itsenäistymisvaroista on sovittu.",
      sv: "Jag vet varifrån mina pengar kommer och vad de räcker till. Medlen för självständighet är avtalade.",
      en: "I know where my money comes from and what it is enough for. The savings for independence are agreed on.",
    },
  },
  {
    code: "studies_and_work",
    name: { fi: "opinnot tai työ", sv: "studierna eller arbetet", en: "studies or work" },
    plain: {
      fi: "Minulla on opiskelupaikka, työ tai muuta mielekästä tekemistä.",
      sv: "Jag har en studieplats, ett arbete eller annat meningsfullt att göra.",
      en: "I have a place to study, a job or something else worth doing.",
    },
  },
  {
    code: "people",
    name: { fi: "ihmiset lähellä", sv: "människorna nära", en: "people close by" },
    plain: {
      fi: "On ihmisiä, joille voin soittaa, kun tarvitsen apua.",
      sv: "Det finns människor jag kan ringa när jag behöver hjälp.",
      en: "There are people I can call when I need help.",
    },
  },
  {
    code: "health",
    name: { fi: "hyvinvointi", sv: "välbefinnandet", en: "wellbeing" },
    plain: {
      fi: "Tiedän, mistä saan apua, jos voin huonosti.",
      sv: "Jag vet var jag får hjälp om jag mår dåligt.",
      en: "I know where to get help if I don't feel well.",
    },
  },
  {
    code: "services_after",
    name: { fi: "palvelut jatkossa", sv: "tjänsterna framöver", en: "services from now on" },
    plain: {
      fi: "Olen tavannut ne ihmiset, joilta saan tukea, kun jälkihuolto päättyy.",
      sv: "Jag har träffat de människor som ger mig stöd när eftervården upphör.",
      en: "I have met the people who support me when aftercare ends.",
    },
  },
];
