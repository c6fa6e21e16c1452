import { localDate } from "#core/kernel/local-date.ts";
import type { Rule, RuleOf, RuleSource } from "#core/services/rule-shapes.ts";

/**
 * Rules that hold alike in several services; a model that needs another figure spreads the row and sets it.
 * Released: a change is a new file with the next number.
 */
const since2024 = localDate("2024-01-01");
export const configured = (reference: string): RuleSource => ({
  kind: "configuration",
  reference,
  validFrom: since2024,
});
/** A figure that is the organiser's own choice. */
export const organiserSets = configured("organiser");
export const practice = (reference: string): RuleSource => ({
  kind: "seed-practice",
  reference: `practice: ${reference}`,
  validFrom: since2024,
});

export const recordSigned: RuleOf<"record_within"> = {
  id: "record.signed",
  shape: "record_within",
  name: {
    fi: "Tapaaminen kirjataan viipymättä",
    sv: "Mötet antecknas utan dröjsmål",
    en: "Meetings are recorded without delay",
  },
  explanation: {
    fi: "Laki vaatii kirjaamaan viipymättä. Kirjaus allekirjoitetaan viimeistään kahden päivän kuluttua tapaamisesta; määrä sovitaan sopimuksissa.",
    sv: "Lagen kräver att anteckningar görs utan dröjsmål. Anteckningen undertecknas senast två dagar efter mötet; tiden avtalas i avtalen.",
    en: "Law asks for records without delay. The record is signed within two days of the meeting; contracts set the time.",
  },
  todo: {
    fi: "Allekirjoita kirjaus: {kind} {from}",
    sv: "Underteckna anteckningen: {kind} {from}",
    en: "Sign the record: {kind} on {from}",
  },
  because: {
    fi: "Tapaaminen pidettiin {from}. Kirjaus allekirjoitetaan viimeistään {due}.",
    sv: "Mötet hölls {from}. Anteckningen undertecknas senast {due}.",
    en: "The meeting was held on {from}. Its record is signed by {due} at the latest.",
  },
  source: configured("asiakastietolaki 703/2023 (viipymättä)"),
  deviable: false,
  parameters: { days: 2 },
};

export const recordsComplete: RuleOf<"required"> = {
  id: "closing.records",
  shape: "required",
  phase: "closing",
  name: {
    fi: "Kaikki tapaamiset on kirjattu",
    sv: "Alla möten har antecknats",
    en: "Every meeting has been recorded",
  },
  explanation: {
    fi: "Työskentely voidaan päättää, kun jokaisesta pidetystä tapaamisesta on allekirjoitettu kirjaus.",
    sv: "Arbetet kan avslutas när varje hållet möte har en undertecknad anteckning.",
    en: "The work can be closed when each held meeting has a signed record.",
  },
  source: practice("Tavoitteena koko perheen hyvinvointi (tapaamiset dokumentoidaan)"),
  deviable: false,
  parameters: { what: { fact: "records_signed" }, before: ["close"] },
};

export const teamNamed: RuleOf<"team"> = {
  id: "team.named",
  shape: "team",
  phase: "start",
  name: {
    fi: "Perheellä on omat työntekijät",
    sv: "Familjen har egna medarbetare",
    en: "The family has its own workers",
  },
  explanation: {
    fi: "Ennen aloitustapaamista perheelle nimetään koulutettu työntekijä tai työpari.",
    sv: "Före startmötet utses en utbildad medarbetare eller ett arbetspar för familjen.",
    en: "Before the start meeting the family gets a trained worker or a pair of workers by name.",
  },
  source: practice("Tavoitteena koko perheen hyvinvointi (koulutetut perhetyöntekijät)"),
  deviable: false,
  parameters: { competences: [], byNeed: [], minWorkers: 1, before: ["hold_meeting:start"] },
};

