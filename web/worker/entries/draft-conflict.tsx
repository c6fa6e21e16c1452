import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Notice } from "#web/ui/notice.tsx";
import type { RecordDraft, StoredDraft } from "./use-record-draft.ts";

/** Two devices wrote the same draft: the writer chooses, nothing goes by itself. */
export function DraftConflict({
  draft,
  onTake,
}: {
  readonly draft: RecordDraft;
  readonly onTake: (theirs: StoredDraft["content"]) => void;
}) {
  const t = useText("entries");
  const { conflict } = draft;
  if (conflict === undefined) return null;
  return (
    <Notice
      announce
      actions={
        <>
          {conflict && (
            <Button
              kind="quiet"
              small
              onClick={() => {
                onTake(conflict.content);
                draft.goOn();
              }}
            >
              {t("conflict.theirs")}
            </Button>
          )}
          <Button kind="quiet" small onClick={draft.goOn}>
            {t("conflict.mine")}
          </Button>
        </>
      }
      title={t("conflict.title")}
      tone="attention"
    >
      <p>{conflict ? t("conflict.help") : t("conflict.gone")}</p>
    </Notice>
  );
}
