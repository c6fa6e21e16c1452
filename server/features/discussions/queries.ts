import type { z } from "zod";
import type { discussionPage, discussionsOf } from "#contract/worker/discussions.ts";
import type { DiscussionContent } from "#core/discussions/content.ts";
import type { DiscussionState } from "#core/discussions/decide-discussion.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { agreementJson } from "#server/features/agreements/queries.ts";
import { aroundJson, type AroundShown } from "#server/features/meetings/queries.ts";
import type { Tx } from "#server/platform/database.ts";

type List = Omit<z.input<typeof discussionsOf.reply>, "today" | "can">;
type Page = Omit<z.input<typeof discussionPage.reply>, "today" | "can">;

const nameOf = (staff: string) =>
  `(select s.given_name || ' ' || s.family_name from staff s where s.id = ${staff})`;

// Pieces of one discussion `d`.
const glimpse = `'id', d.id, 'guide', d.guide, 'guideVersion', d.guide_version, 'heldOn', d.held_on, 'state', d.state,
  'about', (select jsonb_build_object('id', p.id, 'name', p.given_name) from person p where p.id = d.about_person_id),
  'changedBy', ${nameOf("d.changed_by")}, 'changedAt', d.changed_at, 'agreedOn', d.agreed_on, 'supersededOn', d.superseded_on,
  'replaces', d.replaces, 'version', d.version`;

// Each part's own words may not cast: it stands apart (`offset 0`), so that row-level security lets it near the indexes of people.
const refsIn = (part: string, at = "x") => `(select (${at} ->> 'id')::uuid as id, ${at} ->> 'kind' as kind, n
  from jsonb_array_elements(d.content -> '${part}') with ordinality as e(x, n) where ${at} ->> 'id' is not null offset 0)`;

const people = `
  left join person pe on r.kind = 'member' and pe.id = r.id
  left join staff st on r.kind = 'worker' and st.id = r.id
  left join partner pa on r.kind = 'partner' and pa.id = r.id and pa.case_id = d.case_id`;

const listStatement = `
select jsonb_build_object(
  'running', coalesce((select p.ended_on is null from service_period p where p.case_id = $1
    order by p.ended_on is not null, p.started_on desc limit 1), false),
  'discussions', (select coalesce(jsonb_agg(l.one order by l.rank, l.held_on desc, l.id desc), '[]') from (
    select d.id, d.held_on, case when d.state = 'open' then 0 else 1 end as rank, jsonb_build_object(${glimpse},
      'present', (select coalesce(jsonb_agg(coalesce(pe.given_name, st.given_name || ' ' || st.family_name, pa.name, '') order by r.n), '[]')
        from ${refsIn("present")} r ${people}),
      'picture', coalesce(d.content ->> 'picture', ''),
      'dissents', (select count(*) from jsonb_array_elements(d.content -> 'views') v where v ->> 'stance' = 'otherwise'),
      'steps', (select jsonb_build_object('total', count(*), 'done', count(*) filter (where g.status = 'done'),
          'overdue', count(*) filter (where g.status = 'open' and g.due_on < app.today()))
        from agreement g where g.discussion_id = d.id and g.case_id = $1)) as one
    from discussion d where d.case_id = $1 order by d.held_on desc, d.id desc limit 100) l),
  'meetings', (select coalesce(jsonb_agg(x.one order by x.starts_at desc), '[]') from (
    select m.starts_at, jsonb_build_object('id', m.id, 'on', m.starts_on, 'kind', m.kind, 'status', m.status,
      'present', (select coalesce(jsonb_agg(jsonb_build_object(
          'kind', case when t.person_id is not null then 'member' when t.staff_id is not null then 'worker' else 'partner' end,
          'id', coalesce(t.person_id, t.staff_id, t.partner_id)) order by t.id), '[]')
        from meeting_participant t where t.meeting_id = m.id and t.case_id = $1 and coalesce(t.attended, true))) as one
    from meeting m where m.case_id = $1 and (m.status = 'held' or m.status = 'planned' and m.starts_on = app.today())
    order by m.starts_at desc limit 10) x),
  'around', jsonb_build_object(${aroundJson()})) as json`;

export async function discussionListOf(tx: Tx, caseId: string): Promise<List> {
  const found = await tx.page<List>("discussions", listStatement, [caseId]);
  if (!found) throw new Error("the statement answers one row always");
  return found;
}

