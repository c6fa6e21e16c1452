import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { Language, Text } from "#core/kernel/text.ts";

/** What of a meeting leaves the house: when it is and, unless somebody's whereabouts are protected, what kind of place it is at. */
export type FeedMeeting = {
  /** The same through all moves of the meeting. */
  readonly uid: string;
  /** Grows with each change. */
  readonly sequence: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly cancelled: boolean;
  readonly travelBefore: number;
  readonly travelAfter: number;
  readonly placeKind: Text | null;
  readonly rooms: readonly string[];
  readonly cars: readonly string[];
};
export type FeedAbsence = {
  readonly uid: string;
  readonly sequence: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly cancelled: boolean;
};

const words = {
  fi: {
    name: "Rinnalla",
    meeting: "Tapaaminen",
    absent: "Poissa",
    before: "Matka ennen",
    after: "Matka jälkeen",
    car: "Auto",
  },
  sv: {
    name: "Rinnalla",
    meeting: "Möte",
    absent: "Frånvarande",
    before: "Resa före",
    after: "Resa efter",
    car: "Bil",
  },
  en: {
    name: "Rinnalla",
    meeting: "Meeting",
    absent: "Away",
    before: "Travel before",
    after: "Travel after",
    car: "Car",
  },
} satisfies Record<Language, Record<string, string>>;

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase("fi") + text.slice(1);

/**
 * The calendar as RFC 5545 text. Instants are in UTC ("Z"): they are the same moment in every zone and over every change to summer
 * time, and need no table of rules in the file.
 */
export function icalendarOf(
  meetings: readonly FeedMeeting[],
  absences: readonly FeedAbsence[],
  language: Language,
  now: string,
): string {
  const t = words[language];
  const calendar = ical({
    name: t.name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "rinnalla", product: "calendar", language: language.toUpperCase() },
    ttl: 3600,
    x: [{ key: "X-WR-TIMEZONE", value: "Europe/Helsinki" }],
  });
  const add = (
    one: FeedAbsence,
    summary: string,
    more: { location?: string; description?: string } = {},
  ): void => {
    calendar.createEvent({
      id: `${one.uid}@rinnalla`,
      sequence: one.sequence,
      stamp: new Date(now),
      start: new Date(one.startsAt),
      end: new Date(one.endsAt),
      status: one.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      summary,
      ...more,
    });
  };
  for (const meeting of meetings) {
    const place = [meeting.placeKind && capital(meeting.placeKind[language]), ...meeting.rooms].filter(
      Boolean,
    );
    const lines = [
      meeting.travelBefore > 0 && `${t.before}: ${meeting.travelBefore} min`,
      meeting.travelAfter > 0 && `${t.after}: ${meeting.travelAfter} min`,
      meeting.cars.length > 0 && `${t.car}: ${meeting.cars.join(", ")}`,
    ].filter(Boolean);
    add(meeting, t.meeting, {
      ...(place.length > 0 ? { location: place.join(", ") } : {}),
      ...(lines.length > 0 ? { description: lines.join("\n") } : {}),
    });
  }
  for (const absence of absences) add(absence, t.absent);
  return calendar.toString();
}
