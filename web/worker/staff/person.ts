import type { staffMember } from "#contract/worker/staff.ts";
import type { ReplyOf } from "#web/kit/call.ts";

export type Person = ReplyOf<typeof staffMember>;
