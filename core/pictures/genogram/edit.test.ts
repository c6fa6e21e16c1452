import { describe, expect, it } from "vitest";
import { emptyGenogram, genogramContent } from "./content.ts";
import {
  addChild,
  addParent,
  addPartner,
  addPerson,
  addSibling,
  newPerson,
  partnersOf,
  removePerson,
  setBond,
  setTwins,
} from "./edit.ts";
import { kin } from "./families-for-tests.ts";
import { layoutGenogram } from "./layout.ts";
import { stepFrom } from "./walk.ts";

const named = (name: string) => newPerson(kin(name), { name });
const family = () => {
  const one = addPerson(emptyGenogram, named("Sanna"));
  const couple = addPartner(one, kin("Sanna"), named("Mika"));
  const child = addChild(couple, kin("Sanna"), named("Oona"), kin("Mika"));
  return addSibling(addParent(child, kin("Sanna"), named("Helvi")), kin("Oona"), named("Eeli"), kin("?"));
};

describe("edits of a genogram", () => {
  it("a sibling hangs from the same parents; without any a nameless one comes between", () => {
    const content = family();
    expect(content.links.filter(({ child }) => child === kin("Eeli")).map(({ parent }) => parent)).toEqual([
      kin("Sanna"),
      kin("Mika"),
    ]);
    const own = addSibling(content, kin("Helvi"), named("Kerttu"), kin("?"));
    expect(own.persons.find(({ id }) => id === kin("?"))?.name).toBe("");
    expect(own.links.filter(({ parent }) => parent === kin("?")).map(({ child }) => child)).toEqual([
      kin("Helvi"),
      kin("Kerttu"),
    ]);
    expect(genogramContent.safeParse(own).success).toBe(true);
  });

  it("who is taken out goes with every line that led to them", () => {
    const rich = setTwins(
      setBond(family(), kin("Sanna"), kin("Eeli"), "close"),
      kin("Oona"),
      kin("Eeli"),
      "identical",
    );
    const content = removePerson(
      { ...rich, homes: [{ householdId: null, name: "Koti", ids: [kin("Eeli")] }] },
      kin("Eeli"),
    );
    expect(JSON.stringify(content)).not.toContain(kin("Eeli"));
    expect([content.twins, content.bonds, content.homes[0]?.ids]).toEqual([[], [], []]);
  });

  it("one quality between two, whichever is named first", () => {
    const content = setBond(
      setBond(family(), kin("Sanna"), kin("Mika"), "conflict"),
      kin("Mika"),
      kin("Sanna"),
      "close",
    );
    expect(content.bonds.map(({ quality }) => quality)).toEqual(["close"]);
    expect(setBond(content, kin("Sanna"), kin("Mika"), null).bonds).toEqual([]);
  });

  it("partners are who are told to be, and who have a child together", () => {
    const content = addChild(family(), kin("Mika"), named("Ville"), null);
    const other = addParent(content, kin("Ville"), named("Riitta"));
    expect(partnersOf(other, kin("Mika")).toSorted()).toEqual([kin("Sanna"), kin("Riitta")].toSorted());
  });
});

describe("arrow keys", () => {
  it("lead up to a parent, down to a child, along the row, and nowhere at the edge", () => {
    const content = family();
    const layout = layoutGenogram(content, new Map());
    const go = (from: string, way: "up" | "down" | "left" | "right") =>
      stepFrom(content, layout, kin(from), way);
    expect(go("Sanna", "up")).toBe(kin("Helvi"));
    expect([kin("Sanna"), kin("Mika")]).toContain(go("Oona", "up"));
    expect([kin("Oona"), kin("Eeli")]).toContain(go("Sanna", "down"));
    expect(go("Helvi", "up")).toBe(kin("Helvi"));
    const row = layout.rows[1] ?? [];
    expect(stepFrom(content, layout, row[0] ?? "", "right")).toBe(row[1]);
    expect(stepFrom(content, layout, row[0] ?? "", "left")).toBe(row[0]);
  });

  it("reach everybody", () => {
    const content = family();
    const layout = layoutGenogram(content, new Map());
    const reached = new Set([kin("Oona")]);
    for (const from of reached)
      for (const way of ["up", "down", "left", "right"] as const)
        reached.add(stepFrom(content, layout, from, way));
    expect(reached.size).toBe(content.persons.length);
  });
});
