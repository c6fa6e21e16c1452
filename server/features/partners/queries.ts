import type { z } from "zod";
import type { partnersOf, sharedPlan } from "#contract/worker/partners.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { sectorOf } from "#core/partners/sectors.ts";
import { serviceModel } from "#core/services/catalogue.ts";
import type { Tx } from "#server/platform/database.ts";

type Partners = z.input<typeof partnersOf.reply>;
type SharedPlan = z.input<typeof sharedPlan.reply>;

/** Does the consent row `s` hold today? The same as holdsOn of core/partners/decide-consent.ts. */
export const consentHolds = (s: string): string =>
  `(${s}.given_on <= app.today() and (${s}.valid_to is null or ${s}.valid_to >= app.today())
    and (${s}.withdrawn_on is null or ${s}.withdrawn_on > app.today()))`;

const nameOf = (column: string): string =>
  `(select pe.given_name || ' ' || pe.family_name from person pe where pe.id = ${column})`;

const consentsJson = `(
  select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'givenBy', coalesce(${nameOf("s.given_by")}, ''),
      'subjects', to_jsonb(s.subjects), 'limits', s.limits, 'how', s.how, 'givenOn', s.given_on, 'validTo', s.valid_to,
      'withdrawnOn', s.withdrawn_on, 'withdrawnBy', ${nameOf("s.withdrawn_by")}, 'withdrawnWords', s.withdrawn_words,
      'recordedBy', (select w.given_name || ' ' || w.family_name from staff w where w.id = s.recorded_by),
      'holds', ${consentHolds("s")}, 'version', s.version) order by s.given_on desc, s.id desc), '[]')
  from sharing_consent s where s.case_id = $1 and s.partner_id = r.id)`;

/** The plan that partners go by: the one in force, or the first one while it is made. */
const planInUse = `(
  select l.id, l.plan_version, l.status, l.content, l.approved_on, l.review_on, l.period_id
  from plan l where l.case_id = $1 and l.status in ('approved', 'proposed', 'draft')
  order by array_position('{approved,proposed,draft}', l.status), l.plan_version desc limit 1)`;
const rolesOf = (content: string): string =>
  `jsonb_array_elements(case when jsonb_typeof(${content} -> 'partnerRoles') = 'array' then ${content} -> 'partnerRoles' else '[]' end)`;
const standJson = `(
  select jsonb_build_object('stance', v.stance, 'words', v.words, 'on', v.on_day, 'toldHow', v.told_how)
  from plan_approval v where v.case_id = $1 and v.plan_id = u.id and v.partner_id = r.id order by v.on_day desc, v.id desc limit 1)`;
const partJson = `(
  select jsonb_build_object('does', x ->> 'does', 'howOften', coalesce(x ->> 'howOften', ''), 'until', x -> 'until')
  from ${rolesOf("u.content")} x where x ->> 'partnerId' = r.id::text limit 1)`;

const pageStatement = `
with used as materialized ${planInUse}
select jsonb_build_object(
  'plan', (select jsonb_build_object('id', u.id, 'planVersion', u.plan_version, 'status', u.status) from used u),
  'partners', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'role', r.role, 'agency', r.agency,
      'sector', r.sector, 'phone', r.phone, 'email', r.email, 'validTo', r.valid_to, 'consents', ${consentsJson},
      'part', ${partJson}, 'stand', ${standJson}, 'held', coalesce(h.held, 0), 'lastMet', h.last_met,
      'next', (select jsonb_build_object('id', m.id, 'kind', m.kind, 'startsAt', m.starts_at)
        from meeting_participant p join meeting m on m.id = p.meeting_id
        where p.case_id = $1 and p.partner_id = r.id and m.status = 'planned' and m.starts_at >= $2
        order by m.starts_at limit 1)) order by r.agency collate "fi-x-icu", r.name collate "fi-x-icu"), '[]')
    from partner r left join used u on true
    left join (select p.partner_id, count(*)::int as held, max(m.starts_on) as last_met
      from meeting_participant p join meeting m on m.id = p.meeting_id
      where p.case_id = $1 and p.partner_id is not null and p.attended and m.status = 'held' group by p.partner_id) h on h.partner_id = r.id
    where r.case_id = $1),
  'service', (select jsonb_build_object('id', sp.service, 'version', sp.service_version) from service_period sp
    where sp.case_id = $1 order by sp.ended_on is not null, sp.started_on desc limit 1)) as json`;

type Found = {
  plan: Partners["plan"];
  partners: (Omit<Partners["partners"][number], "level"> & { sector: string })[];
  service: { id: string; version: number } | null;
};

export async function partnersOfCase(tx: Tx, caseId: string, now: string) {
  const found = await tx.page<Found>("partners-of-case", pageStatement, [caseId, now]);
  const model = found?.service && serviceModel(found.service.id, found.service.version);
  return {
    plan: found?.plan ?? null,
    asksConsent: model?.rules.some(({ shape }) => shape === "partner_consents") ?? false,
    kinds: model?.meetingKinds.map(({ code, name }) => ({ code, name })) ?? [],
    partners: (found?.partners ?? []).map((one) => ({ ...one, level: sectorOf(one.sector).level })),
  };
}

