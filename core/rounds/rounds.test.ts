import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instrumentOf } from "#core/instruments/instruments.ts";
import { formOf, type Answers } from "#core/instruments/answers.ts";
import type { Instrument } from "#core/instruments/shapes.ts";
import { localDate } from "#core/kernel/local-date.ts";
import {
  alertChange,
  decideAnswer,
  leftToAsk,
  nothingGiven,
  stepsOf,
  type Given,
  type KnownAlert,
} from "#core/rounds/answering.ts";
import { decideOpenRound, type RoundFacts } from "#core/rounds/decide-open-round.ts";
import { decideCancelRound, decideWithVoice, type RoundState } from "#core/rounds/decide-round-change.ts";
import { perspectiveOfRole, proposedVoices, type VoiceState } from "#core/rounds/voices.ts";

const today = localDate("2026-11-23");
const daily = instrumentOf("daily-life")!;
const zones = instrumentOf("zones-of-concern")!;
const child = formOf(daily, "child")!;
const members = [
  { personId: "oona", role: "child", birthDate: localDate("2020-05-14") },
  { personId: "eeli", role: "child", birthDate: localDate("2016-02-03") },
  { personId: "baby", role: "sibling", birthDate: localDate("2025-12-01") },
  { personId: "aino", role: "child", birthDate: localDate("2007-05-14") },
  { personId: "otso", role: "sibling", birthDate: localDate("1998-05-14") },
  { personId: "saana", role: "parent", birthDate: localDate("1990-04-02") },
  { personId: "kaarina", role: "grandparent", birthDate: null },
];
const facts: RoundFacts = { running: true, members, workers: ["leena"], meetings: ["m1"], waiting: [] };
const of = (personId: string) => ({ personId, staffId: null });
const draft = { aboutPersonId: null, meetingId: null, voices: [of("saana")] };

describe("whom a round asks", () => {
  it("each by the form of their age and side; one too young is named, without a form", () => {
    const forms = proposedVoices(daily, members, ["leena"], null, today).map(
      ({ personId, staffId, form }) => [personId ?? staffId, form?.id],
    );
    expect(forms).toEqual([
      ["oona", "small"],
      ["eeli", "child"],
      ["baby", undefined],
      ["aino", "young"],
      ["otso", undefined],
      ["saana", "parent"],
      ["kaarina", "close"],
      ["leena", "worker"],
    ]);
  });

  it("of the children only the one that it is about, where it is about one", () => {
    const asked = proposedVoices(zones, members, ["leena"], "eeli", today).map(({ personId }) => personId);
    expect(asked).not.toContain("oona");
  });

  it.each([
    ["service_not_running", { running: false }, {}, daily],
    ["instrument_unknown", {}, {}, undefined],
    ["round_without_voices", {}, { voices: [] }, daily],
    ["round_about_whom", {}, { aboutPersonId: "eeli" }, daily],
    ["round_about_whom", {}, {}, zones],
    ["round_about_whom", {}, { aboutPersonId: "saana" }, zones],
    ["round_meeting_unknown", {}, { meetingId: "m2" }, daily],
    ["round_waits_already", { waiting: [{ aboutPersonId: null, meetingId: null }] }, {}, daily],
    ["voice_twice", {}, { voices: [of("saana"), of("saana")] }, daily],
    ["member_unknown", {}, { voices: [of("petri")] }, daily],
    ["member_unknown", {}, { voices: [{ personId: null, staffId: "mari" }] }, daily],
    ["too_young_to_answer", {}, { voices: [of("baby")] }, daily],
    ["instrument_not_for_perspective", {}, { voices: [of("otso")] }, daily],
  ])("is refused: %s", (code, change, what, instrument) => {
    const decided = decideOpenRound(instrument, { ...facts, ...change }, { ...draft, ...what }, today);
    expect(decided).toMatchObject({ ok: false, code });
  });

  it("asks a young person of 19 by the form of those about to come of age", () => {
    const decided = decideOpenRound(daily, facts, { ...draft, voices: [of("aino")] }, today);
    expect(decided).toMatchObject({ ok: true, value: { voices: [{ form: "young", perspective: "child" }] } });
  });

  it("asks the same again about another meeting", () => {
    const waiting = [{ aboutPersonId: null, meetingId: null }];
    const decided = decideOpenRound(daily, { ...facts, waiting }, { ...draft, meetingId: "m1" }, today);
    expect(decided).toMatchObject({
      ok: true,
      value: { voices: [{ form: "parent", perspective: "parent" }] },
    });
  });

  it.each([
    ["child", "child"],
    ["sibling", "child"],
    ["step_parent", "parent"],
    ["grandparent", "close_person"],
    ["other", "close_person"],
  ])("a %s looks as a %s", (role, perspective) => expect(perspectiveOfRole(role)).toBe(perspective));
});

