import type { z } from "zod";
import type { breachList, breachSummary, caseloads } from "#contract/worker/breaches.ts";
import { caseloadOn, type Caseload } from "#core/caseloads/caseload.ts";
import { addDays } from "#core/kernel/local-date.ts";
import { serviceModel } from "#core/services/catalogue.ts";
import { ruleOf } from "#core/services/model.ts";
import { placeOfRule } from "#core/services/next-step.ts";
import { ruleInWordsById, serviceName } from "#core/services/rule-words.ts";
import { linesStatement, pageLines, summaryStatement } from "#server/features/breaches/statement.ts";
import type { Context } from "#server/platform/serve.ts";

type List = z.input<typeof breachList.reply>;
type Line = List["lines"][number];
type Row = Omit<Line, "rule" | "service" | "why" | "place"> & {
  rowId: number;
  rule: string;
  service: string;
  serviceVersion: number;
};
type Summary = z.input<typeof breachSummary.reply>;

/** Duties this many days ahead stand among what is ahead. */
const aheadDays = 30;

/** One page of what is broken, late or ahead in the units, by day. */
export async function breachesOf(
  { tx, today, actor }: Context,
  units: readonly string[],
  query: z.output<NonNullable<typeof breachList.query>>,
): Promise<List> {
  const [afterDay, afterId] = query.after?.split("_") ?? [null, null];
  const rows =
    (await tx.page<Row[]>(query.worker ? "breaches-of-worker" : "breaches", linesStatement(query), [
      units,
      today,
      query.kind,
      query.rule ?? null,
      query.service ?? null,
      query.worker ?? null,
      query.from ?? null,
      query.to ?? null,
      afterDay,
      afterId,
      addDays(today, aheadDays),
      actor.id,
    ])) ?? [];
  const page = rows.slice(0, pageLines);
  const last = page.at(-1);
  return {
    today,
    lines: page.map(worded),
    next: rows.length > pageLines && last ? `${last.on ?? "9999-12-31"}_${last.rowId}` : null,
  };
}

function worded({ rowId, rule: id, service, serviceVersion, ...row }: Row): Line {
  const model = serviceModel(service, serviceVersion);
  const rule = ruleInWordsById(model, id);
  const found = model && ruleOf(model, id);
  return {
    ...row,
    key: `${row.kind === "forecast" ? "f" : "d"}${rowId}`,
    service: serviceName(service, serviceVersion),
    rule,
    why: rule.explanation,
    place: (found && placeOfRule(found)) ?? null,
  };
}

type SummaryRow = Pick<Summary, "units" | "workers"> & {
  rules: { rule: string; service: string; version: number; broken: number; late: number }[];
  deviations: (Omit<Summary["deviations"][number], "rule"> & {
    rule: string;
    service: string;
    serviceVersion: number;
  })[];
};

/** Counts by rule and service over all that is broken or late, and what waits for the lead's decision. */
export async function breachSummaryOf(
  { tx, today, actor }: Context,
  units: readonly string[],
): Promise<Summary> {
  const found = (await tx.page<SummaryRow>("breach-summary", summaryStatement, [
    units,
    today,
    actor.id,
  ])) as SummaryRow;
  const rules = new Map<string, Summary["rules"][number]>();
  const services = new Map<string, Summary["services"][number]>();
  for (const { rule, service, version, broken, late } of found.rules) {
    const one = rules.get(rule) ?? {
      code: rule,
      name: ruleInWordsById(serviceModel(service, version), rule).name,
      broken: 0,
      late: 0,
    };
    rules.set(rule, { ...one, broken: one.broken + broken, late: one.late + late });
    const of = services.get(service) ?? { code: service, name: serviceName(service, version), count: 0 };
    services.set(service, { ...of, count: of.count + broken + late });
  }
  return {
    today,
    units: found.units,
    workers: found.workers,
    services: [...services.values()].toSorted((a, b) => b.count - a.count),
    rules: [...rules.values()].toSorted((a, b) => b.broken + b.late - a.broken - a.late),
    deviations: found.deviations.map((one) => ({
      ...one,
      rule: ruleInWordsById(serviceModel(one.service, one.serviceVersion), one.rule),
    })),
  };
}

type LoadRow = { id: string; name: string; title: string; unit: string | null } & Caseload;

/** Caseloads of the social workers in the units that the actor leads. */
export async function caseloadsOf(
  { tx, today }: Context,
  units: readonly string[],
): Promise<z.input<typeof caseloads.reply>> {
  const rows =
    (await tx.page<LoadRow[]>("caseloads", "select app.caseloads($1::uuid[], false) as json", [units])) ?? [];
  const { atMost, near, rule } = caseloadOn(today, { children: 0, coming: 0, leaving: 0 });
  return {
    today,
    atMost,
    near,
    rule,
    workers: rows.map((row) => ({ ...row, state: caseloadOn(today, row).state })),
  };
}
