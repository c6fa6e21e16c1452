import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { signInterview } from "#contract/worker/interviews.ts";
import {
  isAnswered,
  type GuideAnswer,
  type GuideQuestion,
  type InterviewGuide,
} from "#core/interviews/guide.ts";
import { languages, type Language } from "#core/kernel/text.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { wordsTo } from "#web/kit/words-to.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Checkbox, RadioGroup } from "#web/ui/choices.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { SaveState } from "#web/ui/save-state.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { useRecordDraft } from "../entries/use-record-draft.ts";
import { typingKeyOf } from "./typing-key.ts";

export type Typed = {
  readonly guide: string;
  readonly language: Language;
  readonly answers: readonly GuideAnswer[];
  readonly correctionReason: string;
};

/** The guide's questions one by one, as they are said, with room for the answer in the person's own words. */
export function InterviewForm({
  caseId,
  meetingId,
  personId,
  name,
  guide,
  initial,
  seenVersion,
  replaces,
}: {
  readonly caseId: string;
  readonly meetingId: string;
  readonly personId: string;
  readonly name: string;
  readonly guide: InterviewGuide;
  readonly initial: Typed;
  readonly seenVersion: number;
  readonly replaces: string | null;
}) {
  const t = useText("interviews");
  const toast = useToast();
  const navigate = useNavigate();
  const [id] = useState(newId);
  const [typed, setTyped] = useState(initial);
  const { autosave } = useRecordDraft({
    caseId,
    kind: "interview",
    targetId: personId,
    typingKey: typingKeyOf(personId),
    seenVersion,
    value: typed,
  });
  const sign = useCommand(signInterview, {
    onDone: () => {
      autosave.forget();
      toast({ message: t("signed") });
      void navigate({
        to: "/perheet/$caseId/haastattelut/$interviewId",
        params: { caseId, interviewId: id },
      } as unknown as Parameters<typeof navigate>[0]);
    },
  });
  const { language, answers } = typed;
  const missing = answers.filter((answer) => !isAnswered(answer)).length;
  const change = (question: string, what: Partial<GuideAnswer>): void =>
    setTyped({
      ...typed,
      answers: answers.map((answer) => (answer.question === question ? { ...answer, ...what } : answer)),
    });
  return (
    <Stack gap={5}>
      <PageHead
        above={
          <TextLink params={{ caseId }} to="/perheet/$caseId/haastattelut">
            {t("back")}
          </TextLink>
        }
        lead={
          <>
            {guide.name[language]} <SaveState state={autosave.state} />
          </>
        }
        title={t("of", { name })}
      />
      <Notice title={t("toInterviewer")}>
        <p>{guide.lead[language]}</p>
      </Notice>
      <RadioGroup
        id="interview-language"
        label={t("language")}
        look="chips"
        name="language"
        options={languages.map((each) => ({ value: each, label: t(`languages.${each}`) }))}
        value={language}
        onChange={(chosen) => chosen && setTyped({ ...typed, language: chosen })}
      />
      <Card title={t("sayFirst")}>
        <p lang={language}>{guide.opening[language]}</p>
      </Card>
      {guide.sections.map((section) => (
        <Card key={section.code} title={section.title[language]}>
          <Stack gap={5}>
            {section.questions.map((question) => (
              <Question
                key={question.code}
                answer={answers.find((answer) => answer.question === question.code)}
                language={language}
                question={question}
                onChange={(what) => change(question.code, what)}
              />
            ))}
          </Stack>
        </Card>
      ))}
      {replaces !== null && (
        <TextArea
          hint={t("correctionHint")}
          id="correction-reason"
          label={t("correctionReason")}
          name="correctionReason"
          rows={2}
          value={typed.correctionReason}
          onChange={(reason) => setTyped({ ...typed, correctionReason: reason ?? "" })}
        />
      )}
      <p className="soft">{missing === 0 ? t("allAnswered") : t("missing", { count: missing })}</p>
      <Failure error={sign.error} />
      <div>
        <Button
          isRunning={sign.isRunning}
          onClick={async () => {
            if (!(await autosave.flush())) return;
            await sign.run({
              params: { caseId },
              body: {
                id,
                meetingId,
                personId,
                guide: guide.id,
                language,
                answers: [...answers],
                replaces,
                correctionReason: replaces === null ? "" : typed.correctionReason,
              },
            });
          }}
        >
          {t("sign")}
        </Button>
      </div>
    </Stack>
  );
}

function Question({
  question,
  answer,
  language,
  onChange,
}: {
  readonly question: GuideQuestion;
  readonly answer: GuideAnswer | undefined;
  readonly language: Language;
  readonly onChange: (what: Partial<GuideAnswer>) => void;
}) {
  const t = useText("interviews");
  const { code, ask, hint, options } = question;
  return (
    <Stack gap={2}>
      {options && (
        <RadioGroup
          id={`${code}-choice`}
          label={ask[language]}
          look="chips"
          name={`${code}-choice`}
          optional
          options={options.map((option) => ({ value: option.code, label: option.name[language] }))}
          value={answer?.choice ?? ""}
          onChange={(choice) => onChange({ choice: choice ?? "", declined: false })}
        />
      )}
      <TextArea
        hint={hint?.[language]}
        id={`answer-${code}`}
        label={options ? t("inOwnWords") : ask[language]}
        limit={6000}
        name={code}
        optional={options !== undefined}
        rows={2}
        value={answer?.words ?? ""}
        onChange={wordsTo((words) => onChange({ words, ...(words ? { declined: false } : {}) }))}
      />
      <Checkbox
        id={`declined-${code}`}
        label={
          <>
            {t("declined")}
            <span className="only-read">: {ask[language]}</span>
          </>
        }
        name={`declined-${code}`}
        value={answer?.declined ?? false}
        onChange={(declined) =>
          onChange(declined ? { declined: true, words: "", choice: "" } : { declined: false })
        }
      />
    </Stack>
  );
}
