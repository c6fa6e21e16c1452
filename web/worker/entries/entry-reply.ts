import type { entryPage } from "#contract/worker/entries.ts";
import type { ReplyOf } from "#web/kit/call.ts";

export type EntryReply = ReplyOf<typeof entryPage>;
