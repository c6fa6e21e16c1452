import type { Refused, RuleWords } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { serviceModel } from "#core/services/catalogue.ts";
import type { ServiceFacts } from "#core/services/facts.ts";
import { explainRefusal } from "#core/services/gates.ts";
import { ruleOf, type ServiceModel } from "#core/services/model.ts";
import { type ServiceRefusal, serviceRefusals } from "#core/services/refusals.ts";
import { notificationFacts } from "#server/features/notifications/queries.ts";
import type { Tx } from "#server/platform/database.ts";

export type ServiceState = {
  readonly period: {
    readonly id: string;
    readonly orderId: string;
    readonly unitId: string;
    readonly service: string;
    readonly serviceVersion: number;
    readonly serviceTask: "family-services" | "child-welfare";
    readonly startedOn: LocalDate;
    readonly endedOn: LocalDate | null;
  };
  readonly model: ServiceModel;
  readonly facts: ServiceFacts;
};

// Everything the engine asks of a period `p` with its order `o` and its client. Nulls are stripped, so that what is not known is absent.
const factsJson = `json_strip_nulls(json_build_object(
  'period', json_build_object('id', p.id, 'orderId', p.order_id, 'unitId', p.unit_id, 'service', p.service,
    'serviceVersion', p.service_version, 'serviceTask', p.service_task, 'startedOn', p.started_on, 'endedOn', p.ended_on),
  'facts', json_build_object(
    'contactOn', (select min(c.received_on) from contact c where c.case_id = p.case_id),
    'orderedOn', case when o.asked_by = 'purchaser' then o.ordered_on end, 'acceptedOn', o.answered_on, 'startedOn', p.started_on, 'endedOn', p.ended_on,
    'entryGround', nullif(o.entry_ground, ''), 'legalBasis', o.legal_basis,
    'orderValidUntil', case when o.asked_by = 'purchaser' then o.valid_to end,
    'notificationOn', n.received_on, 'assessmentDecidedOn', n.decided_on, 'assessmentBegunOn', n.begun_on,
    'assessmentCompletedOn', n.completed_on, 'familyToldOn', n.told_on,
    'resources', (select coalesce(json_agg(json_build_object('id', f.id, 'whose', f.whose, 'on', f.named_on, 'status', f.status)), '[]')
      from family_resource f where f.case_id = p.case_id and f.period_id = p.id),
    'clientPlanOn', o.client_plan_on, 'outcome', nullif(p.outcome, ''), 'specialNeeds', to_json(o.special_needs),
    -- Whose service it is: named on the order, or the only child there is.
    'clientId', client.person_id, 'clientBirthDate', (select x.birth_date from person x where x.id = client.person_id),
    'pausedDays', (select sum(coalesce(b.to_day, greatest(app.today(), b.from_day)) - b.from_day + 1) from service_break b
      where b.case_id = p.case_id and b.period_id = p.id and b.kind = 'pause' and b.withdrawn_on is null),
    'breaks', (select coalesce(json_agg(json_build_object('id', b.id, 'kind', b.kind, 'from', b.from_day, 'to', b.to_day)), '[]')
      from service_break b where b.case_id = p.case_id and b.period_id = p.id and b.withdrawn_on is null),
    'hearings', (select coalesce(json_agg(json_build_object('id', h.id, 'personId', h.person_id, 'on', h.heard_on,
        'heard', h.way <> 'not_heard')), '[]') from hearing h where h.case_id = p.case_id and h.period_id = p.id),
    'themes', to_json(p.themes),
    'readiness', (select coalesce(json_agg(json_build_object('area', r.area, 'state', r.state)), '[]')
      from readiness r where r.case_id = p.case_id and r.period_id = p.id),
    'invitations', (select coalesce(json_agg(json_build_object('partnerId', y.partner_id, 'wanted', y.wanted)), '[]')
      from youth_team_choice y where y.case_id = p.case_id and y.period_id = p.id),
    -- Whoever reads: matters of child welfare are out of sight of those who work in family services, the rule isn't.
    'childWelfareClient', exists (select 1 from matter x where x.case_id = p.case_id and x.service_task = 'child-welfare'
      and x.closed_on is null) or app.child_welfare_client(p.case_id),
    'members', (select coalesce(json_agg(json_build_object('id', m.person_id,
        'role', case m.role when 'step_parent' then 'parent' else m.role end)), '[]')
      from case_member m where m.case_id = p.case_id and m.valid_to is null and m.role in ('child', 'parent', 'step_parent')),
    'meetings', (select coalesce(json_agg(json_build_object('id', m.id, 'kind', m.kind, 'on', m.starts_on, 'status', m.status,
        'parties', coalesce(a.parties, '[]'), 'memberIds', coalesce(a.members, '[]'), 'partnerIds', coalesce(a.partners, '[]'),
        'recordSigned', e.id is not null,
        'decisions', case when e.extra ? 'continuation' then '["continuation"]'::json else '[]' end)), '[]')
      from meeting m
      left join entry e on e.meeting_id = m.id and e.is_current
      left join lateral (
        select json_agg(mp.party) as parties, json_agg(mp.person_id) filter (where mp.person_id is not null) as members,
          json_agg(mp.partner_id) filter (where mp.partner_id is not null) as partners
        from meeting_participant mp
        where mp.meeting_id = m.id and (m.status <> 'held' or mp.attended)) a on true
      where m.case_id = p.case_id and m.period_id = p.id and m.status <> 'rescheduled'),
    'documents', (select coalesce(json_agg(json_build_object('id', d.id, 'kind', d.kind,
        'status', case when d.status = 'approved' and exists (select 1 from document_delivery g
            where g.case_id = d.case_id and g.document_id = d.id)
          then 'given' else d.status end,
        'on', coalesce(d.approved_on, d.begun_on))), '[]')
      from document d where d.case_id = p.case_id and d.period_id = p.id and d.superseded_on is null),
    'plans', (select coalesce(json_agg(json_build_object('id', l.id, 'status', l.status, 'approvedOn', l.approved_on,
        'reviewOn', l.review_on, 'elements', coalesce(l.content -> 'elements', '[]'::jsonb),
        'partnerIds', (select coalesce(json_agg(x ->> 'partnerId'), '[]') from jsonb_array_elements(
          case when jsonb_typeof(l.content -> 'partnerRoles') = 'array' then l.content -> 'partnerRoles' else '[]' end) x),
        'approvedBy', (select coalesce(json_agg(distinct v.party), '[]') from plan_approval v where v.case_id = l.case_id and v.plan_id = l.id))), '[]')
      from plan l where l.case_id = p.case_id and l.period_id = p.id),
    'goals', (select coalesce(json_agg(json_build_object('id', g.id, 'evaluatedAtEnd', g.end_level is not null)), '[]')
      from goal g where g.case_id = p.case_id and g.period_id = p.id and g.status in ('active', 'ended')),
    'team', (select coalesce(json_agg(json_build_object('workerId', s.id, 'competences', s.competences,
        'from', w.valid_from, 'to', w.valid_to)), '[]')
      from case_worker w join staff s on s.id = w.staff_id
      where w.case_id = p.case_id and w.role in ('keyWorker', 'familyWorker', 'therapist', 'standIn')),
    'interviews', (select coalesce(json_agg(json_build_object('id', i.id, 'memberId', i.person_id, 'on', i.happened_on)), '[]')
      from interview i where i.case_id = p.case_id and i.period_id = p.id and i.superseded_on is null),
    'measurements', (select coalesce(json_agg(json_build_object('id', n.id, 'purpose', n.purpose, 'moment', n.moment,
        'perspective', n.perspective, 'on', n.measured_on)), '[]')
      from (select n.id, n.purpose, n.moment, n.perspective, n.measured_on from measurement n
          where n.case_id = p.case_id and n.period_id = p.id and n.withdrawn_on is null and (n.round_id is null
            or exists (select 1 from answering_round r where r.id = n.round_id and r.revealed_at is not null))
        union all
        -- Of a round that hasn't opened yet: that somebody has answered, not what.
        select v.id, r.purpose, r.moment, v.perspective, v.settled_on from answering_round r
          join answering_voice v on v.round_id = r.id and v.state = 'answered'
          where r.case_id = p.case_id and r.period_id = p.id and r.revealed_at is null) n),
    'consents', (select coalesce(json_agg(json_build_object('partnerId', s.partner_id, 'subjects', to_json(s.subjects), 'from', s.given_on,
        'to', least(s.valid_to, s.withdrawn_on - 1))), '[]')
      from sharing_consent s where s.case_id = p.case_id),
    'commitments', (select coalesce(json_agg(x.one), '[]') from (
      select json_build_object('id', a.id, 'kind', a.kind, 'dueOn', a.due_on,
        'doneOn', case when a.status <> 'open' then coalesce(a.done_on, a.agreed_on) end) as one
      from agreement a where a.case_id = p.case_id and coalesce(a.carried_to, a.period_id) = p.id
      union all
      select json_build_object('id', c.id, 'kind', 'concern_follow_up', 'dueOn', c.follow_up_on,
        'doneOn', case when c.status = 'closed' then c.follow_up_on end)
      from concern c where c.case_id = p.case_id and coalesce(c.carried_to, c.period_id) = p.id
      union all
      select json_build_object('id', r.id, 'kind', 'referral', 'dueOn', r.follow_up_on,
        'doneOn', case when r.status in ('begun', 'declined', 'withdrawn') then r.created_on end)
      from referral r where r.case_id = p.case_id and coalesce(r.carried_to, r.period_id) = p.id and r.follow_up_on is not null) x),
    'deviations', (select coalesce(json_agg(json_build_object('rule', v.rule, 'status', v.status,
        'from', coalesce(v.from_day, v.answered_on, v.requested_on), 'until', v.until)), '[]')
      from deviation v where v.case_id = p.case_id and v.period_id = p.id)
  )))`;

