import type { z } from "zod";
import type { acceptPtvImport } from "#contract/worker/ptv.ts";
import { refuse } from "#core/kernel/decision.ts";
import { languages, type Text } from "#core/kernel/text.ts";
import type { PtvAdapter } from "#core/ptv/adapter.ts";
import type { ChannelEntry, Words } from "#core/ptv/entry.ts";
import { allModels } from "#core/services/catalogue.ts";
import { copyOf } from "#core/services/drafts/draft.ts";
import type { JsonObject } from "#core/services/drafts/model-path.ts";
import { incoming } from "#server/features/ptv/queries.ts";
import { insertDraft } from "#server/features/service-models/commands.ts";
import type { Context } from "#server/platform/serve.ts";

type Accepted = z.output<NonNullable<typeof acceptPtvImport.body>>;

/** Takes in what was accepted: all of it or nothing, read once more from the same file. */
export async function takeIn(context: Context, adapter: PtvAdapter, { file, accepted }: Accepted) {
  const { tx, actor, now, today } = context;
  const parts = await incoming(tx, adapter, file, today);
  const chosen = accepted.map(({ at, id }) => ({ id, part: parts[at] }));
  const isGood = ({ part }: (typeof chosen)[number]): boolean =>
    part !== undefined &&
    part.kind !== "none" &&
    (part.item.state === "new" || part.item.state === "changed");
  if (!chosen.every(isGood)) return refuse("import_not_acceptable");
  const drafts: { id: string; service: string }[] = [];
  const descriptions: string[] = [];
  let channels = 0;
  for (const { id, part } of chosen) {
    if (part?.kind === "service") {
      const content = copyOf(part.model, part.base.id, allModels(), today) as unknown as JsonObject;
      await insertDraft({ tx, actor, now }, { id, service: part.base.id, base: part.base, content });
      drafts.push({ id, service: part.base.id });
    } else if (part?.kind === "description") {
      await tx.db
        .insertInto("general_description")
        .values({
          id,
          reference_code: part.description.code,
          content: JSON.stringify({ ...part.description, asOf: today }),
          imported_by: actor.id,
          imported_at: now,
        })
        .execute();
      descriptions.push(part.description.code);
    } else if (part?.kind === "channel") {
      await putChannel(context, part.channel, part.isNew);
      channels += 1;
    }
  }
  context.about({ objectKind: "ptv_import", rowCount: chosen.length, detail: adapter.version });
  return { drafts, descriptions, channels };
}

/** A text that isn't there in a language is told in Finnish, as suomi.fi does. */
const inThree = (words: Words): Text => {
  const first = words.fi ?? words.sv ?? words.en ?? "";
  return Object.fromEntries(languages.map((language) => [language, words[language] ?? first])) as Text;
};

async function putChannel({ tx, now }: Context, channel: ChannelEntry, isNew: boolean): Promise<void> {
  const columns = {
    kind: channel.kind,
    name: JSON.stringify(inThree(channel.name)),
    description: JSON.stringify(inThree(channel.description)),
    phone: channel.phones[0] ?? "",
    email: channel.emails[0] ?? "",
    street: channel.address?.street ?? "",
    postcode: channel.address?.postcode ?? "",
    city: channel.address?.city ?? "",
    url: channel.url,
    hours: JSON.stringify(channel.hours),
    languages: [...channel.languages],
    changed_at: now,
  };
  if (isNew)
    await tx.db
      .insertInto("service_channel")
      .values({ id: channel.id, ...columns })
      .execute();
  else
    await tx.db
      .updateTable("service_channel")
      .set((e) => ({ ...columns, version: e("version", "+", 1) }))
      .where("id", "=", channel.id)
      .execute();
}
