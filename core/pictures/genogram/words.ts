import type { Language } from "#core/kernel/text.ts";
import type { BondQuality, CoupleKind, Gender, LinkKind } from "./content.ts";

type GenogramWords = {
  readonly unnamed: string;
  readonly pregnancy: string;
  readonly years: string;
  readonly about: string;
  readonly born: string;
  readonly died: string;
  readonly dead: string;
  readonly genders: Readonly<Record<Gender, string>>;
  readonly couples: Readonly<Record<CoupleKind, string>>;
  readonly parents: Readonly<Record<LinkKind, string>>;
  readonly bonds: Readonly<Record<BondQuality, string>>;
  readonly bondFrom: string;
  readonly bondTo: string;
  readonly twins: string;
  readonly identicalTwins: string;
  readonly livesIn: string;
  readonly apart: string;
  readonly description: string;
  readonly caption: string;
  readonly columns: readonly [string, string, string, string, string, string, string];
  readonly notes: string;
  readonly legend: {
    readonly deceased: string;
    readonly descent: string;
    readonly adoptive: string;
    readonly foster: string;
    readonly home: string;
    readonly twins: string;
  };
};

/** The same words in the picture's text alternative on the screen and on paper. Names are never inflected: they come from many languages. */
export const genogramWords: Readonly<Record<Language, GenogramWords>> = {
  fi: {
    unnamed: "Nimi ei tiedossa",
    pregnancy: "Odotettu lapsi",
    years: "{age} v",
    about: "noin {year}",
    born: "syntynyt {year}",
    died: "kuollut {year}",
    dead: "kuollut",
    genders: { male: "Mies", female: "Nainen", other: "Muu sukupuoli", unknown: "Sukupuoli ei tiedossa" },
    couples: {
      married: "Naimisissa",
      cohabiting: "Avoliitto",
      separated: "Muuttaneet erilleen",
      divorced: "Eronneet",
    },
    parents: {
      birth: "vanhemmat",
      adoptive: "adoptiovanhemmat",
      foster: "sijaisvanhemmat",
      step: "vanhemman puoliso",
    },
    bonds: {
      close: "Läheinen suhde",
      distant: "Etäinen suhde",
      conflict: "Riitaisa suhde",
      cut_off: "Välit poikki",
      violent: "Väkivaltaa",
    },
    bondFrom: "väkivaltaa kohdistaa: {name}",
    bondTo: "väkivaltaa kohdistuu: {name}",
    twins: "kaksonen: {names}",
    identicalTwins: "identtinen kaksonen: {names}",
    livesIn: "asuu: {home}",
    apart: "asuu muualla kuin lapsi: {names}",
    description: "Sukupuu: {people} henkilöä, {rows} sukupolvea. {told}.",
    caption: "Sukupuun henkilöt",
    columns: [
      "Henkilö",
      "Syntynyt ja kuollut",
      "Vanhemmat",
      "Puolisot",
      "Lapset",
      "Asuu",
      "Suhteet ja huomiot",
    ],
    notes: "Huomiot: {notes}",
    legend: {
      deceased: "Kuollut",
      descent: "Vanhemmat ja lapsi",
      adoptive: "Adoptiolapsi",
      foster: "Sijoitettu lapsi",
      home: "Asuvat yhdessä: {home}",
      twins: "Kaksoset (poikkiviiva: identtiset)",
    },
  },
  sv: {
    unnamed: "Namnet okänt",
    pregnancy: "Väntat barn",
    years: "{age} år",
    about: "omkring {year}",
    born: "född {year}",
    died: "död {year}",
    dead: "död",
    genders: { male: "Man", female: "Kvinna", other: "Annat kön", unknown: "Könet okänt" },
    couples: { married: "Gifta", cohabiting: "Samboende", separated: "Har flyttat isär", divorced: "Skilda" },
    parents: {
      birth: "föräldrar",
      adoptive: "adoptivföräldrar",
      foster: "fosterföräldrar",
      step: "förälderns partner",
    },
    bonds: {
      close: "Nära relation",
      distant: "Avlägsen relation",
      conflict: "Konfliktfylld relation",
      cut_off: "Brutna band",
      violent: "Våld",
    },
    bondFrom: "utövar våld mot: {name}",
    bondTo: "utsätts för våld av: {name}",
    twins: "tvilling: {names}",
    identicalTwins: "enäggstvilling: {names}",
    livesIn: "bor: {home}",
    apart: "bor på annat håll än barnet: {names}",
    description: "Släktträd: {people} personer, {rows} generationer. {told}.",
    caption: "Personerna i släktträdet",
    columns: ["Person", "Född och död", "Föräldrar", "Partner", "Barn", "Bor", "Relationer och anteckningar"],
    notes: "Anteckningar: {notes}",
    legend: {
      deceased: "Död",
      descent: "Föräldrar och barn",
      adoptive: "Adoptivbarn",
      foster: "Placerat barn",
      home: "Bor tillsammans: {home}",
      twins: "Tvillingar (tvärstreck: enäggs)",
    },
  },
  en: {
    unnamed: "Name not known",
    pregnancy: "Expected child",
    years: "{age} y",
    about: "about {year}",
    born: "born {year}",
    died: "died {year}",
    dead: "deceased",
    genders: { male: "Man", female: "Woman", other: "Other gender", unknown: "Gender not known" },
    couples: {
      married: "Married",
      cohabiting: "Living together",
      separated: "Separated",
      divorced: "Divorced",
    },
    parents: {
      birth: "parents",
      adoptive: "adoptive parents",
      foster: "foster parents",
      step: "parent's partner",
    },
    bonds: {
      close: "Close relationship",
      distant: "Distant relationship",
      conflict: "Relationship in conflict",
      cut_off: "Cut off",
      violent: "Violence",
    },
    bondFrom: "is violent towards: {name}",
    bondTo: "suffers violence from: {name}",
    twins: "twin: {names}",
    identicalTwins: "identical twin: {names}",
    livesIn: "lives in: {home}",
    apart: "doesn't live with the child: {names}",
    description: "Genogram: {people} people, {rows} generations. {told}.",
    caption: "People in the genogram",
    columns: [
      "Person",
      "Born and died",
      "Parents",
      "Partners",
      "Children",
      "Lives in",
      "Relationships and notes",
    ],
    notes: "Notes: {notes}",
    legend: {
      deceased: "Deceased",
      descent: "Parents and child",
      adoptive: "Adopted child",
      foster: "Child in foster care",
      home: "Live together: {home}",
      twins: "Twins (bar: identical)",
    },
  },
};
