import type { desk } from "#contract/worker/desk.ts";
import type { ReplyOf } from "#web/kit/call.ts";

export type Desk = ReplyOf<typeof desk>;
