import type { InterviewGuide } from "#core/interviews/guide.ts";

/** A young person talks about what they choose, and is told what happens with it. Own wording. Released: a change is a new file with the next number. */
export const youngPersonV1: InterviewGuide = {
  id: "young-person",
  version: 1,
  role: "child",
  ages: { from: 12, to: 22 },
  name: { fi: "Nuoren haastattelu", sv: "Intervju med en ung person", en: "Interview of a young person" },
  opening: {
    fi: "Tämä on sinun keskustelusi. Kirjoitan sen sinun sanoillasi, ja sinä päätät, mitä kerrotaan vanhemmille. Jos joku on vaarassa, minun on kerrottava siitä; sanon sen sinulle ensin.",
    sv: "Det här är ditt samtal. Jag skriver med dina ord och du avgör vad som berättas för föräldrarna. Om någon är i fara måste jag berätta; då säger jag det först till dig.",
    en: "This is your conversation. I write it in your words and you decide what is told to your parents. If somebody is in danger I must tell; I say so to you first.",
  },
  lead: {
    fi: "Kahden kesken, nuoren ehdoilla: kävellen, autossa tai viestien tukemana. 12 vuotta täyttänyt on asianosainen.",
    sv: "På tu man hand, på den ungas villkor: på promenad, i bilen eller med stöd av meddelanden. Den som fyllt 12 år är part.",
    en: "Alone together, on the young person's terms: walking, in the car or with messages. A person of 12 or over is a party.",
  },
  sections: [
    {
      code: "now",
      title: { fi: "Nyt", sv: "Nu", en: "Now" },
      questions: [
        {
          code: "life",
          ask: {
            fi: "Mitä elämääsi kuuluu juuri nyt?",
            sv: "Hur är livet just nu?",
            en: "How is life right now?",
          },
        },
        {
          code: "home",
          ask: {
            fi: "Millaista kotona on sinun näkökulmastasi?",
            sv: "Hur är det hemma ur din synvinkel?",
            en: "What is home like from your point of view?",
          },
        },
        {
          code: "body",
          ask: {
            fi: "Miten jaksat, nukut ja syöt?",
            sv: "Hur orkar, sover och äter du?",
            en: "How do you cope, sleep and eat?",
          },
          hint: {
            fi: "Kysy mielialasta ja päihteistä suoraan ja rauhallisesti.",
            sv: "Fråga om humör och rusmedel rakt och lugnt.",
            en: "Ask about mood and substances directly and calmly.",
          },
        },
      ],
    },
    {
      code: "relations",
      title: { fi: "Ihmiset", sv: "Människorna", en: "People" },
      questions: [
        {
          code: "who",
          ask: {
            fi: "Ketkä ovat sinulle tärkeitä, ja kuka ymmärtää sinua?",
            sv: "Vilka är viktiga för dig, och vem förstår dig?",
            en: "Who matters to you, and who understands you?",
          },
        },
        {
          code: "stuck",
          ask: {
            fi: "Mikä teillä toistuu aina samalla tavalla?",
            sv: "Vad upprepas alltid likadant hos er?",
            en: "What always repeats in the same way at your home?",
          },
          hint: {
            fi: "Tästä voi alkaa toimintamallin nimeäminen yhdessä.",
            sv: "Här kan ni börja ge mönstret ett namn.",
            en: "This can begin the naming of a pattern together.",
          },
        },
        {
          code: "part",
          ask: {
            fi: "Mikä on sinun osasi siinä, ja mitä toivot muilta?",
            sv: "Vad är din del i det, och vad önskar du av de andra?",
            en: "What is your part in it, and what do you hope from the others?",
          },
        },
      ],
    },
    {
      code: "ahead",
      title: { fi: "Eteenpäin", sv: "Framåt", en: "Ahead" },
      questions: [
        {
          code: "safe",
          ask: {
            fi: "Onko mitään, minkä vuoksi et ole turvassa?",
            sv: "Finns det något som gör att du inte är trygg?",
            en: "Is there anything that makes you unsafe?",
          },
        },
        {
          code: "want",
          ask: {
            fi: "Mitä haluat, että puolen vuoden päästä on toisin?",
            sv: "Vad vill du ska vara annorlunda om ett halvår?",
            en: "What do you want to be different in half a year?",
          },
        },
        {
          code: "share",
          ask: {
            fi: "Mitä tästä saa kertoa vanhemmille, mitä ei?",
            sv: "Vad av det här får berättas för föräldrarna, vad inte?",
            en: "What of this may be told to your parents, what not?",
          },
        },
      ],
    },
  ],
};
