import type { Text } from "#core/kernel/text.ts";

/** The columns of a file of figures, in their order. Codes stand last: they are the same in every language. */
export const fileColumns = [
  { fi: "Luvut", sv: "Siffror", en: "Figures" },
  { fi: "Alkaa", sv: "Börjar", en: "From" },
  { fi: "Päättyy", sv: "Slutar", en: "To" },
  { fi: "Osa", sv: "Del", en: "Part" },
  { fi: "Tunnus", sv: "Kod", en: "Code" },
  { fi: "Nimi", sv: "Namn", en: "Name" },
  { fi: "Ryhmän tunnus", sv: "Gruppens kod", en: "Code of the group" },
  { fi: "Arvo", sv: "Värde", en: "Value" },
  { fi: "Välin alaraja", sv: "Intervallets nedre gräns", en: "Low end of the interval" },
  { fi: "Välin yläraja", sv: "Intervallets övre gräns", en: "High end of the interval" },
  { fi: "Kuinka monesta", sv: "Av hur många", en: "Of how many" },
  { fi: "Puuttuu", sv: "Saknas", en: "Missing" },
  { fi: "Ei näytetä (1 = kyllä)", sv: "Visas inte (1 = ja)", en: "Not shown (1 = yes)" },
  { fi: "Lasketaan", sv: "Räknas", en: "Counted" },
  { fi: "Joukosta", sv: "Av", en: "Of" },
  { fi: "Lähde", sv: "Källa", en: "Source" },
  { fi: "Pienten ryhmien sääntö", sv: "Regel för små grupper", en: "Rule of small groups" },
  { fi: "Ryhmä", sv: "Grupp", en: "Group" },
  { fi: "Lukujen tunnus", sv: "Siffrornas kod", en: "Code of the figures" },
  { fi: "Osan tunnus", sv: "Delens kod", en: "Code of the part" },
] as const satisfies readonly Text[];

export const fileWords = {
  own: { fi: "Valittu", sv: "Valt", en: "Chosen" },
  compared: { fi: "Vertailu", sv: "Jämförelse", en: "Compared" },
  figure: { fi: "Luku", sv: "Tal", en: "Figure" },
  table: { fi: "Taulukko", sv: "Tabell", en: "Table" },
  rounds: { fi: "Kierrokset", sv: "Rundor", en: "Rounds" },
} as const satisfies Record<string, Text>;

export const perspectiveWords: Readonly<Record<string, Text>> = {
  child: { fi: "lapsi", sv: "barn", en: "child" },
  parent: { fi: "vanhempi", sv: "förälder", en: "parent" },
  worker: { fi: "työntekijä", sv: "arbetstagare", en: "worker" },
  close_person: { fi: "läheinen", sv: "närstående", en: "close person" },
};

export const tableWords: Readonly<Record<string, Text>> = {
  units: { fi: "Päättyneet yksiköittäin", sv: "Avslutade per enhet", en: "Ended by unit" },
  services: { fi: "Päättyneet palveluittain", sv: "Avslutade per tjänst", en: "Ended by service" },
  endReason: { fi: "Päättymisen syy", sv: "Orsak till slutet", en: "Why it ended" },
  length: {
    fi: "Palvelun pituus, kuukautta",
    sv: "Tjänstens längd, månader",
    en: "Length of the service, months",
  },
  age: {
    fi: "Lapsen ikä alussa, vuotta",
    sv: "Barnets ålder i början, år",
    en: "Age of the child at the start, years",
  },
  basis: { fi: "Lakiperuste", sv: "Laglig grund", en: "Legal basis" },
  ground: { fi: "Alkamisen peruste", sv: "Orsak till starten", en: "Ground for starting" },
  needs: {
    fi: "Tilauksen erityisiä tarpeita",
    sv: "Särskilda behov i beställningen",
    en: "Special needs on the order",
  },
  concern: {
    fi: "Työn aikana kirjattu huoli",
    sv: "Oro som noterats under arbetet",
    en: "Concern noted during the work",
  },
  breached: { fi: "Säännöt, jotka eivät pitäneet", sv: "Regler som inte höll", en: "Rules not kept" },
  deviated: {
    fi: "Hyväksytyllä poikkeamalla sivuutetut säännöt",
    sv: "Regler som frångåtts med godkänd avvikelse",
    en: "Rules set aside by an approved deviation",
  },
  "services units": {
    fi: "Päättyneet yksiköittäin ja palveluittain",
    sv: "Avslutade per enhet och tjänst",
    en: "Ended by unit and service",
  },
  startMonth: { fi: "Alkaneet ajan mukaan", sv: "Börjat enligt tid", en: "Begun by time" },
  endMonth: { fi: "Päättyneet ajan mukaan", sv: "Avslutats enligt tid", en: "Ended by time" },
  startLevels: {
    fi: "Tavoitteiden tasot alussa",
    sv: "Målens nivåer i början",
    en: "Levels of goals at the start",
  },
  endLevels: {
    fi: "Tavoitteiden tasot lopussa",
    sv: "Målens nivåer i slutet",
    en: "Levels of goals at the end",
  },
};
