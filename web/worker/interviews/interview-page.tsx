import { interviewPage } from "#contract/worker/interviews.ts";
import { guideOf } from "#core/interviews/guides.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Said, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { TextLink } from "#web/ui/text-link.tsx";

/** One signed interview, question by question, in the words of the one who was asked. */
export default function InterviewPage() {
  const t = useText("interviews");
  const format = useFormat();
  const [caseId, interviewId] = [useAddressPart("caseId"), useAddressPart("interviewId")];
  const page = useRead(interviewPage, { params: { caseId, interviewId } });
  const can = useCan(page.data);
  return (
    <Loaded from={page} page>
      {({ interview }) => {
        const guide = guideOf(interview.guide, interview.guideVersion);
        const language = interview.language;
        const given = interview.name.split(" ")[0] ?? interview.name;
        return (
          <Stack gap={5}>
            <PageHead
              above={
                <TextLink className="no-print" params={{ caseId }} to="/perheet/$caseId/haastattelut">
                  {t("back")}
                </TextLink>
              }
              actions={
                <>
                  {can("interview.write") && interview.supersededOn === null && (
                    <LinkButton
                      kind="quiet"
                      params={{ caseId, meetingId: interview.meetingId, personId: interview.personId }}
                      search={{ korjaa: interview.id }}
                      to="/perheet/$caseId/haastattelut/kirjaa/$meetingId/$personId"
                    >
                      {t("correct")}
                    </LinkButton>
                  )}
                  <Button icon="print" onClick={() => window.print()}>
                    {t("print")}
                  </Button>
                </>
              }
              lead={[
                guide?.name[language],
                t("meta", { day: format.date(interview.happenedOn), name: interview.signedBy }),
                t("filedIn", { names: format.list(interview.filedIn) }),
              ].join(" · ")}
              title={t("of", { name: interview.name })}
            />
            {interview.supersededOn && (
              <Notice tone="attention">
                <p>{t("supersededOn", { day: format.date(interview.supersededOn) })}</p>
              </Notice>
            )}
            {interview.correctionReason && (
              <Notice>
                <p>{t("correctionOf", { reason: interview.correctionReason })}</p>
              </Notice>
            )}
            <div className="stack gap-4" lang={language}>
              {guide?.sections.map((section) => (
                <Card key={section.code} title={section.title[language]}>
                  <Stack gap={4}>
                    {section.questions.map((question) => {
                      const answer = interview.answers.find((one) => one.question === question.code);
                      const choice = question.options?.find(({ code }) => code === answer?.choice);
                      return (
                        <div key={question.code}>
                          <p className="soft small">{question.ask[language]}</p>
                          {answer?.declined ? (
                            <p className="soft">{t("declined")}</p>
                          ) : (
                            <Said by={given} voice={guide.role === "child" ? "child" : "parent"}>
                              {[choice?.name[language], answer?.words].filter(Boolean).join(". ")}
                            </Said>
                          )}
                        </div>
                      );
                    })}
                  </Stack>
                </Card>
              ))}
            </div>
          </Stack>
        );
      }}
    </Loaded>
  );
}
