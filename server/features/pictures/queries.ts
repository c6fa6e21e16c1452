import { z } from "zod";
import type { groundShown, pictureShown } from "#contract/worker/pictures.ts";
import { type ProtectedAddress, withoutAddresses } from "#core/pictures/addresses.ts";
import type { PictureFacts } from "#core/pictures/decide-picture.ts";
import { type PictureContent, pictureContent, sharedPartOf } from "#core/pictures/pictures.ts";
import { rhythmRowShape } from "#core/plans/content.ts";
import { serviceModel } from "#core/services/catalogue.ts";
import { openAddress } from "#server/features/families/commands.ts";
import type { Tx } from "#server/platform/database.ts";
import type { FieldSecrets } from "#server/platform/field-secrets.ts";

export type Picture = z.input<typeof pictureShown>;
type Ground = z.output<typeof groundShown>;
type Sealed = { id: string; street: string; postcode: string; city: string };
export type VersionRow = {
  number: number;
  savedAt: string;
  savedBy: string;
  restoredFrom: number | null;
};

// Row-level security shows a private picture to its own people only. Of a shared one others read the versions from sharing on.
const shown = `jsonb_build_object('id', f.id, 'kind', f.kind, 'title', f.title,
  'informant', jsonb_build_object('kind', f.informant, 'personId', f.informant_person_id, 'name', coalesce(
    (select p.given_name from person p where p.id = f.informant_person_id),
    (select s.given_name || ' ' || s.family_name from staff s where s.id = f.informant_staff_id), '')),
  'toldOn', f.told_on, 'visibility', f.visibility, 'sharedFrom', f.shared_from, 'sharedOn', f.shared_on, 'number', v.number,
  'savedAt', v.saved_at, 'savedBy', (select s.given_name || ' ' || s.family_name from staff s where s.id = v.saved_by),
  'archivedOn', f.archived_on, 'archiveReason', f.archive_reason, 'version', f.version)`;
const newest = `join lateral (select x.number, x.saved_at, x.saved_by from family_picture_version x
  where x.case_id = $1 and x.picture_id = f.id order by x.number desc limit 1) v on true`;

// A home is sealed by its own mark, or by anybody who lives or has lived there with a protected address: the rule of the family page.
const homes = `(select h.*, h.address_protected or exists (select 1 from household_member r join person p on p.id = r.person_id
    where r.case_id = $1 and r.household_id = h.id and p.address_protected) as sealed
  from household h where h.case_id = $1)`;
const sealedHomes = `(select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'street', h.street, 'postcode', h.postcode, 'city', h.city)), '[]')
  from ${homes} h where h.sealed)`;

const listStatement = `
select jsonb_build_object(
  'pictures', (select coalesce(jsonb_agg(${shown} order by f.archived_on is not null, f.told_on desc, f.id desc), '[]')
    from family_picture f ${newest} where f.case_id = $1),
  'sealed', ${sealedHomes}) as json`;

const ground = `jsonb_build_object('today', app.today(),
  'members', (select coalesce(jsonb_agg(x.one order by x.id), '[]') from (
    select distinct on (m.person_id) m.person_id as id, jsonb_build_object('personId', p.id, 'givenName', p.given_name,
      'familyName', p.family_name, 'birthDate', p.birth_date, 'deathDate', p.death_date, 'role', m.role,
      'relationWords', m.relation_words, 'isPresent', m.valid_to is null or m.valid_to >= app.today(),
      'addressProtected', p.address_protected) as one
    from case_member m join person p on p.id = m.person_id where m.case_id = $1
    order by m.person_id, m.valid_to desc nulls first) x),
  'guardianships', (select coalesce(jsonb_agg(jsonb_build_object('guardianId', g.guardian_id, 'childId', g.child_id, 'scope', g.scope)
      order by g.id), '[]') from guardianship g
    where g.case_id = $1 and g.valid_from <= app.today() and (g.valid_to is null or g.valid_to >= app.today())),
  'homes', (select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'name', h.name, 'personIds',
      (select coalesce(jsonb_agg(distinct r.person_id), '[]') from household_member r where r.case_id = $1 and r.household_id = h.id and (h.valid_to is null or h.valid_to >= app.today())
        and r.valid_from <= app.today() and (r.valid_to is null or r.valid_to >= app.today()))) order by h.id), '[]')
    from ${homes} h where not h.sealed),
  'services', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'service', s.service, 'version', s.service_version,
      'from', s.started_on, 'to', s.ended_on) order by s.started_on, s.id), '[]')
    from service_period s where s.case_id = $1 and s.started_on <= app.today()),
  'plannedWeek', coalesce((select l.content -> 'rhythm' from plan l join service_period s on s.case_id = $1 and s.id = l.period_id
    where l.case_id = $1 and l.approved_on is not null and s.ended_on is null
    order by l.approved_on desc, l.plan_version desc limit 1), '[]'::jsonb))`;

