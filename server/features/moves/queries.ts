import type { z } from "zod";
import type { childrenElsewhere, journeyOf, moveShown } from "#contract/worker/moves.ts";
import { ledUnits } from "#core/access/led-units.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { Text } from "#core/kernel/text.ts";
import type { MoveStatus } from "#core/moves/decide-move.ts";
import { serviceModel } from "#core/services/catalogue.ts";
import { assess } from "#core/services/engine.ts";
import { termOf } from "#core/services/model.ts";
import { serviceName } from "#core/services/rule-words.ts";
import { servicesOf, type ServiceState } from "#server/features/duties/queries.ts";
import type { Context } from "#server/platform/serve.ts";
import type { Tx } from "#server/platform/database.ts";

type Journey = z.input<typeof journeyOf.reply>;
type Stretch = Journey["periods"][number];
type Shown = z.input<typeof moveShown>;
type MoveRow = Omit<Shown, "fromService" | "toService" | "forMe" | "meetings"> & {
  meetings: (Omit<Shown["meetings"][number], "kind" | "keepable"> & { kind: string })[];
  fromService: string;
  fromVersion: number;
  toService: string;
  orderUnitId: string | null;
  toPeriodId: string | null;
};

// Goals of the service that is left, as they are and as it was chosen for them. $2 is the reader.
const moveJson = `json_build_object('id', m.id, 'version', m.version, 'kind', m.kind, 'status', m.status, 'fromPeriodId', m.period_id,
  'fromService', m.from_service, 'fromVersion', m.from_version, 'fromUnit', fu.name, 'toService', m.to_service,
  'toUnit', case when tu.id is not null then json_build_object('id', tu.id, 'name', tu.name) end, 'why', m.why,
  'familyWords', m.family_words, 'assessment', json_build_object('kind', m.assessment_kind, 'id', m.assessment_id,
    'on', m.assessed_on, 'words', m.assessment_words),
  'goals', (select coalesce(json_agg(json_build_object('goalId', g.id, 'title', g.title, 'familyWords', g.family_words,
      'goesOn', (c.chosen ->> 'goesOn')::boolean, 'words', coalesce(c.chosen ->> 'words', '')) order by g.set_on, g.id), '[]')
    from goal g left join lateral (select e as chosen from jsonb_array_elements(m.goals) e where e ->> 'goalId' = g.id::text) c on true
    where g.case_id = m.case_id and g.period_id = m.period_id and (c.chosen is not null
      or m.status <> 'moved' and g.status = 'active' or m.status = 'moved' and m.chosen_on is null and g.status = 'ended' and g.ended_on = p.ended_on)),
  'meetings', (select coalesce(json_agg(json_build_object('meetingId', t.id, 'kind', t.kind, 'startsAt', t.starts_at,
      'who', (select coalesce(json_agg(coalesce(x.given_name || ' ' || x.family_name, s.given_name || ' ' || s.family_name, q.name) order by a.party, a.id), '[]')
        from meeting_participant a left join person x on x.id = a.person_id left join staff s on s.id = a.staff_id
        left join partner q on q.id = a.partner_id where a.case_id = m.case_id and a.meeting_id = t.id),
      'keeps', (c.chosen ->> 'keeps')::boolean, 'reason', coalesce(c.chosen ->> 'reason', '')) order by t.starts_at, t.id), '[]')
    from meeting t left join lateral (select e as chosen from jsonb_array_elements(m.meetings) e where e ->> 'meetingId' = t.id::text) c on true
    where t.case_id = m.case_id and (m.status in ('proposed', 'ordered', 'accepted') and t.period_id = m.period_id and t.status = 'planned'
      and t.starts_on > app.today() or m.status = 'moved' and c.chosen is not null)),
  'sameUnit', coalesce(o.provider_unit_id, m.to_unit_id) = m.from_unit_id,
  'chosenOn', m.chosen_on, 'chosenWith', (select coalesce(json_agg(json_build_object('id', x.id, 'name', x.given_name || ' ' || x.family_name)
      order by x.birth_date nulls last), '[]') from person x where x.id = any (m.chosen_with)),
  'proposedBy', json_build_object('id', b.id, 'name', b.given_name || ' ' || b.family_name), 'proposedOn', m.proposed_on,
  'answerReason', m.answer_reason, 'answeredBy', a.given_name || ' ' || a.family_name, 'answeredOn', m.answered_on,
  'order', case when o.id is not null then json_build_object('id', o.id, 'status', o.status, 'answerReason', o.answer_reason) end,
  'orderUnitId', o.provider_unit_id, 'toPeriodId', m.to_period_id, 'movedOn', m.moved_on, 'own', m.proposed_by = $2)`;
