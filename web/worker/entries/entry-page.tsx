import { entryPage } from "#contract/worker/entries.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { Pairs } from "#web/ui/facts.tsx";
import { Columns, NoPrint, Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useFamilyTitle } from "../families/family-title.ts";
import { EntryCompare } from "./entry-compare.tsx";
import { EntrySheet } from "./entry-sheet.tsx";
import type { EntryReply } from "./entry-reply.ts";
import "./entries.css";

type Version = EntryReply["versions"][number];

/** A signed record to read and print, with its former versions. */
export default function EntryPage() {
  const caseId = useAddressPart("caseId");
  const entryId = useAddressPart("entryId");
  const entry = useRead(entryPage, { params: { caseId, entryId } });
  return (
    <Loaded from={entry}>{(reply) => <OneEntry caseId={caseId} entryId={entryId} reply={reply} />}</Loaded>
  );
}

function OneEntry({
  caseId,
  entryId,
  reply,
}: {
  readonly caseId: string;
  readonly entryId: string;
  readonly reply: EntryReply;
}) {
  const t = useText("entries");
  const ui = useText("ui");
  const say = useSay();
  const format = useFormat();
  const title = useFamilyTitle();
  const can = useCan(reply);
  const [filter, setFilter] = useFilter({ versio: "", vertaa: "", juuri: "" });
  const current = reply.versions.find(({ isCurrent }) => isCurrent) ?? reply.versions[0];
  const shown = reply.versions.find(({ version }) => String(version) === filter.versio) ?? current;
  const compared = reply.versions.find(({ version }) => String(version) === filter.vertaa);
  if (!current || !shown) return null;
  return (
    <>
      <PageHead
        above={
          <>
            <TextLink params={{ caseId }} to="/perheet/$caseId">
              {title(reply.family)}
            </TextLink>
            <span>·</span>
            <TextLink
              params={{ caseId, meetingId: reply.meeting.id }}
              to="/perheet/$caseId/tapaamiset/$meetingId"
            >
              {say(reply.kind)}
            </TextLink>
          </>
        }
        actions={
          <>
            <Button icon="print" kind="quiet" onClick={() => window.print()}>
              {ui("print")}
            </Button>
            {current.form && Object.values(current.form.shared).some(({ words }) => words !== "") && (
              <LinkButton
                kind="quiet"
                params={{ caseId, entryId }}
                to="/perheet/$caseId/kirjaukset/$entryId/yhteinen"
              >
                {t("entry.sharedPart")}
              </LinkButton>
            )}
            {can("entry.correct") && (
              <LinkButton
                icon="write"
                kind="quiet"
                params={{ caseId, entryId }}
                to="/perheet/$caseId/kirjaukset/$entryId/korjaa"
              >
                {t("entry.correct")}
              </LinkButton>
            )}
          </>
        }
        lead={t("entry.signedBy", { name: shown.author.name, when: format.instant(shown.signedAt) })}
        title={`${t("entry.title")} ${format.date(shown.on)}`}
      />
      <Stack gap={5}>
        {filter.juuri !== "" && <JustSigned caseId={caseId} reply={reply} version={current} />}
        {!shown.isCurrent && (
          <Notice
            actions={
              <Button kind="quiet" small onClick={() => setFilter({ versio: "" })}>
                {t("entry.version", { version: current.version })}
              </Button>
            }
            tone="attention"
          >
            <p>{t("entry.former", { version: current.version })}</p>
          </Notice>
        )}
        {shown.correctionKind && (
          <Notice>
            <p>
              {t("entry.correctedBecause", {
                kind: t(`entry.correction.${shown.correctionKind}`),
                reason: shown.correctionReason,
              })}
            </p>
          </Notice>
        )}
        {compared && <EntryCompare after={shown} before={compared} words={reply} />}
        <Columns>
          <Card>
            <h2 className="only-read">{t("entry.title")}</h2>
            <EntrySheet sheet={shown} words={reply} />
          </Card>
          <Stack>
            <Agreed reply={reply} />
            <About reply={reply} version={shown} />
            {reply.versions.length > 1 && (
              <NoPrint>
                <Versions
                  reply={reply}
                  shown={shown}
                  onCompare={(version) =>
                    setFilter({ vertaa: filter.vertaa === String(version) ? "" : String(version) })
                  }
                  onShow={(version) =>
                    setFilter({ versio: version === current.version ? "" : String(version), vertaa: "" })
                  }
                />
              </NoPrint>
            )}
          </Stack>
        </Columns>
      </Stack>
    </>
  );
}