export const goalsSet: RuleOf<"required"> = {
  id: "plan.goals",
  shape: "required",
  phase: "plan",
  name: {
    fi: "Suunnitelmassa on ainakin yksi tavoite",
    sv: "Planen har minst ett mål",
    en: "The plan has at least one goal",
  },
  explanation: {
    fi: "Työ on tavoitteellista. Tavoite voi olla koko perheen, yhden perheenjäsenen tai kahden ihmisen välinen, ja se kirjataan perheen omin sanoin.",
    sv: "Arbetet är målinriktat. Ett mål kan gälla hela familjen, en familjemedlem eller relationen mellan två, och det skrivs med familjens egna ord.",
    en: "The work has goals. A goal may be the whole family's, one member's or about a relationship, and it is written in the family's own words.",
  },
  source: practice("Perhetyö, suomi.fi (suunnitelmallista ja tavoitteellista työtä)"),
  deviable: false,
  parameters: { what: { fact: "goals", min: 1 }, before: ["approve_plan"] },
};

export const planReview: RuleOf<"plan_review"> = {
  id: "plan.review",
  shape: "plan_review",
  phase: "work",
  name: { fi: "Suunnitelma tarkistetaan", sv: "Planen ses över", en: "The plan is reviewed" },
  explanation: {
    fi: "Suunnitelma tarkistetaan sovittuna päivänä, kuitenkin viimeistään kuuden kuukauden kuluttua hyväksymisestä.",
    sv: "Planen ses över den dag som avtalats, dock senast sex månader efter att den godkändes.",
    en: "The plan is reviewed on the day agreed, at the latest six months after its approval.",
  },
  todo: { fi: "Tarkista suunnitelma", sv: "Se över planen", en: "Review the plan" },
  because: {
    fi: "Suunnitelma hyväksyttiin {from}. Se tarkistetaan viimeistään {due}.",
    sv: "Planen godkändes {from}. Den ses över senast {due}.",
    en: "The plan was approved on {from}. It is reviewed by {due} at the latest.",
  },
  source: organiserSets,
  deviable: true,
  parameters: { months: 6, leadDays: 21 },
};

export const clientPlanYearly: RuleOf<"recurring"> = {
  id: "client_plan.review",
  shape: "recurring",
  name: {
    fi: "Asiakassuunnitelma tarkistetaan vuosittain",
    sv: "Klientplanen ses över varje år",
    en: "The client plan is reviewed every year",
  },
  explanation: {
    fi: "Sosiaalityöntekijä tarkistaa lapsen asiakassuunnitelman tarvittaessa, kuitenkin vähintään kerran vuodessa.",
    sv: "Socialarbetaren ser över barnets klientplan vid behov, dock minst en gång om året.",
    en: "The social worker reviews the child's client plan when needed, at least once a year.",
  },
  todo: {
    fi: "Pyydä sosiaalityöntekijältä tarkistettu asiakassuunnitelma",
    sv: "Be socialarbetaren om en uppdaterad klientplan",
    en: "Ask the social worker for the reviewed client plan",
  },
  because: {
    fi: "Asiakassuunnitelma on päivätty {last}. Se tarkistetaan viimeistään {due}.",
    sv: "Klientplanen är daterad {last}. Den ses över senast {due}.",
    en: "The client plan is dated {last}. It is reviewed by {due} at the latest.",
  },
  source: { kind: "statute", reference: "LsL 417/2007 30 §", validFrom: localDate("2008-01-01") },
  deviable: false,
  parameters: {
    what: { clientPlan: true },
    every: { months: 12 },
    anchor: "previous",
    earlyDays: 0,
    from: { fact: "milestone", of: "client_plan" },
    leadDays: 30,
  },
};

export const periodicSummary: RuleOf<"recurring"> = {
  id: "summary.periodic",
  shape: "recurring",
  phase: "work",
  public: true,
  name: {
    fi: "Kausiyhteenveto tehdään säännöllisesti",
    sv: "Periodsammandrag görs regelbundet",
    en: "A summary is made regularly",
  },
  explanation: {
    fi: "Työskentelystä tehdään kausiyhteenveto kolmen kuukauden välein aloituksesta. Se annetaan perheelle ja palvelun tilaajalle, jos palvelu on tilattu.",
    sv: "Ett periodsammandrag av arbetet görs var tredje månad räknat från starten. Det ges till familjen och till den som beställt tjänsten, om tjänsten är beställd.",
    en: "A summary of the work is made every three months from the start. It is given to the family and, where the service was ordered, to the one who ordered it.",
  },
  todo: { fi: "Tee kausiyhteenveto", sv: "Gör periodsammandraget", en: "Make the periodic summary" },
  because: {
    fi: "Palvelu alkoi {from}. Yhteenveto tehdään kolmen kuukauden välein, seuraavan päivä on {due}.",
    sv: "Tjänsten började {from}. Sammandraget görs var tredje månad, nästa dag är {due}.",
    en: "The service began on {from}. The summary is made every three months; the next day is {due}.",
  },
  source: configured("practice: Tavoitteena koko perheen hyvinvointi (säännöllinen kausiyhteenveto)"),
  deviable: true,
  parameters: {
    what: { document: "periodic_summary" },
    every: { months: 3 },
    anchor: "start",
    earlyDays: 21,
    from: { fact: "milestone", of: "started" },
    leadDays: 14,
  },
};

