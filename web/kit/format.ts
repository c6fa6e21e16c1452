import { useMemo } from "react";
import { ageOn, daysBetween, weekday, type LocalDate } from "#core/kernel/local-date.ts";
import type { Language } from "#core/kernel/text.ts";
import { locales } from "#web/text/texts.ts";
import { dayOf, timeOf, today } from "./clock.ts";
import { useLanguage } from "./text.ts";

type Words = {
  readonly weekdays: readonly string[];
  readonly longWeekdays: readonly string[];
  readonly at: string;
  readonly hour: string;
  readonly minute: string;
  readonly years: string;
  readonly months: string;
  readonly weeks: string;
};

const words: Readonly<Record<Language, Words>> = {
  fi: {
    weekdays: ["ma", "ti", "ke", "to", "pe", "la", "su"],
    longWeekdays: ["maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai"],
    at: "klo",
    hour: "t",
    minute: "min",
    years: "v",
    months: "kk",
    weeks: "vk",
  },
  sv: {
    weekdays: ["mån", "tis", "ons", "tors", "fre", "lör", "sön"],
    longWeekdays: ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"],
    at: "kl.",
    hour: "h",
    minute: "min",
    years: "år",
    months: "mån",
    weeks: "v.",
  },
  en: {
    weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    longWeekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    at: "at",
    hour: "h",
    minute: "min",
    years: "y",
    months: "mo",
    weeks: "wk",
  },
};

const englishMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const year = (date: LocalDate): string => date.slice(0, 4);

/** Dates, times, ages and figures as people of one language write them. */
export function formatOf(language: Language) {
  const own = words[language];
  const list = new Intl.ListFormat(locales[language], { type: "conjunction" });
  const collator = new Intl.Collator(locales[language], { sensitivity: "base", numeric: true });
  const number = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1 });

  const dayMonth = (date: LocalDate): string => {
    const [, month, day] = date.split("-").map(Number) as [number, number, number];
    return language === "en" ? `${day} ${englishMonths[month - 1]}` : `${day}.${month}.`;
  };
  /** 23.11.2026 */
  const date = (value: LocalDate): string =>
    language === "en" ? `${dayMonth(value)} ${year(value)}` : `${dayMonth(value)}${year(value)}`;
  /** ma 23.11.2026 */
  const day = (value: LocalDate): string => `${own.weekdays[weekday(value) - 1]} ${date(value)}`;
  /** ma 23.11.; of another year than this ma 4.1.2027 */
  const shortDay = (value: LocalDate, on: LocalDate = today()): string =>
    year(value) === year(on) ? `${own.weekdays[weekday(value) - 1]} ${dayMonth(value)}` : day(value);
  /** maanantai 23.11.2026 */
  const longDay = (value: LocalDate): string => `${own.longWeekdays[weekday(value) - 1]} ${date(value)}`;
  /** '09:00' -> 9.00 */
  const time = (value: string): string => {
    const [hours = "", minutes = ""] = value.split(":");
    return language === "en" ? `${hours.padStart(2, "0")}:${minutes}` : `${Number(hours)}.${minutes}`;
  };
  const timeRange = (from: string, to: string): string => `${time(from)}–${time(to)}`;
  /** klo 14.00 */
  const clock = (value: string): string => `${own.at} ${time(value)}`;
  /** ma 23.11.2026 klo 14.00 */
  const instant = (value: string): string => `${day(dayOf(value))} ${clock(timeOf(value))}`;
  /** klo 14.00 when today, else ma 16.11. klo 14.00 */
  const recent = (value: string, on: LocalDate = today()): string => {
    const that = dayOf(value);
    if (that === on) return clock(timeOf(value));
    return year(that) === year(on) ? `${shortDay(that, on)} ${clock(timeOf(value))}` : instant(value);
  };
  /** 12.10.–23.11.2026; one that goes on: 12.10.2026– */
  const range = (from: LocalDate, to?: LocalDate | null): string => {
    if (!to) return `${date(from)}–`;
    if (from === to) return date(from);
    return year(from) === year(to) ? `${dayMonth(from)}–${date(to)}` : `${date(from)}–${date(to)}`;
  };
  /** 6 v; under two years in months, under two months in weeks. */
  const age = (birthDate: LocalDate, on: LocalDate = today()): string => {
    const years = ageOn(birthDate, on);
    if (years >= 2) return `${years} ${own.years}`;
    const [birthYear, birthMonth, birthDay] = birthDate.split("-").map(Number) as [number, number, number];
    const [onYear, onMonth, onDay] = on.split("-").map(Number) as [number, number, number];
    const months = (onYear - birthYear) * 12 + onMonth - birthMonth - (onDay < birthDay ? 1 : 0);
    if (months >= 2) return `${months} ${own.months}`;
    return `${Math.floor(daysBetween(birthDate, on) / 7)} ${own.weeks}`;
  };
  /** 1 t 30 min */
  const duration = (minutes: number): string => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    return [hours > 0 ? `${hours} ${own.hour}` : "", rest > 0 || hours === 0 ? `${rest} ${own.minute}` : ""]
      .filter(Boolean)
      .join(" ");
  };

  return {
    date,
    day,
    shortDay,
    longDay,
    dayMonth,
    time,
    timeRange,
    clock,
    instant,
    recent,
    range,
    age,
    duration,
    /** Mon, ma, mån: 1 = Monday. */
    weekday: (isoDay: number, style: "short" | "long" = "short"): string =>
      (style === "long" ? own.longWeekdays : own.weekdays)[isoDay - 1] ?? "",
    number: (value: number): string => number.format(value),
    /** 7,5 t */
    hours: (value: number): string => `${number.format(value)} ${own.hour}`,
    /** Saana, Petri ja Oona */
    list: (items: readonly string[]): string => list.format(items),
    /** For sorting names as the language does. */
    compare: (a: string, b: string): number => collator.compare(a, b),
  };
}

