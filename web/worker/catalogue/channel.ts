import type { channelList } from "#contract/worker/channels.ts";
import type { ReplyOf } from "#web/kit/call.ts";

export type Channels = ReplyOf<typeof channelList>;
export type Channel = Channels["channels"][number];
