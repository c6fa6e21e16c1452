import { groupKind, type GroupKind } from "#core/groups/kinds.ts";
import { ageOn, type LocalDate } from "#core/kernel/local-date.ts";

/** From this age on one is grown up (guardianship ends: LHL 361/1983 3 §). */
export const adultFrom = 18;

/** Completed years on the group's first day; of an adult who comes with the child nothing is asked. */
export type Ages = NonNullable<GroupKind["ages"]> & { readonly adultsToo: boolean };

export function agesOf(kind: string): Ages | null {
  const known = groupKind(kind);
  return known?.ages ? { ...known.ages, adultsToo: known.takesPart === "adult_with_child" } : null;
}

/** How somebody's age is outside the group's: undefined when it isn't, or when the birthday isn't known. */
export function outsideAges(
  group: { readonly startsOn: LocalDate; readonly ages: Ages | null },
  birthDate: LocalDate | null,
): { age: number; from: number; to: number } | undefined {
  if (group.ages === null || birthDate === null) return undefined;
  const { from, to, adultsToo } = group.ages;
  const age = ageOn(birthDate, group.startsOn);
  if ((age >= from && age <= to) || (adultsToo && age >= adultFrom)) return undefined;
  return { age: Math.max(age, 0), from, to };
}

/** Does a group of the kind take adults, alone or with a child? */
export const takesAdults = (kind: string): boolean => {
  const takesPart = groupKind(kind)?.takesPart;
  return takesPart === "adult" || takesPart === "adult_with_child";
};
