import type { meetingPage } from "#contract/worker/meetings.ts";
import type { ReplyOf } from "#web/kit/call.ts";

export type MeetingReply = ReplyOf<typeof meetingPage>;
export type Meeting = MeetingReply["meeting"];
export type Term = MeetingReply["kinds"][number];
