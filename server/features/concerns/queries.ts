import type { z } from "zod";
import type { concernFollowed } from "#contract/worker/concerns.ts";
import type { Tx } from "#server/platform/database.ts";

export type ConcernFollowed = z.input<typeof concernFollowed>;

const concernJson = `jsonb_build_object('id', c.id, 'riskFactor', c.risk_factor, 'severity', c.severity, 'personId', c.person_id,
  'whose', (select p.given_name from person p where p.id = c.person_id), 'evidence', c.evidence,
  'raisedWithFamily', c.raised_with_family, 'raisedWords', c.raised_words, 'notRaisedReason', c.not_raised_reason,
  'action', c.action, 'followUpOn', c.follow_up_on,
  'followUps', (select coalesce(jsonb_agg(jsonb_build_object('on', x ->> 'on', 'by', coalesce(x ->> 'by', ''),
      'words', coalesce(x ->> 'words', ''), 'severity', (x ->> 'severity')::int)), '[]') from jsonb_array_elements(c.follow_up) x),
  'status', c.status, 'meetingId', c.meeting_id, 'noticedOn', c.noticed_on, 'version', c.version,
  'noticedBy', (select s.given_name || ' ' || s.family_name from staff s where s.id = c.noticed_by),
  'notification', (select jsonb_build_object('id', d.id, 'status', d.status, 'givenOn',
      (select min(g.given_on) from document_delivery g where g.case_id = d.case_id and g.document_id = d.id))
    from document d where d.id = c.notification_id and d.case_id = c.case_id))`;

const listStatement = `
select coalesce(jsonb_agg(${concernJson} order by c.status = 'closed', case when c.status = 'open' then c.follow_up_on end,
  c.noticed_on desc, c.id), '[]') as json from concern c where c.case_id = $1`;

export async function concernsOfCase(tx: Tx, caseId: string): Promise<ConcernFollowed[]> {
  return (await tx.page<ConcernFollowed[]>("concerns", listStatement, [caseId])) ?? [];
}

export async function concernOf(
  tx: Tx,
  caseId: string,
  concernId: string,
): Promise<ConcernFollowed | undefined> {
  return tx.page<ConcernFollowed>(
    "concern-one",
    `select ${concernJson} as json from concern c where c.case_id = $1 and c.id = $2`,
    [caseId, concernId],
  );
}

/** Does the meeting belong to the case? */
export async function isMeetingOf(tx: Tx, caseId: string, meetingId: string): Promise<boolean> {
  return (
    (
      await tx.rows("concern-meeting", "select 1 from meeting where id = $2 and case_id = $1", [
        caseId,
        meetingId,
      ])
    ).length > 0
  );
}