export const finalEvaluation: RuleOf<"required"> = {
  id: "closing.evaluation",
  shape: "required",
  phase: "closing",
  public: true,
  name: {
    fi: "Loppuarviointi on tehty",
    sv: "Slututvärderingen är gjord",
    en: "The final evaluation is done",
  },
  explanation: {
    fi: "Työskentelyn päättyessä tehdään loppuarviointi: mihin päästiin, mikä auttoi ja mikä jatkuu. Ilman sitä työtä ei päätetä.",
    sv: "När arbetet avslutas görs en slututvärdering: vad som uppnåddes, vad som hjälpte och vad som fortsätter. Utan den avslutas arbetet inte.",
    en: "When the work ends a final evaluation is made: what was reached, what helped and what goes on. The work isn't closed without it.",
  },
  todo: {
    fi: "Hyväksy loppuarviointi",
    sv: "Godkänn slututvärderingen",
    en: "Approve the final evaluation",
  },
  source: practice("Tavoitteena koko perheen hyvinvointi (toiminnan päättyessä loppuarviointi)"),
  deviable: true,
  parameters: {
    what: { fact: "document", kind: "final_evaluation", status: "approved" },
    before: ["close"],
  },
};

export const goalsEvaluated: RuleOf<"required"> = {
  id: "closing.goals",
  shape: "required",
  phase: "closing",
  name: {
    fi: "Jokainen tavoite on arvioitu",
    sv: "Varje mål har utvärderats",
    en: "Each goal has been evaluated",
  },
  explanation: {
    fi: "Ennen päättämistä katsotaan jokaisesta tavoitteesta, mille tasolle päästiin.",
    sv: "Före avslutningen bedöms för varje mål vilken nivå som nåddes.",
    en: "Before closing, each goal is looked at to see which level was reached.",
  },
  todo: { fi: "Arvioi tavoitteet", sv: "Utvärdera målen", en: "Evaluate the goals" },
  because: {
    fi: "Tavoitteista on arvioitu {have}/{need}.",
    sv: "{have}/{need} av målen har utvärderats.",
    en: "{have}/{need} of the goals have been evaluated.",
  },
  source: practice("Tavoitteena koko perheen hyvinvointi (toimintaa arvioidaan jatkuvasti)"),
  deviable: true,
  parameters: { what: { fact: "goals_evaluated" }, before: ["close"] },
};

export const outcomeNamed = (options: readonly string[]): RuleOf<"choice"> => ({
  id: "closing.outcome",
  shape: "choice",
  phase: "closing",
  name: {
    fi: "Päättymisen syy on kirjattu",
    sv: "Orsaken till avslutet är antecknad",
    en: "How it ended is recorded",
  },
  explanation: {
    fi: "Päätettäessä kirjataan, mihin työskentely päättyi ja mikä tuki jatkuu.",
    sv: "När arbetet avslutas antecknas vad det ledde till och vilket stöd som fortsätter.",
    en: "On closing it is recorded how the work ended and which support goes on.",
  },
  source: organiserSets,
  deviable: false,
  parameters: { of: "outcome", options: [...options], before: ["close"] },
});

