import type { Found } from "#core/effectiveness/found.ts";
import { hiddenCells, hiddenKey, whole } from "#core/effectiveness/hidden-cells.ts";
import type { Figure } from "#core/effectiveness/tell.ts";
import { figuresToTell, type Filter, type Table, type Told } from "#core/effectiveness/figures.ts";

/** What is compared with: the same before, or all of it that one may see. */
export const comparisons = ["none", "before", "whole"] as const;
export type Comparison = (typeof comparisons)[number];

type Side = { readonly found: Found; readonly filter: Filter };

/**
 * Two sets of figures side by side. Where the one is a part of the other, what is outside it could be had by subtraction: then every
 * table is decided as one of two rows, the part and the rest, and a figure of the whole is told only where the rest is none or five.
 */
export function compared(own: Side, other: Side, isPart: boolean): { own: Told; other: Told } {
  const [one, two] = [figuresToTell(own.found, own.filter), figuresToTell(other.found, other.filter)];
  if (!isPart) return { own: one, other: two };
  const tables = one.tables.map((table) => both(table.code, own.found, other.found));
  const rest = {
    begun: other.found.begun.n - own.found.begun.n,
    ended: other.found.ended.n - own.found.ended.n,
    running: other.found.running - own.found.running,
  };
  return {
    own: { ...one, tables: one.tables.map((table, n) => narrowed(table, tables[n], "part")) },
    other: {
      ...two,
      figures: two.figures.map((figure) => guarded(figure, one.figures, rest)),
      tables: two.tables.map((table) => narrowed(table, both(table.code, own.found, other.found), whole)),
      courses: two.courses.map((course) => ({
        ...course,
        figures: course.figures.map((figure) =>
          guarded(
            figure,
            one.courses.find(
              (of) => of.perspective === course.perspective && of.instrument === course.instrument,
            )?.figures ?? [],
            rest,
          ),
        ),
      })),
      voices: two.voices.map((voices) => ({
        ...voices,
        figures: voices.figures.map((figure) =>
          guarded(
            figure,
            one.voices.find((of) => of.perspective === voices.perspective)?.figures ?? [],
            rest,
          ),
        ),
      })),
    },
  };
}

const isSmallRest = (n: number): boolean => n > 0 && n < 5;

type Rest = { readonly begun: number; readonly ended: number; readonly running: number };
/** Figures of what runs: of nothing that began or ended. */
const ofRunning = ["running", "late", "caseload"];

/** A figure of the whole beside the part's: hidden where the rest of it would be a small group. */
function guarded(figure: Figure, part: readonly Figure[], rest: Rest): Figure {
  const hide: Figure = {
    ...figure,
    value: null,
    low: null,
    high: null,
    n: null,
    missing: null,
    isHidden: true,
  };
  const same = part.find(({ code }) => code === figure.code);
  // Workers are no small group.
  if (figure.code === "supervision") return figure;
  if (isSmallRest(rest.ended) || isSmallRest(rest.begun)) return hide;
  if (isSmallRest(rest.running) && ofRunning.includes(figure.code)) return hide;
  if (figure.code === "caseload") return figure;
  if (!same || same.value === null || figure.value === null) return figure;
  const apart = (figure.n ?? 0) - (same.n ?? 0);
  if (isSmallRest(apart)) return hide;
  // Of shares: those in it outside the part.
  const inside = Math.round(figure.value * (figure.n ?? 0)) - Math.round(same.value * (same.n ?? 0));
  const isShare = figure.value <= 1 && figure.low !== null && figure.low >= 0 && figure.missing === 0;
  return isShare && (isSmallRest(inside) || isSmallRest(apart - inside)) ? hide : figure;
}

function both(code: string, own: Found, all: Found): ReadonlySet<string> | undefined {
  const countOf = (found: Found, value: string) =>
    found.groups.find((one) => one.of === code && one.value === value)?.n ?? 0;
  const values = [...new Set(all.groups.filter(({ of }) => of === code).map(({ value }) => value))];
  if (values.length === 0) return new Set();
  return hiddenCells(
    values.flatMap((value) => [
      { at: ["part", value], count: countOf(own, value) },
      { at: ["rest", value], count: countOf(all, value) - countOf(own, value) },
    ]),
  );
}

function narrowed(table: Table, hidden: ReadonlySet<string> | undefined, side: "part" | typeof whole): Table {
  const rows = table.rows.filter(
    ({ value }) => hidden && !hidden.has(hiddenKey([side, value])) && !hidden.has(hiddenKey([whole, value])),
  );
  return { ...table, rows, isWhole: table.isWhole && rows.length === table.rows.length };
}
