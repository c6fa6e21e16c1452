import type { z } from "zod";
import type { roundPage, roundShown, roundsOf } from "#contract/worker/rounds.ts";
import { formOf, type Answers } from "#core/instruments/answers.ts";
import { instrumentOf, purposesOf } from "#core/instruments/instruments.ts";
import { instrumentsInUse } from "#core/instruments/catalogue.ts";
import { scoresOf } from "#core/instruments/scores.ts";
import type { Instrument } from "#core/instruments/shapes.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { RoundState } from "#core/rounds/decide-round-change.ts";
import { proposedVoices, perspectiveOfRole, type MemberOfRound } from "#core/rounds/voices.ts";
import { alertsOfRound } from "#server/features/answer-alerts/queries.ts";
import { onTheWire } from "#server/features/answering/queries.ts";
import { serviceStateOf, type ServiceState } from "#server/features/duties/queries.ts";
import { goalAnsweredJson } from "#server/features/goals/queries.ts";
import type { Context } from "#server/platform/serve.ts";
import type { Tx } from "#server/platform/database.ts";

type Shown = z.input<typeof roundShown>;
type Row = Omit<Shown, "name" | "voices"> & { voices: Omit<Shown["voices"][number], "formName">[] };
type Named = MemberOfRound & { name: string };
type Askable = z.input<typeof roundPage.reply>["askable"];
type Around = {
  members: Named[];
  workers: { staffId: string; name: string }[];
  meetings: { id: string; on: LocalDate; kind: string }[];
};

const roundJson = `jsonb_build_object('id', r.id, 'instrument', r.instrument, 'instrumentVersion', r.instrument_version, 'moment', r.moment,
  'meeting', (select jsonb_build_object('id', m.id, 'on', m.starts_on) from meeting m where m.id = r.meeting_id),
  'about', (select jsonb_build_object('personId', p.id, 'name', p.given_name) from person p where p.id = r.about_person_id),
  'openedOn', r.opened_on, 'openedBy', (select s.given_name || ' ' || s.family_name from staff s where s.id = r.opened_by),
  'revealedAt', to_char(r.revealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'cancelledOn', r.cancelled_on, 'cancelReason', r.cancel_reason, 'version', r.version,
  'voices', (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'perspective', v.perspective, 'form', v.form,
      'name', coalesce((select p.given_name from person p where p.id = v.person_id),
        (select s.given_name || ' ' || s.family_name from staff s where s.id = v.staff_id), ''),
      'personId', v.person_id, 'staffId', v.staff_id, 'state', v.state, 'begun', v.handed_at is not null, 'reason', v.reason, 'settledOn', v.settled_on,
      'version', v.version) order by array_position(array['child', 'parent', 'close_person', 'worker'], v.perspective), v.id), '[]')
    from answering_voice v where v.case_id = r.case_id and v.round_id = r.id))`;

const around = `
  'members', (select coalesce(jsonb_agg(jsonb_build_object('personId', m.person_id, 'role', m.role, 'birthDate', p.birth_date,
      'name', p.given_name) order by array_position(array['child', 'sibling', 'parent', 'step_parent'], m.role), p.birth_date), '[]')
    from case_member m join person p on p.id = m.person_id where m.case_id = $1 and m.valid_to is null and p.death_date is null),
  'workers', (select coalesce(jsonb_agg(distinct jsonb_build_object('staffId', w.staff_id, 'name', s.given_name || ' ' || s.family_name)), '[]')
    from case_worker w join staff s on s.id = w.staff_id where w.case_id = $1 and w.role in ('keyWorker', 'familyWorker', 'therapist', 'standIn')
      and w.valid_from <= $2 and (w.valid_to is null or w.valid_to >= $2)),
  'meetings', (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'on', m.starts_on, 'kind', m.kind) order by m.starts_on desc), '[]')
    from (select m.id, m.starts_on, m.kind from meeting m where m.case_id = $1 and m.status in ('planned', 'held') and m.starts_on <= $2
      and m.starts_on >= $2::date - 42 order by m.starts_on desc limit 12) m)`;

