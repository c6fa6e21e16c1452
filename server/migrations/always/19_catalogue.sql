-- Released models and instruments are for everybody's requests, signed in or not: what binds a service is no secret. Who released them and why is the
-- administrator's.
create or replace function app.catalogue_revision() returns int stable security definer
  language sql set search_path = public, app, pg_temp as $$ select catalogue_revision from installation $$;

create or replace function app.own_models() returns jsonb stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select jsonb_build_object('revision', (select catalogue_revision from installation),
    'models', (select coalesce(jsonb_agg(jsonb_build_object('service', r.service, 'version', r.version, 'content', r.content,
      'sha256', r.sha256) order by r.service, r.version), '[]') from service_model_release r),
    'retirements', (select coalesce(jsonb_agg(jsonb_build_object('service', t.service, 'version', t.version, 'lastDay', t.last_day)
      order by t.place), '[]') from service_model_retirement t),
    'instruments', (select coalesce(jsonb_agg(jsonb_build_object('id', r.instrument, 'version', r.version, 'content', r.content,
      'sha256', r.sha256) order by r.instrument, r.version), '[]') from instrument_release r),
    'instrumentRetirements', (select coalesce(jsonb_agg(jsonb_build_object('instrument', t.instrument, 'version', t.version,
      'retired', t.retired) order by t.place), '[]') from instrument_retirement t))
$$;

create or replace function app.on_catalogue_change() returns trigger security definer
  language plpgsql set search_path = public, app, pg_temp as $$
begin
  update installation set catalogue_revision = catalogue_revision + 1;
  return null;
end $$;
create or replace trigger service_model_release_counts after insert on service_model_release
  for each statement execute function app.on_catalogue_change();
create or replace trigger service_model_retirement_counts after insert on service_model_retirement
  for each statement execute function app.on_catalogue_change();
create or replace trigger instrument_release_counts after insert on instrument_release
  for each statement execute function app.on_catalogue_change();
create or replace trigger instrument_retirement_counts after insert on instrument_retirement
  for each statement execute function app.on_catalogue_change();

-- History is not edited, by nobody.
create or replace function app.refuse_change() returns trigger language plpgsql set search_path = public, app, pg_temp as $$
begin
  raise exception '% is history: rows are added and never changed', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create or replace trigger service_model_release_stays before update or delete on service_model_release
  for each row execute function app.refuse_change();
create or replace trigger service_model_retirement_stays before update or delete on service_model_retirement
  for each row execute function app.refuse_change();
create or replace trigger instrument_release_stays before update or delete on instrument_release
  for each row execute function app.refuse_change();
create or replace trigger instrument_retirement_stays before update or delete on instrument_retirement
  for each row execute function app.refuse_change();

-- What a family may do with the page of a service in its hand: whom to call, where to come. Public.
create or replace function app.service_facts_for_public() returns jsonb stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select jsonb_build_object(
    'organiser', (select jsonb_build_object('id', o.id, 'name', o.name, 'businessId', o.business_id) from organisation o
      where o.kind = 'organiser' order by o.id limit 1),
    'producers', (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name, 'businessId', o.business_id, 'kind', o.kind,
        'services', p.services) order by o.kind desc, o.name), '[]')
      from organisation o join lateral (select array_agg(distinct s) as services from unit u, unnest(u.services) s
        where u.organisation_id = o.id and u.active and u.kind = 'provider') p on p.services is not null),
    'area', (select service_area from installation),
    'channels', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'kind', c.kind, 'services', c.services, 'name', c.name,
        'description', c.description, 'phone', c.phone, 'email', c.email, 'street', c.street, 'postcode', c.postcode, 'city', c.city,
        'url', c.url, 'hours', c.hours, 'languages', c.languages, 'changedAt', c.changed_at) order by c.kind, c.id), '[]')
      from service_channel c where c.active),
    'descriptions', (select coalesce(jsonb_object_agg(g.reference_code, g.content), '{}') from (
      select distinct on (reference_code) reference_code, content from general_description
      order by reference_code, imported_at desc) g),
    'released', (select coalesce(jsonb_object_agg(r.service || ' v' || r.version, r.released_at), '{}') from service_model_release r))
$$;

-- How many families go on by a version: a number, for the one who is about to change or retire it.
create or replace function app.running_by_version(of_service text, of_version int) returns int stable security definer
  language sql set search_path = public, app, pg_temp as $$
  select count(*)::int from service_period p
  where p.service = of_service and p.service_version = of_version and p.ended_on is null and app.has_role('administrator')
$$;
