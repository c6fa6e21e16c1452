import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { leastGroup } from "#core/effectiveness/hidden-cells.ts";

/**
 * On which ground research takes rows: a permit of the permit authority Findata (552/2019 44 §), the controller's own permit to its own
 * data that isn't joined with others' (44 §), or a request for statistics (45 §). Managing the service by knowledge (41 §) needs no rows:
 * its figures are on the page.
 */
export const extractGrounds = ["data_permit", "own_permit", "data_request"] as const;
export type ExtractGround = (typeof extractGrounds)[number];

export const mostRows = 20_000;

/** One period as it is taken from the database. */
export type ExtractFound = {
  readonly family: string;
  readonly service: string;
  readonly serviceVersion: number;
  readonly unit: string;
  readonly entryGround: string;
  readonly ageBand: string;
  readonly startedOn: LocalDate;
  readonly endedOn: LocalDate | null;
  /** Counts, days, scores and codes that tell of the work and its results. */
  readonly figures: Readonly<Record<string, unknown>>;
};

export type ExtractRow = Omit<ExtractFound, "startedOn" | "endedOn" | "unit"> & {
  readonly unit: string;
  /** 'YYYY-MM', or the year alone where the month would leave a small group. */
  readonly started: string;
  readonly ended: string | null;
};

const all = "*";
type Coarse = Pick<ExtractRow, "service" | "unit" | "entryGround" | "ageBand" | "started">;

/** From fine to coarse: what is left out next, where a group is small. */
const steps: readonly ((row: ExtractFound) => Coarse)[] = [
  ({ service, unit, entryGround, ageBand, startedOn }) => ({
    service,
    unit,
    entryGround,
    ageBand,
    started: startedOn.slice(0, 7),
  }),
  ({ service, unit, entryGround, ageBand, startedOn }) => ({
    service,
    unit,
    entryGround,
    ageBand,
    started: startedOn.slice(0, 4),
  }),
  ({ service, unit, ageBand, startedOn }) => ({
    service,
    unit,
    entryGround: all,
    ageBand,
    started: startedOn.slice(0, 4),
  }),
  ({ service, ageBand, startedOn }) => ({
    service,
    unit: all,
    entryGround: all,
    ageBand,
    started: startedOn.slice(0, 4),
  }),
  ({ service, startedOn }) => ({
    service,
    unit: all,
    entryGround: all,
    ageBand: all,
    started: startedOn.slice(0, 4),
  }),
  ({ service }) => ({ service, unit: all, entryGround: all, ageBand: all, started: all }),
  () => ({ service: all, unit: all, entryGround: all, ageBand: all, started: all }),
];

/**
 * Rows by which nobody can be told from four others: service, unit, ground, age and start are made coarser, one after the other, until
 * each combination stands for five families at least. Those of whom even all of it leaves a small group are left out, and counted.
 * The end is told by month only where the start is.
 */
export function generalised(found: readonly ExtractFound[]): { rows: readonly ExtractRow[]; left: number } {
  const rows: ExtractRow[] = [];
  let rest = [...found];
  for (const step of steps) {
    const groups = Map.groupBy(rest, (row) => JSON.stringify(step(row)));
    rest = [];
    for (const group of groups.values()) {
      if (new Set(group.map(({ family }) => family)).size < leastGroup) rest.push(...group);
      else
        for (const row of group) {
          const coarse = step(row);
          const { startedOn: _start, endedOn, ...kept } = row;
          rows.push({
            ...kept,
            ...coarse,
            ended: endedOn && coarse.started !== all ? endedOn.slice(0, coarse.started.length) : null,
          });
        }
    }
  }
  return { rows, left: rest.length };
}

export type ExtractRefusal = "extract_too_small" | "extract_too_large" | "permit_missing";

/** May the extract be given, and as what rows? */
export function decideExtract(
  found: readonly ExtractFound[],
  permit: string,
): Decision<ReturnType<typeof generalised>, ExtractRefusal> {
  if (permit.trim().length < 3) return refuse("permit_missing");
  if (found.length > mostRows) return refuse("extract_too_large", { values: { most: mostRows } });
  const made = generalised(found);
  return made.rows.length < leastGroup
    ? refuse("extract_too_small", { values: { least: leastGroup } })
    : accept(made);
}
