import { localDate } from "#core/kernel/local-date.ts";
import type { Text } from "#core/kernel/text.ts";
import type { RuleSource } from "#core/services/rule-shapes.ts";

/** A figure or a demand in the work of support persons: what it says and where it comes from. */
export type SupportTerm = {
  readonly id: string;
  readonly figure: number;
  readonly name: Text;
  readonly says: Text;
  readonly source: RuleSource;
};

const organiser = (validFrom = "2026-01-01"): RuleSource => ({
  kind: "configuration",
  reference: "organiser",
  validFrom: localDate(validFrom),
});

/** Figures the organiser may set; each row names its source. */
export const supportTerms = {
  /** Months that a criminal record extract is good for after it was issued. */
  extractMonths: {
    id: "support.extract",
    figure: 6,
    name: {
      fi: "Rikosrekisteriotteen näkeminen",
      sv: "Straffregisterutdraget ses",
      en: "Seeing the criminal record extract",
    },
    says: {
      fi: "Rikosrekisteriote on nähty ennen ensimmäistä tapaamista, ja se on nähtäessä enintään kuuden kuukauden ikäinen. Otteesta kirjataan vain näkemisen päivä, näkijä ja otteen antopäivä; otetta ei kopioida eikä säilytetä.",
      sv: "Straffregisterutdraget har setts före det första mötet och är högst sex månader gammalt när det ses. Av utdraget antecknas bara dagen då det sågs, vem som såg det och dagen då det utfärdades; utdraget kopieras och sparas inte.",
      en: "The criminal record extract is seen before the first meeting and is at most six months old when seen. Of the extract only the day it was seen, by whom, and its day of issue are written down; it is neither copied nor kept.",
    },
    source: {
      kind: "statute",
      reference: "504/2002 (palkatut), 148/2014 (vapaaehtoiset)",
      validFrom: localDate("2014-05-01"),
    },
  },
  /** Days from one report of a meeting to the next at the latest. */
  reportDays: {
    id: "support.report",
    figure: 31,
    name: { fi: "Tapaamisista kertominen", sv: "Rapport om mötena", en: "Reporting the meetings" },
    says: {
      fi: "Tukihenkilö kertoo tapaamisista yhteyshenkilölle vähintään kerran kuukaudessa (31 päivässä).",
      sv: "Stödpersonen berättar om mötena för kontaktpersonen minst en gång i månaden (31 dagar).",
      en: "The support person reports on the meetings to the coordinator at least once a month (31 days).",
    },
    source: organiser(),
  },
  /** Months between reviews of the agreement. */
  reviewMonths: {
    id: "support.review",
    figure: 6,
    name: { fi: "Sopimuksen läpikäynti", sv: "Genomgång av avtalet", en: "Review of the agreement" },
    says: {
      fi: "Sopimus käydään läpi lapsen, huoltajan ja tukihenkilön kanssa vähintään kuuden kuukauden välein.",
      sv: "Avtalet gås igenom med barnet, vårdnadshavaren och stödpersonen minst var sjätte månad.",
      en: "The agreement is gone through with the child, the guardian and the support person at least every six months.",
    },
    source: organiser(),
  },
  /** Cents for a kilometre driven. */
  centsAKilometre: {
    id: "support.kilometre",
    figure: 30,
    name: { fi: "Kilometrikorvaus", sv: "Kilometerersättning", en: "Kilometre allowance" },
    says: {
      fi: "Ajokilometristä korvataan 0,30 euroa. Summan päättää järjestäjä.",
      sv: "För en körd kilometer ersätts 0,30 euro. Summan bestäms av anordnaren.",
      en: "A kilometre driven is paid at 0.30 euros. The organiser decides the sum.",
    },
    source: organiser(),
  },
} as const satisfies Record<string, SupportTerm>;

/** The same figures as the rule that a refusal names. */
export const termWords = (term: SupportTerm) => ({
  id: term.id,
  name: term.name,
  explanation: term.says,
  source: term.source.reference,
});

/** What support persons and children like to do: the same words on both sides, so that they can be matched. */
export const interests = [
  { id: "sports", name: { fi: "liikunta ja pelit", sv: "idrott och spel", en: "sports and ball games" } },
  { id: "outdoors", name: { fi: "luonto ja retket", sv: "natur och utflykter", en: "nature and outings" } },
  { id: "music", name: { fi: "musiikki", sv: "musik", en: "music" } },
  {
    id: "crafts",
    name: { fi: "kädentaidot ja piirtäminen", sv: "hantverk och teckning", en: "crafts and drawing" },
  },
  { id: "cooking", name: { fi: "leipominen ja ruoka", sv: "bakning och mat", en: "baking and cooking" } },
  { id: "animals", name: { fi: "eläimet", sv: "djur", en: "animals" } },
  {
    id: "gaming",
    name: { fi: "videopelit ja tekniikka", sv: "datorspel och teknik", en: "video games and technology" },
  },
  { id: "reading", name: { fi: "kirjat ja tarinat", sv: "böcker och berättelser", en: "books and stories" } },
  { id: "movies", name: { fi: "elokuvat ja teatteri", sv: "film och teater", en: "films and theatre" } },
  { id: "school", name: { fi: "läksyt ja koulu", sv: "läxor och skola", en: "homework and school" } },
] as const satisfies readonly { id: string; name: Text }[];
export const interestCodes = interests.map(({ id }) => id) as [string, ...string[]];
