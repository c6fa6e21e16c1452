import type { Language } from "#core/kernel/text.ts";
import type { LinkKind } from "./content.ts";

type ChangesWords = {
  readonly person: string;
  readonly name: string;
  readonly parent: Readonly<Record<LinkKind, string>>;
  readonly childOf: string;
  readonly violence: string;
  readonly twins: string;
  readonly identicalTwins: string;
  readonly lives: string;
  readonly note: string;
  readonly whole: string;
  readonly before: string;
};

export const changesWords: Readonly<Record<Language, ChangesWords>> = {
  fi: {
    person: "henkilö",
    name: "nimi {name}",
    parent: {
      birth: "vanhempi",
      adoptive: "adoptiovanhempi",
      foster: "sijaisvanhempi",
      step: "vanhemman puoliso",
    },
    childOf: "{parent} (lapsi: {child})",
    violence: "väkivaltaa, kohdistuu: {name}",
    twins: "kaksoset",
    identicalTwins: "identtiset kaksoset",
    lives: "asuu ({home})",
    note: "huomio ”{note}”",
    whole: "koko kuva",
    before: "{of}: {now} (ennen: {before})",
  },
  sv: {
    person: "person",
    name: "namn {name}",
    parent: {
      birth: "förälder",
      adoptive: "adoptivförälder",
      foster: "fosterförälder",
      step: "förälderns partner",
    },
    childOf: "{parent} (barn: {child})",
    violence: "våld, riktas mot: {name}",
    twins: "tvillingar",
    identicalTwins: "enäggstvillingar",
    lives: "bor ({home})",
    note: "anteckning ”{note}”",
    whole: "hela bilden",
    before: "{of}: {now} (tidigare: {before})",
  },
  en: {
    person: "person",
    name: "name {name}",
    parent: {
      birth: "parent",
      adoptive: "adoptive parent",
      foster: "foster parent",
      step: "parent's partner",
    },
    childOf: "{parent} (child: {child})",
    violence: "violence, towards: {name}",
    twins: "twins",
    identicalTwins: "identical twins",
    lives: "lives in ({home})",
    note: "note “{note}”",
    whole: "the whole picture",
    before: "{of}: {now} (before: {before})",
  },
};