const listStatement = `
select jsonb_build_object(
  'rounds', (select coalesce(jsonb_agg(${roundJson} order by r.opened_at desc, r.id desc), '[]')
    from (select * from answering_round where case_id = $1 order by opened_on desc, id desc limit 100) r),
  ${around}) as json`;

const unknown = { fi: "–", sv: "–", en: "–" };

function named({ voices, ...row }: Row): Shown {
  const instrument = instrumentOf(row.instrument, row.instrumentVersion);
  return {
    ...row,
    name: instrument?.name ?? unknown,
    voices: voices.map((voice) => ({
      ...voice,
      formName: (instrument && formOf(instrument, voice.form)?.name) ?? unknown,
    })),
  };
}

function askableBy(
  instrument: Instrument,
  { members, workers }: Around,
  aboutPersonId: string | null,
  today: LocalDate,
): Askable {
  const names = new Map([
    ...members.map(({ personId, name }) => [personId, name] as const),
    ...workers.map(({ staffId, name }) => [staffId, name] as const),
  ]);
  return proposedVoices(
    instrument,
    members,
    workers.map(({ staffId }) => staffId),
    aboutPersonId,
    today,
  ).map(({ form, ...one }) => ({
    ...one,
    name: names.get(one.personId ?? one.staffId ?? "") ?? "",
    formName: form?.name ?? null,
  }));
}

/** Instruments that can be asked in the service, those that its rules ask for first. */
function offered(state: ServiceState | undefined): { instrument: Instrument; byRules: boolean }[] {
  const purposes = state ? purposesOf(state.model) : [];
  // Of one whose words aren't here there is nothing to ask: its points are written down from the licensed form.
  return instrumentsInUse()
    .filter((one) => one.holder === "own")
    .map((instrument) => ({ instrument, byRules: instrument.purposes.some((one) => purposes.includes(one)) }))
    .toSorted((a, b) => Number(b.byRules) - Number(a.byRules));
}

export async function roundListOf({
  tx,
  caseId,
  today,
  actor,
}: Context): Promise<z.input<typeof roundsOf.reply>> {
  const state = await serviceStateOf(tx, caseId);
  const found = (await tx.page<Around & { rounds: Row[] }>("rounds", listStatement, [
    caseId,
    today,
  ])) as Around & {
    rounds: Row[];
  };
  const children = found.members.filter(({ role }) => perspectiveOfRole(role) === "child");
  return {
    today,
    running: state !== undefined && state.period.endedOn === null,
    rounds: found.rounds.map(named),
    instruments: offered(state).map(({ instrument, byRules }) => ({
      id: instrument.id,
      version: instrument.version,
      name: instrument.name,
      intro: instrument.intro,
      byRules,
      aboutChild: instrument.aboutChild,
      // About which child isn't chosen yet: each is offered, and the form leaves the others out.
      askable: askableBy({ ...instrument, aboutChild: false }, found, null, today),
    })),
    shells: instrumentsInUse()
      .filter(({ holder }) => holder === "customer")
      .map((instrument) => ({
        instrument: onTheWire(instrument),
        // A worker writes down what they filled in themselves, not a colleague's.
        askable: askableBy({ ...instrument, aboutChild: false }, found, null, today).filter(
          ({ staffId }) => staffId === null || staffId === actor.id,
        ),
      })),
    children: children.map(({ personId, name }) => ({ personId, name })),
    meetings: found.meetings.map(({ kind, ...meeting }) => ({
      ...meeting,
      kindName: state?.model.meetingKinds.find(({ code }) => code === kind)?.name ?? null,
    })),
  };
}

const pageStatement = `
select jsonb_build_object(
  'round', (select ${roundJson} from answering_round r where r.case_id = $1 and r.id = $3),
  'answers', (select coalesce(jsonb_agg(jsonb_build_object('measurementId', n.id, 'perspective', n.perspective, 'form', n.form,
      'voiceId', (select v.id from answering_voice v where v.round_id = n.round_id
        and (v.person_id = n.person_id or v.staff_id = n.staff_id)),
      'answers', n.answers, 'unwilling', to_jsonb(n.unwilling), 'shared', n.shared_with_family) order by n.recorded_at), '[]')
    from measurement n where n.case_id = $1 and n.round_id = $3 and n.withdrawn_on is null),
  'goals', (select coalesce(jsonb_agg(${goalAnsweredJson} order by g.set_on, g.id), '[]') from goal g
    where g.case_id = $1 and exists (select 1 from measurement n cross join jsonb_object_keys(n.answers) k
      where n.case_id = $1 and n.round_id = $3 and n.withdrawn_on is null and split_part(k, ':', 2) = g.id::text)),
  ${around}) as json`;

