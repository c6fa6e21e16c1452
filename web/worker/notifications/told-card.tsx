import { useState } from "react";
import { z } from "zod";
import { localDateShape, optionalWords } from "#core/kernel/shapes.ts";
import { recordTold } from "#contract/worker/notifications.ts";
import { today as dayNow } from "#web/kit/clock.ts";
import { useForm } from "#web/kit/form.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { Notification, PartProps } from "./notification.ts";

type Told = Notification["told"][number];

/** Each child and guardian: told on a day, or not and why (LsL 417/2007 26 §). */
export function ToldCard({ caseId, notification, mayWrite }: PartProps) {
  const t = useText("notifications");
  const format = useFormat();
  const [open, setOpen] = useState<Told>();
  return (
    <Card title={t("tell.title")}>
      <Stack gap={3}>
        <p className="soft">{t("tell.lead")}</p>
        {notification.told.length === 0 && <p>{t("tell.nobody")}</p>}
        <Lines>
          {notification.told.map((one) => (
            <li key={one.personId}>
              <Row align="between">
                <div>
                  <strong>{one.name}</strong>{" "}
                  <span className="soft small">
                    {t(`tell.${one.role}`)}
                    {one.role === "child" && one.birthDate && `, ${format.age(one.birthDate)}`}
                  </span>
                  <div>
                    {one.toldOn
                      ? t("tell.toldOn", { day: format.date(one.toldOn) })
                      : one.row
                        ? t("tell.notTold", { reason: one.notToldReason })
                        : null}
                    {one.row ? (
                      <span className="soft small"> · {t("tell.by", { name: one.row.recordedBy })}</span>
                    ) : (
                      <Tag icon="attention" tone="attention">
                        {t("tell.waits")}
                      </Tag>
                    )}
                  </div>
                </div>
                {mayWrite && (
                  <Button
                    kind={one.row ? "plain" : "quiet"}
                    aria-label={t(one.row ? "tell.changeOf" : "tell.recordOf", { name: one.name })}
                    small
                    onClick={() => setOpen(one)}
                  >
                    {t(one.row ? "tell.change" : "tell.record")}
                  </Button>
                )}
              </Row>
            </li>
          ))}
        </Lines>
      </Stack>
      <Dialog
        isOpen={open !== undefined}
        title={open ? t("tell.recordOf", { name: open.name }) : ""}
        onClose={() => setOpen(undefined)}
      >
        {open && (
          <ToldForm
            caseId={caseId}
            contactId={notification.contactId}
            told={open}
            onDone={() => setOpen(undefined)}
          />
        )}
      </Dialog>
    </Card>
  );
}

const schema = z
  .object({
    is: z.enum(["yes", "no"], { error: "choose" }),
    toldOn: localDateShape.nullable(),
    notToldReason: optionalWords(2000),
  })
  .refine((told) => told.is !== "yes" || told.toldOn !== null, { error: "empty", path: ["toldOn"] })
  .refine((told) => told.is !== "no" || told.notToldReason !== "", {
    error: "empty",
    path: ["notToldReason"],
  });

function ToldForm({
  caseId,
  contactId,
  told,
  onDone,
}: {
  readonly caseId: string;
  readonly contactId: string;
  readonly told: Told;
  readonly onDone: () => void;
}) {
  const t = useText("notifications");
  const toast = useToast();
  const [id] = useState(newId);
  const record = useCommand(recordTold, {
    onDone: () => {
      toast({ message: t("tell.saved") });
      onDone();
    },
  });
  const form = useForm({
    schema,
    defaults: {
      is: (told.row ? (told.toldOn ? "yes" : "no") : "") as "yes",
      toldOn: told.toldOn ?? dayNow(),
      notToldReason: told.notToldReason,
    },
    onSubmit: async ({ is, toldOn, notToldReason }) => {
      await record.run({
        params: { caseId, contactId, personId: told.personId },
        body: {
          id,
          version: told.row?.version ?? 0,
          toldOn: is === "yes" ? toldOn : null,
          notToldReason: is === "no" ? notToldReason : "",
        },
      });
    },
  });
  return (
    <Form form={form}>
      <RadioGroup
        label={t("tell.question")}
        look="chips"
        options={[
          { value: "yes", label: t("tell.yes") },
          { value: "no", label: t("tell.no") },
        ]}
        {...form.field("is")}
      />
      {form.values.is === "yes" && (
        <DateField label={t("tell.when")} max={dayNow()} {...form.field("toldOn")} />
      )}
      {form.values.is === "no" && (
        <TextArea label={t("tell.whyNot")} limit={2000} {...form.field("notToldReason")} />
      )}
      <Failure error={record.error} />
      <FormActions>
        <Button isRunning={record.isRunning} type="submit">
          {t("tell.save")}
        </Button>
      </FormActions>
    </Form>
  );
}
