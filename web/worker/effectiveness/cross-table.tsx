import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Stack } from "#web/ui/layout.tsx";
import { Table } from "#web/ui/table.tsx";
import { useCodeWords } from "./figure-words.ts";
import type { Page } from "./filters.tsx";

/** Services ended by unit and service. Units and services stand in the order of their names, never by size. */
export function CrossTable({ page }: { readonly page: Page }) {
  const t = useText("effectiveness");
  const format = useFormat();
  const words = useCodeWords(page);
  const { rows, isWhole } = page.own.cross;
  const places = (of: "service" | "unit", table: "services" | "units") =>
    [...new Set(rows.map((row) => row[of]))]
      .map((code) => ({ code, name: words(table, code) }))
      .toSorted((one, other) => format.compare(one.name, other.name));
  const [services, units] = [places("service", "services"), places("unit", "units")];
  if (services.length < 2 || units.length < 2) return null;
  const isTold = ({ code }: { code: string }) => rows.some(({ unit, n }) => unit === code && n !== null);
  const untold = units.filter((unit) => !isTold(unit));
  const cell = (service: string, unit: string) => {
    const found = rows.find((row) => row.service === service && row.unit === unit);
    if (!found) return <span className="soft">–</span>;
    return found.n === null ? <span className="soft">{t("hidden")}</span> : format.number(found.n);
  };
  return (
    <Stack gap={1}>
      {units.some(isTold) && (
        <Table
          caption={t("tables.cross")}
          columns={[
            { key: "unit", title: t("unit"), isName: true, cell: ({ name }) => name },
            ...services.map((service) => ({
              key: service.code,
              title: service.name,
              cell: ({ code }: { code: string }) => <span className="num">{cell(service.code, code)}</span>,
            })),
          ]}
          rowKey={({ code }) => code}
          rows={units.filter(isTold)}
        />
      )}
      {untold.length > 0 && (
        <p className="soft small">
          {t("hiddenRows", { count: page.leastGroup })} {untold.map(({ name }) => name).join(", ")}.
        </p>
      )}
      {!isWhole && <p className="soft small">{t("someLeft")}</p>}
    </Stack>
  );
}
