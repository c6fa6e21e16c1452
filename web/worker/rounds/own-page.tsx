import { useState } from "react";
import { declineOwn, finishOwn, ownAnswering, saveOwnAnswer } from "#contract/worker/rounds.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { call } from "#web/kit/call.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useLanguage, useSay, useText } from "#web/kit/text.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { ConfirmDialog } from "#web/ui/dialog.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Row } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { AnswerFlow } from "../answering/answer-flow.tsx";
import { useAnswerer } from "../answering/use-answerer.ts";
import "../answering/answering.css";

/** The worker's own voice, answered signed in and as blind to the others as theirs are to it. */
export default function OwnPage() {
  const t = useText("rounds");
  const say = useSay();
  const language = useLanguage();
  const caseId = useAddressPart("caseId");
  const roundId = useAddressPart("roundId");
  const params = { caseId, roundId };
  const read = useRead(ownAnswering, { params }, { beginsForm: true });
  const [isDone, setDone] = useState(false);
  const a = useText("answering");
  const [isDeclining, setDeclining] = useState(false);
  const finish = useCommand(finishOwn, { invalidates: [] });
  const decline = useCommand(declineOwn, {
    invalidates: [],
    onDone: () => {
      setDeclining(false);
      setDone(true);
    },
  });
  const answerer = useAnswerer(
    (key, { value, unwilling }, how) =>
      call(saveOwnAnswer, { params, body: { key, value: value ?? null, unwilling } }, how),
    async (share) => (await finish.run({ params, body: { language, share } })) !== undefined,
  );
  const back = (
    <LinkButton kind="quiet" params={params} to="/perheet/$caseId/arviot/$roundId">
      {t("toRound")}
    </LinkButton>
  );
  return (
    <Loaded page from={read}>
      {({ asking, perspective }) => (
        <>
          <PageHead lead={asking ? say(asking.instrument.intro) : undefined} title={t("ownHeading")} />
          {isDone || !asking ? (
            <EmptyState action={back} title={t("ownDone")} />
          ) : (
            <div className="answering own">
              <Failure error={answerer.error ?? finish.error ?? decline.error} />
              <AnswerFlow
                Heading="h2"
                answerer={answerer}
                asking={asking}
                perspective={perspective}
                onDone={() => setDone(true)}
              />
              <Row>
                {back}
                <Button kind="quiet" onClick={() => setDeclining(true)}>
                  {a("decline")}
                </Button>
              </Row>
              <ConfirmDialog
                confirm={a("declineYes")}
                isOpen={isDeclining}
                isRunning={decline.isRunning}
                title={a("decline")}
                onClose={() => setDeclining(false)}
                onConfirm={() => void decline.run({ params, body: {} })}
              >
                <p>{a("declineSure")}</p>
              </ConfirmDialog>
            </div>
          )}
        </>
      )}
    </Loaded>
  );
}
