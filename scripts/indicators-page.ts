import { indicators, suppression } from "#core/effectiveness/dictionary.ts";
import { primeroIndicators } from "#core/effectiveness/primero.ts";

/** docs/indicators.md: every figure of the effectiveness page, and where Primero's indicators are. */
export function indicatorsPage(): string {
  return [
    "# Indicators",
    "",
    "Made from core/effectiveness/dictionary.ts; do not edit. The same dictionary goes with every exported file.",
    "",
    `${suppression.en} Shares have Wilson's 95 % interval, means Student's, medians their quartiles.`,
    "",
    "| code | name | Finnish | kind | numerator | denominator | source |",
    "|---|---|---|---|---|---|---|",
    ...indicators.map(
      ({ code, name, kind, counts, of, source }) =>
        `| ${code} | ${name.en} | ${name.fi} | ${kind} | ${counts.en} | ${of.en} | ${source} |`,
    ),
    "",
    "## Primero's indicators, and where they are here",
    "",
    "Primero (UNICEF) is the floor: each of its key performance indicators, by its own name.",
    "",
    "| Primero | here |",
    "|---|---|",
    ...primeroIndicators.map(([theirs, ours]) => `| ${theirs} | ${ours} |`),
    "",
  ].join("\n");
}
