import { useEffect, useState } from "react";
import { z } from "zod";
import { observePattern } from "#contract/worker/patterns.ts";
import { localDateShape, words } from "#core/kernel/shapes.ts";
import { observationLevels } from "#core/patterns/decide-pattern.ts";
import { keptTyping } from "#web/kit/autosave.ts";
import { today } from "#web/kit/clock.ts";
import { useForm } from "#web/kit/form.ts";
import { dropTyping, useKeepTyping } from "#web/kit/keep-typing.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { membersOf, useFamily } from "../families/family.ts";
import type { Pattern } from "./pattern.ts";

const worker = "worker";
const fields = z.object({
  on: localDateShape,
  level: z.enum(["0", "1", "2", "3", "4"], { error: "choose" }),
  words: words(2000),
  toldBy: z.string(),
});

/** How it went on a day, between the old pattern and the better one, and in whose words. */
export function ObserveDialog({
  caseId,
  pattern,
  onClose,
}: {
  readonly caseId: string;
  readonly pattern: Pattern;
  readonly onClose: () => void;
}) {
  const t = useText("patterns");
  const toast = useToast();
  const { present } = membersOf(useFamily());
  const [id] = useState(newId);
  const key = `observation.${pattern.id}`;
  const [kept] = useState(() => keptTyping<object>(key));
  const leave = (): void => {
    dropTyping(key);
    onClose();
  };
  const send = useCommand(observePattern, {
    onDone: () => {
      toast({ message: t("saved") });
      leave();
    },
  });
  const form = useForm({
    schema: fields,
    defaults: { on: today(), words: "", toldBy: worker, ...kept },
    onSubmit: ({ on, level, words: said, toldBy }) =>
      send.run({
        params: { caseId, patternId: pattern.id },
        body: { id, on, level: Number(level), words: said, toldBy: toldBy === worker ? null : toldBy },
      }),
  });
  useKeepTyping(key, form.values, form.isDirty);
  const { showIssues } = form;
  useEffect(() => showIssues(send.error), [send.error, showIssues]);
  return (
    <Dialog isBegun={kept !== undefined} isOpen title={t("observe")} onClose={leave}>
      <Form form={form}>
        <p className="soft">{pattern.harmful}</p>
        <DateField label={t("on")} max={today()} {...form.field("on")} />
        <RadioGroup
          label={t("level")}
          look="boxed"
          options={observationLevels.map((level) => ({
            value: String(level) as "0" | "1" | "2" | "3" | "4",
            label: t(`levels.l${level}`),
          }))}
          {...form.field("level")}
        />
        <TextArea label={t("words")} limit={2000} rows={2} {...form.field("words")} />
        <RadioGroup
          label={t("toldBy")}
          look="chips"
          options={[
            { value: worker, label: t("worker") },
            ...present.map(({ personId, givenName }) => ({ value: personId, label: givenName })),
          ]}
          {...form.field("toldBy")}
        />
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