describe("a round that waits", () => {
  const state = (voices: readonly VoiceState[], over: Partial<RoundState> = {}): RoundState => ({
    revealed: false,
    cancelled: false,
    voices: voices.map((one, at) => ({ id: String(at), state: one })),
    ...over,
  });
  it.each([
    ["round_answered", state(["answered", "waiting"])],
    ["round_revealed", state(["declined"], { revealed: true })],
    ["round_cancelled", state(["waiting"], { cancelled: true })],
  ])("isn't given up: %s", (code, round) =>
    expect(decideCancelRound(round)).toMatchObject({ ok: false, code }),
  );
  it("is given up while others have only declined or weren't reached", () =>
    expect(decideCancelRound(state(["declined", "not_reached", "waiting"])).ok).toBe(true));
  it("takes nothing more of a voice that is settled", () => {
    expect(decideWithVoice(state(["answered", "waiting"]), "0")).toMatchObject({ code: "voice_settled" });
    expect(decideWithVoice(state(["answered", "waiting"]), "1").ok).toBe(true);
  });
});

describe("answering", () => {
  const step = (given: Given, key: string, value: number | string | null, unwilling = false) => {
    const decided = decideAnswer(daily, child, [], given, { key, value, unwilling });
    if (!decided.ok) throw new Error(decided.code);
    return decided.value;
  };

  it("keeps an answer, takes it back, and keeps 'I don't want to' apart from what was skipped", () => {
    let given = step(nothingGiven, "home", 3);
    given = step(given, "safe", null, true);
    expect(given).toEqual({ answers: { home: 3 }, unwilling: ["safe"] });
    given = step(given, "home", null);
    expect(step(given, "safe", 4)).toEqual({ answers: { safe: 4 }, unwilling: [] });
  });

  it.each([
    ["no-such", 1],
    ["home", 9],
    ["home", "hyvin"],
    ["strength", 2],
  ])("refuses %s: %s on the child's form", (key, value) =>
    expect(decideAnswer(daily, child, [], nothingGiven, { key, value, unwilling: false })).toMatchObject({
      code: "answer_unknown",
    }),
  );

  it("drops what a changed answer hides, and what that had hidden in turn", () => {
    const item = (linkId: string, after?: string): Instrument["items"][number] => ({
      linkId,
      kind: "number",
      text: daily.name,
      range: { from: 0, to: 1 },
      ...(after ? { shownWhen: { holds: "every", of: [{ linkId: after, is: "equal", value: 1 }] } } : {}),
    });
    const chain: Instrument = { ...daily, items: [item("a"), item("b", "a"), item("c", "b")] };
    const given = { answers: { a: 1, b: 1, c: 1 }, unwilling: [] };
    expect(decideAnswer(chain, child, [], given, { key: "a", value: 0, unwilling: false })).toMatchObject({
      value: { answers: { a: 0 } },
    });
  });

  it("asks of each goal, and takes no goal that isn't the family's", () => {
    const follow = instrumentOf("goal-follow-up")!;
    const form = follow.forms.find(({ perspective }) => perspective === "parent")!;
    const goals = [{ id: "g1", name: "Illat rauhoittuvat", levels: {} }];
    const asked = stepsOf(follow, form, goals, {}).find(({ key }) => key.endsWith(":g1"))!;
    const give = (key: string) =>
      decideAnswer(follow, form, goals, nothingGiven, { key, value: 1, unwilling: false });
    expect(give(asked.key)).toMatchObject({ ok: true });
    expect(give(asked.key.replace("g1", "g2"))).toMatchObject({ code: "answer_unknown" });
  });

  it("never keeps an answer that the form wouldn't take, whatever is tried in whatever order", () => {
    const keys = daily.items.map(({ linkId }) => linkId);
    const tries = fc.array(
      fc.record({
        key: fc.constantFrom(...keys),
        value: fc.option(fc.integer({ min: -1, max: 6 })),
        unwilling: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(tries, (steps) => {
        let given = nothingGiven;
        for (const one of steps) {
          const decided = decideAnswer(daily, child, [], given, one);
          if (decided.ok) given = decided.value;
        }
        const shown = stepsOf(daily, child, [], given.answers).map(({ key }) => key);
        expect(shown).toEqual(expect.arrayContaining([...Object.keys(given.answers), ...given.unwilling]));
        expect(Object.keys(given.answers).filter((key) => given.unwilling.includes(key))).toEqual([]);
      }),
    );
  });
});

describe("what must be told at once", () => {
  it("is what rings on the answerer's own form and hasn't been told", () => {
    const { raised, changed } = alertChange(daily, child, { safe: 0, home: 4 }, []);
    expect(raised.map(({ alert, answers }) => [alert.id, answers])).toEqual([
      ["child_not_safe", { safe: 0 }],
    ]);
    expect(changed).toEqual([]);
    expect(told({ safe: 0 }, known())).toEqual(nothing);
  });
  it("stays told when the answer is changed, and is told again when it is said again", () => {
    expect(told({ safe: 4 }, known())).toEqual({ ...nothing, changed: ["child_not_safe"] });
    expect(told({ safe: 4 }, known({ changed: true }))).toEqual(nothing);
    expect(told({ safe: 0 }, known({ changed: true }))).toEqual({ ...nothing, again: ["child_not_safe"] });
  });
  it("rings anew when it has been handled and is said after that, not of itself", () => {
    expect(told({ safe: 0, home: 2 }, known({ done: true })), "another question is answered").toEqual(
      nothing,
    );
    expect(told({ safe: 0 }, known({ done: true, changed: true }))).toEqual({
      ...nothing,
      raised: ["child_not_safe"],
    });
  });
  it("is told again when more of it is said", () => {
    const zone = zones.alerts[0]!;
    const form = formOf(zones, (zone.forms ?? [zones.forms[0]!.id])[0]!)!;
    const [first, second] = zone.when.of.map(({ linkId, value }) => [linkId, value!] as const);
    const before = [{ alert: zone.id, answers: Object.fromEntries([first!]), done: false, changed: false }];
    const change = alertChange(zones, form, Object.fromEntries([first!, second!]), before);
    expect(change.again.map(({ alert, answers }) => [alert.id, Object.keys(answers).length])).toEqual([
      [zone.id, 2],
    ]);
  });
});

const nothing = { raised: [], again: [], changed: [] };
const known = (change: Partial<KnownAlert> = {}): KnownAlert[] => [
  { alert: "child_not_safe", answers: { safe: 0 }, done: false, changed: false, ...change },
];
function told(answers: Answers, before: KnownAlert[]) {
  const { raised, again, changed } = alertChange(daily, child, answers, before);
  return { raised: raised.map(({ alert }) => alert.id), again: again.map(({ alert }) => alert.id), changed };
}

describe("what is left to ask after a break", () => {
  const parent = formOf(zones, zones.forms.find(({ perspective }) => perspective === "parent")!.id)!;
  const keys = (of: readonly { key: string }[]) => of.map(({ key }) => key);

  it("shows nothing of what was answered, and works out what hung on it", () => {
    const given: Given = { answers: { safe: 0 }, unwilling: ["home"] };
    const left = leftToAsk(daily, child, [], given);
    expect(left.answered).toBe(2);
    expect(left.instrument.items.map(({ linkId }) => linkId)).not.toEqual(
      expect.arrayContaining(["safe", "home"]),
    );
    const all = keys(stepsOf(daily, child, [], given.answers));
    expect(keys(stepsOf(left.instrument, child, left.goals, {}))).toEqual(
      all.filter((key) => key !== "safe" && key !== "home"),
    );
  });

  it("leaves, whatever was answered, just the questions that are open, with every further answer too", () => {
    const step = fc.record({
      at: fc.nat({ max: 30 }),
      value: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constant(null)),
      unwilling: fc.boolean(),
    });
    const goOn = (
      given: Given,
      { at, value, unwilling }: { at: number; value: number | null; unwilling: boolean },
    ) => {
      const steps = stepsOf(zones, parent, [], given.answers);
      const decided = decideAnswer(zones, parent, [], given, {
        key: steps[at % steps.length]!.key,
        value,
        unwilling,
      });
      return decided.ok ? decided.value : given;
    };
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.array(step, { maxLength: 8 }), (before, after) => {
        const stored = before.reduce(goOn, nothingGiven);
        const left = leftToAsk(zones, parent, [], stored);
        const isSettled = (of: Given, key: string) => key in of.answers || of.unwilling.includes(key);
        let here: Given = nothingGiven;
        let there = stored;
        for (const { at, value, unwilling } of after) {
          const steps = stepsOf(left.instrument, parent, left.goals, here.answers).filter(
            ({ of }) => of.kind !== "say",
          );
          if (steps.length === 0) break;
          const one = { key: steps[at % steps.length]!.key, value, unwilling };
          const decided = [
            decideAnswer(left.instrument, parent, left.goals, here, one),
            decideAnswer(zones, parent, [], there, one),
          ];
          expect(decided[0]!.ok).toBe(decided[1]!.ok);
          if (decided[0]!.ok) here = decided[0]!.value;
          if (decided[1]!.ok) there = decided[1]!.value;
        }
        const open = stepsOf(zones, parent, [], there.answers).filter(
          ({ key }) => !isSettled(stored, key) || isSettled(here, key),
        );
        expect(keys(stepsOf(left.instrument, parent, left.goals, here.answers))).toEqual(keys(open));
      }),
    );
  });
});
