import { useState } from "react";
import { serviceModelList, serviceModelVersion } from "#contract/worker/service-models.ts";
import { modelChanges } from "#core/services/drafts/model-changes.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { FieldRow } from "#web/ui/form.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Select } from "#web/ui/select.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { ChangeList } from "./change-list.tsx";
import { CopyDialog } from "./copy-dialog.tsx";
import { RetireDialog } from "./retire-dialog.tsx";
import { standingOf, useValidityWords, useVersionWords, type Version } from "./version-words.ts";
import "./catalogue.css";

/** One service: its versions, who released them and why, what differs between two of them. */
export default function ServicePage() {
  const t = useText("catalogue");
  const say = useSay();
  const service = useAddressPart("service");
  const found = useRead(serviceModelList, {});
  return (
    <Loaded from={found} page>
      {(models) => {
        const versions = models.versions
          .filter((one) => one.service === service)
          .toSorted((a, b) => b.version - a.version);
        const shown = versions.find((one) => one.inForce) ?? versions[0];
        return (
          <>
            <PageHead
              above={<TextLink to="/palvelumallit">{t("heading")}</TextLink>}
              title={shown ? say(shown.name) : service}
            />
            {versions.length === 0 ? (
              <EmptyState title={t("nothingInForce")} />
            ) : (
              <Stack gap={5}>
                <section aria-labelledby="versions">
                  <h2 id="versions">{t("versions")}</h2>
                  <Stack>
                    {versions.map((version) => (
                      <VersionCard
                        key={version.version}
                        today={models.today}
                        version={version}
                        versions={versions}
                      />
                    ))}
                  </Stack>
                </section>
                {versions.length > 1 && <Compare versions={versions} />}
              </Stack>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

const tones = { inForce: "good", coming: "info", former: "neutral" } as const;

function VersionCard({
  version,
  versions,
  today,
}: {
  readonly version: Version;
  readonly versions: readonly Version[];
  readonly today: string;
}) {
  const t = useText("catalogue");
  const format = useFormat();
  const versionWords = useVersionWords();
  const validityWords = useValidityWords();
  const whole = useRead(serviceModelVersion, {
    params: { service: version.service, version: version.version },
  });
  const [open, setOpen] = useState<"copy" | "retire">();
  const standing = standingOf(version, today);
  return (
    <Card
      aside={<Tag tone={tones[standing]}>{t(standing)}</Tag>}
      level={3}
      title={versionWords(version.version)}
    >
      <Stack gap={2}>
        <p>
          {validityWords(version)}
          {version.retired && version.lastDay && (
            <> ({t("retired", { day: format.date(version.lastDay) })})</>
          )}
        </p>
        <p className="soft">
          {version.releasedAt
            ? t("releasedBy", {
                name: version.releasedBy ?? "",
                when: format.date(version.releasedAt.slice(0, 10) as never),
              })
            : t("ofProgram")}
        </p>
        {version.reason && <blockquote className="said worker">{version.reason}</blockquote>}
        {whole.data && <p className="soft small num">{t("running", { count: whole.data.running })}</p>}
        {version.sha256 && (
          <p className="soft small model-hash">
            {t("hash")}: {version.sha256}
          </p>
        )}
        <Row>
          <Button kind={version.inForce ? "primary" : "quiet"} small onClick={() => setOpen("copy")}>
            {t("copy")}
          </Button>
          <Button kind="quiet" small onClick={() => setOpen("retire")}>
            {version.retired ? t("takeBack") : t("retire")}
          </Button>
        </Row>
      </Stack>
      {open === "copy" && <CopyDialog version={version} onClose={() => setOpen(undefined)} />}
      {open === "retire" && (
        <RetireDialog version={version} versions={versions} onClose={() => setOpen(undefined)} />
      )}
    </Card>
  );
}

function Compare({ versions }: { readonly versions: readonly Version[] }) {
  const t = useText("catalogue");
  const versionWords = useVersionWords();
  const [newest, former] = versions;
  const [filter, setFilter] = useFilter({
    vanha: String(former?.version ?? ""),
    uusi: String(newest?.version ?? ""),
  });
  const service = newest?.service ?? "";
  const was = useRead(serviceModelVersion, { params: { service, version: Number(filter.vanha) } });
  const now = useRead(serviceModelVersion, { params: { service, version: Number(filter.uusi) } });
  const options = versions.map(({ version }) => ({ value: String(version), label: versionWords(version) }));
  return (
    <section aria-labelledby="compare">
      <h2 id="compare">{t("compare")}</h2>
      <Stack>
        <FieldRow>
          <Select
            emptyLabel={null}
            id="compare-was"
            label={t("compareOld")}
            name="was"
            options={options}
            value={filter.vanha}
            onChange={(vanha) => setFilter({ vanha: vanha ?? "" })}
          />
          <Select
            emptyLabel={null}
            id="compare-now"
            label={t("compareNew")}
            name="now"
            options={options}
            value={filter.uusi}
            onChange={(uusi) => setFilter({ uusi: uusi ?? "" })}
          />
        </FieldRow>
        <Loaded from={was}>
          {(older) => (
            <Loaded from={now}>
              {(newer) => {
                const changes = modelChanges(older.model, newer.model);
                return changes.length === 0 ? (
                  <EmptyState title={t("same")} />
                ) : (
                  <ChangeList changes={changes} now={newer.model} was={older.model} />
                );
              }}
            </Loaded>
          )}
        </Loaded>
      </Stack>
    </section>
  );
}
