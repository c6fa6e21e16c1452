import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type LocalDate } from "#core/kernel/local-date.ts";
import { languages, type Text } from "#core/kernel/text.ts";
import { serviceModels } from "#core/services/catalogue.ts";
import { type Assessment, assess } from "#core/services/engine.ts";
import { anyDay, anyDeviation, anyDocument, anyFacts, anyMeeting, anyPlan } from "#fixtures/service-facts.ts";
import type { ServiceFacts } from "#core/services/facts.ts";
import {
  explainRefusal,
  mayClose,
  mayHoldMeeting,
  mayPlanMeeting,
  refusalsOf,
} from "#core/services/gates.ts";
import type { ServiceModel } from "#core/services/model.ts";
import type { Attempt } from "#core/services/reader.ts";

// Ten models share their shapes of rule, so that forty cases of each are four hundred of every shape.
fc.configureGlobal({ numRuns: 40 });

const mix = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
const shuffled = (facts: ServiceFacts): fc.Arbitrary<ServiceFacts> =>
  fc
    .record({
      meetings: mix(facts.meetings),
      documents: mix(facts.documents),
      plans: mix(facts.plans),
      goals: mix(facts.goals),
      team: mix(facts.team),
      commitments: mix(facts.commitments),
      deviations: mix(facts.deviations),
      measurements: mix(facts.measurements ?? []),
      members: mix(facts.members ?? []),
      specialNeeds: mix(facts.specialNeeds ?? []),
    })
    .map((mixed) => ({ ...facts, ...mixed }));

/** The facts with one more. */
const withMore = (model: ServiceModel, facts: ServiceFacts): fc.Arbitrary<ServiceFacts> =>
  fc.oneof(
    anyMeeting(model).map((one) => ({ ...facts, meetings: [...facts.meetings, one] })),
    anyDocument(model).map((one) => ({ ...facts, documents: [...facts.documents, one] })),
    anyPlan(model).map((one) => ({ ...facts, plans: [...facts.plans, one] })),
    anyDeviation(model).map((one) => ({ ...facts, deviations: [...facts.deviations, one] })),
    anyDay.map((endedOn) => ({ ...facts, endedOn: facts.endedOn ?? endedOn })),
  );

const placeOf = (model: ServiceModel, assessment: Assessment): number =>
  model.phases.findIndex((phase) => phase.id === assessment.phase);

/** How much each rule of the path line has, by rule. */
const haveOf = ({ phases }: Assessment): ReadonlyMap<string, number> =>
  new Map(phases.flatMap((phase) => phase.asks).map((ask) => [ask.rule, ask.have]));

const attemptsOf = (model: ServiceModel, on: LocalDate): Attempt[] => [
  { action: "start", on },
  { action: "close", on },
  { action: "approve_plan", on, elements: ["goals"], approvers: ["family"] },
  ...model.meetingKinds.flatMap(({ code: kind }): Attempt[] => [
    { action: "plan_meeting", kind, on, parties: ["worker"] },
    { action: "hold_meeting", kind, on, parties: ["worker"] },
  ]),
];

const isWhole = (text: Text): boolean =>
  languages.every((language) => text[language] && !/[{}]/.test(text[language]));

