import type { supportWeek } from "#contract/worker/support.ts";
import type { ReplyOf } from "#web/kit/call.ts";

export type SupportPage = ReplyOf<typeof supportWeek>;
