import { localDate, type LocalDate } from "#core/kernel/local-date.ts";
import type { Text } from "#core/kernel/text.ts";

/** How long the law gives. Days and months end by laki 150/1930; working days end on a working day anyway. */
export type TimeLimit =
  | { readonly in: "at_once" }
  | { readonly in: "working_days"; readonly count: number }
  | { readonly in: "days"; readonly count: number }
  | { readonly in: "months"; readonly count: number };

type Row = {
  readonly id: string;
  readonly name: Text;
  /** The rule in a sentence, for the screen that shows why a date stands there. */
  readonly text: Text;
  /** The first day the row holds; a matter is counted by the row in force on the day its time began. */
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate;
  /** Statute and section. */
  readonly source: string;
  /** `law`: found in the statute or in an authority's own words. `check`: a lawyer should confirm it. */
  readonly confidence: "law" | "check";
};

export type DeadlineRule = Row & {
  readonly kind: "deadline";
  readonly limit: TimeLimit;
  /** The event whose day begins the time; that day is not counted. */
  readonly countedFrom: Text;
  /** Whether an end on a day off moves to the next working day (laki 150/1930 5 §). */
  readonly movesToWorkingDay: boolean;
  /** The law gives no number: the controller or the contract sets it, and `limit` is only where it starts. */
  readonly configurable?: true;
};

/** A number that may not be passed, with no time in it. */
export type CeilingRule = Row & { readonly kind: "ceiling"; readonly atMost: number };

export type StatutoryRule = DeadlineRule | CeilingRule;

const inForceSince2015 = { validFrom: localDate("2015-04-01") } as const;
const firstOf2020 = { validFrom: localDate("2020-01-01") } as const;

const received: Text = {
  fi: "päivä, jona yhteydenotto tai ilmoitus saapui",
  sv: "den dag då kontakten eller anmälan kom in",
  en: "the day the contact or notification arrived",
};

const caseload = {
  id: "social_worker_caseload",
  kind: "ceiling",
  name: {
    fi: "Lastensuojelun sosiaalityöntekijän asiakasmäärä",
    sv: "Antalet klienter per socialarbetare inom barnskyddet",
    en: "Caseload of a child-welfare social worker",
  },
  source: "LsL 417/2007 13 b §",
  confidence: "law",
} as const;

const caseloadText = (atMost: number): Text => ({
  fi: `Lapsen asioista vastaavalla sosiaalityöntekijällä saa olla asiakkaana enintään ${atMost} lasta. Raja ei koske perhetyöntekijöitä.`,
  sv: `En socialarbetare som ansvarar för barnets angelägenheter får ha högst ${atMost} barn som klienter. Gränsen gäller inte familjearbetare.`,
  en: `A social worker responsible for children's affairs may have at most ${atMost} children as clients. The limit does not concern family workers.`,
});

