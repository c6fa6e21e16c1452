import type { z } from "zod";
import type { absencePage, absencesOf, ownStandIns } from "#contract/worker/absences.ts";
import type { AbsenceSpan } from "#core/calendar/decide-absence.ts";
import type { HandOver } from "#core/calendar/decide-stand-in.ts";
import { serviceModel } from "#core/services/catalogue.ts";
import type { Tx } from "#server/platform/database.ts";

type List = z.input<typeof absencesOf.reply>;
type Page = z.input<typeof absencePage.reply>;
export type AbsenceSeen = z.output<typeof absencePage.reply>["absence"];

const fields = `'id', a.id, 'staffId', a.staff_id, 'name', s.given_name || ' ' || s.family_name, 'kind', a.kind, 'from', a.from_on, 'to', a.to_on,
  'fromTime', to_char(a.from_time, 'HH24:MI'), 'toTime', to_char(a.to_time, 'HH24:MI'), 'note', a.note, 'cancelled', a.cancelled,
  'version', a.version, 'own', a.staff_id = app.actor()`;
const ofTeam = "w.role in ('keyWorker', 'familyWorker', 'therapist')";
/** Relations of the absent worker of absence `a` in its time. */
const inItsTime = `w.staff_id = a.staff_id and ${ofTeam} and w.valid_from <= a.to_on and (w.valid_to is null or w.valid_to >= a.from_on)`;

const listStatement = `
with seen as materialized (
  select * from absence a where a.to_on >= app.today() - 30 and not a.cancelled order by a.from_on limit 200
), theirs as materialized (
  select a.id as absence_id, w.case_id from seen a join case_worker w on ${inItsTime}
  join family_case c on c.id = w.case_id and c.status = 'open'
), given as materialized (
  select distinct i.absence_id, i.case_id from stand_in i where i.absence_id in (select id from seen)
    and exists (select 1 from case_worker w where w.id = i.case_worker_id and (w.valid_to is null or w.valid_to >= w.valid_from))
)
select json_build_object(
  'absences', (select coalesce(json_agg(json_build_object(${fields},
      'families', (select count(distinct t.case_id) from theirs t where t.absence_id = a.id),
      'handedOver', (select count(*) from given g where g.absence_id = a.id)) order by a.from_on, s.family_name), '[]')
    from seen a join staff s on s.id = a.staff_id),
  'workers', (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.given_name || ' ' || s.family_name)
      order by s.id <> app.actor(), s.family_name collate "fi-x-icu", s.given_name collate "fi-x-icu"), '[]')
    from staff s where s.active and (s.id = app.actor() or exists (select 1 from staff_role r where r.staff_id = s.id
      and r.role = 'familyWorker' and r.unit_id = any ($1::uuid[]) and r.valid_from <= app.today()
      and (r.valid_to is null or r.valid_to >= app.today()))))) as json`;

export const absencesSeen = (
  tx: Tx,
  unitsLed: readonly string[],
): Promise<Pick<List, "absences" | "workers"> | undefined> => tx.page("absences", listStatement, [unitsLed]);

const oneStatement = `
select json_build_object(${fields}) as json from absence a join staff s on s.id = a.staff_id where a.id = $1`;
export const absenceInHand = (tx: Tx, absenceId: string): Promise<AbsenceSeen | undefined> =>
  tx.page<AbsenceSeen>("absence", oneStatement, [absenceId]);

export const otherAbsences = (tx: Tx, staffId: string, except: string): Promise<AbsenceSpan[]> =>
  tx.rows<AbsenceSpan>(
    "other-absences",
    `select a.from_on as "from", a.to_on as "to", to_char(a.from_time, 'HH24:MI') as "fromTime", to_char(a.to_time, 'HH24:MI') as "toTime"
    from absence a where a.staff_id = $1 and a.id <> $2 and not a.cancelled and a.to_on >= app.today() - 400`,
    [staffId, except],
  );

type FamilyRow = Omit<Page["families"][number], "meetings"> & {
  service: string | null;
  serviceVersion: number | null;
  meetings: { id: string; startsAt: string; endsAt: string; kind: string }[];
};
const familiesStatement = `
with a as materialized (select * from absence x where x.id = $1),
theirs as materialized (
  select distinct on (w.case_id) w.case_id, w.role, w.hours_per_week, c.name, a.from_on, a.to_on, a.staff_id
  from a join case_worker w on ${inItsTime} join family_case c on c.id = w.case_id and c.status = 'open'
  order by w.case_id, w.role = 'keyWorker' desc
)
select coalesce(json_agg(json_build_object('caseId', t.case_id, 'family', t.name, 'role', t.role, 'hoursPerWeek', t.hours_per_week,
  'service', sp.service, 'serviceVersion', sp.service_version,
  'meetings', (select coalesce(json_agg(json_build_object('id', m.id, 'startsAt', m.starts_at, 'endsAt', m.ends_at, 'kind', m.kind)
      order by m.starts_at), '[]')
    from meeting m where m.case_id = t.case_id and m.status = 'planned' and m.starts_on between t.from_on and t.to_on
      and exists (select 1 from meeting_participant p where p.meeting_id = m.id and p.staff_id = t.staff_id)),
  'standIn', (select json_build_object('staffId', i.staff_id, 'name', s.given_name || ' ' || s.family_name, 'from', w.valid_from,
      'to', w.valid_to, 'words', i.words)
    from stand_in i join staff s on s.id = i.staff_id join case_worker w on w.id = i.case_worker_id
    where i.case_id = t.case_id and i.absence_id = $1 and (w.valid_to is null or w.valid_to >= w.valid_from)
    order by i.created_on desc, i.id desc limit 1))
  order by t.role = 'keyWorker' desc, t.name collate "fi-x-icu"), '[]') as json
from theirs t
left join lateral (select * from service_period x where x.case_id = t.case_id order by x.ended_on is not null, x.started_on desc limit 1) sp on true`;

