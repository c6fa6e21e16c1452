import { useState } from "react";
import { z } from "zod";
import { words } from "#core/kernel/shapes.ts";
import { completeAssessment, completeBody, decideNeedAssessment } from "#contract/worker/notifications.ts";
import { today as dayNow } from "#web/kit/clock.ts";
import { useForm } from "#web/kit/form.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { PartProps } from "./notification.ts";

/** Whether an assessment of service needs is begun, with the reasons, and its conclusion when it is complete. */
export function AssessmentCard({ caseId, notification, mayWrite }: PartProps) {
  const t = useText("notifications");
  const format = useFormat();
  const [again, setAgain] = useState(false);
  const { assessment } = notification;
  return (
    <Card title={t("assessment.title")}>
      {assessment && !again ? (
        <Stack gap={3}>
          <p>
            <Tag tone={assessment.isBegun ? "accent" : "good"}>
              {t(assessment.isBegun ? "assessment.isBegun" : "assessment.isNotBegun")}
            </Tag>
          </p>
          <p className="family-words">{assessment.reasons}</p>
          <p className="soft small">
            {t("assessment.decidedBy", {
              day: format.date(assessment.decidedOn),
              name: assessment.decidedBy.name,
            })}
          </p>
          {assessment.completedOn && assessment.completedBy && (
            <>
              <h3>{t("assessment.conclusion")}</h3>
              <p className="family-words">{assessment.conclusion}</p>
              <p className="soft small">
                {t("assessment.completedBy", {
                  day: format.date(assessment.completedOn),
                  name: assessment.completedBy.name,
                })}
              </p>
            </>
          )}
          {mayWrite && assessment.completedOn === null && (
            <>
              {assessment.isBegun && (
                <CompleteForm
                  caseId={caseId}
                  contactId={notification.contactId}
                  version={assessment.version}
                />
              )}
              <div>
                <Button kind="plain" small onClick={() => setAgain(true)}>
                  {t("assessment.change")}
                </Button>
              </div>
            </>
          )}
        </Stack>
      ) : mayWrite ? (
        <DecideForm caseId={caseId} notification={notification} onDone={() => setAgain(false)} />
      ) : (
        <p>{t("assessment.lead")}</p>
      )}
    </Card>
  );
}

const decideSchema = z.object({ begin: z.enum(["yes", "no"], { error: "choose" }), reasons: words(6000) });

function DecideForm({
  caseId,
  notification,
  onDone,
}: Pick<PartProps, "caseId" | "notification"> & { readonly onDone: () => void }) {
  const t = useText("notifications");
  const toast = useToast();
  const [id] = useState(newId);
  const { assessment } = notification;
  const decide = useCommand(decideNeedAssessment, {
    onDone: () => {
      toast({ message: t("assessment.saved") });
      onDone();
    },
  });
  const form = useForm({
    schema: decideSchema,
    defaults: {
      begin: (assessment ? (assessment.isBegun ? "yes" : "no") : "") as "yes",
      reasons: assessment?.reasons ?? "",
    },
    onSubmit: async ({ begin, reasons }) => {
      await decide.run({
        params: { caseId, contactId: notification.contactId },
        body: { id, version: assessment?.version ?? 0, isBegun: begin === "yes", reasons },
      });
    },
  });
  return (
    <Form form={form}>
      <p className="soft">{t("assessment.lead")}</p>
      <RadioGroup
        label={t("assessment.question")}
        look="chips"
        options={[
          { value: "yes", label: t("assessment.begun") },
          { value: "no", label: t("assessment.notBegun") },
        ]}
        {...form.field("begin")}
      />
      <TextArea label={t("assessment.reasons")} limit={6000} rows={4} {...form.field("reasons")} />
      <Failure error={decide.error} />
      <FormActions>
        <Button isRunning={decide.isRunning} type="submit">
          {t("assessment.save")}
        </Button>
      </FormActions>
    </Form>
  );
}

function CompleteForm({
  caseId,
  contactId,
  version,
}: {
  readonly caseId: string;
  readonly contactId: string;
  readonly version: number;
}) {
  const t = useText("notifications");
  const toast = useToast();
  const complete = useCommand(completeAssessment, {
    onDone: () => toast({ message: t("assessment.completed") }),
  });
  const form = useForm({
    schema: completeBody.omit({ version: true }),
    defaults: { on: dayNow(), conclusion: "" },
    onSubmit: async (body) => {
      await complete.run({ params: { caseId, contactId }, body: { ...body, version } });
    },
  });
  return (
    <Form form={form}>
      <p className="soft">{t("assessment.completeLead")}</p>
      <TextArea label={t("assessment.conclusion")} limit={8000} rows={4} {...form.field("conclusion")} />
      <DateField label={t("assessment.completedOn")} max={dayNow()} {...form.field("on")} />
      <Failure error={complete.error} />
      <FormActions>
        <Button isRunning={complete.isRunning} kind="quiet" type="submit">
          {t("assessment.saveComplete")}
        </Button>
      </FormActions>
    </Form>
  );
}
