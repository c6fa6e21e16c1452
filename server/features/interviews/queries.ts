import type { z } from "zod";
import type { interviewPage, interviewsOf } from "#contract/worker/interviews.ts";
import { guideFor } from "#core/interviews/guides.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { assess } from "#core/services/engine.ts";
import { ruleOf, type ServiceModel } from "#core/services/model.ts";
import { serviceStateOf } from "#server/features/duties/queries.ts";
import { dutyShown } from "#server/features/measurements/queries.ts";
import type { Tx } from "#server/platform/database.ts";

type Page = z.input<typeof interviewsOf.reply>;
type Person = Page["people"][number];
type Found = Omit<Person, "guide" | "toWrite" | "plannedOn"> & {
  birthDate: LocalDate | null;
  meetings: { meetingId: string; on: LocalDate; kind: string; status: string; attended: boolean | null }[];
};

// Everybody of the roles that are interviewed, with their interviews and the meetings they are in; `$3` are kinds of meeting.
const listStatement = `
select coalesce(jsonb_agg(jsonb_build_object('personId', p.id, 'name', p.given_name || ' ' || p.family_name,
  'role', case m.role when 'step_parent' then 'parent' else m.role end, 'birthDate', p.birth_date,
  'interviews', (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'meetingId', i.meeting_id, 'guide', i.guide,
      'guideVersion', i.guide_version, 'happenedOn', i.happened_on, 'supersededOn', i.superseded_on,
      'signedBy', (select s.given_name || ' ' || s.family_name from staff s where s.id = i.signed_by))
      order by i.happened_on, i.signed_at), '[]')
    from interview i where i.case_id = $1 and i.period_id = $2 and i.person_id = p.id),
  'meetings', (select coalesce(jsonb_agg(jsonb_build_object('meetingId', t.id, 'on', t.starts_on, 'kind', t.kind,
      'status', t.status, 'attended', a.attended) order by t.starts_at), '[]')
    from meeting t join meeting_participant a on a.meeting_id = t.id and a.case_id = $1 and a.person_id = p.id
    where t.case_id = $1 and t.period_id = $2 and t.kind = any ($3) and t.status in ('planned', 'held')))
  order by m.role <> 'child', p.birth_date nulls last, p.given_name collate "fi-x-icu"), '[]') as json
from case_member m join person p on p.id = m.person_id
where m.case_id = $1 and m.valid_to is null and m.role in ('child', 'parent', 'step_parent')`;

const kindsWithGuides = (model: ServiceModel): ReadonlyMap<string, "child" | "parent"> =>
  new Map(
    model.meetingKinds.flatMap(({ code, interview }) => (interview ? [[code, interview] as const] : [])),
  );

const asksInterviews = (model: ServiceModel, id: string): boolean => {
  const rule = ruleOf(model, id);
  return rule?.shape === "required" && rule.parameters.what.fact === "each_interviewed";
};

export async function interviewListOf(tx: Tx, caseId: string, today: LocalDate): Promise<Page> {
  const state = await serviceStateOf(tx, caseId);
  if (!state) return { today, running: false, duties: [], people: [] };
  const { model, period, facts } = state;
  const kinds = kindsWithGuides(model);
  const found = await tx.page<Found[]>("interviews", listStatement, [caseId, period.id, [...kinds.keys()]]);
  return {
    today,
    running: period.endedOn === null,
    duties: assess(model, facts, today).duties.flatMap((duty) =>
      asksInterviews(model, duty.rule) ? [dutyShown(duty)] : [],
    ),
    people: (found ?? []).map(({ meetings, ...person }): Person => {
      const own = meetings.filter(({ kind }) => kinds.get(kind) === person.role);
      const holds = (meetingId: string): boolean =>
        person.interviews.some((one) => one.meetingId === meetingId && one.supersededOn === null);
      return {
        ...person,
        guide: guideFor(person, today)?.id ?? null,
        toWrite: own
          .filter(({ status, attended, meetingId }) => status === "held" && attended && !holds(meetingId))
          .map(({ meetingId, on }) => ({ meetingId, on, guide: guideFor(person, on)?.id ?? null })),
        plannedOn: own.find(({ status, on }) => status === "planned" && on >= today)?.on ?? null,
      };
    }),
  };
}

const oneStatement = `
select jsonb_build_object('id', i.id, 'meetingId', i.meeting_id, 'guide', i.guide, 'guideVersion', i.guide_version,
  'happenedOn', i.happened_on, 'supersededOn', i.superseded_on, 'personId', i.person_id, 'language', i.language,
  'name', (select p.given_name || ' ' || p.family_name from person p where p.id = i.person_id), 'answers', i.answers,
  'signedBy', (select s.given_name || ' ' || s.family_name from staff s where s.id = i.signed_by), 'signedAt', i.signed_at,
  'replaces', i.replaces, 'correctionReason', i.correction_reason,
  'filedIn', (select coalesce(jsonb_agg(p.given_name order by p.birth_date), '[]') from interview_matter f
    join matter q on q.id = f.matter_id join person p on p.id = q.person_id where f.case_id = $1 and f.interview_id = i.id)) as json
from interview i where i.case_id = $1 and i.id = $2`;

export const interviewOf = (tx: Tx, caseId: string, interviewId: string) =>
  tx.page<z.input<typeof interviewPage.reply>["interview"]>("interview-one", oneStatement, [
    caseId,
    interviewId,
  ]);

type InHand = {
  meeting: { on: LocalDate; status: string; kind: string; attended: string[] } | null;
  member: { role: "child" | "parent"; birthDate: LocalDate | null } | null;
  signedId: string | null;
  matters: { id: string; personId: string; isChild: boolean }[];
};

const inHandStatement = `
select jsonb_build_object(
  'meeting', (select jsonb_build_object('on', t.starts_on, 'status', t.status, 'kind', t.kind,
      'attended', (select coalesce(jsonb_agg(a.person_id), '[]') from meeting_participant a
        where a.case_id = $1 and a.meeting_id = t.id and a.attended and a.person_id is not null))
    from meeting t where t.case_id = $1 and t.period_id = $2 and t.id = $3),
  'member', (select jsonb_build_object('role', case m.role when 'step_parent' then 'parent' else m.role end, 'birthDate', p.birth_date)
    from case_member m join person p on p.id = m.person_id
    where m.case_id = $1 and m.person_id = $4 and m.valid_to is null and m.role in ('child', 'parent', 'step_parent') limit 1),
  'signedId', (select i.id from interview i where i.case_id = $1 and i.meeting_id = $3 and i.person_id = $4 and i.superseded_on is null),
  'matters', (select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'personId', q.person_id,
      'isChild', exists (select 1 from case_member m where m.case_id = $1 and m.person_id = q.person_id and m.role = 'child'))), '[]')
    from matter q where q.case_id = $1 and q.service_task = $5 and q.closed_on is null)) as json`;

/** What signing an interview asks: the meeting, the person, what is signed already, and the matters it is filed in. */
export async function interviewInHand(
  tx: Tx,
  caseId: string,
  period: { readonly id: string; readonly serviceTask: string },
  about: { readonly meetingId: string; readonly personId: string },
): Promise<InHand> {
  const found = await tx.page<InHand>("interview-in-hand", inHandStatement, [
    caseId,
    period.id,
    about.meetingId,
    about.personId,
    period.serviceTask,
  ]);
  if (!found) throw new Error("the statement answers one row always");
  return found;
}
