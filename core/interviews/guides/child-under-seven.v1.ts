import type { InterviewGuide } from "#core/interviews/guide.ts";

/** A young child tells by playing, drawing and pointing; adults' words are not asked for. Own wording. Released: a change is a new file with the next number. */
export const childUnderSevenV1: InterviewGuide = {
  id: "child-under-seven",
  version: 1,
  role: "child",
  ages: { from: 0, to: 6 },
  name: {
    fi: "Alle kouluikäisen haastattelu",
    sv: "Intervju med ett barn under skolåldern",
    en: "Interview of a child under school age",
  },
  opening: {
    fi: "Minä olen täällä, koska haluan tietää, millaista sinun kotonasi on. Saat leikkiä, piirtää ja näyttää. Kaikkeen ei tarvitse vastata.",
    sv: "Jag är här för att jag vill veta hur det är hemma hos dig. Du får leka, rita och visa. Du behöver inte svara på allt.",
    en: "I am here because I want to know what it is like at your home. You may play, draw and show. You don't have to answer everything.",
  },
  lead: {
    fi: "Lattialla leikin lomassa, enintään puoli tuntia. Kirjaa lapsen sanat sellaisinaan, myös se, mitä hän näytti tai piirsi.",
    sv: "På golvet under leken, högst en halv timme. Skriv barnets ord som de är, också det som barnet visade eller ritade.",
    en: "On the floor while playing, half an hour at most. Write the child's words as they are, and what the child showed or drew.",
  },
  sections: [
    {
      code: "home",
      title: { fi: "Koti", sv: "Hemmet", en: "Home" },
      questions: [
        {
          code: "who",
          ask: {
            fi: "Ketkä asuvat sinun kotonasi? Näytä nukeilla tai piirrä.",
            sv: "Vilka bor hemma hos dig? Visa med dockor eller rita.",
            en: "Who lives at your home? Show with dolls or draw.",
          },
          hint: {
            fi: "Nukkekoti tai paperi ja kynät. Kirjaa, kenet lapsi laittoi lähelle ja kenet kauas.",
            sv: "Dockskåp eller papper och pennor. Skriv vem barnet satte nära och vem långt borta.",
            en: "A doll's house, or paper and pens. Write whom the child put close and whom far.",
          },
        },
        {
          code: "feel",
          ask: {
            fi: "Millainen olo kotona on?",
            sv: "Hur känns det hemma?",
            en: "How does it feel at home?",
          },
          hint: {
            fi: "Näytä kasvokuvat ja anna lapsen osoittaa.",
            sv: "Visa ansiktsbilderna och låt barnet peka.",
            en: "Show the faces and let the child point.",
          },
          options: [
            { code: "good", name: { fi: "hyvä", sv: "bra", en: "good" } },
            { code: "so_so", name: { fi: "siltä väliltä", sv: "sådär", en: "so-so" } },
            { code: "bad", name: { fi: "paha", sv: "dålig", en: "bad" } },
          ],
        },
        {
          code: "favourite",
          ask: {
            fi: "Mikä on kotona kivointa?",
            sv: "Vad är roligast hemma?",
            en: "What is the nicest thing at home?",
          },
        },
      ],
    },
    {
      code: "adults",
      title: { fi: "Aikuiset", sv: "De vuxna", en: "The adults" },
      questions: [
        {
          code: "play",
          ask: { fi: "Kuka leikkii sinun kanssasi?", sv: "Vem leker med dig?", en: "Who plays with you?" },
        },
        {
          code: "sad",
          ask: {
            fi: "Mitä tapahtuu, kun sinua itkettää? Kuka tulee?",
            sv: "Vad händer när du gråter? Vem kommer?",
            en: "What happens when you cry? Who comes?",
          },
        },
        {
          code: "angry",
          ask: {
            fi: "Mitä tapahtuu, kun joku kotona on vihainen?",
            sv: "Vad händer när någon hemma är arg?",
            en: "What happens when somebody at home is angry?",
          },
          hint: {
            fi: "Pysähdy, jos lapsi säikähtää. Turvaan liittyvästä kerrot heti työparille.",
            sv: "Stanna upp om barnet blir rädd. Det som gäller säkerhet berättar du genast för din arbetspartner.",
            en: "Stop if the child is frightened. What concerns safety you tell your partner at once.",
          },
        },
      ],
    },
    {
      code: "safe",
      title: { fi: "Turva ja toive", sv: "Trygghet och önskan", en: "Safety and a wish" },
      questions: [
        {
          code: "place",
          ask: {
            fi: "Missä sinun on hyvä olla?",
            sv: "Var är det bra att vara?",
            en: "Where is it good for you to be?",
          },
        },
        {
          code: "wand",
          ask: {
            fi: "Jos sinulla olisi taikasauva, mitä taikoisit kotiin?",
            sv: "Om du hade ett trollspö, vad skulle du trolla fram hemma?",
            en: "If you had a magic wand, what would you make happen at home?",
          },
        },
      ],
    },
  ],
};