export type Format = ReturnType<typeof formatOf>;

/** The formats of the language on the screen. */
export function useFormat(): Format {
  const language = useLanguage();
  return useMemo(() => formatOf(language), [language]);
}

const typedDate = /^\s*(?:[a-zåäö]+\s+)?(\d{1,2})[.\s/-]\s*(\d{1,2})(?:[.\s/-]\s*(\d{2}|\d{4})?)?\s*$/i;
const typedDigits = /^\s*(\d{2})(\d{2})(\d{2}|\d{4})?\s*$/;
const monthName = /(?<=\d)\s*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?/i;
const englishMonth = (name: string): number =>
  englishMonths.findIndex((month) => month.toLowerCase() === name.toLowerCase()) + 1;
const isoDate = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/;

/**
 * A day as people type it: 23.11.2026, 23.11., 23112026, ma 23.11., 23 Nov 2026, 2026-11-23. Without a year it is
 * the one nearest to `on`. Undefined when no such day exists.
 */
export function parseTypedDate(typed: string, on: LocalDate = today()): LocalDate | undefined {
  const iso = isoDate.exec(typed);
  const inFigures = typed.replace(monthName, (_, name: string) => `.${englishMonth(name)}.`);
  const found = iso
    ? [iso[0], iso[3], iso[2], iso[1]]
    : (typedDate.exec(inFigures) ?? typedDigits.exec(typed));
  if (!found) return undefined;
  const [, day = "", month = "", year] = found;
  const on4 = Number(on.slice(0, 4));
  const build = (fullYear: number): LocalDate | undefined => {
    const text = `${String(fullYear).padStart(4, "0")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    const at = new Date(`${text}T00:00:00Z`);
    return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text
      ? undefined
      : (text as LocalDate);
  };
  if (year?.length === 4) return build(Number(year));
  if (year?.length === 2) return build(2000 + Number(year) - (Number(year) > (on4 % 100) + 20 ? 100 : 0));
  return [on4, on4 - 1, on4 + 1]
    .map(build)
    .filter((candidate) => candidate !== undefined)
    .sort((a, b) => Math.abs(daysBetween(on, a)) - Math.abs(daysBetween(on, b)))[0];
}

/** A time as people type it: 9, 9.00, 9:30, 0930, klo 14. As 'HH:mm'; undefined when there is no such time. */
export function parseTypedTime(typed: string): string | undefined {
  const found = /^\s*(?:klo|kl\.?|at)?\s*(\d{1,2})(?:[.:\s]?(\d{2}))?\s*$/i.exec(typed);
  if (!found) return undefined;
  const hours = Number(found[1]);
  const minutes = Number(found[2] ?? "0");
  if (hours > 23 || minutes > 59) return undefined;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}
