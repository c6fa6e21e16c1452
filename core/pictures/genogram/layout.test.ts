import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spread } from "./across.ts";
import { emptyGenogram, genogramContent, type GenogramContent } from "./content.ts";
import { fortyPeople, kin } from "./families-for-tests.ts";
import { generationsOf, ownAncestor } from "./generations.ts";
import { layoutGenogram } from "./layout.ts";
import { crossingsOf, descentLines } from "./lines.ts";
import { size } from "./size.ts";

const none = new Map<string, number>();
const laid = (content: GenogramContent) => layoutGenogram(content, none);
const rowsOf = (content: GenogramContent) => laid(content).rows;
const at = (content: GenogramContent, id: string) => {
  const place = laid(content).places.get(kin(id));
  if (!place) throw new Error(id);
  return place;
};

describe("worked families", () => {
  it("a couple with two children: side by side, the children under their middle", () => {
    const family = genogram(["anna", "ben", "cia", "dan"], [["anna", "ben"]], [["anna ben", "cia dan"]]);
    expect(rowsOf(family).map((row) => row.length)).toEqual([2, 2]);
    expect(crossingsOf(family, laid(family))).toBe(0);
    const [anna, ben, cia, dan] = ["anna", "ben", "cia", "dan"].map((id) => at(family, id));
    expect((anna!.x + ben!.x) / 2).toBeCloseTo((cia!.x + dan!.x) / 2, 0);
  });

  it("remarriage on both sides: each partner beside the other, half-siblings under their own parents", () => {
    const family = genogram(
      ["ex", "mum", "dad", "former", "hers", "ours", "his"],
      [
        ["ex", "mum"],
        ["mum", "dad"],
        ["dad", "former"],
      ],
      [
        ["ex mum", "hers"],
        ["mum dad", "ours"],
        ["dad former", "his"],
      ],
    );
    const row = rowsOf(family)[0]!;
    const order = row.map((id) => [...family.persons].find((person) => person.id === id)!.name);
    expect([order, order.toReversed()]).toContainEqual(["ex", "mum", "dad", "former"]);
    expect(crossingsOf(family, laid(family))).toBe(0);
    const between = (a: string, b: string) => (at(family, a).x + at(family, b).x) / 2;
    expect(Math.abs(between("mum", "dad") - at(family, "ours").x)).toBeLessThan(size.symbol);
  });

  it("twins hang from one point, single-born siblings don't", () => {
    const family = {
      ...genogram(["mum", "dad", "elder", "one", "two"], [["mum", "dad"]], [["mum dad", "elder one two"]]),
      twins: [{ ids: [kin("one"), kin("two")], identical: true }],
    };
    const lines = descentLines(family, laid(family)).filter(({ twins }) => twins);
    expect(lines).toHaveLength(2);
    expect(lines[0]!.points[0]).toEqual(lines[1]!.points[0]);
    expect(lines[0]!.points[1]).not.toEqual(lines[1]!.points[1]);
    const row = rowsOf(family)[1]!;
    expect(Math.abs(row.indexOf(kin("one")) - row.indexOf(kin("two")))).toBe(1);
  });

  it("an adopted child hangs from both: birth parents and adoptive parents, each a pair of their own", () => {
    const family: GenogramContent = {
      ...genogram(["mother", "father", "ma", "pa", "child"], [["ma", "pa"]], [["mother father", "child"]]),
    };
    const adopted = {
      ...family,
      links: [
        ...family.links,
        { parent: kin("ma"), child: kin("child"), kind: "adoptive" as const },
        { parent: kin("pa"), child: kin("child"), kind: "adoptive" as const },
      ],
    };
    const own = laid(adopted);
    expect(own.kin.families.map(({ parents }) => parents.length)).toEqual([2, 2]);
    const into = descentLines(adopted, own).filter(
      ({ link, points }) => link && points.at(-1)![1] === at(adopted, "child").y - size.symbol / 2,
    );
    expect(into.map(({ link }) => link).toSorted()).toEqual(["adoptive", "birth"]);
    // Side by side, not upon each other.
    expect(into[0]!.points.at(-1)![0]).not.toBe(into[1]!.points.at(-1)![0]);
    expect(crossingsOf(adopted, own)).toBe(0);
  });

  it("foster children beside the family's own hang from the same line, each by its own kind", () => {
    const family = genogram(["ma", "pa", "own"], [["ma", "pa"]], [["ma pa", "own"]]);
    const fostered: GenogramContent = {
      ...family,
      persons: [...family.persons, person("fostered")],
      links: [
        ...family.links,
        { parent: kin("ma"), child: kin("fostered"), kind: "foster" },
        { parent: kin("pa"), child: kin("fostered"), kind: "foster" },
      ],
    };
    expect(laid(fostered).kin.families).toHaveLength(1);
    const kinds = descentLines(fostered, laid(fostered)).map(({ link }) => link);
    expect(kinds).toContain("foster");
    expect(kinds).toContain("birth");
  });

  it("three generations: both sides' grandparents stand over their own child, uncles outwards", () => {
    const family = genogram(
      ["gm", "gf", "hm", "hf", "uncle", "mum", "dad", "aunt", "child"],
      [
        ["gm", "gf"],
        ["hm", "hf"],
        ["mum", "dad"],
      ],
      [
        ["gm gf", "uncle mum"],
        ["hm hf", "dad aunt"],
        ["mum dad", "child"],
      ],
    );
    expect(rowsOf(family).map((row) => row.length)).toEqual([4, 4, 1]);
    expect(crossingsOf(family, laid(family))).toBe(0);
  });

  it("forty people in four generations, without a crossing", () => {
    expect(fortyPeople.persons).toHaveLength(40);
    expect(genogramContent.safeParse(fortyPeople).error).toBeUndefined();
    const own = laid(fortyPeople);
    expect(own.rows.length).toBe(4);
    expect(crossingsOf(fortyPeople, own)).toBe(0);
  });

  it("who has married in without kin of their own stands right beside the partner", () => {
    const apart = (a: string, b: string) => Math.abs(at(fortyPeople, a).x - at(fortyPeople, b).x);
    expect([apart("Eila", "Eero"), apart("Frans", "Frida")]).toEqual([
      size.besidePartner,
      size.besidePartner,
    ]);
  });

  it("who married in from an older line doesn't lift the others: their parents stand in the row above them", () => {
    const family = genogram(
      ["greatgran", "gran", "mum", "dad", "dadsdad", "child"],
      [["mum", "dad"]],
      [
        ["greatgran", "gran"],
        ["gran", "mum"],
        ["dadsdad", "dad"],
        ["mum dad", "child"],
      ],
    );
    expect([...generationsOf(family)].filter(([id]) => id === kin("dadsdad"))).toEqual([[kin("dadsdad"), 1]]);
  });

  it("nobody is their own ancestor", () => {
    const family = genogram(
      ["a", "b", "c"],
      [],
      [
        ["a", "b"],
        ["b", "c"],
      ],
    );
    expect(ownAncestor(family)).toBe(false);
    expect(
      ownAncestor({
        ...family,
        links: [...family.links, { parent: kin("c"), child: kin("a"), kind: "birth" }],
      }),
    ).toBe(true);
    expect(ownAncestor(genogram(["a", "b"], [["a", "b"]], [["a", "b"]]))).toBe(true);
  });

  it("crossing lines are counted: two couples whose children stand the other way round", () => {
    const family = genogram(
      ["a", "b", "c", "d"],
      [],
      [
        ["a", "c"],
        ["b", "d"],
      ],
    );
    const own = laid(family);
    const [left, right] = own.rows[1]!.map((id) => own.places.get(id)!);
    const turned = new Map(own.places).set(own.rows[1]![0]!, right!).set(own.rows[1]![1]!, left!);
    expect([crossingsOf(family, own), crossingsOf(family, { ...own, places: turned }) > 0]).toEqual([
      0,
      true,
    ]);
  });
});

