import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Card } from "#web/ui/card.tsx";
import { Pairs } from "#web/ui/facts.tsx";
import { Notice } from "#web/ui/notice.tsx";
import type { Family } from "./family.ts";

/** Before the first service: what the family is waiting for, and what it told when it got in touch. */
export function NoServiceYet({ family }: { readonly family: Family }) {
  const t = useText("families");
  const format = useFormat();
  const { waitingOrder: order, contact } = family;
  return (
    <>
      {family.family.status === "open" && (
        <Notice
          title={t(order ? `noService.${order.status}` : "noService.title")}
          tone={order?.status === "returned" ? "attention" : "info"}
        >
          <p>
            {order ? t("noService.orderedOn", { day: format.day(order.orderedOn) }) : t("noService.help")}
          </p>
        </Notice>
      )}
      {contact && <ContactCard contact={contact} />}
    </>
  );
}

/** Between two services: the former has ended, and the next is ordered and waits for its answer. */
export function NextServiceWaits({ family }: { readonly family: Family }) {
  const t = useText("families");
  const format = useFormat();
  const order = family.waitingOrder;
  if (!family.service?.endedOn || order?.status !== "sent") return null;
  return (
    <Notice title={t("noService.sent")}>
      <p>{t("noService.orderedOn", { day: format.day(order.orderedOn) })}</p>
    </Notice>
  );
}

function ContactCard({ contact }: { readonly contact: NonNullable<Family["contact"]> }) {
  const t = useText("families");
  const format = useFormat();
  const kindless = contact.kind === "notification" && contact.senderName === "";
  const who = [kindless ? t("tabs.notification") : contact.senderName, contact.organisation]
    .filter(Boolean)
    .join(", ");
  return (
    <Card
      aside={
        <span className="soft small">
          {who} · {format.day(contact.receivedOn)}
        </span>
      }
      title={t("contact.title")}
    >
      <p className="family-words">{contact.about}</p>
      <Pairs
        facts={[
          { name: t("contact.wishes"), value: contact.wishes },
          { name: t("contact.reasons"), value: contact.reasons },
        ]}
      />
    </Card>
  );
}
