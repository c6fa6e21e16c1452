import type { z } from "zod";
import type { closingPage } from "#contract/worker/closings.ts";
import { closingGaps, type ClosingParty } from "#core/closings/decide-closing.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { refusalsOf } from "#core/services/gates.ts";
import { serviceName } from "#core/services/rule-words.ts";
import { gapInWords } from "#server/features/closings/gap-words.ts";
import { serviceStateOf } from "#server/features/duties/queries.ts";
import { goalsOfCase } from "#server/features/goals/queries.ts";
import { obstaclesInWords } from "#server/features/plans/queries.ts";
import { documentKinds, type DocumentKindCode } from "#core/documents/content.ts";
import type { ServiceModel } from "#core/services/model.ts";
import type { Tx } from "#server/platform/database.ts";

type Page = z.input<typeof closingPage.reply>;

const viewJson = `jsonb_build_object('id', v.id, 'party', v.party, 'by', coalesce(v.person_id, v.staff_id),
  'name', coalesce(p.given_name || ' ' || p.family_name, s.given_name || ' ' || s.family_name, ''), 'words', v.words,
  'declined', v.declined, 'on', v.on_day, 'recordedBy', b.given_name || ' ' || b.family_name, 'version', v.version)`;
const viewsFrom = `closing_view v left join person p on p.id = v.person_id left join staff s on s.id = v.staff_id
  join staff b on b.id = v.recorded_by`;

const pageStatement = `
select jsonb_build_object(
  'status', c.status, 'version', c.version, 'closedOn', c.closed_on,
  'period', (select jsonb_build_object('endReason', sp.end_reason, 'outcome', sp.outcome, 'outcomeReasons', sp.outcome_reasons, 'continues', sp.continues, 'version', sp.version)
    from service_period sp where sp.id = $2 and sp.case_id = $1),
  'views', (select coalesce(jsonb_agg(${viewJson} order by array_position('{child,parent,close_person,worker,purchaser}', v.party), v.id), '[]')
    from ${viewsFrom} where v.case_id = $1 and v.period_id = $2),
  'evaluation', (select jsonb_build_object('id', d.id, 'status', d.status, 'approvedOn', d.approved_on,
      'given', exists (select 1 from document_delivery g where g.case_id = d.case_id and g.document_id = d.id))
    from document d where d.case_id = $1 and d.period_id = $2 and d.kind = $3 and d.superseded_on is null
    order by d.status = 'draft' desc, d.begun_on desc, d.id desc limit 1),
  'open', jsonb_build_object(
    'agreements', (select count(*) from agreement a where a.case_id = $1 and coalesce(a.carried_to, a.period_id) = $2 and a.status = 'open'),
    'concerns', (select count(*) from concern k where k.case_id = $1 and coalesce(k.carried_to, k.period_id) = $2 and k.status = 'open'),
    'referrals', (select count(*) from referral r where r.case_id = $1 and coalesce(r.carried_to, r.period_id) = $2 and r.status in ('draft', 'sent', 'accepted'))),
  'keepsOpen', jsonb_build_object('orders', app.waiting_orders($1),
    'services', (select count(*) from app.running_services($1) o where o.id is distinct from $2)),
  'move', app.accepted_move($2),
  'mayReopen', c.status = 'closed' and app.may_reopen($1),
  'reopenings', (select coalesce(jsonb_agg(jsonb_build_object('on', e.on_day, 'reason', coalesce(e.data ->> 'reason', ''),
      'by', (select s.given_name || ' ' || s.family_name from staff s where s.id = e.actor_id)) order by e.id desc), '[]')
    from case_event e where e.case_id = $1 and e.kind = 'case_reopened')) as json
from family_case c where c.id = $1`;

const factsStatement = `
select jsonb_build_object(
  'views', (select coalesce(jsonb_agg(jsonb_build_object('party', v.party)), '[]') from closing_view v where v.case_id = $1 and v.period_id = $2),
  'hasChildren', exists (select 1 from case_member m where m.case_id = $1 and m.valid_to is null and m.role = 'child'),
  'hasParents', exists (select 1 from case_member m where m.case_id = $1 and m.valid_to is null and m.role in ('parent', 'step_parent')),
  'isOrdered', exists (select 1 from service_period p join service_order o on o.id = p.order_id and o.case_id = p.case_id
    where p.id = $2 and p.case_id = $1 and o.asked_by = 'purchaser'),
  'plannedMeetings', (select count(*) from meeting m where m.case_id = $1 and m.period_id = $2 and m.status = 'planned'),
  'waitingRounds', (select count(*) from answering_round r where r.case_id = $1 and r.period_id = $2
    and r.revealed_at is null and r.cancelled_on is null),
  'openAlerts', (select count(*) from answer_alert x where x.case_id = $1 and x.period_id = $2 and x.done_on is null),
  'move', app.accepted_move($2),
  'movableGoals', (select count(*) from goal g where g.case_id = $1 and g.period_id = $2 and g.status = 'active'),
  'otherServices', (select count(*) from app.running_services($1) o where o.id <> $2),
  'waitingOrders', app.waiting_orders($1),
  'outcome', (select p.outcome from service_period p where p.id = $2 and p.case_id = $1),
  'outcomeReasons', (select p.outcome_reasons from service_period p where p.id = $2 and p.case_id = $1),
  'continuing', (select jsonb_array_length(p.continues) from service_period p where p.id = $2 and p.case_id = $1),
  'version', (select p.version from service_period p where p.id = $2 and p.case_id = $1)) as json`;

