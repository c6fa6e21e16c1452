import { contactInbox, contactKinds, contactSorts, contactStates } from "#contract/worker/contacts.ts";
import { WorkingDaysClock } from "#web/figures/working-days-clock.tsx";
import type { ReplyOf } from "#web/kit/call.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Paging } from "../families/paging.tsx";
import { Select } from "#web/ui/select.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useNoticed, useNotifierKind } from "./notifier-words.ts";
import "./contacts.css";

type Inbox = ReplyOf<typeof contactInbox>;
type Line = Inbox["contacts"][number];

const oneOf = <V extends string>(values: readonly V[], value: string): V | undefined =>
  values.find((one) => one === value);

const noFilter = { tila: "open", laji: "", haku: "", jarjestys: "due", sivu: "1" };

/** The front door's inbox: what waits, how many working days are left, most urgent first. */
export default function InboxPage() {
  const t = useText("contacts");
  const [filter, setFilter] = useFilter(noFilter, ["haku"]);
  const state = oneOf(contactStates, filter.tila) ?? "open";
  const inbox = useRead(
    contactInbox,
    {
      body: {
        state,
        kind: oneOf(contactKinds, filter.laji),
        words: filter.haku || undefined,
        sort: oneOf(contactSorts, filter.jarjestys) ?? "due",
        page: Number(filter.sivu) || 1,
      },
    },
    { keepFormer: true, every: 60_000 },
  );
  const counts = inbox.data?.counts;
  return (
    <>
      <PageHead
        actions={
          <LinkButton icon="phone" to="/yhteydenotot/puhelu">
            {t("writeCall")}
          </LinkButton>
        }
        lead={t("lead")}
        title={t("title")}
      />
      <Stack>
        <div className="inbox-filter">
          <RadioGroup
            id="inbox-state"
            label={t("state.label")}
            look="chips"
            name="tila"
            options={contactStates.map((value) => ({
              value,
              label: `${t(`state.${value}`)}${counts ? ` ${counts[value]}` : ""}`,
            }))}
            value={state}
            onChange={(value) => setFilter({ tila: value ?? "open", sivu: "1" })}
          />
          <TextField
            id="inbox-find"
            label={t("find")}
            name="haku"
            type="search"
            value={filter.haku}
            onChange={(haku) => setFilter({ haku: haku ?? "", sivu: "1" })}
          />
          <Select
            emptyLabel={t("allKinds")}
            id="inbox-kind"
            label={t("kindFilter")}
            name="laji"
            options={contactKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            value={oneOf(contactKinds, filter.laji) ?? ""}
            onChange={(value) => setFilter({ laji: value ?? "", sivu: "1" })}
          />
          <Select
            emptyLabel={null}
            id="inbox-sort"
            label={t("sort.label")}
            name="jarjestys"
            options={contactSorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
            value={filter.jarjestys}
            onChange={(value) => setFilter({ jarjestys: value ?? "due" })}
          />
        </div>
        <Loaded from={inbox}>
          {(page) => (
            <Contacts
              at={Number(filter.sivu) || 1}
              isNarrowed={filter.haku !== "" || filter.laji !== ""}
              page={page}
              state={state}
              onClear={() => setFilter({ haku: "", laji: "", sivu: "1" })}
              onPage={(sivu) => setFilter({ sivu: String(sivu) })}
            />
          )}
        </Loaded>
      </Stack>
    </>
  );
}

function Contacts({
  at,
  isNarrowed,
  page,
  state,
  onClear,
  onPage,
}: {
  readonly at: number;
  readonly isNarrowed: boolean;
  readonly page: Inbox;
  readonly state: (typeof contactStates)[number];
  readonly onClear: () => void;
  readonly onPage: (page: number) => void;
}) {
  const t = useText("contacts");
  if (page.contacts.length === 0 && isNarrowed) {
    return (
      <EmptyState
        action={
          <Button kind="quiet" onClick={onClear}>
            {t("empty.clear")}
          </Button>
        }
        title={t("empty.found")}
      >
        {t("empty.foundHelp", { state: t(`state.${state}`) })}
      </EmptyState>
    );
  }
  if (page.contacts.length === 0) {
    const help =
      state === "mine" ? t("empty.mineHelp") : state === "decided" ? undefined : t("empty.openHelp");
    return <EmptyState title={t(`empty.${state}`)}>{help}</EmptyState>;
  }
  const { late, urgent } = page.counts;
  return (
    <>
      <Row>
        <span className="soft small" role="status">
          {t("counts.shown", { count: page.total })}
        </span>
        {urgent > 0 && (
          <Tag icon="attention" tone="danger">
            {t("counts.urgent", { count: urgent })}
          </Tag>
        )}
        {late > 0 && (
          <Tag icon="attention" tone="danger">
            {t("counts.late", { count: late })}
          </Tag>
        )}
      </Row>
      <ul className="inbox">
        {page.contacts.map((line) => (
          <ContactLine key={line.id} line={line} />
        ))}
      </ul>
      <Paging at={at} page={page} onPage={onPage} />
    </>
  );
}

function ContactLine({ line }: { readonly line: Line }) {
  const t = useText("contacts");
  const format = useFormat();
  const kindOf = useNotifierKind();
  const noticed = useNoticed();
  const isNotification = line.kind === "notification";
  const who = [line.senderName || kindOf(line.notifierKind), line.organisation].filter(Boolean).join(", ");
  return (
    <li className="card inbox-line">
      <div className="inbox-who">
        <TextLink className="inbox-name" params={{ contactId: line.id }} to="/yhteydenotot/$contactId">
          {who}
        </TextLink>
        <div className="soft small">
          {isNotification ? <Tag tone="accent">{t("kinds.notification")}</Tag> : t(`kinds.${line.kind}`)} ·{" "}
          {t("page.received", { when: format.recent(line.receivedAt) })} ·{" "}
          <span className="num unbroken">{line.reference}</span>
        </div>
        {line.children.length > 0 && <div className="small">{line.children.filter(Boolean).join(", ")}</div>}
      </div>
      <div>
        {line.noticed.length > 0 && (
          <p className="small">
            <strong>{noticed(line.noticed).join(" · ")}</strong>
          </p>
        )}
        <p className="inbox-about">{line.about}</p>
      </div>
      <div className="inbox-state">
        {line.status === "decided" && line.decision ? (
          <Tag tone="good">{t(`decisions.${line.decision}`)}</Tag>
        ) : (
          <>
            {line.clocks.decision && (
              <WorkingDaysClock
                due={line.clocks.decision.dueOn}
                left={line.clocks.decision.left}
                of={line.clocks.decision.of}
              />
            )}
            <Row>
              {line.urgency === "urgent" && (
                <Tag icon="danger" tone="danger">
                  {t("urgency.urgent")}
                </Tag>
              )}
              {line.urgency === null && (
                <Tag icon="attention" tone="attention">
                  {t("urgency.notAssessed")}
                </Tag>
              )}
              {line.addressProtected && <Tag icon="lock">{t("page.address")}</Tag>}
              <Tag>{line.handler ? line.handler.name : t(`status.${line.status}`)}</Tag>
            </Row>
          </>
        )}
      </div>
    </li>
  );
}