const pageStatement = `
select jsonb_build_object(
  'discussion', jsonb_build_object(${glimpse}, 'content', d.content,
    'meeting', (select jsonb_build_object('id', m.id, 'on', m.starts_on) from meeting m where m.id = d.meeting_id and m.case_id = $1),
    'begunBy', ${nameOf("d.begun_by")}, 'agreedBy', ${nameOf("d.agreed_by")}, 'droppedReason', d.dropped_reason,
    'correctionReason', d.correction_reason,
    'filedIn', (select coalesce(jsonb_agg(p.given_name order by p.birth_date), '[]') from discussion_matter f
      join matter q on q.id = f.matter_id join person p on p.id = q.person_id where f.case_id = $1 and f.discussion_id = d.id),
    'correctedBy', (select c.id from discussion c where c.replaces = d.id and c.case_id = $1 and c.state <> 'dropped')),
  'people', (select coalesce(jsonb_agg(jsonb_build_object('kind', r.kind, 'id', r.id,
      'name', coalesce(pe.given_name || ' ' || pe.family_name, st.given_name || ' ' || st.family_name, pa.name, ''),
      'givenName', coalesce(pe.given_name, st.given_name || ' ' || st.family_name, pa.name, ''),
      'role', coalesce((select cm.role from case_member cm where cm.case_id = $1 and cm.person_id = r.id
        order by cm.valid_to desc nulls first limit 1), st.title, pa.role, ''), 'birthDate', pe.birth_date)), '[]')
    from (select distinct kind, id from (select kind, id from ${refsIn("present")} a
        union all select kind, id from ${refsIn("steps", "(x -> 'owner')")} b) c where kind is not null) r ${people}),
  'around', jsonb_build_object(${aroundJson()}),
  'followed', (select coalesce(jsonb_agg(${agreementJson} order by g.due_on nulls last, g.id), '[]') from agreement g
    where g.case_id = $1 and g.discussion_id in (d.id, case when d.state = 'open' then d.replaces end))) as json
from discussion d where d.case_id = $1 and d.id = $2`;

export const discussionOf = (tx: Tx, caseId: string, discussionId: string): Promise<Page | undefined> =>
  tx.page<Page>("discussion-page", pageStatement, [caseId, discussionId]);

export type InHand = {
  readonly periodId: string;
  readonly serviceTask: string;
  readonly running: boolean;
  readonly guide: string;
  readonly guideVersion: number;
  readonly heldOn: LocalDate;
  readonly meetingId: string | null;
  readonly aboutPersonId: string | null;
  readonly state: DiscussionState;
  readonly content: DiscussionContent;
  readonly replaces: string | null;
  readonly corrected: boolean;
  readonly version: number;
  readonly changedBy: string;
  readonly around: AroundShown;
  /** Open matters of the service's task, which it may be filed in. */
  readonly matters: readonly { readonly id: string; readonly personId: string; readonly isChild: boolean }[];
};

const inHandStatement = `
select jsonb_build_object('periodId', d.period_id, 'serviceTask', d.service_task, 'guide', d.guide, 'guideVersion', d.guide_version,
  'heldOn', d.held_on, 'meetingId', d.meeting_id, 'aboutPersonId', d.about_person_id, 'state', d.state, 'content', d.content,
  'replaces', d.replaces, 'version', d.version, 'changedBy', ${nameOf("d.changed_by")},
  'running', exists (select 1 from service_period p where p.case_id = $1 and p.id = d.period_id and p.ended_on is null),
  'corrected', exists (select 1 from discussion c where c.replaces = d.id and c.case_id = $1 and c.state <> 'dropped'),
  'matters', (select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'personId', q.person_id, 'isChild',
      exists (select 1 from case_member m where m.case_id = $1 and m.person_id = q.person_id and m.role = 'child'))), '[]')
    from matter q where q.case_id = $1 and q.service_task = d.service_task and q.closed_on is null),
  'around', jsonb_build_object(${aroundJson()})) as json
from discussion d where d.case_id = $1 and d.id = $2`;

/** A discussion as its commands need it. */
export const discussionInHand = (tx: Tx, caseId: string, discussionId: string): Promise<InHand | undefined> =>
  tx.page<InHand>("discussion-in-hand", inHandStatement, [caseId, discussionId]);

const beginningStatement = `
select jsonb_build_object('periodId', p.id, 'serviceTask', p.service_task, 'running', p.ended_on is null,
  'meeting', (select jsonb_build_object('on', m.starts_on, 'status', m.status) from meeting m where m.case_id = $1 and m.id = $2),
  'around', jsonb_build_object(${aroundJson()})) as json
from service_period p where p.case_id = $1 order by p.ended_on is not null, p.started_on desc limit 1`;

export const beginningFacts = (tx: Tx, caseId: string, meetingId: string | null) =>
  tx.page<{
    periodId: string;
    serviceTask: string;
    running: boolean;
    meeting: { on: LocalDate; status: string } | null;
    around: AroundShown;
  }>("discussion-beginning", beginningStatement, [caseId, meetingId]);

/** Steps of a discussion, and of what it corrects, that are followed already. */
export async function followedStepIds(
  tx: Tx,
  caseId: string,
  discussionIds: readonly string[],
): Promise<Set<string>> {
  const found = await tx.rows<{ id: string }>(
    "discussion-followed",
    "select g.id from agreement g where g.case_id = $1 and g.discussion_id = any ($2::uuid[])",
    [caseId, discussionIds],
  );
  return new Set(found.map(({ id }) => id));
}
