import type { z } from "zod";
import type { goalsOf } from "#contract/worker/goals.ts";
import type { Tx } from "#server/platform/database.ts";

export type GoalFollowed = z.input<typeof goalsOf.reply>["goals"][number];

/**
 * The ratings of a goal that hold, as something to select from: a corrected record's later rating of the same meeting takes the
 * former's place, and one without a level takes it away.
 */
export const ratingsThatHold = (goal: string): string => `(
  select r.* from (select distinct on (coalesce(x.meeting_id, x.id)) x.* from goal_rating x where x.goal_id = ${goal}
    order by coalesce(x.meeting_id, x.id), x.id desc) r where r.level is not null)`;

/** One goal `g` with its ratings, oldest first; of one that came along from a former service also those of there. */
export const goalJson = `jsonb_build_object('id', g.id, 'subject', g.subject, 'personIds', g.person_ids, 'title', g.title,
  'familyWords', g.family_words, 'levels', g.levels, 'weight', g.weight, 'baseline', g.baseline, 'status', g.status,
  'steps', (select coalesce(jsonb_agg(jsonb_build_object('id', s ->> 'id', 'what', coalesce(s ->> 'what', ''), 'who', coalesce(s ->> 'who', ''),
    'dueOn', s ->> 'dueOn', 'doneOn', s ->> 'doneOn')), '[]') from jsonb_array_elements(g.steps) s),
  'setOn', g.set_on, 'endedOn', g.ended_on, 'endLevel', g.end_level, 'whatHelped', g.what_helped, 'version', g.version,
  'cameAlong', cardinality(g.former_ids) > 0,
  'ratings', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'on', r.rated_on, 'level', r.level, 'meetingId', r.meeting_id,
      'by', (select s.given_name || ' ' || s.family_name from staff s where s.id = r.rated_by)) order by r.rated_on, r.id), '[]')
    from ${ratingsThatHold("any (array_append(g.former_ids, g.id))")} r))`;

/** Goal `g` as answers about it are read. */
export const goalAnsweredJson = `jsonb_build_object('ids', array_append(g.former_ids, g.id),
  'name', coalesce(nullif(g.family_words, ''), g.title), 'levels', g.levels)`;

const listStatement = `
select coalesce(jsonb_agg(${goalJson} order by array_position('{active,draft,ended,dropped}', g.status), g.set_on, g.id), '[]') as json
from goal g where g.case_id = $1 and ($2::uuid is null or g.period_id = $2)`;

/** The family's goals, of all its services or of one. */
export async function goalsOfCase(tx: Tx, caseId: string, periodId?: string): Promise<GoalFollowed[]> {
  return (await tx.page<GoalFollowed[]>("goals", listStatement, [caseId, periodId ?? null])) ?? [];
}

export async function goalOf(tx: Tx, caseId: string, goalId: string): Promise<GoalFollowed | undefined> {
  return tx.page<GoalFollowed>(
    "goal-one",
    `select ${goalJson} as json from goal g where g.case_id = $1 and g.id = $2`,
    [caseId, goalId],
  );
}
