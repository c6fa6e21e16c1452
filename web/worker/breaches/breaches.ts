import type { breachList, breachSummary } from "#contract/worker/breaches.ts";
import type { ReplyOf } from "#web/kit/call.ts";

export type Summary = ReplyOf<typeof breachSummary>;
export type Line = ReplyOf<typeof breachList>["lines"][number];
