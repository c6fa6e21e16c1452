import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { addDays, addMonths, daysBetween, localDate, type LocalDate } from "#core/kernel/local-date.ts";
import { localDateShape } from "#core/kernel/shapes.ts";

/** Winter begins in December of the year before: "talvi 2019–2020" is the winter of 2020. */
export const seasons = ["winter", "spring", "summer", "autumn"] as const;
export type Season = (typeof seasons)[number];

const year = z.int().min(1900).max(2100);

/** When something was, as exactly as it is remembered. */
export const fuzzyDate = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("day"), day: localDateShape }),
  z.object({ kind: z.literal("month"), year, month: z.int().min(1).max(12) }),
  z.object({ kind: z.literal("season"), year, season: z.enum(seasons) }),
  z.object({ kind: z.literal("year"), year }),
  /** "When Oona was 4": by the member's own day of birth. */
  z.object({ kind: z.literal("age"), personId: id, age: z.int().min(0).max(120) }),
]);
export type FuzzyDate = z.infer<typeof fuzzyDate>;
export const fuzzyKinds = ["day", "month", "season", "year", "age"] as const;

export type Span = { readonly from: LocalDate; readonly to: LocalDate };
export type BirthOf = (personId: string) => LocalDate | null;

const day = (ofYear: number, month: number, date = 1): LocalDate =>
  localDate(
    `${String(ofYear).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`,
  );
const months = (from: LocalDate, count: number): Span => ({ from, to: addDays(addMonths(from, count), -1) });

/** The first and last day it can have been; null of an age whose day of birth isn't known. */
export function spanOf(when: FuzzyDate, birthOf: BirthOf): Span | null {
  switch (when.kind) {
    case "day":
      return { from: when.day, to: when.day };
    case "month":
      return months(day(when.year, when.month), 1);
    case "season":
      return when.season === "winter"
        ? months(day(when.year - 1, 12), 3)
        : months(day(when.year, seasons.indexOf(when.season) * 3), 3);
    case "year":
      return months(day(when.year, 1), 12);
    case "age": {
      const born = birthOf(when.personId);
      return born === null ? null : months(addMonths(born, 12 * when.age), 12);
    }
  }
}

const lengthOf = ({ from, to }: Span): number => daysBetween(from, to);

/**
 * Which comes first: by the middle of what can have been, so that a summer is before the end of August and after the beginning of
 * June; of two with one middle the surer first. What has no place in time comes last.
 */
export function compareFuzzy(a: FuzzyDate, b: FuzzyDate, birthOf: BirthOf): number {
  const [one, other] = [spanOf(a, birthOf), spanOf(b, birthOf)];
  if (!one || !other) return (one ? 0 : 1) - (other ? 0 : 1);
  const twiceBetween = daysBetween(other.from, one.from) + daysBetween(other.to, one.to);
  return twiceBetween || lengthOf(one) - lengthOf(other);
}

const within = (ofYear: number): number => Math.min(2100, Math.max(1900, ofYear));

/** The same kind of date moved by so many days, to the nearest that can be said: a month by months, a year by years. */
export function shiftFuzzy(when: FuzzyDate, days: number): FuzzyDate {
  switch (when.kind) {
    case "day":
      return { kind: "day", day: addDays(when.day, Math.round(days)) };
    case "month": {
      const at = when.year * 12 + when.month - 1 + Math.round(days / 30.44);
      return { kind: "month", year: within(Math.floor(at / 12)), month: (((at % 12) + 12) % 12) + 1 };
    }
    case "season": {
      const at = when.year * 4 + seasons.indexOf(when.season) + Math.round(days / 91.3);
      return {
        kind: "season",
        year: within(Math.floor(at / 4)),
        season: seasons[((at % 4) + 4) % 4] ?? "winter",
      };
    }
    case "year":
      return { kind: "year", year: within(when.year + Math.round(days / 365.25)) };
    case "age":
      return { ...when, age: Math.min(120, Math.max(0, when.age + Math.round(days / 365.25))) };
  }
}
