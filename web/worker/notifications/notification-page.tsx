import { notificationsOf } from "#contract/worker/notifications.ts";
import { WorkingDaysClock } from "#web/figures/working-days-clock.tsx";
import { useAddressPart } from "#web/kit/address.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useSourceWords } from "#web/kit/rule-source.ts";
import { useText } from "#web/kit/text.ts";
import { Card } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Pairs } from "#web/ui/facts.tsx";
import { Columns, Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { notifierKind } from "#core/contacts/notifiers.ts";
import { useNoticed, useNotifierKind } from "../contacts/notifier-words.ts";
import { AssessmentCard } from "./assessment-card.tsx";
import type { Notification, PartProps } from "./notification.ts";
import { JoinedContacts } from "./joined-contacts.tsx";
import { ToldCard } from "./told-card.tsx";

/** The child-welfare notification behind the case: its clock, what was decided, who has been told. */
export default function NotificationPage() {
  const t = useText("notifications");
  const caseId = useAddressPart("caseId");
  const page = useRead(notificationsOf, { params: { caseId } });
  const can = useCan(page.data);
  return (
    <Loaded from={page}>
      {({ notifications, contacts }) =>
        notifications.length + contacts.length === 0 ? (
          <EmptyState title={t("none")}>{t("noneHelp")}</EmptyState>
        ) : (
          <Stack gap={5}>
            {notifications.map((one) => (
              <OneNotification
                key={one.contactId}
                caseId={caseId}
                mayWrite={can("notification.write")}
                notification={one}
              />
            ))}
            {contacts.length > 0 && <JoinedContacts contacts={contacts} />}
          </Stack>
        )
      }
    </Loaded>
  );
}

function OneNotification(props: PartProps) {
  const { notification } = props;
  const t = useText("notifications");
  const format = useFormat();
  return (
    <Stack gap={4}>
      <div>
        <h2>{t("heading")}</h2>
        <p className="soft small num">
          {t("received", {
            day: format.day(notification.receivedOn),
            reference: notification.reference,
          })}
        </p>
      </div>
      <Columns>
        <Stack>
          <AssessmentCard {...props} />
          <ToldCard {...props} />
        </Stack>
        <Stack>
          <ClocksCard notification={notification} />
          <AboutCard notification={notification} />
        </Stack>
      </Columns>
    </Stack>
  );
}

function ClocksCard({ notification }: { readonly notification: Notification }) {
  const t = useText("notifications");
  const sourceWords = useSourceWords();
  const { decision, told, assessment } = notification.clocks;
  const clocks = [
    { clock: decision, name: t("decideBy") },
    { clock: told, name: t("tellBy") },
    { clock: assessment, name: t("completeBy") },
  ].flatMap(({ clock, name }) => (clock ? [{ ...clock, name }] : []));
  return (
    <Card title={t("clocks")}>
      <Stack>
        {clocks.length === 0 && <p>{t("allDone")}</p>}
        {clocks.map(({ name, dueOn, left, of, source }) => (
          <div key={name}>
            <WorkingDaysClock due={dueOn} left={left} of={of} />
            <p className="soft small">
              {name} ({sourceWords(source)})
            </p>
          </div>
        ))}
      </Stack>
    </Card>
  );
}

function AboutCard({ notification }: { readonly notification: Notification }) {
  const t = useText("notifications");
  const contacts = useText("contacts");
  const kindOf = useNotifierKind();
  const noticed = useNoticed();
  const kind = kindOf(notification.notifierKind);
  const isPrivate = notifierKind(notification.notifierKind)?.isPrivate ?? true;
  return (
    <Card title={t("about")}>
      <Stack gap={3}>
        <Row>
          {noticed(notification.noticed).map((name) => (
            <Tag key={name}>{name}</Tag>
          ))}
        </Row>
        <p className="family-words">{notification.about}</p>
        <Pairs
          facts={[
            {
              name: t("notifier"),
              value: isPrivate
                ? t("privateNotifier", { kind })
                : [kind, notification.organisation].filter(Boolean).join(", "),
            },
            {
              name: t("urgency"),
              value:
                notification.urgency &&
                `${contacts(`urgency.${notification.urgency}`)}. ${notification.urgencyReason}`,
            },
          ]}
        />
      </Stack>
    </Card>
  );
}
