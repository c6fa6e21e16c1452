import { addDays, addMonths, type LocalDate } from "#core/kernel/local-date.ts";

const firstOfQuarter = (day: LocalDate): LocalDate => {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, "0")}-01` as LocalDate;
};

/** The whole quarters that the days touch: by days or months a single family could be had by subtraction. */
export const wholeQuarters = (from: LocalDate, to: LocalDate): { from: LocalDate; to: LocalDate } => {
  const [first, last] = from <= to ? [from, to] : [to, from];
  return { from: firstOfQuarter(first), to: addDays(addMonths(firstOfQuarter(last), 3), -1) };
};

/** The same length of time right before. */
export function timeBefore(from: LocalDate, to: LocalDate): { from: LocalDate; to: LocalDate } {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7)) +
    1;
  return { from: addMonths(from, -months), to: addDays(from, -1) };
}
