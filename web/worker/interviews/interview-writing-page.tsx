import { useState } from "react";
import { draftOf } from "#contract/worker/drafts.ts";
import { interviewPage, interviewsOf } from "#contract/worker/interviews.ts";
import { guideOf } from "#core/interviews/guides.ts";
import type { GuideAnswer, InterviewGuide } from "#core/interviews/guide.ts";
import type { Language } from "#core/kernel/text.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { keptTyping } from "#web/kit/autosave.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useRead } from "#web/kit/query.ts";
import { useLanguage, useText } from "#web/kit/text.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { InterviewForm, type Typed } from "./interview-form.tsx";
import { typingKeyOf } from "./typing-key.ts";

/** Writing an interview by the guide of the person's age; or correcting one, from what it said. */
export default function InterviewWritingPage() {
  const t = useText("interviews");
  const caseId = useAddressPart("caseId");
  const meetingId = useAddressPart("meetingId");
  const personId = useAddressPart("personId");
  const [{ korjaa }] = useFilter({ korjaa: "" });
  const language = useLanguage();
  const list = useRead(interviewsOf, { params: { caseId } });
  const person = list.data?.people.find((one) => one.personId === personId);
  const draft = useRead(
    draftOf,
    { params: { caseId, kind: "interview", targetId: personId } },
    { beginsForm: true },
  );
  const former = useRead(
    interviewPage,
    { params: { caseId, interviewId: korjaa || personId } },
    { enabled: korjaa !== "" },
  );
  const waits = korjaa !== "" && !former.data;
  const guideId = korjaa
    ? former.data?.interview.guide
    : person?.toWrite.find((one) => one.meetingId === meetingId)?.guide;
  const guide = guideId ? guideOf(guideId, former.data?.interview.guideVersion) : undefined;
  // What is fetched again behind the form doesn't pull words from under the writer.
  const [begun, setBegun] = useState<{ guide: InterviewGuide; initial: Typed; version: number }>();
  if (!begun && guide && draft.data && !waits) {
    const kept = keptTyping<Typed>(typingKeyOf(personId)) ?? (draft.data.draft?.content as Typed | undefined);
    const corrected = former.data?.interview;
    setBegun({
      guide,
      version: draft.data.draft?.version ?? 0,
      initial:
        kept?.guide === guide.id
          ? kept
          : typedOf(guide, corrected?.answers ?? [], corrected?.language ?? language),
    });
  }
  return (
    <Loaded from={list} page>
      {() => {
        if (begun && person) {
          return (
            <InterviewForm
              caseId={caseId}
              guide={begun.guide}
              initial={begun.initial}
              meetingId={meetingId}
              name={person.name}
              personId={personId}
              replaces={korjaa || null}
              seenVersion={begun.version}
            />
          );
        }
        return (
          <>
            <PageHead title={t("heading")} />
            {list.data && draft.data && !waits && <EmptyState title={t("notFound")} />}
          </>
        );
      }}
    </Loaded>
  );
}

/** The form's own values: what was said before, or nothing yet. */
const typedOf = (guide: InterviewGuide, answers: readonly GuideAnswer[], language: Language): Typed => ({
  guide: guide.id,
  language,
  answers: guide.sections.flatMap(({ questions }) =>
    questions.map(
      ({ code }) =>
        answers.find(({ question }) => question === code) ?? {
          question: code,
          words: "",
          choice: "",
          declined: false,
        },
    ),
  ),
  correctionReason: "",
});
