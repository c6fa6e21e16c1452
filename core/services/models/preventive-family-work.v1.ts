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
import { contactUsDirectly, freeOfCharge } from "#core/services/models/shared/words.v1.ts";

const page = "Perhetyö, suomi.fi (ehkäisevä perhetyö)";

/** Ehkäisevä perhetyö: on the family's own initiative, before things get hard. */
export const preventiveFamilyWorkV1: ServiceModel = {
  id: "preventive-family-work",
  version: 1,
  validFrom: localDate("2024-01-01"),
  serviceTask: "family-services",
  legalBasis: [laws.shl18],
  ptv: { generalDescription: "SOTE-0012", serviceClasses: ["v1019"], ontologyTerms: ["p12895", "p67955"] },
  name: { fi: "Ehkäisevä perhetyö", sv: "Förebyggande familjearbete", en: "Preventive family work" },
  summary: {
    fi: "Tukea arkeen, kasvatukseen ja vanhempana jaksamiseen ajoissa, ennen kuin asiat mutkistuvat.",
    sv: "Stöd i vardagen, fostran och föräldraskapet i god tid, innan saker blir svåra.",
    en: "Support with daily life, upbringing and being a parent in good time, before things get hard.",
  },
  description: {
    fi: "Ehkäisevä perhetyö auttaa tilanteissa, jotka perhe itse kokee vaikeiksi. Voimme puhua lasten ja nuorten kasvatuksesta, vanhempana jaksamisesta, perheen väleistä, kodin säännöistä, arjen rytmeistä, päiväkodista ja koulunkäynnistä. Jo se, että katsoo tilannetta yhdessä jonkun ulkopuolisen kanssa, voi avata uusia näkökulmia.\n\nTyö on teidän näköistänne: sovimme yhdessä, mitä tavoittelemme, ja vahvistamme sitä, mikä teillä jo on vahvaa.",
    sv: "Förebyggande familjearbete hjälper i situationer som familjen själv upplever som svåra. Vi kan tala om att fostra barn och unga, att orka som förälder, samspelet i familjen, hemmets regler, vardagsrytmen, daghemmet och skolan. Redan att se på läget tillsammans med någon utomstående kan ge nya synvinklar.\n\nArbetet är ert eget: tillsammans kommer vi överens om målen och stärker det som redan är starkt hos er.",
    en: "Preventive family work helps in situations that the family itself finds hard. We can talk about bringing up children and teenagers, coping as a parent, getting on together, house rules, the rhythm of daily life, day care and school. Looking at things together with an outsider can in itself open new views.\n\nThe work is your own: together we agree what to aim at, and we strengthen what is already strong in your family.",
  },
  forWhom: {
    fi: "Lapsiperheille, jotka haluavat tukea itse. Perhe ei ole lastensuojelun asiakas.",
    sv: "För barnfamiljer som själva vill ha stöd. Familjen är inte klient hos barnskyddet.",
    en: "For families with children who want support themselves. The family isn't a client of child welfare.",
  },
  isNot: {
    fi: "Ehkäisevä perhetyö ei ole lastenhoitoa eikä kodinhoitoa.",
    sv: "Förebyggande familjearbete är inte barnpassning eller hemvård.",
    en: "Preventive family work isn't child minding or housekeeping.",
  },
  contact: contactUsDirectly,
  cost: freeOfCharge,
  steps: [
    steps.contact,
    {
      title: { fi: "Tilanteen kartoitus", sv: "Kartläggning av läget", en: "Looking at the situation" },
      text: {
        fi: "Tapaamme ja katsomme yhdessä, mikä on vaikeaa ja mikä sujuu.",
        sv: "Vi träffas och ser tillsammans på vad som är svårt och vad som fungerar.",
        en: "We meet and look together at what is hard and what goes well.",
      },
    },
    {
      title: { fi: "Yhteinen suunnitelma", sv: "En gemensam plan", en: "A plan together" },
      text: {
        fi: "Sovimme tavoitteet ja sen, kuinka usein tapaamme.",
        sv: "Vi kommer överens om målen och hur ofta vi träffas.",
        en: "We agree on goals and how often to meet.",
      },
    },
    steps.work,
    steps.finalEvaluation,
  ],
  languages: ["fi", "sv", "en"],
  begins: ["contact"],
  phases: [
    phases.start,
    {
      id: "mapping",
      name: { fi: "Kartoitus", sv: "Kartläggning", en: "Mapping" },
      plain: {
        fi: "Katsomme yhdessä, mikä on vaikeaa ja mikä sujuu.",
        sv: "Vi ser tillsammans på vad som är svårt och vad som fungerar.",
        en: "We look together at what is hard and what goes well.",
      },
      enteredWhen: [{ fact: "meeting", kinds: ["start"] }],
    },
    { ...phases.plan, enteredWhen: [{ fact: "rule", rule: "mapping.done" }] },
    { ...phases.work, enteredWhen: [{ fact: "plan", status: "approved" }] },
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
  documentKinds: [documents.periodic_summary, documents.network_memo, documents.final_evaluation],
  planElements: [terms.planElements.goals, terms.planElements.family_wishes, terms.planElements.rhythm],
  parties: [
    terms.parties.family,
    terms.parties.child,
    terms.parties.worker,
    terms.parties.partner,
    terms.parties.close_person,
  ],
  competences: [],
  specialNeeds: [],
  entryGrounds: [],
  outcomes: terms.usualOutcomes,
  methods: [
    terms.methods.conversation,
    terms.methods.guidance,
    terms.methods.functional_doing,
    terms.methods.network_map,
    terms.methods.peer_group,
  ],
  themes: [
    terms.themes.upbringing,
    terms.themes.coping,
    terms.themes.interaction,
    terms.themes.house_rules,
    terms.themes.daily_rhythm,
    terms.themes.day_care,
    terms.themes.school,
  ],
  places: terms.places,
  rules: [
    {
      id: "entry.own_initiative",
      shape: "required",
      public: true,
      name: {
        fi: "Perhe haluaa tukea itse",
        sv: "Familjen vill själv ha stöd",
        en: "The family itself wants support",
      },
      explanation: {
        fi: "Ehkäisevä perhetyö alkaa yhteydenotosta: perhe itse kokee tilanteen vaikeaksi ja haluaa apua.",
        sv: "Förebyggande familjearbete börjar med en kontakt: familjen upplever själv läget som svårt och vill ha hjälp.",
        en: "Preventive family work begins with a contact: the family itself finds the situation hard and wants help.",
      },
      source: common.practice(page),
      deviable: true,
      parameters: { what: { fact: "milestone", of: "contact" }, before: ["start"] },
    },
    {
      id: "entry.no_child_welfare",
      shape: "no_child_welfare",
      public: true,
      name: {
        fi: "Ei lastensuojelun asiakkuutta",
        sv: "Inte klient hos barnskyddet",
        en: "Not a client of child welfare",
      },
      explanation: {
        fi: "Ehkäisevä perhetyö on tarkoitettu perheille, joiden lapsi ei ole lastensuojelun asiakas. Lastensuojelulla on oma perhetyönsä.",
        sv: "Förebyggande familjearbete är avsett för familjer där inget barn är klient hos barnskyddet. Barnskyddet har sitt eget familjearbete.",
        en: "Preventive family work is for families whose children aren't clients of child welfare. Child welfare has its own family work.",
      },
      source: common.practice(page),
      deviable: true,
      parameters: { before: ["start"] },
    },
    common.teamNamed,
    flow.startMeetingFirst,
    flow.startMeetingSoon,
    {
      ...flow.startParties,
      name: {
        fi: "Aloitustapaamisessa ovat perhe ja työntekijä",
        sv: "På startmötet deltar familjen och medarbetaren",
        en: "The family and the worker attend the start meeting",
      },
      explanation: {
        fi: "Työtä tehdään alusta asti yhdessä perheen kanssa.",
        sv: "Arbetet görs från första början tillsammans med familjen.",
        en: "The work is done together with the family from the beginning.",
      },
      source: common.practice(page),
      parameters: { kinds: ["start"], parties: ["family", "worker"] },
    },
    {
      id: "mapping.done",
      shape: "required",
      phase: "mapping",
      public: true,
      name: {
        fi: "Tilanne on kartoitettu",
        sv: "Läget har kartlagts",
        en: "The situation has been looked at",
      },
      explanation: {
        fi: "Ennen suunnitelmaa katsotaan yhdessä, mikä perheen tilanne on. Siihen tarvitaan ainakin yksi tapaaminen.",
        sv: "Före planen ser man tillsammans på familjens läge. Det kräver minst ett möte.",
        en: "Before the plan the family's situation is looked at together. It takes at least one meeting.",
      },
      todo: {
        fi: "Kartoita tilanne perheen kanssa",
        sv: "Kartlägg läget med familjen",
        en: "Look at the situation with the family",
      },
      source: common.practice(page),
      deviable: true,
      parameters: { what: { fact: "meeting", kinds: ["mapping"] }, before: ["approve_plan"] },
    },
    common.goalsSet,
    {
      id: "plan.elements",
      shape: "plan_elements",
      phase: "plan",
      name: {
        fi: "Suunnitelmassa ovat tavoitteet ja perheen toiveet",
        sv: "Planen omfattar mål och familjens önskemål",
        en: "The plan has goals and the family's wishes",
      },
      explanation: {
        fi: "Työ on yksilöllistä, suunnitelmallista ja tavoitteellista, ja se lähtee siitä, mitä perhe itse toivoo.",
        sv: "Arbetet är individuellt, planmässigt och målinriktat, och utgår från vad familjen själv önskar.",
        en: "The work is individual, planned and goal-directed, and starts from what the family itself hopes for.",
      },
      source: common.practice(page),
      deviable: true,
      parameters: { elements: ["goals", "family_wishes"] },
    },
    {
      ...flow.planVoices,
      name: {
        fi: "Perhe ottaa kantaa suunnitelmaan",
        sv: "Familjen tar ställning till planen",
        en: "The family takes a stand on the plan",
      },
      explanation: {
        fi: "Suunnitelma tehdään perheen kanssa, ja perhe ottaa siihen kantaa. Eriävä näkemys kirjataan.",
        sv: "Planen görs med familjen, och familjen tar ställning till den. Avvikande åsikter antecknas.",
        en: "The plan is made with the family, and the family takes a stand on it. Dissenting views are written down.",
      },
      parameters: { approvers: ["family"] },
    },
    {
      ...flow.planSoon,
      name: {
        fi: "Suunnitelma kuukauden kuluessa",
        sv: "Planen inom en månad",
        en: "The plan within a month",
      },
      explanation: {
        fi: "Suunnitelma tehdään kuukauden kuluessa aloitustapaamisesta.",
        sv: "Planen görs inom en månad från startmötet.",
        en: "The plan is made within a month of the start meeting.",
      },
      because: {
        fi: "Aloitustapaaminen pidettiin {from}. Suunnitelma hyväksytään viimeistään {due}.",
        sv: "Startmötet hölls {from}. Planen godkänns senast {due}.",
        en: "The start meeting was held on {from}. The plan is approved by {due} at the latest.",
      },
      source: common.organiserSets,
      parameters: {
        what: { fact: "plan", status: "approved" },
        before: [],
        due: { after: { fact: "meeting", kinds: ["start"] }, within: { months: 1 } },
      },
    },
    flow.planFirst,
    ...common.untilTheEnd,
  ],
};
