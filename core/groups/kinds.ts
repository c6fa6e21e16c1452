import { localDate } from "#core/kernel/local-date.ts";
import type { Text } from "#core/kernel/text.ts";
import type { RuleSource } from "#core/services/rule-shapes.ts";

/**
 * Kinds of peer groups, as data: what a group of the kind begins with when it is set up. Every figure can be changed for one group;
 * a new kind is a new row.
 */
export type GroupKind = {
  readonly id: string;
  readonly name: Text;
  /** Who takes part: the child or young person alone, or an adult with the child. */
  readonly takesPart: "child" | "young_person" | "adult_with_child" | "adult";
  /** The most who are taken in. */
  readonly places: number;
  /** Days that an offered place waits for its answer. */
  readonly offerDays: number;
  /** Completed years on the first day; left out, of any age. */
  readonly ages?: { readonly from: number; readonly to: number };
  readonly source: RuleSource;
};

const kuopio: RuleSource = {
  kind: "configuration",
  reference: "practice: Perhetyöntekijät vetävät myös vertaisryhmätoimintaa; vauvajengi ja kesäleiri",
  validFrom: localDate("2020-07-31"),
};
const organiser: RuleSource = {
  kind: "configuration",
  reference: "organiser",
  validFrom: localDate("2026-01-01"),
};

export const groupKinds: readonly GroupKind[] = [
  {
    id: "baby_group",
    name: { fi: "Vauvaryhmä", sv: "Babygrupp", en: "Baby group" },
    takesPart: "adult_with_child",
    places: 8,
    offerDays: 7,
    ages: { from: 0, to: 1 },
    source: kuopio,
  },
  {
    id: "summer_camp",
    name: { fi: "Kesäleiri", sv: "Sommarläger", en: "Summer camp" },
    takesPart: "child",
    places: 16,
    offerDays: 14,
    ages: { from: 7, to: 13 },
    source: kuopio,
  },
  {
    id: "parents_group",
    name: { fi: "Vanhempien vertaisryhmä", sv: "Kamratstödsgrupp för föräldrar", en: "Parents' peer group" },
    takesPart: "adult",
    places: 10,
    offerDays: 7,
    source: organiser,
  },
  {
    id: "childrens_group",
    name: { fi: "Lasten vertaisryhmä", sv: "Kamratstödsgrupp för barn", en: "Children's peer group" },
    takesPart: "child",
    places: 8,
    offerDays: 7,
    ages: { from: 5, to: 12 },
    source: organiser,
  },
  {
    id: "youth_group",
    name: { fi: "Nuorten ryhmä", sv: "Ungdomsgrupp", en: "Young people's group" },
    takesPart: "young_person",
    places: 10,
    offerDays: 7,
    ages: { from: 13, to: 22 },
    source: organiser,
  },
];

export const groupKind = (id: string): GroupKind | undefined => groupKinds.find((kind) => kind.id === id);
