import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Notice } from "#web/ui/notice.tsx";

/** Two have written the same thing at once: nothing is overwritten before one of them chooses. */
export function ConflictNotice({
  onKeepMine,
  onTakeTheirs,
}: {
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}) {
  const t = useText("plans");
  return (
    <Notice
      actions={
        <>
          <Button small onClick={onKeepMine}>
            {t("writing.keepMine")}
          </Button>
          <Button kind="quiet" small onClick={onTakeTheirs}>
            {t("writing.takeTheirs")}
          </Button>
        </>
      }
      announce
      title={t("writing.stale")}
      tone="attention"
    >
      <p>{t("writing.staleText")}</p>
    </Notice>
  );
}
