import { useState } from "react";
import { freeFamilyTimes } from "#contract/worker/family-appointments.ts";
import { later } from "#core/kernel/local-date.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { ChipGroup, RadioGroup } from "#web/ui/choices.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import type { Calendar } from "./appointment.ts";

const lengths = ["45", "60", "90", "120"] as const;

/** Times of the week when those chosen have nothing known. */
export function FreeTimes({ caseId, page }: { readonly caseId: string; readonly page: Calendar }) {
  const t = useText("appointments");
  const format = useFormat();
  const [minutes, setMinutes] = useState<(typeof lengths)[number]>("60");
  const [who, setWho] = useState<string[]>(() =>
    page.members.filter(({ role }) => role === "child" || role === "parent").map(({ id }) => id),
  );
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
        {({ days }) => (
          <ul className="lines">
            {days.map((day) => (
              <li key={day.on} className="free-day">
                <span>{format.day(day.on)}</span>
                <span className="num">
                  {day.free.length === 0
                    ? t("freeNone")
                    : day.free
                        .map((time) =>
                          t("freeTime", { from: format.clock(time.from), to: format.clock(time.to) }),
                        )
                        .join(", ")}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Stack>
  );
}
