import type { orderableServices } from "#contract/worker/orders.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Notice } from "#web/ui/notice.tsx";
import { TextLink } from "#web/ui/text-link.tsx";

type Orderable = ReplyOf<typeof orderableServices>;

/** What already runs or waits and bears on the order. */
export function ServiceNotices({
  caseId,
  orderable,
  service,
  isMove,
}: {
  readonly caseId: string;
  /** The order is a proposed move's: what runs is what the family leaves. */
  readonly isMove: boolean;
  readonly orderable: Orderable;
  readonly service: Orderable["services"][number];
}) {
  const t = useText("orders");
  const say = useSay();
  const format = useFormat();
  const { running } = orderable;
  return (
    <>
      {service.waiting && (
        <Notice tone="attention">
          <p>{t("waitingAlready")}</p>
        </Notice>
      )}
      {service.units.length === 0 && (
        <Notice tone="attention">
          <p>{t("noUnit")}</p>
        </Notice>
      )}
      {!isMove && running && running.service === service.id && (
        <Notice>
          <p>{t("runningSame", { unit: running.unit, until: format.date(running.orderValidTo) })}</p>
        </Notice>
      )}
      {!isMove && running && running.service !== service.id && (
        <Notice tone="attention">
          <p>{t("runningOther", { service: say(running.name), unit: running.unit })}</p>
          <p>{t("runningOtherMove")}</p>
          <TextLink params={{ caseId }} to="/perheet/$caseId/polku">
            {t("toJourney")}
          </TextLink>
        </Notice>
      )}
    </>
  );
}
