import type { z } from "zod";
import type { answerAlertShown, openAlerts } from "#contract/worker/answer-alerts.ts";
import { ledUnits } from "#core/access/led-units.ts";
import { workingDaysBetween } from "#core/deadlines/calendar.ts";
import { formOf, scaleOf, wordingOf, type Answers } from "#core/instruments/answers.ts";
import { instrumentOf } from "#core/instruments/instruments.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { Text } from "#core/kernel/text.ts";
import type { Context } from "#server/platform/serve.ts";
import type { Tx } from "#server/platform/database.ts";

type Shown = z.input<typeof answerAlertShown>;
type Row = Omit<Shown, "text" | "answers"> & {
  instrument: string;
  instrumentVersion: number;
  form: string;
  alert: string;
  answers: Answers;
  raisedOn: LocalDate;
};

/** An alert `x` with its round and voice; `$1` is the reader. */
const alertJson = `jsonb_build_object('id', x.id, 'caseId', x.case_id, 'roundId', x.round_id,
  'family', (select c.name from family_case c where c.id = x.case_id),
  'who', coalesce((select p.given_name from person p where p.id = v.person_id),
    (select s.given_name || ' ' || s.family_name from staff s where s.id = v.staff_id), ''),
  'perspective', v.perspective, 'form', v.form, 'instrument', r.instrument, 'instrumentVersion', r.instrument_version,
  'alert', x.alert, 'urgency', x.urgency, 'answers', x.answers, 'raisedOn', x.raised_on,
  'raisedAt', to_char(x.raised_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'changed', x.changed_at is not null,
  'reminderId', (select m.id from reminder m where m.case_id = x.case_id and m.subject_id = x.id and m.staff_id = $1 and m.seen_at is null limit 1),
  'doneWords', x.done_words, 'doneOn', x.done_on, 'version', x.version,
  'doneBy', (select s.given_name || ' ' || s.family_name from staff s where s.id = x.done_by))`;
const around = `join answering_voice v on v.id = x.voice_id join answering_round r on r.id = x.round_id`;

const unknown: Text = { fi: "–", sv: "–", en: "–" };

/** In words: what was asked in the answerer's own wording, what was answered, and what the instrument asks of the worker. */
function inWords({
  instrument: code,
  instrumentVersion,
  form: formId,
  alert,
  answers,
  raisedOn: _raisedOn,
  ...row
}: Row): Shown {
  const instrument = instrumentOf(code, instrumentVersion);
  const form = instrument && formOf(instrument, formId);
  return {
    ...row,
    text: instrument?.alerts.find((one) => one.id === alert)?.text ?? unknown,
    answers: Object.entries(answers).map(([linkId, given]) => {
      const item = instrument?.items.find((one) => one.linkId === linkId);
      const said = String(given);
      const step =
        instrument &&
        form &&
        item &&
        scaleOf(instrument, form, item)?.steps.find(({ value }) => value === given);
      return {
        question: item && form ? wordingOf(item, form) : unknown,
        answer: step?.name ?? { fi: said, sv: said, en: said },
      };
    }),
  };
}

const roundStatement = `
select coalesce(jsonb_agg(${alertJson} order by x.raised_at desc), '[]') as json
from answer_alert x ${around} where x.case_id = $2 and x.round_id = $3`;

export async function alertsOfRound({ tx, actor, caseId }: Context, roundId: string): Promise<Shown[]> {
  const rows = (await tx.page<Row[]>("alerts-of-round", roundStatement, [actor.id, caseId, roundId])) ?? [];
  return rows.map(inWords);
}

// Open ones are few in the whole county: begun from them by their own index, and only then looked at by whom they concern.
const openStatement = `
with open as materialized (select x.* from answer_alert x where x.done_on is null)
select jsonb_build_object(
  'own', (select coalesce(jsonb_agg(${alertJson} order by x.raised_at), '[]') from open x ${around}
    where exists (select 1 from case_access a where a.case_id = x.case_id and a.actor_id = $1 and a.valid_until >= $2
      and a.valid_from <= $2 and a.relation in ('keyWorker', 'familyWorker', 'therapist', 'standIn'))),
  'led', (select coalesce(jsonb_agg(${alertJson} order by x.raised_at), '[]') from open x ${around}
    join service_period p on p.id = x.period_id and p.unit_id = any ($3::uuid[]))) as json`;

/** What nobody has said yet what was done of: with the families one works with at once, in led units after a working day. */
export async function openAlertsFor({
  tx,
  actor,
  today,
  roles,
}: Context): Promise<z.input<typeof openAlerts.reply>> {
  const found = await tx.page<{ own: Row[]; led: Row[] }>("open-alerts", openStatement, [
    actor.id,
    today,
    ledUnits(roles),
  ]);
  // At once only when nobody who stands closer is at work: the lead has then been told.
  const isLeads = ({ raisedOn, reminderId }: Row) =>
    reminderId !== null || workingDaysBetween(raisedOn, today) >= 1;
  return {
    own: (found?.own ?? []).map(inWords),
    led: (found?.led ?? []).filter(isLeads).map(inWords),
  };
}

export async function alertNow(
  tx: Tx,
  caseId: string,
  alertId: string,
): Promise<{ version: number; done: boolean } | undefined> {
  const [row] = await tx.rows<{ version: number; done: boolean }>(
    "alert-now",
    "select version, done_on is not null as done from answer_alert where id = $1 and case_id = $2",
    [alertId, caseId],
  );
  return row;
}
