import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { LinkButton } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Pairs } from "#web/ui/facts.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import type { Contact } from "./contact.ts";

/** What was decided, by whom and why, and whether the family was told. */
export function DecidedCard({ contact }: { readonly contact: Contact }) {
  const t = useText("contacts");
  const joined = useText("joined-contacts");
  const format = useFormat();
  if (!contact.decision || !contact.decidedAt) return null;
  return (
    <Card title={t("page.decided")}>
      <Stack gap={3}>
        <p>
          <Tag tone="good">{t(`decisions.${contact.decision}`)}</Tag>
        </p>
        <Pairs
          facts={[
            { name: t("page.guidedTo"), value: contact.guidedTo },
            {
              name: t("page.reasons"),
              value: <span className="contact-words">{contact.decisionReasons}</span>,
            },
            {
              name: t("urgency.title"),
              value: contact.urgency && `${t(`urgency.${contact.urgency}`)}. ${contact.urgencyReason}`,
            },
          ]}
        />
        <p>
          {contact.familyToldOn
            ? t("page.told", { day: format.day(contact.familyToldOn) })
            : t("page.notTold", { reason: contact.notToldReason })}
        </p>
        <p className="soft small">
          {t("page.decidedBy", {
            name: contact.decidedBy?.name ?? "",
            when: format.instant(contact.decidedAt),
          })}
        </p>
        {/* The front door doesn't come to stand to a case by joining a contact to it: there is no way to the family from here. */}
        {contact.decision === "join_case" && <p>{joined("toldOfIt")}</p>}
        {contact.caseId && contact.decision === "open_case" && (
          <div>
            <LinkButton params={{ caseId: contact.caseId }} to="/perheet/$caseId">
              {t("page.toFamily")}
            </LinkButton>
          </div>
        )}
      </Stack>
    </Card>
  );
}
