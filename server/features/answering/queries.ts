import type { z } from "zod";
import type { answeringReply } from "#contract/answering.ts";
import { formOf } from "#core/instruments/answers.ts";
import { instrumentOf } from "#core/instruments/instruments.ts";
import type { GoalAsked } from "#core/instruments/questions.ts";
import type { Form, Instrument, Perspective } from "#core/instruments/shapes.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { Language } from "#core/kernel/text.ts";
import { leftToAsk, nothingGiven, type Given, type KnownAlert } from "#core/rounds/answering.ts";
import type { VoiceState } from "#core/rounds/voices.ts";
import type { Context } from "#server/platform/serve.ts";

/** A voice with its round, as answering needs it. */
export type VoiceInHand = {
  readonly id: string;
  readonly roundId: string;
  readonly periodId: string;
  readonly serviceTask: string;
  readonly state: VoiceState;
  readonly revealed: boolean;
  readonly cancelled: boolean;
  readonly perspective: Perspective;
  readonly formId: string;
  readonly personId: string | null;
  readonly staffId: string | null;
  readonly name: string;
  readonly language: Language;
  readonly aboutPersonId: string | null;
  readonly aboutName: string | null;
  readonly instrumentId: string;
  readonly instrumentVersion: number;
  readonly purpose: string;
  readonly moment: string;
  readonly meetingOn: LocalDate | null;
  readonly goals: readonly GoalAsked[];
  readonly given: Given | null;
  readonly alerts: readonly KnownAlert[];
};

const voiceStatement = `
select jsonb_build_object('id', v.id, 'roundId', v.round_id, 'periodId', v.period_id, 'serviceTask', v.service_task, 'state', v.state,
  'revealed', r.revealed_at is not null, 'cancelled', r.cancelled_on is not null, 'perspective', v.perspective, 'formId', v.form,
  'personId', v.person_id, 'staffId', v.staff_id,
  'name', coalesce(p.given_name, s.given_name || ' ' || s.family_name, ''), 'language', coalesce(p.language, s.language),
  'aboutPersonId', r.about_person_id, 'aboutName', (select a.given_name from person a where a.id = r.about_person_id),
  'instrumentId', r.instrument, 'instrumentVersion', r.instrument_version, 'purpose', r.purpose, 'moment', r.moment,
  'meetingOn', (select m.starts_on from meeting m where m.id = r.meeting_id),
  'goals', (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', coalesce(nullif(g.family_words, ''), g.title), 'levels', jsonb_build_object('-2', g.levels[1], '-1', g.levels[2], '0', g.levels[3], '1', g.levels[4], '2', g.levels[5]))
      order by g.set_on, g.id), '[]') from goal g where g.case_id = v.case_id and g.period_id = v.period_id and g.status = 'active'),
  'given', (select jsonb_build_object('answers', g.answers, 'unwilling', to_jsonb(g.unwilling)) from voice_answers g where g.voice_id = v.id),
  'alerts', (select coalesce(jsonb_agg(jsonb_build_object('alert', x.alert, 'answers', x.answers, 'done', x.done_on is not null,
      'changed', x.changed_at is not null)), '[]')
    from (select distinct on (x.alert) x.* from answer_alert x where x.voice_id = v.id order by x.alert, x.raised_at desc, x.id desc) x)) as json
from answering_voice v join answering_round r on r.id = v.round_id
left join person p on p.id = v.person_id left join staff s on s.id = v.staff_id
where v.case_id = $1 and `;

/** The voice that this device was handed over for. */
export const handedVoice = ({ tx, caseId, voiceId }: Context): Promise<VoiceInHand | undefined> =>
  tx.page("voice-handed", `${voiceStatement} v.id = $2`, [caseId, voiceId]);

/** The reader's own voice in the round. */
export const ownVoice = ({ tx, caseId, actor }: Context, roundId: string): Promise<VoiceInHand | undefined> =>
  tx.page("voice-own", `${voiceStatement} v.round_id = $2 and v.staff_id = $3`, [caseId, roundId, actor.id]);

/** The form by which the voice answers. @throws when the program doesn't know what the round was opened with */
export function formInHand(voice: VoiceInHand): { readonly instrument: Instrument; readonly form: Form } {
  const instrument = instrumentOf(voice.instrumentId, voice.instrumentVersion);
  const form = instrument && formOf(instrument, voice.formId);
  if (!instrument || !form) throw new Error("the round's instrument isn't known");
  return { instrument, form };
}

type Reply = z.input<typeof answeringReply>;
/** As it goes over the wire; data that isn't written to is the same whether it may be or not. */
export const onTheWire = (instrument: Instrument) => instrument as NonNullable<Reply["asking"]>["instrument"];

/** What an answerer needs of the instrument: their own form's questions in their own wording. */
const ofForm = (instrument: Instrument, form: Form): Instrument => ({
  ...instrument,
  forms: [form],
  items: instrument.items
    .filter(({ forms }) => forms?.includes(form.id) ?? true)
    .map(({ wordings, forms: _forms, ...item }) => ({ ...item, text: wordings?.[form.id] ?? item.text })),
  subscales: [],
  cutOffs: [],
  reliability: [],
  alerts: [],
});

const asksGoals = (instrument: Instrument, form: Form): boolean =>
  instrument.items.some((item) => item.kind === "goals" && (item.forms?.includes(form.id) ?? true));

/**
 * What the answerer sees: the form while the voice waits, nothing of it afterwards. On a device that was handed over nothing of what has
 * been answered comes back either: the same phone may be in another's hands by then.
 */
export function answeringOf(voice: VoiceInHand, on: "handed" | "own"): Reply {
  const { instrument, form } = formInHand(voice);
  const waits = voice.state === "waiting" && !voice.cancelled;
  const given = voice.given ?? nothingGiven;
  const left =
    on === "handed"
      ? leftToAsk(instrument, form, voice.goals, given)
      : { instrument, goals: voice.goals, answered: 0 };
  return {
    state: voice.state,
    voiceId: voice.id,
    perspective: voice.perspective,
    name: voice.name,
    aboutName: voice.aboutPersonId === voice.personId ? null : voice.aboutName,
    language: voice.language,
    asking: waits
      ? {
          instrument: onTheWire(ofForm(left.instrument, form)),
          rings: instrument.alerts.some(({ forms }) => forms?.includes(form.id) ?? true),
          form: form.id,
          goals: asksGoals(instrument, form) ? [...left.goals] : [],
          answered: left.answered,
          answers: on === "own" ? { ...given.answers } : {},
          unwilling: on === "own" ? [...given.unwilling] : [],
        }
      : null,
  };
}
