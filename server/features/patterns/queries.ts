import type { z } from "zod";
import type { patternShown, patternsOf, relationshipShown } from "#contract/worker/patterns.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { changeOf, type Pair, type PatternStatus } from "#core/patterns/decide-pattern.ts";
import { serviceStateOf } from "#server/features/duties/queries.ts";
import { ratingsThatHold } from "#server/features/goals/queries.ts";
import type { Tx } from "#server/platform/database.ts";

type Page = z.input<typeof patternsOf.reply>;
type PatternRow = Omit<z.input<typeof patternShown>, "change" | "observations"> & {
  observations: (z.input<typeof patternShown>["observations"][number] & { on: LocalDate })[];
};

const pageStatement = `
select jsonb_build_object(
  'relationships', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'personIds', jsonb_build_array(r.person_a, r.person_b),
      'name', r.name, 'nowWords', r.now_words, 'hopeWords', r.hope_words, 'begunOn', r.begun_on, 'endedOn', r.ended_on,
      'version', r.version,
      'goals', (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'title', g.title, 'baseline', g.baseline,
          'latest', coalesce(g.end_level, l.level)) order by g.set_on, g.id), '[]')
        from goal g left join lateral (select x.level from ${ratingsThatHold("g.id")} x order by x.rated_on desc, x.id desc limit 1) l on true
        where g.case_id = $1 and g.subject = 'relationship' and g.status in ('active', 'ended')
          and g.person_ids @> array[r.person_a, r.person_b]))
      order by r.ended_on nulls first, r.begun_on, r.id), '[]')
    from relationship r where r.case_id = $1),
  'patterns', (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'relationshipId', t.relationship_id,
      'personIds', to_jsonb(t.person_ids), 'harmful', t.harmful, 'protects', t.protects, 'better', t.better, 'practice', t.practice,
      'status', t.status, 'namedOn', t.named_on, 'endedOn', t.ended_on, 'version', t.version,
      'namedBy', (select s.given_name || ' ' || s.family_name from staff s where s.id = t.named_by),
      'observations', (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'on', o.observed_on, 'level', o.level, 'words', o.words,
          'toldBy', (select p.given_name from person p where p.id = o.told_by), 'meetingId', o.meeting_id,
          'by', (select s.given_name || ' ' || s.family_name from staff s where s.id = o.recorded_by))
          order by o.observed_on, o.id), '[]')
        from pattern_observation o where o.case_id = $1 and o.pattern_id = t.id))
      order by t.status <> 'active', t.named_on, t.id), '[]')
    from pattern t where t.case_id = $1)) as json`;

export async function patternPageOf(tx: Tx, caseId: string, today: LocalDate): Promise<Page> {
  const found = await tx.page<{
    relationships: z.input<typeof relationshipShown>[];
    patterns: PatternRow[];
  }>("patterns", pageStatement, [caseId]);
  const state = await serviceStateOf(tx, caseId);
  return {
    today,
    running: state !== undefined && state.period.endedOn === null,
    relationships: found?.relationships ?? [],
    patterns: (found?.patterns ?? []).map((pattern) => ({
      ...pattern,
      change: changeOf(pattern.observations),
    })),
  };
}

type InHand = {
  memberIds: string[];
  present: (Pair & { id: string })[];
};

const inHandStatement = `
select jsonb_build_object(
  'memberIds', (select coalesce(jsonb_agg(m.person_id), '[]') from case_member m where m.case_id = $1 and m.valid_to is null),
  'present', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'personA', r.person_a, 'personB', r.person_b)), '[]')
    from relationship r where r.case_id = $1 and r.ended_on is null)) as json`;

/** Members of the family and the relationships that are worked on. */
export async function aroundPatterns(tx: Tx, caseId: string): Promise<InHand> {
  return (
    (await tx.page<InHand>("around-patterns", inHandStatement, [caseId])) ?? { memberIds: [], present: [] }
  );
}

export type PatternInHand = {
  status: PatternStatus;
  namedOn: LocalDate;
  periodId: string;
  isMeeting: boolean;
};

export const patternInHand = (tx: Tx, caseId: string, patternId: string, meetingId: string | null) =>
  tx.page<PatternInHand>(
    "pattern-in-hand",
    `
select jsonb_build_object('status', t.status, 'namedOn', t.named_on, 'periodId', t.period_id,
  'isMeeting', exists (select 1 from meeting m where m.case_id = $1 and m.id = $3)) as json
from pattern t where t.case_id = $1 and t.id = $2`,
    [caseId, patternId, meetingId],
  );

const versionStatements = {
  relationship: `select to_jsonb(r) - 'case_id' as json from relationship r where r.case_id = $1 and r.id = $2`,
  pattern: `select to_jsonb(t) - 'case_id' as json from pattern t where t.case_id = $1 and t.id = $2`,
} as const;

/** The row as it is now, for one who saw an older one. */
export const rowNow = (tx: Tx, caseId: string, table: keyof typeof versionStatements, rowId: string) =>
  tx.page<Record<string, unknown>>(`${table}-now`, versionStatements[table], [caseId, rowId]);
