import { localDate } from "#core/kernel/local-date.ts";
import type { Rule, RuleOf, RuleSource } from "#core/services/rule-shapes.ts";
import { configured, goalsSet, organiserSets, practice } from "#core/services/models/shared/rules.v1.ts";

/**
 * The way from start meeting through mapping to the plan, as seed practice tells it, shared by services
 * that go the same way. Released: a change is a new file with the next number.
 */
const asTold = practice("Tavoitteena koko perheen hyvinvointi");
export const sharedPlanLaw: RuleSource = {
  kind: "statute",
  reference: "ShL 1301/2014 39 §",
  validFrom: localDate("2015-04-01"),
};

export const startMeetingFirst: RuleOf<"required"> = {
  id: "start.meeting",
  shape: "required",
  phase: "start",
  public: true,
  name: {
    fi: "Aloitustapaaminen pidetään ensin",
    sv: "Startmötet hålls först",
    en: "The start meeting comes first",
  },
  explanation: {
    fi: "Työskentely käynnistyy aloitustapaamisella. Vasta sen jälkeen alkaa kartoitus.",
    sv: "Arbetet inleds med ett startmöte. Först därefter börjar kartläggningen.",
    en: "The work begins with a start meeting. Only after it does the mapping begin.",
  },
  source: asTold,
  deviable: true,
  parameters: {
    what: { fact: "meeting", kinds: ["start"] },
    before: ["hold_meeting:mapping", "approve_plan", "close"],
  },
};

export const startMeetingSoon: RuleOf<"required"> = {
  id: "start.meeting_soon",
  shape: "required",
  phase: "start",
  name: {
    fi: "Aloitustapaaminen kahden viikon kuluessa",
    sv: "Startmöte inom två veckor",
    en: "The start meeting within two weeks",
  },
  explanation: {
    fi: "Aloitustapaaminen pidetään kahden viikon kuluessa palvelun alkamisesta.",
    sv: "Startmötet hålls inom två veckor från att tjänsten börjat.",
    en: "The start meeting is held within two weeks of the beginning of the service.",
  },
  todo: { fi: "Pidä aloitustapaaminen", sv: "Håll startmötet", en: "Hold the start meeting" },
  because: {
    fi: "Palvelu alkoi {from}. Aloitustapaaminen pidetään viimeistään {due}.",
    sv: "Tjänsten började {from}. Startmötet hålls senast {due}.",
    en: "The service began on {from}. The start meeting is held by {due} at the latest.",
  },
  source: organiserSets,
  deviable: true,
  parameters: {
    what: { fact: "meeting", kinds: ["start"] },
    before: [],
    due: { after: { fact: "milestone", of: "started" }, within: { days: 14 } },
  },
};

export const startParties: RuleOf<"meeting_parties"> = {
  id: "start.parties",
  shape: "meeting_parties",
  phase: "start",
  public: true,
  name: {
    fi: "Aloitustapaamisessa ovat tilaaja, perhe ja työntekijät",
    sv: "På startmötet deltar beställaren, familjen och medarbetarna",
    en: "The purchaser, the family and the workers attend the start meeting",
  },
  explanation: {
    fi: "Aloitustapaamisessa ovat mukana palvelun tilaaja, perhe ja perhetyöntekijät. Yhdessä katsotaan, mikä tilanne on nyt.",
    sv: "På startmötet deltar den som beställt tjänsten, familjen och familjearbetarna. Tillsammans ser man på läget just nu.",
    en: "The one who ordered the service, the family and the family workers attend the start meeting. Together they look at how things are now.",
  },
  source: asTold,
  deviable: true,
  parameters: { kinds: ["start"], parties: ["purchaser", "family", "worker"] },
};

export const startMemo: RuleOf<"required"> = {
  id: "start.memo",
  shape: "required",
  phase: "start",
  name: {
    fi: "Aloitustapaamisesta on muistio",
    sv: "Det finns en promemoria från startmötet",
    en: "There is a memo of the start meeting",
  },
  explanation: {
    fi: "Muistioon kirjataan tilanne aloitettaessa ja jokaisen omat toiveet. Se hyväksytään viikon kuluessa tapaamisesta.",
    sv: "I promemorian antecknas läget i början och vars och ens önskemål. Den godkänns inom en vecka från mötet.",
    en: "The memo tells the situation at the start and each one's own wishes. It is approved within a week of the meeting.",
  },
  todo: {
    fi: "Hyväksy aloitustapaamisen muistio",
    sv: "Godkänn promemorian från startmötet",
    en: "Approve the memo of the start meeting",
  },
  because: {
    fi: "Aloitustapaaminen pidettiin {from}. Muistio hyväksytään viimeistään {due}.",
    sv: "Startmötet hölls {from}. Promemorian godkänns senast {due}.",
    en: "The start meeting was held on {from}. The memo is approved by {due} at the latest.",
  },
  source: configured("practice: Tavoitteena koko perheen hyvinvointi (tapaamiset dokumentoidaan)"),
  deviable: true,
  parameters: {
    what: { fact: "document", kind: "start_memo", status: "approved" },
    before: ["close"],
    due: { after: { fact: "meeting", kinds: ["start"] }, within: { days: 7 } },
    leadDays: 7,
  },
};

