import { useState } from "react";
import { z } from "zod";
import { recordSupportStep } from "#contract/worker/support-persons.ts";
import { localDateShape, optionalWords } from "#core/kernel/shapes.ts";
import { extractLaw, stepKinds, type StepKind } from "#core/support-persons/shapes.ts";
import { today } from "#web/kit/clock.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { FormDialog } from "#web/ui/form-dialog.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { PersonPage } from "./support.ts";

/** Interview, training, extract: what stands between an offer and a child, each with its day and who saw it. */
export function StepsCard({ page }: { readonly page: PersonPage }) {
  const t = useText("support-persons");
  const format = useFormat();
  const [recording, setRecording] = useState<StepKind>();
  return (
    <Card title={t("steps.heading")}>
      <Lines>
        {stepKinds.map((kind) => {
          const done = page.steps.filter((step) => step.kind === kind);
          return (
            <li key={kind}>
              <Row align="between">
                <strong>{t(`steps.${kind}`)}</strong>
                <Row>
                  {done.length === 0 && <Tag tone="attention">{t("steps.missing")}</Tag>}
                  <Button
                    aria-label={t("steps.recordOf", { what: t(`steps.${kind}`) })}
                    kind="quiet"
                    small
                    onClick={() => setRecording(kind)}
                  >
                    {t("steps.record")}
                  </Button>
                </Row>
              </Row>
              <Stack gap={1}>
                {done.map((step) => (
                  <div key={step.id}>
                    <span className="small soft">
                      {t("steps.doneOn", { day: format.date(step.onDay), by: step.by })}
                      {step.issuedOn && ` · ${t("steps.issuedOn", { day: format.date(step.issuedOn) })}`}
                    </span>
                    {step.words && <p>{step.words}</p>}
                  </div>
                ))}
              </Stack>
            </li>
          );
        })}
      </Lines>
      {recording && (
        <StepDialog kind={recording} person={page.person} onClose={() => setRecording(undefined)} />
      )}
    </Card>
  );
}

const fields = z.object({
  onDay: localDateShape,
  issuedOn: localDateShape.optional(),
  words: optionalWords(4000),
});

function StepDialog({
  kind,
  person,
  onClose,
}: {
  readonly kind: StepKind;
  readonly person: PersonPage["person"];
  readonly onClose: () => void;
}) {
  const t = useText("support-persons");
  const toast = useToast();
  const [id] = useState(newId);
  const send = useCommand(recordSupportStep, {
    onDone: () => {
      toast({ message: t("steps.saved") });
      onClose();
    },
  });
  const isExtract = kind === "extract";
  return (
    <FormDialog
      command={send}
      defaults={{ onDay: today(), words: "" }}
      schema={fields}
      title={t("steps.recordOf", { what: t(`steps.${kind}`) })}
      onClose={onClose}
      onSave={({ issuedOn, ...body }) =>
        send.run({
          params: { supportPersonId: person.id },
          body: { id, kind, ...body, issuedOn: isExtract ? (issuedOn ?? null) : null },
        })
      }
    >
      {(form) => (
        <>
          {isExtract && <p>{t("steps.extractHelp", { law: extractLaw[person.kind] })}</p>}
          <DateField
            label={t(isExtract ? "steps.seenOn" : "steps.on")}
            max={today()}
            {...form.field("onDay")}
          />
          {isExtract ? (
            <DateField label={t("steps.issued")} max={today()} {...form.field("issuedOn")} />
          ) : (
            <TextArea
              label={t(kind === "training" ? "steps.trainingWords" : "steps.words")}
              limit={4000}
              optional
              {...form.field("words")}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}
