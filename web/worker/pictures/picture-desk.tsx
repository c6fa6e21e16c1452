import { useState } from "react";
import { savePicture } from "#contract/worker/pictures.ts";
import { useCommand } from "#web/kit/query.ts";
import { useLanguage, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { ConfirmDialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { NoPrint, Row, Stack } from "#web/ui/layout.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { SaveState } from "#web/ui/save-state.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { PictureEditor } from "./editors.tsx";
import { headOf, type PicturePage } from "./picture.ts";
import { usePictureDraft } from "./use-picture-draft.ts";

/** Where a picture is drawn: every change is kept as a draft at once, and saved as a version when the family and the worker agree. */
export function PictureDesk({
  caseId,
  page,
  stored,
  onSettled,
}: {
  readonly caseId: string;
  readonly page: PicturePage;
  readonly stored: { readonly content: Readonly<Record<string, unknown>>; readonly version: number } | null;
  readonly onSettled: () => void;
}) {
  const t = useText("pictures");
  const toast = useToast();
  const language = useLanguage();
  const { picture, content, ground } = page;
  const pictureId = picture.id;
  const draft = usePictureDraft({ caseId, pictureId, saved: { version: picture.version, content }, stored });
  const [isDiscarding, setDiscarding] = useState(false);
  // The draft goes first; then everything is asked anew, and the desk begins from that.
  const save = useCommand(savePicture, { invalidates: [] });
  const isOld = draft.isChanged && draft.base !== picture.version;
  const settle = async (): Promise<void> => {
    await draft.drop();
    onSettled();
  };
  const keep = async (): Promise<void> => {
    await draft.flush();
    const body = { version: draft.base, content: draft.content };
    if (!(await save.run({ params: { caseId, pictureId }, body }))) return;
    toast({ message: t("saved") });
    await settle();
  };
  return (
    <Stack gap={4}>
      <NoPrint>
        <div className="picture-tools">
          <Row>
            <Button disabled={!draft.undo} kind="quiet" onClick={() => draft.undo?.()}>
              {t("undo")}
            </Button>
            <Button disabled={!draft.redo} kind="quiet" onClick={() => draft.redo?.()}>
              {t("redo")}
            </Button>
            <span className="picture-saving">
              <SaveState state={draft.state} />
            </span>
          </Row>
          <Row>
            {/* Always there: what is drawn must not be moved from under the finger when it is first changed. */}
            <Button disabled={!draft.isChanged} kind="plain" onClick={() => setDiscarding(true)}>
              {t("discard")}
            </Button>
            <Button
              disabled={!draft.isChanged || isOld}
              isRunning={save.isRunning}
              onClick={() => void keep()}
            >
              {t("save")}
            </Button>
          </Row>
        </div>
      </NoPrint>
      {isOld && (
        <Notice
          announce
          actions={
            <>
              <Button small onClick={() => draft.goOnOver(picture.version)}>
                {t("keepMine")}
              </Button>
              <Button kind="quiet" small onClick={() => void settle()}>
                {t("takeTheirs")}
              </Button>
            </>
          }
          title={t("changedMeanwhile")}
          tone="attention"
        >
          <p>{t("changedHelp")}</p>
        </Notice>
      )}
      {!isOld && <Failure error={save.error} />}
      <PictureEditor
        content={draft.content}
        ground={ground}
        head={headOf(picture, language)}
        onChange={draft.change}
      />
      <ConfirmDialog
        confirm={t("discard")}
        isOpen={isDiscarding}
        kind="danger"
        title={t("discard")}
        onClose={() => setDiscarding(false)}
        onConfirm={() => {
          setDiscarding(false);
          void settle();
        }}
      >
        <p>{t("discardHelp")}</p>
      </ConfirmDialog>
    </Stack>
  );
}
