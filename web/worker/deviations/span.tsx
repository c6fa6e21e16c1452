import type { LocalDate } from "#core/kernel/local-date.ts";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";

/** The days that a deviation covers, in words. */
export function Span({ from, until }: { readonly from: LocalDate; readonly until: LocalDate | null }) {
  const t = useText("deviations");
  const format = useFormat();
  return until
    ? t("span", { from: format.date(from), until: format.date(until) })
    : t("spanOpen", { from: format.date(from) });
}
