import type { journeyOf } from "#contract/worker/moves.ts";
import type { ReplyOf } from "#web/kit/call.ts";

export type JourneyPage = ReplyOf<typeof journeyOf>;
export type Stretch = JourneyPage["periods"][number];
export type Move = JourneyPage["moves"][number];
export type Can = (action: string) => boolean;
