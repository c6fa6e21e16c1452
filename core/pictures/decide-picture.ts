import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { tellsAddress, type ProtectedAddress } from "./addresses.ts";
import type { InformantKind, Receiver, Visibility } from "./kinds.ts";

export type Informant = { readonly kind: InformantKind; readonly personId: string | null };

/** What can't be drawn, by the kind of picture. */
export type PictureFault = "picture_own_ancestor" | "picture_ends_before_it_begins";

export type PictureFacts = {
  /** Everybody who is or has been a member of the case. */
  readonly memberIds: readonly string[];
  /** Sealed homes, and homes of those whose address is protected. */
  readonly addresses: readonly ProtectedAddress[];
};

/** May the picture's name, informant and day be kept as they are written. */
export function decideDescribe(
  facts: PictureFacts,
  draft: { readonly title: string; readonly informant: Informant; readonly toldOn: LocalDate },
  today: LocalDate,
): Decision<true, "told_in_future" | "picture_member_unknown" | "picture_tells_address"> {
  if (draft.toldOn > today) return refuse("told_in_future");
  const { kind, personId } = draft.informant;
  if ((kind === "member") !== (personId !== null)) return refuse("picture_member_unknown");
  if (personId !== null && !facts.memberIds.includes(personId)) return refuse("picture_member_unknown");
  return tellsAddress(draft.title, facts.addresses) ? refuse("picture_tells_address") : accept(true);
}

/** May a new version of what is drawn be kept: of members of this case only, and no protected address in any of its words. */
export function decideSave(
  facts: PictureFacts,
  draft: {
    readonly content: unknown;
    readonly personIds: readonly string[];
    readonly fault: PictureFault | null;
  },
): Decision<true, PictureFault | "picture_member_unknown" | "picture_tells_address"> {
  if (draft.personIds.some((personId) => !facts.memberIds.includes(personId)))
    return refuse("picture_member_unknown");
  if (draft.fault !== null) return refuse(draft.fault);
  return tellsAddress(draft.content, facts.addresses) ? refuse("picture_tells_address") : accept(true);
}

/** May the picture be taken out of the record: a private one, and versions from before sharing, only for the informant. */
export const decideExport = (
  picture: { readonly visibility: Visibility; readonly sharedFrom: number | null; readonly number: number },
  receiver: Receiver,
): Decision<true, "picture_private"> =>
  receiver === "informant" ||
  (picture.visibility === "shared" && picture.sharedFrom !== null && picture.number >= picture.sharedFrom)
    ? accept(true)
    : refuse("picture_private");
