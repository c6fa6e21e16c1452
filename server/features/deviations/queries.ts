import type { z } from "zod";
import type { deviationsOf } from "#contract/worker/deviations.ts";
import type { DeviationStatus } from "#core/deviations/decide-deviation.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { serviceModel } from "#core/services/catalogue.ts";
import { ruleInWords, ruleInWordsById } from "#core/services/rule-words.ts";
import type { Context } from "#server/platform/serve.ts";
import type { Tx } from "#server/platform/database.ts";

type Page = z.input<typeof deviationsOf.reply>;
type Row = Omit<Page["deviations"][number], "rule"> & {
  rule: string;
  service: string;
  serviceVersion: number;
};

/** The day a deviation `d` is asked from; of one that names none, the day it was answered. */
export const firstDay = `coalesce(d.from_day, d.answered_on, d.requested_on)`;

const statement = `
select json_build_object(
  'running', (select json_build_object('service', p.service, 'version', p.service_version) from service_period p
    where p.case_id = $1 and p.ended_on is null order by p.started_on desc limit 1),
  'deviations', (select coalesce(json_agg(json_build_object('id', d.id, 'version', d.version, 'rule', d.rule, 'reason', d.reason,
      'requestedBy', json_build_object('id', s.id, 'name', s.given_name || ' ' || s.family_name), 'requestedOn', d.requested_on,
      'from', ${firstDay}, 'until', d.until, 'status', d.status, 'answerReason', d.answer_reason,
      'answeredBy', a.given_name || ' ' || a.family_name, 'answeredOn', d.answered_on,
      'inForce', d.status = 'approved' and ${firstDay} <= $2 and (d.until is null or d.until >= $2), 'own', d.requested_by = $3,
      'service', p.service, 'serviceVersion', p.service_version)
    order by d.status = 'requested' desc, d.requested_on desc, d.id desc), '[]')
    from deviation d join service_period p on p.id = d.period_id join staff s on s.id = d.requested_by
    left join staff a on a.id = d.answered_by
    where d.case_id = $1)) as json`;

export async function deviationsPage({ tx, caseId, today, actor }: Context): Promise<Page> {
  const found = await tx.page<{ running: { service: string; version: number } | null; deviations: Row[] }>(
    "deviations",
    statement,
    [caseId, today, actor.id],
  );
  const running = found?.running;
  const model = running && serviceModel(running.service, running.version);
  return {
    deviations: (found?.deviations ?? []).map((row) => ({
      ...row,
      rule: ruleInWordsById(serviceModel(row.service, row.serviceVersion), row.rule),
    })),
    deviable: (model?.rules ?? []).filter(({ deviable }) => deviable).map(ruleInWords),
  };
}

export type DeviationRow = {
  readonly id: string;
  readonly version: number;
  readonly rule: string;
  readonly status: DeviationStatus;
  readonly requestedBy: string;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly unitId: string;
};

const oneStatement = `
select json_build_object('id', d.id, 'version', d.version, 'rule', d.rule, 'status', d.status, 'requestedBy', d.requested_by,
  'from', ${firstDay}, 'until', d.until, 'unitId', p.unit_id) as json
from deviation d join service_period p on p.id = d.period_id where d.id = $1 and d.case_id = $2`;

export const deviationById = (
  tx: Tx,
  caseId: string,
  deviationId: string,
): Promise<DeviationRow | undefined> =>
  tx.page<DeviationRow>("deviation", oneStatement, [deviationId, caseId]);

const knownStatement = `
select d.rule, d.status, ${firstDay} as "from", d.until from deviation d where d.case_id = $1 and d.period_id = $2`;

export const deviationsOfPeriod = (tx: Tx, caseId: string, periodId: string) =>
  tx.rows<{ rule: string; status: DeviationStatus; from: LocalDate; until: LocalDate | null }>(
    "deviations-of-period",
    knownStatement,
    [caseId, periodId],
  );
