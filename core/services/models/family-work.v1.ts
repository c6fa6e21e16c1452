import { localDate } from "#core/kernel/local-date.ts";
import type { ServiceModel } from "#core/services/model.ts";
import { documents } from "#core/services/models/shared/documents.v1.ts";
import * as flow from "#core/services/models/shared/flow-rules.v1.ts";
import { meetings } from "#core/services/models/shared/meetings.v1.ts";
import { phases } from "#core/services/models/shared/phases.v1.ts";
import * as common from "#core/services/models/shared/rules.v1.ts";
import * as terms from "#core/services/models/shared/terms.v1.ts";
import { contactUsDirectly, freeOfCharge } from "#core/services/models/shared/words.v1.ts";

const { outcomes } = terms;
const ends = [
  outcomes.goals_reached,
  outcomes.lighter_service,
  outcomes.stronger_service,
  outcomes.other_service,
  outcomes.family_ended,
  outcomes.moved_away,
];

/** Perhetyö: "Tavoitteena koko perheen hyvinvointi". */
export const familyWorkV1: ServiceModel = {
  id: "family-work",
  version: 1,
  validFrom: localDate("2024-01-01"),
  serviceTask: "family-services",
  legalBasis: [
    {
      code: "shl_18",
      statute: "sosiaalihuoltolaki",
      number: "1301/2014",
      section: "18 §",
      validFrom: localDate("2015-04-01"),
      note: {
        fi: "Perhetyöllä tuetaan hyvinvointia sosiaaliohjauksella ja muulla tarvittavalla avulla.",
        sv: "Med familjearbete stöds välfärden genom social handledning och annan nödvändig hjälp.",
        en: "Family work supports wellbeing with social guidance and other help that is needed.",
      },
    },
  ],
  ptv: { generalDescription: "SOTE-0012", serviceClasses: ["v1019"], ontologyTerms: ["p12895", "p67955"] },
  name: { fi: "Perhetyö", sv: "Familjearbete", en: "Family work" },
  summary: {
    fi: "Perhetyö tukee koko perhettä: vanhemmuutta, perheen välejä ja arkea, joka sujuu.",
    sv: "Familjearbetet stöder hela familjen: föräldraskapet, relationerna och en vardag som fungerar.",
    en: "Family work supports the whole family: parenthood, getting on together and a daily life that works.",
  },
  description: {
    fi: "Perhetyössä autamme koko perhettä. Vahvistamme vanhemmuutta ja sitä, miten perheessä ollaan ja puhutaan yhdessä. Selvitämme yhdessä, kuka tekee kotona mitäkin, mitkä ovat kodin tavat ja säännöt ja millainen on viikon rytmi. Tavoite on, että jokainen perheessä voi hyvin ja arki on hallittavaa, ennakoitavaa ja palkitsevaa.\n\nTeemme yhdessä tavallisia asioita, tutkimme perheen tarinaa ja piirrämme aikajanoja. Tapaamme kotona tai muualla. Teemme yhteistyötä esimerkiksi koulun, perheneuvolan ja lasten- ja nuorisopsykiatrian kanssa, kun siitä on sovittu. Jos huomaamme jotain huolestuttavaa, sanomme sen teille suoraan, ja autamme tarvittaessa hakemaan muuta tukea.",
    sv: "I familjearbetet hjälper vi hela familjen. Vi stärker föräldraskapet och sättet att vara och tala med varandra. Tillsammans klargör vi vem som gör vad hemma, vilka vanor och regler som gäller och hur veckan ser ut. Målet är att var och en i familjen mår bra och att vardagen är hanterbar, förutsägbar och givande.\n\nVi gör vanliga saker tillsammans, undersöker familjens berättelse och ritar tidslinjer. Vi träffas hemma eller någon annanstans. Vi samarbetar till exempel med skolan, familjerådgivningen och barn- och ungdomspsykiatrin när vi har kommit överens om det. Om vi ser något som oroar säger vi det direkt till er, och vid behov hjälper vi er att söka annat stöd.",
    en: "In family work we help the whole family. We strengthen parenthood and the way you are and talk with one another. Together we make clear who does what at home, what the habits and rules are and what the week looks like. The aim is that each one in the family is well and that daily life is manageable, predictable and rewarding.\n\nWe do ordinary things together, look into the family's story and draw timelines. We meet at home or elsewhere. We work with, for example, the school, family counselling and child and adolescent psychiatry when that has been agreed. If we notice something that worries us we say so to you directly, and when needed we help you to look for other support.",
  },
  forWhom: {
    fi: "Lapsiperheille, jotka tarvitsevat tukea vanhemmuuteen, perheen väleihin tai arkeen.",
    sv: "För barnfamiljer som behöver stöd i föräldraskapet, relationerna eller vardagen.",
    en: "For families with children who need support with parenthood, getting on together or daily life.",
  },
  contact: contactUsDirectly,
  cost: freeOfCharge,
  steps: [
    {
      title: { fi: "Yhteydenotto", sv: "Kontakt", en: "Contact" },
      text: {
        fi: "Otat yhteyttä tai ammattilainen ottaa yhteyttä kanssasi. Sovimme, onko perhetyö oikea apu.",
        sv: "Du tar kontakt eller en professionell tar kontakt tillsammans med dig. Vi kommer överens om familjearbete är rätt hjälp.",
        en: "You contact us, or a professional does together with you. We agree whether family work is the right help.",
      },
    },
    {
      title: { fi: "Aloitustapaaminen", sv: "Startmöte", en: "Start meeting" },
      text: {
        fi: "Perhe, perhetyöntekijät ja palvelun tilaaja tapaavat. Katsomme, mikä tilanne on nyt ja mitä kukin toivoo.",
        sv: "Familjen, familjearbetarna och den som beställt tjänsten träffas. Vi ser på hur läget är nu och vad var och en önskar.",
        en: "The family, the family workers and the one who ordered the service meet. We look at how things are now and what each one hopes for.",
      },
    },
    {
      title: { fi: "Kartoitus, 3–5 tapaamista", sv: "Kartläggning, 3–5 möten", en: "Mapping, 3–5 meetings" },
      text: {
        fi: "Tutustumme arkeenne ja siihen, mikä teillä on vahvaa.",
        sv: "Vi lär känna er vardag och det som är starkt hos er.",
        en: "We get to know your daily life and what is strong in it.",
      },
    },
    {
      title: { fi: "Suunnitelma", sv: "Plan", en: "Plan" },
      text: {
        fi: "Sovimme tavoitteet teidän sanoillanne, kunkin roolit, kodin käytännöt ja viikkorytmin.",
        sv: "Vi kommer överens om mål med era ord, vars och ens roll, hemmets rutiner och veckorytmen.",
        en: "We agree on goals in your words, each one's role, the routines at home and the rhythm of the week.",
      },
    },
    {
      title: { fi: "Verkostotapaaminen", sv: "Nätverksmöte", en: "Network meeting" },
      text: {
        fi: "Katsomme yhteistyötahojen kanssa, mitä on saatu aikaan ja miten jatketaan.",
        sv: "Tillsammans med samarbetsparterna ser vi på vad som har uppnåtts och hur vi fortsätter.",
        en: "With the partners we look at what has been achieved and how to go on.",
      },
    },
    {
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
    {
      title: { fi: "Loppuarviointi", sv: "Slututvärdering", en: "Final evaluation" },
      text: {
        fi: "Lopuksi arvioimme yhdessä, mihin päästiin, mikä auttoi ja mikä jatkuu.",
        sv: "Till sist utvärderar vi tillsammans vad som uppnåddes, vad som hjälpte och vad som fortsätter.",
        en: "In the end we look together at what was reached, what helped and what goes on.",
      },
    },
  ],
  languages: ["fi", "sv", "en"],
  begins: ["contact", "order"],
  phases: [phases.start, phases.mapping, phases.plan, phases.network, phases.work, phases.closing],
  meetingKinds: [
    meetings.start,
    meetings.mapping,
    meetings.regular,
    meetings.individual,
    meetings.network,
    meetings.closing,
  ],
  documentKinds: [
    documents.start_memo,
    documents.mapping_summary,
    documents.network_memo,
    documents.periodic_summary,
    documents.final_evaluation,
  ],
  planElements: [
    terms.planElements.goals,
    terms.planElements.roles,
    terms.planElements.routines,
    terms.planElements.rhythm,
  ],
  parties: [
    terms.parties.family,
    terms.parties.child,
    terms.parties.purchaser,
    terms.parties.worker,
    terms.parties.partner,
    terms.parties.close_person,
  ],
  competences: [],
  specialNeeds: [],
  entryGrounds: [],
  outcomes: ends,
  methods: [
    terms.methods.functional_doing,
    terms.methods.family_therapeutic_study,
    terms.methods.timeline,
    terms.methods.network_map,
    terms.methods.conversation,
    terms.methods.guidance,
  ],
  themes: [
    terms.themes.parenthood,
    terms.themes.interaction,
    terms.themes.daily_structure,
    terms.themes.roles,
    terms.themes.house_rules,
    terms.themes.daily_rhythm,
    terms.themes.school,
    terms.themes.close_network,
    terms.themes.risks,
  ],
  places: terms.places,
  rules: [
    common.teamNamed,
    flow.startMeetingFirst,
    flow.startMeetingSoon,
    flow.startParties,
    flow.startMemo,
    flow.mappingEnough,
    flow.mappingPace,
    flow.mappingCeiling,
    flow.mappingSummary,
    flow.mappingSummarySoon,
    common.goalsSet,
    {
      id: "plan.elements",
      shape: "plan_elements",
      phase: "plan",
      public: true,
      name: {
        fi: "Suunnitelmassa ovat tavoitteet, roolit, käytännöt ja viikkorytmi",
        sv: "Planen omfattar mål, roller, rutiner och veckorytm",
        en: "The plan has goals, roles, routines and the weekly rhythm",
      },
      explanation: {
        fi: "Perhetyössä selkeytetään kodin käytäntöjä ja arjen aikatauluja ja määritellään kunkin perheenjäsenen rooli. Siksi ne kirjataan suunnitelmaan.",
        sv: "Familjearbetet förtydligar hemmets rutiner och vardagens tider och bestämmer varje familjemedlems roll. Därför skrivs de in i planen.",
        en: "Family work makes the routines and times of daily life clearer and sets out each member's role. That is why they are written in the plan.",
      },
      source: common.practice("Tavoitteena koko perheen hyvinvointi (Mitä perhetyö on?)"),
      deviable: true,
      parameters: { elements: ["goals", "roles", "routines", "rhythm"] },
    },
    flow.planVoices,
    flow.planSoon,
    flow.planFirst,
    flow.networkDecides,
    flow.networkSoon,
    flow.networkParties,
    common.planReview,
    common.periodicSummary,
    common.goalsEvaluated,
    common.finalEvaluation,
    common.recordsComplete,
    common.orderValid,
    ...common.everyService,
  ],
};
