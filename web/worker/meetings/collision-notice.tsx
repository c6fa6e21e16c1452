import { collisionsAt } from "#contract/worker/collisions.ts";
import { isLocalDate } from "#core/kernel/local-date.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { dayOf, timeOf } from "#web/kit/clock.ts";
import type { FieldBinding } from "#web/kit/form.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useBandWords } from "../calendar/wish-words.ts";

const isTime = (value: string | undefined): value is string => /^([01]\d|2[0-3]):[0-5]\d$/.test(value ?? "");

/** When it is to be, and who and what is needed then. */
export type Wanted = {
  readonly on: string | undefined;
  readonly from: string | undefined;
  readonly minutes: number | null | undefined;
  readonly before?: number | null | undefined;
  readonly after?: number | null | undefined;
  readonly workers: readonly string[];
  readonly bookables?: readonly string[] | undefined;
  readonly except?: string;
  /** The last day of a series. */
  readonly until?: string | undefined;
  readonly everyWeeks?: number | undefined;
};
type Found = Pick<ReplyOf<typeof collisionsAt>, "collisions" | "wishes">;
const nothing: Found = { collisions: [], wishes: [] };

/** What stands in the way at the time, asked anew as the form changes. */
export function useCollisions(caseId: string, wanted: Wanted): Found {
  const { on, from, minutes, before, after, workers, bookables = [], except, until, everyWeeks } = wanted;
  const isAsked =
    isLocalDate(on ?? "") && isTime(from) && typeof minutes === "number" && minutes >= 5 && minutes <= 1440;
  const found = useRead(
    collisionsAt,
    {
      params: { caseId },
      query: {
        on: on ?? "",
        from: from ?? "",
        minutes: minutes ?? 0,
        before: before ?? 0,
        after: after ?? 0,
        workers: workers.join(","),
        bookables: bookables.join(","),
        ...(except ? { except } : {}),
        ...(isLocalDate(until ?? "") ? { until: until ?? "", everyWeeks: everyWeeks ?? 1 } : {}),
      },
    },
    { enabled: isAsked, keepFormer: true },
  );
  return isAsked ? (found.data ?? nothing) : nothing;
}

/** The same, with the rooms and cars that are taken told of before one of them is chosen. */
export function useArranging(
  caseId: string,
  wanted: Wanted,
  things: readonly Named[],
): { readonly found: Found; readonly taken: Found["collisions"] } {
  const all = useCollisions(caseId, { ...wanted, bookables: things.map(({ id }) => id) });
  const taken = all.collisions.filter(({ subject }) => things.some(({ id }) => id === subject));
  const chosen = wanted.bookables ?? [];
  const collisions = all.collisions.filter((one) => !taken.includes(one) || chosen.includes(one.subject));
  return { found: { ...all, collisions }, taken };
}

type Named = { readonly id: string; readonly name: string };

/** Somebody or something is taken: another time, days left out of the series, or the reason why it is agreed on all the same. */
export function CollisionNotice({
  found,
  named,
  reason,
  skip,
}: {
  readonly found: Found;
  readonly named: readonly Named[];
  readonly reason: FieldBinding<string | undefined>;
  /** Of a series: the days left out, and how to leave out or take back. */
  readonly skip?: { readonly days: readonly string[]; readonly onChange: (days: string[]) => void };
}) {
  const t = useText("calendar");
  const format = useFormat();
  const days = [...new Set(found.collisions.map(({ on }) => on))];
  const left = skip?.days ?? [];
  const standing = found.collisions.filter(({ on }) => !left.includes(on));
  const whenOf = ({ startsAt, endsAt }: Found["collisions"][number]): string =>
    dayOf(startsAt) === dayOf(endsAt)
      ? `${format.shortDay(dayOf(startsAt))} ${format.timeRange(timeOf(startsAt), timeOf(endsAt))}`
      : `${format.recent(startsAt)} – ${format.recent(endsAt)}`;
  if (days.length === 0) return null;
  return (
    <Stack gap={3}>
      {left.length > 0 && (
        <Notice tone="info">
          <p>
            {t("plan.skipped", {
              days: left
                .filter(isLocalDate)
                .map((day) => format.shortDay(day))
                .join(", "),
            })}
          </p>
          <Button kind="quiet" small onClick={() => skip?.onChange([])}>
            {t("plan.keep")}
          </Button>
        </Notice>
      )}
      {standing.length > 0 && (
        <Notice announce title={t("plan.collisions")} tone="attention">
          <ul>
            {standing.map((one) => (
              <li key={`${one.kind}-${one.subject}-${one.on}-${one.startsAt}`}>
                {t(`plan.collisionOne.${one.kind}`, {
                  name: named.find(({ id }) => id === one.subject)?.name ?? "",
                  when: whenOf(one),
                })}
              </li>
            ))}
          </ul>
          {skip && (
            <Row>
              <Button kind="quiet" small onClick={() => skip.onChange(days)}>
                {t("plan.skip")}
              </Button>
            </Row>
          )}
          <TextArea hint={t("plan.reasonHint")} label={t("plan.reason")} limit={500} rows={2} {...reason} />
        </Notice>
      )}
    </Stack>
  );
}

/** Wishes of the family that the time doesn't follow: they bind nobody, and are told. */
export function WishNotice({
  found,
  wishes,
}: {
  readonly found: Found;
  readonly wishes: readonly {
    readonly id: string;
    readonly weekdays: readonly number[];
    readonly fromTime: string;
    readonly toTime: string;
  }[];
}) {
  const t = useText("calendar");
  const format = useFormat();
  const band = useBandWords();
  if (found.wishes.length === 0) return null;
  return (
    <Notice announce title={t("wishes.unfollowed")} tone="info">
      <ul>
        {found.wishes.map((one) => {
          const suiting = wishes.filter(({ id }) => id === one.wishId);
          return (
            <li key={`${one.on}-${one.wishId}`}>
              {t(one.kind === "suits" ? "wishes.outside" : "wishes.inside", {
                day: format.shortDay(one.on),
                when: suiting.map(band).join(", "),
              })}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
