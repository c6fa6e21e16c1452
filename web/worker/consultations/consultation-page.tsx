import { readConsultation, takeConsultation } from "#contract/worker/consultations.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Pairs } from "#web/ui/facts.tsx";
import { Columns, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useSession } from "../sessions/session.ts";
import { AnswerCard } from "./answer-card.tsx";
import type { Consultation } from "./consultation.ts";
import { useConsultationWords } from "./consultation-words.ts";
import { JoinFamily } from "./join-family.tsx";
import { PassOn } from "./pass-on.tsx";
import "./consultations.css";

/** One question: who asks, what, the answer, and what became of it. */
export default function ConsultationPage() {
  const consultationId = useAddressPart("consultationId");
  const found = useRead(readConsultation, { params: { consultationId } });
  return (
    <Loaded page from={found}>
      {(consultation) => <OpenConsultation consultation={consultation} />}
    </Loaded>
  );
}

function OpenConsultation({ consultation }: { readonly consultation: Consultation }) {
  const t = useText("consultations");
  const format = useFormat();
  const { asker } = consultation;
  return (
    <>
      <PageHead
        above={
          <>
            <TextLink to="/konsultaatiot">{t("page.back")}</TextLink>
            <span>
              · <span className="num">{t("page.reference", { reference: consultation.reference })}</span>
            </span>
            <span>
              · {t("asked", { when: format.recent(consultation.askedAt) })}
              {consultation.takenBy && `, ${t("page.takenBy", { name: consultation.takenBy.name })}`}
            </span>
          </>
        }
        title={[asker.name, asker.organisation].filter(Boolean).join(", ")}
      />
      <Columns>
        <Stack>
          <QuestionCard consultation={consultation} />
          <AnswerCard consultation={consultation} />
        </Stack>
        <Stack>
          {consultation.status === "waiting" && <HandlingCard consultation={consultation} />}
          <BecameCard consultation={consultation} />
        </Stack>
      </Columns>
    </>
  );
}

function QuestionCard({ consultation }: { readonly consultation: Consultation }) {
  const t = useText("consultations");
  const words = useConsultationWords();
  const { asker } = consultation;
  return (
    <Card
      aside={
        <Tag icon={consultation.isAnonymous ? "lock" : "people"}>
          {t(consultation.isAnonymous ? "anonymous" : "named")}
        </Tag>
      }
      title={t("page.question")}
    >
      <Stack gap={3}>
        <p className="consultation-words">{consultation.question}</p>
        <Pairs
          facts={[
            {
              name: t("page.asker"),
              value: [asker.name, asker.title, asker.organisation].filter(Boolean).join(", "),
            },
            { name: t("page.sector"), value: words.sector(consultation.sector) },
            {
              name: t("page.reach"),
              value: (
                <>
                  {asker.phone && (
                    <a className="num" href={`tel:${asker.phone.replace(/[^\d+]/g, "")}`}>
                      {asker.phone}
                    </a>
                  )}{" "}
                  {asker.email && <a href={`mailto:${asker.email}`}>{asker.email}</a>}
                </>
              ),
            },
            { name: t("page.family"), value: consultation.familyWords },
            { name: t("page.consent"), value: consultation.consent },
          ]}
        />
        {consultation.isAnonymous && <p className="soft small">{t("page.anonymousHelp")}</p>}
      </Stack>
    </Card>
  );
}

function HandlingCard({ consultation }: { readonly consultation: Consultation }) {
  const t = useText("consultations");
  const { actor } = useSession();
  const take = useCommand(takeConsultation);
  const { handler } = consultation;
  return (
    <Card title={t("page.handling")}>
      <Stack gap={3}>
        <p>{handler ? t("page.handler", { name: handler.name }) : t("noHandler")}</p>
        {handler?.id !== actor.id && (
          <div>
            <Button
              isRunning={take.isRunning}
              kind={handler ? "quiet" : "primary"}
              onClick={() =>
                void take.run({
                  params: { consultationId: consultation.id },
                  body: { version: consultation.version },
                })
              }
            >
              {t(handler ? "page.takeOver" : "page.take")}
            </Button>
          </div>
        )}
        <Failure error={take.error} />
      </Stack>
    </Card>
  );
}

/** What became of it later, and for a named family the way on. */
function BecameCard({ consultation }: { readonly consultation: Consultation }) {
  const t = useText("consultations");
  const format = useFormat();
  const joining = useText("join-consultation");
  const { becameContact, joined, joinedCase, joinedOn, isAnonymous } = consultation;
  const day = joinedOn ? format.date(joinedOn) : "";
  if (becameContact || joined)
    return (
      <Card title={t("page.became")}>
        <Stack gap={3}>
          <p>{t(becameContact ? "page.becameContact" : "page.joinedCase", { day })}</p>
          {joinedCase && (
            <div>
              <LinkButton kind="quiet" params={{ caseId: joinedCase.id }} to="/perheet/$caseId">
                {t("page.toFamily")}
              </LinkButton>
            </div>
          )}
        </Stack>
      </Card>
    );
  if (isAnonymous) return null;
  return (
    <Notice
      actions={
        <>
          <JoinFamily consultation={consultation} />
          <PassOn consultation={consultation} />
        </>
      }
      title={t("page.became")}
    >
      <p>{joining("lead")}</p>
      <p>{t("page.passOnLead")}</p>
    </Notice>
  );
}
