import { useEffect, useState } from "react";
import { z } from "zod";
import { answerProposal } from "#contract/worker/support.ts";
import { optionalWords } from "#core/kernel/shapes.ts";
import { useForm } from "#web/kit/form.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { SupportPage } from "./support.ts";

type Proposal = SupportPage["proposals"][number];
const tones = { open: "attention", accepted: "good", declined: "neutral" } as const;

/** What assessments have proposed, and how the social worker has answered. */
export function Proposals({
  caseId,
  proposals,
  mayAnswer,
}: {
  readonly caseId: string;
  readonly proposals: readonly Proposal[];
  readonly mayAnswer: boolean;
}) {
  const t = useText("support");
  const format = useFormat();
  const [answering, setAnswering] = useState<Proposal>();
  if (proposals.length === 0) return null;
  return (
    <Card title={t("proposals")}>
      <Lines>
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <strong>{t(`direction.${proposal.direction}`)}</strong>{" "}
            <Tag tone={tones[proposal.status]}>{t(`status.${proposal.status}`)}</Tag>
            <p>{proposal.reasons}</p>
            <p className="soft small">
              {t("proposedBy", { name: proposal.proposedBy, day: format.date(proposal.proposedOn) })}
            </p>
            {proposal.answeredOn && (
              <p className="small">
                {t("answeredBy", {
                  name: proposal.answeredBy ?? "",
                  day: format.date(proposal.answeredOn),
                  words: proposal.answerWords || t(`status.${proposal.status}`),
                })}
              </p>
            )}
            {mayAnswer && proposal.status === "open" && (
              <Button kind="quiet" small onClick={() => setAnswering(proposal)}>
                {t("answer")}
              </Button>
            )}
          </li>
        ))}
      </Lines>
      {answering && (
        <AnswerDialog caseId={caseId} proposal={answering} onClose={() => setAnswering(undefined)} />
      )}
    </Card>
  );
}

const fields = z.object({ answer: z.enum(["accepted", "declined"]), words: optionalWords(2000) });

function AnswerDialog({
  caseId,
  proposal,
  onClose,
}: {
  readonly caseId: string;
  readonly proposal: Proposal;
  readonly onClose: () => void;
}) {
  const t = useText("support");
  const toast = useToast();
  const send = useCommand(answerProposal, {
    onDone: () => {
      toast({ message: t("answered") });
      onClose();
    },
  });
  const form = useForm({
    schema: fields,
    defaults: { words: "" },
    onSubmit: ({ answer, words }) =>
      send.run({
        params: { caseId, proposalId: proposal.id },
        body: { version: proposal.version, answer, words },
      }),
  });
  const { showIssues } = form;
  useEffect(() => showIssues(send.error), [send.error, showIssues]);
  return (
    <Dialog isOpen title={t("answer")} onClose={onClose}>
      <Form form={form}>
        <p>
          <strong>{t(`direction.${proposal.direction}`)}</strong>: {proposal.reasons}
        </p>
        <RadioGroup
          label={t("what")}
          look="chips"
          options={[
            { value: "accepted", label: t("accepted") },
            { value: "declined", label: t("declined") },
          ]}
          {...form.field("answer")}
        />
        <TextArea
          hint={t("wordsHint")}
          label={t("words")}
          optional={form.values.answer !== "declined"}
          {...form.field("words")}
        />
        <Failure error={send.error} />
        <FormActions>
          <Button isRunning={send.isRunning} type="submit">
            {t("save")}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t("cancel")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
