import type { NetworkContent, NetworkPerson } from "./content.ts";

/** Somebody as they are said to be now: changed where they are in the map already, else put last. */
export const putPerson = (content: NetworkContent, person: NetworkPerson): NetworkContent => ({
  ...content,
  persons: content.persons.some(({ id }) => id === person.id)
    ? content.persons.map((each) => (each.id === person.id ? person : each))
    : [...content.persons, person],
});

export const withoutPerson = (content: NetworkContent, id: string): NetworkContent => ({
  ...content,
  persons: content.persons.filter((person) => person.id !== id),
});

/** Whose network it is; a member who stood in the map as somebody else goes to the middle. */
export const setCentre = (content: NetworkContent, centre: NetworkContent["centre"]): NetworkContent => ({
  ...content,
  centre,
  persons: content.persons.filter(({ personId }) => personId === null || personId !== centre.personId),
});

/**
 * The map when it is told by another member: a teller's own map has that teller in the middle. A map of somebody else, and one that isn't
 * told by a member any more, stays as it is.
 */
export const retoldNetwork = (
  content: NetworkContent,
  formerId: string | null,
  informantId: string | null,
): NetworkContent =>
  informantId !== null &&
  informantId !== formerId &&
  content.centre.personId === formerId &&
  (formerId !== null || content.centre.name === "")
    ? setCentre(content, { personId: informantId, name: "" })
    : content;
