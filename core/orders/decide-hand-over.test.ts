import { expect, it } from "vitest";
import { localDate } from "#core/kernel/local-date.ts";
import { decideHandOver, type HandOverFacts } from "#core/orders/decide-hand-over.ts";

const today = localDate("2026-11-23");
const tomorrow = localDate("2026-11-24");
const facts: HandOverFacts = { actorId: "timo", ownUntil: null, isComing: false, isPurchaserThen: true };

it.each<[string, Partial<HandOverFacts>, string, string, string]>([
  ["to another from a day to come", {}, "helena", "2026-12-01", "ok"],
  ["today", {}, "helena", "2026-11-23", "ok"],
  ["to oneself", {}, "timo", "2026-12-01", "same_worker"],
  ["from a day that has gone", {}, "helena", "2026-11-22", "starts_in_past"],
  ["when another's part is to begin", { isComing: true }, "anna", "2026-12-09", "handed_over_already"],
  ["on one's last day", { ownUntil: today }, "anna", "2026-12-09", "handed_over_already"],
  ["when one's own part ends later", { ownUntil: tomorrow }, "anna", "2026-12-09", "handed_over_already"],
  ["to one who isn't a purchaser", { isPurchaserThen: false }, "leena", "2026-12-01", "worker_not_available"],
])("decideHandOver %s", (_what, changed, staffId, from, expected) => {
  const decision = decideHandOver({ ...facts, ...changed }, { staffId, from: localDate(from) }, today);
  expect(decision.ok ? "ok" : decision.code).toBe(expected);
});
