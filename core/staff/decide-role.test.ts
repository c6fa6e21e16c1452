import { describe, expect, it } from "vitest";
import { staffRoles } from "#core/access/actions.ts";
import { localDate } from "#core/kernel/local-date.ts";
import { decideEndRole, decideGiveRole, unitKindOf, type HeldRole } from "#core/staff/decide-role.ts";

const today = localDate("2026-11-23");
const role = (changed: Partial<HeldRole> = {}): HeldRole => ({
  staffId: "s",
  role: "familyWorker",
  unitId: "u",
  from: today,
  to: null,
  ...changed,
});
const provider = { kind: "provider", active: true } as const;
const code = (decision: { ok: boolean; code?: string }) => (decision.ok ? "ok" : decision.code);

describe("decideGiveRole", () => {
  it("each role is held where it belongs", () => {
    for (const one of staffRoles) {
      const kind = unitKindOf[one];
      const unit = kind === null ? null : { kind, active: true };
      const given = decideGiveRole(
        { held: [], unit, personActive: true },
        role({ role: one, unitId: kind === null ? null : "u" }),
      );
      expect([one, code(given)]).toEqual([one, "ok"]);
    }
  });

  it.each([
    [
      "without the unit it needs",
      { held: [], unit: null, personActive: true },
      role({ unitId: null }),
      "role_needs_unit",
    ],
    [
      "in a unit where it needs none",
      { held: [], unit: provider, personActive: true },
      role({ role: "administrator" }),
      "role_without_unit",
    ],
    [
      "in a unit of another kind",
      { held: [], unit: { kind: "front_door", active: true }, personActive: true },
      role(),
      "unit_of_other_kind",
    ],
    [
      "in a closed unit",
      { held: [], unit: { kind: "provider", active: false }, personActive: true },
      role(),
      "unit_not_active",
    ],
    ["to one who has left", { held: [], unit: provider, personActive: false }, role(), "person_not_active"],
    [
      "over one held already",
      { held: [role()], unit: provider, personActive: true },
      role({ from: localDate("2027-01-01") }),
      "role_already_held",
    ],
    [
      "after one that ends",
      { held: [role({ to: localDate("2026-12-31") })], unit: provider, personActive: true },
      role({ from: localDate("2027-01-01") }),
      "ok",
    ],
  ] as const)("%s", (_what, facts, draft, expected) => {
    expect(code(decideGiveRole(facts, draft))).toBe(expected);
  });
});

it.each([
  ["today", role({ from: localDate("2026-01-01") }), 1, "2026-11-23", "ok"],
  ["at once: yesterday was the last day", role({ from: localDate("2026-01-01") }), 1, "2026-11-22", "ok"],
  ["further back", role({ from: localDate("2026-01-01") }), 1, "2026-11-21", "ends_in_past"],
  ["before it began", role(), 1, "2026-11-22", "ends_in_past"],
  [
    "what has ended",
    role({ from: localDate("2026-01-01"), to: localDate("2026-11-01") }),
    1,
    "2026-11-23",
    "already_ended",
  ],
  [
    "the last administrator",
    role({ role: "administrator", unitId: null, from: localDate("2026-01-01") }),
    0,
    "2026-11-23",
    "last_administrator",
  ],
  [
    "one of two administrators",
    role({ role: "administrator", unitId: null, from: localDate("2026-01-01") }),
    1,
    "2026-11-23",
    "ok",
  ],
] as const)("decideEndRole %s", (_what, held, others, to, expected) => {
  expect(code(decideEndRole(held, others, localDate(to), today))).toBe(expected);
});