export const agreementsFollowed: RuleOf<"commitments"> = {
  id: "follow.agreements",
  shape: "commitments",
  name: {
    fi: "Sovittua seurataan, kunnes se on tehty",
    sv: "Det som avtalats följs upp tills det är gjort",
    en: "What was agreed is followed until done",
  },
  explanation: {
    fi: "Jokaisella sovitulla asialla on tekijä ja päivä. Sitä seurataan, kunnes se on tehty.",
    sv: "Varje avtalad sak har en ansvarig och en dag. Den följs upp tills den är gjord.",
    en: "Each agreed thing has somebody who does it and a day. It is followed until it is done.",
  },
  todo: {
    fi: "Vie sovittu asia loppuun",
    sv: "Slutför det som avtalats",
    en: "See the agreed thing through",
  },
  source: practice(
    "Tavoitteena koko perheen hyvinvointi (mahdollista jatkoa mietitään verkostotapaamisella)",
  ),
  deviable: false,
  parameters: { kinds: ["agreement", "network_decision"], leadDays: 7 },
};

export const concernsFollowed: RuleOf<"commitments"> = {
  id: "follow.concerns",
  shape: "commitments",
  name: {
    fi: "Esiin tullutta huolta seurataan",
    sv: "Oro som har väckts följs upp",
    en: "A concern that was raised is followed",
  },
  explanation: {
    fi: "Työntekijä tunnistaa riskit ja ottaa ne puheeksi perheen kanssa. Sovittuna päivänä katsotaan, miten asia on edennyt.",
    sv: "Medarbetaren känner igen risker och tar upp dem med familjen. På den avtalade dagen ser man hur saken har framskridit.",
    en: "The worker recognises risks and raises them with the family. On the day agreed it is looked at how things have gone.",
  },
  todo: {
    fi: "Palaa huoleen perheen kanssa",
    sv: "Återkom till oron med familjen",
    en: "Come back to the concern with the family",
  },
  source: practice(
    "Tavoitteena koko perheen hyvinvointi (tunnistaa mahdolliset riskitekijät ja tuo ne esille)",
  ),
  deviable: false,
  parameters: { kinds: ["concern_follow_up"], leadDays: 7 },
};

export const referralsFollowed: RuleOf<"commitments"> = {
  id: "follow.referrals",
  shape: "commitments",
  name: {
    fi: "Ohjausta toiseen palveluun seurataan",
    sv: "Hänvisning till en annan tjänst följs upp",
    en: "A referral to another service is followed",
  },
  explanation: {
    fi: "Kun perhe ohjataan toiseen palveluun, työntekijä varmistaa, että tuki todella alkaa.",
    sv: "När familjen hänvisas till en annan tjänst ser medarbetaren till att stödet verkligen börjar.",
    en: "When a family is guided to another service, the worker makes sure that the support really begins.",
  },
  todo: {
    fi: "Varmista, että tuki toisessa palvelussa on alkanut",
    sv: "Kontrollera att stödet i den andra tjänsten har börjat",
    en: "Check that the support of the other service has begun",
  },
  source: practice(
    "Tavoitteena koko perheen hyvinvointi (ohjaa ja tukee hakeutumaan muiden tukipalvelujen piiriin)",
  ),
  deviable: false,
  parameters: { kinds: ["referral"], leadDays: 7 },
};

export const orderValid: RuleOf<"order_validity"> = {
  id: "order.valid",
  shape: "order_validity",
  name: { fi: "Tilaus on voimassa", sv: "Beställningen är i kraft", en: "The order is valid" },
  explanation: {
    fi: "Tapaamisia pidetään tilauksen voimassaoloaikana. Tilaaja voi jatkaa tilausta.",
    sv: "Möten hålls medan beställningen är i kraft. Beställaren kan förlänga den.",
    en: "Meetings are held while the order is valid. The purchaser can extend it.",
  },
  todo: {
    fi: "Sovi tilaajan kanssa jatkosta tai päättämisestä",
    sv: "Kom överens med beställaren om fortsättning eller avslut",
    en: "Agree with the purchaser on going on or closing",
  },
  because: {
    fi: "Tilaus on voimassa {until} asti.",
    sv: "Beställningen gäller till {until}.",
    en: "The order is valid until {until}.",
  },
  source: organiserSets,
  deviable: true,
  parameters: { leadDays: 30 },
};

/** The rules of recording and following that every service has. */
export const everyService: readonly Rule[] = [
  recordSigned,
  agreementsFollowed,
  concernsFollowed,
  referralsFollowed,
];

/** What the services that go on a plan share at the end and along the way. */
export const untilTheEnd: readonly Rule[] = [
  planReview,
  periodicSummary,
  goalsEvaluated,
  finalEvaluation,
  recordsComplete,
  orderValid,
  ...everyService,
];
