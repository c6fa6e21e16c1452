import type { Language } from "#core/kernel/text.ts";
import type { NetworkQuality, NetworkRing, NetworkSector } from "./content.ts";
import type { ChangeKind } from "./change-kinds.ts";

type NetworkWords = {
  readonly unnamed: string;
  readonly sectors: Readonly<Record<NetworkSector, string>>;
  readonly rings: Readonly<Record<NetworkRing, string>>;
  readonly qualities: Readonly<Record<NetworkQuality, string>>;
  readonly description: string;
  readonly empty: string;
  readonly caption: string;
  readonly columns: readonly [string, string, string, string, string];
  readonly notes: string;
  /** Two maps of one informant: what has changed from the earlier to the later. */
  readonly changes: Readonly<Record<ChangeKind, string>>;
  /** Two informants' maps: how they differ. */
  readonly differs: Readonly<Record<ChangeKind, string>>;
  readonly noChange: string;
  readonly noDifference: string;
  readonly same: string;
};

/** Names are never inflected: they come from many languages. */
export const networkWords: Readonly<Record<Language, NetworkWords>> = {
  fi: {
    unnamed: "Nimi ei tiedossa",
    sectors: {
      family: "Perhe",
      relatives: "Sukulaiset",
      friends: "Ystävät",
      school_or_work: "Koulu tai työ",
      authorities: "Viranomaiset",
    },
    rings: { 1: "Lähellä", 2: "Vähän kauempana", 3: "Kaukana" },
    qualities: {
      supports: "Tukee",
      mixed: "Vaihtelee",
      strains: "Kuormittaa",
      cut_off: "Ei yhteyttä",
    },
    description: "Verkostokartta: keskellä {centre}, ympärillä {count}. {told}.",
    empty: "Kartalla ei ole vielä ketään.",
    caption: "Verkostokartan henkilöt",
    columns: ["Henkilö", "Ryhmä", "Läheisyys", "Suhde", "Huomio"],
    notes: "Huomiot: {notes}",
    changes: {
      came: "Tullut kartalle: {name} ({now})",
      left: "Poistunut kartalta: {name} ({before})",
      closer: "Siirtynyt lähemmäs: {name} ({before} → {now})",
      further: "Siirtynyt kauemmas: {name} ({before} → {now})",
      quality: "Suhde muuttunut: {name} ({before} → {now})",
      sector: "Vaihtanut ryhmää: {name} ({before} → {now})",
    },
    differs: {
      came: "Vain kartalla {second}: {name} ({now})",
      left: "Vain kartalla {first}: {name} ({before})",
      closer: "Lähempänä kartalla {second}: {name} ({first}: {before}, {second}: {now})",
      further: "Kauempana kartalla {second}: {name} ({first}: {before}, {second}: {now})",
      quality: "Suhde nähdään eri tavoin: {name} ({first}: {before}, {second}: {now})",
      sector: "Eri ryhmässä: {name} ({first}: {before}, {second}: {now})",
    },
    noChange: "Kartat ovat samanlaiset: kukaan ei ole tullut, poistunut tai siirtynyt.",
    noDifference: "Kartat ovat samanlaiset.",
    same: "Ennallaan: {names}",
  },
  sv: {
    unnamed: "Namnet okänt",
    sectors: {
      family: "Familjen",
      relatives: "Släktingar",
      friends: "Vänner",
      school_or_work: "Skola eller arbete",
      authorities: "Myndigheter",
    },
    rings: { 1: "Nära", 2: "Lite längre bort", 3: "Långt borta" },
    qualities: {
      supports: "Stöder",
      mixed: "Varierar",
      strains: "Belastar",
      cut_off: "Ingen kontakt",
    },
    description: "Nätverkskarta: {centre} i mitten, {count} runt omkring. {told}.",
    empty: "Det finns ännu ingen på kartan.",
    caption: "Personerna på nätverkskartan",
    columns: ["Person", "Grupp", "Närhet", "Relation", "Anteckning"],
    notes: "Anteckningar: {notes}",
    changes: {
      came: "Ny på kartan: {name} ({now})",
      left: "Borta från kartan: {name} ({before})",
      closer: "Närmare än förut: {name} ({before} → {now})",
      further: "Längre bort än förut: {name} ({before} → {now})",
      quality: "Relationen har ändrats: {name} ({before} → {now})",
      sector: "Bytt grupp: {name} ({before} → {now})",
    },
    differs: {
      came: "Endast på kartan {second}: {name} ({now})",
      left: "Endast på kartan {first}: {name} ({before})",
      closer: "Närmare på kartan {second}: {name} ({first}: {before}, {second}: {now})",
      further: "Längre bort på kartan {second}: {name} ({first}: {before}, {second}: {now})",
      quality: "Relationen ses olika: {name} ({first}: {before}, {second}: {now})",
      sector: "I olika grupper: {name} ({first}: {before}, {second}: {now})",
    },
    noChange: "Kartorna är lika: ingen har kommit, försvunnit eller flyttat.",
    noDifference: "Kartorna är lika.",
    same: "Oförändrade: {names}",
  },
  en: {
    unnamed: "Name not known",
    sectors: {
      family: "Family",
      relatives: "Relatives",
      friends: "Friends",
      school_or_work: "School or work",
      authorities: "Authorities",
    },
    rings: { 1: "Close", 2: "A little further", 3: "Far" },
    qualities: { supports: "Supports", mixed: "Varies", strains: "Strains", cut_off: "No contact" },
    description: "Network map: {centre} in the middle, {count} around. {told}.",
    empty: "Nobody is on the map yet.",
    caption: "People of the network map",
    columns: ["Person", "Group", "Closeness", "Relation", "Note"],
    notes: "Notes: {notes}",
    changes: {
      came: "New on the map: {name} ({now})",
      left: "No longer on the map: {name} ({before})",
      closer: "Closer than before: {name} ({before} → {now})",
      further: "Further than before: {name} ({before} → {now})",
      quality: "The relation has changed: {name} ({before} → {now})",
      sector: "In another group: {name} ({before} → {now})",
    },
    differs: {
      came: "Only on the map {second}: {name} ({now})",
      left: "Only on the map {first}: {name} ({before})",
      closer: "Closer on the map {second}: {name} ({first}: {before}, {second}: {now})",
      further: "Further on the map {second}: {name} ({first}: {before}, {second}: {now})",
      quality: "The relation is seen differently: {name} ({first}: {before}, {second}: {now})",
      sector: "In different groups: {name} ({first}: {before}, {second}: {now})",
    },
    noChange: "The maps are alike: nobody has come, left or moved.",
    noDifference: "The maps are alike.",
    same: "As before: {names}",
  },
};
