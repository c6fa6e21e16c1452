import type { z } from "zod";
import type { measurementResponse, measurementShown, measurementsOf } from "#contract/worker/measurements.ts";
import { responseOf, type Given } from "#core/instruments/fhir/response.ts";
import { formGiven, instrumentOf, instrumentsFor, mainSubscale } from "#core/instruments/instruments.ts";
import { scoreOf } from "#core/instruments/scores.ts";
import type { Perspective } from "#core/instruments/shapes.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { assess, type Duty } from "#core/services/engine.ts";
import { ruleOf, type ServiceModel } from "#core/services/model.ts";
import { onTheWire } from "#server/features/answering/queries.ts";
import { serviceStateOf } from "#server/features/duties/queries.ts";
import type { Tx } from "#server/platform/database.ts";
import type { Context } from "#server/platform/serve.ts";

type Page = z.input<typeof measurementsOf.reply>;
type Row = Omit<z.input<typeof measurementShown>, "score"> & { birthDate: LocalDate | null };

const listStatement = `
select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'purpose', m.purpose, 'moment', m.moment, 'instrument', m.instrument,
  'instrumentVersion', m.instrument_version, 'roundId', m.round_id, 'perspective', m.perspective, 'personId', m.person_id,
  'birthDate', (select p.birth_date from person p where p.id = m.person_id),
  'who', coalesce((select p.given_name from person p where p.id = m.person_id),
    (select s.given_name || ' ' || s.family_name from staff s where s.id = m.staff_id), ''),
  'on', m.measured_on, 'form', m.form, 'answers', m.answers, 'words', m.words,
  'recordedBy', (select s.given_name || ' ' || s.family_name from staff s where s.id = m.recorded_by),
  'withdrawnOn', m.withdrawn_on, 'withdrawnReason', m.withdrawn_reason) order by m.measured_on, m.id), '[]') as json
from measurement m where m.case_id = $1 and m.period_id = $2`;

/** A duty as screens read it. */
export const dutyShown = (duty: Duty) => ({
  rule: duty.rule,
  text: duty.text,
  reason: duty.reason,
  dueOn: duty.dueOn ?? null,
  state: duty.state,
  source: duty.source.reference,
});

/** The moment of the service at which the rule asks a measurement; undefined for a rule that asks none. */
function momentOf(model: ServiceModel, id: string): "start" | "along" | "end" | undefined {
  const rule = ruleOf(model, id);
  if (rule?.shape === "recurring" && "measurement" in rule.parameters.what) return "along";
  if (rule?.shape !== "required" || rule.parameters.what.fact !== "measurement") return undefined;
  return rule.parameters.what.moment ?? "along";
}

export async function measurementPageOf(tx: Tx, caseId: string, today: LocalDate): Promise<Page> {
  const state = await serviceStateOf(tx, caseId);
  if (!state) return { today, running: false, tools: [], instruments: [], duties: [], measurements: [] };
  const { model, period, facts } = state;
  const rows = (await tx.page<Row[]>("measurements", listStatement, [caseId, period.id])) ?? [];
  const tools = instrumentsFor(model);
  const answered = rows.flatMap((row) => instrumentOf(row.instrument, row.instrumentVersion) ?? []);
  return {
    today,
    running: period.endedOn === null,
    tools: tools.map(({ id, version }) => ({ id, version })),
    instruments: [...new Set([...tools, ...answered])].map(onTheWire),
    duties: assess(model, facts, today).duties.flatMap((duty) => {
      const moment = momentOf(model, duty.rule);
      return moment === undefined ? [] : [{ ...dutyShown(duty), moment }];
    }),
    measurements: rows.map(scored),
  };
}

function scored({ birthDate, ...row }: Row): Page["measurements"][number] {
  const instrument = instrumentOf(row.instrument, row.instrumentVersion);
  const form = instrument && formGiven(instrument, { ...row, on: row.on as LocalDate, birthDate });
  const whole = instrument && mainSubscale(instrument);
  const score = form && whole ? scoreOf(instrument, form, whole, row.answers).value : null;
  return { ...row, form: form?.id ?? "", score };
}

/** Goals that an answer of the period can be about: also one that has been reached or given up since. */
export async function goalsOfPeriod(tx: Tx, caseId: string, periodId: string): Promise<readonly string[]> {
  const found = await tx.rows<{ id: string }>(
    "goals-of-period",
    "select id from goal where case_id = $1 and period_id = $2",
    [caseId, periodId],
  );
  return found.map(({ id }) => id);
}

type Filled = Omit<Given, "form"> & {
  readonly instrument: string;
  readonly instrumentVersion: number;
  readonly perspective: Perspective;
  readonly form: string;
  readonly birthDate: LocalDate | null;
  readonly withdrawn: boolean;
};

const filledStatement = `
select jsonb_build_object('instrument', m.instrument, 'instrumentVersion', m.instrument_version, 'perspective', m.perspective,
  'form', m.form, 'birthDate', (select p.birth_date from person p where p.id = m.person_id), 'on', m.measured_on,
  'language', m.language, 'answers', m.answers, 'unwilling', to_jsonb(m.unwilling), 'words', m.words,
  'withdrawn', m.withdrawn_on is not null) as json
from measurement m where m.case_id = $1 and m.id = $2`;

/** One filling as a file; none while its round is blind. */
export async function responseFileOf(
  { tx, caseId }: Context,
  measurementId: string,
): Promise<z.input<typeof measurementResponse.reply> | undefined> {
  const filled = await tx.page<Filled>("filling-as-file", filledStatement, [caseId, measurementId]);
  if (!filled) return undefined;
  const instrument = instrumentOf(filled.instrument, filled.instrumentVersion);
  const form = instrument && formGiven(instrument, filled);
  if (!instrument || !form) throw new Error("the filling's instrument or form isn't known");
  const response = responseOf(
    instrument,
    { ...filled, form: form.id },
    filled.withdrawn ? "entered-in-error" : "completed",
  );
  return {
    name: `${instrument.id}-${filled.on}.json`,
    media: "application/fhir+json",
    text: JSON.stringify(response, null, 2),
  };
}
