import { useState } from "react";
import { assessUrgency, assessUrgencyBody } from "#contract/worker/contacts.ts";
import { useForm } from "#web/kit/form.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import type { Contact } from "./contact.ts";

/** Need for urgent help is assessed at once, with the reason (ShL 1301/2014 36 §). */
export function UrgencyCard({ contact }: { readonly contact: Contact }) {
  const t = useText("contacts");
  const format = useFormat();
  const [again, setAgain] = useState(false);
  const { urgency } = contact;
  return (
    <Card title={t("urgency.title")}>
      {urgency && !again ? (
        <Stack gap={3}>
          <p>
            <Tag tone={urgency === "urgent" ? "danger" : "good"}>{t(`urgency.${urgency}`)}</Tag>{" "}
            {contact.urgencyReason}
          </p>
          {contact.urgencyAssessedBy && contact.urgencyAssessedAt && (
            <p className="soft small">
              {t("urgency.by", {
                name: contact.urgencyAssessedBy.name,
                when: format.recent(contact.urgencyAssessedAt),
              })}
            </p>
          )}
          {urgency === "urgent" && (
            <Notice tone="danger">
              <p>{t("urgency.urgentHelp")}</p>
            </Notice>
          )}
          <div>
            <Button kind="quiet" small onClick={() => setAgain(true)}>
              {t("urgency.again")}
            </Button>
          </div>
        </Stack>
      ) : (
        <UrgencyForm contact={contact} onDone={() => setAgain(false)} />
      )}
    </Card>
  );
}

function UrgencyForm({ contact, onDone }: { readonly contact: Contact; readonly onDone: () => void }) {
  const t = useText("contacts");
  const assess = useCommand(assessUrgency, { onDone });
  const form = useForm({
    schema: assessUrgencyBody.omit({ version: true }),
    defaults: { reason: "" },
    onSubmit: async (body) => {
      await assess.run({ params: { contactId: contact.id }, body: { ...body, version: contact.version } });
    },
  });
  return (
    <Form form={form}>
      <p className="soft">{t("urgency.help")}</p>
      <RadioGroup
        label={t("urgency.question")}
        options={(["urgent", "not_urgent"] as const).map((value) => ({
          value,
          label: t(`urgency.${value}`),
        }))}
        {...form.field("urgency")}
      />
      <TextArea label={t("urgency.reason")} limit={2000} {...form.field("reason")} />
      <Failure error={assess.error} />
      <FormActions>
        <Button isRunning={assess.isRunning} type="submit">
          {t("urgency.save")}
        </Button>
      </FormActions>
    </Form>
  );
}
