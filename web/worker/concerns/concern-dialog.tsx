import { useEffect, useState } from "react";
import { z } from "zod";
import { recordConcern } from "#contract/worker/concerns.ts";
import { riskAreas, riskFactor, riskFactors, severities } from "#core/concerns/risk-factors.ts";
import { addDays } from "#core/kernel/local-date.ts";
import { localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
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
import { Notice } from "#web/ui/notice.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { membersOf, useFamily } from "../families/family.ts";

const family = "family";
/** Usual time before a concern is looked at again; the worker chooses the day. */
const usualDays = 14;

const fields = z
  .object({
    riskFactor: z.string().min(1, { error: "choose" }),
    severity: z.enum(["1", "2", "3", "4"]),
    whose: z.string().min(1, { error: "choose" }),
    noticedOn: localDateShape,
    evidence: words(6000),
    raised: z.enum(["yes", "no"]),
    raisedWords: optionalWords(3000),
    notRaisedReason: optionalWords(2000),
    action: words(3000),
    followUpOn: localDateShape,
  })
  .refine((form) => form.raised === "yes" || form.notRaisedReason !== "", {
    error: "empty",
    path: ["notRaisedReason"],
  });

/** Writing down a concern. */
export function ConcernDialog({
  caseId,
  onClose,
}: {
  readonly caseId: string;
  readonly onClose: () => void;
}) {
  const t = useText("concerns");
  const ui = useText("ui");
  const say = useSay();
  const toast = useToast();
  const [id] = useState(newId);
  const { present } = membersOf(useFamily());
  const key = `concern.${caseId}`;
  const [kept] = useState(() => keptTyping<object>(key));
  const leave = (): void => {
    dropTyping(key);
    onClose();
  };
  const record = useCommand(recordConcern, {
    onDone: () => {
      toast({ message: t("form.saved") });
      leave();
    },
  });
  const form = useForm({
    schema: fields,
    defaults: {
      whose: family,
      noticedOn: today(),
      raised: "yes",
      followUpOn: addDays(today(), usualDays),
      riskFactor: "",
      ...kept,
    },
    onSubmit: ({ severity, whose, raised, ...rest }) =>
      record.run({
        params: { caseId },
        body: {
          id,
          ...rest,
          severity: Number(severity) as 1 | 2 | 3 | 4,
          personId: whose === family ? null : whose,
          raisedWithFamily: raised === "yes",
        },
      }),
  });
  useKeepTyping(key, form.values, form.isDirty);
  const { showIssues } = form;
  useEffect(() => showIssues(record.error), [record.error, showIssues]);
  const isGrave = form.values.severity === "4" || riskFactor(form.values.riskFactor)?.considerNotification;
  return (
    <Dialog isBegun={kept !== undefined} isOpen size="wide" title={t("add")} onClose={leave}>
      <Form form={form} wide>
        <FieldRow>
          <Select
            label={t("form.factor")}
            options={riskAreas.flatMap((area) =>
              riskFactors
                .filter((one) => one.area === area)
                .map(({ code, name }) => ({
                  value: code,
                  label: `${t(`form.areas.${area}`)}: ${say(name)}`,
                })),
            )}
            {...form.field("riskFactor")}
          />
          <DateField label={t("form.noticedOn")} max={today()} {...form.field("noticedOn")} />
        </FieldRow>
        <RadioGroup
          label={t("form.severity")}
          look="boxed"
          options={severities.map(({ value, name, plain }) => ({
            value: String(value) as "1" | "2" | "3" | "4",
            label: `${value} – ${say(name)}`,
            hint: say(plain),
          }))}
          {...form.field("severity")}
        />
        {isGrave && (
          <Notice tone="danger">
            <p>{t("consider")}</p>
          </Notice>
        )}
        <RadioGroup
          label={t("form.whose")}
          look="chips"
          options={[
            { value: family, label: t("wholeFamily") },
            ...present.map(({ personId, givenName }) => ({ value: personId, label: givenName })),
          ]}
          {...form.field("whose")}
        />
        <TextArea
          hint={t("form.evidenceHint")}
          label={t("evidence")}
          limit={6000}
          {...form.field("evidence")}
        />
        <RadioGroup
          label={t("form.raisedWithFamily")}
          look="chips"
          options={[
            { value: "yes", label: t("form.yes") },
            { value: "no", label: t("form.no") },
          ]}
          {...form.field("raised")}
        />
        {form.values.raised === "no" ? (
          <TextArea
            label={t("form.notRaisedReason")}
            limit={2000}
            rows={2}
            {...form.field("notRaisedReason")}
          />
        ) : (
          <TextArea
            label={t("form.raisedWords")}
            limit={3000}
            optional
            rows={2}
            {...form.field("raisedWords")}
          />
        )}
        <TextArea
          hint={t("form.actionHint")}
          label={t("action")}
          limit={3000}
          rows={2}
          {...form.field("action")}
        />
        <DateField label={t("form.followUpOn")} min={today()} {...form.field("followUpOn")} />
        <Failure error={record.error} />
        <FormActions>
          <Button isRunning={record.isRunning} type="submit">
            {t("add")}
          </Button>
          <Button kind="quiet" onClick={leave}>
            {ui("cancel")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
