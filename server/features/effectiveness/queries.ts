import type { z } from "zod";
import type * as contract from "#contract/worker/effectiveness.ts";
import { compared, type Comparison } from "#core/effectiveness/compared.ts";
import { figuresToTell } from "#core/effectiveness/figures.ts";
import type { ExtractFound } from "#core/effectiveness/extract.ts";
import { foundOf, type Added } from "#core/effectiveness/added.ts";
import { leastGroup } from "#core/effectiveness/hidden-cells.ts";
import { timeBefore, wholeQuarters } from "#core/effectiveness/quarters.ts";
import { riskFactors } from "#core/concerns/risk-factors.ts";
import { instruments } from "#core/instruments/instruments.ts";
import type { Text } from "#core/kernel/text.ts";
import { allModels } from "#core/services/catalogue.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { refreshSummaries } from "#server/features/effectiveness/jobs.ts";
import type { Tx } from "#server/platform/database.ts";

type Page = z.input<typeof contract.effectiveness.reply>;
export type Asked = {
  readonly service?: string | undefined;
  readonly unit?: string | undefined;
  readonly ground?: string | undefined;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly compare: Comparison;
};

// Both sets of figures and the choices are one statement: what is compared is of the same moment.
const statement = `
select jsonb_build_object('own', app.effectiveness($1::jsonb), 'choices', app.effectiveness_choices(),
  'other', case when $2::jsonb is not null then app.effectiveness($2::jsonb) end) as json`;

/** Families whose latest changes are brought in while the reader waits; more are left to the background work. */
const broughtIn = 100;

/** The figures as they may be told, right up to this moment where few have changed since the last round. */
export async function effectivenessOf(tx: Tx, asked: Asked, today: LocalDate): Promise<Page> {
  await refreshSummaries((name, sql, params) => tx.rows(name, sql, params), today, broughtIn);
  const { service, unit, ground, compare } = asked;
  const time = wholeQuarters(asked.from, asked.to);
  const filter = { ...(service && { service }), ...(unit && { unit }), ...(ground && { ground }) };
  const isPart = compare === "whole";
  const [otherFilter, otherTime] = isPart
    ? [{ ...(service && { service }) }, time]
    : [filter, timeBefore(time.from, time.to)];
  type Answer = { own: Added; other: Added | null; choices: Page["choices"] & { waiting: number } };
  const found = await tx.page<Answer>("effectiveness", statement, [
    JSON.stringify({ ...filter, ...time }),
    compare === "none" ? null : JSON.stringify({ ...otherFilter, ...otherTime }),
  ]);
  if (!found) throw new Error("no figures");
  const { waiting, ...all } = found.choices;
  const words = wordsOf(all.services.map(({ id }) => id));
  // What the services' models know: what else stands in an order is nobody's choice.
  const choices = {
    ...all,
    services: all.services.filter(({ id }) => words["services"]?.[id] !== undefined),
    grounds: all.grounds.filter((code) => words["ground"]?.[code] !== undefined),
  };
  const common = { leastGroup, choices, waiting, words };
  const own = { found: foundOf(found.own, filter), filter };
  if (!found.other)
    return { ...common, own: { ...time, ...toldOf(figuresToTell(own.found, filter)) }, other: null };
  const both = compared(own, { found: foundOf(found.other, otherFilter), filter: otherFilter }, isPart);
  return { ...common, own: { ...time, ...toldOf(both.own) }, other: { ...otherTime, ...toldOf(both.other) } };
}

type Words = Page["words"];

const named = (terms: readonly { readonly code: string; readonly name: Text }[]) =>
  Object.fromEntries(terms.map(({ code, name }) => [code, name]));

/** The codes that these services' figures are told by, in words: of all their versions, the newest last. */
function wordsOf(services: readonly string[]): Words {
  const models = allModels()
    .filter(({ id }) => services.includes(id))
    .toSorted((one, other) => one.version - other.version);
  const rules = named(models.flatMap((model) => model.rules.map(({ id, name }) => ({ code: id, name }))));
  return {
    services: named(models.map(({ id, name }) => ({ code: id, name }))),
    ground: named(models.flatMap((model) => model.entryGrounds)),
    endReason: named(models.flatMap((model) => model.outcomes)),
    basis: named(
      models.flatMap((model) =>
        model.legalBasis.map(({ code, statute, number, section }) => {
          const words = `${statute} ${number} ${section}`;
          return { code, name: { fi: words, sv: words, en: words } };
        }),
      ),
    ),
    breached: rules,
    deviated: rules,
    concern: named(riskFactors),
    instrument: named(instruments.map(({ id, name }) => ({ code: id, name }))),
  };
}

/** The contract's arrays may be written to; the core's may not. */
const toldOf = (told: ReturnType<typeof figuresToTell>) => ({
  figures: [...told.figures],
  tables: told.tables.map((table) => ({ ...table, rows: [...table.rows] })),
  courses: told.courses.map((course) => ({ ...course, figures: [...course.figures] })),
  voices: told.voices.map((voices) => ({ ...voices, figures: [...voices.figures] })),
  cross: { ...told.cross, rows: [...told.cross.rows] },
});

export type ExtractAsked = Pick<Asked, "service" | "unit" | "from" | "to">;

/** Rows of summaries for research; the function gives them to an analyst alone. */
export const extractRows = async (
  tx: Tx,
  { service, unit, from, to }: ExtractAsked,
): Promise<ExtractFound[]> =>
  (await tx.page<ExtractFound[]>("research-rows", "select app.research_rows($1, $2, $3, $4) as json", [
    service ?? null,
    unit ?? null,
    from,
    to,
  ])) ?? [];

type Extracts = z.input<typeof contract.extractList.reply>["extracts"];
const extractsStatement = `
select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'madeBy', s.given_name || ' ' || s.family_name, 'madeAt', x.made_at,
  'purpose', x.purpose, 'ground', x.ground, 'permit', x.permit, 'rows', x.row_count) order by x.made_at desc), '[]') as json
from (select * from research_extract order by made_at desc limit 200) x join staff s on s.id = x.made_by`;

export const extractsMade = async (tx: Tx): Promise<Extracts> =>
  (await tx.page<Extracts>("research-extracts", extractsStatement)) ?? [];
