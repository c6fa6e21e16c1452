import type { z } from "zod";
import type { channelList } from "#contract/worker/channels.ts";
import { allModels } from "#core/services/catalogue.ts";
import { serviceName } from "#core/services/rule-words.ts";
import type { Tx } from "#server/platform/database.ts";

type List = z.input<typeof channelList.reply>;
export type ChannelRow = List["channels"][number];

const columns = `'id', c.id, 'version', c.version, 'kind', c.kind, 'services', c.services, 'urgent', c.urgent, 'name', c.name, 'description', c.description,
  'phone', c.phone, 'email', c.email, 'street', c.street, 'postcode', c.postcode, 'city', c.city, 'url', c.url, 'hours', c.hours,
  'languages', c.languages, 'active', c.active`;

const listStatement = `select coalesce(json_agg(json_build_object(${columns})
  order by c.active desc, c.kind, c.name ->> 'fi' collate "fi-x-icu"), '[]') as json from service_channel c`;

export async function channelsFor(tx: Tx): Promise<List> {
  const channels = (await tx.page<List["channels"]>("service-channels", listStatement)) ?? [];
  const services = [...new Set(allModels().map(({ id }) => id))].map((id) => ({ id, name: serviceName(id) }));
  return { channels, services };
}

export const channelById = (tx: Tx, channelId: string): Promise<ChannelRow | undefined> =>
  tx.page<ChannelRow>(
    "service-channel",
    `select json_build_object(${columns}) as json from service_channel c where c.id = $1`,
    [channelId],
  );
