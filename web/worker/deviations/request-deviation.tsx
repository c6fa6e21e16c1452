import { useEffect, useState } from "react";
import { deviationsOf, requestDeviation } from "#contract/worker/deviations.ts";
import { today } from "#web/kit/clock.ts";
import { useForm } from "#web/kit/form.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useSourceWords } from "#web/kit/rule-source.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";

type Props = {
  readonly caseId: string;
  readonly rule?: string | undefined;
  /** The day it is about, where one is known: a meeting's. */
  readonly from?: string | undefined;
  readonly onClose: () => void;
};

/** The window where a deviation is asked for; with `rule` from that rule, else from one that is chosen. */
export function RequestDeviation(props: Props) {
  const t = useText("deviations");
  const known = useRead(deviationsOf, { params: { caseId: props.caseId } });
  return (
    <Dialog isOpen title={t("askHeading")} onClose={props.onClose}>
      <Loaded from={known}>
        {({ deviable }) =>
          deviable.length === 0 ? <p>{t("noRules")}</p> : <RequestForm {...props} deviable={deviable} />
        }
      </Loaded>
    </Dialog>
  );
}

type Rule = {
  readonly id: string;
  readonly name: { fi: string; sv: string; en: string };
  readonly explanation: Rule["name"];
  readonly source: string;
};

function RequestForm({
  caseId,
  rule,
  from,
  onClose,
  deviable,
}: Props & { readonly deviable: readonly Rule[] }) {
  const t = useText("deviations");
  const ui = useText("ui");
  const sourceWords = useSourceWords();
  const say = useSay();
  const toast = useToast();
  const [id] = useState(newId);
  const send = useCommand(requestDeviation, {
    onDone: () => {
      onClose();
      toast({ message: t("sent") });
    },
  });
  const form = useForm({
    schema: requestDeviation.body!,
    defaults: { id, rule: rule ?? "", reason: "", from: from ?? today(), until: "" },
    onSubmit: (body) => send.run({ params: { caseId }, body }),
  });
  const { showIssues } = form;
  useEffect(() => showIssues(send.error), [send.error, showIssues]);
  const chosen = deviable.find((one) => one.id === form.values.rule);
  return (
    <Form form={form}>
      <p className="soft">{t("askHelp")}</p>
      <Select
        label={t("rule")}
        options={deviable.map((one) => ({ value: one.id, label: say(one.name) }))}
        {...form.field("rule")}
        onChange={(value) => form.set("rule", value ?? "")}
      />
      {chosen && (
        <p className="small soft">
          {say(chosen.explanation)} {t("source", { source: sourceWords(chosen.source) })}
        </p>
      )}
      <TextArea hint={t("reasonHint")} label={t("reason")} limit={2000} {...form.field("reason")} />
      <DateField hint={t("fromHint")} label={t("from")} {...form.field("from")} />
      <DateField optional hint={t("untilHint")} label={t("until")} {...form.field("until")} />
      <Failure error={send.error} />
      <FormActions>
        <Button isRunning={send.isRunning} type="submit">
          {t("send")}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {ui("cancel")}
        </Button>
      </FormActions>
    </Form>
  );
}
