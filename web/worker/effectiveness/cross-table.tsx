import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
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
  const cell = (service: string, unit: string) => {
    const found = rows.find((row) => row.service === service && row.unit === unit);
    if (!found) return <span className="soft">–</span>;
    return found.n === null ? <span className="soft">{t("hidden")}</span> : format.number(found.n);
  };
  return (
    <div className="cross-table" tabIndex={0} role="region" aria-label={t("tables.cross")}>
      <table className="figure-table">
        <caption className="group-title">{t("tables.cross")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("unit")}</th>
            {services.map(({ code, name }) => (
              <th key={code} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.code}>
              <th scope="row">{unit.name}</th>
              {services.map(({ code }) => (
                <td key={code} className="num">
                  {cell(code, unit.code)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {!isWhole && <p className="soft small">{t("someLeft")}</p>}
    </div>
  );
}
