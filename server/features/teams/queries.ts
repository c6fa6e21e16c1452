import type { z } from "zod";
import type { teamChoices, teamOf } from "#contract/worker/teams.ts";
import { travelEstimate, type TravelMinutes } from "#core/calendar/travel.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { serviceModel } from "#core/services/catalogue.ts";
import type { ServiceModel } from "#core/services/model.ts";
import { ruleInWords } from "#core/services/rule-words.ts";
import { askedCompetences, teamLacks } from "#core/teams/competences.ts";
import type { Candidate, TeamRelation } from "#core/teams/decide-team.ts";
import { serviceStateOf } from "#server/features/duties/queries.ts";
import type { Context } from "#server/platform/serve.ts";
import type { Tx } from "#server/platform/database.ts";

type Team = z.input<typeof teamOf.reply>;
type Choices = z.input<typeof teamChoices.reply>;
type Worker = Choices["workers"][number];

// The languages that somebody of the family needs to be met in; $1 is the case.
const familyLanguages = `(select coalesce(json_agg(distinct coalesce(p.interpreter_language, p.language)), '[]')
  from case_member m join person p on p.id = m.person_id
  where m.case_id = $1 and m.valid_to is null and m.role in ('child', 'parent', 'step_parent'))`;

const teamStatement = `
select json_build_object('family', c.name, 'familyLanguages', ${familyLanguages},
  'members', (select coalesce(json_agg(json_build_object('id', w.id, 'version', w.version, 'staffId', s.id,
      'name', s.given_name || ' ' || s.family_name, 'title', s.title, 'phone', s.phone, 'qualifications', s.qualifications,
      'competences', s.competences, 'languages', s.languages, 'active', s.active, 'role', w.role, 'hoursPerWeek', w.hours_per_week,
      'from', w.valid_from, 'to', w.valid_to, 'reason', w.reason,
      'state', case when w.valid_from > $2 then 'coming' when w.valid_to < $2 then 'former' else 'now' end)
    order by array_position(array['keyWorker', 'familyWorker', 'therapist', 'standIn', 'purchaser', 'intake'], w.role), w.valid_from desc), '[]')
    from case_worker w join staff s on s.id = w.staff_id where w.case_id = c.id and w.role <> 'emergency'),
  'order', (select json_build_object('amount', o.amount, 'amountUnit', o.amount_unit, 'service', o.service,
      'serviceVersion', o.service_version, 'specialNeeds', o.special_needs)
    from service_order o where o.case_id = c.id and (o.id = $3 or ($3::uuid is null and o.status in ('sent', 'accepted')))
    order by o.status = 'accepted' desc, o.ordered_at desc limit 1)) as json
from family_case c where c.id = $1`;

type Ordered = {
  amount: number;
  amountUnit: "hours" | "meetings";
  service: string;
  serviceVersion: number;
  specialNeeds: string[];
};
type Page = { family: string; familyLanguages: string[]; members: Team["members"]; order: Ordered | null };

const pageOf = (
  tx: Tx,
  caseId: string,
  today: LocalDate,
  orderId: string | null,
): Promise<Page | undefined> => tx.page<Page>("team", teamStatement, [caseId, today, orderId]);

const modelOf = (order: Ordered | null): ServiceModel | undefined =>
  order ? serviceModel(order.service, order.serviceVersion) : undefined;

const askedOf = (order: Ordered | null): Choices["asked"] => {
  const model = modelOf(order);
  if (!model || !order) return [];
  return askedCompetences(model, order.specialNeeds).map(({ term, rule }) => ({
    term: { code: term.code, name: term.name },
    rule: ruleInWords(rule),
  }));
};

const orderedAmount = (order: Ordered | null): Choices["ordered"] =>
  order && { amount: order.amount, amountUnit: order.amountUnit };

export async function teamPage({ tx, caseId, today }: Context): Promise<Team | undefined> {
  const page = await pageOf(tx, caseId, today, null);
  if (!page) return undefined;
  const { family, members, order } = page;
  return {
    family,
    today,
    members,
    asked: askedOf(order),
    lacks: await lacksNow(tx, caseId, today),
    ordered: orderedAmount(order),
    familyLanguages: page.familyLanguages,
  };
}

/** What the present team lacks by the rules of the running service; nothing before it has begun or after its end. */
export async function lacksNow(tx: Tx, caseId: string, today: LocalDate): Promise<Team["lacks"]> {
  const state = await serviceStateOf(tx, caseId);
  if (!state || state.period.endedOn !== null) return [];
  return teamLacks(state.model, state.facts, today).map(({ rule, text }) => ({
    rule: ruleInWords(rule),
    text,
  }));
}

/** Workers of the units that the actor leads, with load; only the hours of other families are told. */
export async function workersOf(tx: Tx, unitIds: readonly string[]): Promise<Worker[]> {
  return (
    (await tx.page<Worker[]>("load-of-units", "select app.load_of_units($1::uuid[]) as json", [unitIds])) ??
    []
  );
}

