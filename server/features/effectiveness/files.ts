import type { z } from "zod";
import type * as contract from "#contract/worker/effectiveness.ts";
import { indicatorOf, indicators, suppression } from "#core/effectiveness/dictionary.ts";
import { fileColumns, fileWords, perspectiveWords, tableWords } from "#core/effectiveness/file-words.ts";
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

/** A number as a spreadsheet of that language reads it. */
const numberIn = (value: number, language: Language): string =>
  language === "en" ? String(value) : String(value).replace(".", ",");

const cell = (value: unknown, language: Language): string => {
  if (typeof value === "number") return numberIn(value, language);
  // A spreadsheet must not take words for a formula.
  const text = value === null || value === undefined ? "" : String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
const csv = (rows: readonly (readonly unknown[])[], language: Language): string =>
  `${rows.map((row) => row.map((one) => cell(one, language)).join(";")).join("\r\n")}\r\n`;

type Side = Page["own"];

function lines(page: Page, side: Side, which: "own" | "compared", language: Language): unknown[][] {
  const said = (table: string, code: string): string => {
    if (table === "units") return page.choices.units.find(({ id }) => id === code)?.name ?? code;
    return page.words[table]?.[code]?.[language] ?? code.replace(/^(\d+)-(\d+)$/, "$1–$2");
  };
  const perspective = (code: string): string => perspectiveWords[code]?.[language] ?? code;
  const start = [fileWords[which][language], side.from, side.to];
  const of = (part: { code: string; name: string }, figures: Side["figures"]) =>
    figures.map(({ code, value, low, high, n, missing, isHidden }) => {
      const known = indicatorOf(code);
      return [
        ...start,
        part.name,
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
        "",
        which,
        part.code,
      ];
    });
  const row = (table: string, value: string, name: string, n: number | null, isHidden: boolean) => [
    ...start,
    fileWords.table[language],
    table,
    tableWords[table]?.[language] ?? "",
    value,
    n,
    "",
    "",
    n,
    "",
    isHidden ? "1" : "0",
    "",
    "",
    "",
    suppression[language],
    name,
    which,
    "table",
  ];
  return [
    ...of({ code: "figure", name: fileWords.figure[language] }, side.figures),
    ...side.courses.flatMap((course) =>
      of(
        {
          code: `${course.instrument} ${course.perspective}`,
          name: `${said("instrument", course.instrument)}: ${perspective(course.perspective)}`,
        },
        course.figures,
      ),
    ),
    ...side.voices.flatMap((voices) =>
      of(
        {
          code: `rounds ${voices.perspective}`,
          name: `${fileWords.rounds[language]}: ${perspective(voices.perspective)}`,
        },
        voices.figures,
      ),
    ),
    ...side.cross.rows.map(({ service, unit, n }) =>
      row(
        "services units",
        `${service} ${unit}`,
        `${said("services", service)}, ${said("units", unit)}`,
        n,
        n === null,
      ),
    ),
    ...side.tables.flatMap(({ code, rows, isWhole }) =>
      rows.map(({ value, n }) => row(code, value, said(code, value), n, !isWhole)),
    ),
  ];
}

/** The page's own reply as a file: nothing is in it that isn't on the page. */
export function fileOf(page: Page, format: "csv" | "json", language: Language): File {
  const { own, other } = page;
  const name = `rinnalla-${own.from}-${own.to}`;
  if (format === "json")
    return {
      name: `${name}.json`,
      media: "application/json",
      text: JSON.stringify({ own, other, dictionary: dictionaryIn(language) }, null, 1),
    };
  const rows = [
    fileColumns.map((column) => column[language]),
    ...lines(page, own, "own", language),
    ...(other ? lines(page, other, "compared", language) : []),
  ];
  return {
    name: `${name}.csv`,
    media: "text/csv; charset=utf-8",
    // With a byte order mark: spreadsheets then read å and ä.
    text: `\uFEFF${csv(rows, language)}`,
  };
}
