import type { z } from "zod";
import type { resourcesOf } from "#contract/worker/resources.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { ResourceState } from "#core/resources/decide-resource.ts";
import type { Tx } from "#server/platform/database.ts";

type Page = z.input<typeof resourcesOf.reply>;

// Of the service that runs, or of the last one.
const pageStatement = `
with latest as (
  select p.id, p.ended_on from service_period p where p.case_id = $1 order by p.ended_on is not null, p.started_on desc limit 1
)
select json_build_object('running', coalesce((select l.ended_on is null from latest l), false),
  'resources', (select coalesce(json_agg(json_build_object('id', f.id, 'whose', f.whose, 'personId', f.person_id,
      'name', coalesce(p.given_name || ' ' || p.family_name, f.name), 'relation', coalesce(m.relation_words, ''), 'offers', f.offers,
      'status', f.status, 'steps', f.steps, 'namedOn', f.named_on,
      'namedBy', (select s.given_name || ' ' || s.family_name from staff s where s.id = f.named_by), 'version', f.version)
      order by f.whose, f.named_on, f.id), '[]')
    from family_resource f join latest l on l.id = f.period_id
    left join person p on p.id = f.person_id
    left join lateral (select m.relation_words from case_member m where m.case_id = $1 and m.person_id = f.person_id
      order by m.valid_to is not null, m.valid_from desc limit 1) m on true
    where f.case_id = $1),
  'people', (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name, 'role', m.role,
      'relation', m.relation_words)
      order by array_position(array['parent', 'step_parent', 'child', 'sibling', 'grandparent', 'close_person', 'other'], m.role),
        p.given_name collate "fi-x-icu"), '[]')
    from case_member m join person p on p.id = m.person_id where m.case_id = $1 and m.valid_to is null)) as json`;

export async function resourcePage(tx: Tx, caseId: string, today: LocalDate): Promise<Page> {
  const found = await tx.page<Omit<Page, "today">>("resources", pageStatement, [caseId]);
  return { today, running: false, resources: [], people: [], ...found };
}

type Standing = {
  readonly version: number;
  readonly status: ResourceState;
  readonly namedOn: LocalDate;
};

export const resourceStanding = (tx: Tx, caseId: string, resourceId: string): Promise<Standing | undefined> =>
  tx.page<Standing>(
    "resource-standing",
    `select json_build_object('version', f.version, 'status', f.status, 'namedOn', f.named_on) as json
     from family_resource f where f.id = $2 and f.case_id = $1`,
    [caseId, resourceId],
  );
