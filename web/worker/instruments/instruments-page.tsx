import { useState } from "react";
import { instrumentList, instrumentsToAnswer } from "#contract/worker/instruments.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Table } from "#web/ui/table.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { ImportDialog } from "./import-dialog.tsx";
import { usePurposeWords, useVersionWords, type Version } from "./instrument-words.ts";

type List = ReplyOf<typeof instrumentList>;

/** The administrator's instruments: those answered here, those of which only points are kept, drafts, and what is out of use. */
export default function InstrumentsPage() {
  const t = useText("instruments");
  const found = useRead(instrumentList, {});
  const [bringing, setBringing] = useState(false);
  return (
    <>
      <PageHead
        actions={
          <Button kind="quiet" onClick={() => setBringing(true)}>
            {t("import")}
          </Button>
        }
        lead={t("lead")}
        title={t("heading")}
      />
      <Loaded from={found}>
        {(list) => {
          const inUse = list.versions.filter((one) => one.inUse);
          return (
            <Stack gap={5}>
              <Drafts list={list} />
              <Instruments title={t("own")} versions={inUse.filter(({ holder }) => holder === "own")} />
              <div>
                <Instruments
                  title={t("shells")}
                  versions={inUse.filter(({ holder }) => holder === "customer")}
                />
                <p className="soft small">{t("shellsHelp")}</p>
              </div>
              <Retired list={list} />
            </Stack>
          );
        }}
      </Loaded>
      {bringing && <ImportDialog onClose={() => setBringing(false)} />}
    </>
  );
}

function Drafts({ list: { drafts } }: { readonly list: List }) {
  const t = useText("instruments");
  const say = useSay();
  const format = useFormat();
  return (
    <Card title={t("drafts")}>
      {drafts.length === 0 ? (
        <EmptyState title={t("noDrafts")}>{t("noDraftsHelp")}</EmptyState>
      ) : (
        <Lines>
          {drafts.map((draft) => (
            <li key={draft.id}>
              <Row align="between">
                <TextLink params={{ draftId: draft.id }} to="/mittarit/luonnos/$draftId">
                  {(draft.name && say(draft.name)) || t("unnamed")}
                </TextLink>
                <span className="soft small">
                  {t("changedBy", { name: draft.changedBy, when: format.recent(draft.changedAt) })}
                </span>
              </Row>
            </li>
          ))}
        </Lines>
      )}
    </Card>
  );
}

function Instruments({ title, versions }: { readonly title: string; readonly versions: readonly Version[] }) {
  const t = useText("instruments");
  const say = useSay();
  const format = useFormat();
  const versionWords = useVersionWords();
  const purposeWords = usePurposeWords();
  const answered = useRead(instrumentsToAnswer, {});
  return (
    <Table
      caption={title}
      columns={[
        {
          key: "name",
          title: t("name"),
          isName: true,
          cell: ({ id, name }) => (
            <TextLink params={{ instrument: id }} to="/mittarit/$instrument">
              {say(name)}
            </TextLink>
          ),
        },
        {
          key: "purpose",
          title: t("purpose"),
          cell: ({ purposes }) => format.list(purposes.map(purposeWords)),
        },
        {
          key: "answers",
          title: t("answers"),
          cell: ({ id }) =>
            answered.data?.instruments
              .find((one) => one.id === id)
              ?.perspectives.map((one) => t(`perspective.${one}`))
              .join(", "),
        },
        { key: "version", title: t("version"), cell: ({ version }) => versionWords(version) },
      ]}
      rowKey={({ id }) => id}
      rows={versions}
    />
  );
}

function Retired({ list: { versions } }: { readonly list: List }) {
  const t = useText("instruments");
  const say = useSay();
  const versionWords = useVersionWords();
  const retired = versions.filter((one) => one.retired);
  return (
    <Card title={t("retiredHeading")}>
      {retired.length === 0 ? (
        <p className="soft">{t("noneRetired")}</p>
      ) : (
        <Lines>
          {retired.map(({ id, version, name, retiredReason }) => (
            <li key={`${id} ${version}`}>
              <Row align="between">
                <TextLink params={{ instrument: id }} to="/mittarit/$instrument">
                  {say(name)}, {versionWords(version)}
                </TextLink>
                <span className="soft small">{retiredReason}</span>
              </Row>
            </li>
          ))}
        </Lines>
      )}
    </Card>
  );
}
