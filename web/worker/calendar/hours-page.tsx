import { unitHours } from "#contract/worker/calendar.ts";
import { addDays } from "#core/kernel/local-date.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Table } from "#web/ui/table.tsx";
import { CalendarTabs } from "./calendar-tabs.tsx";
import { useOwnUnit } from "./own-unit.ts";
import { UnitChoice } from "./unit-choice.tsx";
import "./calendar.css";

/** Planned against held, each worker week by week. */
export default function HoursPage() {
  const t = useText("calendar");
  const own = useOwnUnit();
  const hours = useRead(
    unitHours,
    { params: { unitId: own.unit?.id ?? "" }, query: {} },
    { enabled: own.unit !== undefined },
  );
  return (
    <>
      <PageHead lead={t("hours.lead")} title={t("hours.heading")} />
      <Stack>
        <CalendarTabs />
        <UnitChoice own={own}>
          {() => <Loaded from={hours}>{(data) => <HoursTable hours={data} />}</Loaded>}
        </UnitChoice>
      </Stack>
    </>
  );
}

type Hours = ReplyOf<typeof unitHours>;

function HoursTable({ hours }: { readonly hours: Hours }) {
  const t = useText("calendar");
  const format = useFormat();
  const isNow = (week: Hours["weeks"][number]): boolean =>
    week <= hours.today && hours.today <= addDays(week, 6);
  return (
    <Table
      caption={t("hours.table", { unit: hours.unit })}
      columns={[
        {
          key: "name",
          title: t("unit.worker"),
          isName: true,
          cell: (worker) => (
            <>
              {worker.name}
              <span className="soft small slot-under">
                {t("hours.ofWeek", { hours: format.hours(worker.weeklyHours) })}
              </span>
            </>
          ),
        },
        ...hours.weeks.map((week) => ({
          key: week,
          title: isNow(week) ? t("hours.now") : t("hours.week", { range: format.dayMonth(week) }),
          align: "end" as const,
          cell: (worker: Hours["workers"][number]) => {
            const found = worker.weeks.find((one) => one.week === week);
            return (
              <span className="num hours-week">
                {format.number(found?.held ?? 0)} / {format.number(found?.planned ?? 0)}
              </span>
            );
          },
        })),
      ]}
      rowKey={({ id }) => id}
      rows={hours.workers}
    />
  );
}
