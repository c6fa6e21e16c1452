import { useState } from "react";
import { instrumentContent, instrumentList, instrumentQuestionnaire } from "#contract/worker/instruments.ts";
import type { Instrument } from "#core/instruments/shapes.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { call, reasonOf, type CallError } from "#web/kit/call.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { saveAsFile } from "#web/kit/save-as-file.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { Content } from "./content.tsx";
import { CopyDialog } from "./copy-dialog.tsx";
import { useVersionWords, type Version } from "./instrument-words.ts";
import { Preview } from "./preview.tsx";
import { RetireDialog } from "./retire-dialog.tsx";
import "./instruments.css";

/** One instrument: what it asks and how it is scored, how it looks to each who answers, and its versions. */
export default function InstrumentPage() {
  const t = useText("instruments");
  const say = useSay();
  const id = useAddressPart("instrument");
  const [filter, setFilter] = useFilter({ versio: "" });
  const found = useRead(instrumentList, {});
  return (
    <Loaded from={found} page>
      {(list) => {
        const versions = list.versions
          .filter((one) => one.id === id)
          .toSorted((a, b) => b.version - a.version);
        const shown =
          versions.find(({ version }) => String(version) === filter.versio) ??
          versions.find(({ inUse }) => inUse) ??
          versions[0];
        return (
          <>
            <PageHead
              above={<TextLink to="/mittarit">{t("heading")}</TextLink>}
              title={shown ? say(shown.name) : id}
            />
            {shown ? (
              <Stack gap={5}>
                <Shown key={shown.version} version={shown} />
                <section aria-labelledby="versions">
                  <h2 id="versions">{t("versions")}</h2>
                  <Stack>
                    {versions.map((version) => (
                      <VersionCard
                        key={version.version}
                        isShown={version === shown}
                        version={version}
                        onShow={() => setFilter({ versio: String(version.version) })}
                      />
                    ))}
                  </Stack>
                </section>
              </Stack>
            ) : (
              <EmptyState title={t("unnamed")} />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function Shown({ version }: { readonly version: Version }) {
  const found = useRead(instrumentContent, {
    params: { instrument: version.id, version: version.version },
  });
  return (
    <Loaded from={found}>
      {({ instrument }) => {
        const whole = instrument as unknown as Instrument;
        return (
          <div className="instrument-columns">
            <Content instrument={whole} />
            <Preview instrument={whole} />
          </div>
        );
      }}
    </Loaded>
  );
}

function VersionCard({
  version,
  isShown,
  onShow,
}: {
  readonly version: Version;
  readonly isShown: boolean;
  readonly onShow: () => void;
}) {
  const t = useText("instruments");
  const format = useFormat();
  const versionWords = useVersionWords();
  const [open, setOpen] = useState<"copy" | "retire">();
  const state = version.retired ? "retired" : version.inUse ? "inUse" : "former";
  return (
    <Card
      aside={<Tag tone={state === "inUse" ? "good" : "neutral"}>{t(state)}</Tag>}
      level={3}
      title={versionWords(version.version)}
    >
      <Stack gap={2}>
        <p className="soft">
          {version.releasedAt
            ? t("releasedBy", {
                name: version.releasedBy ?? "",
                when: format.date(version.releasedAt.slice(0, 10) as never),
              })
            : t("ofProgram")}
        </p>
        {version.reason && <blockquote className="said worker">{version.reason}</blockquote>}
        {version.retiredReason && <p>{version.retiredReason}</p>}
        {version.sha256 && (
          <p className="soft small instrument-hash">
            {t("hash")}: {version.sha256}
          </p>
        )}
        <Row>
          <Button kind={version.inUse ? "primary" : "quiet"} small onClick={() => setOpen("copy")}>
            {t("copy")}
          </Button>
          {!isShown && (
            <Button kind="quiet" small onClick={onShow}>
              {t("show")}
            </Button>
          )}
          <ExportButton version={version} />
          <Button kind="quiet" small onClick={() => setOpen("retire")}>
            {version.retired ? t("takeBack") : t("retire")}
          </Button>
        </Row>
      </Stack>
      {open === "copy" && <CopyDialog version={version} onClose={() => setOpen(undefined)} />}
      {open === "retire" && <RetireDialog version={version} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}

function ExportButton({ version: { id, version } }: { readonly version: Version }) {
  const t = useText("instruments");
  const [error, setError] = useState<CallError>();
  const save = async (): Promise<void> => {
    try {
      const file = await call(instrumentQuestionnaire, { params: { instrument: id, version } });
      saveAsFile(file, `${id}-${version}.json`);
      setError(undefined);
    } catch (failure) {
      setError(reasonOf(failure));
    }
  };
  return (
    <>
      <Button kind="quiet" small onClick={() => void save()}>
        {t("export")}
      </Button>
      <Failure error={error} />
    </>
  );
}
