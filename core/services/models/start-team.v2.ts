import { localDate } from "#core/kernel/local-date.ts";
import type { RuleSource } from "#core/services/rule-shapes.ts";
import type { ServiceModel } from "#core/services/model.ts";
import { documents } from "#core/services/models/shared/documents.v1.ts";
import { laws } from "#core/services/models/shared/laws.v1.ts";
import { meetings } from "#core/services/models/shared/meetings.v1.ts";
import * as common from "#core/services/models/shared/rules.v1.ts";
import * as terms from "#core/services/models/shared/terms.v1.ts";
import { freeOfCharge } from "#core/services/models/shared/words.v1.ts";

const page = "Perhetyö, suomi.fi (aloitustiimi)";
const clock: RuleSource = {
  kind: "statute",
  reference: "ShL 1301/2014 36 §, LsL 417/2007 26 §",
  validFrom: localDate("2015-04-01"),
};

const ends: ServiceModel["outcomes"] = [
  {
    code: "no_need",
    name: { fi: "ei palvelujen tarvetta", sv: "inget behov av tjänster", en: "no need for services" },
    asks: ["reasons"],
  },
  {
    code: "supported_by_services",
    name: {
      fi: "perhe saa tuen nimetyistä palveluista",
      sv: "familjen får stöd av namngivna tjänster",
      en: "the family is supported by named services",
    },
    asks: ["reasons", "continues"],
  },
  {
    code: "child_welfare_assessment",
    name: {
      fi: "lastensuojelu arvioi palvelutarpeen",
      sv: "barnskyddet bedömer servicebehovet",
      en: "child welfare assesses the need for services",
    },
    asks: ["reasons"],
  },
];

