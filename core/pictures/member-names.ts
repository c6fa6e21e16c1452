import { memberOf, type PictureGround } from "./ground.ts";

/** A member's given name as it is now; two of one name are told apart by the family name. Empty of somebody who isn't a member. */
export function memberName(ground: PictureGround, personId: string | null): string {
  const member = memberOf(ground, personId);
  if (!member) return "";
  return ground.members.filter(({ givenName }) => givenName === member.givenName).length > 1
    ? `${member.givenName} ${member.familyName}`
    : member.givenName;
}
