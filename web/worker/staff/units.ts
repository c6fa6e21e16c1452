import type { unitList } from "#contract/worker/staff.ts";
import type { ReplyOf } from "#web/kit/call.ts";

export type Units = ReplyOf<typeof unitList>;
export type Unit = Units["units"][number];