const movesFrom = `service_move m left join service_period p on p.id = m.period_id join unit fu on fu.id = m.from_unit_id
  join staff b on b.id = m.proposed_by left join staff a on a.id = m.answered_by left join service_order o on o.id = m.order_id
  left join unit tu on tu.id = coalesce(o.provider_unit_id, m.to_unit_id)`;

const journeyStatement = `
select json_build_object(
  'firstContactOn', (select min(k.received_on) from contact k where k.case_id = c.id), 'closedOn', c.closed_on,
  'periods', (select coalesce(json_agg(json_build_object('id', p.id, 'unit', u.name, 'outcome', coalesce(nullif(p.end_reason, ''), p.outcome),
      'cameAlong', (select count(*) from goal g where g.case_id = c.id and g.period_id = p.id and cardinality(g.former_ids) > 0),
      'own', (select count(*) from goal g where g.case_id = c.id and g.period_id = p.id and cardinality(g.former_ids) = 0 and g.status in ('active', 'ended')),
      'wentOn', (select count(*) from goal g where g.case_id = c.id and exists (select 1 from goal f where f.case_id = c.id
        and f.period_id = p.id and f.id = any (g.former_ids) and f.id = g.former_ids[cardinality(g.former_ids)])),
      'meetings', (select count(*) from meeting t where t.case_id = c.id and t.period_id = p.id and t.status = 'held'),
      'joined', (select coalesce(json_agg(json_build_object('name', x.given_name || ' ' || x.family_name, 'on', j.joined_on, 'why', j.why,
            'fromCase', app.came_from(j.from_case_id))
          order by j.joined_on), '[]') from service_joining j join person x on x.id = j.person_id where j.case_id = c.id and j.period_id = p.id))), '[]')
    from service_period p join unit u on u.id = p.unit_id where p.case_id = c.id),
  'moves', (select coalesce(json_agg(${moveJson} order by m.proposed_on desc, m.id desc), '[]') from ${movesFrom} where m.case_id = c.id),
  'besides', (select coalesce(json_agg(json_build_object('id', x.id, 'name', x.given_name || ' ' || x.family_name)), '[]')
    from case_member k join person x on x.id = k.person_id where k.case_id = c.id and k.valid_to is null
      and (k.role = 'sibling' or k.role = 'child' and exists (select 1 from service_period p where p.case_id = c.id and p.ended_on is null
        and not exists (select 1 from matter t where t.case_id = c.id and t.person_id = k.person_id
          and t.service_task = p.service_task and t.closed_on is null))))) as json
from family_case c where c.id = $1`;

type Found = Pick<Journey, "firstContactOn" | "closedOn" | "besides"> & {
  periods: {
    id: string;
    unit: string;
    outcome: string;
    cameAlong: number;
    own: number;
    wentOn: number;
    meetings: number;
    joined: Stretch["joined"];
  }[];
  moves: MoveRow[];
};

