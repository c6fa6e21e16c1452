import { useEffect, useState } from "react";
import { joinService } from "#contract/worker/moves.ts";
import { useForm } from "#web/kit/form.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { JourneyPage } from "./moves.ts";

/** A sibling is taken into the service that runs. */
export function JoinDialog({
  caseId,
  besides,
  onClose,
}: {
  readonly caseId: string;
  readonly besides: JourneyPage["besides"];
  readonly onClose: () => void;
}) {
  const t = useText("moves");
  const ui = useText("ui");
  const toast = useToast();
  const [id] = useState(newId);
  const send = useCommand(joinService, {
    onDone: () => {
      onClose();
      toast({ message: t("joinDone") });
    },
  });
  const form = useForm({
    schema: joinService.body!,
    defaults: { id, personId: besides.length === 1 ? (besides[0]?.id ?? "") : "", why: "", familyWords: "" },
    onSubmit: async (body) => {
      await send.run({ params: { caseId }, body });
    },
  });
  const { showIssues } = form;
  useEffect(() => showIssues(send.error), [send.error, showIssues]);
  return (
    <Dialog isOpen title={t("join")} onClose={onClose}>
      <Form form={form}>
        <p className="soft">{t("joinHelp")}</p>
        <RadioGroup
          label={t("who")}
          options={besides.map((one) => ({ value: one.id, label: one.name }))}
          {...form.field("personId")}
          onChange={(value) => form.set("personId", value ?? "")}
        />
        <TextArea label={t("joinWhy")} limit={2000} {...form.field("why")} />
        <TextArea
          optional
          hint={t("familyWordsHint")}
          label={t("familyWords")}
          limit={2000}
          {...form.field("familyWords")}
        />
        <Failure error={send.error} />
        <FormActions>
          <Button isRunning={send.isRunning} type="submit">
            {t("join")}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {ui("cancel")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