describe("places", () => {
  it("nearest to those wished, in order, no nearer than the gaps", () => {
    expect(spread([0, 0, 0], [10, 10], [1, 1, 1])).toEqual([-10, 0, 10]);
    expect(spread([0, 50, 51], [10, 10], [1, 1, 1])).toEqual([0, 45.5, 55.5]);
    expect(spread([0, 100], [10], [1, 1])).toEqual([0, 100]);
  });
});

// Any family at all: people in up to four generations, couples, one to three parents, adoptions, twins.
const anyFamily = fc
  .record({
    counts: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 }),
    picks: fc.array(fc.nat(10_000), { minLength: 80, maxLength: 80 }),
  })
  .map(({ counts, picks }): GenogramContent => {
    let next = 0;
    const pick = (most: number): number => (picks[next++ % picks.length] ?? 0) % most;
    const rows = counts.map((count, row) => Array.from({ length: count }, (_, nth) => `p${row}.${nth}`));
    const couples: [string, string][] = [];
    const links: GenogramContent["links"] = [];
    for (const [row, ids] of rows.entries()) {
      for (const [nth, id] of ids.entries()) {
        if (nth > 0 && pick(3) > 0) couples.push([ids[pick(nth)] as string, id]);
        const above = rows[row - 1];
        if (!above || pick(4) === 0) continue;
        const kind = (["birth", "birth", "birth", "adoptive", "foster", "step"] as const)[pick(6)] ?? "birth";
        for (const parent of new Set([
          above[pick(above.length)] as string,
          above[pick(above.length)] as string,
        ]))
          links.push({ parent: kin(parent), child: kin(id), kind });
      }
    }
    return { ...genogram(rows.flat(), couples, []), links };
  });

