import type { z } from "zod";
import type { hearingShown, hearingsOf } from "#contract/worker/hearings.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { serviceModel } from "#core/services/catalogue.ts";
import type { ServiceModel } from "#core/services/model.ts";
import { ruleInWords } from "#core/services/rule-words.ts";
import { isInForce } from "#core/services/view.ts";
import type { Tx } from "#server/platform/database.ts";

export type HearingShown = z.input<typeof hearingShown>;
type Page = Omit<z.input<typeof hearingsOf.reply>, "today" | "can">;

const hearingJson = `json_build_object('id', h.id, 'personId', h.person_id, 'name', p.given_name, 'way', h.way, 'on', h.heard_on,
  'about', h.about, 'words', h.words, 'outcome', h.outcome, 'reason', h.reason,
  'meeting', (select json_build_object('id', m.id, 'on', m.starts_on, 'kind', m.kind) from meeting m where m.id = h.meeting_id and m.case_id = h.case_id),
  'recordedBy', (select s.given_name || ' ' || s.family_name from staff s where s.id = h.recorded_by),
  'recordedOn', h.recorded_on, 'version', h.version)`;

// Children and young people of the family, who are heard; those who have grown up in it too, while it is their service.
const isYoung = "m.role in ('child', 'sibling') and (m.valid_to is null or m.valid_to >= app.today())";

const pageStatement = `
with period as (
  select p.*, o.client_id from service_period p join service_order o on o.id = p.order_id where p.case_id = $1
  order by p.ended_on is not null, p.started_on desc limit 1
)
select json_build_object(
  'period', (select json_build_object('service', r.service, 'version', r.service_version, 'running', r.ended_on is null,
      'clientId', r.client_id) from period r),
  'people', (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.given_name, 'birthDate', p.birth_date, 'role', m.role,
      'lastHeardOn', (select max(h.heard_on) from hearing h where h.case_id = $1 and h.person_id = p.id
        and h.period_id = (select r.id from period r)),
      'voice', (select json_build_object('on', mt.starts_on, 'meetingId', mt.id,
          'words', (select coalesce(v ->> 'words', '') from jsonb_array_elements(e.child_voice) v where v ->> 'childId' = p.id::text limit 1))
        from meeting mt join entry e on e.meeting_id = mt.id and e.case_id = mt.case_id and e.is_current
        where mt.case_id = $1 and mt.status = 'held' and mt.period_id = (select r.id from period r)
          and e.child_voice @> jsonb_build_array(jsonb_build_object('childId', p.id))
        order by mt.starts_at desc limit 1)) order by p.birth_date nulls last, p.given_name), '[]')
    from case_member m join person p on p.id = m.person_id where m.case_id = $1 and ${isYoung}),
  'hearings', (select coalesce(json_agg(${hearingJson} order by h.heard_on desc, h.id desc), '[]')
    from hearing h join person p on p.id = h.person_id where h.case_id = $1),
  'meetings', (select coalesce(json_agg(x.one), '[]') from (
    select json_build_object('id', m.id, 'on', m.starts_on, 'kind', m.kind) as one from meeting m
    where m.case_id = $1 and m.status = 'held' and m.period_id = (select r.id from period r)
    order by m.starts_at desc limit 15) x)) as json`;

type Found = {
  period: { service: string; version: number; running: boolean; clientId: string | null } | null;
  people: (Omit<Page["people"][number], "asked"> & { role: string })[];
  hearings: HearingShown[];
  meetings: Page["meetings"];
};

/** The rule by which somebody is heard before the plan, and whose hearing it asks for. */
const askedBy = (model: ServiceModel | undefined, today: LocalDate) =>
  model?.rules.find(
    (rule) => rule.shape === "required" && rule.parameters.what.fact === "heard" && isInForce(rule, today),
  );

export async function hearingPageOf(tx: Tx, caseId: string, today: LocalDate): Promise<Page> {
  const found = await tx.page<Found>("hearings", pageStatement, [caseId]);
  const period = found?.period ?? null;
  const rule = period?.running ? askedBy(serviceModel(period.service, period.version), today) : undefined;
  const ofClient =
    rule?.shape === "required" &&
    rule.parameters.what.fact === "heard" &&
    rule.parameters.what.who === "client";
  return {
    running: period?.running ?? false,
    rule: rule ? ruleInWords(rule) : null,
    people: (found?.people ?? []).map(({ role, ...one }) => ({
      ...one,
      asked:
        rule !== undefined &&
        one.lastHeardOn === null &&
        role === "child" &&
        (!ofClient || period?.clientId == null || period.clientId === one.id),
    })),
    hearings: found?.hearings ?? [],
    meetings: found?.meetings ?? [],
  };
}

const decidingStatement = `
select json_build_object('periodId', p.id, 'serviceTask', p.service_task, 'running', p.ended_on is null,
  'children', (select coalesce(json_agg(m.person_id), '[]') from case_member m where m.case_id = $1 and ${isYoung}),
  'meetingIds', (select coalesce(json_agg(m.id), '[]') from meeting m where m.case_id = $1 and m.id = $3 and m.status = 'held'),
  'hearing', (select ${hearingJson} from hearing h join person p on p.id = h.person_id where h.case_id = $1 and h.id = $2)) as json
from service_period p where p.case_id = $1
order by p.ended_on is not null, p.started_on desc limit 1`;

type Deciding = {
  readonly periodId: string;
  readonly serviceTask: string;
  readonly running: boolean;
  readonly children: string[];
  readonly meetingIds: string[];
  readonly hearing: HearingShown | null;
};

/** What a hearing is held against, and the hearing itself where one is corrected. */
export const hearingFacts = (
  tx: Tx,
  caseId: string,
  hearingId: string | null,
  meetingId: string | null,
): Promise<Deciding | undefined> =>
  tx.page<Deciding>("hearing-facts", decidingStatement, [caseId, hearingId, meetingId]);
