import { describe, expect, it } from "vitest";
import { localDate } from "#core/kernel/local-date.ts";
import { isUnchanged } from "../changes.ts";
import type { PictureGround } from "../ground.ts";
import { changesBetween } from "../pictures.ts";
import { genogramChanges } from "./changes.ts";
import { emptyGenogram, type GenogramContent } from "./content.ts";
import { addChild, addPerson, newPerson, removePerson, setBond } from "./edit.ts";
import { kin } from "./families-for-tests.ts";

const ground: PictureGround = {
  services: [],
  plannedWeek: [],
  today: localDate("2026-11-23"),
  members: [],
  guardianships: [],
  homes: [{ id: kin("koti"), name: "Äidin koti", personIds: [] }],
};
const named = (name: string, what: object = {}) => newPerson(kin(name), { name, ...what });
const base: GenogramContent = {
  ...addChild(
    addPerson(addPerson(emptyGenogram, named("Saana")), named("Petri", { gender: "male" })),
    kin("Saana"),
    named("Oona"),
  ),
  couples: [{ a: kin("Saana"), b: kin("Petri"), kind: "cohabiting", from: 2019, to: null }],
};
const told = (after: GenogramContent, before = base, on = ground) => genogramChanges(before, after, on, "fi");
const nothing = { added: [], removed: [], changed: [] };

describe("what has changed between two genograms", () => {
  it("nothing, when the same is told in another order", () => {
    const turned = {
      ...base,
      persons: base.persons.toReversed(),
      couples: base.couples.map((each) => ({ ...each, a: each.b, b: each.a })),
    };
    expect(told(turned)).toEqual(nothing);
    expect(isUnchanged(told(turned))).toBe(true);
  });

  it("somebody new with their relation, without their own facts once more", () => {
    const after = addChild(base, kin("Petri"), named("Vilma", { gender: "female" }));
    expect(told(after)).toEqual({
      ...nothing,
      added: ["Henkilö: Vilma", "Vanhempi: Petri (lapsi: Vilma)"],
    });
  });

  it("somebody taken out: that goes without saying of their relations", () => {
    const after = removePerson(setBond(base, kin("Petri"), kin("Oona"), "close"), kin("Petri"));
    expect(told(after, setBond(base, kin("Petri"), kin("Oona"), "close"))).toEqual({
      ...nothing,
      removed: ["Henkilö: Petri"],
    });
  });

  it("a couple parts, a relationship turns, a year and a note come to light", () => {
    const before = setBond(base, kin("Petri"), kin("Oona"), "distant");
    const after: GenogramContent = {
      ...setBond(base, kin("Petri"), kin("Oona"), "close"),
      couples: [{ a: kin("Petri"), b: kin("Saana"), kind: "separated", from: 2019, to: 2026 }],
      notes: "Kesällä helpotti.",
    };
    const known = {
      ...after,
      persons: after.persons.map((each) =>
        each.id === kin("Saana") ? { ...each, born: { year: 1990, about: true } } : each,
      ),
    };
    expect(told(known, before)).toEqual({
      removed: [],
      added: ["Syntynyt noin 1990: Saana", "Huomio ”Kesällä helpotti.”: koko kuva"],
      changed: [
        "Petri, Saana: muuttaneet erilleen 2019–2026 (ennen: avoliitto 2019–)",
        "Petri, Oona: läheinen suhde (ennen: etäinen suhde)",
      ],
    });
  });

  it("whom violence meets is told, and that it is the other one now", () => {
    const before = setBond(base, kin("Petri"), kin("Oona"), "violent");
    const after = { ...base, bonds: before.bonds.map((each) => ({ ...each, a: each.b, b: each.a })) };
    expect(told(after, before).changed).toEqual([
      "Oona, Petri: väkivaltaa, kohdistuu: Petri (ennen: väkivaltaa, kohdistuu: Oona)",
    ]);
  });

  it("who has moved in; never of a home that is sealed now", () => {
    const living = (ids: readonly string[]): GenogramContent => ({
      ...base,
      homes: [{ householdId: kin("koti"), name: "Äidin koti", ids: ids.map(kin) }],
    });
    const [before, after] = [living(["Saana"]), living(["Saana", "Petri", "Oona"])];
    expect(told(after, before).added).toEqual(["Asuu (Äidin koti): Petri, Oona"]);
    expect(told(after, before, { ...ground, homes: [] })).toEqual(nothing);
  });

  it("in the reader's language", () => {
    const after = setBond(base, kin("Petri"), kin("Oona"), "close");
    expect(changesBetween(base, after, ground, "sv")?.added).toEqual(["Nära relation: Petri, Oona"]);
    expect(changesBetween(base, after, ground, "en")?.added).toEqual(["Close relationship: Petri, Oona"]);
  });
});
