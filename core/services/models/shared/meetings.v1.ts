import type { MeetingKind } from "#core/services/model.ts";

/** Kinds of meeting that several services share. Released: a change is a new file with the next number. */
export const meetings = {
  start: {
    code: "start",
    name: { fi: "aloitustapaaminen", sv: "startmöte", en: "start meeting" },
    plain: {
      fi: "Tapaamme ensimmäisen kerran: perhe, työntekijät ja palvelun tilaaja. Jokainen kertoo, mikä tilanne on nyt ja mitä toivoo.",
      sv: "Vi träffas för första gången: familjen, medarbetarna och den som beställt tjänsten. Var och en berättar hur läget är nu och vad man önskar.",
      en: "We meet for the first time: the family, the workers and the one who ordered the service. Each one says how things are now and what they hope for.",
    },
    phase: "start",
  },
  mapping: {
    code: "mapping",
    name: { fi: "kartoitustapaaminen", sv: "kartläggningsmöte", en: "mapping meeting" },
    plain: {
      fi: "Tutustumme perheen arkeen, voimavaroihin ja ihmissuhteisiin.",
      sv: "Vi lär känna familjens vardag, resurser och relationer.",
      en: "We get to know the family's daily life, strengths and relationships.",
    },
    phase: "mapping",
  },
  regular: {
    code: "regular",
    name: { fi: "perhetapaaminen", sv: "familjeträff", en: "family meeting" },
    plain: {
      fi: "Teemme yhdessä töitä niiden asioiden hyväksi, jotka suunnitelmassa on sovittu.",
      sv: "Vi arbetar tillsammans för det som har kommits överens om i planen.",
      en: "Together we work on what was agreed in the plan.",
    },
    phase: "work",
  },
  individual: {
    code: "individual",
    name: { fi: "yksilötapaaminen", sv: "enskild träff", en: "individual meeting" },
    plain: {
      fi: "Lapsi, nuori tai vanhempi tapaa työntekijän kahden kesken.",
      sv: "Barnet, den unga eller föräldern träffar medarbetaren på tu man hand.",
      en: "A child, young person or parent meets the worker alone.",
    },
  },
  network: {
    code: "network",
    name: { fi: "verkostotapaaminen", sv: "nätverksmöte", en: "network meeting" },
    plain: {
      fi: "Perhe ja yhteistyötahot, esimerkiksi koulu tai poliklinikka, katsovat yhdessä, mitä on saatu aikaan ja miten jatketaan.",
      sv: "Familjen och samarbetsparterna, till exempel skolan eller polikliniken, ser tillsammans på vad som har uppnåtts och hur arbetet fortsätter.",
      en: "The family and partners, such as the school or a clinic, look together at what has been achieved and how to go on.",
    },
    decisions: [
      {
        code: "continuation",
        name: { fi: "jatkosta päätetty", sv: "beslut om fortsättning", en: "decision on continuation" },
      },
    ],
  },
  closing: {
    code: "closing",
    name: { fi: "lopetustapaaminen", sv: "avslutningsmöte", en: "closing meeting" },
    plain: {
      fi: "Katsomme yhdessä, mikä on muuttunut, mikä auttoi ja mikä tuki jatkuu.",
      sv: "Vi ser tillsammans på vad som har förändrats, vad som hjälpte och vilket stöd som fortsätter.",
      en: "We look together at what has changed, what helped and which support goes on.",
    },
    phase: "closing",
  },
  home_visit: {
    code: "home_visit",
    name: { fi: "kotikäynti", sv: "hembesök", en: "home visit" },
    plain: {
      fi: "Tulemme kotiin, yksin, työparina tai yhdessä yhteistyökumppanin kanssa.",
      sv: "Vi kommer hem till er, ensamma, som arbetspar eller tillsammans med en samarbetspart.",
      en: "We come to your home, alone, as a pair or together with a partner.",
    },
  },
  joint: {
    code: "joint",
    name: { fi: "yhteinen työskentelykäynti", sv: "gemensam arbetsträff", en: "joint working meeting" },
    plain: {
      fi: "Perhetyöntekijä ja toisen palvelun työntekijä, esimerkiksi neuvolasta tai psykiatrialta, tulevat yhdessä.",
      sv: "Familjearbetaren kommer tillsammans med en medarbetare från en annan tjänst, till exempel rådgivningen eller psykiatrin.",
      en: "The family worker comes together with a worker of another service, for example the child health clinic or psychiatry.",
    },
  },
  school_day: {
    code: "school_day",
    name: { fi: "koulupäivä lapsen tukena", sv: "skoldag med barnet", en: "school day beside the child" },
    plain: {
      fi: "Työntekijä on lapsen mukana koulupäivän ja auttaa sanoittamaan, mitä tapahtuu.",
      sv: "Medarbetaren är med barnet under skoldagen och hjälper till att sätta ord på det som händer.",
      en: "The worker is with the child during the school day and helps to put into words what happens.",
    },
  },
  child_interview: {
    code: "child_interview",
    name: { fi: "lapsen haastattelu", sv: "intervju med barnet", en: "interview of the child" },
    plain: {
      fi: "Jokainen lapsi kertoo omalla tavallaan ja ikänsä mukaan, miltä elämä tuntuu.",
      sv: "Varje barn berättar på sitt eget sätt och enligt sin ålder hur livet känns.",
      en: "Each child tells in their own way, by their age, how life feels.",
    },
  },
  parent_interview: {
    code: "parent_interview",
    name: { fi: "vanhemman haastattelu", sv: "intervju med föräldern", en: "interview of the parent" },
    plain: {
      fi: "Jokainen vanhempi kertoo rauhassa oman näkemyksensä.",
      sv: "Varje förälder får i lugn och ro berätta sin syn.",
      en: "Each parent tells how they see things, without hurry.",
    },
  },
} as const satisfies Record<string, MeetingKind>;
