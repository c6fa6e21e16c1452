import type { LocalDate } from "#core/kernel/local-date.ts";
import { fill, type Language } from "#core/kernel/text.ts";
import type { InformantKind, Receiver } from "./kinds.ts";

/** Words of every picture, in exports and in text alternatives: what the screen and the paper say is one. */
const words = {
  fi: {
    member: "Kertojana {name}, {day}",
    worker: "Piirtänyt työntekijä {name}, {day}",
    together: "Piirretty yhdessä perheen kanssa {day}",
    informant: "Yksityinen: vain kertojalle",
    family: "",
  },
  sv: {
    member: "Berättat av {name}, {day}",
    worker: "Ritat av arbetstagaren {name}, {day}",
    together: "Ritat tillsammans med familjen {day}",
    informant: "Privat: endast för berättaren",
    family: "",
  },
  en: {
    member: "Told by {name}, {day}",
    worker: "Drawn by the worker {name}, {day}",
    together: "Drawn together with the family {day}",
    informant: "Private: for the informant only",
    family: "",
  },
} as const satisfies Record<Language, Record<InformantKind | Receiver, string>>;

/** 23.11.2026, as all three languages here write a day. */
export const dayWords = (day: LocalDate): string => {
  const [year, month, date] = day.split("-").map(Number);
  return `${date}.${month}.${year}`;
};

/** Whose picture it is and of which day; on paper for the informant alone, that it is private. */
export function toldWords(
  picture: {
    readonly informant: { readonly kind: InformantKind; readonly name: string };
    readonly toldOn: string;
  },
  language: Language,
  receiver: Receiver = "family",
): string {
  const own = words[language];
  const told = fill(own[picture.informant.kind], {
    name: picture.informant.name,
    day: dayWords(picture.toldOn as LocalDate),
  });
  return receiver === "informant" ? `${told}. ${own.informant}` : told;
}
