import { readFile } from "node:fs/promises";
import { configRows } from "#server/platform/config.ts";

const page = new URL("../docs/operations.md", import.meta.url);
const begin = "<!-- settings: made by npm run gen -->";
const end = "<!-- end of settings -->";

/** docs/operations.md with its table of settings as the code has them now; the rest of the page is written by hand. */
export async function operationsPage(): Promise<string> {
  const text = await readFile(page, "utf8");
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined)
    throw new Error(`docs/operations.md lacks "${begin}" … "${end}"`);
  const rows = configRows.map(
    (row) => `| \`${row.name}\` | ${row.fallback === "" ? "" : `\`${row.fallback}\``} | ${row.about} |`,
  );
  return (
    [
      before.trimEnd(),
      "",
      begin,
      "",
      "| variable | default | what it does |",
      "|---|---|---|",
      ...rows,
      "",
      end,
    ].join("\n") + after
  );
}
