import type { z } from "zod";
import type { enrolmentsOf } from "#contract/worker/enrolments.ts";
import type { groupList, groupPage } from "#contract/worker/groups.ts";
import type { EnrolmentStatus } from "#core/groups/enrolments.ts";
import type { GroupFacts } from "#core/groups/decide-enrol.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { serviceModel } from "#core/services/catalogue.ts";
import { addressProtected } from "#server/features/meetings/queries.ts";
import type { Tx } from "#server/platform/database.ts";

type List = z.input<typeof groupList.reply>;
type Page = z.input<typeof groupPage.reply>;
type OfCase = z.input<typeof enrolmentsOf.reply>;

/** A group in a list; `g` is the group, `n` its counts, `$1` today. */
const summary = `jsonb_build_object('id', g.id, 'kind', g.kind, 'name', g.name, 'about', g.about, 'place', g.place,
  'unit', jsonb_build_object('id', g.unit_id, 'name', (select u.name from unit u where u.id = g.unit_id)),
  'places', g.places, 'startsOn', g.starts_on, 'endsOn', g.ends_on, 'status', g.status,
  'counts', jsonb_build_object('enrolled', n.enrolled, 'offered', n.offered, 'queued', n.queued),
  'leaders', (select coalesce(jsonb_agg(s.given_name || ' ' || s.family_name order by s.family_name, s.id), '[]')
    from group_leader l join staff s on s.id = l.staff_id
    where l.group_id = g.id and l.valid_from <= $1 and (l.valid_to is null or l.valid_to >= $1)),
  'nextSession', (select min(x.on_day) from group_session x where x.group_id = g.id and x.status = 'planned' and x.on_day >= $1),
  'leads', g.id = any (app.groups_led()))`;

const counted = (which: string) => `
shown as materialized (${which}),
n as materialized (select * from app.group_counts((select coalesce(array_agg(id), '{}') from shown)))`;

/** Who can lead a group of the unit, `$1` today. */
const workersOf = (
  unit: string,
) => `(select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'name', w.given_name || ' ' || w.family_name)
    order by w.family_name collate "fi-x-icu", w.id), '[]')
  from (select distinct s.id, s.given_name, s.family_name from staff s join staff_role r on r.staff_id = s.id
    where s.active and r.unit_id = ${unit} and r.role in ('familyWorker', 'unitLead')
      and r.valid_from <= $1 and (r.valid_to is null or r.valid_to >= $1)) w)`;

// Two readings, each by the list's index: which of them is asked is known before a row is looked at.
const listed = `
  select g.* from peer_group g where $2 = 'open' and g.status = 'open' and g.ends_on >= $1
  union all
  select g.* from peer_group g where $2 = 'past' and g.status = any ('{open,cancelled,closed}') and (g.status <> 'open' or g.ends_on < $1)`;
const listStatement = `
with ${counted(listed)}
select jsonb_build_object('today', $1::date,
  'groups', (select coalesce(jsonb_agg(${summary} order by case when $2 = 'open' then g.starts_on end, g.ends_on desc, g.id), '[]')
    from shown g join n on n.group_id = g.id),
  'leadsUnits', (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name, 'workers', ${workersOf("u.id")})
      order by u.name collate "fi-x-icu"), '[]')
    from unit u where u.active and u.kind = 'provider' and u.id = any (app.units_as('unitLead')))) as json`;

export const groupsListed = async (tx: Tx, today: LocalDate, state: "open" | "past"): Promise<List> =>
  (await tx.page<List>("group-list", listStatement, [today, state])) as List;

/** A place; why the guardian isn't asked is told to who enrolled, and to the leaders only where nobody else keeps it. */
const enrolmentJson = (
  why: string,
): string => `jsonb_build_object('id', e.id, 'version', e.version, 'groupId', e.group_id, 'personId', e.person_id,
  'hasCase', e.case_id is not null, 'name', e.participant_name, 'birthYear', e.birth_year, 'contactName', e.contact_name,
  'contactPhone', e.contact_phone, 'isProtected', e.is_protected,
  'consent', jsonb_build_object('by', e.consent_by, 'name', e.consent_name, 'inCase', e.consent_person_id is not null, 'on', e.consent_on, 'how', e.consent_how),
  'told', e.told, 'allergies', e.allergies, 'needs', e.needs, 'status', e.status,
  'queuePlace', case when e.status = 'queued' then app.queue_before(e.id) + 1 end,
  'offerUntil', case when e.status = 'offered' then e.offer_until end, 'endedOn', e.ended_on, 'endReason', e.end_reason, 'ageReason', e.age_reason,
  'ownAlone', case when e.own_alone_ground is not null then jsonb_build_object('ground', e.own_alone_ground,
    'reason', case when ${why} then e.own_alone_reason else '' end) end,
  'enrolledBy', (select jsonb_build_object('name', s.given_name || ' ' || s.family_name, 'phone', s.phone) from staff s where s.id = e.created_by),
  'createdOn', e.created_on)`;

