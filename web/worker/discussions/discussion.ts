import type { discussionPage, discussionsOf } from "#contract/worker/discussions.ts";
import type { DiscussionContent } from "#core/discussions/content.ts";
import { perspectiveOf, type Perspective, type Speaker } from "#core/discussions/guide.ts";
import { sameOne } from "#core/discussions/content.ts";
import type { ParticipantRef } from "#core/meetings/participants.ts";
import type { ReplyOf } from "#web/kit/call.ts";

export type DiscussionList = ReplyOf<typeof discussionsOf>;
export type DiscussionLine = DiscussionList["discussions"][number];
export type DiscussionPageReply = ReplyOf<typeof discussionPage>;
export type Discussion = DiscussionPageReply["discussion"];

export type Named = Speaker & { readonly givenName: string; readonly name: string };

/** Who somebody is: as the discussion names them, or of those around the family who have just been added. */
export function namesOf({
  people,
  around,
}: Pick<DiscussionPageReply, "people" | "around">): (ref: ParticipantRef) => Named {
  const known: readonly (Named & ParticipantRef)[] = [
    ...people,
    ...around.members.map((one) => ({ ...one, kind: "member" as const })),
    ...around.workers.map(({ id, name, title }) => ({
      kind: "worker" as const,
      id,
      name,
      givenName: name,
      role: title,
      birthDate: null,
    })),
    ...around.partners.map(({ id, name, role }) => ({
      kind: "partner" as const,
      id,
      name,
      givenName: name,
      role,
      birthDate: null,
    })),
  ];
  return (ref) =>
    known.find((one) => sameOne(one, ref)) ?? {
      kind: ref.kind,
      givenName: "",
      name: "",
      role: "",
      birthDate: null,
    };
}

/** By whose voice words are marked; the people of other agencies speak as the workers do. */
export const voiceOf = (speaker: Speaker): Exclude<Perspective, "partner"> => {
  const perspective = perspectiveOf(speaker);
  return perspective === "partner" ? "worker" : perspective;
};

export type Change = (change: (former: DiscussionContent) => DiscussionContent) => void;
