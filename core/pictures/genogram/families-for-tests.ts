import { emptyGenogram, type GenogramContent } from "./content.ts";

/** An id of its own for each name, the same each time. */
export function kin(name: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const sign of name)
    hash = BigInt.asUintN(64, (hash ^ BigInt(sign.codePointAt(0) ?? 0)) * 0x100000001b3n);
  const hex = (hash * 0x9e3779b97f4a7c15n).toString(16).padStart(32, "0").slice(-32);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

// Four generations: two pairs of great-grandparents on each side, the grandparents' siblings, remarriages with half-siblings, cousins.
const families: readonly (readonly [parents: string, children: string])[] = [
  ["Aarne Aino", "Eino Eila Esko"],
  ["Bruno Berta", "Fanni Frans"],
  ["Kalle Katri", "Lauri Liisa"],
  ["Matti Martta", "Niilo Nanna Olavi"],
  ["Esko Fanni", "Gunnar Gia Hilla"],
  ["Lauri Nanna", "Pekka Päivi Pirjo"],
  ["Gia Ville", "Ilona Ilmari"],
  ["Hilla Pekka", "Jussi Juulia Joona"],
  ["Pekka Riitta", "Sanni Simo"],
  ["Päivi Tauno", "Ulla Urho Uuno Unto"],
];
const alone = ["Eero", "Frida", "Ossi"];
const married: readonly (readonly [string, string])[] = [
  ["Eila", "Eero"],
  ["Frans", "Frida"],
];
const names = [
  ...new Set([
    ...families.flatMap(([parents, children]) => `${parents} ${children}`.split(" ")),
    ...alone.slice(0, 2),
  ]),
];

/** Forty people, as a family study may grow to. */
export const fortyPeople: GenogramContent = {
  ...emptyGenogram,
  persons: names.map((name) => ({
    id: kin(name),
    personId: null,
    name,
    born: null,
    died: null,
    deceased: false,
    gender: "unknown",
    pregnancy: false,
    note: "",
  })),
  couples: [...families.map(([parents]) => parents.split(" ") as [string, string]), ...married].map(
    ([a, b]) => ({
      a: kin(a),
      b: kin(b),
      kind: "married",
      from: null,
      to: null,
    }),
  ),
  links: families.flatMap(([parents, children]) =>
    children
      .split(" ")
      .flatMap((child) =>
        parents
          .split(" ")
          .map((parent) => ({ parent: kin(parent), child: kin(child), kind: "birth" as const })),
      ),
  ),
};
