import { createContext, useContext } from "react";
import type { familyPage } from "#contract/worker/families.ts";
import type { ReplyOf } from "#web/kit/call.ts";

/** What the frame has read of the family: everything the family page shows. */
export type Family = ReplyOf<typeof familyPage>;
export type Member = Family["members"][number];

export const FamilyContext = createContext<Family | undefined>(undefined);

/** The family whose pages these are. Only inside the family frame. */
export function useFamily(): Family {
  const family = useContext(FamilyContext);
  if (!family) throw new Error("this page is not inside a family's frame");
  return family;
}

type Dated = { readonly validFrom: string; readonly validTo: string | null };

/** True while a dated row holds on the day. */
export const holdsOn =
  (day: string) =>
  ({ validFrom, validTo }: Dated): boolean =>
    validFrom <= day && (validTo === null || validTo >= day);

export const isChild = ({ role }: Pick<Member, "role">): boolean => role === "child" || role === "sibling";
export const nameOf = ({ givenName, familyName }: Pick<Member, "givenName" | "familyName">): string =>
  `${givenName} ${familyName}`;

/** Present members, and the whole name or only the given one of any, former ones too. */
export function membersOf(family: Family) {
  const present = family.members.filter(holdsOn(family.today));
  const byPerson = new Map(family.members.map((member) => [member.personId, member]));
  return {
    present,
    children: present.filter(isChild),
    adults: present.filter((member) => !isChild(member)),
    given: (personId: string | null): string | undefined =>
      personId ? byPerson.get(personId)?.givenName : undefined,
    full: (personId: string): string => {
      const member = byPerson.get(personId);
      return member ? nameOf(member) : "";
    },
  };
}