const noticeJson = `jsonb_build_object('id', t.id, 'version', t.version, 'kind', t.kind, 'enrolmentId', t.enrolment_id,
  'sessionOn', (select x.on_day from group_session x where x.id = t.session_id), 'move', t.move, 'madeOn', t.made_on,
  'told', case when t.told_on is not null then jsonb_build_object('on', t.told_on, 'how', t.how,
    'by', (select s.given_name || ' ' || s.family_name from staff s where s.id = t.told_by)) end)`;

/** An offer that has been answered, or has lapsed, needs no telling of any more; `t` the notice, `e` its enrolment. */
const stands = "(t.kind <> 'place_offered' or t.told_on is not null or e.status = 'offered')";

const sessionJson = `jsonb_build_object('id', x.id, 'version', x.version, 'onDay', x.on_day, 'begins', x.begins, 'ends', x.ends,
  'place', x.place, 'theme', x.theme, 'status', x.status, 'cancelReason', x.cancel_reason, 'moveReason', x.move_reason)`;

const statusOrder = "array_position(array['enrolled', 'offered', 'queued'], e.status) nulls last";
// Whoever works with one of the families, and doesn't lead, sees the group as all others do: its own place is on the family's page.
const pageStatement = `
with ${counted("select * from peer_group g where g.id = $2")}, led as materialized (select $2::uuid = any (app.groups_led()) as it)
select jsonb_build_object('page', jsonb_build_object('today', $1::date,
  'group', ${summary} || jsonb_build_object('version', g.version, 'offerDays', g.offer_days, 'endedOn', g.ended_on,
    'endReason', g.end_reason, 'evaluation', g.evaluation),
  'leadsUnit', g.unit_id = any (app.units_as('unitLead')),
  'leaders', (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'version', l.version, 'staffId', l.staff_id,
      'name', s.given_name || ' ' || s.family_name, 'phone', s.phone, 'from', l.valid_from, 'to', l.valid_to)
    order by l.valid_from, s.family_name, l.id), '[]')
    from group_leader l join staff s on s.id = l.staff_id where l.group_id = g.id and (l.valid_to is null or l.valid_to >= $1)),
  'sessions', (select coalesce(jsonb_agg(${sessionJson} order by x.on_day, x.begins, x.id), '[]')
    from group_session x where x.group_id = g.id),
  'enrolments', (select coalesce(jsonb_agg(${enrolmentJson("e.case_id is null")} order by ${statusOrder}, e.queued_at nulls first, e.participant_name collate "fi-x-icu", e.id), '[]')
    from enrolment e, led where led.it and e.group_id = g.id),
  'attendance', (select coalesce(jsonb_agg(jsonb_build_object('sessionId', a.session_id, 'enrolmentId', a.enrolment_id, 'state', a.state)), '[]')
    from group_attendance a, led where led.it and a.group_id = g.id),
  'notices', (select coalesce(jsonb_agg(${noticeJson} order by t.told_on is not null, t.made_on desc, t.id), '[]')
    from group_notice t join enrolment e on e.id = t.enrolment_id, led where led.it and t.group_id = g.id and ${stands}),
  'workers', case when g.unit_id = any (app.units_as('unitLead')) then
    ${workersOf("g.unit_id")} else '[]'::jsonb end),
  'families', (select coalesce(jsonb_agg(e.case_id), '[]') from enrolment e, led where led.it and e.group_id = g.id and e.case_id is not null)) as json
from shown g join n on n.group_id = g.id`;

/** The group, and the families of those whom the page shows: each of them may ask who has looked. */
export const groupPageOf = (
  tx: Tx,
  groupId: string,
  today: LocalDate,
): Promise<{ page: Page; families: string[] } | undefined> =>
  tx.page("group-page", pageStatement, [today, groupId]);

const guardianship = (caseId: string, memberId: string, today: string): string =>
  `select 1 from guardianship g where g.case_id = ${caseId} and g.child_id = ${memberId} and g.scope <> 'none'
    and g.valid_from <= ${today} and (g.valid_to is null or g.valid_to >= ${today})`;
