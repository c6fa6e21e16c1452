import type { ServiceModel } from "#core/services/model.ts";

/** Steps that several services tell alike on their public pages. Released: a change is a new file with the next number. */
type Step = ServiceModel["steps"][number];

export const steps = {
  contact: {
    title: { fi: "Yhteydenotto", sv: "Kontakt", en: "Contact" },
    text: {
      fi: "Otat yhteyttä tai ammattilainen ottaa yhteyttä kanssasi. Sovimme, onko tämä oikea apu.",
      sv: "Du tar kontakt eller en professionell tar kontakt tillsammans med dig. Vi kommer överens om det här är rätt hjälp.",
      en: "You contact us, or a professional does together with you. We agree whether this is the right help.",
    },
  },
  decision: {
    title: { fi: "Arvio ja päätös", sv: "Bedömning och beslut", en: "Assessment and decision" },
    text: {
      fi: "Sosiaalityöntekijä arvioi tuen tarpeen kanssanne ja tekee päätöksen. Päätökseen voi hakea muutosta.",
      sv: "Socialarbetaren bedömer behovet av stöd tillsammans med er och fattar ett beslut. Beslutet kan överklagas.",
      en: "The social worker looks at the need for support with you and makes a decision. The decision can be appealed.",
    },
  },
  startMeeting: {
    title: { fi: "Aloitustapaaminen", sv: "Startmöte", en: "Start meeting" },
    text: {
      fi: "Perhe, työntekijät ja palvelun tilaaja, yleensä sosiaalityöntekijä, tapaavat. Katsomme, mikä tilanne on nyt ja mitä kukin toivoo.",
      sv: "Familjen, medarbetarna och den som beställt tjänsten, oftast en socialarbetare, träffas. Vi ser på hur läget är nu och vad var och en önskar.",
      en: "The family, the workers and the one who ordered the service, most often a social worker, meet. We look at how things are now and what each one hopes for.",
    },
  },
  mapping: {
    title: { fi: "Kartoitus, 3–5 tapaamista", sv: "Kartläggning, 3–5 möten", en: "Mapping, 3–5 meetings" },
    text: {
      fi: "Tutustumme arkeenne ja siihen, mikä teillä on vahvaa.",
      sv: "Vi lär känna er vardag och det som är starkt hos er.",
      en: "We get to know your daily life and what is strong in it.",
    },
  },
  plan: {
    title: { fi: "Suunnitelma", sv: "Plan", en: "Plan" },
    text: {
      fi: "Sovimme tavoitteet teidän sanoillanne, kunkin roolit, kodin käytännöt ja viikkorytmin.",
      sv: "Vi kommer överens om mål med era ord, vars och ens roll, hemmets rutiner och veckorytmen.",
      en: "We agree on goals in your words, each one's role, the routines at home and the rhythm of the week.",
    },
  },
  work: {
    title: {
      fi: "Työskentely ja kausiyhteenvedot",
      sv: "Arbete och periodsammandrag",
      en: "Work and periodic summaries",
    },
    text: {
      fi: "Tapaamme niin kauan kuin tilanne vaatii. Teemme säännöllisesti yhteenvedon siitä, miten on mennyt.",
      sv: "Vi träffas så länge läget kräver. Vi gör regelbundet ett sammandrag av hur det har gått.",
      en: "We meet for as long as the situation asks. Regularly we sum up how it has gone.",
    },
  },
  network: {
    title: { fi: "Verkostotapaaminen", sv: "Nätverksmöte", en: "Network meeting" },
    text: {
      fi: "Katsomme yhteistyötahojen kanssa, mitä on saatu aikaan ja miten jatketaan.",
      sv: "Tillsammans med samarbetsparterna ser vi på vad som har uppnåtts och hur vi fortsätter.",
      en: "With the partners we look at what has been achieved and how to go on.",
    },
  },
  finalEvaluation: {
    title: { fi: "Loppuarviointi", sv: "Slututvärdering", en: "Final evaluation" },
    text: {
      fi: "Lopuksi arvioimme yhdessä, mihin päästiin, mikä auttoi ja mikä jatkuu.",
      sv: "Till sist utvärderar vi tillsammans vad som uppnåddes, vad som hjälpte och vad som fortsätter.",
      en: "In the end we look together at what was reached, what helped and what goes on.",
    },
  },
} as const satisfies Record<string, Step>;
