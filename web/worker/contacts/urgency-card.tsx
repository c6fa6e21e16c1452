import { useEffect, useRef, useState } from "react";
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
  const [again, setAgain] = useState(false);
  const [saved, setSaved] = useState(false);
  return (
    <Card title={t("urgency.title")}>
      {contact.urgency && !again ? (
        <Assessed contact={contact} takesFocus={saved} onAgain={() => setAgain(true)} />
      ) : (
        <UrgencyForm
          contact={contact}
          onDone={() => {
            setAgain(false);
            setSaved(true);
          }}
        />
      )}
    </Card>
  );
}

/** What was assessed. The form that was just saved is gone, so that the focus comes here and the answer is read out. */
function Assessed({
  contact,
  takesFocus,
  onAgain,
}: {
  readonly contact: Contact;
  readonly takesFocus: boolean;
  readonly onAgain: () => void;
}) {
  const t = useText("contacts");
  const format = useFormat();
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (takesFocus) words.current?.focus();
  }, [takesFocus]);
  const { urgency } = contact;
  if (!urgency) return null;
  return (
    <Stack gap={3}>
      <p ref={words} tabIndex={-1}>
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
        <Button kind="quiet" small onClick={onAgain}>
          {t("urgency.again")}
        </Button>
      </div>
    </Stack>
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
