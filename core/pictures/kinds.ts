import type { Text } from "#core/kernel/text.ts";

/** What a picture of a family shows: kin, network, what has happened, the week. */
export const pictureKinds = ["genogram", "network", "timeline", "rhythm"] as const;
export type PictureKind = (typeof pictureKinds)[number];

/** What a file of it is called: letters that every mail and disk takes. */
export const fileNames: Readonly<Record<PictureKind, Text>> = {
  genogram: { fi: "sukupuu", sv: "slakttrad", en: "genogram" },
  network: { fi: "verkostokartta", sv: "natverkskarta", en: "network-map" },
  timeline: { fi: "aikajana", sv: "tidslinje", en: "timeline" },
  rhythm: { fi: "viikkorytmi", sv: "veckorytm", en: "weekly-rhythm" },
};

/**
 * Private: the informant's own, and theirs who write the record. Shared: may be printed, shown and given to the family, and go to
 * documents.
 */
export const visibilities = ["private", "shared"] as const;
export type Visibility = (typeof visibilities)[number];

/** Whose picture it is: one member's, a worker's, or drawn together. */
export const informantKinds = ["member", "worker", "together"] as const;
export type InformantKind = (typeof informantKinds)[number];

/** For whom a picture is taken out of the record: a private one only for its own informant. */
export const receivers = ["family", "informant"] as const;
export type Receiver = (typeof receivers)[number];