/** All the family's services in order, as the rules read each, with the moves between them. */
export async function journeyPage(context: Context): Promise<Journey | undefined> {
  const { tx, caseId, actor, today, roles } = context;
  const found = await tx.page<Found>("journey", journeyStatement, [caseId, actor.id]);
  if (!found) return undefined;
  const moves = found.moves.map((row) => shown(row, ledUnits(roles)));
  const rowOf = new Map(found.periods.map((row) => [row.id, row]));
  const states = await servicesOf(tx, caseId);
  return {
    today,
    firstContactOn: found.firstContactOn,
    closedOn: found.closedOn,
    besides: found.besides,
    moves,
    periods: states.flatMap((state) => {
      const row = rowOf.get(state.period.id);
      return row
        ? [
            stretchOf(
              state,
              row,
              found.moves.find(({ toPeriodId }) => toPeriodId === state.period.id),
              today,
            ),
          ]
        : [];
    }),
  };
}

function stretchOf(
  { period, model, facts }: ServiceState,
  row: Found["periods"][number],
  move: MoveRow | undefined,
  today: Journey["today"],
): Stretch {
  const { phases } = assess(model, facts, period.endedOn ?? (today as LocalDate));
  return {
    id: period.id,
    service: period.service,
    name: model.name,
    serviceTask: period.serviceTask,
    unit: row.unit,
    startedOn: period.startedOn,
    endedOn: period.endedOn,
    outcome: (period.endedOn !== null && termOf(model.outcomes, row.outcome)?.name) || null,
    // A service that ended early never reached its later phases: the engine calls all of an ended one done. The last is its end.
    phases: phases.map(({ id, name, state, on }, n) => {
      const day = on ?? (n === phases.length - 1 ? period.endedOn : null);
      return { id, name, state: period.endedOn !== null && !day ? "not_reached" : state, on: day };
    }),
    goals: { cameAlong: row.cameAlong, own: row.own, wentOn: row.wentOn },
    meetings: row.meetings,
    pauses: pausesOf(facts, period.endedOn),
    reason: move ? { kind: move.kind, why: move.why, assessment: move.assessment.words } : null,
    joined: row.joined,
  };
}

/** A service that ended while it was paused was paused to its end, and not after it. */
const pausesOf = ({ breaks = [] }: ServiceState["facts"], endedOn: LocalDate | null): Stretch["pauses"] =>
  breaks
    .filter(({ kind, from }) => kind === "pause" && (endedOn === null || from <= endedOn))
    .map(({ from, to = null }) => ({
      from,
      to: endedOn !== null && (to === null || to > endedOn) ? endedOn : to,
    }))
    .toSorted((one, other) => one.from.localeCompare(other.from));

function shown(
  { fromService, fromVersion, toService, orderUnitId, toPeriodId: _into, meetings, ...row }: MoveRow,
  led: readonly string[],
): Shown {
  return {
    ...row,
    sameUnit: row.sameUnit ?? false,
    meetings: meetings.map((one) => ({
      ...one,
      kind: termOf(serviceModel(fromService, fromVersion)?.meetingKinds ?? [], one.kind)?.name ?? anyMeeting,
      keepable: holdsMeetings(toService, one.kind),
    })),
    fromService: serviceName(fromService, fromVersion),
    toService: { id: toService, name: serviceName(toService) },
    forMe: orderUnitId !== null && led.includes(orderUnitId),
  };
}

const anyMeeting: Text = { fi: "Tapaaminen", sv: "Möte", en: "Meeting" };

/** The service holds meetings of this kind: one that was planned before it can go on there. */
const holdsMeetings = (service: string, kind: string): boolean =>
  serviceModel(service)?.meetingKinds.some(({ code }) => code === kind) ?? false;

export type MoveInHand = {
  readonly id: string;
  readonly version: number;
  readonly status: MoveStatus;
  readonly periodId: string;
  readonly chosen: boolean;
  readonly orderId: string | null;
  readonly orderUnitId: string | null;
  readonly proposedBy: string;
  readonly goalIds: readonly string[];
  readonly meetings: readonly { readonly id: string; readonly keepable: boolean }[];
};

