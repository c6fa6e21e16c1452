import { useState } from "react";
import { z } from "zod";
import { followConcern } from "#contract/worker/concerns.ts";
import { severities } from "#core/concerns/risk-factors.ts";
import { addDays } from "#core/kernel/local-date.ts";
import { localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { keptTyping } from "#web/kit/autosave.ts";
import { today } from "#web/kit/clock.ts";
import { useForm } from "#web/kit/form.ts";
import { dropTyping, useKeepTyping } from "#web/kit/keep-typing.ts";
import { useCommand } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { Concern } from "./concern.ts";

const usualDays = 14;
const fields = z
  .object({
    words: words(3000),
    severity: z.enum(["1", "2", "3", "4"]),
    raisedWords: optionalWords(3000),
    goesOn: z.enum(["continues", "closes"]),
    nextOn: localDateShape.optional(),
  })
  .refine((form) => form.goesOn === "closes" || form.nextOn !== undefined, {
    error: "empty",
    path: ["nextOn"],
  });

/** Coming back to a concern: how it is now, and the day of the next look or that it has passed. */
export function FollowDialog({
  caseId,
  concern,
  name,
  onClose,
}: {
  readonly caseId: string;
  readonly concern: Concern;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const t = useText("concerns");
  const ui = useText("ui");
  const say = useSay();
  const toast = useToast();
  const key = `concern.${concern.id}.${concern.version}`;
  const [kept] = useState(() => keptTyping<object>(key));
  const leave = (): void => {
    dropTyping(key);
    onClose();
  };
  const follow = useCommand(followConcern, {
    onDone: () => {
      toast({ message: t("form.followed") });
      leave();
    },
  });
  const form = useForm({
    schema: fields,
    defaults: {
      severity: String(concern.severity) as "1" | "2" | "3" | "4",
      goesOn: "continues",
      nextOn: addDays(today(), usualDays),
      ...kept,
    },
    onSubmit: ({ severity, goesOn, nextOn, ...rest }) =>
      follow.run({
        params: { caseId, concernId: concern.id },
        body: {
          ...rest,
          version: concern.version,
          severity: Number(severity) as 1 | 2 | 3 | 4,
          closes: goesOn === "closes",
          nextOn: goesOn === "closes" ? null : (nextOn ?? null),
        },
      }),
  });
  useKeepTyping(key, form.values, form.isDirty);
  return (
    <Dialog isBegun={kept !== undefined} isOpen title={t("followOf", { what: name })} onClose={leave}>
      <Form form={form}>
        <TextArea label={t("form.now")} limit={3000} {...form.field("words")} />
        <RadioGroup
          label={t("form.severity")}
          options={severities.map(({ value, name: words }) => ({
            value: String(value) as "1" | "2" | "3" | "4",
            label: `${value} – ${say(words)}`,
          }))}
          {...form.field("severity")}
        />
        {!concern.raisedWithFamily && (
          <TextArea
            label={t("form.raisedSince")}
            limit={3000}
            optional
            rows={2}
            {...form.field("raisedWords")}
          />
        )}
        <RadioGroup
          label={t("form.goesOn")}
          look="chips"
          options={[
            { value: "continues", label: t("form.continues") },
            { value: "closes", label: t("form.closes") },
          ]}
          {...form.field("goesOn")}
        />
        {form.values.goesOn !== "closes" && (
          <DateField label={t("form.followUpOn")} min={today()} {...form.field("nextOn")} />
        )}
        <Failure error={follow.error} />
        <FormActions>
          <Button isRunning={follow.isRunning} type="submit">
            {t("follow")}
          </Button>
          <Button kind="quiet" onClick={leave}>
            {ui("cancel")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
