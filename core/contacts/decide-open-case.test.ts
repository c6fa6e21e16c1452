import { expect, it } from "vitest";
import { decideOpenCase } from "#core/contacts/decide-open-case.ts";
import { temporaryIdentityCode } from "#core/families/identity-code.ts";
import type { MemberRole } from "#core/families/roles.ts";
import { localDate } from "#core/kernel/local-date.ts";

const born = localDate("2020-05-14");
const member = (
  personId: string,
  role: MemberRole,
  birthDate = born,
  identityCode: string | null = null,
) => ({ personId, role, birthDate, identityCode });
const guards = (guardianId: string, scope: "joint" | "sole") => ({
  id: guardianId,
  guardianId,
  childId: "oona",
  scope,
  validFrom: born,
  validTo: null,
});
const oona = member("oona", "child");

it.each([
  [
    "a child and a parent",
    { members: [oona, member("saana", "parent")], guardianships: [guards("saana", "joint")] },
    "ok",
  ],
  ["no child", { members: [member("saana", "parent")], guardianships: [] }, "no_child"],
  ["somebody twice", { members: [oona, oona], guardianships: [] }, "member_twice"],
  [
    "a code of the same day",
    { members: [member("oona", "child", born, temporaryIdentityCode(born, 912))], guardianships: [] },
    "ok",
  ],
  [
    "a code of another day",
    {
      members: [member("oona", "child", born, temporaryIdentityCode(localDate("2020-05-15"), 912))],
      guardianships: [],
    },
    "birth_date_differs",
  ],
  [
    "two sole guardians",
    {
      members: [oona, member("saana", "parent"), member("petri", "parent")],
      guardianships: [guards("saana", "sole"), guards("petri", "sole")],
    },
    "guardianship_sole_and_other",
  ],
])("%s: %s", (_what, draft, expected) => {
  const decision = decideOpenCase(draft);
  expect(decision.ok ? "ok" : decision.code).toBe(expected);
});