export type ClosingFacts = {
  readonly views: readonly { readonly party: ClosingParty }[];
  readonly hasChildren: boolean;
  readonly hasParents: boolean;
  readonly isOrdered: boolean;
  readonly plannedMeetings: number;
  readonly waitingRounds: number;
  readonly openAlerts: number;
  readonly otherServices: number;
  readonly waitingOrders: number;
  readonly outcome: string;
  readonly outcomeReasons: string;
  readonly continuing: number;
  readonly version: number;
  /** The move that closing this service carries out. */
  readonly move: {
    readonly id: string;
    readonly chosen: boolean;
    readonly service: string;
    readonly meetingsAhead: number;
    readonly meetingsToChoose: number;
  } | null;
  readonly movableGoals: number;
};

/** What is recorded with the end that was named. */
export const asksOf = (model: ServiceModel, outcome: string) =>
  model.outcomes.find(({ code }) => code === outcome)?.asks ?? [];

/** The document that ends a service: the final evaluation, or what its rules ask for last before closing. */
export function evaluationKindOf(model: ServiceModel): DocumentKindCode | null {
  const kinds = documentKinds.filter((kind) => model.documentKinds.some(({ code }) => code === kind));
  if (kinds.includes("final_evaluation")) return "final_evaluation";
  const asked = model.rules.flatMap((rule) =>
    rule.shape === "required" &&
    rule.parameters.what.fact === "document" &&
    rule.parameters.before.includes("close")
      ? [rule.parameters.what.kind]
      : [],
  );
  return kinds.findLast((kind) => asked.includes(kind)) ?? null;
}

/** What closing asks beside the engine's facts. */
export async function closingFactsOf(tx: Tx, caseId: string, periodId: string): Promise<ClosingFacts> {
  const found = await tx.page<ClosingFacts>("closing-facts", factsStatement, [caseId, periodId]);
  if (!found) throw new Error("closing facts are read of every case");
  return found;
}

export async function closingPageOf(tx: Tx, caseId: string, today: LocalDate): Promise<Page | undefined> {
  const state = await serviceStateOf(tx, caseId);
  type Row = Omit<Page, "today" | "service" | "goals" | "obstacles" | "move" | "evaluationKind"> & {
    move: ClosingFacts["move"];
    period: Pick<
      NonNullable<Page["service"]>,
      "endReason" | "outcome" | "outcomeReasons" | "continues" | "version"
    > | null;
  };
  const evaluationKind = state ? evaluationKindOf(state.model) : null;
  const row = await tx.page<Row>("closing-page", pageStatement, [
    caseId,
    state?.period.id ?? null,
    evaluationKind ?? "",
  ]);
  if (!row) return undefined;
  const { period, ...found } = row;
  const move = found.move && {
    id: found.move.id,
    chosen: found.move.chosen,
    service: serviceName(found.move.service),
  };
  const rest = { ...found, move };
  if (!state || !period) return { ...rest, today, service: null, evaluationKind, goals: [], obstacles: [] };
  const {
    period: { startedOn, endedOn, id: periodId },
    model,
  } = state;
  const goals = (await goalsOfCase(tx, caseId, periodId)).filter(
    ({ status }) => status === "active" || status === "ended",
  );
  const gaps =
    endedOn === null
      ? closingGaps({
          ...(await closingFactsOf(tx, caseId, periodId)),
          asks: asksOf(model, period.outcome),
        })
      : [];
  const findings =
    endedOn === null ? refusalsOf(model, state.facts, { action: "close", on: today }, today) : [];
  return {
    ...rest,
    today,
    evaluationKind,
    service: {
      ...period,
      name: model.name,
      startedOn,
      endedOn,
      ordered: state.facts.orderedOn !== undefined,
      outcomes: model.outcomes.map(({ code, name, asks = [] }) => ({ code, name, asks: [...asks] })),
    },
    goals,
    // What the model itself asks is told by the model's own rule.
    obstacles: [
      ...obstaclesInWords(model, findings),
      ...gaps.filter((gap) => findings.every(({ code }) => code !== gap.code)).map(gapInWords),
    ],
  };
}

const viewStatement = `select ${viewJson} as json from ${viewsFrom} where v.case_id = $1 and v.period_id = $2 and v.id = $3`;

export async function viewOf(
  tx: Tx,
  caseId: string,
  periodId: string,
  viewId: string,
): Promise<Page["views"][number] | undefined> {
  return tx.page("closing-view", viewStatement, [caseId, periodId, viewId]);
}

const lastStatement = `
select jsonb_build_object('status', c.status, 'version', c.version, 'waitingOrders', app.waiting_orders($1),
  'runningServices', (select count(*) from app.running_services($1)), 'lastPeriodId', app.last_service($1),
  'mayReopen', app.may_reopen($1)) as json from family_case c where c.id = $1`;

type CaseStanding = {
  readonly status: "open" | "closed";
  readonly version: number;
  readonly runningServices: number;
  readonly waitingOrders: number;
  readonly mayReopen: boolean;
};

/** How the case stands as a whole: open or not, what runs and waits in it, and its last service where it has had one. */
export async function caseStandingOf(
  tx: Tx,
  caseId: string,
): Promise<CaseStanding & { readonly lastPeriodId: string | undefined }> {
  const found = await tx.page<CaseStanding & { lastPeriodId: string | null }>(
    "case-standing",
    lastStatement,
    [caseId],
  );
  if (!found) throw new Error("a case that an action is allowed on is there");
  const { lastPeriodId, ...rest } = found;
  return { ...rest, lastPeriodId: lastPeriodId ?? undefined };
}
