import type { LocalDate } from "#core/kernel/local-date.ts";

type Born = { readonly birthDate: LocalDate | null };

/** A child that is expected has no birth date yet. */
export const isBornLater = ({ birthDate }: Born, today: LocalDate): boolean =>
  birthDate !== null && birthDate > today;

/** Where in a list of people a birth date is still to come, as issues at their places. */
export const bornLaterIssues = (
  people: readonly Born[],
  path: string,
  today: LocalDate,
): { readonly path: string; readonly code: "in_future" }[] =>
  people.flatMap((one, at) =>
    isBornLater(one, today) ? [{ path: `${path}.${at}.birthDate`, code: "in_future" as const }] : [],
  );
