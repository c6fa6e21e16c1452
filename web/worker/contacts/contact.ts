import type { readContact } from "#contract/worker/contacts.ts";
import type { ReplyOf } from "#web/kit/call.ts";

export type Contact = ReplyOf<typeof readContact>;
export type ToldChild = Contact["children"][number];

export const toldName = ({
  givenName,
  familyName,
}: {
  readonly givenName: string;
  readonly familyName: string;
}): string => [givenName, familyName].filter(Boolean).join(" ");
