import { unitWeek } from "#contract/worker/calendar.ts";
import { isLocalDate } from "#core/kernel/local-date.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useFormat } from "#web/kit/format.ts";
import { useIsPhone } from "#web/kit/media.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { NoPrint, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Select } from "#web/ui/select.tsx";
import { CalendarTabs } from "./calendar-tabs.tsx";
import { useOwnUnit } from "./own-unit.ts";
import { UnitChoice } from "./unit-choice.tsx";
import { UnitDay } from "./unit-day.tsx";
import { UnitGrid } from "./unit-grid.tsx";
import { thingRows, workerRows, type UnitWeek } from "./week-rows.ts";
import { WeekSteps } from "./week-steps.tsx";
import "./calendar.css";

/** A unit's week: at a desk everybody beside the days, on a phone one day at a time. */
export default function UnitWeekPage() {
  const t = useText("calendar");
  const format = useFormat();
  const own = useOwnUnit();
  const [filter, setFilter] = useFilter({ viikko: "" });
  const asked = isLocalDate(filter.viikko) ? filter.viikko : undefined;
  const week = useRead(
    unitWeek,
    { params: { unitId: own.unit?.id ?? "" }, query: asked ? { week: asked } : {} },
    { enabled: own.unit !== undefined, keepFormer: true },
  );
  return (
    <>
      <PageHead
        actions={week.data && <WeekSteps from={week.data.from} onGo={(viikko) => setFilter({ viikko })} />}
        lead={week.data && `${week.data.unit} · ${format.range(week.data.from, week.data.to)}`}
        title={t("unit.heading")}
      />
      <Stack>
        <CalendarTabs />
        <UnitChoice own={own}>
          {() => <Loaded from={week}>{(data) => <Week week={data} />}</Loaded>}
        </UnitChoice>
      </Stack>
    </>
  );
}

function Week({ week }: { readonly week: UnitWeek }) {
  const t = useText("calendar");
  const format = useFormat();
  const isPhone = useIsPhone();
  const [filter, setFilter] = useFilter({ tyontekija: "" });
  if (week.workers.length === 0) return <EmptyState title={t("unit.none")}>{t("unit.noneHelp")}</EmptyState>;
  const range = format.range(week.from, week.to);
  const workers = workerRows(week).filter(({ id }) => filter.tyontekija === "" || id === filter.tyontekija);
  const things = filter.tyontekija === "" ? thingRows(week) : [];
  const View = isPhone ? UnitDay : UnitGrid;
  return (
    <Stack>
      <NoPrint>
        <Select
          emptyLabel={t("unit.everybody")}
          id="unit-worker"
          label={t("unit.who")}
          name="tyontekija"
          options={week.workers.map(({ id, name }) => ({ value: id, label: name }))}
          value={filter.tyontekija}
          onChange={(tyontekija) => setFilter({ tyontekija: tyontekija ?? "" })}
        />
      </NoPrint>
      <p className="soft small">{t("busyHelp")}</p>
      <h2 className="only-read">{t("unit.who")}</h2>
      <View
        caption={t("unit.table", { unit: week.unit, range })}
        rowTitle={t("unit.worker")}
        rows={workers}
        week={week}
      />
      {things.length > 0 && (
        <>
          <h2>{t("unit.thingsHeading")}</h2>
          <View
            caption={t("unit.things", { unit: week.unit, range })}
            dayChosen
            rowTitle={t("unit.thing")}
            rows={things}
            week={week}
          />
        </>
      )}
    </Stack>
  );
}
