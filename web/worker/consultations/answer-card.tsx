import { answerBody, answerConsultation } from "#contract/worker/consultations.ts";
import { keptTyping } from "#web/kit/autosave.ts";
import { useForm } from "#web/kit/form.ts";
import { useFormat } from "#web/kit/format.ts";
import { dropTyping, useKeepTyping } from "#web/kit/keep-typing.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { NumberField, TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { Consultation } from "./consultation.ts";
import { useConsultationWords } from "./consultation-words.ts";

/** The answer as it was given: what was advised, how long it took, what comes of it. */
export function AnswerCard({ consultation }: { readonly consultation: Consultation }) {
  const t = useText("consultations");
  const format = useFormat();
  const words = useConsultationWords();
  if (consultation.status === "waiting") return <AnswerForm consultation={consultation} />;
  return (
    <Card aside={<Tag tone="good">{words.outcome(consultation.outcome)}</Tag>} title={t("page.answer")}>
      <Stack gap={3}>
        <p className="consultation-words">{consultation.answer}</p>
        <p className="soft small">
          {consultation.answeredAt &&
            t("page.answeredBy", {
              name: consultation.answeredBy?.name ?? "",
              when: format.recent(consultation.answeredAt),
            })}
          {consultation.minutes !== null && ` · ${t("page.took", { count: consultation.minutes })}`}
        </p>
      </Stack>
    </Card>
  );
}

function AnswerForm({ consultation }: { readonly consultation: Consultation }) {
  const t = useText("consultations");
  const toast = useToast();
  const words = useConsultationWords();
  const key = `consultation.${consultation.id}`;
  const send = useCommand(answerConsultation, {
    onDone: () => {
      dropTyping(key);
      toast({ message: t("page.saved") });
    },
  });
  const form = useForm({
    schema: answerBody.omit({ version: true }),
    defaults: {
      answer: "",
      minutes: null as unknown as number,
      outcome: "" as "advice",
      ...keptTyping<object>(key),
    },
    onSubmit: async (body) => {
      await send.run({
        params: { consultationId: consultation.id },
        body: { ...body, version: consultation.version },
      });
    },
  });
  useKeepTyping(key, form.values, form.isDirty);
  return (
    <Card title={t("page.answerTitle")}>
      <Form form={form}>
        <TextArea
          hint={t("page.answerHint")}
          label={t("page.answer")}
          limit={8000}
          rows={5}
          {...form.field("answer")}
        />
        <NumberField label={t("page.minutes")} {...form.field("minutes")} />
        <RadioGroup label={t("page.outcome")} options={words.outcomes} {...form.field("outcome")} />
        <Failure error={send.error} />
        <FormActions>
          <Button isRunning={send.isRunning} type="submit">
            {t("page.save")}
          </Button>
        </FormActions>
      </Form>
    </Card>
  );
}
