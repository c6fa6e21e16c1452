import type { closingPage } from "#contract/worker/closings.ts";
import type { ReplyOf } from "#web/kit/call.ts";

export type Closing = ReplyOf<typeof closingPage>;
