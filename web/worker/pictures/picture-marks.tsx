import { useState } from "react";
import {
  archivePicture,
  describePicture,
  markPicture,
  picturePdf,
  pictureSvg,
} from "#contract/worker/pictures.ts";
import type { AnyEndpoint } from "#web/kit/call.ts";
import { addressOf } from "#web/kit/call.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { ConfirmDialog } from "#web/ui/dialog.tsx";
import { FormDialog } from "#web/ui/form-dialog.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { ReasonDialog } from "#web/ui/reason-dialog.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { DescribedFields, describedFields } from "./described-fields.tsx";
import type { PicturePage } from "./picture.ts";

/** What is done with the picture as a whole: its files, who sees it, its name, putting it aside. */
export function PictureMarks({
  caseId,
  page,
  can,
}: {
  readonly caseId: string;
  readonly page: PicturePage;
  readonly can: (action: string) => boolean;
}) {
  const t = useText("pictures");
  const toast = useToast();
  const { picture, number, ground } = page;
  const [open, setOpen] = useState<"share" | "describe" | "archive">();
  const close = (): void => setOpen(undefined);
  const done = {
    onDone: () => {
      toast({ message: t("marked") });
      close();
    },
  };
  const mark = useCommand(markPicture, done);
  const describe = useCommand(describePicture, done);
  const archive = useCommand(archivePicture, done);
  const params = { caseId, pictureId: picture.id };
  const isShared = picture.sharedFrom !== null && number >= picture.sharedFrom;
  const setVisibility = (visibility: "private" | "shared"): unknown =>
    mark.run({ params, body: { version: picture.version, visibility } });
  const fileAt = (endpoint: AnyEndpoint): string =>
    addressOf(endpoint.path, params, { for: isShared ? "family" : "informant", number });
  const mayWrite = can("picture.write") && picture.archivedOn === null;
  return (
    <Stack gap={3}>
      {can("picture.export") && (
        <>
          <Row>
            <a className="button quiet" download href={fileAt(picturePdf)}>
              {t("pdf")}
            </a>
            <a className="button quiet" download href={fileAt(pictureSvg)}>
              {t("svg")}
            </a>
          </Row>
          {!isShared && <p className="soft small">{t("forInformant")}</p>}
        </>
      )}
      {mayWrite && (
        <Row>
          {picture.visibility === "private" ? (
            <Button kind="quiet" onClick={() => setOpen("share")}>
              {t("share")}
            </Button>
          ) : (
            <Button isRunning={mark.isRunning} kind="quiet" onClick={() => void setVisibility("private")}>
              {t("makePrivate")}
            </Button>
          )}
          <Button kind="quiet" onClick={() => setOpen("describe")}>
            {t("describe")}
          </Button>
          <Button kind="plain" onClick={() => setOpen("archive")}>
            {t("archive")}
          </Button>
        </Row>
      )}
      <ConfirmDialog
        confirm={t("share")}
        isOpen={open === "share"}
        isRunning={mark.isRunning}
        title={t("shareTitle")}
        onClose={close}
        onConfirm={() => void setVisibility("shared")}
      >
        <p>{t("shareHelp")}</p>
      </ConfirmDialog>
      {open === "describe" && (
        <FormDialog
          command={describe}
          defaults={{
            title: picture.title,
            informant: picture.informant.kind,
            personId: picture.informant.personId ?? "",
            toldOn: picture.toldOn,
          }}
          schema={describedFields}
          title={t("describe")}
          onClose={close}
          onSave={({ informant, personId, ...said }) =>
            describe.run({
              params,
              body: {
                version: picture.version,
                ...said,
                informant: { kind: informant, personId: informant === "member" ? personId : null },
              },
            })
          }
        >
          {(form) => <DescribedFields form={form} members={ground.members} />}
        </FormDialog>
      )}
      {open === "archive" && (
        <ReasonDialog
          confirm={t("archive")}
          error={archive.error}
          isRunning={archive.isRunning}
          label={t("archiveReason")}
          title={t("archive")}
          onClose={close}
          onConfirm={(reason) => archive.run({ params, body: { version: picture.version, reason } })}
        >
          <p>{t("archiveHelp")}</p>
        </ReasonDialog>
      )}
    </Stack>
  );
}
