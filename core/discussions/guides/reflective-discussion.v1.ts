import type { DiscussionGuide } from "#core/discussions/guide.ts";

/** Everybody tells in turn and the others listen. Own wording. Released: a change is a new file with the next number. */
export const reflectiveDiscussionV1: DiscussionGuide = {
  id: "reflective-discussion",
  version: 1,
  name: {
    fi: "Reflektiivinen keskustelu",
    sv: "Reflekterande samtal",
    en: "Reflective discussion",
  },
  purpose: {
    fi: "Jokainen kertoo vuorollaan, ja muut kuuntelevat. Lopuksi sanotaan yhdessä, miltä tilanne näyttää, missä nähdään toisin ja mitä tehdään.",
    sv: "Var och en berättar i tur och ordning, och de andra lyssnar. Till slut säger man tillsammans hur läget ser ut, var man ser olika och vad man gör.",
    en: "Everybody tells in turn and the others listen. In the end you say together how things look, where views differ and what will be done.",
  },
  source:
    "practice: reflektiivinen keskustelu (Sarana-malli) in multi-agency family work; the listening and reflecting in turns goes back to T. Andersen, The reflecting team, Family Process 26 (1987). Own wording.",
  about: "family",
  lead: {
    fi: "Istukaa niin, että kaikki näkevät ruudun. Kirjaa sanat niin kuin ne sanotaan. Pidä huoli, ettei kukaan vastaa toisen puolesta; työntekijät puhuvat viimeisinä. Jos joku pelästyy tai turvallisuus alkaa huolettaa, keskeytä ja jatka hänen kanssaan kahden kesken.",
    sv: "Sitt så att alla ser skärmen. Skriv orden som de sägs. Se till att ingen svarar för någon annan; medarbetarna talar sist. Om någon blir rädd eller säkerheten börjar oroa, avbryt och fortsätt på tu man hand.",
    en: "Sit so that everybody sees the screen. Write the words as they are said. See that nobody answers for another; workers speak last. If somebody is frightened or safety becomes a worry, stop and go on with that person alone.",
  },
  opening: {
    fi: "Tänään jokainen saa kertoa, miltä elämä hänestä näyttää. Puhumme yksi kerrallaan, ja muut kuuntelevat. Kenenkään ei tarvitse olla samaa mieltä. Saa myös sanoa, että tahtoo vain kuunnella.",
    sv: "I dag får var och en berätta hur livet ser ut för just dem. Vi talar en i taget, och de andra lyssnar. Ingen behöver vara av samma åsikt. Man får också säga att man bara vill lyssna.",
    en: "Today each of us may tell how life looks to them. We speak one at a time, and the others listen. Nobody has to agree. You may also say that you only want to listen.",
  },
  rounds: [
    {
      code: "now",
      title: { fi: "Miten asiat ovat nyt", sv: "Hur det är nu", en: "How things are now" },
      ask: {
        adult: {
          fi: "Millaista teillä on nyt? Mikä toimii, ja mikä on raskasta?",
          sv: "Hur har ni det nu? Vad fungerar, och vad är tungt?",
          en: "How are things with you now? What works, and what is heavy?",
        },
        under_seven: {
          fi: "Millaista kotona on nyt? Mikä on kivaa? Mikä tuntuu pahalta?",
          sv: "Hur är det hemma nu? Vad är roligt? Vad känns dåligt?",
          en: "What is it like at home now? What is nice? What feels bad?",
        },
        school_child: {
          fi: "Millaista teillä kotona nyt on? Mikä sujuu, ja mikä harmittaa?",
          sv: "Hur har ni det hemma nu? Vad går bra, och vad är tråkigt?",
          en: "What is it like at your home now? What goes well, and what bothers you?",
        },
        young: {
          fi: "Miltä elämä kotona näyttää sinusta nyt? Mikä toimii, ja mikä ei?",
          sv: "Hur ser livet hemma ut för dig nu? Vad fungerar, och vad fungerar inte?",
          en: "How does life at home look to you now? What works, and what doesn't?",
        },
        professional: {
          fi: "Miltä tilanne näyttää sinun työstäsi käsin? Kerro, mitä olet itse nähnyt ja kuullut.",
          sv: "Hur ser läget ut från ditt arbete? Berätta vad du själv har sett och hört.",
          en: "How do things look from your work? Tell what you have seen and heard yourself.",
        },
      },
      reflect: {
        fi: "Mitä jäit miettimään, kun kuuntelit muita? Ei neuvoja, vain ajatus, joka heräsi.",
        sv: "Vad stannade kvar hos dig när du lyssnade på de andra? Inga råd, bara en tanke som väcktes.",
        en: "What were you left thinking when you listened to the others? No advice, only a thought that woke.",
      },
    },
    {
      code: "changed",
      title: { fi: "Mikä on muuttunut", sv: "Vad som har ändrats", en: "What has changed" },
      ask: {
        adult: {
          fi: "Mikä on muuttunut sen jälkeen, kun aloitimme? Pienikin asia käy, parempi tai huonompi.",
          sv: "Vad har ändrats sedan vi började? Också något litet duger, bättre eller sämre.",
          en: "What has changed since we began? A small thing will do, better or worse.",
        },
        under_seven: {
          fi: "Onko kotona nyt jotain toisella tavalla kuin ennen? Näytä tai kerro.",
          sv: "Är något annorlunda hemma nu än förr? Visa eller berätta.",
          en: "Is something different at home now from before? Show or tell.",
        },
        school_child: {
          fi: "Mikä on nyt eri lailla kuin ennen? Mikä on mennyt parempaan, mikä huonompaan?",
          sv: "Vad är annorlunda nu än förr? Vad har blivit bättre, vad sämre?",
          en: "What is different now from before? What has gone better, what worse?",
        },
        young: {
          fi: "Mikä on muuttunut, ja huomaako sen sinun arjessasi?",
          sv: "Vad har ändrats, och märks det i din vardag?",
          en: "What has changed, and does it show in your days?",
        },
        professional: {
          fi: "Minkä muutoksen olet huomannut? Mistä sen näkee?",
          sv: "Vilken ändring har du märkt? På vad syns den?",
          en: "What change have you noticed? What shows it?",
        },
      },
      reflect: {
        fi: "Mikä muiden kertomassa oli sinulle uutta?",
        sv: "Vad i det de andra berättade var nytt för dig?",
        en: "What in the others' telling was new to you?",
      },
    },
    {
      code: "hoped",
      title: { fi: "Mitä toivotaan", sv: "Vad man hoppas på", en: "What is hoped" },
      ask: {
        adult: {
          fi: "Mitä toivot, että olisi toisin kolmen kuukauden päästä?",
          sv: "Vad hoppas du skulle vara annorlunda om tre månader?",
          en: "What do you hope would be different in three months?",
        },
        under_seven: {
          fi: "Jos sinulla olisi taikasauva, mitä taikoisit teille?",
          sv: "Om du hade ett trollspö, vad skulle du trolla fram hos er?",
          en: "If you had a magic wand, what would you make happen at your home?",
        },
        school_child: {
          fi: "Mitä toivot teidän perheelle? Mistä sen huomaisi kotona?",
          sv: "Vad önskar du för er familj? Hur skulle det märkas hemma?",
          en: "What do you wish for your family? How would it show at home?",
        },
        young: {
          fi: "Mitä sinä toivot? Mitä haluat, että me aikuiset teemme toisin?",
          sv: "Vad hoppas du på? Vad vill du att vi vuxna gör annorlunda?",
          en: "What do you hope for? What do you want us adults to do differently?",
        },
        professional: {
          fi: "Mitä toivot perheelle, ja mitä voit itse tehdä sen eteen?",
          sv: "Vad hoppas du för familjen, och vad kan du själv göra för det?",
          en: "What do you hope for the family, and what can you do for it yourself?",
        },
      },
      reflect: {
        fi: "Minkä toisen toiveen haluat itse ottaa mukaan?",
        sv: "Vilken önskan av någon annan vill du ta med dig?",
        en: "Which wish of another do you want to take along?",
      },
    },
  ],
  areas: [],
  closing: {
    picture: {
      fi: "Miltä tilanne näyttää, kun kaikki on kuultu? Sanotaan se yhdessä.",
      sv: "Hur ser läget ut när alla har hörts? Vi säger det tillsammans.",
      en: "How do things look when everybody has been heard? Let us say it together.",
    },
    dissent: {
      fi: "Kuka näkee toisin? Kysytään jokaiselta nimeltä. Eri mieltä saa olla, ja se kirjataan yhtä näkyvästi.",
      sv: "Vem ser det annorlunda? Vi frågar var och en vid namn. Det är tillåtet att vara oense, och det skrivs lika synligt.",
      en: "Who sees it differently? We ask each by name. It is all right to disagree, and it is written just as visibly.",
    },
    steps: {
      fi: "Mitä tehdään seuraavaksi? Kuka tekee, ja mihin mennessä?",
      sv: "Vad gör vi härnäst? Vem gör det, och senast när?",
      en: "What happens next? Who does it, and by when?",
    },
  },
};