describe("of any family", () => {
  const half = size.symbol / 2;
  it("no two symbols overlap, and each person stands once", () => {
    fc.assert(
      fc.property(anyFamily, (family) => {
        const own = laid(family);
        const shown = own.rows.flat();
        expect(shown.toSorted()).toEqual(family.persons.map(({ id }) => id).toSorted());
        const places = shown.map((id) => own.places.get(id)!);
        for (const [nth, one] of places.entries())
          for (const other of places.slice(nth + 1))
            expect(Math.abs(one.x - other.x) >= 2 * half || Math.abs(one.y - other.y) >= 2 * half).toBe(true);
        for (const { x, y } of places) {
          expect(x).toBeGreaterThan(half);
          expect(x).toBeLessThan(own.width - half);
          expect(y).toBeLessThan(own.height - half);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("each child is below its parents, and couples stand in one row", () => {
    fc.assert(
      fc.property(anyFamily, (family) => {
        const own = laid(family);
        for (const { parent, child } of family.links)
          expect(own.places.get(child)!.y).toBeGreaterThan(own.places.get(parent)!.y);
        for (const { a, b } of family.couples) expect(own.places.get(a)!.y).toBe(own.places.get(b)!.y);
      }),
      { numRuns: 100 },
    );
  });

  it("the order in which it is told doesn't matter", () => {
    fc.assert(
      fc.property(anyFamily, fc.integer(), (family, seed) => {
        const mixed = <T>(list: readonly T[]): T[] =>
          list
            .map((each, nth) => ({ each, key: ((nth + 1) * 2_654_435_761 + seed * 40_503) >>> 0 }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ each }) => each);
        const told = {
          ...family,
          persons: mixed(family.persons),
          couples: mixed(family.couples).map((pair, nth) =>
            nth % 2 ? pair : { ...pair, a: pair.b, b: pair.a },
          ),
          links: mixed(family.links),
        };
        expect([...laid(told).places].toSorted()).toEqual([...laid(family).places].toSorted());
      }),
      { numRuns: 60 },
    );
  });
});

function person(name: string) {
  return genogram([name], [], []).persons[0]!;
}

function genogram(
  names: readonly string[],
  couples: readonly (readonly [string, string])[],
  families: readonly (readonly [parents: string, children: string])[],
): GenogramContent {
  return {
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
    couples: couples.map(([a, b]) => ({ a: kin(a), b: kin(b), kind: "married", from: null, to: null })),
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
}