const periods = `service_period p join service_order o on o.id = p.order_id
left join lateral (
  select coalesce(o.client_id, (select (array_agg(m.person_id))[1] from case_member m
    where m.case_id = p.case_id and m.valid_to is null and m.role = 'child' having count(*) = 1)) as person_id) client on true
left join lateral (${notificationFacts("p.case_id")}) n on true`;

/** Of every period; from this text `npm run gen` also makes app.facts_of_service, which tries a changed model over past cases. */
export const periodFacts = `
select ${factsJson} as json
from ${periods}`;

/** Those of the running period of a case, or of its last one; `$1` is the case. */
export const factsStatement = `${periodFacts}
where p.case_id = $1
order by p.ended_on is not null, p.started_on desc
limit 1`;

// All the case's periods in order, in one statement: a family has a few.
const journeyStatement = `
select coalesce(json_agg(${factsJson} order by p.started_on, p.id), '[]') as json
from ${periods}
where p.case_id = $1`;

/** What factsStatement answers. */
export type FoundService = Omit<ServiceState, "model">;

/** The period as it was found, with its model. */
export function withModel({ period, facts }: FoundService): ServiceState {
  const model = serviceModel(period.service, period.serviceVersion);
  if (!model) throw new Error(`no released model ${period.service} v${period.serviceVersion}`);
  return { facts, period: { ...period, endedOn: period.endedOn ?? null }, model };
}

