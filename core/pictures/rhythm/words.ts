import type { Language } from "#core/kernel/text.ts";

type RhythmWords = {
  /** Monday first. */
  readonly days: readonly string[];
  readonly time: string;
  readonly description: string;
  readonly empty: string;
  readonly caption: string;
  readonly columns: readonly [string, string, string, string];
  readonly evening: string;
  readonly notes: string;
};

export const rhythmWords: Readonly<Record<Language, RhythmWords>> = {
  fi: {
    days: ["Maanantai", "Tiistai", "Keskiviikko", "Torstai", "Perjantai", "Lauantai", "Sunnuntai"],
    time: "Aika",
    description: "Viikkorytmi: {count} kohtaa. {told}.",
    empty: "Viikossa ei ole vielä mitään.",
    caption: "Viikon kohdat",
    columns: ["Päivä", "Aika", "Mitä", "Kuka"],
    evening: "Ilta ja yö",
    notes: "Huomiot: {notes}",
  },
  sv: {
    days: ["Måndag", "Tisdag", "Onsdag", "Torsdag", "Fredag", "Lördag", "Söndag"],
    time: "Tid",
    description: "Veckorytm: {count} punkter. {told}.",
    empty: "Det finns ännu ingenting i veckan.",
    caption: "Veckans punkter",
    columns: ["Dag", "Tid", "Vad", "Vem"],
    evening: "Kväll och natt",
    notes: "Anteckningar: {notes}",
  },
  en: {
    days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    time: "Time",
    description: "Weekly rhythm: {count} things. {told}.",
    empty: "There is nothing in the week yet.",
    caption: "Things of the week",
    columns: ["Day", "Time", "What", "Who"],
    evening: "Evening and night",
    notes: "Notes: {notes}",
  },
};
