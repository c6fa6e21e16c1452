import { useState } from "react";
import { freeFamilyTimes } from "#contract/worker/family-appointments.ts";
import { wishStates } from "#core/calendar/wished-times.ts";
import { later, type LocalDate } from "#core/kernel/local-date.ts";
import { usualMembers } from "#core/meetings/usual-members.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { LinkButton } from "#web/ui/button.tsx";
import { ChipGroup, RadioGroup } from "#web/ui/choices.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Tag } from "#web/ui/tag.tsx";
import type { Calendar } from "./appointment.ts";

const lengths = ["45", "60", "90", "120"] as const;

/** Times of the week when those chosen have nothing known. */
export function FreeTimes({
  caseId,
  mayPlan,
  page,
}: {
  readonly caseId: string;
  readonly mayPlan: boolean;
  readonly page: Calendar;
}) {
  const t = useText("appointments");
  const words = useText("free-times");
  const format = useFormat();
  const [minutes, setMinutes] = useState<(typeof lengths)[number]>("60");
  const [who, setWho] = useState<string[]>(() => usualMembers(page.members, page.homes).map(({ id }) => id));
  const from = later(page.from, page.today > page.to ? page.from : page.today);
  const free = useRead(
    freeFamilyTimes,
    { params: { caseId }, query: { from, days: 7, minutes: Number(minutes), members: who.join(",") } },
    { keepFormer: true },
  );
  return (
    <Stack gap={3}>
      <p className="soft small">{t("freeLead")}</p>
      <ChipGroup
        id="free-who"
        label={t("freeWho")}
        name="free-who"
        options={page.members.map(({ id, name }) => ({ value: id, label: name }))}
        value={who}
        onChange={setWho}
      />
      <RadioGroup
        id="free-minutes"
        label={t("freeFor")}
        look="chips"
        name="free-minutes"
        options={lengths.map((value) => ({ value, label: format.duration(Number(value)) }))}
        value={minutes}
        onChange={(value) => value && setMinutes(value)}
      />
      <Loaded from={free}>
        {({ days }) =>
          days.length === 0 ? (
            <p className="soft">{words("over")}</p>
          ) : (
            <ul className="lines">
              {days.map((day) => (
                <li key={day.on} className="free-day">
                  <strong>{format.day(day.on)}</strong>
                  {day.free.length === 0 && <span className="soft">{t("freeNone")}</span>}
                  {wishStates.map((wish) => (
                    <FreeOnes
                      key={wish}
                      caseId={caseId}
                      mayPlan={mayPlan}
                      minutes={minutes}
                      on={day.on}
                      times={day.free.filter((one) => one.wish === wish)}
                      wish={wish}
                    />
                  ))}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Stack>
  );
}

type FreeTime = ReplyOf<typeof freeFamilyTimes>["days"][number]["free"][number];

/** The free times of a day that stand alike to the family's wishes, each a way to a meeting at that time. */
function FreeOnes({
  caseId,
  mayPlan,
  minutes,
  on,
  times,
  wish,
}: {
  readonly caseId: string;
  readonly mayPlan: boolean;
  readonly minutes: string;
  readonly on: LocalDate;
  readonly times: readonly FreeTime[];
  readonly wish: FreeTime["wish"];
}) {
  const t = useText("free-times");
  const format = useFormat();
  if (times.length === 0) return null;
  const span = ({ from, to }: FreeTime) => format.timeRange(from, to);
  return (
    <div className="free-ones">
      {wish === "wished" && (
        <Tag icon="good" tone="good">
          {t("wished")}
        </Tag>
      )}
      {wish === "unwished" && <span className="soft small">{t("unwished")}</span>}
      {times.map((one) =>
        mayPlan ? (
          <LinkButton
            key={one.from}
            kind={wish === "unwished" ? "plain" : "quiet"}
            params={{ caseId }}
            search={{ paiva: on, klo: one.from, kesto: minutes }}
            small
            to="/perheet/$caseId/tapaamiset/uusi"
          >
            <span className="only-read">{t("planOn", { day: format.day(on) })} </span>
            <span className="num">{span(one)}</span>
          </LinkButton>
        ) : (
          <span key={one.from} className="num">
            {span(one)}
          </span>
        ),
      )}
    </div>
  );
}
