import { expect, it } from "vitest";
import { decideGuardianship, type GuardianshipDraft } from "#core/families/decide-guardianship.ts";
import type { GuardianshipScope } from "#core/families/roles.ts";
import { localDate } from "#core/kernel/local-date.ts";

const members = [
  { personId: "saana", role: "parent" },
  { personId: "petri", role: "parent" },
  { personId: "oona", role: "child" },
  { personId: "eeli", role: "child" },
] as const;

let made = 0;
const guards = (
  guardianId: string,
  scope: GuardianshipScope,
  from = "2020-05-14",
  to: string | null = null,
  childId = "oona",
): GuardianshipDraft => {
  made += 1;
  return {
    id: String(made),
    guardianId,
    childId,
    scope,
    validFrom: localDate(from),
    validTo: to === null ? null : localDate(to),
  };
};
const answer = (others: GuardianshipDraft[], draft: GuardianshipDraft): string => {
  const decision = decideGuardianship(members, others, draft);
  return decision.ok ? "ok" : decision.code;
};

it.each([
  ["the first guardian", [], guards("saana", "joint"), "ok"],
  ["the other beside", [guards("saana", "joint")], guards("petri", "joint"), "ok"],
  [
    "a parent who isn't a guardian beside a sole one",
    [guards("saana", "sole")],
    guards("petri", "none"),
    "ok",
  ],
  ["sole beside joint", [guards("saana", "joint")], guards("petri", "sole"), "guardianship_sole_and_other"],
  ["joint beside sole", [guards("saana", "sole")], guards("petri", "joint"), "guardianship_sole_and_other"],
  [
    "sole after the other's ended",
    [guards("saana", "joint", "2020-05-14", "2023-01-31")],
    guards("petri", "sole", "2023-02-01"),
    "ok",
  ],
  [
    "sole for one child, joint for another",
    [guards("saana", "sole")],
    guards("petri", "joint", "2020-05-14", null, "eeli"),
    "ok",
  ],
  ["the same twice", [guards("saana", "joint")], guards("saana", "limited"), "guardianship_twice"],
  ["a child as guardian", [], guards("eeli", "joint"), "guardian_is_child"],
  ["an adult as the child", [], guards("saana", "joint", "2020-05-14", null, "petri"), "guardian_is_child"],
  ["a stranger", [], guards("mummo", "joint"), "guardian_not_a_member"],
])("%s: %s", (_what, others, draft, expected) => expect(answer(others, draft)).toBe(expected));

it("is compared with the others, not with its own former row", () => {
  const own = guards("saana", "joint");
  expect(answer([own, guards("petri", "joint")], { ...own, scope: "limited" })).toBe("ok");
});