// Who writes the record sees the private things of a shared picture too, and whoever drew it: as row-level security has it of a private one.
const readsPrivate = `(f.informant_staff_id is not distinct from app.actor() or exists (select 1 from case_access a
  where a.case_id = $1 and a.actor_id = app.actor() and a.relation in ('keyWorker', 'familyWorker', 'therapist', 'standIn')
    and a.valid_from <= app.today() and a.valid_until >= app.today()))`;

const groundStatement = `select jsonb_build_object('ground', ${ground}, 'sealed', ${sealedHomes}) as json`;

const pageStatement = `
select jsonb_build_object('picture', ${shown},
  'at', (select jsonb_build_object('number', w.number, 'content', w.content) from family_picture_version w
    where w.case_id = $1 and w.picture_id = f.id and w.number = coalesce($3::int, v.number)),
  'versions', (select jsonb_agg(jsonb_build_object('number', w.number, 'savedAt', w.saved_at, 'restoredFrom', w.restored_from,
      'savedBy', (select s.given_name || ' ' || s.family_name from staff s where s.id = w.saved_by)) order by w.number desc)
    from family_picture_version w where w.case_id = $1 and w.picture_id = f.id),
  'readsPrivate', ${readsPrivate}, 'ground', ${ground}, 'sealed', ${sealedHomes}) as json
from family_picture f ${newest} where f.case_id = $1 and f.id = $2`;

type ServiceRow = Omit<Ground["services"][number], "name"> & { service: string; version: number };
type GroundRow = Omit<Ground, "services"> & { services: ServiceRow[] };

const withServiceNames = ({ services, plannedWeek, ...rest }: GroundRow): Ground => ({
  ...rest,
  plannedWeek: z.array(rhythmRowShape).parse(plannedWeek),
  services: services.map(({ service, version, ...period }) => ({
    ...period,
    name: serviceModel(service, version)?.name ?? { fi: service, sv: service, en: service },
  })),
});

const opened = (secrets: FieldSecrets, sealed: readonly Sealed[]): ProtectedAddress[] =>
  sealed.map((home) => openAddress(secrets, home.id, home));

export async function pictureList(tx: Tx, secrets: FieldSecrets, caseId: string): Promise<Picture[]> {
  const found = await tx.page<{ pictures: Picture[]; sealed: Sealed[] }>("pictures", listStatement, [caseId]);
  return withoutAddresses(found?.pictures ?? [], opened(secrets, found?.sealed ?? []));
}

export type PicturePage = {
  picture: Picture;
  number: number;
  content: PictureContent;
  versions: VersionRow[];
  ground: Ground;
};

/** One picture with what it is drawn upon; undefined where there is none, or none that one may see. What tells a protected address is covered. */
export async function picturePage(
  tx: Tx,
  secrets: FieldSecrets,
  of: { caseId: string; pictureId: string; number?: number },
): Promise<PicturePage | undefined> {
  const found = await tx.page<
    Omit<PicturePage, "number" | "content" | "ground"> & {
      at: { number: number; content: unknown } | null;
      readsPrivate: boolean;
      ground: GroundRow;
      sealed: Sealed[];
    }
  >("picture", pageStatement, [of.caseId, of.pictureId, of.number ?? null]);
  if (!found?.at) return undefined;
  const { at, sealed, readsPrivate: readsAll, ground: drawnUpon, ...page } = found;
  const whole = pictureContent.parse(at.content);
  const content = readsAll ? whole : sharedPartOf(whole);
  const shownPage = { ...page, number: at.number, content, ground: withServiceNames(drawnUpon) };
  return withoutAddresses(shownPage, opened(secrets, sealed));
}

/** The ground a new picture begins from, and what a draft is held against. */
export async function groundOf(
  tx: Tx,
  secrets: FieldSecrets,
  caseId: string,
): Promise<{ ground: Ground; facts: PictureFacts }> {
  const found = await tx.page<{ ground: GroundRow; sealed: Sealed[] }>("picture-ground", groundStatement, [
    caseId,
  ]);
  if (!found) throw new Error("a case without ground");
  const addresses = opened(secrets, found.sealed);
  return {
    ground: withoutAddresses(withServiceNames(found.ground), addresses),
    facts: { memberIds: found.ground.members.map(({ personId }) => personId), addresses },
  };
}
