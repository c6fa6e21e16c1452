import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { z } from "zod";
import { beginPicture } from "#contract/worker/pictures.ts";
import { drawnKinds } from "#core/pictures/pictures.ts";
import { today } from "#web/kit/clock.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { RadioGroup } from "#web/ui/choices.tsx";
import { FormDialog } from "#web/ui/form-dialog.tsx";
import { Select } from "#web/ui/select.tsx";
import { membersOf, useFamily } from "../families/family.ts";
import { DescribedFields, describedFields } from "./described-fields.tsx";
import type { Picture } from "./picture.ts";

const fields = describedFields.extend({ kind: z.enum(drawnKinds), from: z.string() });

/** A new picture: what is drawn, whose it is, of which day, and what it goes on from. */
export function BeginDialog({
  caseId,
  pictures,
  onClose,
}: {
  readonly caseId: string;
  readonly pictures: readonly Picture[];
  readonly onClose: () => void;
}) {
  const t = useText("pictures");
  const format = useFormat();
  const navigate = useNavigate();
  const { present } = membersOf(useFamily());
  const [id] = useState(newId);
  const send = useCommand(beginPicture, {
    onDone: () =>
      void navigate({ to: "/perheet/$caseId/kuvat/$pictureId", params: { caseId, pictureId: id } } as never),
  });
  return (
    <FormDialog
      command={send}
      defaults={{
        kind: drawnKinds[0] ?? "genogram",
        title: "",
        informant: "together",
        personId: "",
        toldOn: today(),
        from: "",
      }}
      schema={fields}
      submit={t("beginButton")}
      title={t("begin")}
      onClose={onClose}
      onSave={({ kind, from, informant, personId, ...said }) =>
        send.run({
          params: { caseId },
          body: {
            id,
            kind,
            ...said,
            informant: { kind: informant, personId: informant === "member" ? personId : null },
            from: from === "" ? null : from,
          },
        })
      }
    >
      {(form) => {
        const earlier = pictures.filter(({ kind }) => kind === form.values.kind);
        return (
          <>
            {drawnKinds.length > 1 && (
              <RadioGroup
                label={t("kind")}
                options={drawnKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
                {...form.field("kind")}
              />
            )}
            <DescribedFields form={form} members={present} />
            {earlier.length > 0 && (
              <Select
                emptyLabel={t("fromRecord")}
                label={t("from")}
                options={earlier.map((picture) => ({
                  value: picture.id,
                  label: t("fromPicture", { title: picture.title, day: format.date(picture.toldOn) }),
                }))}
                {...form.field("from")}
              />
            )}
          </>
        );
      }}
    </FormDialog>
  );
}
