import { createHash } from "node:crypto";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { Text } from "#core/kernel/text.ts";
import { isLocalDate } from "#core/kernel/local-date.ts";
import type { ChannelEntry, GeneralDescription, OpeningHours, Party, ServiceEntry } from "#core/ptv/entry.ts";
import { entryOf } from "#core/ptv/model-entry.ts";
import type { ServiceModel } from "#core/services/model.ts";
import type { Tx } from "#server/platform/database.ts";

export type Channel = {
  readonly id: string;
  readonly kind: "phone" | "location" | "web_form";
  readonly services: readonly string[];
  readonly name: Text;
  readonly description: Text;
  readonly phone: string;
  readonly email: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly url: string;
  readonly hours: readonly OpeningHours[];
  readonly languages: readonly string[];
  readonly changedAt: string;
};

type Organisation = { readonly id: string; readonly name: string; readonly businessId: string | null };

/** What is public of the services beside their models. */
export type PublicFacts = {
  readonly organiser: Organisation | null;
  readonly producers: readonly (Organisation & {
    readonly kind: string;
    readonly services: readonly string[];
  })[];
  /** Municipalities by their national codes; one without a code is told on the pages here and not to the catalogue. */
  readonly area: readonly { readonly code: string | null; readonly name: Text }[];
  readonly channels: readonly Channel[];
  readonly descriptions: Readonly<Record<string, GeneralDescription>>;
  readonly released: Readonly<Record<string, string>>;
};

export async function publicFacts(tx: Tx): Promise<PublicFacts> {
  const [found] = await tx.rows<{ facts: PublicFacts }>(
    "service-facts-for-public",
    "select app.service_facts_for_public() as facts",
  );
  if (!found) throw new Error("the database told nothing of the services");
  return found.facts;
}

/** Those that name the service, and those of all services that a family can begin itself. */
export const channelsOf = (model: ServiceModel, facts: PublicFacts): readonly Channel[] =>
  facts.channels.filter(({ services }) =>
    services.length > 0 ? services.includes(model.id) : model.begins.includes("contact"),
  );

export const producersOf = (model: ServiceModel, facts: PublicFacts) =>
  facts.producers.filter(({ services }) => services.includes(model.id));

/** When what is told of the service last changed: its model, or a way to get in touch. */
export function updatedOn(model: ServiceModel, facts: PublicFacts): LocalDate {
  const days = [
    model.validFrom,
    facts.released[`${model.id} v${model.version}`]?.slice(0, 10) ?? "",
    ...channelsOf(model, facts).map(({ changedAt }) => changedAt.slice(0, 10)),
  ].filter(isLocalDate);
  return days.toSorted().at(-1) ?? model.validFrom;
}

/** An id that stays the same for the same thing of the same organiser, in the form that the catalogue wants. */
export function stableId(of: string, thing: string): string {
  const hash = createHash("sha256").update(`${of}\n${thing}`).digest("hex");
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `a${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}

const partyOf = ({ id, name }: Organisation): Party => ({ id, name });

/** The service as the Finnish Service Catalogue tells it. */
export const entryFor = (model: ServiceModel, facts: PublicFacts): ServiceEntry =>
  entryOf(model, {
    id: stableId(facts.organiser?.id ?? "", model.id),
    responsible: facts.organiser && partyOf(facts.organiser),
    producers: producersOf(model, facts).map((one) => ({
      ...partyOf(one),
      provision: one.kind === "organiser" ? "SelfProducedServices" : "ProcuredServices",
    })),
    municipalities: facts.area.flatMap(({ code, name }) => (code === null ? [] : [{ code, name }])),
    channels: channelsOf(model, facts).map(({ id, name }) => ({ id, name })),
    modified: `${updatedOn(model, facts)}T00:00:00.000Z`,
  });

export const channelEntry = (channel: Channel, facts: PublicFacts): ChannelEntry => ({
  id: channel.id,
  kind: channel.kind,
  organisation: facts.organiser && partyOf(facts.organiser),
  name: channel.name,
  description: channel.description,
  languages: channel.languages,
  phones: channel.phone === "" ? [] : [channel.phone],
  emails: channel.email === "" ? [] : [channel.email],
  url: channel.url,
  address:
    channel.street === "" && channel.city === ""
      ? null
      : { street: channel.street, postcode: channel.postcode, city: channel.city },
  hours: channel.hours,
  status: "Published",
  modified: channel.changedAt,
});
