import type { z } from "zod";
import type { staffList, staffMember, unitList } from "#contract/worker/staff.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { allModels } from "#core/services/catalogue.ts";
import { serviceName } from "#core/services/rule-words.ts";
import type { HeldRole, UnitKind } from "#core/staff/decide-role.ts";
import type { Tx } from "#server/platform/database.ts";

type List = z.input<typeof staffList.reply>;
type Asked = z.output<NonNullable<typeof staffList.body>>;
type Member = z.input<typeof staffMember.reply>;
type Units = z.input<typeof unitList.reply>;

const pageSize = 50;
const heldToday = "r.valid_from <= $1 and (r.valid_to is null or r.valid_to >= $1)";

const listStatement = `
with found as materialized (
  select s.id, s.given_name, s.family_name, s.title, s.active from staff s
  where ($2 = 'all' or s.active = ($2 = 'active'))
    and ($3 = '' or app.fold(s.given_name || ' ' || s.family_name) like '%' || app.fold($3) || '%')
    and (($4::text is null and $5::uuid is null) or exists (select 1 from staff_role r where r.staff_id = s.id
      and ($4::text is null or r.role = $4) and ($5::uuid is null or r.unit_id = $5) and ${heldToday}))
)
select json_build_object('total', (select count(*) from found),
  'units', (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name, 'kind', u.kind, 'active', u.active)
    order by u.name collate "fi-x-icu"), '[]') from unit u),
  'people', (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name, 'title', p.title,
      'active', p.active, 'roles', (select coalesce(json_agg(json_build_object('role', r.role, 'unit', u.name) order by r.valid_from), '[]')
        from staff_role r left join unit u on u.id = r.unit_id where r.staff_id = p.id and ${heldToday}))
    order by p.family_name collate "fi-x-icu", p.given_name collate "fi-x-icu", p.id), '[]')
    from (select * from found order by family_name collate "fi-x-icu", given_name collate "fi-x-icu", id
      limit ${pageSize} offset ($6::int - 1) * ${pageSize}) p)) as json`;

export async function staffFor(tx: Tx, asked: Asked, today: LocalDate): Promise<List> {
  const params = [today, asked.state, asked.name ?? "", asked.role ?? null, asked.unit ?? null, asked.page];
  const found = await tx.page<Omit<List, "pageSize">>("staff-list", listStatement, params);
  return { ...(found ?? { people: [], total: 0, units: [] }), pageSize };
}

const memberStatement = `
select json_build_object('id', s.id, 'version', s.version, 'active', s.active, 'givenName', s.given_name, 'familyName', s.family_name,
  'title', s.title, 'email', s.email, 'phone', s.phone, 'qualifications', s.qualifications, 'competences', s.competences,
  'languages', s.languages, 'weeklyHours', s.weekly_hours, 'language', s.language,
  'roles', (select coalesce(json_agg(json_build_object('id', r.id, 'role', r.role, 'unitId', r.unit_id, 'unit', u.name,
      'from', r.valid_from, 'to', r.valid_to,
      'state', case when r.valid_from > $2 then 'coming' when r.valid_to < $2 then 'former' else 'now' end)
    order by r.valid_to is not null, r.valid_from desc), '[]')
    from staff_role r left join unit u on u.id = r.unit_id where r.staff_id = s.id),
  'units', (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name, 'kind', u.kind, 'active', u.active)
    order by u.name collate "fi-x-icu"), '[]') from unit u)) as json
from staff s where s.id = $1`;

export const staffById = (tx: Tx, staffId: string, today: LocalDate): Promise<Member | undefined> =>
  tx.page<Member>("staff-member", memberStatement, [staffId, today]);

const unitsStatement = `
select json_build_object(
  'units', (select coalesce(json_agg(json_build_object('id', u.id, 'version', u.version, 'kind', u.kind, 'active', u.active,
      'name', u.name, 'services', u.services, 'phone', u.phone, 'email', u.email, 'street', u.street, 'postcode', u.postcode,
      'city', u.city, 'organisation', json_build_object('id', o.id, 'name', o.name, 'kind', o.kind),
      'people', (select count(distinct r.staff_id) from staff_role r join staff s on s.id = r.staff_id
        where r.unit_id = u.id and s.active and ${heldToday}))
    order by u.active desc, u.name collate "fi-x-icu"), '[]')
    from unit u join organisation o on o.id = u.organisation_id),
  'organisations', (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'businessId', o.business_id)
    order by o.kind, o.name collate "fi-x-icu"), '[]') from organisation o)) as json`;

export async function unitsWithPeople(tx: Tx, today: LocalDate): Promise<Units> {
  const found = await tx.page<Omit<Units, "services">>("units", unitsStatement, [today]);
  const services = [...new Set(allModels().map(({ id }) => id))].map((id) => ({
    id,
    name: serviceName(id),
  }));
  return { ...(found ?? { units: [], organisations: [] }), services };
}

type RoleFacts = {
  personActive: boolean | null;
  held: (HeldRole & { id: string })[];
  unit: { kind: UnitKind; active: boolean } | null;
  /** Others who are administrators today and at work. */
  administratorsElse: number;
};

const roleStatement = `
select json_build_object('personActive', (select s.active from staff s where s.id = $2),
  'held', (select coalesce(json_agg(json_build_object('id', r.id, 'staffId', r.staff_id, 'role', r.role, 'unitId', r.unit_id,
    'from', r.valid_from, 'to', r.valid_to)), '[]') from staff_role r where r.staff_id = $2),
  'unit', (select json_build_object('kind', u.kind, 'active', u.active) from unit u where u.id = $3),
  'administratorsElse', (select count(distinct r.staff_id) from staff_role r join staff s on s.id = r.staff_id
    where r.role = 'administrator' and r.staff_id <> $2 and s.active and ${heldToday})) as json`;

export const roleFacts = async (
  tx: Tx,
  staffId: string,
  unitId: string | null,
  today: LocalDate,
): Promise<RoleFacts> =>
  (await tx.page<RoleFacts>("role-facts", roleStatement, [today, staffId, unitId])) as RoleFacts;

const unitStatement = `
select json_build_object('kind', u.kind, 'version', u.version, 'active', u.active,
  'people', (select count(distinct r.staff_id) from staff_role r join staff s on s.id = r.staff_id
    where r.unit_id = u.id and s.active and (r.valid_to is null or r.valid_to >= $1))) as json
from unit u where u.id = $2`;

export const unitById = (tx: Tx, unitId: string, today: LocalDate) =>
  tx.page<{ kind: UnitKind; version: number; active: boolean; people: number }>("unit", unitStatement, [
    today,
    unitId,
  ]);

export const organisationExists = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.rows("organisation", "select 1 from organisation where id = $1", [id])).length > 0;
