import { ownUnits } from "#contract/worker/calendar.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useRead } from "#web/kit/query.ts";

/** The units one works in, and which of them is looked at: kept in the address. */
export function useOwnUnit() {
  const units = useRead(ownUnits, {});
  const [filter, setFilter] = useFilter({ yksikko: "" });
  const all = units.data?.units ?? [];
  const unit = all.find(({ id }) => id === filter.yksikko) ?? all[0];
  return { units, all, unit, choose: (id: string): void => setFilter({ yksikko: id }) };
}
