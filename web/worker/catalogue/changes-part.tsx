import type { ModelChange } from "#core/services/drafts/model-changes.ts";
import type { ModelPath } from "#core/services/drafts/model-path.ts";
import { useText } from "#web/kit/text.ts";
import { Stack } from "#web/ui/layout.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { ChangeList } from "./change-list.tsx";
import { useModelWords } from "./model-words.ts";

/** What differs from the version that was copied, each to be put back by itself; and texts that may still tell an old figure. */
export function ChangesPart({
  changes,
  base,
  model,
  old,
  onRevert,
}: {
  readonly changes: readonly ModelChange[];
  readonly base: object;
  readonly model: object;
  readonly old: readonly ModelPath[];
  readonly onRevert: (change: ModelChange) => void;
}) {
  const t = useText("catalogue");
  const words = useModelWords(model);
  return (
    <Stack>
      <h2 className="only-read">{t("draft.changes", { count: changes.length })}</h2>
      {old.length > 0 && (
        <Notice title={t("changes.oldWords")} tone="attention">
          <p>{t("changes.oldWordsHelp")}</p>
          <ul>
            {old.map((path) => (
              <li key={path}>{words.place(path)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ChangeList changes={changes} now={model} was={base} onRevert={onRevert} />
    </Stack>
  );
}
