import type { Language } from "#core/kernel/text.ts";
import type { EventTone } from "./content.ts";
import type { Season } from "./fuzzy.ts";

type TimelineWords = {
  readonly months: readonly string[];
  readonly seasons: Readonly<Record<Season, string>>;
  readonly age: string;
  readonly ageZero: string;
  readonly tones: Readonly<Record<EventTone, string>>;
  readonly family: string;
  readonly services: string;
  readonly goesOn: string;
  readonly description: string;
  readonly empty: string;
  readonly caption: string;
  readonly columns: readonly [string, string, string, string, string, string, string];
  readonly concerns: string;
  readonly toldBy: string;
  readonly private: string;
  readonly notes: string;
  readonly noTime: string;
};

export const timelineWords: Readonly<Record<Language, TimelineWords>> = {
  fi: {
    months:
      "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu".split(
        " ",
      ),
    seasons: { winter: "talvi", spring: "kevät", summer: "kesä", autumn: "syksy" },
    age: "{name} {age} v",
    ageZero: "{name} alle 1 v",
    tones: { good: "Hyvä", hard: "Raskas", mixed: "Ristiriitainen", neutral: "Neutraali" },
    family: "Koko perhe",
    services: "Palvelut",
    goesOn: "jatkuu",
    description: "Perheen aikajana: {count} tapahtumaa. {told}.",
    empty: "Aikajanalla ei ole vielä tapahtumia.",
    caption: "Aikajanan tapahtumat",
    columns: ["Milloin", "Mitä", "Kenen", "Sävy", "Keitä koski", "Kertoja", "Huomio"],
    concerns: "koski: {names}",
    toldBy: "kertoi: {name}",
    private: "yksityinen",
    notes: "Huomiot: {notes}",
    noTime: "Ei ajankohtaa",
  },
  sv: {
    months: "januari februari mars april maj juni juli augusti september oktober november december".split(
      " ",
    ),
    seasons: { winter: "vintern", spring: "våren", summer: "sommaren", autumn: "hösten" },
    age: "{name} {age} år",
    ageZero: "{name} under 1 år",
    tones: { good: "Bra", hard: "Tung", mixed: "Motstridig", neutral: "Neutral" },
    family: "Hela familjen",
    services: "Tjänster",
    goesOn: "fortsätter",
    description: "Familjens tidslinje: {count} händelser. {told}.",
    empty: "Det finns ännu inga händelser på tidslinjen.",
    caption: "Händelserna på tidslinjen",
    columns: ["När", "Vad", "Vems", "Ton", "Vilka det gällde", "Berättare", "Anteckning"],
    concerns: "gällde: {names}",
    toldBy: "berättat av: {name}",
    private: "privat",
    notes: "Anteckningar: {notes}",
    noTime: "Ingen tidpunkt",
  },
  en: {
    months: "January February March April May June July August September October November December".split(
      " ",
    ),
    seasons: { winter: "winter", spring: "spring", summer: "summer", autumn: "autumn" },
    age: "{name} aged {age}",
    ageZero: "{name} under 1",
    tones: { good: "Good", hard: "Hard", mixed: "Mixed", neutral: "Neutral" },
    family: "Whole family",
    services: "Services",
    goesOn: "goes on",
    description: "The family's timeline: {count} events. {told}.",
    empty: "There are no events on the timeline yet.",
    caption: "Events of the timeline",
    columns: ["When", "What", "Whose", "Tone", "Whom it concerned", "Teller", "Note"],
    concerns: "concerned: {names}",
    toldBy: "told by: {name}",
    private: "private",
    notes: "Notes: {notes}",
    noTime: "No time known",
  },
};