export const statutoryRules = [
  {
    ...inForceSince2015,
    id: "urgent_need",
    kind: "deadline",
    name: { fi: "Kiireellinen tarve", sv: "Brådskande behov", en: "Urgent need" },
    text: {
      fi: "Kiireellisen avun tarve arvioidaan heti, samana päivänä.",
      sv: "Behovet av brådskande hjälp bedöms genast, samma dag.",
      en: "Need for urgent help is assessed at once, on the same day.",
    },
    limit: { in: "at_once" },
    countedFrom: received,
    movesToWorkingDay: false,
    source: "ShL 1301/2014 36 §; LsL 417/2007 26 §",
    confidence: "law",
  },
  {
    ...inForceSince2015,
    id: "service_need_decision",
    kind: "deadline",
    name: {
      fi: "Ratkaisu palvelutarpeen arvioinnista",
      sv: "Avgörande om bedömning av servicebehovet",
      en: "Decision on a service-need assessment",
    },
    text: {
      fi: "Viimeistään seitsemäntenä arkipäivänä ratkaistaan, aloitetaanko palvelutarpeen arviointi. Saapumispäivää ei lasketa, eivätkä lauantait, sunnuntait ja arkipyhät ole arkipäiviä.",
      sv: "Senast den sjunde vardagen avgörs om en bedömning av servicebehovet inleds. Ankomstdagen räknas inte, och lördagar, söndagar och söckenhelger är inte vardagar.",
      en: "Whether to start a service-need assessment is decided by the seventh working day. The day of receipt is not counted; Saturdays, Sundays and public holidays are not working days.",
    },
    limit: { in: "working_days", count: 7 },
    countedFrom: received,
    movesToWorkingDay: true,
    source: "ShL 1301/2014 36 §; LsL 417/2007 26 §",
    confidence: "law",
  },
  {
    ...inForceSince2015,
    id: "tell_child_and_guardian",
    kind: "deadline",
    name: {
      fi: "Tieto lapselle ja huoltajalle",
      sv: "Information till barnet och vårdnadshavaren",
      en: "Telling the child and the guardian",
    },
    text: {
      fi: "Lapselle ja huoltajalle kerrotaan samassa ajassa ilmoituksesta ja siitä, mitä seuraavaksi tehdään. Kertomatta jätetään vain, jos tieto olisi vastoin lapsen etua, erittäin tärkeää yleistä etua tai erittäin tärkeää yksityistä etua, ja syy kirjataan.",
      sv: "Barnet och vårdnadshavaren får inom samma tid veta om anmälan och vad som görs härnäst. Man låter bli att berätta bara om det skulle strida mot barnets bästa, ett synnerligen viktigt allmänt intresse eller ett synnerligen viktigt enskilt intresse, och orsaken antecknas.",
      en: "The child and the guardian are told within the same time of the notification and of what comes next. They are left untold only if telling would be against the child's best interest, a very important public interest or a very important private interest, and the reason is recorded.",
    },
    limit: { in: "working_days", count: 7 },
    countedFrom: received,
    movesToWorkingDay: true,
    source: "LsL 417/2007 26 §; JulkL 621/1999 11 §",
    confidence: "law",
  },
  {
    ...inForceSince2015,
    id: "service_need_assessment",
    kind: "deadline",
    name: {
      fi: "Palvelutarpeen arviointi valmis",
      sv: "Bedömningen av servicebehovet klar",
      en: "Service-need assessment complete",
    },
    text: {
      fi: "Palvelutarpeen arviointi valmistuu viimeistään kolmen kuukauden kuluessa asian vireilletulosta, ei ratkaisusta laskien.",
      sv: "Bedömningen av servicebehovet är klar senast tre månader efter att ärendet inleddes, inte räknat från avgörandet.",
      en: "The assessment is complete within three months of the matter's start, not of the decision to assess.",
    },
    limit: { in: "months", count: 3 },
    countedFrom: {
      fi: "päivä, jona asia tuli vireille",
      sv: "den dag då ärendet inleddes",
      en: "the day the matter began",
    },
    movesToWorkingDay: true,
    source: "ShL 1301/2014 36 §; LsL 417/2007 26 §",
    confidence: "law",
  },
  {
    ...inForceSince2015,
    id: "client_plan_review",
    kind: "deadline",
    name: {
      fi: "Asiakassuunnitelman tarkistus",
      sv: "Översyn av klientplanen",
      en: "Client plan review",
    },
    text: {
      fi: "Asiakassuunnitelma tarkistetaan tarvittaessa, kuitenkin vähintään kerran vuodessa.",
      sv: "Klientplanen ses över vid behov, dock minst en gång om året.",
      en: "The client plan is reviewed when needed, and at least once a year.",
    },
    limit: { in: "months", count: 12 },
    countedFrom: {
      fi: "päivä, jona suunnitelma tehtiin tai viimeksi tarkistettiin",
      sv: "den dag då planen gjordes upp eller senast sågs över",
      en: "the day the plan was made or last reviewed",
    },
    movesToWorkingDay: true,
    source: "LsL 417/2007 30 §",
    confidence: "check",
  },
  {
    ...firstOf2020,
    id: "appeal",
    kind: "deadline",
    name: { fi: "Muutoksenhaku", sv: "Ändringssökande", en: "Appeal" },
    text: {
      fi: "Päätökseen saa hakea muutosta 30 päivän kuluessa siitä, kun päätös on saatu tiedoksi.",
      sv: "Ändring i beslutet får sökas inom 30 dagar från det att man fått del av beslutet.",
      en: "The decision may be appealed against within 30 days of being informed of it.",
    },
    limit: { in: "days", count: 30 },
    countedFrom: {
      fi: "päivä, jona päätös saatiin tiedoksi",
      sv: "den dag då man fick del av beslutet",
      en: "the day one was informed of the decision",
    },
    movesToWorkingDay: true,
    source: "hallintolaki 434/2003 49 c §; laki oikeudenkäynnistä hallintoasioissa 808/2019 13 §",
    confidence: "law",
  },
  {
    ...firstOf2020,
    id: "notice_by_letter",
    kind: "deadline",
    name: { fi: "Tiedoksianto kirjeellä", sv: "Delgivning per brev", en: "Notice by letter" },
    text: {
      fi: "Kirjeellä lähetetty päätös katsotaan saaduksi tiedoksi seitsemäntenä päivänä lähettämisestä, jollei muuta näytetä.",
      sv: "Ett beslut som sänts per brev anses ha kommit till kännedom den sjunde dagen efter att det sändes, om inte annat visas.",
      en: "A decision sent by letter counts as received on the seventh day after sending, unless otherwise shown.",
    },
    limit: { in: "days", count: 7 },
    countedFrom: {
      fi: "päivä, jona kirje lähetettiin",
      sv: "den dag då brevet sändes",
      en: "the day the letter was sent",
    },
    movesToWorkingDay: false,
    source: "hallintolaki 434/2003 59 §",
    confidence: "law",
  },
  {
    validFrom: localDate("2015-04-01"),
    id: "record_entry",
    kind: "deadline",
    name: { fi: "Kirjaaminen", sv: "Dokumentation", en: "Record entry" },
    text: {
      fi: "Kirjaus tehdään viipymättä, kun asiaa on hoidettu. Tarkka aika sovitaan sopimuksessa; lähtökohta on seuraava arkipäivä.",
      sv: "Anteckningen görs utan dröjsmål efter att ärendet skötts. Den exakta tiden avtalas i kontraktet; utgångspunkten är följande vardag.",
      en: "The entry is made without delay once the matter has been dealt with. The exact time is set by contract; the next working day is where it starts.",
    },
    limit: { in: "working_days", count: 1 },
    countedFrom: {
      fi: "päivä, jona tapaaminen pidettiin tai asiaa hoidettiin",
      sv: "den dag då mötet hölls eller ärendet sköttes",
      en: "the day the meeting was held or the matter dealt with",
    },
    movesToWorkingDay: true,
    configurable: true,
    source: "asiakastietolaki 703/2023; ennen 1.1.2024 laki 254/2015",
    confidence: "check",
  },
  {
    ...caseload,
    text: caseloadText(35),
    atMost: 35,
    validFrom: localDate("2022-01-01"),
    validTo: localDate("2023-12-31"),
  },
  { ...caseload, text: caseloadText(30), atMost: 30, validFrom: localDate("2024-01-01") },
] as const satisfies readonly StatutoryRule[];

type Known = (typeof statutoryRules)[number];
export type DeadlineRuleId = Extract<Known, { kind: "deadline" }>["id"];
export type CeilingRuleId = Extract<Known, { kind: "ceiling" }>["id"];
