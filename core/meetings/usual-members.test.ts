import { expect, it } from "vitest";
import { childrensHome, homeAt, usualMembers } from "./usual-members.ts";

const members = [
  { id: "mother", role: "parent" },
  { id: "father", role: "parent" },
  { id: "grandmother", role: "grandparent" },
  { id: "boy", role: "child" },
  { id: "girl", role: "child" },
];
const fathers = { id: "fathers", residents: ["father", "girl"] };
const mothers = { id: "mothers", residents: ["mother", "boy", "girl"] };
const ids = (found: readonly { readonly id: string }[]): string[] => found.map(({ id }) => id);

it("a family of one home is met whole", () => {
  const all = ["mother", "father", "boy", "girl"];
  expect(ids(usualMembers(members, []))).toEqual(all);
  expect(ids(usualMembers(members, [{ id: "home", residents: ["mother"] }]))).toEqual(all);
});

it("of two homes, those of the children's, or of the one where the meeting is", () => {
  expect(childrensHome(members, [fathers, mothers])?.id).toBe("mothers");
  expect(childrensHome(members, [fathers, { ...mothers, residents: ["mother", "boy"] }])?.id).toBe("fathers");
  expect(ids(usualMembers(members, [fathers, mothers]))).toEqual(["mother", "boy", "girl"]);
  expect(ids(usualMembers(members, [fathers, mothers], fathers))).toEqual(["father", "girl"]);
});

it("one whose home isn't known stays", () => {
  const unknown = { ...fathers, residents: [] };
  expect(ids(usualMembers(members, [unknown, mothers]))).toEqual(["mother", "father", "boy", "girl"]);
});

it("a place at home is the home of that name; unnamed it is the children's, and other words name none of several", () => {
  const [his, hers] = [
    { ...fathers, name: "Isän koti" },
    { ...mothers, name: "Äidin koti" },
  ];
  const at = (place: string | undefined, homes = [his, hers]) => homeAt(place, members, homes)?.id;
  expect([at("Isän koti"), at(""), at(undefined), at("Mummola")]).toEqual([
    "fathers",
    "mothers",
    "mothers",
    undefined,
  ]);
  expect(at("Koivukuja 3", [his])).toBe("fathers");
});
