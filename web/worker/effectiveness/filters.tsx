import { comparisons, type Comparison } from "#core/effectiveness/compared.ts";
import type { effectiveness } from "#contract/worker/effectiveness.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { today } from "#web/kit/clock.ts";
import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Grid } from "#web/ui/layout.tsx";
import { Select } from "#web/ui/select.tsx";
import { quartersOfYears } from "./times.ts";

export type Page = ReplyOf<typeof effectiveness>;
export const usual = {
  palvelu: "",
  yksikko: "",
  peruste: "",
  aika: "",
  alkaen: "",
  asti: "",
  vertaa: "none",
};
export type Filter = Readonly<Record<keyof typeof usual, string>>;

export const comparisonOf = (value: string): Comparison => comparisons.find((one) => one === value) ?? "none";

/** What the figures are of: kept in the address. Services and units stand in the order of their names. */
export function Filters({
  page,
  filter,
  change,
}: {
  readonly page: Page | undefined;
  readonly filter: Filter;
  readonly change: (next: Partial<Filter>) => void;
}) {
  const t = useText("effectiveness");
  const say = useSay();
  const format = useFormat();
  const quarters = quartersOfYears(today(), 5);
  const years = [...new Set(quarters.map(({ year }) => year))];
  const named = (codes: readonly string[], of: "services" | "ground") =>
    codes
      .map((code) => ({ value: code, label: page?.words[of]?.[code] ? say(page.words[of][code]) : code }))
      .toSorted((one, other) => format.compare(one.label, other.label));
  const isUnchosen = filter.alkaen === "" || filter.asti === "";
  const own = (key: "alkaen" | "asti", label: string, end: "from" | "to") => (
    <Select
      hint={key === "alkaen" && isUnchosen ? t("ownTimeHint") : undefined}
      id={`effectiveness-${key}`}
      label={label}
      name={key}
      options={quarters.map(({ year, quarter, time }) => ({
        value: time[end],
        label: t("quarter", { year, quarter }),
      }))}
      value={filter[key]}
      onChange={(value) => change({ [key]: value ?? "" })}
    />
  );
  return (
    <Grid atLeast="14rem">
      <Select
        emptyLabel={t("all")}
        id="effectiveness-service"
        label={t("service")}
        name="palvelu"
        options={named(page?.choices.services.map(({ id }) => id) ?? [], "services")}
        value={filter.palvelu}
        onChange={(palvelu) => change({ palvelu: palvelu ?? "" })}
      />
      <Select
        emptyLabel={t("all")}
        id="effectiveness-unit"
        label={t("unit")}
        name="yksikko"
        options={page?.choices.units.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        value={filter.yksikko}
        onChange={(yksikko) => change({ yksikko: yksikko ?? "" })}
      />
      <Select
        emptyLabel={t("all")}
        id="effectiveness-ground"
        label={t("ground")}
        name="peruste"
        options={named(page?.choices.grounds ?? [], "ground")}
        value={filter.peruste}
        onChange={(peruste) => change({ peruste: peruste ?? "" })}
      />
      <Select
        emptyLabel={t("lastYear")}
        id="effectiveness-time"
        label={t("time")}
        name="aika"
        options={[
          ...years.map((year) => ({ value: year, label: t("year", { year }) })),
          ...quarters
            .slice(0, 8)
            .map(({ code, year, quarter }) => ({ value: code, label: t("quarter", { year, quarter }) })),
          { value: "oma", label: t("ownTime") },
        ]}
        value={filter.aika}
        onChange={(aika) => change({ aika: aika ?? "" })}
      />
      {filter.aika === "oma" && own("alkaen", t("from"), "from")}
      {filter.aika === "oma" && own("asti", t("to"), "to")}
      <Select
        emptyLabel={null}
        id="effectiveness-compare"
        label={t("compare")}
        name="vertaa"
        options={comparisons.map((value) => ({ value, label: t(`comparison.${value}`) }))}
        value={comparisonOf(filter.vertaa)}
        onChange={(vertaa) => change({ vertaa: vertaa ?? "none" })}
      />
    </Grid>
  );
}