type Page = z.input<typeof roundPage.reply>;

export async function roundPageOf(context: Context, roundId: string): Promise<Page | undefined> {
  const { tx, caseId, today, actor } = context;
  const found = await tx.page<
    Around & {
      round: Row | null;
      goals: Page["goals"];
      answers: (Omit<Page["answers"][number], "scores"> & { answers: Answers })[];
    }
  >("round-page", pageStatement, [caseId, today, roundId]);
  if (!found?.round) return undefined;
  const { round } = found;
  const instrument = instrumentOf(round.instrument, round.instrumentVersion);
  if (!instrument) throw new Error("the round's instrument isn't known");
  const waits = round.revealedAt === null && round.cancelledOn === null;
  const isAsked = (one: Askable[number]) =>
    round.voices.some(({ personId, staffId }) => personId === one.personId && staffId === one.staffId);
  return {
    today,
    round: named(round),
    instrument: onTheWire(instrument),
    goals: found.goals,
    answers: found.answers.map((given) => {
      const form = formOf(instrument, given.form);
      return { ...given, scores: form ? [...scoresOf(instrument, form, given.answers)] : [] };
    }),
    alerts: await alertsOfRound(context, roundId),
    askable: waits
      ? askableBy(instrument, found, round.about?.personId ?? null, today).filter((one) => !isAsked(one))
      : [],
    ownVoiceId:
      round.voices.find(({ staffId, state }) => waits && staffId === actor.id && state === "waiting")?.id ??
      null,
  };
}

const factsStatement = `
select jsonb_build_object(
  'waiting', (select coalesce(jsonb_agg(jsonb_build_object('aboutPersonId', r.about_person_id, 'meetingId', r.meeting_id)), '[]')
    from answering_round r where r.case_id = $1 and r.instrument = $3 and r.revealed_at is null and r.cancelled_on is null),
  'ofService', (select coalesce(jsonb_agg(m.id), '[]') from meeting m where m.case_id = $1 and m.period_id = $4
    and m.status in ('planned', 'held')),
  ${around}) as json`;

/** What opening a round is decided by. */
export const openingFacts = async (
  tx: Tx,
  caseId: string,
  today: LocalDate,
  instrument: string,
  periodId: string,
) =>
  (await tx.page<
    Around & { waiting: { aboutPersonId: string | null; meetingId: string | null }[]; ofService: string[] }
  >("round-opening", factsStatement, [caseId, today, instrument, periodId]))!;

export type RoundInHand = Omit<RoundState, "voices"> & {
  readonly id: string;
  readonly version: number;
  readonly instrument: string;
  readonly instrumentVersion: number;
  readonly periodId: string;
  readonly serviceTask: string;
  readonly aboutPersonId: string | null;
  readonly voices: readonly (RoundState["voices"][number] & {
    version: number;
    personId: string | null;
    staffId: string | null;
  })[];
} & Pick<Around, "members" | "workers">;

const inHandStatement = `
select jsonb_build_object('id', r.id, 'version', r.version, 'instrument', r.instrument, 'instrumentVersion', r.instrument_version,
  'periodId', r.period_id, 'serviceTask', r.service_task, 'aboutPersonId', r.about_person_id,
  'revealed', r.revealed_at is not null, 'cancelled', r.cancelled_on is not null,
  'voices', (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'state', v.state, 'version', v.version, 'personId', v.person_id,
    'staffId', v.staff_id)), '[]') from answering_voice v where v.case_id = r.case_id and v.round_id = r.id),
  ${around}) as json
from answering_round r where r.case_id = $1 and r.id = $3`;

export const roundInHand = (
  { tx, caseId, today }: Context,
  roundId: string,
): Promise<RoundInHand | undefined> => tx.page("round-in-hand", inHandStatement, [caseId, today, roundId]);
