import { periodFacts } from "#server/features/duties/queries.ts";

/** server/migrations/always/19_facts_of_service.sql: the facts of many cases, for trying a changed model over them. */
export const factsFunction =
  (): string => `-- Made by \`npm run gen\` from the statement by which the engine reads one case (server/features/duties/queries.ts); not edited by hand.
-- What the engine is told of every case of a service: days, codes and counts, no names and no words of the record. For the
-- administrator, who sees of it only what the server adds up; each asking is in the log.
create or replace function app.facts_of_service(of_service text, past int, how_many int) returns jsonb stable security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  if not app.has_role('administrator') then raise insufficient_privilege using message = 'only the administrator tries models'; end if;
  return jsonb_build_object(
    'total', (select count(*) from service_period where service = of_service),
    'facts', (select coalesce(jsonb_agg(f.json -> 'facts'), '[]') from (${periodFacts}
where p.service = of_service
order by p.id offset past limit how_many) f));
end $$;
`;
