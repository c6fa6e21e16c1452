import { isChildRole } from "#core/families/roles.ts";
import type { GroundMember, PictureGround } from "../ground.ts";
import {
  emptyGenogram,
  type CoupleKind,
  type Gender,
  type GenogramContent,
  type ParentLink,
} from "./content.ts";

// What the family's own words for kin tell of gender; anything else is left open for the family to say.
const kinWords: readonly (readonly [RegExp, Gender])[] = [
  [
    /(äiti|mummo|mummi|mummu|isoäiti|tytär|tyttö|sisko|sisar|vaimo|mamma|mor|mamma|mormor|farmor|syster)$/iu,
    "female",
  ],
  [/(isä|ukki|vaari|pappa|isoisä|poika|veli|mies|äijä|far|morfar|farfar|bror|styvfar)$/iu, "male"],
];

const genderOf = ({ relationWords }: GroundMember): Gender =>
  kinWords.find(([words]) => words.test(relationWords.trim()))?.[1] ?? "unknown";

/** Kin of the family as the case names them; close people and others are added by those who know how they belong. */
const isKin = ({ role, isPresent }: GroundMember): boolean =>
  isPresent && role !== "close_person" && role !== "other";

const sameHome = (ground: PictureGround, a: string, b: string): boolean =>
  ground.homes.some(({ personIds }) => personIds.includes(a) && personIds.includes(b));
const hasHome = (ground: PictureGround, personId: string): boolean =>
  ground.homes.some(({ personIds }) => personIds.includes(personId));

/**
 * A first genogram from what the record knows: members by their roles, a child's parents by guardianship, couples by who share a home.
 * It is a proposal: it says the likeliest, and the family and the worker correct it.
 */
export function proposeGenogram(ground: PictureGround): GenogramContent {
  const members = ground.members.filter(isKin).toSorted((a, b) => (a.personId < b.personId ? -1 : 1));
  const by = (role: GroundMember["role"]): GroundMember[] => members.filter((member) => member.role === role);
  const parents = by("parent");
  const children = members.filter(({ role }) => isChildRole(role));

  const links: ParentLink[] = [];
  const link = (parent: string, child: string, kind: ParentLink["kind"] = "birth"): void => {
    if (parent !== child && !links.some((each) => each.parent === parent && each.child === child))
      links.push({ parent, child, kind });
  };
  const parentsOf = (child: string): string[] =>
    links.filter((each) => each.child === child).map(({ parent }) => parent);
  for (const { guardianId, childId } of ground.guardianships)
    if (
      parents.some(({ personId }) => personId === guardianId) &&
      children.some(({ personId }) => personId === childId)
    )
      link(guardianId, childId);
  // Nothing is known of the child's guardians: the family's parents, where there are no more than two.
  for (const { personId } of children)
    if (parentsOf(personId).length === 0 && parents.length <= 2)
      for (const parent of parents) link(parent.personId, personId);
  // A parent of nobody so far is likeliest the other parent of those who have one.
  for (const { personId } of parents)
    if (!links.some(({ parent }) => parent === personId))
      for (const child of children)
        if (parentsOf(child.personId).length === 1) link(personId, child.personId);

  const couples = new Map<string, { a: string; b: string; kind: CoupleKind }>();
  const pair = (one: GroundMember, other: GroundMember, kind: CoupleKind): void => {
    const [a, b] = [one.personId, other.personId].toSorted() as [string, string];
    if (!couples.has(`${a} ${b}`)) couples.set(`${a} ${b}`, { a, b, kind });
  };
  for (const [at, one] of parents.entries())
    for (const other of parents.slice(at + 1)) {
      if (
        !children.some(({ personId }) => [one, other].every((p) => parentsOf(personId).includes(p.personId)))
      )
        continue;
      // Of whom a home isn't shown here nothing is concluded from homes, but that they aren't told to live together.
      const known = hasHome(ground, one.personId) && hasHome(ground, other.personId);
      const isProtected = one.addressProtected || other.addressProtected;
      const together = sameHome(ground, one.personId, other.personId) || (!known && !isProtected);
      pair(one, other, together ? "cohabiting" : "separated");
    }
  for (const step of by("step_parent")) {
    const beside = parents.filter(({ personId }) => sameHome(ground, step.personId, personId));
    const partner = beside.length > 0 ? beside[0] : parents.length === 1 ? parents[0] : undefined;
    if (!partner) continue;
    pair(step, partner, "cohabiting");
    for (const { parent, child } of links.slice())
      if (parent === partner.personId && !parentsOf(child).includes(step.personId))
        link(step.personId, child, "step");
  }
  const genders = new Map(members.map((member) => [member.personId, genderOf(member)]));
  for (const old of by("grandparent")) {
    const side: Gender | undefined = /^äidin/iu.test(old.relationWords)
      ? "female"
      : /^isän/iu.test(old.relationWords)
        ? "male"
        : undefined;
    const sided = parents.filter(({ personId }) => side !== undefined && genders.get(personId) === side);
    const named = parents.filter(({ familyName }) => familyName === old.familyName);
    const own = sided.length === 1 ? sided : named.length === 1 ? named : parents.length === 1 ? parents : [];
    if (own[0] && parentsOf(own[0].personId).length < 2) link(old.personId, own[0].personId);
  }
  const shown = new Set(members.map(({ personId }) => personId));
  return {
    ...emptyGenogram,
    persons: members.map((member) => ({
      id: member.personId,
      personId: member.personId,
      name: "",
      born: null,
      died: null,
      deceased: false,
      gender: genders.get(member.personId) ?? "unknown",
      pregnancy: false,
      note: "",
    })),
    couples: [...couples.values()].map((each) => ({ ...each, from: null, to: null })),
    links: links.toSorted((a, b) => (`${a.child} ${a.parent}` < `${b.child} ${b.parent}` ? -1 : 1)),
    homes: ground.homes
      .map(({ id, name, personIds }) => ({
        householdId: id,
        name: name.slice(0, 80),
        ids: personIds.filter((personId) => shown.has(personId)),
      }))
      .filter(({ ids, name }) => ids.length > 0 && name.trim() !== "")
      .slice(0, 12),
  };
}
