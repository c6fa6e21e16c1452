import { accept, type Decision, refuse } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { Text } from "#core/kernel/text.ts";
import type { ServiceFacts } from "#core/services/facts.ts";
import { figuresInWords } from "#core/services/figures.ts";
import { indexed } from "#core/services/indexed-model.ts";
import type { ServiceModel } from "#core/services/model.ts";
import type { Attempt, MeetingAttempt } from "#core/services/reader.ts";
import { refusalTexts } from "#core/services/refusal-texts.ts";
import type { Figures, Finding, ServiceRefusal } from "#core/services/refusals.ts";
import { readerOf } from "#core/services/rules/readers.ts";
import { sourceInWords } from "#core/services/sources.ts";
import { isInForce, type View, viewOf } from "#core/services/view.ts";
import { breakOn } from "#core/services/visit-weeks.ts";
import { fillWords } from "#core/services/wording.ts";

/** Leave to go on; `lifted` names the rules that only an approved deviation keeps from refusing. */
export type Permit = { readonly lifted: readonly string[] };
export type GateDecision = Decision<Permit, ServiceRefusal>;

/** The id under which refusals that no rule makes are reported: an ended service, an unknown meeting. */
const ofService = "service";

function outsideRules(
  view: View,
  attempt: Attempt,
): { readonly code: ServiceRefusal; readonly values: Figures } | undefined {
  if (view.ended) return { code: "service_ended", values: {} };
  if (attempt.action === "start" && view.model.client === "person" && view.facts.clientId === undefined)
    return { code: "client_not_named", values: {} };
  if (attempt.action !== "plan_meeting" && attempt.action !== "hold_meeting") return undefined;
  if (!view.index.meetingKinds.has(attempt.kind)) return { code: "meeting_kind_unknown", values: {} };
  const pause = breakOn(view.facts.breaks ?? [], attempt.on, "pause");
  return pause && { code: "service_paused", values: { from: pause.from } };
}

/** Everything that stands in the way of the attempt, in the model's order, and what deviations lift. */
export function findingsAgainst(
  view: View,
  attempt: Attempt,
): { readonly refusals: readonly Finding[]; readonly lifted: readonly string[] } {
  const outside = outsideRules(view, attempt);
  if (outside) return { refusals: [{ ...outside, rule: ofService }], lifted: [] };
  const refusals: Finding[] = [];
  const lifted: string[] = [];
  const kind = "kind" in attempt ? attempt.kind : undefined;
  for (const rule of view.index.rulesAbout(attempt.action, kind)) {
    if (!isInForce(rule, attempt.on)) continue;
    const obstacle = readerOf(rule).stands?.(rule, view, attempt);
    if (!obstacle) continue;
    if (view.setAside(rule.id, attempt.on)) lifted.push(rule.id);
    else refusals.push({ ...obstacle, rule: rule.id });
  }
  return { refusals, lifted };
}

/** All that stands in the way, not only the first: for a screen that shows the whole list. */
export const refusalsOf = (
  model: ServiceModel,
  facts: ServiceFacts,
  attempt: Attempt,
  today: LocalDate,
): readonly Finding[] => findingsAgainst(viewOf(model, facts, today), attempt).refusals;

function decide(model: ServiceModel, facts: ServiceFacts, attempt: Attempt, today: LocalDate): GateDecision {
  const { refusals, lifted } = findingsAgainst(viewOf(model, facts, today), attempt);
  const first = refusals[0];
  if (!first) return accept({ lifted });
  const rule = first.rule === ofService ? undefined : first.rule;
  return refuse(first.code, { rule, values: first.values });
}

/** May the service begin on `today`? Asks for client plan, entry ground, legal basis, team, age. */
export const mayStart = (model: ServiceModel, facts: ServiceFacts, today: LocalDate): GateDecision =>
  decide(model, facts, { action: "start", on: today }, today);

type Meeting = Omit<MeetingAttempt, "action">;

/** May such a meeting be put in the calendar? Looks at ceilings, parties, limits and the order. */
export const mayPlanMeeting = (
  model: ServiceModel,
  facts: ServiceFacts,
  meeting: Meeting,
  today: LocalDate,
): GateDecision => decide(model, facts, { action: "plan_meeting", ...meeting }, today);

/** May the meeting be recorded as held, with these parties present? */
export const mayHoldMeeting = (
  model: ServiceModel,
  facts: ServiceFacts,
  meeting: Meeting,
  today: LocalDate,
): GateDecision => decide(model, facts, { action: "hold_meeting", ...meeting }, today);

/** May the plan be approved, with these elements and with these having taken a stand? */
export const mayApprovePlan = (
  model: ServiceModel,
  facts: ServiceFacts,
  plan: {
    readonly elements: readonly string[];
    readonly approvers: readonly string[];
    readonly partnerIds?: readonly string[];
  },
  today: LocalDate,
): GateDecision => decide(model, facts, { action: "approve_plan", on: today, ...plan }, today);

/** May the service be closed? */
export const mayClose = (model: ServiceModel, facts: ServiceFacts, today: LocalDate): GateDecision =>
  decide(model, facts, { action: "close", on: today }, today);

/** A refusal in words: what stands in the way, and the rule's own explanation where a rule refused. */
export function explainRefusal(
  model: ServiceModel,
  refusal: { readonly code: ServiceRefusal; readonly rule?: string; readonly values?: Figures },
): {
  readonly text: Text;
  readonly why?: Text;
  readonly reference?: string;
  readonly source?: Text;
  readonly deviable: boolean;
} {
  const index = indexed(model);
  const values = figuresInWords(index, refusal.values ?? {}, refusal.code);
  const rule = refusal.rule === undefined ? undefined : index.rules.get(refusal.rule);
  return {
    text: fillWords(refusalTexts[refusal.code], values),
    why: rule?.explanation,
    reference: rule?.source.reference,
    source: rule && sourceInWords(rule.source),
    deviable: rule?.deviable ?? false,
  };
}
