import { configRows } from "#server/platform/config.ts";

/** What `npm start -- --help` prints. */
export function helpText(width = 96): string {
  const column = Math.max(...configRows.map((row) => row.name.length)) + 2;
  const rows = configRows.map((row) => {
    const text = row.fallback === "" ? row.about : `${row.about} [${row.fallback}]`;
    return wrap(text, width - column - 2).map(
      (line, index) => `  ${(index === 0 ? row.name : "").padEnd(column)}${line}`,
    );
  });
  return [
    "npm start                 starts Rinnalla: packages, database, demo town, web apps, server",
    "npm start -- --help       shows this",
    "",
    "Set by environment variables (defaults in brackets):",
    "",
    ...rows.flat(),
    "",
    "Example: PORT=8080 DATA_DIR=/var/lib/rinnalla npm start",
    "More: docs/operations.md",
  ].join("\n");
}

function wrap(text: string, width: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1)!;
    if (line !== "" && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines;
}
