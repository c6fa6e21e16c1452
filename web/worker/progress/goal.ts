import type { goalsOf } from "#contract/worker/goals.ts";
import type { ReplyOf } from "#web/kit/call.ts";

export type Goal = ReplyOf<typeof goalsOf>["goals"][number];
