export const participantKinds = ["member", "worker", "partner"] as const;
export type ParticipantKind = (typeof participantKinds)[number];

/** Somebody who takes part in a meeting: a member of the family, a worker of the case, another agency's person. */
export type ParticipantRef = { readonly kind: ParticipantKind; readonly id: string };

/** Whom a meeting may have: everybody around the family. */
export type Around = {
  readonly members: readonly { readonly id: string; readonly role: string }[];
  readonly workers: readonly { readonly id: string; readonly roles: readonly string[] }[];
  readonly partners: readonly { readonly id: string }[];
};

export const meetingParties = ["family", "child", "purchaser", "worker", "partner"] as const;
export type MeetingParty = (typeof meetingParties)[number];

const isPurchaser = (roles: readonly string[]): boolean => roles.every((role) => role === "purchaser");

/**
 * As what somebody takes part, in the words service models ask by. A worker who is both the purchaser and in the
 * team takes part as a worker. Undefined for one who isn't around the family.
 */
export function partyOf(ref: ParticipantRef, around: Around): MeetingParty | undefined {
  switch (ref.kind) {
    case "member": {
      const member = around.members.find(({ id }) => id === ref.id);
      return member && (member.role === "child" ? "child" : "family");
    }
    case "worker": {
      const worker = around.workers.find(({ id }) => id === ref.id);
      return worker && (isPurchaser(worker.roles) ? "purchaser" : "worker");
    }
    case "partner":
      return around.partners.some(({ id }) => id === ref.id) ? "partner" : undefined;
  }
}

export type PlacedParticipant = ParticipantRef & { readonly party: MeetingParty };

/** Each participant once, with the party; `strangers` are those who aren't around the family. */
export function placed(
  refs: readonly ParticipantRef[],
  around: Around,
): { readonly participants: readonly PlacedParticipant[]; readonly strangers: readonly ParticipantRef[] } {
  const participants: PlacedParticipant[] = [];
  const strangers: ParticipantRef[] = [];
  const seen = new Set<string>();
  for (const ref of refs) {
    if (seen.has(ref.id)) continue;
    seen.add(ref.id);
    const party = partyOf(ref, around);
    if (party) participants.push({ kind: ref.kind, id: ref.id, party });
    else strangers.push(ref);
  }
  return { participants, strangers };
}

/** The parties present, each once. */
export const partiesOf = (
  participants: readonly { readonly party: MeetingParty }[],
): readonly MeetingParty[] =>
  meetingParties.filter((party) => participants.some((one) => one.party === party));

/** Partners of other agencies among them. */
export const partnerIdsOf = (participants: readonly ParticipantRef[]): readonly string[] =>
  participants.flatMap(({ kind, id }) => (kind === "partner" ? [id] : []));
