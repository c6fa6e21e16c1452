import { ageOf, memberOf, type PictureGround } from "../ground.ts";
import type { FuzzyYear, GenogramContent, GenogramPerson } from "./content.ts";

/** Somebody in the picture as they are now: a member's name, birth and death from the record, another's as told. */
export type Shown = {
  readonly person: GenogramPerson;
  readonly name: string;
  readonly age: number | null;
  readonly born: FuzzyYear | null;
  readonly died: FuzzyYear | null;
  readonly deceased: boolean;
  readonly isMember: boolean;
};

const yearOf = (day: string): FuzzyYear => ({ year: Number(day.slice(0, 4)), about: false });

export function shownPeople(content: GenogramContent, ground: PictureGround): ReadonlyMap<string, Shown> {
  const given = ground.members.map(({ givenName }) => givenName);
  const thisYear = Number(ground.today.slice(0, 4));
  return new Map(
    content.persons.map((person): [string, Shown] => {
      const member = memberOf(ground, person.personId);
      if (member) {
        // Two of one name are told apart by the family name.
        const name =
          given.filter((each) => each === member.givenName).length > 1
            ? `${member.givenName} ${member.familyName}`
            : member.givenName;
        const died = member.deathDate === null ? person.died : yearOf(member.deathDate);
        return [
          person.id,
          {
            person,
            name,
            age: ageOf(member, ground.today),
            born: member.birthDate === null ? person.born : yearOf(member.birthDate),
            died,
            deceased: died !== null || person.deceased,
            isMember: true,
          },
        ];
      }
      const deceased = person.deceased || person.died !== null;
      const until = person.died?.year ?? (deceased ? undefined : thisYear);
      const age =
        person.born === null || until === undefined || person.pregnancy
          ? null
          : Math.max(0, until - person.born.year);
      return [
        person.id,
        { person, name: person.name, age, born: person.born, died: person.died, deceased, isMember: false },
      ];
    }),
  );
}

/** Years of birth that order siblings. */
export const birthYearsOf = (
  shown: ReadonlyMap<string, Shown>,
  ground: PictureGround,
): ReadonlyMap<string, number> =>
  new Map(
    [...shown].flatMap(([id, { born, person }]) => {
      const member = memberOf(ground, person.personId);
      if (member?.birthDate)
        return [[id, Number(member.birthDate.slice(0, 4)) + Number(member.birthDate.slice(5, 7)) / 13]];
      return born === null
        ? person.pregnancy
          ? [[id, 9000] as [string, number]]
          : []
        : [[id, born.year] as [string, number]];
    }) as [string, number][],
  );

/** Who live together as it may be shown: never a home that is sealed now, never with somebody whose address is protected. */
export function shownHomes(content: GenogramContent, ground: PictureGround): GenogramContent["homes"] {
  const hidden = new Set(
    ground.members.filter((member) => member.addressProtected).map(({ personId }) => personId),
  );
  return content.homes.filter(
    ({ householdId, ids }) =>
      (householdId === null || ground.homes.some(({ id }) => id === householdId)) &&
      !ids.some((id) => hidden.has(id)) &&
      ids.length > 0,
  );
}
