import type { ChannelEntry, GeneralDescription, ServiceEntry } from "#core/ptv/entry.ts";

/** What is wrong with a file, by the element where it is: `serviceNames[0].value`. */
export type ElementProblem = {
  readonly element: string;
  readonly code: PtvProblemCode;
  readonly values?: Readonly<Record<string, string | number>>;
};
export const ptvProblemCodes = [
  "missing",
  "not_text",
  "not_list",
  "not_allowed",
  "too_long",
  "too_few",
  "pattern",
  "quarter_hours",
  "invalid",
] as const;
export type PtvProblemCode = (typeof ptvProblemCodes)[number];

/** An element of the file that has no place here, with what stood in it: told, so that nothing is lost in silence. */
export type NotCarried = { readonly element: string; readonly value: string };

export type Read<T> =
  | { readonly ok: true; readonly value: T; readonly notCarried: readonly NotCarried[] }
  | { readonly ok: false; readonly problems: readonly ElementProblem[] };

/**
 * One version of the open interface of the Finnish Service Catalogue. A next version is a folder beside v11 with this same face, and a
 * row in adapters.ts: addresses name the version, and nothing else knows its shapes.
 */
export type PtvAdapter = {
  readonly version: string;
  /** As open data gives it (OUT). */
  readonly writeService: (entry: ServiceEntry) => object;
  /** As it is sent to the catalogue (IN). */
  readonly writeServiceIn: (entry: ServiceEntry) => object;
  readonly writeChannel: (entry: ChannelEntry) => object;
  readonly writeDescription: (description: GeneralDescription) => object;
  /** Takes either form. */
  readonly readService: (json: unknown) => Read<ServiceEntry>;
  readonly readChannel: (json: unknown) => Read<ChannelEntry>;
  readonly readDescription: (json: unknown) => Read<GeneralDescription>;
  /** One page of a list. */
  readonly page: (
    items: readonly { readonly id: string; readonly name: string }[],
    pageNumber: number,
  ) => object;
  /** What the file holds, by its own marks: undefined for what isn't this version's. */
  readonly kindOf: (json: unknown) => "service" | "channel" | "description" | undefined;
};
