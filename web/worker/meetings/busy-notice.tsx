import { busyWorkers } from "#contract/worker/meetings.ts";
import { isLocalDate } from "#core/kernel/local-date.ts";
import { timeOf } from "#web/kit/clock.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Notice } from "#web/ui/notice.tsx";

const isTime = (value: string | undefined): value is string => /^([01]\d|2[0-3]):[0-5]\d$/.test(value ?? "");

/** Tells when a worker has another meeting at the time. It doesn't stop anybody: the worker knows which one gives way. */
export function BusyNotice({
  caseId,
  on,
  from,
  minutes,
  workers,
  around,
  except,
}: {
  readonly caseId: string;
  readonly on: string | undefined;
  readonly from: string | undefined;
  readonly minutes: number | null | undefined;
  readonly workers: readonly string[];
  readonly around: readonly { readonly id: string; readonly name: string }[];
  readonly except?: string;
}) {
  const t = useText("meetings");
  const format = useFormat();
  const isAsked =
    isLocalDate(on ?? "") &&
    isTime(from) &&
    typeof minutes === "number" &&
    minutes >= 5 &&
    minutes <= 1440 &&
    workers.length > 0;
  const busy = useRead(
    busyWorkers,
    {
      params: { caseId },
      query: {
        on: on ?? "",
        from: from ?? "",
        minutes: minutes ?? 0,
        workers: workers.join(","),
        ...(except ? { except } : {}),
      },
    },
    { enabled: isAsked, keepFormer: true },
  );
  const found = isAsked ? (busy.data?.busy ?? []) : [];
  if (found.length === 0) return null;
  return (
    <Notice announce title={t("form.busy")} tone="attention">
      <ul>
        {found.map((one) => (
          <li key={`${one.staffId}-${one.startsAt}`}>
            {t("form.busyOne", {
              name: around.find(({ id }) => id === one.staffId)?.name ?? "",
              from: format.time(timeOf(one.startsAt)),
              to: format.time(timeOf(one.endsAt)),
            })}
          </li>
        ))}
      </ul>
      <p>{t("form.busyHelp")}</p>
    </Notice>
  );
}
