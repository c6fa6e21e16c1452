import type { Phase } from "#core/services/model.ts";

/** The phases of family work as the seed practice goes. Released: a change is a new file with the next number. */
export const phases = {
  start: {
    id: "start",
    name: { fi: "Aloitus", sv: "Start", en: "Start" },
    plain: {
      fi: "Tapaamme ensimmäisen kerran ja sovimme, miten aloitamme.",
      sv: "Vi träffas för första gången och kommer överens om hur vi börjar.",
      en: "We meet for the first time and agree how to begin.",
    },
    enteredWhen: [],
  },
  mapping: {
    id: "mapping",
    name: { fi: "Kartoitus", sv: "Kartläggning", en: "Mapping" },
    plain: {
      fi: "Tutustumme perheeseen 3–5 tapaamisella: mikä on vahvaa, mikä kuormittaa, ketkä ovat lähellä.",
      sv: "Vi lär känna familjen under 3–5 möten: vad som är starkt, vad som belastar, vilka som står nära.",
      en: "We get to know the family in 3–5 meetings: what is strong, what weighs, who is close.",
    },
    enteredWhen: [{ fact: "meeting", kinds: ["start"] }],
  },
  plan: {
    id: "plan",
    name: { fi: "Suunnitelma", sv: "Plan", en: "Plan" },
    plain: {
      fi: "Sovimme yhdessä, mitä tavoitellaan ja miten.",
      sv: "Vi kommer tillsammans överens om mål och sätt.",
      en: "Together we agree what to aim at and how.",
    },
    enteredWhen: [
      { fact: "rule", rule: "mapping.enough" },
      { fact: "rule", rule: "mapping.summary" },
    ],
  },
  network: {
    id: "network",
    name: { fi: "Verkosto", sv: "Nätverk", en: "Network" },
    plain: {
      fi: "Kokoamme ne, jotka ovat perheen tukena, ja sovimme jatkosta.",
      sv: "Vi samlar dem som stöder familjen och kommer överens om fortsättningen.",
      en: "We bring together those who support the family and agree how to go on.",
    },
    enteredWhen: [{ fact: "plan", status: "approved" }],
  },
  work: {
    id: "work",
    name: { fi: "Työskentely", sv: "Arbete", en: "Work" },
    plain: {
      fi: "Teemme töitä tavoitteiden hyväksi ja katsomme säännöllisesti, miten menee.",
      sv: "Vi arbetar för målen och ser regelbundet på hur det går.",
      en: "We work for the goals and look regularly at how it goes.",
    },
    enteredWhen: [
      { fact: "plan", status: "approved" },
      { fact: "rule", rule: "network.decision" },
    ],
  },
  closing: {
    id: "closing",
    name: { fi: "Loppuarviointi", sv: "Slututvärdering", en: "Final evaluation" },
    plain: {
      fi: "Katsomme, mihin päästiin, ja huolehdimme, että tarvittava tuki jatkuu.",
      sv: "Vi ser på vad som uppnåddes och ser till att det stöd som behövs fortsätter.",
      en: "We look at what was reached and see to it that the support needed goes on.",
    },
    enteredWhen: [{ fact: "document", kind: "final_evaluation", status: "begun" }],
  },
} as const satisfies Record<string, Phase>;
