import type { Instrument } from "#core/instruments/shapes.ts";

/** Own wording, for following one family's change. Released: a change is a new file with the next number. */
export const everydayAndTogetherV1: Instrument = {
  id: "everyday-and-together",
  version: 1,
  purposes: ["effectiveness"],
  name: { fi: "Arki ja yhdessäolo", sv: "Vardag och samvaro", en: "Everyday and together" },
  intro: {
    fi: "Ajatelkaa kahta viime viikkoa. Vastauksissa ei ole oikeaa eikä väärää; katsomme yhdessä, mikä on muuttunut.",
    sv: "Tänk på de två senaste veckorna. Inget svar är rätt eller fel; vi ser tillsammans vad som har ändrats.",
    en: "Think of the past two weeks. No answer is right or wrong; together we look at what has changed.",
  },
  licence: {
    fi: "Oma sanamuoto (EUPL-1.2). Mittarin luotettavuutta ei ole tutkittu: se on perheen oman muutoksen seuraamiseen.",
    sv: "Egen formulering (EUPL-1.2). Mätarens tillförlitlighet har inte undersökts: den är till för att följa familjens egen förändring.",
    en: "Own wording (EUPL-1.2). Its reliability hasn't been studied: it is for following the family's own change.",
  },
  holder: "own",
  aboutChild: false,
  sections: [],
  forms: [
    {
      id: "child",
      perspective: "child",
      ages: { from: 7, to: 17 },
      name: { fi: "Lapsi", sv: "Barnet", en: "Child" },
      pace: "one",
      aloud: true,
    },
    {
      id: "parent",
      perspective: "parent",
      name: { fi: "Vanhempi", sv: "Föräldern", en: "Parent" },
      pace: "page",
      aloud: false,
    },
    {
      id: "worker",
      perspective: "worker",
      name: { fi: "Työntekijä", sv: "Arbetstagaren", en: "Worker" },
      pace: "page",
      aloud: false,
    },
  ],
  scales: {
    frequency: {
      look: "steps",
      steps: [
        { value: 0, name: { fi: "ei juuri koskaan", sv: "nästan aldrig", en: "hardly ever" } },
        { value: 1, name: { fi: "harvoin", sv: "sällan", en: "seldom" } },
        { value: 2, name: { fi: "joskus", sv: "ibland", en: "sometimes" } },
        { value: 3, name: { fi: "usein", sv: "ofta", en: "often" } },
        { value: 4, name: { fi: "melkein aina", sv: "nästan alltid", en: "almost always" } },
      ],
    },
  },
  items: [
    {
      linkId: "calm",
      kind: "choice",
      scale: "frequency",
      text: {
        fi: "Kotona on rauhallista ja turvallista",
        sv: "Det är lugnt och tryggt hemma",
        en: "It is calm and safe at home",
      },
      wordings: {
        child: {
          fi: "Kotona on rauhallista ja turvallista olla",
          sv: "Det är lugnt och tryggt att vara hemma",
          en: "It feels calm and safe to be at home",
        },
      },
    },
    {
      linkId: "quarrels",
      kind: "choice",
      scale: "frequency",
      reversed: true,
      text: {
        fi: "Riidat jatkuvat pitkään tai toistuvat samanlaisina",
        sv: "Grälen drar ut på tiden eller upprepas likadant",
        en: "Quarrels go on for long or repeat in the same way",
      },
      wordings: {
        child: { fi: "Kotona riidellään", sv: "Det grälas hemma", en: "There is quarrelling at home" },
      },
    },
    {
      linkId: "heard",
      kind: "choice",
      scale: "frequency",
      text: {
        fi: "Lapsen ajatuksia kysytään ja kuunnellaan",
        sv: "Man frågar vad barnet tänker och lyssnar",
        en: "The child's thoughts are asked and listened to",
      },
      wordings: {
        child: {
          fi: "Aikuiset kuuntelevat minua",
          sv: "De vuxna lyssnar på mig",
          en: "The adults listen to me",
        },
      },
    },
    {
      linkId: "routine",
      kind: "choice",
      scale: "frequency",
      text: {
        fi: "Aamut, ruoka-ajat ja nukkumaanmeno sujuvat",
        sv: "Morgnar, måltider och läggdags löper",
        en: "Mornings, meals and bedtimes go well",
      },
      wordings: {
        child: {
          fi: "Tiedän, mitä päivän aikana tapahtuu",
          sv: "Jag vet vad som händer under dagen",
          en: "I know what happens during the day",
        },
      },
    },
    {
      linkId: "good_moment",
      kind: "choice",
      scale: "frequency",
      text: {
        fi: "Meillä on päivän aikana hyvä hetki yhdessä",
        sv: "Vi har en bra stund tillsammans under dagen",
        en: "We have a good moment together during the day",
      },
      wordings: {
        child: {
          fi: "Teemme yhdessä jotain mukavaa",
          sv: "Vi gör något roligt tillsammans",
          en: "We do something nice together",
        },
      },
    },
    {
      linkId: "repair",
      kind: "choice",
      scale: "frequency",
      text: {
        fi: "Pyydämme anteeksi ja palaamme asiaan, kun jotain on mennyt pieleen",
        sv: "Vi ber om förlåtelse och återkommer när något har gått fel",
        en: "We say sorry and come back to it when something has gone wrong",
      },
      wordings: {
        child: {
          fi: "Riidan jälkeen sovitaan",
          sv: "Efter ett gräl blir man sams",
          en: "After a quarrel we make up",
        },
      },
    },
    {
      linkId: "strength",
      kind: "choice",
      scale: "frequency",
      text: {
        fi: "Vanhemmalla riittää voimia lapsen asioihin",
        sv: "Föräldern orkar med barnets saker",
        en: "The parent has strength for what concerns the child",
      },
      wordings: {
        child: {
          fi: "Aikuisella on aikaa minulle",
          sv: "Den vuxna har tid för mig",
          en: "The adult has time for me",
        },
      },
    },
    {
      linkId: "ask_help",
      kind: "choice",
      scale: "frequency",
      text: {
        fi: "Osaamme pyytää apua ajoissa",
        sv: "Vi kan be om hjälp i tid",
        en: "We can ask for help in time",
      },
      wordings: {
        child: {
          fi: "Tiedän, kenelle voin kertoa, jos on paha olla",
          sv: "Jag vet vem jag kan berätta för om det känns dåligt",
          en: "I know whom I can tell when I feel bad",
        },
      },
    },
  ],
  subscales: [
    {
      id: "all",
      name: { fi: "Arki ja yhdessäolo", sv: "Vardag och samvaro", en: "Everyday and together" },
      items: ["calm", "quarrels", "heard", "routine", "good_moment", "repair", "strength", "ask_help"],
      score: "share",
      mayMiss: 1,
      better: "more",
    },
  ],
  cutOffs: [],
  reliability: [],
  alerts: [],
};
