import { expect, it } from "vitest";
import { decideSettleAgreement } from "#core/agreements/decide-settle-agreement.ts";
import { localDate } from "#core/kernel/local-date.ts";

const today = localDate("2026-11-23");
const open = { status: "open" as const, agreedOn: localDate("2026-11-16") };
const settled = (state: Parameters<typeof decideSettleAgreement>[0], on?: string) => {
  const decision = decideSettleAgreement(state, { on: on === undefined ? undefined : localDate(on) }, today);
  return decision.ok ? decision.value.on : decision.code;
};

it.each([
  ["today, when no day is told", open, undefined, "2026-11-23"],
  ["on the day told", open, "2026-11-20", "2026-11-20"],
  ["not before it was agreed", open, "2026-11-01", "2026-11-16"],
  ["not in the future", open, "2026-11-24", "day_ahead"],
  ["once", { ...open, status: "done" as const }, undefined, "agreement_settled"],
  ["not after it was dropped", { ...open, status: "dropped" as const }, undefined, "agreement_settled"],
])("an agreement is settled %s", (_name, state, on, expected) => expect(settled(state, on)).toBe(expected));