/** After signing: what usually comes next. */
function JustSigned({
  caseId,
  reply,
  version,
}: {
  readonly caseId: string;
  readonly reply: EntryReply;
  readonly version: Version;
}) {
  const t = useText("entries");
  return (
    <Notice
      announce
      actions={
        <>
          {version.concernRaised && (
            <LinkButton
              params={{ caseId }}
              search={{ tapaaminen: reply.meeting.id }}
              small
              to="/perheet/$caseId/huolet"
            >
              {t("writeConcern")}
            </LinkButton>
          )}
          <LinkButton kind="quiet" params={{ caseId }} small to="/perheet/$caseId/tapaamiset/uusi">
            {t("planNext")}
          </LinkButton>
        </>
      }
      beside
      title={t("signed")}
      tone="good"
    />
  );
}

function Agreed({ reply }: { readonly reply: EntryReply }) {
  const t = useText("entries");
  const agreements = useText("agreements");
  const format = useFormat();
  if (reply.agreements.length === 0) return null;
  return (
    <Card title={t("parts.agreed")}>
      <Lines>
        {reply.agreements.map((agreement) => (
          <li key={agreement.id}>
            {agreement.what}
            <div className="soft small">
              {agreement.owner.name}
              {agreement.dueOn && ` · ${t("open.due", { day: format.shortDay(agreement.dueOn) })}`}
            </div>
            {agreement.status !== "open" && (
              <Tag tone={agreement.status === "done" ? "good" : "neutral"}>
                {agreements(`status.${agreement.status}`, {
                  day: agreement.doneOn ? format.date(agreement.doneOn) : "",
                })}
              </Tag>
            )}
          </li>
        ))}
      </Lines>
    </Card>
  );
}

/** What each document names: service task, organiser, provider, purchaser, and whose matters it is filed in. */
function About({ reply, version }: { readonly reply: EntryReply; readonly version: Version }) {
  const t = useText("entries");
  const say = useSay();
  const format = useFormat();
  const { heading } = reply;
  return (
    <Card title={t("entry.heading")}>
      <Pairs
        facts={[
          {
            name: t("entry.author"),
            value: [version.author.name, version.author.title].filter(Boolean).join(", "),
          },
          { name: t("entry.filedIn"), value: format.list(reply.filedIn.map(({ name }) => name)) },
          { name: t("entry.service"), value: say(heading.service) },
          { name: t("entry.serviceTask"), value: t(`entry.serviceTasks.${heading.serviceTask}`) },
          { name: t("entry.unit"), value: heading.unit },
          { name: t("entry.organiser"), value: heading.organiser },
          { name: t("entry.purchaser"), value: heading.purchaser },
        ]}
      />
    </Card>
  );
}

function Versions({
  reply,
  shown,
  onShow,
  onCompare,
}: {
  readonly reply: EntryReply;
  readonly shown: Version;
  readonly onShow: (version: number) => void;
  readonly onCompare: (version: number) => void;
}) {
  const t = useText("entries");
  const format = useFormat();
  return (
    <Card title={t("entry.versions")}>
      <Lines>
        {reply.versions.map((one) => (
          <li key={one.id}>
            <Stack gap={1}>
              <Row align="between">
                <Button
                  aria-current={one.id === shown.id ? "true" : undefined}
                  kind="plain"
                  small
                  onClick={() => onShow(one.version)}
                >
                  {t("entry.version", { version: one.version })}
                </Button>
                {one.isCurrent && <Tag tone="accent">{t("entry.current")}</Tag>}
              </Row>
              <span className="soft small">
                {one.correctionKind ? t(`entry.correction.${one.correctionKind}`) : t("entry.first")} ·{" "}
                {one.author.name}, {format.recent(one.signedAt)}
              </span>
              {one.id !== shown.id && (
                <span>
                  <Button kind="quiet" small onClick={() => onCompare(one.version)}>
                    {t("entry.compareWith", { version: one.version })}
                  </Button>
                </span>
              )}
            </Stack>
          </li>
        ))}
      </Lines>
    </Card>
  );
}
