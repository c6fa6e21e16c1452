import type { Language } from "#core/kernel/text.ts";

type RhythmWords = {
  /** Monday first. */
  readonly days: readonly string[];
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
    description: "Viikkorytmi: {count} kohtaa.",
    empty: "Viikossa ei ole vielä mitään.",
    caption: "Viikon kohdat",
    columns: ["Päivä", "Aika", "Mitä", "Kuka"],
    evening: "Ilta ja yö",
    notes: "Huomiot: {notes}",
  },
  sv: {
    days: ["Måndag", "Tisdag", "Onsdag", "Torsdag", "Fredag", "Lördag", "Söndag"],
    description: "Veckorytm: {count} punkter.",
    empty: "Det finns ännu ingenting i veckan.",
    caption: "Veckans punkter",
    columns: ["Dag", "Tid", "Vad", "Vem"],
    evening: "Kväll och natt",
    notes: "Anteckningar: {notes}",
  },
  en: {
    days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    description: "Weekly rhythm: {count} things.",
    empty: "There is nothing in the week yet.",
    caption: "Things of the week",
    columns: ["Day", "Time", "What", "Who"],
    evening: "Evening and night",
    notes: "Notes: {notes}",
  },
};
