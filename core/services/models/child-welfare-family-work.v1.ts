import { localDate } from "#core/kernel/local-date.ts";
import type { ServiceModel } from "#core/services/model.ts";
import { documents } from "#core/services/models/shared/documents.v1.ts";
import * as flow from "#core/services/models/shared/flow-rules.v1.ts";
import { laws } from "#core/services/models/shared/laws.v1.ts";
import { meetings } from "#core/services/models/shared/meetings.v1.ts";
import { phases } from "#core/services/models/shared/phases.v1.ts";
import * as common from "#core/services/models/shared/rules.v1.ts";
import { steps } from "#core/services/models/shared/steps.v1.ts";
import * as terms from "#core/services/models/shared/terms.v1.ts";
import { contactSocialWorker, freeOfCharge } from "#core/services/models/shared/words.v1.ts";

const page = "Perhetyö, suomi.fi (lastensuojelun perhetyö)";

/** Lastensuojelun perhetyö: one plan of three parties, one to three visits a week, two years at most. */
export const childWelfareFamilyWorkV1: ServiceModel = {
  id: "child-welfare-family-work",
  version: 1,
  validFrom: localDate("2024-01-01"),
  serviceTask: "child-welfare",
  legalBasis: [laws.lsl36, laws.shl18SpecialSupport],
  ptv: { generalDescription: "SOTE-0083", serviceClasses: ["v1021"], ontologyTerms: ["p66540", "p12895"] },
  name: {
    fi: "Lastensuojelun perhetyö",
    sv: "Barnskyddets familjearbete",
    en: "Child welfare family work",
  },
  summary: {
    fi: "Tukea ja ohjausta kotiin 1–3 kertaa viikossa, kun perhe on lastensuojelun asiakkaana.",
    sv: "Stöd och handledning hemma 1–3 gånger i veckan när familjen är klient hos barnskyddet.",
    en: "Support and guidance at home 1–3 times a week for a family that is a client of child welfare.",
  },
  description: {
    fi: "Lastensuojelun perhetyö perustuu suunnitelmaan, jonka te, sosiaalityöntekijä ja perhetyöntekijä teette yhdessä. Ensin kartoitamme perheen tilanteen ja sen, kuinka paljon apua tarvitaan. Sitten tuemme ja ohjaamme vanhempia ja lapsia: teemme yhdessä ja otamme huomioon sen, mikä teillä on vahvaa.\n\nKäymme teillä 1–3 kertaa viikossa, enintään kahden vuoden ajan. Teemme yhteistyötä niiden kanssa, jotka muutenkin ovat perheen tukena. Voitte tulla mukaan myös vertaisryhmään, kuten vauvajengiin tai kesäleirille, ja lapsi voi saada tukihenkilön. Tavoite on, että pärjäätte arjessa itse.",
    sv: "Barnskyddets familjearbete bygger på en plan som ni, socialarbetaren och familjearbetaren gör upp tillsammans. Först kartlägger vi familjens läge och hur mycket hjälp som behövs. Sedan stöder och handleder vi föräldrar och barn: vi gör saker tillsammans och tar hänsyn till det som är starkt hos er.\n\nVi besöker er 1–3 gånger i veckan, högst i två år. Vi samarbetar med dem som annars också stöder familjen. Ni kan också delta i en kamratgrupp, som babygruppen eller sommarlägret, och barnet kan få en stödperson. Målet är att ni klarar vardagen själva.",
    en: "Child welfare family work rests on a plan that you, the social worker and the family worker make together. First we look at the family's situation and how much help is needed. Then we support and guide parents and children: we do things together and build on what is strong in your family.\n\nWe visit you 1–3 times a week, for at most two years. We work together with those who otherwise support the family. You can also join a peer group, such as the baby group or the summer camp, and a child can get a support person. The aim is that you manage daily life by yourselves.",
  },
  forWhom: {
    fi: "Perheille, joiden lapsi on lastensuojelun asiakas. Palvelu voidaan antaa myös sosiaalihuoltolain mukaan, kun lapsi tarvitsee erityistä tukea.",
    sv: "För familjer där ett barn är klient hos barnskyddet. Tjänsten kan också ges enligt socialvårdslagen när ett barn behöver särskilt stöd.",
    en: "For families whose child is a client of child welfare. The service can also be given under the Social Welfare Act when a child needs special support.",
  },
  contact: contactSocialWorker,
  cost: freeOfCharge,
  steps: [
    steps.decision,
    steps.startMeeting,
    {
      title: { fi: "Kartoitus", sv: "Kartläggning", en: "Mapping" },
      text: {
        fi: "Katsomme yhdessä perheen tilanteen ja sen, kuinka paljon apua tarvitaan.",
        sv: "Vi ser tillsammans på familjens läge och hur mycket hjälp som behövs.",
        en: "We look together at the family's situation and how much help is needed.",
      },
    },
    {
      title: { fi: "Yhteinen suunnitelma", sv: "En gemensam plan", en: "A plan together" },
      text: {
        fi: "Te, sosiaalityöntekijä ja perhetyöntekijä teette suunnitelman yhdessä.",
        sv: "Ni, socialarbetaren och familjearbetaren gör upp planen tillsammans.",
        en: "You, the social worker and the family worker make the plan together.",
      },
    },
    {
      title: {
        fi: "Käynnit 1–3 kertaa viikossa",
        sv: "Besök 1–3 gånger i veckan",
        en: "Visits 1–3 times a week",
      },
      text: {
        fi: "Käymme teillä enintään kahden vuoden ajan ja teemme kolmen kuukauden välein yhteenvedon.",
        sv: "Vi besöker er högst i två år och gör ett sammandrag var tredje månad.",
        en: "We visit you for at most two years and sum up every three months.",
      },
    },
    steps.finalEvaluation,
  ],
  languages: ["fi", "sv", "en"],
  begins: ["order"],
  phases: [
    phases.start,
    {
      id: "mapping",
      name: { fi: "Kartoitus", sv: "Kartläggning", en: "Mapping" },
      plain: {
        fi: "Katsomme perheen tilanteen ja sen, kuinka paljon apua tarvitaan.",
        sv: "Vi ser på familjens läge och hur mycket hjälp som behövs.",
        en: "We look at the family's situation and how much help is needed.",
      },
      enteredWhen: [{ fact: "meeting", kinds: ["start"] }],
    },
    {
      ...phases.plan,
      enteredWhen: [
        { fact: "rule", rule: "mapping.done" },
        { fact: "rule", rule: "mapping.summary" },
      ],
    },
    {
      ...phases.work,
      plain: {
        fi: "Käymme 1–3 kertaa viikossa ja katsomme säännöllisesti, miten menee.",
        sv: "Vi besöker er 1–3 gånger i veckan och ser regelbundet på hur det går.",
        en: "We visit 1–3 times a week and look regularly at how it goes.",
      },
      enteredWhen: [{ fact: "plan", status: "approved" }],
    },
    phases.closing,
  ],
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
    terms.planElements.support_amount,
    terms.planElements.roles,
    terms.planElements.routines,
    terms.planElements.rhythm,
  ],
  parties: [
    terms.parties.family,
    terms.parties.child,
    terms.socialWorkerOrders,
    terms.parties.worker,
    terms.parties.partner,
    terms.parties.close_person,
  ],
  competences: [],
  specialNeeds: [],
  entryGrounds: [],
  outcomes: [...terms.usualOutcomes, terms.outcomes.time_full, terms.outcomes.placement],
  methods: [
    terms.methods.practical_help,
    terms.methods.guidance,
    terms.methods.conversation,
    terms.methods.functional_doing,
    terms.methods.network_map,
    terms.methods.peer_group,
    terms.methods.support_person,
  ],
  themes: [
    terms.themes.parenthood,
    terms.themes.daily_structure,
    terms.themes.upbringing,
    terms.themes.interaction,
    terms.themes.coping,
    terms.themes.school,
    terms.themes.risks,
    terms.themes.close_network,
  ],
  places: terms.places,
  rules: [
    {
      id: "entry.legal_basis",
      shape: "choice",
      phase: "start",
      public: true,
      name: {
        fi: "Lakiperuste on kirjattu",
        sv: "Den lagliga grunden är antecknad",
        en: "The legal basis is recorded",
      },
      explanation: {
        fi: "Palvelu annetaan lastensuojelun avohuollon tukitoimena tai sosiaalihuoltolain mukaisena palveluna erityisen tuen tarpeessa olevan lapsen perheelle. Peruste ratkaisee, kumpaan asiaan kirjaukset kuuluvat.",
        sv: "Tjänsten ges som en stödåtgärd inom barnskyddets öppenvård eller enligt socialvårdslagen till en familj där ett barn behöver särskilt stöd. Grunden avgör till vilket ärende anteckningarna hör.",
        en: "The service is given as a support measure of open care in child welfare, or under the Social Welfare Act to the family of a child in need of special support. The basis settles which matter the records belong to.",
      },
      source: common.practice(page),
      deviable: false,
      parameters: { of: "legal_basis", options: ["lsl_36", "shl_18_special_support"], before: ["start"] },
    },
    common.teamNamed,
    flow.startMeetingFirst,
    flow.startMeetingSoon,
    {
      ...flow.startParties,
      name: {
        fi: "Aloitustapaamisessa ovat sosiaalityöntekijä, perhe ja perhetyöntekijä",
        sv: "På startmötet deltar socialarbetaren, familjen och familjearbetaren",
        en: "The social worker, the family and the family worker attend the start meeting",
      },
      explanation: {
        fi: "Työ perustuu perheen, sosiaalityöntekijän ja perhetyöntekijän yhteiseen suunnitelmaan, joten kaikki kolme ovat mukana alusta asti.",
        sv: "Arbetet bygger på familjens, socialarbetarens och familjearbetarens gemensamma plan, så alla tre är med från början.",
        en: "The work rests on a plan the family, the social worker and the family worker make together, so all three are there from the start.",
      },
      source: common.practice(page),
    },
    flow.startMemo,
    {
      id: "mapping.done",
      shape: "required",
      phase: "mapping",
      public: true,
      name: {
        fi: "Ensin kartoitetaan tilanne ja avun määrä",
        sv: "Först kartläggs läget och behovet av hjälp",
        en: "First the situation and the amount of help are mapped",
      },
      explanation: {
        fi: "Perhetyöntekijä kartoittaa ensin perheen tilanteen ja tarvittavan avun määrän. Siihen tarvitaan ainakin yksi tapaaminen.",
        sv: "Familjearbetaren kartlägger först familjens läge och hur mycket hjälp som behövs. Det kräver minst ett möte.",
        en: "The family worker first maps the family's situation and the amount of help needed. It takes at least one meeting.",
      },
      todo: {
        fi: "Kartoita tilanne ja avun määrä perheen kanssa",
        sv: "Kartlägg läget och behovet av hjälp med familjen",
        en: "Map the situation and the amount of help with the family",
      },
      source: common.practice(page),
      deviable: true,
      parameters: { what: { fact: "meeting", kinds: ["mapping"] }, before: ["approve_plan"] },
    },
    {
      ...flow.mappingSummary,
      explanation: {
        fi: "Kartoituksesta tehdään yhteenveto: mikä tilanne on ja kuinka paljon apua tarvitaan. Suunnitelman voi hyväksyä, kun yhteenveto on valmis.",
        sv: "Av kartläggningen görs ett sammandrag: hur läget är och hur mycket hjälp som behövs. Planen kan godkännas när sammandraget är klart.",
        en: "The mapping is summed up: how things are and how much help is needed. The plan can be approved when the summary is ready.",
      },
      source: common.practice(page),
    },
    {
      ...flow.mappingSummarySoon,
      name: {
        fi: "Yhteenveto kuukauden kuluessa",
        sv: "Sammandraget inom en månad",
        en: "The summary within a month",
      },
      explanation: {
        fi: "Kartoituksen yhteenveto hyväksytään kuukauden kuluessa aloitustapaamisesta.",
        sv: "Sammandraget av kartläggningen godkänns inom en månad från startmötet.",
        en: "The mapping summary is approved within a month of the start meeting.",
      },
      because: {
        fi: "Aloitustapaaminen pidettiin {from}. Yhteenveto hyväksytään viimeistään {due}.",
        sv: "Startmötet hölls {from}. Sammandraget godkänns senast {due}.",
        en: "The start meeting was held on {from}. The summary is approved by {due} at the latest.",
      },
      parameters: {
        what: { fact: "document", kind: "mapping_summary", status: "approved" },
        before: [],
        due: { after: { fact: "meeting", kinds: ["start"] }, within: { months: 1 } },
      },
    },
    common.goalsSet,
    {
      id: "plan.elements",
      shape: "plan_elements",
      phase: "plan",
      name: {
        fi: "Suunnitelmassa ovat tavoitteet ja tuen määrä",
        sv: "Planen omfattar mål och stödets mängd",
        en: "The plan has goals and the amount of support",
      },
      explanation: {
        fi: "Suunnitelmaan kirjataan, mitä tavoitellaan ja kuinka usein ja millä tavoin perhettä tuetaan.",
        sv: "I planen antecknas vad som eftersträvas och hur ofta och på vilka sätt familjen stöds.",
        en: "The plan tells what is aimed at, how often and in which ways the family is supported.",
      },
      source: common.practice(page),
      deviable: true,
      parameters: { elements: ["goals", "support_amount"] },
    },
    {
      ...flow.planVoices,
      public: true,
      name: {
        fi: "Perhe, sosiaalityöntekijä ja perhetyöntekijä tekevät suunnitelman yhdessä",
        sv: "Familjen, socialarbetaren och familjearbetaren gör planen tillsammans",
        en: "The family, the social worker and the family worker make the plan together",
      },
      explanation: {
        fi: "Suunnitelmaan ottavat kantaa kaikki kolme: perhe, sosiaalityöntekijä ja perhetyöntekijä. Eriävä näkemys kirjataan.",
        sv: "Alla tre tar ställning till planen: familjen, socialarbetaren och familjearbetaren. Avvikande åsikter antecknas.",
        en: "All three take a stand on the plan: the family, the social worker and the family worker. Dissenting views are written down.",
      },
      source: common.practice(page),
      parameters: { approvers: ["family", "purchaser", "worker"] },
    },
    flow.planSoon,
    flow.planFirst,
    {
      id: "work.visits",
      shape: "visit_rate",
      phase: "work",
      public: true,
      name: {
        fi: "Käynnit 1–3 kertaa viikossa",
        sv: "Besök 1–3 gånger i veckan",
        en: "Visits 1–3 times a week",
      },
      explanation: {
        fi: "Perheessä käydään 1–3 kertaa viikossa. Neljäs käynti samalla viikolla vaatii hyväksytyn poikkeuksen.",
        sv: "Familjen besöks 1–3 gånger i veckan. Ett fjärde besök samma vecka kräver ett godkänt undantag.",
        en: "The family is visited 1–3 times a week. A fourth visit in the same week needs an approved deviation.",
      },
      forecast: {
        fi: "Tällä viikolla käyntejä on {have}. Mallin mukaan niitä on vähintään {min}.",
        sv: "Den här veckan finns {have} besök. Enligt modellen är de minst {min}.",
        en: "This week there are {have} visits. By the model there are at least {min}.",
      },
      source: common.practice(page),
      deviable: true,
      parameters: { kinds: ["regular"], phases: ["work"], min: 1, max: 3 },
    },
    {
      id: "work.two_years",
      shape: "duration",
      phase: "work",
      public: true,
      name: { fi: "Enintään kaksi vuotta", sv: "Högst två år", en: "At most two years" },
      explanation: {
        fi: "Työskentely kestää enintään kaksi vuotta. Tauot eivät pidennä aikaa.",
        sv: "Arbetet pågår högst i två år. Avbrott förlänger inte tiden.",
        en: "The work lasts at most two years. Breaks don't make it longer.",
      },
      todo: {
        fi: "Sovi päättämisestä tai jatkosta toisessa palvelussa",
        sv: "Kom överens om avslut eller fortsättning i en annan tjänst",
        en: "Agree on closing or on going on in another service",
      },
      because: {
        fi: "Palvelu alkoi {from}. Kaksi vuotta täyttyy {until}.",
        sv: "Tjänsten började {from}. Två år är fulla {until}.",
        en: "The service began on {from}. Two years are full on {until}.",
      },
      forecast: {
        fi: "Kaksi vuotta täyttyy {until}.",
        sv: "Två år är fulla {until}.",
        en: "Two years are full on {until}.",
      },
      source: common.practice(page),
      deviable: true,
      parameters: { months: 24, pausesExtend: false, warnDays: 90 },
    },
    common.clientPlanYearly,
    ...common.untilTheEnd,
  ],
};
