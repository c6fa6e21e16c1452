import type { z } from "zod";
import type { addChannel, editChannel } from "#contract/worker/channels.ts";
import { decideChannel } from "#core/ptv/decide-channel.ts";
import { allModels } from "#core/services/catalogue.ts";
import { channelById } from "#server/features/channels/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Added = z.output<NonNullable<typeof addChannel.body>>;
type Edited = z.output<NonNullable<typeof editChannel.body>>;

const columnsOf = ({ name, description, hours, ...plain }: Omit<Added, "id">) => ({
  ...plain,
  name: JSON.stringify(name),
  description: JSON.stringify(description),
  hours: JSON.stringify(hours),
});
const knownServices = (): readonly string[] => allModels().map(({ id }) => id);

export async function newChannel({ tx, now, about }: Context, { id, ...channel }: Added) {
  const decision = decideChannel(channel, knownServices());
  if (!decision.ok) return decision;
  await tx.db
    .insertInto("service_channel")
    .values({ id, ...columnsOf(channel), changed_at: now })
    .execute();
  about({ objectKind: "service_channel", objectId: id });
  return { id };
}

export async function changeChannel(
  { tx, now, about }: Context,
  channelId: string,
  { version, active, ...channel }: Edited,
) {
  const decision = decideChannel(channel, knownServices());
  if (!decision.ok) return decision;
  const { numUpdatedRows } = await tx.db
    .updateTable("service_channel")
    .set((e) => ({ ...columnsOf(channel), active, changed_at: now, version: e("version", "+", 1) }))
    .where("id", "=", channelId)
    .where("version", "=", version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    const current = await channelById(tx, channelId);
    return current ? stale(current) : notFound;
  }
  about({ objectKind: "service_channel", objectId: channelId, objectVersion: version + 1 });
  return { id: channelId };
}