const oneStatement = `
select json_build_object('id', m.id, 'version', m.version, 'status', m.status, 'periodId', m.period_id, 'chosen', m.chosen_on is not null,
  'orderId', m.order_id, 'orderUnitId', o.provider_unit_id, 'proposedBy', m.proposed_by, 'toService', m.to_service,
  'meetings', (select coalesce(json_agg(json_build_object('id', t.id, 'kind', t.kind)), '[]') from meeting t where t.case_id = m.case_id
    and t.period_id = m.period_id and t.status = 'planned' and t.starts_on > app.today() and m.status <> 'moved'),
  'goalIds', (select coalesce(json_agg(g.id), '[]') from goal g where g.case_id = m.case_id and g.period_id = m.period_id
    and (g.status = 'active' or m.status = 'moved' and g.status = 'ended' and g.ended_on = p.ended_on))) as json
from service_move m left join service_period p on p.id = m.period_id left join service_order o on o.id = m.order_id
where m.case_id = $1 and m.id = $2`;

/** The move as its rules see it, with the goals that are to be chosen among; undefined when it isn't there for the actor. */
export async function moveInHand(tx: Tx, caseId: string, moveId: string): Promise<MoveInHand | undefined> {
  type Row = Omit<MoveInHand, "meetings"> & { toService: string; meetings: { id: string; kind: string }[] };
  const row = await tx.page<Row>("move-one", oneStatement, [caseId, moveId]);
  if (!row) return undefined;
  const { toService, meetings, ...move } = row;
  return {
    ...move,
    meetings: meetings.map(({ id, kind }) => ({ id, keepable: holdsMeetings(toService, kind) })),
  };
}

const underWayStatement = `
select json_build_object('underWay', exists (select 1 from service_move m where m.case_id = $1 and m.status in ('proposed', 'ordered', 'accepted')),
  'unitDelivers', $3::uuid is null or exists (select 1 from unit u where u.id = $3 and u.active and u.kind = 'provider' and $2 = any (u.services))) as json`;

export const proposingFacts = async (tx: Tx, caseId: string, service: string, unitId: string | null) =>
  (await tx.page<{ underWay: boolean; unitDelivers: boolean }>("move-facts", underWayStatement, [
    caseId,
    service,
    unitId,
  ])) ?? {
    underWay: false,
    unitDelivers: false,
  };

/** The move that the order carries out, for its lead who sees nothing of the record yet; null where the order is no move's. */
export const moveOfOrder = async (
  tx: Tx,
  orderId: string,
): Promise<{ id: string; periodId: string; status: MoveStatus } | null> =>
  (await tx.page<{ id: string; periodId: string; status: MoveStatus }>(
    "move-of-order",
    "select app.move_of_order($1) as json",
    [orderId],
  )) ?? null;

const joiningStatement = `
select json_build_object('member', (select json_build_object('role', k.role, 'id', k.id, 'relationWords', k.relation_words, 'from', k.valid_from)
    from case_member k where k.case_id = $1 and k.person_id = $2 and k.valid_to is null),
  'hasMatter', exists (select 1 from matter t where t.case_id = $1 and t.person_id = $2 and t.service_task = $3 and t.closed_on is null)) as json`;

export const joiningFacts = async (tx: Tx, caseId: string, personId: string, serviceTask: string) =>
  (await tx.page<{
    member: { role: string; id: string; relationWords: string; from: string } | null;
    hasMatter: boolean;
  }>("joining-facts", joiningStatement, [caseId, personId, serviceTask])) ?? {
    member: null,
    hasMatter: false,
  };

/** The child of another case as the rules see them; null for everybody who doesn't work with both families. */
export const childElsewhere = async (
  tx: Tx,
  caseId: string,
  personId: string,
  fromCaseId: string,
): Promise<{ protected: boolean } | null> =>
  (await tx.page<{ protected: boolean }>(
    "child-elsewhere",
    "select app.child_elsewhere($1, $2, $3) as json",
    [caseId, personId, fromCaseId],
  )) ?? null;

type Elsewhere = z.input<typeof childrenElsewhere.reply>["children"];
export const childrenOfOtherCases = async (tx: Tx, caseId: string): Promise<Elsewhere> =>
  (await tx.page<Elsewhere>("children-elsewhere", "select app.children_elsewhere($1) as json", [caseId])) ??
  [];