/** Who may consent for a member: guardians, or the parents where nobody's guardianship over the child is recorded. Grown-ups have none. */
const guardiansOf = (caseId: string, memberId: string, today: string): string => `(
  select coalesce(jsonb_agg(jsonb_build_object('personId', a.id, 'name', a.given_name || ' ' || a.family_name) order by a.family_name, a.given_name, a.id), '[]')
  from case_member c join case_member k on k.case_id = c.case_id and k.person_id = ${memberId} and k.role in ('child', 'sibling') and k.valid_to is null
  join person a on a.id = c.person_id
  where c.case_id = ${caseId} and c.person_id <> ${memberId} and c.role not in ('child', 'sibling')
    and c.valid_from <= ${today} and (c.valid_to is null or c.valid_to >= ${today})
    and case when exists (${guardianship(caseId, memberId, today)})
      then exists (${guardianship(caseId, memberId, today)} and g.guardian_id = a.id) else c.role = 'parent' end)`;
/** Services that run now with this member as their client: the model says whether the client leads. */
const servicesAsClient = (caseId: string, memberId: string): string => `(
  select coalesce(jsonb_agg(jsonb_build_object('service', sp.service, 'version', sp.service_version)), '[]')
  from service_period sp join service_order o on o.id = sp.order_id
  where sp.case_id = ${caseId} and sp.ended_on is null and o.client_id = ${memberId})`;
type AsClient = { readonly services: readonly { service: string; version: number }[] };
const isOwnService = ({ services }: AsClient): boolean =>
  services.some(({ service, version }) => serviceModel(service, version)?.ledByClient === true);

const ofCaseStatement = `
with ${counted("select * from peer_group g where g.status = 'open' and g.ends_on >= $1")}
select jsonb_build_object('today', $1::date,
  'enrolments', (select coalesce(jsonb_agg(${enrolmentJson("true")} || jsonb_build_object(
      'group', jsonb_build_object('id', p.id, 'name', p.name, 'kind', p.kind, 'status', p.status,
        'nextSession', (select min(x.on_day) from group_session x where x.group_id = p.id and x.status = 'planned' and x.on_day >= $1),
        'leaders', (select coalesce(jsonb_agg(s.given_name || ' ' || s.family_name order by s.family_name, s.id), '[]')
          from group_leader l join staff s on s.id = l.staff_id
          where l.group_id = p.id and l.valid_from <= $1 and (l.valid_to is null or l.valid_to >= $1))),
      'days', (select coalesce(jsonb_agg(jsonb_build_object('on', x.on_day, 'state', a.state) order by x.on_day desc), '[]')
        from group_attendance a join group_session x on x.id = a.session_id where a.enrolment_id = e.id),
      'notices', (select coalesce(jsonb_agg(${noticeJson} order by t.told_on is not null, t.made_on desc, t.id), '[]')
        from group_notice t where t.enrolment_id = e.id and ${stands}))
    order by ${statusOrder}, e.created_on desc, e.id), '[]')
    from enrolment e join peer_group p on p.id = e.group_id where e.case_id = $2),
  'groups', (select coalesce(jsonb_agg(${summary} order by g.starts_on, g.id), '[]') from shown g join n on n.group_id = g.id),
  'members', (select coalesce(jsonb_agg(jsonb_build_object('personId', p.id, 'name', p.given_name || ' ' || p.family_name, 'role', m.role,
      'birthDate', p.birth_date, 'guardians', ${guardiansOf("$2", "p.id", "$1")}, 'services', ${servicesAsClient("$2", "p.id")}) order by p.birth_date desc nulls last, p.id), '[]')
    from case_member m join person p on p.id = m.person_id
    where m.case_id = $2 and m.valid_from <= $1 and (m.valid_to is null or m.valid_to >= $1)),
  'isProtected', ${addressProtected("$2")}) as json`;

export async function enrolmentsOfCase(tx: Tx, caseId: string, today: LocalDate): Promise<OfCase> {
  const found = (await tx.page("case-enrolments", ofCaseStatement, [today, caseId])) as Omit<
    OfCase,
    "members"
  > & { members: (Omit<OfCase["members"][number], "ownService"> & AsClient)[] };
  return {
    ...found,
    members: found.members.map(({ services, ...member }) => ({
      ...member,
      ownService: isOwnService({ services }),
    })),
  };
}

export type GroupSeen = Omit<GroupFacts, "ages" | "adults"> & {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly unitId: string;
  readonly place: string;
  readonly leads: boolean;
  readonly leadsUnit: boolean;
};

