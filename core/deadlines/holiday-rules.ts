import { localDate, type LocalDate } from "#core/kernel/local-date.ts";
import type { Text } from "#core/kernel/text.ts";

/** How a feast finds its day in a year. */
export type FeastDay =
  | { readonly by: "date"; readonly month: number; readonly day: number }
  /** Days after Easter Sunday; negative before it. */
  | { readonly by: "easter"; readonly days: number }
  /** The first Saturday on or after the date, moved by `days`. */
  | { readonly by: "saturday"; readonly month: number; readonly day: number; readonly days: number };

/**
 * One feast as a dated row. When the law moves or drops one, the old row gets a `validTo` and a new row is
 * added: the past stays as it was counted.
 */
export type HolidayRule = {
  readonly id: string;
  readonly name: Text;
  /** `public_holiday`: never a working day. `eve`: a plain weekday by the calendar, see `note`. */
  readonly kind: "public_holiday" | "eve";
  readonly feastDay: FeastDay;
  /** First day the row vouches for; the law behind it may be older. */
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate;
  readonly source: string;
  readonly note?: Text;
};

const firstDay = localDate("1994-01-01");

/** The church act in force from 1994 lists these feasts; the new act of 2023 left their days as they were. */
const church = {
  validFrom: firstDay,
  source: "kirkkolaki 1054/1993 4 luku 3 §; 1.7.2023 alkaen kirkkolaki 652/2023",
} as const;

const eve = {
  kind: "eve",
  validFrom: firstDay,
  source: "laki säädettyjen määräaikain laskemisesta 150/1930 5 § (358/1966)",
  note: {
    fi: "Määräaika ei pääty aattona. Laki ei sano, onko aatto arkipäivä, kun arkipäiviä lasketaan: oletuksena sitä ei lasketa, ja asetuksella sen saa laskettavaksi.",
    sv: "En tidsfrist löper inte ut på aftonen. Lagen säger inte om aftonen är en vardag när vardagar räknas: som förval räknas den inte, men det går att ställa om.",
    en: "A period does not end on the eve. The law does not say whether the eve is a working day when working days are counted: by default it is not counted, and a setting makes it counted.",
  },
} as const;

export const holidayRules: readonly HolidayRule[] = [
  {
    ...church,
    id: "new_years_day",
    name: { fi: "uudenvuodenpäivä", sv: "nyårsdagen", en: "New Year's Day" },
    kind: "public_holiday",
    feastDay: { by: "date", month: 1, day: 1 },
  },
  {
    ...church,
    id: "epiphany",
    name: { fi: "loppiainen", sv: "trettondagen", en: "Epiphany" },
    kind: "public_holiday",
    feastDay: { by: "date", month: 1, day: 6 },
  },
  {
    ...church,
    id: "good_friday",
    name: { fi: "pitkäperjantai", sv: "långfredagen", en: "Good Friday" },
    kind: "public_holiday",
    feastDay: { by: "easter", days: -2 },
  },
  {
    ...church,
    id: "easter_sunday",
    name: { fi: "pääsiäispäivä", sv: "påskdagen", en: "Easter Sunday" },
    kind: "public_holiday",
    feastDay: { by: "easter", days: 0 },
  },
  {
    ...church,
    id: "easter_monday",
    name: { fi: "toinen pääsiäispäivä", sv: "annandag påsk", en: "Easter Monday" },
    kind: "public_holiday",
    feastDay: { by: "easter", days: 1 },
  },
  {
    id: "may_day",
    name: { fi: "vapunpäivä", sv: "första maj", en: "First of May" },
    kind: "public_holiday",
    feastDay: { by: "date", month: 5, day: 1 },
    validFrom: firstDay,
    source:
      "laki vapunpäivän järjestämisestä työntekijäin vapaapäiväksi eräissä tapauksissa 272/1944; laki 150/1930 5 §",
  },
  {
    ...church,
    id: "ascension_day",
    name: { fi: "helatorstai", sv: "Kristi himmelsfärdsdag", en: "Ascension Day" },
    kind: "public_holiday",
    feastDay: { by: "easter", days: 39 },
  },
  {
    ...church,
    id: "whit_sunday",
    name: { fi: "helluntaipäivä", sv: "pingstdagen", en: "Whit Sunday" },
    kind: "public_holiday",
    feastDay: { by: "easter", days: 49 },
  },
  {
    ...eve,
    id: "midsummer_eve",
    name: { fi: "juhannusaatto", sv: "midsommarafton", en: "Midsummer Eve" },
    feastDay: { by: "saturday", month: 6, day: 20, days: -1 },
  },
  {
    ...church,
    id: "midsummer_day",
    name: { fi: "juhannuspäivä", sv: "midsommardagen", en: "Midsummer Day" },
    kind: "public_holiday",
    // "Kesäkuun 19 päivää seuraavana lauantaina": 20-26 June.
    feastDay: { by: "saturday", month: 6, day: 20, days: 0 },
  },
  {
    ...church,
    id: "all_saints_day",
    name: { fi: "pyhäinpäivä", sv: "alla helgons dag", en: "All Saints' Day" },
    kind: "public_holiday",
    // "Lokakuun 30 päivää seuraavana lauantaina": 31 October-6 November.
    feastDay: { by: "saturday", month: 10, day: 31, days: 0 },
  },
  {
    id: "independence_day",
    name: { fi: "itsenäisyyspäivä", sv: "självständighetsdagen", en: "Independence Day" },
    kind: "public_holiday",
    feastDay: { by: "date", month: 12, day: 6 },
    validFrom: firstDay,
    source: "laki itsenäisyyspäivän viettämisestä yleisenä juhla- ja vapaapäivänä 388/1937",
  },
  {
    ...eve,
    id: "christmas_eve",
    name: { fi: "jouluaatto", sv: "julafton", en: "Christmas Eve" },
    feastDay: { by: "date", month: 12, day: 24 },
  },
  {
    ...church,
    id: "christmas_day",
    name: { fi: "joulupäivä", sv: "juldagen", en: "Christmas Day" },
    kind: "public_holiday",
    feastDay: { by: "date", month: 12, day: 25 },
  },
  {
    ...church,
    id: "second_christmas_day",
    name: { fi: "toinen joulupäivä", sv: "annandag jul", en: "Boxing Day" },
    kind: "public_holiday",
    feastDay: { by: "date", month: 12, day: 26 },
  },
];
