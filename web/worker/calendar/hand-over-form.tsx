import { useState } from "react";
import { handOver } from "#contract/worker/absences.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Checkbox } from "#web/ui/choices.tsx";
import { Select } from "#web/ui/select.tsx";
import { NumberField, TextArea } from "#web/ui/text-field.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { RowForm } from "../families/row-form.tsx";
import type { AbsencePageReply, AbsentFamily } from "./absence.ts";

/** Hands one family over: to whom, for how many hours, and what is going on with it. */
export function HandOverForm({
  family,
  page,
}: {
  readonly family: AbsentFamily;
  readonly page: AbsencePageReply;
}) {
  const t = useText("calendar");
  const say = useSay();
  const format = useFormat();
  const toast = useToast();
  const [ids] = useState(() => ({ id: newId(), relationId: newId() }));
  const { absence, candidates } = page;
  const hand = useCommand(handOver, {
    onDone: ({ taken, left, lacks }) => {
      const words = [
        t("absences.taken", { count: taken }),
        left.length > 0 &&
          `${t("absences.left")} ${left.map(({ startsAt }) => format.recent(startsAt)).join(", ")}.`,
        lacks.length > 0 && `${t("absences.lacks")} ${lacks.map(({ text }) => say(text)).join(" ")}`,
      ];
      toast({ message: words.filter(Boolean).join(" ") });
    },
  });
  return (
    <Disclosure title={t("absences.hand")}>
      <RowForm
        command={hand}
        defaults={{
          ...ids,
          absenceId: absence.id,
          staffId: "",
          hoursPerWeek: family.hoursPerWeek,
          words: "",
          takeMeetings: true,
        }}
        save={(body) => hand.run({ params: { caseId: family.caseId }, body })}
        schema={handOver.body!}
      >
        {(form) => (
          <>
            <Select
              label={t("absences.standIn")}
              options={candidates.map((one) => ({
                value: one.id,
                label: `${one.name} (${
                  one.away
                    ? t("absences.isAway")
                    : t("absences.free", { hours: format.hours(Math.max(0, one.weeklyHours - one.booked)) })
                })`,
                disabled: one.away,
              }))}
              {...form.field("staffId")}
              onChange={(value) => form.set("staffId", value ?? "")}
            />
            <NumberField
              label={t("absences.hours")}
              {...form.field("hoursPerWeek")}
              onChange={(value) => form.set("hoursPerWeek", value ?? Number.NaN)}
            />
            <TextArea
              hint={t("absences.wordsHint")}
              label={t("absences.words")}
              limit={2000}
              optional
              rows={3}
              {...form.field("words")}
            />
            <Checkbox
              label={t("absences.take")}
              {...form.field("takeMeetings")}
              onChange={(on) => form.set("takeMeetings", on ?? false)}
            />
          </>
        )}
      </RowForm>
    </Disclosure>
  );
}
