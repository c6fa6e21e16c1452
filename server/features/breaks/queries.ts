import type { z } from "zod";
import type { breakShown, visitRhythm } from "#contract/worker/breaks.ts";
import type { BreakDraft, OtherBreak } from "#core/breaks/decide-break.ts";
import { addDays, daysBetween, later, type LocalDate } from "#core/kernel/local-date.ts";
import type { Rule } from "#core/services/rule-shapes.ts";
import { ruleInWords } from "#core/services/rule-words.ts";
import { limitDay } from "#core/services/rules/limits.ts";
import { rhythmFrom } from "#core/services/rules/meetings.ts";
import { isInForce, viewOf, type View, weekStart } from "#core/services/view.ts";
import { isRhythm, visitWeeks } from "#core/services/visit-weeks.ts";
import { factsStatement, type FoundService, withModel } from "#server/features/duties/queries.ts";
import type { Tx } from "#server/platform/database.ts";

export type BreakShown = z.input<typeof breakShown>;
type Page = Omit<z.input<typeof visitRhythm.reply>, "today" | "can">;

const breakJson = `json_build_object('id', b.id, 'kind', b.kind, 'reason', b.reason, 'agreedWith', b.agreed_with,
  'from', b.from_day, 'to', b.to_day, 'agreedOn', b.agreed_on, 'withdrawnOn', b.withdrawn_on, 'version', b.version,
  'recordedBy', (select s.given_name || ' ' || s.family_name from staff s where s.id = b.recorded_by))`;

const pageStatement = `
select json_build_object('found', (select f.json from (${factsStatement}) f), 'breaks', (
  select coalesce(json_agg(${breakJson} order by b.from_day desc, b.id), '[]') from service_break b where b.case_id = $1),
  'planned', (select coalesce(json_agg(json_build_object('id', m.id, 'on', m.starts_on, 'startsAt', m.starts_at, 'kind', m.kind)
      order by m.starts_at, m.id), '[]')
    from meeting m where m.case_id = $1 and m.status = 'planned')) as json`;

/** Half a year back: what is older tells little of the rhythm of today. */
const weeksShown = 26;
const weeksAhead = 4;

function rhythmOf(view: View): Page["rhythm"] {
  for (const rule of view.model.rules) {
    if (!isRhythm(rule) || !isInForce(rule, view.today)) continue;
    const began = rhythmFrom(rule, view);
    if (began === undefined) return null;
    const last = view.facts.endedOn ?? addDays(view.today, 7 * weeksAhead);
    const from = later(began, addDays(weekStart(view.today), -7 * weeksShown));
    const weeks = visitWeeks(rule, view.facts, { from, until: last, today: view.today });
    const isOfWeek = rule.shape === "visit_rate";
    return {
      rule: ruleInWords(rule),
      per: isOfWeek ? "week" : "day",
      min: isOfWeek ? rule.parameters.min : 0,
      max: rule.parameters.max,
      from: began,
      weeks: weeks.map((one) => ({ ...one, excuse: one.excuse ?? null })),
    };
  }
  return null;
}

function limitsOf(view: View): Page["limits"] {
  return view.model.rules.flatMap((rule: Rule) => {
    if (rule.shape !== "duration" && rule.shape !== "end_age") return [];
    if (!isInForce(rule, view.today)) return [];
    const until = limitDay(rule, view);
    if (until === undefined) return [];
    const daysLeft = daysBetween(view.today, until);
    const { warnDays, leadDays = 14 } = rule.parameters;
    const state =
      daysLeft < 0 ? "past" : daysLeft <= leadDays ? "near" : daysLeft <= warnDays ? "seen" : "far";
    return [
      {
        rule: ruleInWords(rule),
        from: view.facts.startedOn,
        until,
        pausedDays:
          rule.shape === "duration" && rule.parameters.pausesExtend ? (view.facts.pausedDays ?? 0) : 0,
        daysLeft,
        state: state as "far" | "seen" | "near" | "past",
        todo: rule.todo ?? null,
      },
    ];
  });
}

/** The rhythm, the limits and the breaks of the case's running (or last) service. */
export async function rhythmPageOf(tx: Tx, caseId: string, today: LocalDate): Promise<Page> {
  const got = await tx.page<{
    found: FoundService | null;
    breaks: BreakShown[];
    planned: { id: string; on: LocalDate; startsAt: string; kind: string }[];
  }>("rhythm-page", pageStatement, [caseId]);
  const breaks = got?.breaks ?? [];
  if (!got?.found) return { running: false, startedOn: null, rhythm: null, limits: [], breaks, planned: [] };
  const { period, model, facts } = withModel(got.found);
  const view = viewOf(model, facts, today);
  return {
    running: period.endedOn === null,
    startedOn: period.startedOn,
    rhythm: rhythmOf(view),
    limits: period.endedOn === null ? limitsOf(view) : [],
    breaks,
    planned: got.planned.map((one) => ({
      ...one,
      kind: model.meetingKinds.find(({ code }) => code === one.kind)?.name ?? {
        fi: one.kind,
        sv: one.kind,
        en: one.kind,
      },
    })),
  };
}

const decidingStatement = `
select json_build_object('periodId', p.id, 'running', p.ended_on is null, 'startedOn', p.started_on,
  'others', (select coalesce(json_agg(json_build_object('id', b.id, 'kind', b.kind, 'from', b.from_day, 'to', b.to_day)), '[]')
    from service_break b where b.case_id = $1 and b.period_id = p.id and b.withdrawn_on is null and b.id is distinct from $2),
  'planned', (select coalesce(json_agg(m.starts_on), '[]') from meeting m
    where m.case_id = $1 and m.period_id = p.id and m.status = 'planned'),
  'break', (select ${breakJson} from service_break b where b.case_id = $1 and b.id = $2)) as json
from service_period p where p.case_id = $1
order by p.ended_on is not null, p.started_on desc limit 1`;

export type BreakFacts = {
  readonly periodId: string;
  readonly running: boolean;
  readonly startedOn: LocalDate;
  readonly others: OtherBreak[];
  readonly planned: LocalDate[];
  readonly break: (BreakShown & BreakDraft) | null;
};

/** What agreeing on a break is held against, and the break itself where one is changed. */
export const breakFacts = (tx: Tx, caseId: string, breakId: string | null): Promise<BreakFacts | undefined> =>
  tx.page<BreakFacts>("break-facts", decidingStatement, [caseId, breakId]);
