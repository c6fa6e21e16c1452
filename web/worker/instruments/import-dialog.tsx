import { useState } from "react";
import { importInstrument } from "#contract/worker/instruments.ts";
import { instrumentFrom, type FromQuestionnaire } from "#core/instruments/fhir/from-questionnaire.ts";
import { extensionOf, urls } from "#core/instruments/fhir/shapes.ts";
import { perspectives, type Perspective } from "#core/instruments/shapes.ts";
import { ownVersionsFrom } from "#core/services/own-version.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText, useTextByCode } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { ChipGroup } from "#web/ui/choices.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FormActions } from "#web/ui/form.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { useGoToDraft } from "./copy-dialog.tsx";
import { FhirDropped, FhirFaults, FhirFileField } from "./fhir-file.tsx";

/** A questionnaire from a file: read at once, and each place that hinders it told, before anything is sent. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText("instruments");
  const ui = useText("ui");
  const [id] = useState(newId);
  const [code, setCode] = useState("");
  const [file, setFile] = useState<object>();
  const [who, setWho] = useState<readonly Perspective[]>(["parent"]);
  const go = useGoToDraft();
  const send = useCommand(importInstrument, { onDone: () => go(id) });
  const isOurs = file !== undefined && extensionOf(file, urls.instrument) !== undefined;
  const read =
    file && instrumentFrom(file, { id: code || "imported", version: ownVersionsFrom, perspectives: who });
  return (
    <Dialog isOpen size="wide" title={t("bring.title")} onClose={onClose}>
      <Stack>
        <p>{t("bring.help")}</p>
        <FhirFileField id="fhir-file" onPick={setFile} />
        {file && !isOurs && (
          <ChipGroup
            id="fhir-who"
            label={t("bring.who")}
            name="fhir-who"
            options={perspectives.map((one) => ({ value: one, label: t(`perspective.${one}`) }))}
            value={who}
            onChange={setWho}
          />
        )}
        {read && <Reading read={read} />}
        {read && "instrument" in read && (
          <TextField
            hint={t("codeHint")}
            id="fhir-code"
            label={t("code")}
            name="fhir-code"
            value={code}
            onChange={(next) => setCode(next ?? "")}
          />
        )}
        <Failure error={send.error} />
        <FormActions>
          <Button
            disabled={!read || "faults" in read || code === ""}
            isRunning={send.isRunning}
            onClick={() =>
              void send.run({
                body: {
                  id,
                  instrument: code,
                  perspectives: isOurs ? [] : [...who],
                  questionnaire: file as Record<string, unknown>,
                },
              })
            }
          >
            {t("bring.begin")}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {ui("cancel")}
          </Button>
        </FormActions>
      </Stack>
    </Dialog>
  );
}

function Reading({ read }: { readonly read: FromQuestionnaire }) {
  const t = useText("instruments");
  const byCode = useTextByCode("instruments");
  const format = useFormat();
  if ("faults" in read)
    return (
      <FhirFaults
        faults={read.faults}
        sayWhy={(code) => byCode(`fhir.${code}`) ?? t("fhir.other", { code })}
        title={t("bring.refused", { count: read.faults.length })}
      />
    );
  const { instrument, dropped, untranslated } = read;
  return (
    <Notice announce title={t("bring.ready", { items: instrument.items.length })} tone="good">
      {untranslated.length > 0 && (
        <p>
          {t("bring.untranslated", {
            languages: format.list(untranslated.map((language) => t(`language.${language}`))),
          })}
        </p>
      )}
      <FhirDropped places={dropped} title={t("bring.dropped")} />
    </Notice>
  );
}