const matchStatement = `
select json_build_object(
  'home', (select h.postcode from household h where h.case_id = $1 and not h.address_protected and h.postcode <> ''
    and (h.valid_to is null or h.valid_to >= app.today()) order by h.valid_from limit 1),
  'units', (select coalesce(json_agg(json_build_object('id', u.id, 'postcode', u.postcode, 'minutes', case when e.id is not null then
      json_build_object('same_area', e.same_area, 'same_town', e.same_town, 'same_region', e.same_region, 'elsewhere', e.elsewhere) end)), '[]')
    from unit u left join travel_estimate e on e.id = u.id where u.id = any ($2::uuid[])),
  'met', (select coalesce(json_agg(x), '[]') from (
    select p.staff_id as "staffId", count(*) as met, max(m.starts_on) as "lastMet"
    from meeting m join meeting_participant p on p.meeting_id = m.id and p.staff_id is not null and p.attended is not false
    where m.case_id = $1 and m.status = 'held' group by p.staff_id) x)) as json`;
type Around = {
  home: string | null;
  units: { id: string; postcode: string; minutes: TravelMinutes | null }[];
  met: { staffId: string; met: number; lastMet: string }[];
};

/** The way from each worker's unit to the home, the shortest where one has several, and how often they have met the family. */
async function matchesOf(
  tx: Tx,
  caseId: string,
  unitIds: readonly string[],
  workers: readonly Worker[],
): Promise<Choices["matches"]> {
  const found = await tx.page<Around>("team-matches", matchStatement, [caseId, unitIds]);
  const { home, units, met } = found ?? { home: null, units: [], met: [] };
  return workers.map((worker) => {
    const ways = units
      .filter(({ id }) => worker.unitIds.includes(id))
      .flatMap(({ postcode, minutes }) => travelEstimate(postcode, home ?? "", minutes ?? undefined) ?? []);
    const own = met.find(({ staffId }) => staffId === worker.id);
    return {
      staffId: worker.id,
      travel: ways.toSorted((a, b) => a.minutes - b.minutes)[0] ?? null,
      met: own?.met ?? 0,
      lastMet: own?.lastMet ?? null,
    };
  });
}

export async function choicesFor(
  context: Context,
  unitIds: readonly string[],
  orderId: string | null,
): Promise<Choices | undefined> {
  const { tx, caseId, today } = context;
  const page = await pageOf(tx, caseId, today, orderId);
  if (!page) return undefined;
  const present = page.members.filter(
    ({ state, role }) => state !== "former" && role !== "purchaser" && role !== "intake",
  );
  const workers = await workersOf(tx, unitIds);
  const own = new Set(workers.map(({ id }) => id));
  return {
    family: page.family,
    workers,
    matches: await matchesOf(tx, caseId, unitIds, workers),
    // The team of a former service of another unit leaves when this one begins.
    present: [...new Set(present.map(({ staffId }) => staffId))].filter((id) => own.has(id)),
    asked: askedOf(page.order),
    ordered: orderedAmount(page.order),
    familyLanguages: page.familyLanguages,
  };
}

const formerStatement = `
select w.id, w.staff_id as "staffId" from case_worker w
where w.case_id = $1 and w.role in ('keyWorker', 'familyWorker', 'therapist', 'standIn') and (w.valid_to is null or w.valid_to >= $3)
  and not exists (select 1 from staff_role r where r.staff_id = w.staff_id and r.unit_id = $2 and r.role = 'familyWorker'
    and r.valid_from <= $3 and (r.valid_to is null or r.valid_to >= $3))`;

/** Those of the family's team who don't work in the unit: when no service runs, the team of a former one of another unit. */
export const teamOfOthers = (
  tx: Tx,
  caseId: string,
  unitId: string,
  today: LocalDate,
): Promise<{ id: string; staffId: string }[]> =>
  tx.rows<{ id: string; staffId: string }>("team-of-others", formerStatement, [caseId, unitId, today]);

export type PresentRelation = TeamRelation & {
  readonly id: string;
  readonly version: number;
  readonly hoursPerWeek: number;
};

const presentStatement = `
select json_build_object(
  'present', (select coalesce(json_agg(json_build_object('id', w.id, 'version', w.version, 'staffId', w.staff_id, 'role', w.role,
      'from', w.valid_from, 'to', w.valid_to, 'hoursPerWeek', w.hours_per_week)), '[]')
    from case_worker w where w.case_id = $1 and w.role in ('keyWorker', 'familyWorker', 'therapist', 'standIn')),
  'candidates', (select coalesce(json_agg(json_build_object('staffId', s.id, 'active', s.active, 'competences', s.competences,
      'isFamilyWorker', exists (select 1 from staff_role r join unit u on u.id = r.unit_id
        where r.staff_id = s.id and r.role = 'familyWorker' and u.kind = 'provider'
          and r.valid_from <= $3 and (r.valid_to is null or r.valid_to >= $3)))), '[]')
    from staff s where s.id = any ($2::uuid[]))) as json`;

/** The family's team as the rules see it, and the workers who are thought of for it. */
export async function presentTeam(
  tx: Tx,
  caseId: string,
  candidates: readonly string[],
  today: LocalDate,
): Promise<{ present: PresentRelation[]; candidates: Candidate[] }> {
  const found = await tx.page<{ present: PresentRelation[]; candidates: Candidate[] }>(
    "present-team",
    presentStatement,
    [caseId, candidates, today],
  );
  return found ?? { present: [], candidates: [] };
}
