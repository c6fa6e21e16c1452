import type { concernsOf } from "#contract/worker/concerns.ts";
import type { ReplyOf } from "#web/kit/call.ts";

export type Concern = ReplyOf<typeof concernsOf>["concerns"][number];
