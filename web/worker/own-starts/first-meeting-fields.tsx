import { today } from "#web/kit/clock.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateField, TimeField } from "#web/ui/date-field.tsx";
import { FieldRow, FormSection } from "#web/ui/form.tsx";
import { Select } from "#web/ui/select.tsx";
import { NumberField, TextArea, TextField } from "#web/ui/text-field.tsx";
import type { OwnStartForm, Services } from "./own-start-form.ts";

/** The first meeting, agreed while the family is on the telephone; or left to the worker. */
export function FirstMeetingFields({
  form,
  services,
  taken,
}: {
  readonly form: OwnStartForm;
  readonly services: Services;
  /** The worker was told to be taken then: the reason is asked. */
  readonly taken: boolean;
}) {
  const t = useText("own-start");
  const calendar = useText("calendar");
  const say = useSay();
  const chosen = services.find(({ id }) => id === form.values.service);
  return (
    <FormSection title={t("meeting")}>
      <RadioGroup
        label={t("when")}
        look="chips"
        options={[
          { value: "now", label: t("now") },
          { value: "later", label: t("later") },
        ]}
        {...form.field("meetingAgreed")}
        onChange={(value) => value && form.set("meetingAgreed", value)}
      />
      {form.values.meetingAgreed === "now" && (
        <>
          <FieldRow>
            <DateField label={t("on")} min={today()} {...form.field("firstMeeting.on")} />
            <TimeField label={t("from")} {...form.field("firstMeeting.from")} />
            <NumberField
              label={t("minutes")}
              unit={t("min")}
              {...form.field("firstMeeting.durationMinutes")}
              onChange={(value) => form.set("firstMeeting.durationMinutes", value ?? Number.NaN)}
            />
          </FieldRow>
          <FieldRow>
            <Select
              emptyLabel={null}
              label={t("placeKind")}
              options={(chosen?.places ?? []).map(({ code, name }) => ({ value: code, label: say(name) }))}
              {...form.field("firstMeeting.placeKind")}
              onChange={(value) => form.set("firstMeeting.placeKind", value ?? "")}
            />
            <TextField label={t("place")} optional {...form.field("firstMeeting.place")} />
          </FieldRow>
          {taken && (
            <TextArea
              hint={calendar("plan.reasonHint")}
              label={calendar("plan.reason")}
              limit={500}
              rows={2}
              {...form.field("firstMeeting.collisionReason")}
            />
          )}
        </>
      )}
    </FormSection>
  );
}
