import type { hearingsOf } from "#contract/worker/hearings.ts";
import type { ReplyOf } from "#web/kit/call.ts";

export type HearingPage = ReplyOf<typeof hearingsOf>;
export type HearingRow = HearingPage["hearings"][number];
