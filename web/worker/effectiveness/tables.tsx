import { ageBands, lengthBands, needBands } from "#core/effectiveness/bands.ts";
import { GroupBars } from "#web/figures/group-bars.tsx";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Stack } from "#web/ui/layout.tsx";
import { useCodeWords } from "./figure-words.ts";
import type { Page } from "./filters.tsx";

const orders: Readonly<Record<string, readonly string[]>> = {
  age: ageBands,
  length: lengthBands,
  needs: needBands,
};

export type TableCode =
  | "units"
  | "services"
  | "endReason"
  | "length"
  | "age"
  | "basis"
  | "ground"
  | "needs"
  | "concern"
  | "breached"
  | "deviated";

const ended = (side: Page["own"] | null) =>
  side?.figures.find((one) => one.code === "ended")?.value ?? undefined;
const sum = (rows: readonly { n: number }[]) => rows.reduce((all, { n }) => all + n, 0);

/** A table of counts with bars; rows stand in the order of their names or bands, never by size. */
export function Groups({
  page,
  code,
  names,
}: {
  readonly page: Page;
  readonly code: TableCode;
  readonly names: readonly [string, string];
}) {
  const t = useText("effectiveness");
  const format = useFormat();
  const words = useCodeWords(page);
  const table = page.own.tables.find((one) => one.code === code);
  const other = page.other?.tables.find((one) => one.code === code);
  if (!table) return null;
  const caption = t(`tables.${code}`);
  const order = orders[code];
  const isComparable = other && code !== "units" && code !== "services";
  const values = [...new Set([...table.rows, ...(isComparable ? other.rows : [])].map(({ value }) => value))];
  if (values.length === 0)
    return (
      <div>
        <p className="group-title">{caption}</p>
        <p className="soft">{table.isWhole ? t("noneOfThese") : t("noRows")}</p>
      </div>
    );
  const groups = values
    .map((value) => ({
      value,
      name: words(code, value),
      n: table.rows.find((one) => one.value === value)?.n ?? -1,
      other: other?.rows.find((one) => one.value === value)?.n,
    }))
    .toSorted((one, two) =>
      order ? order.indexOf(one.value) - order.indexOf(two.value) : format.compare(one.name, two.name),
    );
  return (
    <Stack gap={1}>
      <GroupBars
        all={ended(page.own) ?? sum(table.rows)}
        caption={caption}
        groups={groups}
        names={isComparable ? names : [names[0]]}
        otherAll={ended(page.other) ?? sum(other?.rows ?? [])}
      />
      {!(table.isWhole && (!isComparable || other.isWhole)) && <p className="soft small">{t("someLeft")}</p>}
    </Stack>
  );
}
