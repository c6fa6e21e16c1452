import { fill, type Language } from "#core/kernel/text.ts";
import type { PictureGround } from "../ground.ts";
import { changeKinds, type ChangeKind } from "./change-kinds.ts";
import type { NetworkContent, NetworkPerson } from "./content.ts";
import { personName } from "./draw.ts";
import { inOrder } from "./layout.ts";
import { networkWords } from "./words.ts";

export type NetworkChange = {
  readonly kind: ChangeKind;
  readonly before: NetworkPerson | null;
  readonly now: NetworkPerson | null;
};

export type NetworkComparison = {
  readonly changes: readonly NetworkChange[];
  readonly same: readonly NetworkPerson[];
};

const plain = (name: string): string => name.trim().toLocaleLowerCase("fi").replace(/\s+/g, " ");

/** Those who are known by name alone; null of a name that two have. */
const byName = (persons: readonly NetworkPerson[]): ReadonlyMap<string, NetworkPerson | null> => {
  const found = new Map<string, NetworkPerson | null>();
  for (const person of persons) {
    const name = plain(person.name);
    if (person.personId === null && name !== "") found.set(name, found.has(name) ? null : person);
  }
  return found;
};

/**
 * What differs from one map to the other. The same person is known by their own id (a member's, or of a map that goes on from the
 * other), else by the same name, where only one has it in each map. Somebody may have moved and changed at once: both are told.
 */
export function compareNetworks(before: NetworkContent, now: NetworkContent): NetworkComparison {
  const pairs = new Map<string, NetworkPerson>();
  const former = new Map(before.persons.map((person) => [person.id, person]));
  for (const { id } of now.persons) {
    const own = former.get(id);
    if (own) pairs.set(id, own);
  }
  const matched = new Set([...pairs.values()].map(({ id }) => id));
  const old = byName(before.persons.filter(({ id }) => !matched.has(id)));
  for (const [name, person] of byName(now.persons.filter(({ id }) => !pairs.has(id)))) {
    const same = old.get(name);
    if (person && same) pairs.set(person.id, same);
  }
  const kept = new Set([...pairs.values()].map(({ id }) => id));
  const changes: NetworkChange[] = inOrder(before.persons)
    .filter(({ id }) => !kept.has(id))
    .map((person) => ({ kind: "left", before: person, now: null }));
  const same: NetworkPerson[] = [];
  for (const person of inOrder(now.persons)) {
    const was = pairs.get(person.id);
    if (!was) {
      changes.push({ kind: "came", before: null, now: person });
      continue;
    }
    const told: ChangeKind[] = [
      ...(person.ring < was.ring ? ["closer" as const] : person.ring > was.ring ? ["further" as const] : []),
      ...(person.quality === was.quality ? [] : ["quality" as const]),
      ...(person.sector === was.sector ? [] : ["sector" as const]),
    ];
    if (told.length === 0) same.push(person);
    for (const kind of told) changes.push({ kind, before: was, now: person });
  }
  return {
    changes: changes.toSorted((a, b) => changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind)),
    same,
  };
}

/** The comparison in sentences: of one informant what has changed, of two how their maps differ. `names` are what the maps are called. */
export function tellComparison(
  { changes, same }: NetworkComparison,
  ground: PictureGround,
  names: { readonly first: string; readonly second: string },
  isOneInformant: boolean,
  language: Language,
): string[] {
  const words = networkWords[language];
  const stands = (person: NetworkPerson | null, kind: ChangeKind): string => {
    if (!person) return "";
    const [ring, quality, sector] = [
      words.rings[person.ring],
      words.qualities[person.quality],
      words.sectors[person.sector],
    ];
    if (kind === "closer" || kind === "further") return ring.toLowerCase();
    if (kind === "quality") return quality.toLowerCase();
    if (kind === "sector") return sector.toLowerCase();
    return [sector, ring, quality].join(", ").toLowerCase();
  };
  const lines = changes.map(({ kind, before, now }) =>
    fill((isOneInformant ? words.changes : words.differs)[kind], {
      name: personName((now ?? before)!, ground, language),
      before: stands(before, kind),
      now: stands(now, kind),
      first: `“${names.first}”`,
      second: `“${names.second}”`,
    }),
  );
  if (lines.length === 0) lines.push(isOneInformant ? words.noChange : words.noDifference);
  return same.length === 0
    ? lines
    : [
        ...lines,
        fill(words.same, { names: same.map((each) => personName(each, ground, language)).join(", ") }),
      ];
}