export const mappingEnough: RuleOf<"required"> = {
  id: "mapping.enough",
  shape: "required",
  phase: "mapping",
  public: true,
  name: {
    fi: "Vähintään kolme kartoitustapaamista",
    sv: "Minst tre kartläggningsmöten",
    en: "At least three mapping meetings",
  },
  explanation: {
    fi: "Kartoitusjaksossa on 3–5 tapaamista. Suunnitelma voidaan hyväksyä, kun niitä on pidetty vähintään kolme.",
    sv: "Kartläggningsperioden omfattar 3–5 möten. Planen kan godkännas när minst tre har hållits.",
    en: "The mapping period has 3–5 meetings. The plan can be approved when at least three have been held.",
  },
  source: asTold,
  deviable: true,
  parameters: { what: { fact: "meeting", kinds: ["mapping"], min: 3 }, before: ["approve_plan"] },
};

export const mappingPace: RuleOf<"required"> = {
  id: "mapping.pace",
  shape: "required",
  phase: "mapping",
  name: {
    fi: "Kartoitustapaamiset kuuden viikon kuluessa",
    sv: "Kartläggningsmötena inom sex veckor",
    en: "The mapping meetings within six weeks",
  },
  explanation: {
    fi: "Kolme kartoitustapaamista pidetään kuuden viikon kuluessa aloitustapaamisesta.",
    sv: "Tre kartläggningsmöten hålls inom sex veckor från startmötet.",
    en: "Three mapping meetings are held within six weeks of the start meeting.",
  },
  todo: { fi: "Pidä kartoitustapaamiset", sv: "Håll kartläggningsmötena", en: "Hold the mapping meetings" },
  because: {
    fi: "Kartoitustapaamisia on pidetty {have}, niitä tarvitaan vähintään {need} viimeistään {due}.",
    sv: "{have} kartläggningsmöten har hållits, det behövs minst {need} senast {due}.",
    en: "{have} mapping meetings have been held; at least {need} are needed by {due}.",
  },
  source: organiserSets,
  deviable: true,
  parameters: {
    what: { fact: "meeting", kinds: ["mapping"], min: 3 },
    before: [],
    due: { after: { fact: "meeting", kinds: ["start"] }, within: { days: 42 } },
  },
};

export const mappingCeiling: RuleOf<"meeting_ceiling"> = {
  id: "mapping.ceiling",
  shape: "meeting_ceiling",
  phase: "mapping",
  public: true,
  name: {
    fi: "Enintään viisi kartoitustapaamista",
    sv: "Högst fem kartläggningsmöten",
    en: "At most five mapping meetings",
  },
  explanation: {
    fi: "Kartoitusjaksossa on 3–5 tapaamista. Kuudes vaatii hyväksytyn poikkeuksen.",
    sv: "Kartläggningsperioden omfattar 3–5 möten. Ett sjätte kräver ett godkänt undantag.",
    en: "The mapping period has 3–5 meetings. A sixth needs an approved deviation.",
  },
  forecast: {
    fi: "Tällä tahdilla viides kartoitustapaaminen ({last}) tulee ennen kuin yhteenveto on valmis ({ready}).",
    sv: "I den här takten hålls det femte kartläggningsmötet ({last}) innan sammandraget är klart ({ready}).",
    en: "At this pace the fifth mapping meeting ({last}) comes before the summary is ready ({ready}).",
  },
  source: asTold,
  deviable: true,
  parameters: { kinds: ["mapping"], max: 5, readyRule: "mapping.summary_soon" },
};

export const mappingSummary: RuleOf<"required"> = {
  id: "mapping.summary",
  shape: "required",
  phase: "mapping",
  name: {
    fi: "Kartoituksen yhteenveto on hyväksytty",
    sv: "Sammandraget av kartläggningen är godkänt",
    en: "The mapping summary is approved",
  },
  explanation: {
    fi: "Kartoituksessa arvioidaan perheen voimavarat ja perhesysteemi. Suunnitelman voi hyväksyä, kun yhteenveto on valmis.",
    sv: "I kartläggningen bedöms familjens resurser och familjesystemet. Planen kan godkännas när sammandraget är klart.",
    en: "The mapping looks at the family's strengths and the family system. The plan can be approved when the summary is ready.",
  },
  source: asTold,
  deviable: true,
  parameters: {
    what: { fact: "document", kind: "mapping_summary", status: "approved" },
    before: ["approve_plan"],
  },
};

