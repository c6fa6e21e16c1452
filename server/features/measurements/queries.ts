import type { z } from "zod";
import type { measurementShown, measurementsOf } from "#contract/worker/measurements.ts";
import { formGiven, instrumentOf, instrumentsFor, mainSubscale } from "#core/instruments/instruments.ts";
import { scoreOf } from "#core/instruments/scores.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { assess, type Duty } from "#core/services/engine.ts";
import { ruleOf, type ServiceModel } from "#core/services/model.ts";
import { onTheWire } from "#server/features/answering/queries.ts";
import { serviceStateOf } from "#server/features/duties/queries.ts";
import type { Tx } from "#server/platform/database.ts";

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
