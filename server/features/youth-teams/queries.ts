import type { z } from "zod";
import type { youthTeam } from "#contract/worker/youth-teams.ts";
import { addDays, daysBetween, type LocalDate } from "#core/kernel/local-date.ts";
import type { ServiceModel } from "#core/services/model.ts";
import { ruleInWords } from "#core/services/rule-words.ts";
import { limitDay } from "#core/services/rules/limits.ts";
import { isInForce, viewOf } from "#core/services/view.ts";
import { factsStatement, type FoundService, withModel } from "#server/features/duties/queries.ts";
import type { Tx } from "#server/platform/database.ts";

type Page = Omit<z.input<typeof youthTeam.reply>, "today" | "can">;
type Kept = Omit<Page["readiness"][number], "code" | "name" | "plain"> & { area: string };

const pageStatement = `
with found as materialized (select f.json from (${factsStatement}) f), period as (
  select (f.json -> 'period' ->> 'id')::uuid as id from found f
)
select json_build_object('found', (select f.json from found f),
  'client', (select json_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name, 'birthDate', p.birth_date)
    -- Worked out apart: row-level security lets no condition that may fail near the persons' index.
    from (select (f.json -> 'facts' ->> 'clientId')::uuid as id from found f offset 0) k join person p on p.id = k.id),
  'wishes', (select coalesce(l.content -> 'elementWords' ->> 'young_person_wishes', nullif(l.content ->> 'familyWishes', ''), '')
    from plan l, period r where l.case_id = $1 and l.period_id = r.id and l.status <> 'superseded'
    order by l.status = 'approved' desc, l.plan_version desc limit 1),
  'partners', (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'role', a.role, 'agency', a.agency,
      'choice', case when y.id is not null then json_build_object('id', y.id, 'wanted', y.wanted, 'words', y.words, 'on', y.decided_on,
        'version', y.version, 'recordedBy', (select s.given_name || ' ' || s.family_name from staff s where s.id = y.recorded_by)) end)
      order by a.agency collate "fi-x-icu", a.name collate "fi-x-icu"), '[]')
    from partner a left join youth_team_choice y on y.case_id = $1 and y.partner_id = a.id and y.period_id = (select r.id from period r)
    where a.case_id = $1 and (a.valid_to is null or a.valid_to >= app.today())),
  'meetings', (select coalesce(json_agg(x.one), '[]') from (
    select json_build_object('id', m.id, 'on', m.starts_on, 'status', m.status) as one from meeting m, period r
    where m.case_id = $1 and m.period_id = r.id and m.kind = any ($2) and m.status in ('planned', 'held')
    order by m.starts_at desc limit 12) x),
  'readiness', (select coalesce(json_agg(json_build_object('area', e.area, 'state', e.state, 'words', e.words, 'nextStep', e.next_step,
      'dueOn', e.due_on, 'updatedOn', e.updated_on, 'version', e.version,
      'updatedBy', (select s.given_name || ' ' || s.family_name from staff s where s.id = e.updated_by))), '[]')
    from readiness e, period r where e.case_id = $1 and e.period_id = r.id)) as json`;

/** The rule by which the client says who comes to a meeting. */
const invitation = (model: ServiceModel) => model.rules.find(({ shape }) => shape === "invited_by_client");

const nobody: Page = {
  running: false,
  isLed: false,
  client: null,
  wishes: "",
  rule: null,
  partners: [],
  meetings: [],
  end: null,
  readiness: [],
};

export async function youthTeamOf(tx: Tx, caseId: string, today: LocalDate): Promise<Page> {
  // Meetings of other agencies together are network meetings, in every service that the client leads.
  const got = await tx.page<{
    found: FoundService | null;
    client: Page["client"];
    wishes: string | null;
    partners: Page["partners"];
    meetings: Page["meetings"];
    readiness: Kept[];
  }>("youth-team", pageStatement, [caseId, ["network"]]);
  if (!got?.found) return nobody;
  const { period, model, facts } = withModel(got.found);
  const rule = invitation(model);
  const view = viewOf(model, facts, today);
  return {
    running: period.endedOn === null,
    isLed: model.ledByClient ?? false,
    client: got.client,
    wishes: got.wishes ?? "",
    rule: rule ? ruleInWords(rule) : null,
    partners: got.partners,
    meetings: got.meetings,
    end: endOf(view, today),
    readiness: (model.readiness ?? []).map(({ code, name, plain }) => {
      const kept = got.readiness.find(({ area }) => area === code);
      return {
        code,
        name,
        plain: plain ?? name,
        state: kept?.state ?? "open",
        words: kept?.words ?? "",
        nextStep: kept?.nextStep ?? "",
        dueOn: kept?.dueOn ?? null,
        updatedOn: kept?.updatedOn ?? null,
        updatedBy: kept?.updatedBy ?? null,
        version: kept?.version ?? 0,
      };
    }),
  };
}

function endOf(view: ReturnType<typeof viewOf>, today: LocalDate): Page["end"] {
  for (const rule of view.model.rules) {
    if (rule.shape !== "end_age" || !isInForce(rule, today)) continue;
    const until = limitDay(rule, view);
    if (until === undefined) return null;
    const prepared = view.model.rules.find(({ shape }) => shape === "readiness");
    const readyBy = prepared?.shape === "readiness" ? addDays(until, -prepared.parameters.readyDays) : null;
    return { years: rule.parameters.years, until, readyBy, daysLeft: daysBetween(today, until) };
  }
  return null;
}

const rowsStatement = `
select json_build_object(
  'partner', exists (select 1 from partner a where a.case_id = $1 and a.id = $3 and (a.valid_to is null or a.valid_to >= app.today())),
  'choice', (select json_build_object('id', y.id, 'version', y.version) from youth_team_choice y
    where y.case_id = $1 and y.period_id = $2 and y.partner_id = $3),
  'readiness', (select json_build_object('id', e.id, 'version', e.version) from readiness e
    where e.case_id = $1 and e.period_id = $2 and e.area = $4)) as json`;
type KeptRow = { readonly id: string; readonly version: number };

/** What there is already of a choice or of a thing to get ready. */
export const youthRows = (tx: Tx, caseId: string, periodId: string, partnerId: string | null, area: string) =>
  tx.page<{ partner: boolean; choice: KeptRow | null; readiness: KeptRow | null }>(
    "youth-rows",
    rowsStatement,
    [caseId, periodId, partnerId, area],
  );
