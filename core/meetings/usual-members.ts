type Member = { readonly id: string; readonly role: string };
type Home = { readonly id: string; readonly residents: readonly string[] };

/** The home that a meeting of a family with several is proposed to: where the most of its children live, the oldest of equals. */
export function childrensHome<H extends Home>(
  members: readonly Member[],
  homes: readonly H[],
): H | undefined {
  const childrenIn = ({ residents }: Home): number =>
    members.filter(({ id, role }) => role === "child" && residents.includes(id)).length;
  return homes.toSorted((a, b) => childrenIn(b) - childrenIn(a))[0];
}

/**
 * The home that a meeting at home is in, by what is written of the place: with nothing written the one proposed; in a family of one
 * home that one, whatever is written; of words that name none of several homes it isn't known.
 */
export function homeAt<H extends Home & { readonly name: string }>(
  place: string | undefined,
  members: readonly Member[],
  homes: readonly H[],
): H | undefined {
  const named = homes.find(({ name }) => name === place);
  return named ?? (!place || homes.length === 1 ? childrensHome(members, homes) : undefined);
}

/**
 * Whom of the family one usually meets: parents and children, and of a family with several homes only those who live in the one
 * where the meeting is, so that nobody comes to be proposed to meet in the other parent's home. Of whom no home is known, stays.
 * @param home where the meeting is; undefined when it is in none
 */
export function usualMembers<M extends Member>(
  members: readonly M[],
  homes: readonly Home[],
  home: Home | undefined = childrensHome(members, homes),
): readonly M[] {
  const family = members.filter(({ role }) => role === "parent" || role === "child");
  if (homes.length < 2 || !home) return family;
  const livesElsewhere = ({ id }: Member): boolean =>
    !home.residents.includes(id) && homes.some(({ residents }) => residents.includes(id));
  return family.filter((member) => !livesElsewhere(member));
}
