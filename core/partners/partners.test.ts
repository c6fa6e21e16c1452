import { describe, expect, it } from "vitest";
import { localDate } from "#core/kernel/local-date.ts";
import { decideConsent, decideWithdraw, holdsOn, mayShare } from "#core/partners/decide-consent.ts";
import { sectorOf, sectors } from "#core/partners/sectors.ts";

const day = (date: string) => localDate(date);
const today = day("2026-11-23");
const consent = (what: object = {}) => ({
  partnerId: "school",
  subjects: ["plan", "school"],
  givenOn: day("2026-11-02"),
  validTo: null,
  withdrawnOn: null,
  ...what,
});

describe("sectors", () => {
  it("are of the basic or the special level, each once", () => {
    expect(new Set(sectors.map(({ code }) => code)).size).toBe(sectors.length);
    expect(sectorOf("school").level).toBe("basic");
    expect(sectorOf("child_psychiatry").level).toBe("special");
    expect(sectorOf("something_dropped").code).toBe("other");
  });
});

describe("a consent", () => {
  it.each<[string, object, string, boolean]>([
    ["before it is given", {}, "2026-11-01", false],
    ["on its first day", {}, "2026-11-02", true],
    ["on its last day", { validTo: day("2026-11-20") }, "2026-11-20", true],
    ["after it", { validTo: day("2026-11-20") }, "2026-11-21", false],
    ["the day before it was taken back", { withdrawnOn: day("2026-11-10") }, "2026-11-09", true],
    ["on that day", { withdrawnOn: day("2026-11-10") }, "2026-11-10", false],
  ])("%s", (_name, what, on, expected) => {
    expect(holdsOn(consent(what), day(on))).toBe(expected);
  });

  it("covers what it names and nobody else", () => {
    expect(mayShare([consent()], "school", "plan", today)).toBe(true);
    expect(mayShare([consent()], "school", "health", today)).toBe(false);
    expect(mayShare([consent()], "clinic", "plan", today)).toBe(false);
  });

  const draft = { givenOn: today, validTo: null };
  const child = (birthDate: string) => ({ role: "child", birthDate: day(birthDate), isGuardian: false });
  it.each<[string, Parameters<typeof decideConsent>[0], object, string]>([
    ["a parent", { role: "parent", birthDate: null, isGuardian: false }, {}, "accepted"],
    [
      "a grandmother who is a guardian",
      { role: "grandparent", birthDate: null, isGuardian: true },
      {},
      "accepted",
    ],
    [
      "a grandmother who isn't",
      { role: "grandparent", birthDate: null, isGuardian: false },
      {},
      "consent_needs_guardian",
    ],
    ["a child the day before twelve", child("2014-11-24"), {}, "consent_needs_guardian"],
    ["a child of twelve", child("2014-11-23"), {}, "accepted"],
    ["a stranger", null, {}, "member_unknown"],
    [
      "given tomorrow",
      { role: "parent", birthDate: null, isGuardian: true },
      { givenOn: day("2026-11-24") },
      "day_ahead",
    ],
    [
      "ending before it begins",
      { role: "parent", birthDate: null, isGuardian: true },
      { validTo: day("2026-11-22") },
      "ends_before_start",
    ],
  ])("given by %s", (_name, giver, what, expected) => {
    const decided = decideConsent(giver, { ...draft, ...what }, today);
    expect(decided.ok ? "accepted" : decided.code).toBe(expected);
  });

  it.each<[string, object, object, string]>([
    ["in force", {}, {}, "accepted"],
    ["by a stranger", {}, { isMember: false }, "member_unknown"],
    ["already taken back", { withdrawnOn: day("2026-11-10") }, {}, "consent_ended"],
    ["that ran out", { validTo: day("2026-11-10") }, {}, "consent_ended"],
    ["ahead of time", {}, { on: day("2026-11-24") }, "day_ahead"],
    ["before it was given", {}, { on: day("2026-11-01") }, "ends_before_start"],
  ])("taken back: %s", (_name, what, how, expected) => {
    const decided = decideWithdraw(consent(what), { isMember: true, on: today, ...how }, today);
    expect(decided.ok ? "accepted" : decided.code).toBe(expected);
  });
});
