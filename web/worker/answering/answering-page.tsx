import { useEffect, useEffectEvent, useState, type ReactNode } from "react";
import {
  answering,
  declineAnswering,
  finishAnswering,
  saveAnswer,
  stopAnswering,
} from "#contract/answerer/answering.ts";
import { pauseLimitMs } from "#core/rounds/answering.ts";
import { call, reasonOf, type CallError } from "#web/kit/call.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useLanguage, useText } from "#web/kit/text.ts";
import { speakLanguage } from "#web/text/texts.ts";
import { ConfirmDialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Skeleton } from "#web/ui/skeleton.tsx";
import { AnswerFlow } from "./answer-flow.tsx";
import type { Asking, Reply } from "./answerer.ts";
import { Greeting } from "./greeting.tsx";
import { Locked } from "./locked.tsx";
import { useAnswerer } from "./use-answerer.ts";
import "./answering.css";

/**
 * What a handed-over device shows, and all it shows: one voice's questions. Reloaded, it goes on at the question where one was, with nothing of those answered before: the place
 * is kept with the history entry, which the next one's handing over never shares. Come to from elsewhere (the back button, another
 * address) it doesn't open in the middle of the answers, and when they have been given there is nothing of them.
 */
export default function AnsweringPage() {
  const t = useText("answering");
  const read = useRead(answering, {}, { beginsForm: true });
  const [{ kohta, lukittu }, keepPlace] = useFilter({ kohta: "", lukittu: "" }, ["kohta"]);
  const [startsAt] = useState(kohta);
  const [place, setPlace] = useState<"locked" | "greeting" | "asking" | "paused" | "thanks">(
    lukittu !== "" ? "locked" : startsAt === "" ? "greeting" : "asking",
  );
  const leave = (to: "paused" | "thanks"): void => {
    keepPlace({ kohta: "" });
    setPlace(to);
  };
  const goOn = (): void => {
    keepPlace({ lukittu: "" });
    setPlace("greeting");
  };
  const own = read.data?.language;
  useEffect(() => {
    document.title = t("workerGoesOn");
  }, [t]);
  useEffect(() => {
    if (own) void speakLanguage(own);
  }, [own]);
  if (place === "thanks")
    return (
      <Sheet>
        <Locked title={t("thanks")}>{t("thanksHelp")}</Locked>
      </Sheet>
    );
  if (place === "paused")
    return (
      <Sheet>
        <Locked title={t("paused")}>{t("pausedHelp")}</Locked>
      </Sheet>
    );
  if (read.error) return <Unread error={reasonOf(read.error)} onRetry={() => void read.refetch()} />;
  if (!read.data)
    return (
      <Sheet>
        <Skeleton lines={5} />
      </Sheet>
    );
  const { asking } = read.data;
  if (!asking)
    return (
      <Sheet>
        <Locked title={t("thanks")}>{t("over")}</Locked>
      </Sheet>
    );
  if (place === "locked")
    return (
      <Sheet>
        <Locked title={t("lockedHeading")} onGoOn={goOn}>
          {t("lockedHelp")}
        </Locked>
      </Sheet>
    );
  return (
    <Answering
      asking={asking}
      isAsking={place === "asking"}
      reply={read.data}
      startsAt={startsAt}
      onDone={() => leave("thanks")}
      onPaused={() => leave("paused")}
      onPlace={(kohta) => keepPlace({ kohta })}
      onStart={() => {
        keepPlace({ kohta: begun });
        setPlace("asking");
      }}
    />
  );
}

/** At the questions, where they begin. */
const begun = "alku";

/** No session at all any more is as locked as a handed-over one: there is one way on. */
function Unread({ error, onRetry }: { readonly error: CallError; readonly onRetry: () => void }) {
  const t = useText("answering");
  const isOver = error.kind === "signed_out" || error.kind === "forbidden" || error.kind === "not_found";
  return (
    <Sheet>
      {isOver ? (
        <Locked title={t("workerGoesOn")}>{t("over")}</Locked>
      ) : (
        <Failure error={error} onRetry={onRetry} />
      )}
    </Sheet>
  );
}

const Sheet = ({ children }: { readonly children: ReactNode }) => (
  <main className="answering" id="main">
    {children}
  </main>
);

function Answering({
  reply,
  asking,
  isAsking,
  startsAt,
  onStart,
  onPlace,
  onDone,
  onPaused,
}: {
  readonly reply: Reply;
  readonly asking: Asking;
  readonly isAsking: boolean;
  /** The question where one was before a reload. */
  readonly startsAt: string;
  readonly onPlace: (key: string) => void;
  readonly onStart: () => void;
  readonly onDone: () => void;
  readonly onPaused: () => void;
}) {
  const t = useText("answering");
  const language = useLanguage();
  const [isStopping, setStopping] = useState(false);
  const finish = useCommand(finishAnswering, { invalidates: [] });
  const decline = useCommand(declineAnswering, { invalidates: [], onDone });
  const stop = useCommand(stopAnswering, { invalidates: [], onDone });
  const answerer = useAnswerer(
    (key, { value, unwilling }, how) =>
      call(saveAnswer, { body: { key, value: value ?? null, unwilling } }, how),
    async (share) => (await finish.run({ body: { language, share } })) !== undefined,
  );
  const error = answerer.error ?? finish.error ?? decline.error ?? stop.error;
  const isOver = error?.kind === "signed_out";
  return (
    <Sheet>
      {isOver ? <Paused onPaused={onPaused} /> : <PauseLimit key={answerer.sent} onPaused={onPaused} />}
      <Failure error={error} />
      {isAsking ? (
        <AnswerFlow
          answerer={answerer}
          asking={asking}
          perspective={reply.perspective}
          startsAt={startsAt}
          onDone={onDone}
          onPlace={onPlace}
        />
      ) : (
        <Greeting
          asking={asking}
          reply={reply}
          onDecline={async () => void (await decline.run({ body: {} }))}
          onStart={onStart}
        />
      )}
      <button className="answering-stop" type="button" onClick={() => setStopping(true)}>
        {t("stop")}
      </button>
      <ConfirmDialog
        confirm={t("stopYes")}
        isOpen={isStopping}
        isRunning={stop.isRunning}
        title={t("stop")}
        onClose={() => setStopping(false)}
        onConfirm={async () => void ((await answerer.settle()) && (await stop.run({ body: {} })))}
      >
        <p>{t("stopSure")}</p>
      </ConfirmDialog>
    </Sheet>
  );
}

/** The server lets nothing be answered after the pause; the sheet closes by itself then, whoever holds the device. */
function PauseLimit({ onPaused }: { readonly onPaused: () => void }) {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setOver(true), pauseLimitMs);
    return () => window.clearTimeout(timer);
  }, []);
  return isOver ? <Paused onPaused={onPaused} /> : null;
}

function Paused({ onPaused }: { readonly onPaused: () => void }) {
  const paused = useEffectEvent(onPaused);
  useEffect(() => paused(), []);
  return null;
}
