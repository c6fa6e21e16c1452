import type { ServiceModel } from "#core/services/model.ts";
import type { Rule } from "#core/services/rule-shapes.ts";

/** A figure of the service model that an order has to keep to. */
export type OrderLimit = {
  readonly kind: "meetings_a_week" | "months";
  readonly rule: Rule;
  readonly min: number;
  readonly max: number;
};

/** What the model says of how much a week and how long: the order is held against these before it is sent. */
export function orderLimits(model: ServiceModel): readonly OrderLimit[] {
  return model.rules.flatMap((rule): OrderLimit[] => {
    if (rule.shape === "visit_rate") {
      return [{ kind: "meetings_a_week", rule, min: rule.parameters.min, max: rule.parameters.max }];
    }
    if (rule.shape === "meetings_a_day") {
      return [{ kind: "meetings_a_week", rule, min: 0, max: 7 * rule.parameters.max }];
    }
    return rule.shape === "duration" ? [{ kind: "months", rule, min: 1, max: rule.parameters.months }] : [];
  });
}

/** Does the service begin only with the child's client plan (asiakassuunnitelma)? Then the order names its date. */
export const asksClientPlan = (model: ServiceModel): boolean =>
  model.rules.some(
    (rule) =>
      rule.shape === "required" &&
      rule.parameters.before.includes("start") &&
      rule.parameters.what.fact === "milestone" &&
      rule.parameters.what.of === "client_plan",
  );
