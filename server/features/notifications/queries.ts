import type { z } from "zod";
import type { notificationsOf } from "#contract/worker/notifications.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { notificationClocks, type Assessment } from "#core/notifications/decide-notification.ts";
import type { Tx } from "#server/platform/database.ts";

type Shown = z.input<typeof notificationsOf.reply>["notifications"][number];

const isGuardianToday = (g: string): string => `${g}.scope <> 'none' and ${g}.valid_from <= app.today()
    and (${g}.valid_to is null or ${g}.valid_to >= app.today())`;

/**
 * Who is told of a notification: each child of the case and each guardian; the parents where nobody's guardianship is recorded.
 * A condition on `m`, a row of case_member.
 */
export const isToBeTold = `m.valid_to is null and (m.role = 'child' or exists (select 1 from guardianship g
    where g.case_id = m.case_id and g.guardian_id = m.person_id and ${isGuardianToday("g")})
  or m.role = 'parent' and not exists (select 1 from guardianship g where g.case_id = m.case_id and ${isGuardianToday("g")})
    and not exists (select 1 from guardianship g where g.case_id = m.case_id and g.guardian_id = m.person_id and g.scope = 'none'
      and (g.valid_to is null or g.valid_to >= app.today())))`;

const staffName = (column: string): string =>
  `(select json_build_object('id', s.id, 'name', s.given_name || ' ' || s.family_name) from staff s where s.id = ${column})`;

const listStatement = `
select coalesce(json_agg(json_build_object('contactId', k.id, 'reference', k.reference, 'receivedOn', k.received_on,
  'notifierKind', k.notifier_kind, 'organisation', coalesce(k.sender ->> 'organisation', ''), 'noticed', k.noticed, 'about', k.about,
  'urgency', k.urgency, 'urgencyReason', k.urgency_reason,
  'assessment', (select json_build_object('id', a.id, 'isBegun', a.is_begun, 'reasons', a.reasons, 'decidedOn', a.decided_on,
      'decidedBy', ${staffName("a.decided_by")}, 'completedOn', a.completed_on, 'conclusion', a.conclusion,
      'completedBy', ${staffName("a.completed_by")}, 'version', a.version)
    from service_need_assessment a where a.case_id = $1 and a.contact_id = k.id),
  'told', (select coalesce(json_agg(json_build_object('personId', p.id, 'name', p.given_name || ' ' || p.family_name,
      'role', case when m.role = 'child' then 'child' else 'guardian' end, 'birthDate', p.birth_date, 'toldOn', t.told_on,
      'notToldReason', coalesce(t.not_told_reason, ''), 'row', case when t.id is not null then json_build_object('id', t.id,
        'version', t.version, 'recordedBy', (select s.given_name || ' ' || s.family_name from staff s where s.id = t.recorded_by)) end)
      order by m.role <> 'child', p.birth_date desc nulls last, p.id), '[]')
    from case_member m join person p on p.id = m.person_id
    left join notification_told t on t.case_id = $1 and t.contact_id = k.id and t.person_id = m.person_id
    where m.case_id = $1 and ${isToBeTold})) order by k.received_at desc, k.id), '[]') as json
from contact k where k.case_id = $1 and k.kind = 'notification'`;

export async function notificationList(tx: Tx, caseId: string, today: LocalDate): Promise<Shown[]> {
  const found = (await tx.page<Omit<Shown, "clocks">[]>("notifications", listStatement, [caseId])) ?? [];
  return found.map((one) => ({
    ...one,
    clocks: notificationClocks(
      {
        receivedOn: one.receivedOn as LocalDate,
        assessment: one.assessment as Assessment | null,
        allTold: one.told.every(({ row }) => row !== null),
      },
      today,
    ),
  }));
}

type Contacts = z.input<typeof notificationsOf.reply>["contacts"];
const joinedStatement = `
select coalesce(json_agg(json_build_object('contactId', k.id, 'reference', k.reference, 'receivedOn', k.received_on,
  'senderName', coalesce(k.sender ->> 'name', ''), 'organisation', coalesce(k.sender ->> 'organisation', ''), 'about', k.about,
  'wishes', k.wishes, 'reasons', k.decision_reasons,
  'joinedBy', (select s.given_name || ' ' || s.family_name from staff s where s.id = k.decided_by))
  order by k.received_at desc, k.id), '[]') as json
from contact k where k.case_id = $1 and k.decision = 'join_case' and k.kind <> 'notification'`;

/** Contacts other than notifications that came while the case was open. */
export const joinedContacts = async (tx: Tx, caseId: string): Promise<Contacts> =>
  (await tx.page<Contacts>("joined-contacts", joinedStatement, [caseId])) ?? [];

type Standing = {
  readonly receivedOn: LocalDate;
  readonly assessment: (Assessment & { readonly id: string; readonly version: number }) | null;
  readonly concerned: string[];
  readonly told: { readonly personId: string; readonly version: number }[];
};

const standingStatement = `
select json_build_object('receivedOn', k.received_on,
  'assessment', (select json_build_object('id', a.id, 'isBegun', a.is_begun, 'decidedOn', a.decided_on, 'completedOn', a.completed_on,
    'version', a.version) from service_need_assessment a where a.case_id = $1 and a.contact_id = k.id),
  'concerned', (select coalesce(json_agg(m.person_id), '[]') from case_member m where m.case_id = $1 and ${isToBeTold}),
  'told', (select coalesce(json_agg(json_build_object('personId', t.person_id, 'version', t.version)), '[]')
    from notification_told t where t.case_id = $1 and t.contact_id = k.id)) as json
from contact k where k.id = $2 and k.case_id = $1 and k.kind = 'notification'`;

/** What the commands about a notification look at; undefined when the case has no such notification. */
export const notificationStanding = (
  tx: Tx,
  caseId: string,
  contactId: string,
): Promise<Standing | undefined> =>
  tx.page<Standing>("notification-standing", standingStatement, [caseId, contactId]);

/**
 * What the engine asks of the notification behind a case, for `$caseId`, an expression: the one that waits longest, or else the first.
 * A row of received_on, decided_on, begun_on, completed_on, told_on; none where the case began otherwise.
 */
export const notificationFacts = (caseId: string): string => `
select k.received_on, a.decided_on, case when a.is_begun then a.decided_on end as begun_on, a.completed_on, t.told_on
from contact k
left join service_need_assessment a on a.case_id = k.case_id and a.contact_id = k.id
cross join lateral (select case when not exists (select 1 from case_member m where m.case_id = k.case_id and ${isToBeTold}
      and not exists (select 1 from notification_told x where x.case_id = k.case_id and x.contact_id = k.id and x.person_id = m.person_id))
    then (select max(coalesce(x.told_on, x.recorded_on)) from notification_told x where x.case_id = k.case_id and x.contact_id = k.id)
    end as told_on) t
where k.case_id = ${caseId} and k.kind = 'notification'
order by a.decided_on is not null and t.told_on is not null and (not a.is_begun or a.completed_on is not null), k.received_on, k.id
limit 1`;
