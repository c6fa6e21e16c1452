import { expect, it } from "vitest";
import { decideHearing, type HearingDraft } from "#core/hearings/decide-hearing.ts";
import { localDate } from "#core/kernel/local-date.ts";

const today = localDate("2026-11-23");
const facts = { running: true, children: ["oona"], meetingIds: ["met"] };
const heard: HearingDraft = {
  personId: "oona",
  way: "drawing",
  on: today,
  words: "Piirsi kodin, jossa on kaksi ovea.",
  reason: "",
  meetingId: "met",
};

it.each([
  ["as drawn", {}, "ok"],
  ["somebody else's child", { personId: "aino" }, "not_a_child_of_family"],
  ["tomorrow", { on: localDate("2026-11-24") }, "hearing_in_future"],
  ["without words", { words: "" }, "hearing_needs_words"],
  ["not heard, without a reason", { way: "not_heard" }, "hearing_needs_reason"],
  ["in a meeting that isn't the family's", { meetingId: "other" }, "meeting_unknown"],
] as const)("%s: %s", (_what, changed, expected) => {
  const decision = decideHearing(facts, { ...heard, ...changed }, today);
  expect(decision.ok ? "ok" : decision.code).toBe(expected);
});

it("of one who wasn't heard only the reason is kept", () => {
  const decision = decideHearing(
    facts,
    { ...heard, way: "not_heard", reason: "Nukkui koko käynnin." },
    today,
  );
  expect(decision).toMatchObject({ ok: true, value: { words: "", meetingId: null } });
});

it("nothing is recorded of a service that has ended", () => {
  expect(decideHearing({ ...facts, running: false }, heard, today)).toMatchObject({
    code: "service_not_running",
  });
});
