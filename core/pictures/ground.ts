import type { GuardianshipScope, MemberRole } from "#core/families/roles.ts";
import type { Text } from "#core/kernel/text.ts";
import type { RhythmRow } from "#core/plans/content.ts";
import { ageOn, type LocalDate } from "#core/kernel/local-date.ts";

export type GroundMember = {
  readonly personId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: LocalDate | null;
  readonly deathDate: LocalDate | null;
  readonly role: MemberRole;
  readonly relationWords: string;
  /** Still a member of the case: names of those who have left are needed for older pictures. */
  readonly isPresent: boolean;
  readonly addressProtected: boolean;
};

/**
 * What pictures are drawn upon: live facts of the family's own rows. It holds no address, and of homes only those that aren't sealed:
 * what isn't here can't come into a picture.
 */
export type PictureGround = {
  readonly today: LocalDate;
  readonly members: readonly GroundMember[];
  readonly guardianships: readonly {
    readonly guardianId: string;
    readonly childId: string;
    readonly scope: GuardianshipScope;
  }[];
  /** Former homes too, for older pictures; who lives there is of today. */
  readonly homes: readonly {
    readonly id: string;
    readonly name: string;
    readonly personIds: readonly string[];
  }[];
  /** Periods of service of the case, as the record has them now. */
  readonly services: readonly {
    readonly id: string;
    readonly name: Text;
    readonly from: LocalDate;
    readonly to: LocalDate | null;
  }[];
  /** The week of the newest approved plan of a service that goes on. */
  readonly plannedWeek: readonly RhythmRow[];
};

export const memberOf = (ground: PictureGround, personId: string | null): GroundMember | undefined =>
  personId === null ? undefined : ground.members.find((member) => member.personId === personId);

/** Full years now, or at death; null without a day of birth. */
export const ageOf = (member: GroundMember, today: LocalDate): number | null =>
  member.birthDate === null ? null : ageOn(member.birthDate, member.deathDate ?? today);
