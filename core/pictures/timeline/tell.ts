import type { LocalDate } from "#core/kernel/local-date.ts";
import { fill, type Language } from "#core/kernel/text.ts";
import { memberOf, type PictureGround } from "../ground.ts";
import { memberName } from "../member-names.ts";
import { dayWords } from "../words.ts";
import type { TimelineContent, TimelineEvent } from "./content.ts";
import { compareFuzzy, type BirthOf, type FuzzyDate } from "./fuzzy.ts";
import { timelineWords } from "./words.ts";

export const birthsOf =
  (ground: PictureGround): BirthOf =>
  (personId) =>
    memberOf(ground, personId)?.birthDate ?? null;

/** When it was, as it was remembered. */
export function fuzzyWords(when: FuzzyDate, ground: PictureGround, language: Language): string {
  const words = timelineWords[language];
  switch (when.kind) {
    case "day":
      return dayWords(when.day);
    case "month":
      return `${words.months[when.month - 1]} ${when.year}`;
    case "season":
      return `${words.seasons[when.season]} ${when.season === "winter" ? `${when.year - 1}–${when.year}` : when.year}`;
    case "year":
      return String(when.year);
    case "age":
      return fill(when.age === 0 ? words.ageZero : words.age, {
        name: memberName(ground, when.personId),
        age: when.age,
      });
  }
}

export function eventsInOrder(content: TimelineContent, ground: PictureGround): TimelineEvent[] {
  const births = birthsOf(ground);
  return content.events.toSorted((a, b) => compareFuzzy(a.when, b.when, births) || (a.id < b.id ? -1 : 1));
}

export type ShownService = {
  readonly id: string;
  readonly name: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
};

export function servicesOf(
  content: TimelineContent,
  ground: PictureGround,
  language: Language,
): ShownService[] {
  if (!content.showServices) return [];
  return ground.services.map(({ id, name, from, to }) => ({
    id,
    from,
    to,
    name: name[language],
  }));
}

export function tellEvent(event: TimelineEvent, ground: PictureGround, language: Language): string[] {
  const words = timelineWords[language];
  return [
    fuzzyWords(event.when, ground, language),
    event.title,
    memberName(ground, event.laneOf) || words.family,
    words.tones[event.tone],
    event.personIds.map((id) => memberName(ground, id)).join(", "),
    event.toldBy,
    [
      ...(event.visibility === "private" ? [words.private] : []),
      ...(event.note === "" ? [] : [event.note]),
    ].join("; "),
  ];
}

export function sentence(event: TimelineEvent, ground: PictureGround, language: Language): string {
  const words = timelineWords[language];
  const [when, title, lane, tone, concerned, teller, note] = tellEvent(event, ground, language);
  const more = [
    lane,
    tone?.toLowerCase(),
    concerned === "" ? "" : fill(words.concerns, { names: concerned ?? "" }),
    teller === "" ? "" : fill(words.toldBy, { name: teller ?? "" }),
    note,
  ].filter((part) => part !== "");
  return `${when}: ${title} (${more.join("; ")})`;
}

export const periodWords = ({ from, to }: ShownService, language: Language): string =>
  `${dayWords(from)}–${to === null ? ` ${timelineWords[language].goesOn}` : dayWords(to)}`;
