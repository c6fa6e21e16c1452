import { useState } from "react";
import { notifierOf, notifierReason } from "#contract/worker/contacts.ts";
import { useForm } from "#web/kit/form.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { useSession } from "../sessions/session.ts";
import type { Contact } from "./contact.ts";
import { useNoticed, useNotifierKind } from "./notifier-words.ts";

/** Of a notification: who notified, by kind, what was noticed, and a private notifier's name for the one who handles it. */
export function NotifierCard({ contact }: { readonly contact: Contact }) {
  const t = useText("contacts");
  const kindOf = useNotifierKind();
  const noticed = useNoticed();
  if (contact.notifierKind === null) return null;
  return (
    <Card title={t("page.notifier")}>
      <Stack gap={3}>
        <Row>
          <strong>{kindOf(contact.notifierKind)}</strong>
          <Tag>{t(contact.takenBy ? "page.byPhone" : "page.officialForm")}</Tag>
          {contact.notifierProtected && (
            <Tag icon="lock" tone="attention">
              {t("page.protected")}
            </Tag>
          )}
        </Row>
        {contact.notifierProtected && <ProtectedNotifier contact={contact} />}
        <div>
          <h3>{t("page.noticed")}</h3>
          <Row>
            {noticed(contact.noticed).map((name) => (
              <Tag key={name}>{name}</Tag>
            ))}
          </Row>
        </div>
      </Stack>
    </Card>
  );
}

function ProtectedNotifier({ contact }: { readonly contact: Contact }) {
  const t = useText("contacts");
  const { actor } = useSession();
  const [asking, setAsking] = useState(false);
  const show = useCommand(notifierOf, { invalidates: [] });
  const [shown, setShown] = useState<Awaited<ReturnType<typeof show.run>>>();
  const form = useForm({
    schema: notifierReason,
    defaults: { reason: "" },
    onSubmit: async (body) => setShown(await show.run({ params: { contactId: contact.id }, body })),
  });
  if (contact.handler?.id !== actor.id) return <p className="soft">{t("page.notYours")}</p>;
  if (shown)
    return (
      <p>
        <strong>{shown.name}</strong>
        {shown.relation && `, ${shown.relation}`}{" "}
        {shown.phone && (
          <a className="num" href={`tel:${shown.phone.replace(/[^\d+]/g, "")}`}>
            {shown.phone}
          </a>
        )}{" "}
        {shown.email && <a href={`mailto:${shown.email}`}>{shown.email}</a>}
      </p>
    );
  return asking ? (
    <Form form={form}>
      <TextField label={t("page.whyNotifier")} {...form.field("reason")} />
      <Failure error={show.error} />
      <FormActions>
        <Button isRunning={show.isRunning} type="submit">
          {t("page.showNotifier")}
        </Button>
        <Button kind="plain" onClick={() => setAsking(false)}>
          {t("page.cancel")}
        </Button>
      </FormActions>
    </Form>
  ) : (
    <div>
      <Button icon="lock" kind="quiet" small onClick={() => setAsking(true)}>
        {t("page.showNotifier")}
      </Button>
      <p className="soft small">{t("page.notifierLogged")}</p>
    </div>
  );
}
