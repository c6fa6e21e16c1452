import { useEffect, useState } from "react";
import { retireServiceModel } from "#contract/worker/service-models.ts";
import { today } from "#web/kit/clock.ts";
import { useForm } from "#web/kit/form.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { useVersionWords, type Version } from "./version-words.ts";

/** What is ordered once the version is out of use: the newest of the others that has begun and goes on. */
function thenInForce(version: Version, versions: readonly Version[], lastDay: string): Version | undefined {
  return versions.find(
    (one) =>
      one.version !== version.version &&
      one.validFrom <= lastDay &&
      (one.lastDay === null || one.lastDay > lastDay),
  );
}

/** The last day of a version, or taking it back; it says what will be ordered then. */
export function RetireDialog({
  version,
  versions,
  onClose,
}: {
  readonly version: Version;
  readonly versions: readonly Version[];
  readonly onClose: () => void;
}) {
  const t = useText("catalogue");
  const ui = useText("ui");
  const toast = useToast();
  const versionWords = useVersionWords();
  const [id] = useState(newId);
  const send = useCommand(retireServiceModel, {
    onDone: ({ retired }) => {
      onClose();
      toast({ message: t(retired ? "retiredDone" : "takenBack") });
    },
  });
  const form = useForm({
    schema: retireServiceModel.body!,
    defaults: { id, lastDay: version.retired ? null : today(), reason: "" },
    onSubmit: (body) => send.run({ params: { service: version.service, version: version.version }, body }),
  });
  const { showIssues } = form;
  useEffect(() => showIssues(send.error), [send.error, showIssues]);
  const then = thenInForce(version, versions, form.values.lastDay ?? today());
  return (
    <Dialog isOpen title={t(version.retired ? "takeBack" : "retire")} onClose={onClose}>
      <Form form={form}>
        {!version.retired && (
          <>
            <DateField hint={t("retireHelp")} label={t("lastDay")} {...form.field("lastDay")} />
            <Notice tone={then ? "info" : "attention"}>
              {then ? t("retireThen", { version: versionWords(then.version) }) : t("retireNothing")}
            </Notice>
          </>
        )}
        <TextArea hint={t("reasonHint")} label={t("reason")} limit={1000} {...form.field("reason")} />
        <Failure error={send.error} />
        <FormActions>
          <Button isRunning={send.isRunning} kind={version.retired ? "primary" : "danger"} type="submit">
            {t(version.retired ? "takeBack" : "retire")}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {ui("cancel")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
