import type { z } from "zod";
import type { previewPtvImport, ptvPackage } from "#contract/worker/ptv.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { PtvAdapter, Read } from "#core/ptv/adapter.ts";
import type { ChannelEntry, GeneralDescription, ServiceEntry } from "#core/ptv/entry.ts";
import { descriptionOf } from "#core/ptv/merged.ts";
import { modelFrom, notInCatalogue } from "#core/ptv/model-entry.ts";
import { isReleaseRow, readReleaseRow } from "#core/ptv/release-file.ts";
import { serviceModel, servicesInForce } from "#core/services/catalogue.ts";
import { modelChanges } from "#core/services/drafts/model-changes.ts";
import { serviceName } from "#core/services/rule-words.ts";
import type { ServiceModel } from "#core/services/model.ts";
import {
  channelEntry,
  channelsOf,
  entryFor,
  publicFacts,
  type PublicFacts,
} from "#server/features/services/queries.ts";
import type { Tx } from "#server/platform/database.ts";

type Package = z.input<typeof ptvPackage.reply>;
type Preview = z.input<typeof previewPtvImport.reply>;
type Item = Preview["items"][number];

export async function packageFor(tx: Tx, adapter: PtvAdapter, today: LocalDate): Promise<Package> {
  const facts = await publicFacts(tx);
  const models = servicesInForce(today);
  const uncoded = facts.area.some(({ code }) => code === null) ? ["area"] : [];
  const codes = [...new Set(models.map(({ ptv }) => ptv.generalDescription))];
  return {
    version: adapter.version,
    services: models.map((model) => adapter.writeServiceIn(entryFor(model, facts))),
    // The interface takes a service's channels apart from the service.
    connections: models.map((model) => ({
      serviceId: entryFor(model, facts).id,
      channelRelations: channelsOf(model, facts).map(({ id }) => ({ serviceChannelId: id })),
    })),
    serviceChannels: facts.channels.map((channel) => adapter.writeChannel(channelEntry(channel, facts))),
    generalDescriptions: codes.flatMap((code) => {
      const found = descriptionOf(code, facts.descriptions);
      return found ? [adapter.writeDescription(found)] : [];
    }),
    notCarried: models.map((model) => ({
      service: model.id,
      places: [...notInCatalogue(model), ...uncoded],
    })),
  };
}

/** One part of a file, read: with what it would be here. */
export type Incoming = { readonly item: Item } & (
  | { readonly kind: "service"; readonly base: ServiceModel; readonly model: ServiceModel }
  | { readonly kind: "channel"; readonly channel: ChannelEntry; readonly isNew: boolean }
  | { readonly kind: "description"; readonly description: GeneralDescription }
  | { readonly kind: "none" }
);

const noItem = (at: number): Item => ({
  at,
  kind: "unknown",
  name: "",
  target: null,
  state: "wrong",
  changes: [],
  notCarried: [],
  problems: [],
});
const lost = <T>(read: Extract<Read<T>, { ok: true }>): Item["notCarried"] => [...read.notCarried];
const changesOf = (was: object, now: object): Item["changes"] =>
  modelChanges(was, now).map(({ path, was: before, now: after }) => ({ path, was: before, now: after }));

const wrong = (at: number, kind: Item["kind"], problems: Item["problems"]): Incoming => ({
  kind: "none",
  item: { ...noItem(at), kind, problems },
});

function serviceIn(at: number, read: Read<ServiceEntry>, facts: PublicFacts, today: LocalDate): Incoming {
  if (!read.ok) return wrong(at, "service", [...read.problems]);
  const entry = read.value;
  const base = servicesInForce(today).find(
    (model) => model.id === entry.sourceId || entryFor(model, facts).id === entry.id,
  );
  const item = { ...noItem(at), kind: "service" as const, name: entry.name.fi ?? entry.sourceId };
  // A service without rules can't be worked by: its model is made here, and its texts then come to it.
  if (!base) return { kind: "none", item: { ...item, state: "no_place", notCarried: lost(read) } };
  const { model, notCarried } = modelFrom(entry, base, base.validFrom);
  const changes = changesOf(base, model);
  return {
    kind: "service",
    base,
    model,
    item: {
      ...item,
      target: base.id,
      state: changes.length > 0 ? "changed" : "same",
      changes,
      notCarried: [...lost(read), ...notCarried.map((element) => ({ element, value: "" }))],
    },
  };
}

/** Of a channel what is its own: whose it is and when it changed follow from elsewhere. */
const ownWords = ({ organisation: _organisation, modified: _modified, ...entry }: ChannelEntry) => entry;
/** Of a description what it says: when it was taken, and names of classes, aren't it. */
const said = ({ asOf: _asOf, words: _words, ...one }: GeneralDescription) => one;

function channelIn(at: number, read: Read<ChannelEntry>, facts: PublicFacts): Incoming {
  if (!read.ok) return wrong(at, "channel", [...read.problems]);
  const channel = read.value;
  const known = facts.channels.find(({ id }) => id === channel.id);
  const changes = known ? changesOf(ownWords(channelEntry(known, facts)), ownWords(channel)) : [];
  return {
    kind: "channel",
    channel,
    isNew: !known,
    item: {
      ...noItem(at),
      kind: "channel",
      name: channel.name.fi ?? "",
      target: known?.id ?? null,
      state: known ? (changes.length > 0 ? "changed" : "same") : "new",
      changes,
      notCarried: lost(read),
    },
  };
}

function descriptionIn(at: number, read: Read<GeneralDescription>, facts: PublicFacts): Incoming {
  if (!read.ok) return wrong(at, "description", [...read.problems]);
  const description = read.value;
  const known = descriptionOf(description.code, facts.descriptions);
  const changes = known ? changesOf(said(known), said(description)) : [];
  return {
    kind: "description",
    description,
    item: {
      ...noItem(at),
      kind: "description",
      name: description.name.fi ?? description.code,
      target: description.code,
      state: known ? (changes.length > 0 ? "changed" : "same") : "new",
      changes,
      notCarried: lost(read),
    },
  };
}

/** The parts of a file: rows of a list, the lists of a package, or the one thing that it is. */
function partsOf(file: unknown): readonly unknown[] {
  if (Array.isArray(file)) return file as unknown[];
  const lists = ["services", "serviceChannels", "generalDescriptions", "itemList"].flatMap((name) => {
    const list = (file as Readonly<Record<string, unknown>>)[name];
    return Array.isArray(list) ? (list as unknown[]) : [];
  });
  return lists.length > 0 ? lists : [file];
}

/** Every part of the file with what it would change here; nothing is written. */
export async function incoming(
  tx: Tx,
  adapter: PtvAdapter,
  file: unknown,
  today: LocalDate,
): Promise<readonly Incoming[]> {
  const facts = await publicFacts(tx);
  return partsOf(file).map((part, at) => {
    if (isReleaseRow(part)) return descriptionIn(at, readReleaseRow(part), facts);
    switch (adapter.kindOf(part)) {
      case "service":
        return serviceIn(at, adapter.readService(part), facts, today);
      case "channel":
        return channelIn(at, adapter.readChannel(part), facts);
      case "description":
        return descriptionIn(at, adapter.readDescription(part), facts);
      default:
        return wrong(at, "unknown", [{ element: "", code: "invalid" }]);
    }
  });
}

export const previewOf = (parts: readonly Incoming[]): Preview => ({
  items: parts.map(({ item }) => item),
  names: Object.fromEntries(
    parts.flatMap(({ item }) =>
      item.kind === "service" && item.target && serviceModel(item.target)
        ? [[item.target, serviceName(item.target)]]
        : [],
    ),
  ),
});
