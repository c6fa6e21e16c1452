import type { LocalDate } from "#core/kernel/local-date.ts";
import type { ParticipantKind, ParticipantRef } from "#core/meetings/participants.ts";
import type { Option } from "#web/ui/select.tsx";

type Person = { readonly id: string; readonly name: string };
/** Everybody around the family, as the planning and recording screens get them. */
export type Around = {
  readonly members: readonly (Person & {
    readonly givenName: string;
    readonly role: string;
    readonly birthDate: LocalDate | null;
  })[];
  readonly workers: readonly (Person & {
    readonly givenName: string;
    readonly title: string;
    readonly roles: readonly string[];
  })[];
  readonly partners: readonly (Person & { readonly role: string; readonly agency: string })[];
};

/** Takes part as the one who ordered the service, and not as one of the team. */
export const isPurchaser = (roles: readonly string[]): boolean => roles.every((role) => role === "purchaser");

/** A participant as one value of a field: "member:…". */
export const keyOfRef = ({ kind, id }: ParticipantRef): string => `${kind}:${id}`;

export function refOfKey(key: string): ParticipantRef {
  const [kind = "member", id = ""] = key.split(":");
  return { kind: kind as ParticipantKind, id };
}

/** Everybody around the family to choose one from: owners of agreements, speakers. */
export const optionsAround = ({ members, workers, partners }: Around): Option[] => [
  ...members.map(({ id, name }) => ({ value: keyOfRef({ kind: "member", id }), label: name })),
  ...workers.map(({ id, name, title }) => ({
    value: keyOfRef({ kind: "worker", id }),
    label: title ? `${name}, ${title}` : name,
  })),
  ...partners.map(({ id, name, role }) => ({
    value: keyOfRef({ kind: "partner", id }),
    label: role ? `${name}, ${role}` : name,
  })),
];
