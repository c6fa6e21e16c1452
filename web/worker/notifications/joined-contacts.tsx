import type { notificationsOf } from "#contract/worker/notifications.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Card, Lines } from "#web/ui/card.tsx";
import { Pairs } from "#web/ui/facts.tsx";
import { Stack } from "#web/ui/layout.tsx";

/** Contacts other than notifications that the front door joined to the family's case. */
export function JoinedContacts({
  contacts,
}: {
  readonly contacts: ReplyOf<typeof notificationsOf>["contacts"];
}) {
  const t = useText("joined-contacts");
  const format = useFormat();
  return (
    <Card title={t("title")}>
      <Lines>
        {contacts.map((one) => (
          <li key={one.contactId}>
            <Stack gap={3}>
              <p className="soft small num">
                {t("received", { day: format.day(one.receivedOn), reference: one.reference })}
              </p>
              <Pairs
                facts={[
                  { name: t("sender"), value: [one.senderName, one.organisation].filter(Boolean).join(", ") },
                  { name: t("about"), value: one.about },
                  { name: t("wishes"), value: one.wishes },
                  { name: t("reasons"), value: one.reasons },
                ]}
              />
              <p className="soft small">{t("joinedBy", { name: one.joinedBy })}</p>
            </Stack>
          </li>
        ))}
      </Lines>
    </Card>
  );
}
