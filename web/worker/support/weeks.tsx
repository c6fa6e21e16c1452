import { addDays } from "#core/kernel/local-date.ts";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Card } from "#web/ui/card.tsx";
import type { SupportPage } from "./support.ts";
import "./support.css";

/** The amount of support week by week: is it growing lighter, and how much falls outside ordinary hours. */
export function Weeks({ weeks }: { readonly weeks: SupportPage["weeks"] }) {
  const t = useText("support");
  const format = useFormat();
  const most = Math.max(1, ...weeks.map(({ held, planned }) => held + planned));
  return (
    <Card title={t("weeks")}>
      <table className="support-weeks">
        <thead>
          <tr>
            <th scope="col">{t("week")}</th>
            <th scope="col">{t("heldCount")}</th>
            <th scope="col">{t("plannedCount")}</th>
            <th scope="col">{t("outOfHours")}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ monday, held, planned, outOfHours }) => (
            <tr key={monday}>
              <th className="num" scope="row">
                {format.range(monday, addDays(monday, 6)).replace(/\d{4}$/, "")}
              </th>
              <td>
                <span
                  aria-hidden="true"
                  className="support-bar"
                  style={{ width: `${(held / most) * 4}rem` }}
                />
                <span className="num">{held}</span>
              </td>
              <td className="num">{planned}</td>
              <td className="num">{outOfHours}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