describe.each(serviceModels.map((model) => ({ id: model.id, model })))("$id", ({ model }) => {
  const rules = new Set(model.rules.map((rule) => rule.id));
  const situation = fc.record({ facts: anyFacts(model), today: anyDay });

  test("the same facts in any order give the same answer", () => {
    const mixed = situation.chain(({ facts, today }) =>
      shuffled(facts).map((other) => ({
        facts: { measurements: [], members: [], specialNeeds: [], ...facts },
        other,
        today,
      })),
    );
    fc.assert(
      fc.property(mixed, ({ facts, other, today }) => {
        expect(assess(model, other, today)).toEqual(assess(model, facts, today));
      }),
    );
  });

  test("a fact more never moves the phase back", () => {
    const grown = situation.chain(({ facts, today }) =>
      withMore(model, facts).map((more) => ({ facts, more, today })),
    );
    fc.assert(
      fc.property(grown, ({ facts, more, today }) => {
        expect(placeOf(model, assess(model, more, today))).toBeGreaterThanOrEqual(
          placeOf(model, assess(model, facts, today)),
        );
      }),
    );
  });

  test("time alone never moves the phase back", () => {
    fc.assert(
      fc.property(situation, fc.integer({ min: 1, max: 900 }), ({ facts, today }, days) => {
        expect(placeOf(model, assess(model, facts, addDays(today, days)))).toBeGreaterThanOrEqual(
          placeOf(model, assess(model, facts, today)),
        );
      }),
    );
  });

  test("phases are done, then now, then ahead; all done once ended", () => {
    const order = ["done", "now", "ahead"];
    fc.assert(
      fc.property(situation, ({ facts, today }) => {
        const assessment = assess(model, facts, today);
        const states = assessment.phases.map((phase) => phase.state);
        expect(states).toEqual(states.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
        expect(states.filter((state) => state === "now")).toHaveLength(assessment.closed ? 0 : 1);
      }),
    );
  });

  test("every duty, breach, forecast and refusal has a rule of the model, a source and whole words", () => {
    fc.assert(
      fc.property(situation, ({ facts, today }) => {
        const { duties, breaches, forecast, possible, phases } = assess(model, facts, today);
        const refusals = possible
          .flatMap((one) => one.refusals)
          // Of the service itself and not of a rule: it has ended, or it is paused.
          .filter((one) => one.code !== "service_ended" && one.code !== "service_paused");
        const asks = phases.flatMap((phase) => phase.asks);
        for (const one of [...duties, ...breaches, ...forecast, ...refusals, ...asks])
          expect(rules).toContain(one.rule);
        for (const one of [...duties, ...breaches]) expect(one.source.reference).not.toBe("");
        const words = [
          ...[...duties, ...breaches, ...forecast].map((one) => one.text),
          ...duties.map((one) => one.reason),
          ...refusals.map((one) => explainRefusal(model, one).text),
        ];
        expect(words.filter((text) => !isWhole(text))).toEqual([]);
      }),
    );
  });

  test("a held meeting more never lowers a count", () => {
    const grown = situation.chain(({ facts, today }) =>
      anyMeeting(model).map((one) => ({ facts, today, held: { ...one, status: "held" as const } })),
    );
    fc.assert(
      fc.property(grown, ({ facts, today, held }) => {
        const before = assess(model, facts, today);
        const after = assess(model, { ...facts, meetings: [...facts.meetings, held] }, today);
        expect(after.counts.held).toBe(before.counts.held + 1);
        for (const [kind, count] of Object.entries(before.counts.heldByKind)) {
          expect(after.counts.heldByKind[kind]).toBeGreaterThanOrEqual(count);
        }
        const later = haveOf(after);
        for (const [rule, count] of haveOf(before))
          expect(later.get(rule), rule).toBeGreaterThanOrEqual(count);
      }),
    );
  });

  test("an approved deviation lifts what its rule refuses, if the rule may be set aside, and stays visible", () => {
    fc.assert(
      fc.property(situation, ({ facts, today }) => {
        for (const attempt of attemptsOf(model, today)) {
          const [first] = refusalsOf(model, facts, attempt, today);
          const rule = model.rules.find((one) => one.id === first?.rule);
          if (!first || !rule) continue;
          const deviation = { rule: rule.id, status: "approved" as const, from: today };
          const allowed = { ...facts, deviations: [...facts.deviations, deviation] };
          const still = refusalsOf(model, allowed, attempt, today).map((one) => one.rule);
          expect(still.includes(rule.id)).toBe(!rule.deviable);
          const seen = assess(model, allowed, today).deviations.map((one) => one.rule);
          expect(seen.includes(rule.id)).toBe(rule.deviable);
        }
      }),
    );
  });

  test("what is told to be possible is what the gates then allow", () => {
    fc.assert(
      fc.property(situation, ({ facts, today }) => {
        const { possible } = assess(model, facts, today);
        const allowed = (action: string) =>
          possible.filter((one) => one.action === action).map((one) => [one.kind, one.allowed]);
        expect(allowed("close")).toEqual([[undefined, mayClose(model, facts, today).ok]]);
        expect(allowed("hold_meeting")).toEqual(
          model.meetingKinds.map(({ code: kind }) => [
            kind,
            mayHoldMeeting(model, facts, { kind, on: today }, today).ok,
          ]),
        );
        expect(allowed("plan_meeting")).toEqual(
          model.meetingKinds.map(({ code: kind }) => [
            kind,
            mayPlanMeeting(model, facts, { kind, on: today }, today).ok,
          ]),
        );
      }),
    );
  });

  test("nothing but late records is asked of an ended service, and nothing can be done in it", () => {
    fc.assert(
      fc.property(situation, ({ facts, today }) => {
        const ended = assess(model, { ...facts, endedOn: today }, today);
        expect(ended.closed).toBe(true);
        expect(ended.duties.filter((duty) => duty.rule !== "record.signed")).toEqual([]);
        expect(ended.possible.filter((one) => one.allowed)).toEqual([]);
      }),
    );
  });
});
