import type { z } from "zod";
import type { appointmentSeen, familyCalendar } from "#contract/worker/family-appointments.ts";
import { minutesOf, takenBy, type Taken } from "#core/appointments/occurrences.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { wordsOf, type ServiceRef } from "#server/features/meetings/queries.ts";
import type { Tx } from "#server/platform/database.ts";

export type AppointmentSeen = z.input<typeof appointmentSeen>;
type Calendar = z.input<typeof familyCalendar.reply>;

/** One appointment `a` as screens show it. */
const appointmentJson = `jsonb_build_object('id', a.id,
  'partner', (select jsonb_build_object('id', r.id, 'name', r.name, 'role', r.role, 'agency', r.agency) from partner r where r.id = a.partner_id),
  'what', a.what, 'personIds', to_jsonb(a.person_ids), 'firstOn', a.first_on, 'from', to_char(a.starts_at, 'HH24:MI'),
  'minutes', a.minutes, 'everyWeeks', a.every_weeks, 'untilOn', a.until_on, 'skips', to_jsonb(a.skips),
  'endedReason', a.ended_reason, 'toldBy', a.told_by, 'version', a.version)`;

/** Held on some day from $2 on: once, or until a day, or without an end. */
const stillAhead = `(case when a.every_weeks is null then a.first_on >= $2::date else coalesce(a.until_on, 'infinity'::date) >= $2::date end)`;

const meetingsJson = `(
  select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'on', m.starts_on,
      'from', to_char(m.starts_at at time zone 'Europe/Helsinki', 'HH24:MI'),
      'minutes', (extract(epoch from m.ends_at - m.starts_at) / 60)::int,
      'personIds', (select coalesce(jsonb_agg(p.person_id) filter (where p.person_id is not null), '[]')
        from meeting_participant p where p.meeting_id = m.id),
      'withWhom', (select coalesce(string_agg(coalesce(st.given_name || ' ' || st.family_name, pa.name), ', ' order by p.party desc, p.id), '')
        from meeting_participant p left join staff st on st.id = p.staff_id left join partner pa on pa.id = p.partner_id
        where p.meeting_id = m.id and p.person_id is null)) order by m.starts_at, m.id), '[]')
  from meeting m where m.case_id = $1 and m.starts_on between $2::date and $3::date and m.status in ('planned', 'held'))`;

const calendarStatement = `
select jsonb_build_object(
  'members', (select coalesce(jsonb_agg(jsonb_build_object('id', pe.id, 'name', pe.given_name, 'role', cm.role)
      order by cm.role <> 'child', pe.birth_date desc nulls last), '[]')
    from case_member cm join person pe on pe.id = cm.person_id
    where cm.case_id = $1 and (cm.valid_to is null or cm.valid_to >= app.today())),
  'homes', (select coalesce(jsonb_agg(jsonb_build_object('id', h.id,
      'residents', (select coalesce(jsonb_agg(l.person_id order by l.id), '[]') from household_member l
        where l.case_id = $1 and l.household_id = h.id and l.valid_from <= app.today() and (l.valid_to is null or l.valid_to >= app.today())))
      order by h.valid_from, h.id), '[]')
    from household h where h.case_id = $1 and (h.valid_to is null or h.valid_to >= app.today())),
  'partners', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'role', r.role, 'agency', r.agency)
      order by r.name collate "fi-x-icu"), '[]')
    from partner r where r.case_id = $1 and (r.valid_to is null or r.valid_to >= app.today())),
  'meetings', ${meetingsJson},
  'appointments', (select coalesce(jsonb_agg(${appointmentJson} order by a.first_on, a.starts_at, a.id), '[]')
    from family_appointment a where a.case_id = $1 and ${stillAhead}),
  'services', (select coalesce(jsonb_agg(distinct jsonb_build_object('id', sp.service, 'version', sp.service_version)), '[]')
    from service_period sp where sp.case_id = $1)) as json`;

type MeetingTime = {
  id: string;
  kind: string;
  on: LocalDate;
  from: string;
  minutes: number;
  personIds: string[];
  withWhom: string;
};
type Found = {
  members: Calendar["members"];
  homes: Calendar["homes"];
  partners: Calendar["partners"];
  meetings: MeetingTime[];
  appointments: AppointmentSeen[];
  services: ServiceRef[];
};

/** Something that takes up members of the family, with what it is. */
export type FamilyTime = Taken & {
  readonly kind: "meeting" | "appointment";
  readonly id: string;
  readonly what: string;
  readonly withWhom: string;
};

/**
 * Everything known that takes up a family's members between two days (both counted): our meetings, and the times of its other
 * services. For planning a meeting for the family, whoever plans it; one statement.
 */
export async function familyTimesBetween(tx: Tx, caseId: string, first: LocalDate, last: LocalDate) {
  const found = (await tx.page<Found>("family-calendar", calendarStatement, [caseId, first, last])) ?? {
    members: [],
    homes: [],
    partners: [],
    meetings: [],
    appointments: [],
    services: [],
  };
  const ofMeetings = found.meetings.map(
    ({ id, kind, on, from, minutes, personIds, withWhom }): FamilyTime => {
      const at = minutesOf(from);
      return {
        kind: "meeting",
        id,
        what: kind,
        withWhom,
        on,
        from: at,
        to: Math.min(at + minutes, 1440),
        personIds,
      };
    },
  );
  const ofOthers = found.appointments.flatMap((one): FamilyTime[] => {
    const { id, what, partner } = one;
    const withWhom = partner ? [partner.name, partner.agency || partner.role].filter(Boolean).join(", ") : "";
    return takenBy(
      { ...one, firstOn: one.firstOn as LocalDate, untilOn: one.untilOn as LocalDate | null },
      first,
      last,
    ).map((taken) => ({ ...taken, kind: "appointment", id, what, withWhom }));
  });
  const times = [...ofMeetings, ...ofOthers].toSorted(
    (a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.from - b.from) || a.to - b.to || (a.id < b.id ? -1 : 1),
  );
  return {
    members: found.members,
    homes: found.homes,
    partners: found.partners,
    appointments: found.appointments,
    times,
    kinds: wordsOf(found.services).kinds,
  };
}

/** The members and partners of the family, to check what an appointment names. */
export async function namesOfCase(tx: Tx, caseId: string) {
  const found = await tx.page<{ members: string[]; partners: string[] }>(
    "appointment-names",
    `
select jsonb_build_object(
  'members', (select coalesce(jsonb_agg(m.person_id), '[]') from case_member m where m.case_id = $1),
  'partners', (select coalesce(jsonb_agg(r.id), '[]') from partner r where r.case_id = $1)) as json`,
    [caseId],
  );
  return found ?? { members: [], partners: [] };
}
