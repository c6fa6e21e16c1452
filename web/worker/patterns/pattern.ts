import type { patternsOf } from "#contract/worker/patterns.ts";
import type { ReplyOf } from "#web/kit/call.ts";

type PatternsPage = ReplyOf<typeof patternsOf>;
export type Relationship = PatternsPage["relationships"][number];
export type Pattern = PatternsPage["patterns"][number];
