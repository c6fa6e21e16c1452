import { useEffect, useState } from "react";
import { z } from "zod";
import { recordMeasurement } from "#contract/worker/measurements.ts";
import { itemsShown, scaleOf, wordingOf } from "#core/instruments/answers.ts";
import { formFor } from "#core/instruments/instruments.ts";
import type { Instrument, Perspective } from "#core/instruments/shapes.ts";
import { ageOn } from "#core/kernel/local-date.ts";
import { localDateShape, optionalWords } from "#core/kernel/shapes.ts";
import { measurementMoments } from "#core/services/evidence-shapes.ts";
import { keptTyping } from "#web/kit/autosave.ts";
import { today } from "#web/kit/clock.ts";
import { useForm } from "#web/kit/form.ts";
import { dropTyping, useKeepTyping } from "#web/kit/keep-typing.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FieldRow, Form, FormActions } from "#web/ui/form.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { membersOf, useFamily, type Member } from "../families/family.ts";

const worker = "worker";
const fields = z.object({
  moment: z.enum(measurementMoments),
  who: z.string().min(1, { error: "choose" }),
  on: localDateShape,
  words: optionalWords(2000),
  answers: z.record(z.string(), z.string()),
});

const perspectiveOf = (member: Member | undefined): Perspective => {
  if (!member) return "worker";
  if (member.role === "child" || member.role === "sibling") return "child";
  return member.role === "parent" || member.role === "step_parent" ? "parent" : "close_person";
};

/** One filling of the tool with somebody of the family, or the worker's own. */
export function MeasureDialog({
  caseId,
  instrument,
  purpose,
  moment,
  onClose,
}: {
  readonly caseId: string;
  readonly instrument: Instrument;
  readonly purpose: string;
  readonly moment: (typeof measurementMoments)[number];
  readonly onClose: () => void;
}) {
  const t = useText("measurements");
  const say = useSay();
  const toast = useToast();
  const { present } = membersOf(useFamily());
  const [id] = useState(newId);
  const key = `measurement.${caseId}`;
  const [kept] = useState(() => keptTyping<object>(key));
  const leave = (): void => {
    dropTyping(key);
    onClose();
  };
  const send = useCommand(recordMeasurement, {
    onDone: () => {
      toast({ message: t("saved") });
      leave();
    },
  });
  /** By age where the form goes by age; the worker's own for nobody of the family. */
  const formOfMember = (member: Member | undefined) =>
    formFor(instrument, perspectiveOf(member), member?.birthDate ? ageOn(member.birthDate, today()) : null);
  const mayAnswer = (member: Member): boolean => formOfMember(member) !== undefined;
  const form = useForm({
    schema: fields,
    defaults: { moment, who: "", on: today(), words: "", answers: {}, ...kept },
    onSubmit: ({ who, answers, ...rest }) =>
      send.run({
        params: { caseId },
        body: {
          id,
          purpose,
          instrument: instrument.id,
          ...rest,
          perspective: perspectiveOf(present.find(({ personId }) => personId === who)),
          personId: who === worker ? null : who,
          answers: Object.fromEntries(Object.entries(answers).map(([item, value]) => [item, Number(value)])),
        },
      }),
  });
  useKeepTyping(key, form.values, form.isDirty);
  const { showIssues } = form;
  useEffect(() => showIssues(send.error), [send.error, showIssues]);
  const answers = form.values.answers ?? {};
  const who = present.find(({ personId }) => personId === form.values.who);
  const answered = formOfMember(who);
  const given = Object.fromEntries(Object.entries(answers).map(([item, value]) => [item, Number(value)]));
  return (
    <Dialog isBegun={kept !== undefined} isOpen size="wide" title={say(instrument.name)} onClose={leave}>
      <Form form={form} wide>
        <p className="soft">{say(instrument.intro)}</p>
        <FieldRow>
          <Select
            label={t("who")}
            options={[
              ...present.filter(mayAnswer).map((member) => ({
                value: member.personId,
                label: `${member.givenName} (${t(`perspective.${perspectiveOf(member)}`).toLowerCase()})`,
              })),
              ...(formFor(instrument, "worker", null) ? [{ value: worker, label: t("myself") }] : []),
            ]}
            {...form.field("who")}
          />
          <DateField label={t("on")} max={today()} {...form.field("on")} />
        </FieldRow>
        <RadioGroup
          label={t("momentLabel")}
          look="chips"
          options={measurementMoments.map((each) => ({ value: each, label: t(`moment.${each}`) }))}
          {...form.field("moment")}
        />
        {answered &&
          itemsShown(instrument, answered, given).map((item) => (
            <RadioGroup
              key={item.linkId}
              id={`item-${item.linkId}`}
              label={say(wordingOf(item, answered))}
              look="chips"
              name={item.linkId}
              options={(scaleOf(instrument, answered, item)?.steps ?? []).map(({ value, name }) => ({
                value: String(value),
                label: say(name),
              }))}
              value={answers[item.linkId] ?? ""}
              onChange={(value) => form.set("answers", { ...answers, [item.linkId]: value ?? "" })}
            />
          ))}
        <TextArea label={t("words")} limit={2000} optional rows={2} {...form.field("words")} />
        <Failure error={send.error} />
        <FormActions>
          <Button isRunning={send.isRunning} type="submit">
            {t("save")}
          </Button>
          <Button kind="quiet" onClick={leave}>
            {t("cancel")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
