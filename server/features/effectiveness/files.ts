import type { z } from "zod";
import type * as contract from "#contract/worker/effectiveness.ts";
import { indicatorOf, indicators, suppression } from "#core/effectiveness/dictionary.ts";
import type { Language } from "#core/kernel/text.ts";

type Page = z.input<typeof contract.effectiveness.reply>;
type File = z.input<typeof contract.exportEffectiveness.reply>;

/** Every indicator in one language: what goes with each file, and what docs/indicators.md says. */
export const dictionaryIn = (language: Language) =>
  indicators.map(({ code, kind, name, counts, of, source }) => ({
    code,
    kind,
    name: name[language],
    numerator: counts[language],
    denominator: of[language],
    source,
    suppression: suppression[language],
  }));

const cell = (value: unknown): string => {
  // A spreadsheet must not take words for a formula.
  const text = value === null || value === undefined ? "" : String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
export const csv = (rows: readonly (readonly unknown[])[]): string =>
  `${rows.map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;

type Side = Page["own"];

function lines(side: Side, which: string, language: Language): unknown[][] {
  const of = (part: string, figures: Side["figures"]) =>
    figures.map(({ code, value, low, high, n, missing, isHidden }) => {
      const known = indicatorOf(code);
      return [
        which,
        side.from,
        side.to,
        part,
        code,
        known?.name[language],
        "",
        value,
        low,
        high,
        n,
        missing,
        isHidden ? "1" : "0",
        known?.counts[language],
        known?.of[language],
        known?.source,
        suppression[language],
      ];
    });
  return [
    ...of("figure", side.figures),
    ...side.courses.flatMap(({ perspective, instrument, figures }) =>
      of(`${instrument} ${perspective}`, figures),
    ),
    ...side.voices.flatMap(({ perspective, figures }) => of(`rounds ${perspective}`, figures)),
    ...side.cross.rows.map(({ service, unit, n }) => [
      which,
      side.from,
      side.to,
      "table",
      "services units",
      "",
      `${service} ${unit}`,
      n,
      "",
      "",
      n,
      "",
      n === null ? "1" : "0",
      "",
      "",
      "",
      suppression[language],
    ]),
    ...side.tables.flatMap(({ code, rows, isWhole }) =>
      rows.map(({ value, n }) => [
        which,
        side.from,
        side.to,
        "table",
        code,
        "",
        value,
        n,
        "",
        "",
        n,
        "",
        isWhole ? "0" : "1",
        "",
        "",
        "",
        suppression[language],
      ]),
    ),
  ];
}

/** The page's own reply as a file: nothing is in it that isn't on the page. */
export function fileOf({ own, other }: Page, format: "csv" | "json", language: Language): File {
  const name = `rinnalla-${own.from}-${own.to}`;
  if (format === "json")
    return {
      name: `${name}.json`,
      media: "application/json",
      text: JSON.stringify({ own, other, dictionary: dictionaryIn(language) }, null, 1),
    };
  const head = [
    "set",
    "from",
    "to",
    "part",
    "code",
    "name",
    "value_of",
    "value",
    "low",
    "high",
    "n",
    "missing",
    "hidden",
    "numerator",
    "denominator",
    "source",
    "suppression",
  ];
  return {
    name: `${name}.csv`,
    media: "text/csv; charset=utf-8",
    // With a byte order mark: spreadsheets then read å and ä.
    text: `\uFEFF${csv([head, ...lines(own, "own", language), ...(other ? lines(other, "compared", language) : [])])}`,
  };
}
