import { familyCollisions } from "#contract/worker/family-appointments.ts";
import { isLocalDate } from "#core/kernel/local-date.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Row } from "#web/ui/layout.tsx";
import { Notice } from "#web/ui/notice.tsx";

const isTime = (value: string | undefined): value is string => /^([01]\d|2[0-3]):[0-5]\d$/.test(value ?? "");

/**
 * Tells which members of the family have something else at the time: a visit to another service, another meeting of ours. It
 * stops nobody; it offers the day's free times beside.
 */
export function FamilyCollisionNotice({
  caseId,
  on,
  from,
  minutes,
  members,
  weeklyUntil,
  except,
  onTake,
}: {
  readonly caseId: string;
  readonly on: string | undefined;
  readonly from: string | undefined;
  readonly minutes: number | null | undefined;
  readonly members: readonly string[];
  readonly weeklyUntil?: string | undefined;
  readonly except?: string;
  /** Takes a free time of the same day. */
  readonly onTake: (from: string) => void;
}) {
  const t = useText("appointments");
  const say = useSay();
  const format = useFormat();
  const isAsked =
    isLocalDate(on ?? "") &&
    isTime(from) &&
    typeof minutes === "number" &&
    minutes >= 5 &&
    minutes <= 1440 &&
    members.length > 0;
  const until = isLocalDate(weeklyUntil ?? "") && (weeklyUntil ?? "") >= (on ?? "") ? weeklyUntil : undefined;
  const asked = useRead(
    familyCollisions,
    {
      params: { caseId },
      query: {
        on: on ?? "",
        from: from ?? "",
        minutes: minutes ?? 0,
        members: members.join(","),
        ...(until ? { weeklyUntil: until } : {}),
        ...(except ? { except } : {}),
      },
    },
    { enabled: isAsked, keepFormer: true },
  );
  const { collisions = [], free = [], kinds = [] } = (isAsked ? asked.data : undefined) ?? {};
  if (collisions.length === 0) return null;
  const whatOf = (one: (typeof collisions)[number]): string => {
    const kind = one.kind === "meeting" ? kinds.find(({ code }) => code === one.what) : undefined;
    const what = kind ? say(kind.name) : one.what;
    return one.withWhom ? t("notice.with", { what, whom: one.withWhom }) : what;
  };
  return (
    <Notice announce title={t("notice.title")} tone="attention">
      <ul>
        {collisions.map((one) => (
          <li key={`${one.personId} ${one.on} ${one.from} ${one.what}`}>
            {t("notice.one", {
              name: one.name,
              what: whatOf(one),
              day: format.shortDay(one.on),
              from: format.clock(one.from),
              to: format.clock(one.to),
            })}
          </li>
        ))}
      </ul>
      <p>{t("notice.help")}</p>
      {free.length > 0 && (
        <Row>
          <span>{t("notice.free")}</span>
          {free.map((time) => (
            <Button key={time.from} kind="quiet" small onClick={() => onTake(time.from)}>
              {t("notice.take", { from: format.clock(time.from) })}
            </Button>
          ))}
        </Row>
      )}
    </Notice>
  );
}