const groupStatement = `
with ${counted("select * from peer_group g where g.id = $1")}
select jsonb_build_object('id', g.id, 'version', g.version, 'unitId', g.unit_id, 'status', g.status, 'startsOn', g.starts_on,
  'kind', g.kind, 'place', g.place, 'endsOn', g.ends_on, 'places', g.places, 'enrolled', n.enrolled, 'offered', n.offered, 'queued', n.queued,
  'leads', g.id = any (app.groups_led()), 'leadsUnit', g.unit_id = any (app.units_as('unitLead'))) as json
from shown g join n on n.group_id = g.id`;

/** The group as rules ask of it. `hold` keeps others from taking a place until this is done. */
export async function groupFacts(tx: Tx, groupId: string, hold = false): Promise<GroupSeen | undefined> {
  if (hold) await tx.rows("group-hold", "select app.hold_group($1)", [groupId]);
  return tx.page<GroupSeen>("group-facts", groupStatement, [groupId]);
}

type Session = {
  readonly id: string;
  readonly version: number;
  readonly status: "planned" | "held" | "cancelled";
  readonly onDay: LocalDate;
  readonly begins: string;
  readonly ends: string;
  readonly place: string;
};
export const sessionsOf = async (tx: Tx, groupId: string): Promise<Session[]> =>
  tx.rows<Session>(
    "group-sessions",
    `select id, version, status, on_day as "onDay", begins, ends, place from group_session where group_id = $1 order by on_day, id`,
    [groupId],
  );

export type EnrolmentSeen = {
  readonly id: string;
  readonly version: number;
  readonly groupId: string;
  readonly caseId: string | null;
  readonly status: EnrolmentStatus;
  readonly offerUntil: LocalDate | null;
  readonly isProtected: boolean;
};

/** An enrolment that exists for the actor, of this group or of this family. */
export async function enrolmentSeen(
  tx: Tx,
  enrolmentId: string,
  of: { groupId: string } | { caseId: string },
): Promise<EnrolmentSeen | undefined> {
  const [found] = await tx.rows<EnrolmentSeen>(
    "enrolment-one",
    `select id, version, group_id as "groupId", case_id as "caseId", status, offer_until as "offerUntil", is_protected as "isProtected"
     from enrolment where id = $1 and ($2::uuid is null or group_id = $2) and ($3::uuid is null or case_id = $3)`,
    [enrolmentId, "groupId" in of ? of.groupId : null, "caseId" in of ? of.caseId : null],
  );
  return found;
}

export type Member = {
  readonly name: string;
  readonly birthDate: LocalDate | null;
  readonly isProtected: boolean;
  readonly guardians: readonly { personId: string; name: string }[];
  /** A service of the family's is this one's own: they are its client and lead it. */
  readonly ownService: boolean;
};
const memberStatement = `
select jsonb_build_object('services', ${servicesAsClient("$1", "$2")}, 'guardians', ${guardiansOf("$1", "$2", "$3")},
  'name', p.given_name || ' ' || p.family_name, 'birthDate', p.birth_date, 'isProtected', ${addressProtected("$1")}) as json
from case_member m join person p on p.id = m.person_id
where m.case_id = $1 and m.person_id = $2 and m.valid_from <= $3 and (m.valid_to is null or m.valid_to >= $3)`;

export async function memberToEnrol(
  tx: Tx,
  caseId: string,
  personId: string,
  today: LocalDate,
): Promise<Member | undefined> {
  const found = (await tx.page("enrol-member", memberStatement, [caseId, personId, today])) as
    | (Omit<Member, "ownService"> & AsClient)
    | undefined;
  return found && { ...found, ownService: isOwnService(found) };
}

/** Does the person hold, or wait for, a place in the group already? */
export async function isIn(tx: Tx, groupId: string, personId: string): Promise<boolean> {
  const found = await tx.rows(
    "enrolled-already",
    `select 1 from enrolment where group_id = $1 and person_id = $2 and status in ('queued', 'offered', 'enrolled')`,
    [groupId, personId],
  );
  return found.length > 0;
}

/** Works in the unit today, as a family worker or its lead. */
export async function worksIn(
  tx: Tx,
  unitId: string,
  staffIds: readonly string[],
  today: LocalDate,
): Promise<boolean> {
  const [found] = await tx.rows<{ n: number }>(
    "works-in-unit",
    `select count(distinct r.staff_id)::int as n from staff_role r join staff s on s.id = r.staff_id and s.active
     where r.unit_id = $1 and r.staff_id = any ($2::uuid[]) and r.role in ('familyWorker', 'unitLead')
       and r.valid_from <= $3 and (r.valid_to is null or r.valid_to >= $3)`,
    [unitId, staffIds, today],
  );
  return found?.n === new Set(staffIds).size;
}
