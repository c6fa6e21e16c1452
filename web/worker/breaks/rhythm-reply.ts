import type { visitRhythm } from "#contract/worker/breaks.ts";
import type { ReplyOf } from "#web/kit/call.ts";

export type RhythmPage = ReplyOf<typeof visitRhythm>;
export type BreakRow = RhythmPage["breaks"][number];
export type PlannedRow = RhythmPage["planned"][number];
