import { useState } from "react";
import { joinConsultation } from "#contract/worker/consultations.ts";
import { searchFamilies } from "#contract/worker/families.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FormActions } from "#web/ui/form.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { SearchSelect } from "#web/ui/search-select.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { Consultation } from "./consultation.ts";

/** Relations by which one works with a family, so that a consultation may be joined to its case. */
const working = new Set(["keyWorker", "familyWorker", "therapist", "standIn", "unitLead"]);

/** A question about a named family goes to the case of that family, by one who works with it. */
export function JoinFamily({ consultation }: { readonly consultation: Consultation }) {
  const t = useText("join-consultation");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {t("title")}
      </Button>
      <Dialog isOpen={open} title={t("title")} onClose={() => setOpen(false)}>
        <ChooseFamily consultation={consultation} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function ChooseFamily({
  consultation,
  onClose,
}: {
  readonly consultation: Consultation;
  readonly onClose: () => void;
}) {
  const t = useText("join-consultation");
  const words = useText("consultations");
  const family = useText("families");
  const ui = useText("ui");
  const toast = useToast();
  const [typed, setTyped] = useState("");
  const [caseId, setCaseId] = useState("");
  const [tried, setTried] = useState(false);
  const asked = typed.trim();
  const read = useRead(
    searchFamilies,
    { body: { words: asked } },
    { enabled: asked.length >= 2, keepFormer: true },
  );
  const found = (asked.length >= 2 ? (read.data?.families ?? []) : []).filter(
    ({ status, relations }) => status === "open" && relations.some((relation) => working.has(relation)),
  );
  const join = useCommand(joinConsultation, {
    onDone: () => {
      onClose();
      toast({ message: words("case.done") });
    },
  });
  const submit = (): void => {
    setTried(true);
    if (caseId === "") return;
    void join.run({
      params: { caseId, consultationId: consultation.id },
      body: { version: consultation.version },
    });
  };
  return (
    <Stack>
      <p>{consultation.familyWords}</p>
      <SearchSelect
        error={tried && caseId === "" ? ui("errors.choose") : undefined}
        hint={t("whichHint")}
        id="join-family"
        label={t("which")}
        name="join-family"
        options={found.map((one) => ({
          id: one.id,
          label: family("familyNamed", { name: one.name }),
          hint: one.members.join(", "),
        }))}
        value={caseId}
        onChange={(value) => setCaseId(value ?? "")}
        onSearch={setTyped}
      />
      <p className="soft small">{t("warn")}</p>
      <Failure error={join.error} />
      <FormActions>
        <Button isRunning={join.isRunning} onClick={submit}>
          {t("save")}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {ui("cancel")}
        </Button>
      </FormActions>
    </Stack>
  );
}
