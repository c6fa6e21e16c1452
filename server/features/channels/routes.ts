import * as contract from "#contract/worker/channels.ts";
import { changeChannel, newChannel } from "#server/features/channels/commands.ts";
import { channelsFor } from "#server/features/channels/queries.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const channelRoutes: readonly Route[] = [
  route(contract.channelList, async (_input, { tx, about }) => {
    const list = await channelsFor(tx);
    about({ objectKind: "service_channel", rowCount: list.channels.length });
    return list;
  }),
  route(contract.addChannel, ({ body }, context) => newChannel(context, body)),
  route(contract.editChannel, ({ params, body }, context) => changeChannel(context, params.channelId, body)),
];
