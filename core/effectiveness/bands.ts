import { ageOn, type LocalDate } from "#core/kernel/local-date.ts";

/** Ages as figures tell them: coarse enough for nobody to be known by it. */
export const ageBands = ["0-2", "3-6", "7-12", "13-17", "18-", "unknown"] as const;
export type AgeBand = (typeof ageBands)[number];

export function ageBandOf(birthDate: LocalDate | null, on: LocalDate): AgeBand {
  if (birthDate === null) return "unknown";
  const age = ageOn(birthDate, on);
  if (age < 3) return "0-2";
  if (age < 7) return "3-6";
  if (age < 13) return "7-12";
  return age < 18 ? "13-17" : "18-";
}

/** How long services took, in months begun: the bars of the figure. The last has no end. */
export const lengthBands = ["0-3", "3-6", "6-9", "9-12", "12-18", "18-"] as const;

/** Special needs named on the order: none, one, several. */
export const needBands = ["0", "1", "2-"] as const;
