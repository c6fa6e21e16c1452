import { expect, test } from "vitest";
import { breachesAhead } from "#core/services/breaches-ahead.ts";
import { assess } from "#core/services/engine.ts";
import type { ServiceFacts } from "#core/services/facts.ts";
import { day, firstDay, modelNamed, someFacts } from "#fixtures/service-facts.ts";

const model = modelNamed("open-family-rehabilitation", 2);
const team = (to?: number, next?: number): ServiceFacts["team"] => [
  { workerId: "w1", competences: [], from: firstDay },
  { workerId: "w2", competences: [], from: firstDay },
  { workerId: "w3", competences: ["therapy"], from: firstDay, ...(to === undefined ? {} : { to: day(to) }) },
  ...(next === undefined ? [] : [{ workerId: "w4", competences: ["therapy"], from: day(next) }]),
];
const ahead = (facts: ServiceFacts, on: number) =>
  breachesAhead(model, facts, day(on), assess(model, facts, day(on)).breaches).map((one) => [
    one.code,
    one.on,
  ]);
const facts = (what: ServiceFacts["team"]): ServiceFacts => ({
  ...someFacts(),
  clientPlanOn: day(-20),
  team: what,
});

test("the last therapist's last day is known: the breach stands from the next day", () => {
  expect(ahead(facts(team(20)), 10)).toEqual([["competence_missing", day(21)]]);
});

test("none ahead where nobody leaves, where another comes, or where it is broken already", () => {
  expect(ahead(facts(team()), 10)).toEqual([]);
  expect(ahead(facts(team(20, 21)), 10)).toEqual([]);
  expect(ahead(facts(team(20)), 21)).toEqual([]);
});

test("a deviation that covers the day lifts what may be lifted, and this may not", () => {
  const lifted = { rule: "team.therapist", status: "approved" as const, from: day(0) };
  expect(ahead({ ...facts(team(20)), deviations: [lifted] }, 10)).toHaveLength(1);
});
