import { describe, expect, it } from "vitest";
import { localDate } from "#core/kernel/local-date.ts";
import { subjectsOf, withLegend } from "../drawing.ts";
import { svgOf } from "../drawing-elements.ts";
import type { PictureGround } from "../ground.ts";
import { emptyGenogram, type GenogramContent } from "./content.ts";
import { drawGenogram } from "./draw.ts";
import { addChild, addPerson, newPerson, setBond } from "./edit.ts";
import { kin } from "./families-for-tests.ts";
import { proposeGenogram } from "./propose.ts";

const member = (
  name: string,
  role: "child" | "parent" | "step_parent" | "grandparent" | "close_person",
  what: object = {},
) => ({
  personId: kin(name),
  givenName: name,
  familyName: "Niemi",
  birthDate: null,
  deathDate: null,
  role,
  relationWords: "",
  isPresent: true,
  addressProtected: false,
  ...what,
});
const guards = (guardian: string, child: string) => ({
  guardianId: kin(guardian),
  childId: kin(child),
  scope: "joint" as const,
});
const ground: PictureGround = {
  today: localDate("2026-11-23"),
  members: [
    member("Sanna", "parent", { relationWords: "äiti" }),
    member("Mika", "parent", { relationWords: "isä" }),
    member("Tero", "step_parent"),
    member("Oona", "child", { birthDate: localDate("2018-05-14") }),
    member("Eeli", "child", { birthDate: localDate("2022-02-03") }),
    member("Helvi", "grandparent", { relationWords: "äidin äiti" }),
    member("Kaisa", "close_person", { relationWords: "kummi" }),
  ],
  services: [],
  plannedWeek: [],
  guardianships: [guards("Sanna", "Oona"), guards("Mika", "Oona"), guards("Sanna", "Eeli")],
  homes: [
    { id: kin("koti"), name: "Äidin koti", personIds: [kin("Sanna"), kin("Tero"), kin("Oona"), kin("Eeli")] },
    { id: kin("isän"), name: "Isän koti", personIds: [kin("Mika")] },
  ],
};
const head = { title: "Sukupuu", told: "Piirretty yhdessä perheen kanssa 20.11.2026" };
const draw = (content: GenogramContent, on = ground) => drawGenogram(content, on, head, "fi");

describe("a proposal from the record", () => {
  const proposed = proposeGenogram(ground);
  it("parents by guardianship, half-siblings where they differ, a step-parent by the shared home", () => {
    const parents = (child: string, kind: string) =>
      proposed.links
        .filter((link) => link.child === kin(child) && link.kind === kind)
        .map(({ parent }) => parent)
        .toSorted();
    expect(parents("Oona", "birth")).toEqual([kin("Sanna"), kin("Mika")].toSorted());
    expect(parents("Eeli", "birth")).toEqual([kin("Sanna")]);
    expect(parents("Eeli", "step")).toEqual([kin("Tero")]);
    expect(parents("Sanna", "birth")).toEqual([kin("Helvi")]);
    expect(proposed.couples.map(({ kind }) => kind).toSorted()).toEqual(["cohabiting", "separated"]);
  });
  it("kin only, with what their own words tell of gender", () => {
    expect(proposed.persons.some(({ id }) => id === kin("Kaisa"))).toBe(false);
    const gender = (name: string) => proposed.persons.find(({ id }) => id === kin(name))?.gender;
    expect(["Sanna", "Mika", "Helvi", "Oona"].map(gender)).toEqual(["female", "male", "female", "unknown"]);
  });
});

describe("the drawing", () => {
  const drawing = draw(proposeGenogram(ground));
  it("shows everybody once, and says the same in words", () => {
    expect(
      subjectsOf(drawing)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(
      proposeGenogram(ground)
        .persons.map(({ id }) => id)
        .toSorted(),
    );
    expect(drawing.description).toBe(
      "Sukupuu: 6 henkilöä, 3 sukupolvea. Piirretty yhdessä perheen kanssa 20.11.2026.",
    );
    const oona = drawing.sentences.find((sentence) => sentence.startsWith("Oona"));
    expect(oona).toContain("Oona, 8 v");
    expect(oona).toContain("vanhemmat: ");
    expect(oona).toContain("asuu: Äidin koti");
    expect(oona).toContain("asuu muualla kuin lapsi: Mika");
    expect(drawing.table.rows).toHaveLength(6);
    expect(drawing.table.rows.every((row) => row.length === drawing.table.columns.length)).toBe(true);
  });

  it("a home with somebody whose address is protected isn't drawn, nor told, nor one that is sealed now", () => {
    const content = proposeGenogram(ground);
    const told = (on: PictureGround) => {
      const own = draw(content, on);
      return JSON.stringify([own.sentences, own.table, own.legend, svgOf(withLegend(own))]);
    };
    expect(told(ground)).toContain("Äidin koti");
    const hidden = ground.members.map((each) =>
      each.givenName === "Eeli" ? { ...each, addressProtected: true } : each,
    );
    expect(told({ ...ground, members: hidden })).not.toContain("Äidin koti");
    expect(told({ ...ground, homes: ground.homes.slice(1) })).not.toContain("Äidin koti");
  });

  it("an expected child is a triangle, who is dead has a cross, violence an arrow at whom it meets", () => {
    const base = addPerson(
      emptyGenogram,
      newPerson(kin("Aino"), { name: "Aino", deceased: true, died: { year: 2019, about: true } }),
    );
    const content = setBond(
      addChild(base, kin("Aino"), newPerson(kin("vauva"), { pregnancy: true })),
      kin("Aino"),
      kin("vauva"),
      "violent",
    );
    const own = draw(content);
    const [aino, baby] = subjectsOf(own);
    expect(aino?.label).toBe("Aino; kuollut noin 2019");
    expect(aino?.marks.filter(({ kind }) => kind === "line")).toHaveLength(2);
    expect(baby?.marks).toContainEqual(expect.objectContaining({ kind: "shape", shape: "triangle" }));
    expect(own.legend.map(({ words }) => words)).toContain("Väkivaltaa");
    expect(own.sentences.join(" ")).toContain("väkivaltaa kohdistaa: Odotettu lapsi");
  });

  it("what people write stays text in the file", () => {
    const content = addPerson(emptyGenogram, newPerson(kin("x"), { name: `<script>"&'` }));
    const file = svgOf(draw(content));
    expect(file).not.toContain("<script>");
    expect(file).toContain("&lt;script&gt;");
  });
});
