import type { ReactNode } from "react";
import type { CallError, Refusal } from "#web/kit/call.ts";
import { useSay, useText, useTextByCode } from "#web/kit/text.ts";
import { useSourceWords } from "#web/kit/rule-source.ts";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";

/** A refusal in full: what stands in the way, by which rule, from where the rule comes, and what would help. */
export function RefusalNotice({ refusal, help }: { readonly refusal: Refusal; readonly help?: ReactNode }) {
  const t = useText("ui");
  const say = useSay();
  const byCode = useTextByCode("refusals");
  const { rule } = refusal;
  const sourceWords = useSourceWords();
  return (
    <Notice announce actions={help} title={t("refused.heading")} tone="attention">
      <p>
        {rule?.obstacle
          ? say(rule.obstacle)
          : (byCode(refusal.code, refusal.values) ?? t("refused.missing", { code: refusal.code }))}
      </p>
      {rule && (
        <>
          <p>{say(rule.explanation)}</p>
          <p className="small">
            {t("refused.rule", { name: say(rule.name) })}.{" "}
            {t("refused.source", { source: sourceWords(rule.source) })}
          </p>
        </>
      )}
    </Notice>
  );
}

/** Any failure of a command or a question, in words. Nothing when there is none. */
export function Failure({
  error,
  onRetry,
  help,
}: {
  readonly error: CallError | undefined | null;
  readonly onRetry?: () => void;
  /** What would help past a refusal: a link to the missing document, a button to ask for a deviation. */
  readonly help?: ReactNode;
}) {
  const t = useText("ui");
  if (!error) return null;
  if (error.kind === "refused") return <RefusalNotice help={help} refusal={error} />;
  const retry = onRetry && (
    <Button kind="quiet" small onClick={onRetry}>
      {t("tryAgain")}
    </Button>
  );
  if (
    error.kind === "offline" ||
    error.kind === "rate_limited" ||
    error.kind === "stale" ||
    error.kind === "signed_out" ||
    error.kind === "handed_over"
  ) {
    return (
      <Notice announce actions={retry} tone="attention">
        <p>{t(`failed.${error.kind}`)}</p>
        {error.kind === "rate_limited" && error.retryAfter !== undefined && (
          <p>
            {error.retryAfter < 60
              ? t("failed.againInSeconds", { count: error.retryAfter })
              : t("failed.againInMinutes", { count: Math.ceil(error.retryAfter / 60) })}
          </p>
        )}
      </Notice>
    );
  }
  return (
    <Notice announce actions={error.kind === "broken" ? retry : undefined} tone="danger">
      <p>{t(`failed.${error.kind}`)}</p>
      {error.kind === "forbidden" && <p>{t("failed.forbiddenHelp")}</p>}
      {error.kind === "broken" && error.traceId && (
        <p className="small num">{t("failed.trace", { traceId: error.traceId })}</p>
      )}
    </Notice>
  );
}
