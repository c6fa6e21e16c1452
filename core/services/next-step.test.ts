import { expect, test } from "vitest";
import { assess } from "#core/services/engine.ts";
import type { ServiceFacts } from "#core/services/facts.ts";
import { familyWorkV1 as model } from "#core/services/models/family-work.v1.ts";
import { nextStep } from "#core/services/next-step.ts";
import { day } from "#fixtures/service-facts.ts";
import { mapped, working } from "#fixtures/family-work-facts.ts";

const stepOn = (facts: ServiceFacts, n: number) => nextStep(model, assess(model, facts, day(n)));
const mapping = model.phases.find(({ id }) => id === "mapping")?.name;

test("a phase that lacks meetings waits for them", () => {
  expect(stepOn(mapped(2), 25)).toMatchObject({ rule: "mapping.pace", place: "meetings", phase: mapping });
});

test("what the phase waits for goes before duties whose day comes sooner, and has its own day", () => {
  const facts: ServiceFacts = {
    ...mapped(3),
    commitments: [{ id: "a", kind: "agreement", dueOn: day(20) }],
  };
  const step = stepOn(facts, 30);
  expect(step).toMatchObject({ place: "documents", phase: mapping });
  const agreed = assess(model, facts, day(30)).duties.find(({ subject }) => subject === "a");
  expect(agreed?.dueOn).toBe(day(20));
  expect(step?.dueOn && agreed?.dueOn && step.dueOn > agreed.dueOn).toBe(true);
});

test("a phase that waits for nothing leaves the word to the most urgent duty of the service", () => {
  expect(stepOn(working, 50)).toBeUndefined();
  const late = stepOn(working, 130);
  expect(late).toMatchObject({ rule: "summary.periodic", place: "documents", state: "overdue" });
  expect(late?.phase).toBeUndefined();
});

test("an ended service waits for nothing", () => {
  expect(stepOn({ ...working, endedOn: day(100) }, 130)).toBeUndefined();
});
