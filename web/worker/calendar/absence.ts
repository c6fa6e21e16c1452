import type { absencePage, absencesOf } from "#contract/worker/absences.ts";
import type { ReplyOf } from "#web/kit/call.ts";

/** An absence as the list has it. */
export type Absence = ReplyOf<typeof absencesOf>["absences"][number];
/** One absence with the worker's families. */
export type AbsencePageReply = ReplyOf<typeof absencePage>;
export type AbsentFamily = AbsencePageReply["families"][number];
