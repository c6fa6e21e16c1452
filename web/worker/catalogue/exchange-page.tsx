import { useState } from "react";
import { previewPtvImport, ptvPackage } from "#contract/worker/ptv.ts";
import { ptvAdapters } from "#core/ptv/adapters.ts";
import { isReleaseRow } from "#core/ptv/release-file.ts";
import { call, reasonOf, type CallError, type ReplyOf } from "#web/kit/call.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { saveAsFile } from "#web/kit/save-as-file.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FieldFrame } from "#web/ui/field.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { CatalogueTabs } from "./catalogue-tabs.tsx";
import { ImportPreview } from "./import-preview.tsx";
import { useModelWords } from "./model-words.ts";

const version = ptvAdapters.at(-1)?.version ?? "";

/** The Finnish Service Catalogue: what goes out, and what a file of its would change here. */
export default function ExchangePage() {
  const t = useText("catalogue");
  return (
    <>
      <PageHead lead={t("exchange.lead")} title={t("tabs.exchange")} />
      <Stack>
        <CatalogueTabs />
        <Export />
        <Import />
      </Stack>
    </>
  );
}

function Export() {
  const t = useText("catalogue");
  const format = useFormat();
  const words = useModelWords({});
  const found = useRead(ptvPackage, { params: { version } });
  return (
    <Card title={t("exchange.export")}>
      <Stack>
        <p>{t("exchange.exportHelp")}</p>
        <Loaded from={found}>
          {(all) => (
            <>
              <div>
                <Button onClick={() => saveAsFile(all, `rinnalla-ptv-${version}.json`)}>
                  {t("exchange.download")}
                </Button>
              </div>
              <p>
                <a href={`/api/ptv/${version}/services`}>{t("exchange.openData")}</a>
              </p>
              <Disclosure bare title={t("exchange.notCarried")}>
                <p>{t("exchange.notCarriedHelp")}</p>
                <p>
                  {format.list(
                    [...new Set(all.notCarried.flatMap(({ places }) => places))].map((place) =>
                      words.key(place),
                    ),
                  )}
                </p>
              </Disclosure>
            </>
          )}
        </Loaded>
      </Stack>
    </Card>
  );
}

/** What the server takes in one message. */
const largest = 900_000;
type Chosen = { readonly file: object; readonly trimmed?: number };

/** The whole national file is larger than a message: of it only social and health services are of use here. */
function fitting(file: object): Chosen | undefined {
  if (JSON.stringify(file).length <= largest) return { file };
  if (!Array.isArray(file)) return undefined;
  const rows = (file as unknown[]).filter(
    (row) =>
      isReleaseRow(row) && String((row as { ReferenceCode: unknown }).ReferenceCode).startsWith("SOTE-"),
  );
  return JSON.stringify(rows).length <= largest ? { file: rows, trimmed: rows.length } : undefined;
}

function Import() {
  const t = useText("catalogue");
  const [chosen, setChosen] = useState<Chosen>();
  const [fault, setFault] = useState<"notJson" | "tooLarge">();
  const [error, setError] = useState<CallError>();
  const [preview, setPreview] = useState<ReplyOf<typeof previewPtvImport>>();
  const read = async (picked: File | undefined): Promise<void> => {
    setPreview(undefined);
    setFault(undefined);
    setError(undefined);
    if (!picked) return;
    let json: unknown;
    try {
      json = JSON.parse(await picked.text());
    } catch {
      json = undefined;
    }
    if (typeof json !== "object" || json === null) return setFault("notJson");
    const next = fitting(json);
    setChosen(next);
    if (!next) return setFault("tooLarge");
    try {
      setPreview(await call(previewPtvImport, { body: { version, file: next.file as never } }));
    } catch (failure) {
      setError(reasonOf(failure));
    }
  };
  return (
    <Card title={t("exchange.import")}>
      <Stack>
        <p>{t("exchange.importHelp")}</p>
        <FieldFrame error={fault && t(`exchange.${fault}`)} id="ptv-file" label={t("exchange.file")}>
          <input
            accept="application/json,.json"
            id="ptv-file"
            type="file"
            onChange={(event) => void read(event.target.files?.[0])}
          />
        </FieldFrame>
        <Failure error={error} />
        {chosen?.trimmed !== undefined && <Notice>{t("exchange.trimmed", { count: chosen.trimmed })}</Notice>}
        {preview && chosen && (
          <ImportPreview
            file={chosen.file}
            preview={preview}
            version={version}
            onDone={() => {
              setPreview(undefined);
              setChosen(undefined);
            }}
          />
        )}
      </Stack>
    </Card>
  );
}
