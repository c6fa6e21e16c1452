import { readContact, takeContact } from "#contract/worker/contacts.ts";
import { WorkingDaysClock } from "#web/figures/working-days-clock.tsx";
import { useAddressPart } from "#web/kit/address.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Columns, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useSession } from "../sessions/session.ts";
import type { Contact } from "./contact.ts";
import { DecideCard } from "./decide-card.tsx";
import { DecidedCard } from "./decided-card.tsx";
import { KnownPeople } from "./known-people.tsx";
import { NotifierCard } from "./notifier-card.tsx";
import { useNotifierKind } from "./notifier-words.ts";
import { ToldCard } from "./told-card.tsx";
import { UrgencyCard } from "./urgency-card.tsx";
import "./contacts.css";

/** One contact: what was told, whether the family is known, how urgent it is, and the decision. */
export default function ContactPage() {
  const contactId = useAddressPart("contactId");
  const contact = useRead(readContact, { params: { contactId } });
  return <Loaded from={contact}>{(found) => <OpenContact contact={found} />}</Loaded>;
}

function OpenContact({ contact }: { readonly contact: Contact }) {
  const t = useText("contacts");
  const format = useFormat();
  const kindOf = useNotifierKind();
  const isDecided = contact.status === "decided";
  return (
    <>
      <PageHead
        above={
          <>
            <TextLink to="/yhteydenotot">{t("page.back")}</TextLink>
            <span>
              · <span className="num">{t("page.reference", { reference: contact.reference })}</span>
            </span>
            <span>· {t(`page.from.${contact.kind}`)}</span>
            <span>
              · {t("page.received", { when: format.recent(contact.receivedAt) })}
              {contact.takenBy && `, ${t("page.takenBy", { name: contact.takenBy.name })}`}
            </span>
          </>
        }
        title={contact.sender.name || kindOf(contact.notifierKind)}
      />
      {!isDecided && (
        <div className="contact-urgency">
          <UrgencyCard contact={contact} />
        </div>
      )}
      <Columns>
        <Stack>
          <ToldCard contact={contact} />
          <NotifierCard contact={contact} />
          {!isDecided && <KnownPeople contact={contact} />}
        </Stack>
        <Stack>
          {isDecided ? (
            <DecidedCard contact={contact} />
          ) : (
            <>
              <HandlingCard contact={contact} />
              <DecideCard contact={contact} />
            </>
          )}
        </Stack>
      </Columns>
    </>
  );
}

function HandlingCard({ contact }: { readonly contact: Contact }) {
  const t = useText("contacts");
  const { actor } = useSession();
  const take = useCommand(takeContact);
  const isMine = contact.handler?.id === actor.id;
  const { decision, urgency } = contact.clocks;
  return (
    <Card title={t("page.clocks")}>
      <Stack gap={3}>
        {urgency && (
          <Tag icon="attention" tone="attention">
            {t("page.urgentClock")}
          </Tag>
        )}
        {decision && (
          <div>
            <WorkingDaysClock due={decision.dueOn} left={decision.left} of={decision.of} />
            <p className="soft small">
              {t("page.decideClock")} ({decision.source})
            </p>
          </div>
        )}
        <p>{contact.handler ? t("page.handler", { name: contact.handler.name }) : t("page.noHandler")}</p>
        {!isMine && (
          <div>
            <Button
              isRunning={take.isRunning}
              kind={contact.handler ? "quiet" : "primary"}
              onClick={() =>
                void take.run({ params: { contactId: contact.id }, body: { version: contact.version } })
              }
            >
              {t(contact.handler ? "page.takeOver" : "page.take")}
            </Button>
          </div>
        )}
        <Failure error={take.error} />
      </Stack>
    </Card>
  );
}
