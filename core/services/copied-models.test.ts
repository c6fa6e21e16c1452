import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { serviceModels } from "#core/services/catalogue.ts";
import { checkModel } from "#core/services/drafts/check-model.ts";
import { withValue, valueAt } from "#core/services/drafts/model-path.ts";
import { modelChanges } from "#core/services/drafts/model-changes.ts";
import { assess, type Assessment } from "#core/services/engine.ts";
import { refusalsOf } from "#core/services/gates.ts";
import { serviceModelSchema, type ServiceModel } from "#core/services/model.ts";
import { changedRules, noTrial, tryCase } from "#core/services/drafts/try-model.ts";
import { anyCopy, stricterFigures } from "#fixtures/model-copies-facts.ts";
import { anyDay, anyFacts, anyMeeting } from "#fixtures/service-facts.ts";

// What holds of every model must hold of every copy that somebody may make of it: numbers are the organiser's, the engine's promises
// are not. Each property meets each model with numbers of its own.
const runs = { numRuns: 12 };
const placeOf = (model: ServiceModel, { phase }: Assessment): number =>
  model.phases.findIndex(({ id }) => id === phase);
const breachesOf = (assessment: Assessment, rule: string): number =>
  assessment.breaches.filter((breach) => breach.rule === rule).length;

describe.each(serviceModels.map((model) => ({ name: `${model.id} v${model.version}`, model })))(
  "copies of $name",
  ({ model }) => {
    const copied = fc.record({ copy: anyCopy(model), facts: anyFacts(model), today: anyDay });

    test("are models by the same schema, and what is wrong with one is only that its numbers can't hold together, or are law's", () => {
      fc.assert(
        fc.property(anyCopy(model), (copy) => {
          expect(serviceModelSchema.safeParse(copy).error?.issues ?? []).toEqual([]);
          const own = new Set(checkModel(copy, model).map(({ code }) => code));
          own.delete("asks_over_ceiling");
          own.delete("law_changed");
          expect([...own]).toEqual([]);
          for (const { path } of modelChanges(model, copy)) expect(path).toMatch(/^rules\//);
        }),
        runs,
      );
    });

    test("give the same answer to the same facts in any order", () => {
      fc.assert(
        fc.property(copied, ({ copy, facts, today }) => {
          const turned = {
            ...facts,
            meetings: facts.meetings.toReversed(),
            documents: facts.documents.toReversed(),
            plans: facts.plans.toReversed(),
            commitments: facts.commitments.toReversed(),
            team: facts.team.toReversed(),
            deviations: facts.deviations.toReversed(),
          };
          expect(assess(copy, turned, today)).toEqual(assess(copy, facts, today));
        }),
        runs,
      );
    });

    test("move only along their phases as more becomes known, and no held meeting lowers a count", () => {
      const grown = copied.chain((one) =>
        anyMeeting(model).map((meeting) => ({ ...one, held: { ...meeting, status: "held" as const } })),
      );
      fc.assert(
        fc.property(grown, ({ copy, facts, today, held }) => {
          const before = assess(copy, facts, today);
          const after = assess(copy, { ...facts, meetings: [...facts.meetings, held] }, today);
          expect(placeOf(copy, after)).toBeGreaterThanOrEqual(placeOf(copy, before));
          expect(after.counts.held).toBe(before.counts.held + 1);
          for (const [kind, count] of Object.entries(before.counts.heldByKind))
            expect(after.counts.heldByKind[kind]).toBeGreaterThanOrEqual(count);
        }),
        runs,
      );
    });

    test("make no duty, breach, forecast or refusal without a rule of theirs", () => {
      const rules = new Set([...model.rules.map(({ id }) => id), "service"]);
      fc.assert(
        fc.property(copied, ({ copy, facts, today }) => {
          const { duties, breaches, forecast, possible } = assess(copy, facts, today);
          const refusals = possible.flatMap((one) => one.refusals);
          for (const { rule } of [...duties, ...breaches, ...forecast, ...refusals])
            expect(rules.has(rule), rule).toBe(true);
        }),
        runs,
      );
    });

    test("never break less by a stricter number, nor stop less", () => {
      const figures = stricterFigures(model);
      expect(figures.length).toBeGreaterThan(0);
      const stricter = copied.chain((one) =>
        fc.constantFrom(...figures).map((figure) => ({ ...one, figure })),
      );
      fc.assert(
        fc.property(stricter, ({ copy, facts, today, figure }) => {
          const number = valueAt(copy, figure.path) as number;
          const next = number + figure.by;
          if (next < figure.min) return;
          const tighter = withValue(copy, figure.path, next);
          const [loose, tight] = [assess(copy, facts, today), assess(tighter, facts, today)];
          expect(breachesOf(tight, figure.rule)).toBeGreaterThanOrEqual(breachesOf(loose, figure.rule));
          for (const { code: kind } of model.meetingKinds) {
            const attempt = { action: "hold_meeting" as const, kind, on: today };
            const stopped = (of: ServiceModel) =>
              refusalsOf(of, facts, attempt, today).filter(({ rule }) => rule === figure.rule).length;
            expect(stopped(tighter)).toBeGreaterThanOrEqual(stopped(copy));
          }
          const overdue = ({ duties }: Assessment) =>
            duties.filter(({ rule, state }) => rule === figure.rule && state === "overdue").length;
          // Time only: what a number of meetings asks has no day of its own.
          const isOfTime = /(days|months|years)$/.test(figure.path);
          expect(overdue(tight)).toBeGreaterThanOrEqual(isOfTime ? overdue(loose) : 0);
        }),
        { numRuns: 20 },
      );
    });

    test("are tried against their base without a difference where no number differs", () => {
      fc.assert(
        fc.property(copied, ({ copy, facts, today }) => {
          const same = tryCase(noTrial, copy, structuredClone(copy), facts, today);
          expect([same.cases, same.changed, same.moved]).toEqual([1, 0, 0]);
          const trial = tryCase(noTrial, model, copy, facts, today);
          const touched = new Set(modelChanges(model, copy).map(({ path }) => path.split("/")[1]));
          // A number can reach another rule only through what names it: a phase that waits for the rule, or evidence of it.
          const reached = changedRules(trial).map(([rule]) => rule);
          expect(touched.size === 0 && reached.length > 0).toBe(false);
          expect(trial.changed).toBe(reached.length > 0 || trial.moved > 0 ? 1 : 0);
        }),
        runs,
      );
    });
  },
);
