import { accept, type Decision, refuse } from "#core/kernel/decision.ts";
import type { ChannelKind } from "#core/ptv/entry.ts";

export type ChannelRefusal =
  | "channel_needs_phone"
  | "channel_needs_address"
  | "channel_needs_url"
  | "service_unknown";

/** A way to get in touch tells what its kind is reached by, and leads to services that there are. */
export function decideChannel(
  channel: {
    readonly kind: ChannelKind;
    readonly urgent: boolean;
    readonly phone: string;
    readonly street: string;
    readonly city: string;
    readonly url: string;
    readonly services: readonly string[];
  },
  knownServices: readonly string[],
): Decision<true, ChannelRefusal> {
  if ((channel.kind === "phone" || channel.urgent) && channel.phone === "")
    return refuse("channel_needs_phone");
  if (channel.kind === "location" && (channel.street === "" || channel.city === ""))
    return refuse("channel_needs_address");
  if (channel.kind === "web_form" && channel.url === "") return refuse("channel_needs_url");
  if (channel.services.some((service) => !knownServices.includes(service))) return refuse("service_unknown");
  return accept(true);
}