/** Aloitustiimi: a quick answer to a notification of low concern. */
export const startTeamV2: ServiceModel = {
  id: "start-team",
  version: 2,
  validFrom: localDate("2026-01-01"),
  serviceTask: "family-services",
  legalBasis: [laws.shl36, laws.lsl26],
  ptv: { generalDescription: "SOTE-0012", serviceClasses: ["v1019"], ontologyTerms: ["p12895", "p67955"] },
  name: { fi: "Aloitustiimi", sv: "Startteamet", en: "Start team" },
  summary: {
    fi: "Aloitustiimi tulee nopeasti, kun perheestä on herännyt huoli, ja selvittää kanssanne, mitä tarvitaan.",
    sv: "Startteamet kommer snabbt när oro har väckts för en familj och reder ut med er vad som behövs.",
    en: "The start team comes quickly when a concern has been raised, and finds out with you what is needed.",
  },
  description: {
    fi: "Aloitustiimi ottaa yhteyttä, kun perheestä on tullut lastensuojeluilmoitus, jossa huoli on pieni. Käymme kotona 1–5 kertaa. Tulemme yksin, työparina tai yhdessä esimerkiksi neuvolan kanssa. Selvitämme yhdessä, tarvitaanko lastensuojelua vai riittääkö muu apu.\n\nKatsomme erityisesti, mitä voimaa perheessä ja läheisissä on. Tunnemme alueen palvelut ja kerromme, mikä voisi helpottaa arkeanne. Ammattilaiset voivat myös kysyä meiltä neuvoa tai pyytää meidät mukaan tapaamiseen.",
    sv: "Startteamet tar kontakt när det har gjorts en barnskyddsanmälan där oron är liten. Vi gör 1–5 hembesök. Vi kommer ensamma, som arbetspar eller till exempel tillsammans med rådgivningen. Tillsammans reder vi ut om barnskydd behövs eller om annan hjälp räcker.\n\nVi ser särskilt på vilken kraft som finns i familjen och hos närstående. Vi känner till områdets tjänster och berättar vad som kan underlätta er vardag. Professionella kan också fråga oss om råd eller be oss komma med till en träff.",
    en: "The start team gets in touch when a child welfare notification of low concern has been made. We make 1–5 home visits. We come alone, as a pair or together with, for example, the child health clinic. Together we find out whether child welfare is needed or other help is enough.\n\nWe look especially at the strength there is in the family and the people close to it. We know the services of the area and tell you what could make daily life easier. Professionals can also ask us for advice or ask us to join a meeting.",
  },
  forWhom: {
    fi: "Perheille, joista on tehty ilmoitus tai joista joku on huolissaan, sekä ammattilaisille, jotka haluavat neuvoa.",
    sv: "För familjer som det har gjorts en anmälan om eller som någon oroar sig för, och för professionella som vill ha råd.",
    en: "For families about whom a notification has been made or someone is worried, and for professionals who want advice.",
  },
  contact: {
    fi: "Otamme itse yhteyttä ilmoituksen jälkeen. Voit myös soittaa aloitustiimiin tai palveluesihenkilölle tai täyttää yhteydenottolomakkeen.",
    sv: "Vi tar själva kontakt efter en anmälan. Du kan också ringa startteamet eller den serviceansvariga eller fylla i kontaktformuläret.",
    en: "We get in touch after a notification. You can also call the start team or its manager, or fill in the contact form.",
  },
  cost: freeOfCharge,
  steps: [
    {
      title: { fi: "Ilmoitus tai yhteydenotto", sv: "Anmälan eller kontakt", en: "Notification or contact" },
      text: {
        fi: "Kun ilmoitus tulee, ratkaisemme seitsemässä arkipäivässä, aloitetaanko palvelutarpeen arviointi. Kerromme ilmoituksesta teille.",
        sv: "När en anmälan kommer avgör vi inom sju vardagar om en bedömning av servicebehovet inleds. Vi berättar om anmälan för er.",
        en: "When a notification comes, we settle within seven working days whether an assessment of needs is begun. We tell you about the notification.",
      },
    },
    {
      title: { fi: "Kotikäynnit, 1–5", sv: "Hembesök, 1–5", en: "Home visits, 1–5" },
      text: {
        fi: "Tulemme kotiin ja kuulemme jokaista, myös lapsia.",
        sv: "Vi kommer hem till er och lyssnar på var och en, också barnen.",
        en: "We come to your home and listen to each one, the children too.",
      },
    },
    {
      title: { fi: "Yhteinen arvio", sv: "Gemensam bedömning", en: "An assessment together" },
      text: {
        fi: "Sanomme, mitä näimme ja kuulimme, ja katsomme yhdessä, mitä siitä seuraa.",
        sv: "Vi säger vad vi har sett och hört och ser tillsammans på vad som följer.",
        en: "We say what we saw and heard, and look together at what follows.",
      },
    },
    {
      title: { fi: "Miten jatketaan", sv: "Hur vi fortsätter", en: "How to go on" },
      text: {
        fi: "Joko tukea ei tarvita, saatte tuen sovituista palveluista tai lastensuojelu arvioi palvelutarpeen kanssanne.",
        sv: "Antingen behövs inget stöd, ni får stöd av de tjänster vi kommit överens om, eller barnskyddet bedömer servicebehovet tillsammans med er.",
        en: "Either no support is needed, you get support from the services agreed on, or child welfare assesses the need for services with you.",
      },
    },
  ],
  languages: ["fi", "sv", "en"],
  begins: ["contact", "order"],
  phases: [
    {
      id: "start",
      name: { fi: "Yhteys perheeseen", sv: "Kontakt med familjen", en: "Reaching the family" },
      plain: {
        fi: "Otamme yhteyttä ja sovimme ensimmäisen käynnin.",
        sv: "Vi tar kontakt och kommer överens om det första besöket.",
        en: "We get in touch and agree on the first visit.",
      },
      enteredWhen: [],
    },
    {
      id: "visits",
      name: { fi: "Kotikäynnit", sv: "Hembesök", en: "Home visits" },
      plain: {
        fi: "Käymme kotona 1–5 kertaa ja kuulemme jokaista.",
        sv: "Vi gör 1–5 hembesök och lyssnar på var och en.",
        en: "We visit your home 1–5 times and listen to each one.",
      },
      enteredWhen: [{ fact: "meeting", kinds: ["home_visit"] }],
    },
    {
      id: "assessment",
      name: { fi: "Arvio", sv: "Bedömning", en: "Assessment" },
      plain: {
        fi: "Kokoamme yhdessä, mitä tarvitaan.",
        sv: "Vi sammanställer tillsammans vad som behövs.",
        en: "Together we sum up what is needed.",
      },
      enteredWhen: [{ fact: "document", kind: "assessment_summary", status: "begun" }],
    },
    {
      id: "closing",
      name: { fi: "Jatko", sv: "Fortsättning", en: "Going on" },
      plain: {
        fi: "Huolehdimme, että sovittu tuki alkaa.",
        sv: "Vi ser till att det stöd vi kommit överens om börjar.",
        en: "We see to it that the support agreed on begins.",
      },
      enteredWhen: [{ fact: "document", kind: "assessment_summary", status: "approved" }],
    },
  ],
  meetingKinds: [
    { ...meetings.home_visit, phase: "visits" },
    {
      code: "consultation",
      name: { fi: "konsultaatio", sv: "konsultation", en: "consultation" },
      plain: {
        fi: "Toinen ammattilainen pyytää meidät yhteiseen tapaamiseen tai kysyy neuvoa.",
        sv: "En annan professionell ber oss till en gemensam träff eller frågar om råd.",
        en: "Another professional asks us to a shared meeting or for advice.",
      },
    },
    { ...meetings.network, decisions: undefined },
  ],
  documentKinds: [{ ...documents.assessment_summary, phase: "assessment" }, documents.network_memo],
  planElements: [],
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
  outcomes: ends,
  methods: [
    terms.methods.conversation,
    terms.methods.network_map,
    terms.methods.child_interview,
    terms.methods.zones_of_concern,
    terms.methods.guidance,
  ],
  themes: [
    terms.themes.close_network,
    terms.themes.parenthood,
    terms.themes.coping,
    terms.themes.daily_structure,
    terms.themes.risks,
  ],
  places: terms.places,
  rules: [
    {
      id: "clock.decision",
      shape: "required",
      phase: "start",
      public: true,
      name: {
        fi: "Ratkaisu viimeistään seitsemäntenä arkipäivänä",
        sv: "Avgörande senast den sjunde vardagen",
        en: "Settled by the seventh working day",
      },
      explanation: {
        fi: "Viimeistään seitsemäntenä arkipäivänä ilmoituksen saapumisesta ratkaistaan, aloitetaanko palvelutarpeen arviointi. Saapumispäivää ei lasketa. Lauantai, sunnuntai ja arkipyhä eivät ole arkipäiviä; oletuksena eivät myöskään joulu- ja juhannusaatto, mistä laki ei tässä erikseen sano.",
        sv: "Senast den sjunde vardagen efter att anmälan kommit avgörs om en bedömning av servicebehovet inleds. Ankomstdagen räknas inte. Lördagar, söndagar och helgdagar är inte vardagar; som standard inte heller jul- och midsommarafton, vilket lagen inte särskilt nämner här.",
        en: "By the seventh working day after the notification has come it is settled whether an assessment of needs is begun. The day it came isn't counted. Saturdays, Sundays and public holidays aren't working days; by default neither are Christmas Eve and Midsummer Eve, which the law doesn't mention here.",
      },
      todo: {
        fi: "Ratkaise, aloitetaanko palvelutarpeen arviointi",
        sv: "Avgör om en bedömning av servicebehovet inleds",
        en: "Settle whether an assessment of needs is begun",
      },
      because: {
        fi: "Ilmoitus saapui {from}. Seitsemäs arkipäivä on {due}.",
        sv: "Anmälan kom {from}. Den sjunde vardagen är {due}.",
        en: "The notification came on {from}. The seventh working day is {due}.",
      },
      source: clock,
      deviable: false,
      parameters: {
        what: { fact: "milestone", of: "assessment_decided" },
        when: { fact: "milestone", of: "notification" },
        before: ["close"],
        due: { after: { fact: "milestone", of: "notification" }, within: { workingDays: 7 } },
      },
    },
    {
      id: "clock.told",
      shape: "required",
      phase: "start",
      name: {
        fi: "Lapselle ja huoltajalle kerrotaan",
        sv: "Barnet och vårdnadshavaren informeras",
        en: "The child and the guardian are told",
      },
      explanation: {
        fi: "Samassa ajassa lapselle ja huoltajalle kerrotaan ilmoituksesta ja ratkaisusta, tai kirjataan syy, miksi ei kerrota.",
        sv: "Inom samma tid informeras barnet och vårdnadshavaren om anmälan och avgörandet, eller så antecknas skälet till att de inte informeras.",
        en: "In the same time the child and the guardian are told of the notification and what was settled, or the reason for not telling is recorded.",
      },
      todo: {
        fi: "Kerro ilmoituksesta lapselle ja huoltajalle, tai kirjaa syy, miksi et kerro",
        sv: "Berätta om anmälan för barnet och vårdnadshavaren, eller anteckna varför du inte gör det",
        en: "Tell the child and the guardian of the notification, or record why not",
      },
      because: {
        fi: "Ilmoitus saapui {from}. Tieto annetaan viimeistään {due}.",
        sv: "Anmälan kom {from}. De informeras senast {due}.",
        en: "The notification came on {from}. They are told by {due} at the latest.",
      },
      source: clock,
      deviable: false,
      parameters: {
        what: { fact: "milestone", of: "family_told" },
        when: { fact: "milestone", of: "notification" },
        before: ["close"],
        due: { after: { fact: "milestone", of: "notification" }, within: { workingDays: 7 } },
      },
    },
    {
      id: "clock.assessment",
      shape: "required",
      phase: "assessment",
      public: true,
      name: {
        fi: "Palvelutarpeen arviointi valmis kolmessa kuukaudessa",
        sv: "Bedömningen av servicebehovet klar inom tre månader",
        en: "The assessment of needs complete within three months",
      },
      explanation: {
        fi: "Jos palvelutarpeen arviointi aloitetaan, se valmistuu viimeistään kolmen kuukauden kuluttua asian vireilletulosta, ei ratkaisusta.",
        sv: "Om en bedömning av servicebehovet inleds blir den klar senast tre månader från att ärendet inleddes, inte från avgörandet.",
        en: "If an assessment of needs is begun, it is complete within three months of the matter's start, not of the decision.",
      },
      todo: {
        fi: "Saata palvelutarpeen arviointi loppuun",
        sv: "Slutför bedömningen av servicebehovet",
        en: "Complete the assessment of needs",
      },
      because: {
        fi: "Asia tuli vireille {from}. Arviointi on valmis viimeistään {due}.",
        sv: "Ärendet inleddes {from}. Bedömningen är klar senast {due}.",
        en: "The matter began on {from}. The assessment is complete by {due} at the latest.",
      },
      source: clock,
      deviable: false,
      parameters: {
        what: { fact: "milestone", of: "assessment_completed" },
        when: { fact: "milestone", of: "assessment_begun" },
        before: [],
        due: { after: { fact: "milestone", of: "notification" }, within: { months: 3 } },
        leadDays: 30,
      },
    },
    {
      ...common.teamNamed,
      explanation: {
        fi: "Ennen ensimmäistä kotikäyntiä perheelle nimetään työntekijä tai tiimin sisäinen työpari.",
        sv: "Före det första hembesöket utses en medarbetare eller ett arbetspar i teamet för familjen.",
        en: "Before the first home visit the family gets a worker or a pair of the team by name.",
      },
      source: common.practice(page),
      parameters: { competences: [], byNeed: [], minWorkers: 1, before: ["hold_meeting:home_visit"] },
    },
    {
      id: "visits.enough",
      shape: "required",
      phase: "visits",
      public: true,
      name: { fi: "Vähintään yksi kotikäynti", sv: "Minst ett hembesök", en: "At least one home visit" },
      explanation: {
        fi: "Tiimi tekee perheeseen 1–5 kotikäyntiä. Arviota ei tehdä näkemättä perhettä.",
        sv: "Teamet gör 1–5 hembesök. Ingen bedömning görs utan att familjen har träffats.",
        en: "The team makes 1–5 home visits. No assessment is made without seeing the family.",
      },
      source: common.practice(page),
      deviable: true,
      parameters: { what: { fact: "meeting", kinds: ["home_visit"] }, before: ["close"] },
    },
    {
      id: "visits.soon",
      shape: "required",
      phase: "start",
      public: true,
      name: {
        fi: "Ensimmäinen käynti nopeasti",
        sv: "Det första besöket snabbt",
        en: "The first visit soon",
      },
      explanation: {
        fi: "Tiimi tulee nopeasti: ensimmäinen käynti tehdään viiden arkipäivän kuluessa.",
        sv: "Teamet kommer snabbt: det första besöket görs inom fem vardagar.",
        en: "The team comes quickly: the first visit is made within five working days.",
      },
      todo: {
        fi: "Tee ensimmäinen kotikäynti",
        sv: "Gör det första hembesöket",
        en: "Make the first home visit",
      },
      because: {
        fi: "Palvelu alkoi {from}. Ensimmäinen käynti tehdään viimeistään {due}.",
        sv: "Tjänsten började {from}. Det första besöket görs senast {due}.",
        en: "The service began on {from}. The first visit is made by {due} at the latest.",
      },
      source: common.configured(`practice: ${page} (pystyy reagoimaan nopeasti)`),
      deviable: true,
      parameters: {
        what: { fact: "meeting", kinds: ["home_visit"] },
        before: [],
        due: { after: { fact: "milestone", of: "started" }, within: { workingDays: 5 } },
      },
    },
    {
      id: "visits.ceiling",
      shape: "meeting_ceiling",
      phase: "visits",
      public: true,
      name: { fi: "Enintään viisi kotikäyntiä", sv: "Högst fem hembesök", en: "At most five home visits" },
      explanation: {
        fi: "Tiimi tekee perheeseen 1–5 kotikäyntiä. Jos tukea tarvitaan pidempään, perhe ohjataan toiseen palveluun.",
        sv: "Teamet gör 1–5 hembesök. Om stöd behövs längre hänvisas familjen till en annan tjänst.",
        en: "The team makes 1–5 home visits. If support is needed for longer, the family is guided to another service.",
      },
      forecast: {
        fi: "Tällä tahdilla viides kotikäynti ({last}) tulee ennen kuin arvio on valmis ({ready}).",
        sv: "I den här takten görs det femte hembesöket ({last}) innan bedömningen är klar ({ready}).",
        en: "At this pace the fifth home visit ({last}) comes before the assessment is ready ({ready}).",
      },
      source: common.practice(page),
      deviable: true,
      parameters: { kinds: ["home_visit"], max: 5, readyRule: "assessment.soon" },
    },
    {
      id: "visits.parties",
      shape: "meeting_parties",
      phase: "visits",
      name: {
        fi: "Kotikäynnillä tavataan perhe",
        sv: "Vid hembesöket träffas familjen",
        en: "The family is met on a home visit",
      },
      explanation: {
        fi: "Kotikäynnillä ovat perhe ja työntekijä; mukana voi olla yhteistyökumppani.",
        sv: "Vid hembesöket deltar familjen och medarbetaren; en samarbetspart kan vara med.",
        en: "The family and a worker are there on a home visit; a partner may come along.",
      },
      source: common.practice(page),
      deviable: true,
      parameters: { kinds: ["home_visit"], parties: ["family", "worker"] },
    },
    {
      id: "resources.collected",
      shape: "required",
      phase: "visits",
      public: true,
      name: {
        fi: "Voimavarat on kerätty",
        sv: "Resurserna har samlats",
        en: "Strengths have been collected",
      },
      explanation: {
        fi: "Käynneillä nostetaan esille perheen omat ja läheisverkoston voimavarat ja otetaan niitä käyttöön: kuka auttaa, missä ja mitä on sovittu.",
        sv: "Vid besöken lyfts familjens egna och de närståendes resurser fram och tas i bruk: vem som hjälper, med vad och vad som har avtalats.",
        en: "The visits bring out the strengths of the family and its close network and put them to use: who helps, with what, and what has been agreed.",
      },
      todo: {
        fi: "Kerää perheen ja läheisverkoston voimavarat",
        sv: "Samla familjens och de närståendes resurser",
        en: "Collect the strengths of the family and its close network",
      },
      source: common.practice(page),
      deviable: true,
      parameters: { what: { fact: "resources", min: 1 }, before: ["close"] },
    },
    {
      id: "assessment.done",
      shape: "required",
      phase: "assessment",
      public: true,
      name: {
        fi: "Arvio lastensuojelun tarpeesta on hyväksytty",
        sv: "Bedömningen av behovet av barnskydd är godkänd",
        en: "The assessment of the need for child welfare is approved",
      },
      explanation: {
        fi: "Arviossa kerrotaan, tarvitaanko lastensuojelun toimia ja mitä voimavaroja perheellä ja läheisverkostolla on.",
        sv: "Bedömningen berättar om barnskyddsåtgärder behövs och vilka resurser familjen och dess närstående har.",
        en: "The assessment tells whether child welfare measures are needed and which strengths the family and its close network have.",
      },
      source: common.practice(page),
      deviable: false,
      parameters: {
        what: { fact: "document", kind: "assessment_summary", status: "approved" },
        before: ["close"],
      },
    },
    {
      id: "assessment.soon",
      shape: "required",
      phase: "assessment",
      name: {
        fi: "Arvio kuuden viikon kuluessa",
        sv: "Bedömningen inom sex veckor",
        en: "The assessment within six weeks",
      },
      explanation: {
        fi: "Arvio hyväksytään kuuden viikon kuluessa ensimmäisestä kotikäynnistä.",
        sv: "Bedömningen godkänns inom sex veckor från det första hembesöket.",
        en: "The assessment is approved within six weeks of the first home visit.",
      },
      todo: { fi: "Kirjoita arvio", sv: "Skriv bedömningen", en: "Write the assessment" },
      because: {
        fi: "Ensimmäinen kotikäynti oli {from}. Arvio hyväksytään viimeistään {due}.",
        sv: "Det första hembesöket var {from}. Bedömningen godkänns senast {due}.",
        en: "The first home visit was on {from}. The assessment is approved by {due} at the latest.",
      },
      source: common.organiserSets,
      deviable: true,
      parameters: {
        what: { fact: "document", kind: "assessment_summary", status: "approved" },
        before: [],
        due: { after: { fact: "meeting", kinds: ["home_visit"] }, within: { days: 42 } },
      },
    },
    {
      id: "outcome.in_time",
      shape: "required",
      phase: "closing",
      name: {
        fi: "Lopputulos ennen kuin määräaika päättyy",
        sv: "Slutsatsen innan tiden går ut",
        en: "The outcome before the time runs out",
      },
      explanation: {
        fi: "Se, tarvitaanko lastensuojelua, riittävätkö nimetyt palvelut vai ei tarvita mitään, ratkaistaan perusteluineen kolmen kuukauden kuluessa ilmoituksesta.",
        sv: "Om det behövs barnskydd, om namngivna tjänster räcker eller om inget behövs avgörs med motivering inom tre månader från anmälan.",
        en: "Whether child welfare is needed, named services are enough or nothing is needed is settled with reasons within three months of the notification.",
      },
      todo: {
        fi: "Kirjaa, mihin työskentely päättyi ja miksi",
        sv: "Anteckna hur arbetet slutade och varför",
        en: "Record how the work ended and why",
      },
      because: {
        fi: "Ilmoitus saapui {from}. Lopputulos kirjataan viimeistään {due}.",
        sv: "Anmälan kom {from}. Slutsatsen antecknas senast {due}.",
        en: "The notification came on {from}. The outcome is recorded by {due} at the latest.",
      },
      source: common.configured(`practice: ${page} (selventämään tilannetta)`),
      deviable: true,
      parameters: {
        what: { fact: "milestone", of: "outcome" },
        when: { fact: "milestone", of: "notification" },
        before: [],
        due: { after: { fact: "milestone", of: "notification" }, within: { months: 3 } },
        leadDays: 30,
      },
    },
    common.recordsComplete,
    common.outcomeNamed(ends.map((end) => end.code)),
    common.orderValid,
    ...common.everyService,
  ],
};
