import type { meetingOptions } from "#contract/worker/meeting-options.ts";
import type { collisionsAt } from "#contract/worker/collisions.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { timeOf } from "#web/kit/clock.ts";
import type { FieldBinding } from "#web/kit/form.ts";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { ChipGroup } from "#web/ui/choices.tsx";
import { FieldRow } from "#web/ui/form.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { NumberField } from "#web/ui/text-field.tsx";

type Options = ReplyOf<typeof meetingOptions>;
export type TravelSource = "none" | "estimate" | "hand";

/** A room and a car, and the minutes of the way: by hand, or reckoned, with what the reckoning is made of. */
export function ArrangementFields({
  bookable,
  way,
  bookables,
  before,
  after,
  taken = [],
  onTravel,
}: {
  /** Rooms and cars to choose from. */
  readonly bookable: Options["bookables"];
  /** How long the way to the chosen place is reckoned to be. */
  readonly way: Options["homes"][number]["travel"];
  readonly bookables: FieldBinding<string[] | undefined>;
  readonly before: FieldBinding<number | undefined>;
  readonly after: FieldBinding<number | undefined>;
  /** Times of these rooms and cars that lie over the time that is being planned. */
  readonly taken?: ReplyOf<typeof collisionsAt>["collisions"];
  readonly onTravel: (before: number, after: number, source: TravelSource) => void;
}) {
  const t = useText("calendar");
  const arranging = useText("arranging");
  const format = useFormat();
  const chosen = bookables.value ?? [];
  const byHand = (minutesBefore: number, minutesAfter: number): void =>
    onTravel(minutesBefore, minutesAfter, minutesBefore + minutesAfter > 0 ? "hand" : "none");
  return (
    <Stack gap={3}>
      {bookable.length === 0 && <p className="soft">{t("plan.noThings")}</p>}
      {(["room", "car"] as const).map((kind) => {
        const things = bookable.filter((one) => one.kind === kind);
        if (things.length === 0) return null;
        const others = chosen.filter((id) => things.every((one) => one.id !== id));
        return (
          <ChipGroup
            key={kind}
            id={`${bookables.id}-${kind}`}
            label={kind === "room" ? t("plan.rooms") : t("plan.cars")}
            name={`${bookables.name}-${kind}`}
            options={things.map(({ id, name }) => {
              const busy = taken.find(({ subject }) => subject === id);
              return {
                value: id,
                label: name,
                hint:
                  busy &&
                  arranging("taken", {
                    when: format.timeRange(timeOf(busy.startsAt), timeOf(busy.endsAt)),
                  }),
              };
            })}
            value={chosen.filter((id) => things.some((one) => one.id === id))}
            onChange={(ids) => bookables.onChange([...others, ...ids])}
          />
        );
      })}
      <FieldRow>
        <NumberField
          label={t("plan.before")}
          unit={t("plan.minutes")}
          {...before}
          onChange={(value) => byHand(value ?? 0, after.value ?? 0)}
        />
        <NumberField
          label={t("plan.after")}
          unit={t("plan.minutes")}
          {...after}
          onChange={(value) => byHand(before.value ?? 0, value ?? 0)}
        />
      </FieldRow>
      {way ? (
        <Row>
          <span className="soft small">
            {t("plan.estimate", { minutes: way.minutes, band: t(`band.${way.band}`) })}
          </span>
          <Button kind="quiet" small onClick={() => onTravel(way.minutes, way.minutes, "estimate")}>
            {t("plan.useEstimate")}
          </Button>
        </Row>
      ) : (
        <p className="soft small">{t("plan.noEstimate")}</p>
      )}
    </Stack>
  );
}
