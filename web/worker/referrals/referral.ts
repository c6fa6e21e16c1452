import type { referralsOf } from "#contract/worker/referrals.ts";
import type { ReplyOf } from "#web/kit/call.ts";

export type Referral = ReplyOf<typeof referralsOf>["referrals"][number];