/** The worker's families in the time, those that the reader stands to. */
export async function familiesOf(tx: Tx, absenceId: string): Promise<Page["families"]> {
  const rows = (await tx.page<FamilyRow[]>("absence-families", familiesStatement, [absenceId])) ?? [];
  return rows.map(({ service, serviceVersion, meetings, ...family }) => {
    const kinds = service === null ? [] : (serviceModel(service, serviceVersion ?? 1)?.meetingKinds ?? []);
    return {
      ...family,
      meetings: meetings.map(({ kind, ...meeting }) => ({
        ...meeting,
        kindName: kinds.find(({ code }) => code === kind)?.name ?? null,
      })),
    };
  });
}

/** Of these workers those who are away on some day of the time, whatever unit they are of. */
export const awayAmong = async (
  tx: Tx,
  staffIds: readonly string[],
  from: string,
  to: string,
): Promise<ReadonlySet<string>> => {
  const rows = await tx.rows<{ id: string }>(
    "away-among",
    `select distinct a.staff_id as id from absence a where a.staff_id = any ($1::uuid[]) and not a.cancelled
      and a.from_time is null and a.from_on <= $3 and a.to_on >= $2`,
    [staffIds, from, to],
  );
  return new Set(rows.map(({ id }) => id));
};

const handOverStatement = `
select json_build_object(
  'team', (select coalesce(json_agg(json_build_object('id', w.id, 'staffId', w.staff_id, 'role', w.role, 'from', w.valid_from, 'to', w.valid_to)), '[]')
    from case_worker w where w.case_id = $1 and w.role in ('keyWorker', 'familyWorker', 'therapist', 'standIn')
      and (w.valid_to is null or w.valid_to >= w.valid_from)),
  'standIn', (select json_build_object('staffId', s.id, 'active', s.active,
      'isFamilyWorker', exists (select 1 from staff_role r where r.staff_id = s.id and r.role = 'familyWorker'
        and r.valid_from <= app.today() and (r.valid_to is null or r.valid_to >= $4)))
    from staff s where s.id = $3),
  'handedOver', exists (select 1 from stand_in i join case_worker w on w.id = i.case_worker_id
    where i.case_id = $1 and i.absence_id = $2 and (w.valid_to is null or w.valid_to >= greatest(app.today(), w.valid_from)))) as json`;
type HandOverFacts = Pick<HandOver, "team" | "handedOver"> & {
  standIn: Omit<HandOver["standIn"], "isAway"> | null;
};

export const handOverFacts = (
  tx: Tx,
  caseId: string,
  absence: AbsenceSeen,
  staffId: string,
): Promise<HandOverFacts | undefined> =>
  tx.page<HandOverFacts>("hand-over-facts", handOverStatement, [caseId, absence.id, staffId, absence.to]);

const standInsStatement = `
with mine as materialized (
  select i.id, i.case_id, i.words, i.stands_for, greatest(w.valid_from, b.from_on) as from_on, least(w.valid_to, b.to_on) as to_on
  from stand_in i join case_worker w on w.id = i.case_worker_id
  cross join lateral app.absence_span(i.absence_id) b
  where i.staff_id = app.actor() and not b.cancelled and (w.valid_to is null or w.valid_to >= app.today()) and b.to_on >= app.today()
)
select coalesce(json_agg(json_build_object('id', i.id, 'caseId', i.case_id, 'family', c.name,
  'standsFor', s.given_name || ' ' || s.family_name, 'from', i.from_on, 'to', i.to_on, 'words', i.words,
  'nextMeeting', (select json_build_object('id', m.id, 'startsAt', m.starts_at) from meeting m
    where m.case_id = i.case_id and m.status = 'planned' and m.starts_on >= app.today() order by m.starts_at limit 1),
  'lastMet', (select m.starts_on from meeting m where m.case_id = i.case_id and m.status = 'held' order by m.starts_at desc limit 1),
  'agreed', (select coalesce(json_agg(json_build_object('what', g.what, 'dueOn', g.due_on)), '[]') from (
    select * from agreement x where x.case_id = i.case_id and x.status = 'open' order by x.due_on nulls last, x.id limit 3) g),
  'due', (select coalesce(json_agg(json_build_object('words', d.words, 'dueOn', d.due_on)), '[]') from (
    select * from duty x where x.case_id = i.case_id and not x.breach and x.due_on <= app.today() + 21
      and not exists (select 1 from agreement y where y.id = x.subject_id) order by x.due_on limit 3) d))
  order by i.from_on, c.name collate "fi-x-icu"), '[]') as json
from mine i join family_case c on c.id = i.case_id join staff s on s.id = i.stands_for`;

export const standInsOfActor = async (tx: Tx): Promise<z.input<typeof ownStandIns.reply>["standIns"]> =>
  (await tx.page<z.input<typeof ownStandIns.reply>["standIns"]>("own-stand-ins", standInsStatement)) ?? [];
