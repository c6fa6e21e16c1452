import type { board } from "#contract/worker/board.ts";
import type { ReplyOf } from "#web/kit/call.ts";

export type Board = ReplyOf<typeof board>;
