import { ageOn, type LocalDate } from "#core/kernel/local-date.ts";
import { today } from "#web/kit/clock.ts";
import { useFormat } from "#web/kit/format.ts";

type Named = {
  readonly kind?: string;
  readonly givenName: string;
  readonly name: string;
  readonly birthDate?: LocalDate | null;
};

const grownUp = 18;

/** A person as a card names one: "Oona 6 v", "Saana"; workers and partners too by the given name. */
export function usePersonWords(): (person: Named) => string {
  const format = useFormat();
  return ({ givenName, name, birthDate }) => {
    const short = givenName || name;
    return birthDate && ageOn(birthDate, today()) < grownUp ? `${short} ${format.age(birthDate)}` : short;
  };
}