export const mappingSummarySoon: RuleOf<"required"> = {
  id: "mapping.summary_soon",
  shape: "required",
  phase: "mapping",
  name: {
    fi: "Yhteenveto kahden viikon kuluessa",
    sv: "Sammandraget inom två veckor",
    en: "The summary within two weeks",
  },
  explanation: {
    fi: "Kartoituksen yhteenveto hyväksytään kahden viikon kuluessa kolmannesta kartoitustapaamisesta.",
    sv: "Sammandraget av kartläggningen godkänns inom två veckor från det tredje kartläggningsmötet.",
    en: "The mapping summary is approved within two weeks of the third mapping meeting.",
  },
  todo: {
    fi: "Kirjoita kartoituksen yhteenveto",
    sv: "Skriv sammandraget av kartläggningen",
    en: "Write the mapping summary",
  },
  because: {
    fi: "Kolmas kartoitustapaaminen pidettiin {from}. Yhteenveto hyväksytään viimeistään {due}, ja suunnitelma tehdään sen pohjalta.",
    sv: "Det tredje kartläggningsmötet hölls {from}. Sammandraget godkänns senast {due}, och planen görs utifrån det.",
    en: "The third mapping meeting was held on {from}. The summary is approved by {due} at the latest, and the plan is made from it.",
  },
  source: organiserSets,
  deviable: true,
  parameters: {
    what: { fact: "document", kind: "mapping_summary", status: "approved" },
    before: [],
    due: { after: { fact: "meeting", kinds: ["mapping"], min: 3 }, within: { days: 14 } },
  },
};

export const planSoon: RuleOf<"required"> = {
  id: "plan.soon",
  shape: "required",
  phase: "plan",
  name: {
    fi: "Suunnitelma kahden viikon kuluessa",
    sv: "Planen inom två veckor",
    en: "The plan within two weeks",
  },
  explanation: {
    fi: "Suunnitelma tehdään ja hyväksytään kahden viikon kuluessa kartoituksen yhteenvedosta.",
    sv: "Planen görs och godkänns inom två veckor från sammandraget av kartläggningen.",
    en: "The plan is made and approved within two weeks of the mapping summary.",
  },
  todo: {
    fi: "Tee suunnitelma perheen kanssa",
    sv: "Gör upp planen med familjen",
    en: "Make the plan with the family",
  },
  because: {
    fi: "Kartoituksen yhteenveto hyväksyttiin {from}. Suunnitelma hyväksytään viimeistään {due}.",
    sv: "Sammandraget av kartläggningen godkändes {from}. Planen godkänns senast {due}.",
    en: "The mapping summary was approved on {from}. The plan is approved by {due} at the latest.",
  },
  source: organiserSets,
  deviable: true,
  parameters: {
    what: { fact: "plan", status: "approved" },
    before: [],
    due: {
      after: { fact: "document", kind: "mapping_summary", status: "approved" },
      within: { days: 14 },
    },
  },
};

export const planFirst: RuleOf<"required"> = {
  id: "plan.first",
  shape: "required",
  phase: "plan",
  name: {
    fi: "Työskentely perustuu suunnitelmaan",
    sv: "Arbetet bygger på planen",
    en: "The work is based on the plan",
  },
  explanation: {
    fi: "Työ on suunnitelmallista: ensin hyväksytään suunnitelma, sitten alkavat perhetapaamiset.",
    sv: "Arbetet är planmässigt: först godkänns planen, sedan börjar familjeträffarna.",
    en: "The work follows a plan: first the plan is approved, then the family meetings begin.",
  },
  source: practice("Perhetyö, suomi.fi (suunnitelmallista ja tavoitteellista työtä)"),
  deviable: true,
  parameters: { what: { fact: "plan", status: "approved" }, before: ["hold_meeting:regular"] },
};

