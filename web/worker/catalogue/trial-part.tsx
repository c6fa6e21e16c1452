import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { modelDraft, tryModelDraft } from "#contract/worker/service-models.ts";
import { changedRules } from "#core/services/drafts/try-model.ts";
import { type ServiceModel } from "#core/services/model.ts";
import { call, reasonOf, type CallError, type ReplyOf } from "#web/kit/call.ts";
import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Table } from "#web/ui/table.tsx";

export type TrialReply = ReplyOf<typeof tryModelDraft>;

/** Tries the draft over past and present cases, some at a time, and tells how far it has come. */
function useTrial(draftId: string, before: () => Promise<number | undefined>) {
  const client = useQueryClient();
  const [trial, setTrial] = useState<TrialReply>();
  const [error, setError] = useState<CallError>();
  const [isRunning, setRunning] = useState(false);
  const going = useRef(false);
  useEffect(
    () => () => {
      going.current = false;
    },
    [],
  );
  const run = async (): Promise<void> => {
    setError(undefined);
    going.current = true;
    setRunning(true);
    try {
      const version = await before();
      if (version === undefined) return;
      let done = 0;
      while (going.current) {
        const next = await call(tryModelDraft, { params: { draftId }, body: { version, done } });
        setTrial(next);
        if (next.done >= next.total) break;
        done = next.done;
      }
      await client.invalidateQueries({ queryKey: [modelDraft.path] });
    } catch (failure) {
      setError(reasonOf(failure));
    } finally {
      going.current = false;
      setRunning(false);
    }
  };
  const stop = (): void => {
    going.current = false;
  };
  return { trial, error, isRunning, run: () => void run(), stop };
}

export function TrialPart({
  draftId,
  model,
  base,
  kept,
  isStale,
  hasProblems,
  onSave,
}: {
  readonly draftId: string;
  readonly model: ServiceModel;
  readonly base: ServiceModel;
  readonly kept: TrialReply | null;
  /** The draft has been typed on since the kept trial. */
  readonly isStale: boolean;
  readonly hasProblems: boolean;
  /** Saves what is typed; the version that the server then has. */
  readonly onSave: () => Promise<number | undefined>;
}) {
  const t = useText("catalogue");
  const { trial, error, isRunning, run, stop } = useTrial(draftId, onSave);
  const shown = trial ?? kept;
  return (
    <Stack>
      <h2 className="only-read">{t("draft.trial")}</h2>
      <p>{t("trial.lead")}</p>
      {hasProblems && <Notice tone="attention">{t("trial.problems")}</Notice>}
      <Row>
        <Button disabled={hasProblems} isRunning={isRunning} onClick={run}>
          {t(shown ? "trial.again" : "trial.start")}
        </Button>
        {isRunning && (
          <Button kind="quiet" onClick={stop}>
            {t("trial.stop")}
          </Button>
        )}
      </Row>
      <Failure error={error} />
      {shown && (isRunning || shown.done < shown.total) && (
        <div role="status">
          <p>{t("trial.running", { done: shown.done, total: shown.total })}</p>
          <progress
            aria-label={t("draft.trial")}
            className="trial-bar"
            max={Math.max(1, shown.total)}
            value={shown.done}
          />
        </div>
      )}
      {isStale && !isRunning && !trial && kept && <Notice tone="attention">{t("trial.stale")}</Notice>}
      {shown && <TrialResult base={base} model={model} trial={shown} />}
    </Stack>
  );
}

/** What would have been otherwise: counts by rule, and no family. */
export function TrialResult({
  trial,
  model,
  base,
}: {
  readonly trial: TrialReply;
  readonly model: ServiceModel;
  readonly base: ServiceModel;
}) {
  const t = useText("catalogue");
  const say = useSay();
  const format = useFormat();
  const { result } = trial;
  if (trial.total === 0) return <p>{t("trial.result_zero")}</p>;
  const rows = changedRules(result).map(([id, counts]) => {
    const rule = model.rules.find((one) => one.id === id) ?? base.rules.find((one) => one.id === id);
    return { id, name: rule ? say(rule.name) : id, counts };
  });
  const pair = ({ was, now }: { was: number; now: number }) =>
    was === now ? <span className="soft">{now}</span> : <strong>{t("trial.pair", { was, now })}</strong>;
  return (
    <Stack>
      <p>
        {t("trial.result", { count: result.cases, day: format.date(trial.on) })}{" "}
        {result.changed === 0 ? t("trial.nothing") : t("trial.changed", { count: result.changed })}{" "}
        {result.moved > 0 && t("trial.moved", { count: result.moved })}
      </p>
      {rows.length > 0 && (
        <>
          <Table
            caption={t("trial.caption")}
            columns={[
              { key: "rule", title: t("trial.rule"), isName: true, cell: ({ name }) => name },
              { key: "cases", title: t("trial.cases"), align: "end", cell: ({ counts }) => counts.cases },
              {
                key: "duties",
                title: t("trial.duties"),
                align: "end",
                cell: ({ counts }) => pair(counts.duties),
              },
              {
                key: "breaches",
                title: t("trial.breaches"),
                align: "end",
                cell: ({ counts }) => pair(counts.breaches),
              },
              {
                key: "refusals",
                title: t("trial.refusals"),
                align: "end",
                cell: ({ counts }) => pair(counts.refusals),
              },
            ]}
            rowKey={({ id }) => id}
            rows={rows}
          />
          <p className="soft small">{t("trial.help")}</p>
        </>
      )}
    </Stack>
  );
}
