import { useState } from "react";
import { instrumentContent } from "#contract/worker/instruments.ts";
import { recordResponse } from "#contract/worker/measurements.ts";
import { formOf } from "#core/instruments/answers.ts";
import { answeredInstrument, answersFrom, type FromResponse } from "#core/instruments/fhir/from-response.ts";
import type { Instrument } from "#core/instruments/shapes.ts";
import { measurementMoments } from "#core/services/evidence-shapes.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useSay, useText, useTextByCode } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FormActions } from "#web/ui/form.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Select, type Option } from "#web/ui/select.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { FhirDropped, FhirFaults, FhirFileField } from "../instruments/fhir-file.tsx";
import type { Rounds } from "../rounds/round.ts";
import { useSession } from "../sessions/session.ts";

/** The worker who answered is nobody of the family. */
const myself = "myself";

/** Answers from a file: read at once, each place that hinders them told before anything is sent, and whose they are chosen. */
export function ResponseDialog({
  caseId,
  page,
  onClose,
}: {
  readonly caseId: string;
  readonly page: Rounds;
  readonly onClose: () => void;
}) {
  const t = useText("responses");
  const m = useText("measurements");
  const r = useText("rounds");
  const ui = useText("ui");
  const toast = useToast();
  const me = useSession().actor.id;
  const [id] = useState(newId);
  const [file, setFile] = useState<object>();
  const [who, setWho] = useState("");
  const [about, setAbout] = useState("");
  const [moment, setMoment] = useState<(typeof measurementMoments)[number]>("along");
  const asked = answeredInstrument(file);
  const content = useRead(
    instrumentContent,
    { params: { instrument: asked?.id ?? "", version: asked?.version ?? 1 } },
    { enabled: asked !== undefined },
  );
  const send = useCommand(recordResponse, {
    onDone: () => {
      toast({ message: t("saved") });
      onClose();
    },
  });
  // A released instrument is whole: it was checked when it was released.
  const instrument = asked && (content.data?.instrument as Instrument | undefined);
  const read = file && instrument && answersFrom(instrument, file);
  const form = read && "given" in read && instrument ? formOf(instrument, read.given.form) : undefined;
  const onlyChild = page.children.length === 1 ? (page.children[0]?.personId ?? "") : "";
  const ofChild = about || onlyChild;
  const people = form ? whoCanHave(page, form.perspective, me, t("myself")) : [];
  const answerers =
    instrument?.aboutChild && form?.perspective === "child"
      ? people.filter(({ value }) => value === ofChild)
      : people;
  const chosen = answerers.some(({ value }) => value === who) ? who : "";
  const failed = content.error?.why;
  // A name that no instrument could have is refused as one that none has.
  const isUnknown =
    file !== undefined && (!asked || failed?.kind === "not_found" || failed?.kind === "invalid");
  return (
    <Dialog isOpen size="wide" title={t("bring")} onClose={onClose}>
      <Stack>
        <p className="soft">{t("help")}</p>
        <FhirFileField
          id="response-file"
          onPick={(json) => {
            setFile(json);
            send.clear();
          }}
        />
        {isUnknown ? (
          <Notice announce title={t("unknown")} tone="danger">
            <p>{t("unknownHelp")}</p>
          </Notice>
        ) : (
          file && <Failure error={failed} />
        )}
        {read && instrument && <Reading instrument={instrument} read={read} />}
        {form && instrument && (
          <>
            {instrument.aboutChild && (
              <RadioGroup
                id="response-about"
                label={m("aboutWhom")}
                look="chips"
                name="about"
                options={page.children.map(({ personId, name }) => ({ value: personId, label: name }))}
                value={ofChild}
                onChange={(child) => setAbout(child ?? "")}
              />
            )}
            {people.length === 0 ? (
              <p>{t("nobody")}</p>
            ) : (
              <Select
                id="response-who"
                label={t("who")}
                name="who"
                options={answerers}
                value={chosen}
                onChange={(person) => setWho(person ?? "")}
              />
            )}
            <RadioGroup
              id="response-moment"
              label={r("moment")}
              look="chips"
              name="moment"
              options={measurementMoments.map((each) => ({ value: each, label: m(`moment.${each}`) }))}
              value={moment}
              onChange={(each) => setMoment(each || "along")}
            />
          </>
        )}
        <Failure error={send.error} />
        <FormActions>
          <Button
            disabled={!form || chosen === "" || (instrument?.aboutChild && ofChild === "")}
            isRunning={send.isRunning}
            onClick={() =>
              void send.run({
                params: { caseId },
                body: {
                  id,
                  moment,
                  personId: chosen === myself ? null : chosen,
                  aboutPersonId: instrument?.aboutChild ? ofChild : null,
                  response: file as Record<string, unknown>,
                },
              })
            }
          >
            {t("save")}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {ui("cancel")}
          </Button>
        </FormActions>
      </Stack>
    </Dialog>
  );
}

/** Who can have answered from the perspective: everybody who is asked of anything, of the workers oneself only. */
function whoCanHave(page: Rounds, perspective: string, me: string, self: string): readonly Option[] {
  const found = new Map<string, Option>();
  for (const { askable } of [...page.instruments, ...page.shells])
    for (const one of askable) {
      if (one.perspective !== perspective) continue;
      if (one.personId !== null) found.set(one.personId, { value: one.personId, label: one.name });
      else if (one.staffId === me) found.set(myself, { value: myself, label: self });
    }
  return [...found.values()];
}

function Reading({ instrument, read }: { readonly instrument: Instrument; readonly read: FromResponse }) {
  const t = useText("responses");
  const byCode = useTextByCode("responses");
  const say = useSay();
  const format = useFormat();
  if ("faults" in read)
    return (
      <FhirFaults
        faults={read.faults}
        sayWhy={(code) => byCode(`fault.${code}`) ?? t("fault.other", { code })}
        title={t("refused", { count: read.faults.length })}
      />
    );
  const { form, on, answers } = read.given;
  const named = formOf(instrument, form);
  return (
    <Notice
      announce
      title={t("ready", { name: say(instrument.name), form: named ? say(named.name) : form })}
      tone="good"
    >
      <p>{t("readyOn", { day: format.date(on), count: Object.keys(answers).length })}</p>
      <FhirDropped places={read.dropped} title={t("dropped")} />
    </Notice>
  );
}