export const planVoices: RuleOf<"plan_approvers"> = {
  id: "plan.voices",
  shape: "plan_approvers",
  phase: "plan",
  name: {
    fi: "Perhe ja tilaaja ottavat kantaa suunnitelmaan",
    sv: "Familjen och beställaren tar ställning till planen",
    en: "The family and the purchaser take a stand on the plan",
  },
  explanation: {
    fi: "Perhe ja palvelun tilaaja ottavat kantaa suunnitelmaan. Suunnitelma voidaan tehdä, vaikka joku olisi eri mieltä: eriävä näkemys kirjataan.",
    sv: "Familjen och den som beställt tjänsten tar ställning till planen. Planen kan göras även om någon är av annan åsikt: avvikande åsikter antecknas.",
    en: "The family and the one who ordered the service take a stand on the plan. The plan can be made even if somebody disagrees: dissenting views are written down.",
  },
  source: sharedPlanLaw,
  deviable: true,
  parameters: { approvers: ["family", "purchaser"] },
};

export const networkDecides: RuleOf<"required"> = {
  id: "network.decision",
  shape: "required",
  phase: "network",
  public: true,
  name: {
    fi: "Verkostotapaaminen päättää jatkosta",
    sv: "Nätverksmötet beslutar om fortsättningen",
    en: "A network meeting decides on going on",
  },
  explanation: {
    fi: "Verkostotapaamisessa perhe ja mukana olevat yhteistyötahot katsovat, mitä palvelulla on saatu aikaan ja miten jatketaan.",
    sv: "På nätverksmötet ser familjen och samarbetsparterna på vad tjänsten har gett och hur man fortsätter.",
    en: "At the network meeting the family and the partners look at what the service has brought about and how to go on.",
  },
  source: asTold,
  deviable: true,
  parameters: {
    what: { fact: "meeting", kinds: ["network"], decision: "continuation" },
    before: ["close"],
  },
};

export const networkSoon: RuleOf<"required"> = {
  id: "network.soon",
  shape: "required",
  phase: "network",
  name: {
    fi: "Verkostotapaaminen kuukauden kuluessa kartoituksesta",
    sv: "Nätverksmöte inom en månad från kartläggningen",
    en: "A network meeting within a month of the mapping",
  },
  explanation: {
    fi: "Ensimmäinen verkostotapaaminen pidetään kuukauden kuluessa kartoituksen yhteenvedosta.",
    sv: "Det första nätverksmötet hålls inom en månad från sammandraget av kartläggningen.",
    en: "The first network meeting is held within a month of the mapping summary.",
  },
  todo: {
    fi: "Kutsu koolle verkostotapaaminen",
    sv: "Sammankalla nätverksmötet",
    en: "Call the network meeting",
  },
  because: {
    fi: "Kartoituksen yhteenveto hyväksyttiin {from}. Verkosto kokoontuu ja päättää jatkosta viimeistään {due}.",
    sv: "Sammandraget av kartläggningen godkändes {from}. Nätverket samlas och beslutar om fortsättningen senast {due}.",
    en: "The mapping summary was approved on {from}. The network meets and decides on going on by {due} at the latest.",
  },
  source: organiserSets,
  deviable: true,
  parameters: {
    what: { fact: "meeting", kinds: ["network"], decision: "continuation" },
    before: [],
    due: {
      after: { fact: "document", kind: "mapping_summary", status: "approved" },
      within: { months: 1 },
    },
  },
};

export const networkParties: RuleOf<"meeting_parties"> = {
  id: "network.parties",
  shape: "meeting_parties",
  phase: "network",
  name: {
    fi: "Verkostotapaamisessa ovat perhe, työntekijä ja yhteistyötaho",
    sv: "På nätverksmötet deltar familjen, medarbetaren och en samarbetspart",
    en: "The family, a worker and a partner attend the network meeting",
  },
  explanation: {
    fi: "Verkostotapaaminen pidetään perheen ja mukana olevien yhteistyötahojen kanssa, ei perheestä ilman perhettä.",
    sv: "Nätverksmötet hålls med familjen och samarbetsparterna, inte om familjen utan familjen.",
    en: "The network meeting is held with the family and the partners, not about the family without it.",
  },
  source: asTold,
  deviable: true,
  parameters: { kinds: ["network"], parties: ["family", "worker", "partner"] },
};

export const planElements: RuleOf<"plan_elements"> = {
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
  source: practice("Tavoitteena koko perheen hyvinvointi (Mitä perhetyö on?)"),
  deviable: true,
  parameters: { elements: ["goals", "roles", "routines", "rhythm"] },
};

/** The whole way, in the order the path line tells it. */
export const familyWorkFlow: readonly Rule[] = [
  startMeetingFirst,
  startMeetingSoon,
  startParties,
  startMemo,
  mappingEnough,
  mappingPace,
  mappingCeiling,
  mappingSummary,
  mappingSummarySoon,
  goalsSet,
  planElements,
  planVoices,
  planSoon,
  planFirst,
  networkDecides,
  networkSoon,
  networkParties,
];
