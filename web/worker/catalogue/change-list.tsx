import { codeListOf } from "#core/services/drafts/code-lists.ts";
import type { ModelChange } from "#core/services/drafts/model-changes.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { OnlyRead } from "#web/ui/layout.tsx";
import { useModelWords } from "./model-words.ts";

/** Differences between two versions in words: where, what was, what is now. */
export function ChangeList({
  changes,
  was,
  now,
  onRevert,
}: {
  readonly changes: readonly ModelChange[];
  readonly was: object;
  readonly now: object;
  readonly onRevert?: (change: ModelChange) => void;
}) {
  const t = useText("catalogue");
  const before = useModelWords(was);
  const after = useModelWords(now);
  return (
    <ul className="lines model-changes">
      {changes.map((change) => {
        const words = change.now === undefined ? before : after;
        const place = words.place(change.path);
        const list = codeListOf(now, change.path) ?? (isOrder(change) ? change.path : undefined);
        return (
          <li key={change.path}>
            <h3>
              {place}
              {isOrder(change) && ` (${t("changes.ofRules")})`}
            </h3>
            <dl className="model-change">
              <div>
                <dt className="soft small">{t("changes.was")}</dt>
                <dd className="model-was">
                  {change.was === undefined ? (
                    <em>{t("changes.missing")}</em>
                  ) : (
                    before.value(change.was, list)
                  )}
                </dd>
              </div>
              <div>
                <dt className="soft small">{t("changes.now")}</dt>
                <dd>
                  {change.now === undefined ? <em>{t("changes.gone")}</em> : after.value(change.now, list)}
                </dd>
              </div>
            </dl>
            {onRevert && (
              <Button kind="quiet" small onClick={() => onRevert(change)}>
                <span aria-hidden="true">{t("changes.revert")}</span>
                <OnlyRead>{t("changes.revertOf", { place })}</OnlyRead>
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The same rows in another order: told as the order of the list. */
const isOrder = ({ path, was, now }: ModelChange): boolean =>
  !path.includes("/") &&
  Array.isArray(was) &&
  Array.isArray(now) &&
  path !== "languages" &&
  path !== "begins";
