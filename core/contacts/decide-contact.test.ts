import { describe, expect, it } from "vitest";
import { contactClocks, timesToTell } from "#core/contacts/clocks.ts";
import { decideContact, decideHandleContact, decideJoinCase } from "#core/contacts/decide-contact.ts";
import { contactReference } from "#core/contacts/reference.ts";
import { localDate } from "#core/kernel/local-date.ts";

const today = localDate("2026-11-23");

describe("deciding a contact", () => {
  it.each([
    ["in_progress", "not_urgent", "2026-11-23", "ok"],
    ["new", "urgent", null, "ok"],
    ["decided", "urgent", null, "contact_decided"],
    ["in_progress", null, null, "urgency_not_assessed"],
    ["in_progress", "urgent", "2026-11-24", "told_in_future"],
  ] as const)("%s, %s, told %s: %s", (status, urgency, toldOn, answer) => {
    const decision = decideContact(
      { status, urgency },
      { familyToldOn: toldOn === null ? null : localDate(toldOn) },
      today,
    );
    expect(decision.ok ? "ok" : decision.code).toBe(answer);
  });

  it("isn't handled any more once decided", () => {
    expect(decideHandleContact({ status: "decided", urgency: "urgent" })).toMatchObject({
      ok: false,
      code: "contact_decided",
    });
    expect(decideHandleContact({ status: "new", urgency: null }).ok).toBe(true);
  });
});

it.each([
  ["an open case with its people", { status: "open", answerFor: ["a"] }, "ok"],
  ["a closed one", { status: "closed", answerFor: ["a"] }, "case_not_open"],
  ["none", undefined, "case_not_open"],
  ["one that nobody answers for", { status: "open", answerFor: [] }, "nobody_answers_for_case"],
] as const)("joining a contact to %s", (_what, found, answer) => {
  const decision = decideJoinCase(found);
  expect(decision.ok ? "ok" : decision.code).toBe(answer);
});

describe("the clocks of a contact", () => {
  const tuesday = localDate("2026-11-17");

  it("received on a Tuesday is decided by Thursday of the following week", () => {
    const { decision, urgency } = contactClocks(
      { receivedOn: tuesday, urgencyAssessed: false, decided: false },
      today,
    );
    expect(decision).toMatchObject({ dueOn: "2026-11-26", left: 3, of: 7 });
    expect(urgency).toMatchObject({ dueOn: "2026-11-17", left: -4 });
  });

  it("stop when what they wait for is done", () => {
    expect(
      contactClocks({ receivedOn: tuesday, urgencyAssessed: true, decided: false }, today).urgency,
    ).toBeNull();
    expect(contactClocks({ receivedOn: tuesday, urgencyAssessed: true, decided: true }, today)).toEqual({
      urgency: null,
      decision: null,
    });
  });

  it("are told to the one who wrote: over Independence Day and Christmas too", () => {
    expect(timesToTell(localDate("2026-12-18")).decideBy).toBe("2026-12-31");
    expect(timesToTell(tuesday)).toEqual({ decideBy: "2026-11-26", assessBy: "2027-02-17" });
  });
});

describe("a reference number", () => {
  it("is the same for the same contact and holds no letters that are taken for one another", () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
    expect(contactReference(2026, bytes)).toBe(contactReference(2026, bytes));
    for (let at = 0; at < 248; at += 8) {
      expect(contactReference(2026, bytes.subarray(at))).toMatch(
        /^R-2026-[2-9ACDEFGHJKMNPQRTWXY]{4}-[2-9ACDEFGHJKMNPQRTWXY]{4}$/,
      );
      expect(contactReference(2026, bytes.subarray(at)).slice(7)).not.toMatch(/[015BILOSUVZ8]/);
    }
    expect(() => contactReference(2026, bytes.subarray(0, 7))).toThrow(RangeError);
  });
});
