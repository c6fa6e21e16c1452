import * as open from "#contract/public/ptv.ts";
import * as contract from "#contract/worker/ptv.ts";
import { ptvAdapter } from "#core/ptv/adapters.ts";
import { descriptionOf } from "#core/ptv/merged.ts";
import { servicesInForce } from "#core/services/catalogue.ts";
import { takeIn } from "#server/features/ptv/commands.ts";
import { incoming, packageFor, previewOf } from "#server/features/ptv/queries.ts";
import { channelEntry, entryFor, publicFacts } from "#server/features/services/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import { route, type Route } from "#server/platform/serve.ts";

type Page = { pageNumber: number; pageCount: number; itemList: unknown[] };

export const ptvRoutes: readonly Route[] = [
  route(open.ptvServices, async ({ params, query }, { tx, today, about }) => {
    const adapter = ptvAdapter(params.version);
    if (!adapter) return notFound;
    const facts = await publicFacts(tx);
    const items = servicesInForce(today).map((model) => ({
      id: entryFor(model, facts).id,
      name: model.name.fi,
    }));
    about({ objectKind: "service", rowCount: items.length });
    return adapter.page(items, query.page) as Page;
  }),
  route(open.ptvService, async ({ params }, { tx, today, about }) => {
    const adapter = ptvAdapter(params.version);
    if (!adapter) return notFound;
    about({ objectKind: "service" });
    const facts = await publicFacts(tx);
    const found = servicesInForce(today)
      .map((model) => entryFor(model, facts))
      .find(({ id, sourceId }) => params.serviceId === id || params.serviceId === sourceId);
    return found ? { ...adapter.writeService(found) } : notFound;
  }),
  route(open.ptvChannels, async ({ params, query }, { tx, about }) => {
    const adapter = ptvAdapter(params.version);
    if (!adapter) return notFound;
    const { channels } = await publicFacts(tx);
    about({ objectKind: "service_channel", rowCount: channels.length });
    return adapter.page(
      channels.map(({ id, name }) => ({ id, name: name.fi })),
      query.page,
    ) as Page;
  }),
  route(open.ptvChannel, async ({ params }, { tx, about }) => {
    const adapter = ptvAdapter(params.version);
    if (!adapter) return notFound;
    about({ objectKind: "service_channel", objectId: params.channelId });
    const facts = await publicFacts(tx);
    const found = facts.channels.find(({ id }) => id === params.channelId);
    return found ? { ...adapter.writeChannel(channelEntry(found, facts)) } : notFound;
  }),
  route(open.ptvDescription, async ({ params }, { tx, about }) => {
    const adapter = ptvAdapter(params.version);
    if (!adapter) return notFound;
    about({ objectKind: "general_description", detail: params.code });
    const found = descriptionOf(params.code, (await publicFacts(tx)).descriptions);
    return found ? { ...adapter.writeDescription(found) } : notFound;
  }),

  route(contract.ptvPackage, async ({ params }, { tx, today, about }) => {
    const adapter = ptvAdapter(params.version);
    if (!adapter) return notFound;
    const all = await packageFor(tx, adapter, today);
    about({ objectKind: "ptv_package", rowCount: all.services.length, detail: adapter.version });
    return all;
  }),
  route(contract.previewPtvImport, async ({ body }, { tx, today, about }) => {
    const adapter = ptvAdapter(body.version);
    if (!adapter) return notFound;
    const parts = await incoming(tx, adapter, body.file, today);
    about({ objectKind: "ptv_import", rowCount: parts.length, detail: adapter.version });
    return previewOf(parts);
  }),
  route(contract.acceptPtvImport, async ({ body }, context) => {
    const adapter = ptvAdapter(body.version);
    return adapter ? takeIn(context, adapter, body) : notFound;
  }),
];