/** The running service of the case (or the last one), its model and what the engine knows of it; undefined before the first. */
export async function serviceStateOf(tx: Tx, caseId: string): Promise<ServiceState | undefined> {
  const found = await tx.page<FoundService>("service-facts", factsStatement, [caseId]);
  return found && withModel(found);
}

/** All services the family has had with what the engine knows of each, from the first on. */
export async function servicesOf(tx: Tx, caseId: string): Promise<ServiceState[]> {
  return ((await tx.page<FoundService[]>("journey-facts", journeyStatement, [caseId])) ?? []).map(withModel);
}

/** The same refusal with the rule's own words and source, for the screen to explain what stands in the way. */
export function explained<C extends string>(model: ServiceModel, refused: Refused<C>): Refused<C> {
  const rule = refused.rule === undefined ? undefined : ruleOf(model, refused.rule);
  if (!rule) return refused;
  const ruleWords: RuleWords = {
    id: rule.id,
    name: rule.name,
    explanation: rule.explanation,
    source: rule.source.reference,
    ...(isServiceRefusal(refused) ? { obstacle: explainRefusal(model, refused).text } : {}),
  };
  return { ...refused, ruleWords };
}

const isServiceRefusal = (refused: Refused<string>): refused is Refused<ServiceRefusal> =>
  serviceRefusals.some((code) => code === refused.code);
