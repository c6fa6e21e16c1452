import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { optionalWords } from "#core/kernel/shapes.ts";

export const networkSectors = ["family", "relatives", "friends", "school_or_work", "authorities"] as const;
export type NetworkSector = (typeof networkSectors)[number];

/** 1 is the nearest. */
export const networkRings = [1, 2, 3] as const;
export type NetworkRing = (typeof networkRings)[number];

export const networkQualities = ["supports", "mixed", "strains", "cut_off"] as const;
export type NetworkQuality = (typeof networkQualities)[number];

export const networkPerson = z.object({
  /** A member of the case has the member's own id; somebody else an id of their own. */
  id,
  personId: id.nullable().default(null),
  /** Of one who isn't a member: a person's name, or what they are ("terveydenhoitaja"). */
  name: optionalWords(80),
  sector: z.enum(networkSectors),
  ring: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  quality: z.enum(networkQualities),
  note: optionalWords(500),
});
export type NetworkPerson = z.infer<typeof networkPerson>;

export const mostInNetwork = 60;

const shape = z.object({
  kind: z.literal("network"),
  /** Whose network it is: a member, or in a name's own words. */
  centre: z.object({ personId: id.nullable().default(null), name: optionalWords(80) }),
  persons: z.array(networkPerson).max(mostInNetwork),
  notes: optionalWords(4000),
});

export const networkContent = shape.superRefine((content, issues) => {
  const ids = content.persons.map((person) => person.id);
  const fault = (code: string): void => issues.addIssue({ code: "custom", message: code, path: ["persons"] });
  if (new Set(ids).size < ids.length) fault("person_twice");
  if (content.persons.some(({ id: own, personId }) => personId !== null && personId !== own))
    fault("person_unknown");
  if (content.persons.some(({ personId }) => personId !== null && personId === content.centre.personId))
    fault("same_person");
});
export type NetworkContent = z.infer<typeof shape>;

export const emptyNetwork: NetworkContent = {
  kind: "network",
  centre: { personId: null, name: "" },
  persons: [],
  notes: "",
};
