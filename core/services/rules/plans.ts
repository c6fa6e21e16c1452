import { addMonths, earlier } from "#core/kernel/local-date.ts";
import { read } from "#core/services/evidence.ts";
import type { Reader } from "#core/services/reader.ts";
import type { RuleOf } from "#core/services/rule-shapes.ts";
import type { View } from "#core/services/view.ts";

const lacking = (asked: readonly string[], given: readonly string[]): string =>
  asked.filter((one) => !given.includes(one)).join(",");

export const planElements: Reader<"plan_elements"> = {
  progress(rule, view) {
    const need = rule.parameters.elements.length;
    const have = rule.parameters.elements.filter((one) => view.currentPlan?.elements.includes(one)).length;
    return { met: have === need, have, need };
  },
  broken(rule, view) {
    const plan = view.currentPlan;
    const missing = plan && lacking(rule.parameters.elements, plan.elements);
    if (!plan || !missing) return [];
    const on = plan.approvedOn ?? view.today;
    return [{ code: "plan_element_missing", subject: plan.id, on, values: { missing } }];
  },
  stands(rule, _view, attempt) {
    if (attempt.action !== "approve_plan") return undefined;
    const missing = lacking(rule.parameters.elements, attempt.elements);
    return missing ? { code: "plan_element_missing", values: { missing } } : undefined;
  },
};

/** Are these asked to take a stand: always, or only once something has come about? */
export const approversAsked = ({ parameters }: RuleOf<"plan_approvers">, view: View): boolean =>
  parameters.when === undefined || read(parameters.when, view).met;

export const planApprovers: Reader<"plan_approvers"> = {
  progress(rule, view) {
    if (!approversAsked(rule, view)) return undefined;
    const need = rule.parameters.approvers.length;
    const have = rule.parameters.approvers.filter((one) => view.currentPlan?.approvedBy.includes(one)).length;
    return { met: have === need, have, need };
  },
  broken(rule, view) {
    const plan = approversAsked(rule, view) ? view.currentPlan : undefined;
    const missing = plan && lacking(rule.parameters.approvers, plan.approvedBy);
    if (!plan || !missing) return [];
    const on = plan.approvedOn ?? view.today;
    return [{ code: "plan_approver_missing", subject: plan.id, on, values: { missing } }];
  },
  stands(rule, view, attempt) {
    if (attempt.action !== "approve_plan" || !approversAsked(rule, view)) return undefined;
    const missing = lacking(rule.parameters.approvers, attempt.approvers);
    return missing ? { code: "plan_approver_missing", values: { missing } } : undefined;
  },
};

export const planReview: Reader<"plan_review"> = {
  tasks(rule, view) {
    const plan = view.currentPlan;
    if (!plan?.approvedOn || view.ended) return [];
    const latest = addMonths(plan.approvedOn, rule.parameters.months);
    const dueOn = plan.reviewOn === undefined ? latest : earlier(plan.reviewOn, latest);
    return [{ subject: plan.id, dueOn, values: { from: plan.approvedOn, due: dueOn } }];
  },
};