const sharedStatement = `
with used as materialized ${planInUse}, consented as materialized (
  select distinct s.partner_id from sharing_consent s
  where s.case_id = $1 and 'plan' = any (s.subjects) and ${consentHolds("s")})
select jsonb_build_object(
  'plan', (select jsonb_build_object('id', u.id, 'planVersion', u.plan_version, 'status', u.status, 'approvedOn', u.approved_on,
      'reviewOn', u.review_on, 'familyWishes', coalesce(u.content ->> 'familyWishes', ''),
      'service', (select jsonb_build_object('id', sp.service, 'version', sp.service_version) from service_period sp where sp.id = u.period_id),
      'goals', (select coalesce(jsonb_agg(jsonb_build_object('id', x -> 'id', 'title', coalesce(x ->> 'title', ''),
          'familyWords', coalesce(x ->> 'familyWords', ''))), '[]')
        from jsonb_array_elements(coalesce(u.content -> 'goals', '[]')) x),
      'workers', (select coalesce(jsonb_agg(jsonb_build_object('name', w.given_name || ' ' || w.family_name, 'title', w.title)
          order by w.family_name collate "fi-x-icu"), '[]')
        from staff w where w.id in (select cw.staff_id from case_worker cw where cw.case_id = $1
          and cw.role in ('keyWorker', 'familyWorker', 'therapist', 'standIn', 'purchaser')
          and cw.valid_from <= app.today() and (cw.valid_to is null or cw.valid_to >= app.today()))),
      'roles', (select coalesce(jsonb_agg(jsonb_build_object('partnerId', r.id, 'name', r.name, 'role', r.role, 'agency', r.agency,
          'sector', r.sector, 'does', x.role ->> 'does', 'howOften', coalesce(x.role ->> 'howOften', ''), 'until', x.role -> 'until',
          'stance', ${standJson} -> 'stance') order by x.place), '[]')
        from ${rolesOf("u.content")} with ordinality as x (role, place) join partner r on r.id::text = x.role ->> 'partnerId'
        where r.case_id = $1 and r.id in (select partner_id from consented)))
    from used u),
  'leftOut', (select count(*) from used u, ${rolesOf("u.content")} x
    where x ->> 'partnerId' not in (select partner_id::text from consented))) as json`;

type SharedRole = Omit<NonNullable<SharedPlan["plan"]>["roles"][number], "sector" | "level"> & {
  sector: string;
};
type SharedFound = {
  plan:
    | (Omit<NonNullable<SharedPlan["plan"]>, "service" | "roles"> & {
        service: { id: string; version: number };
        roles: SharedRole[];
      })
    | null;
  leftOut: number;
};

/** The plan as all agencies share it. Who isn't covered by a consent is left out by the database already. */
export async function sharedPlanOf(tx: Tx, caseId: string): Promise<Omit<SharedPlan, "can">> {
  const found = await tx.page<SharedFound>("shared-plan", sharedStatement, [caseId]);
  if (!found?.plan) return { plan: null, leftOut: 0 };
  const { service, roles, ...plan } = found.plan;
  const name = serviceModel(service.id, service.version)?.name;
  return {
    leftOut: found.leftOut,
    plan: {
      ...plan,
      service: name ?? { fi: service.id, sv: service.id, en: service.id },
      roles: roles.map((role) => {
        const sector = sectorOf(role.sector);
        return { ...role, sector: sector.name, level: sector.level };
      }),
    },
  };
}

/** Who would give or take back a consent, and is the partner the family's? */
export type ConsentFacts = {
  partner: boolean;
  giver: { role: string; birthDate: LocalDate | null; isGuardian: boolean } | null;
};
export const consentFacts = (tx: Tx, caseId: string, partnerId: string | null, personId: string) =>
  tx.page<ConsentFacts>(
    "consent-facts",
    `
select jsonb_build_object('partner', exists (select 1 from partner r where r.case_id = $1 and r.id = $2),
  'giver', (select jsonb_build_object('role', m.role, 'birthDate', pe.birth_date,
      'isGuardian', exists (select 1 from guardianship g where g.case_id = $1 and g.guardian_id = m.person_id and g.scope <> 'none'
        and g.valid_from <= app.today() and (g.valid_to is null or g.valid_to >= app.today())))
    from case_member m join person pe on pe.id = m.person_id
    where m.case_id = $1 and m.person_id = $3 and (m.valid_to is null or m.valid_to >= app.today()) limit 1)) as json`,
    [caseId, partnerId, personId],
  );

export type ConsentInHand = {
  partnerId: string;
  givenOn: LocalDate;
  validTo: LocalDate | null;
  withdrawnOn: LocalDate | null;
  version: number;
};
export const consentInHand = (tx: Tx, caseId: string, consentId: string) =>
  tx.page<ConsentInHand>(
    "consent-in-hand",
    `
select jsonb_build_object('partnerId', s.partner_id, 'givenOn', s.given_on, 'validTo', s.valid_to, 'withdrawnOn', s.withdrawn_on,
  'version', s.version) as json
from sharing_consent s where s.id = $2 and s.case_id = $1`,
    [caseId, consentId],
  );
