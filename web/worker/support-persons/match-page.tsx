import { useState } from "react";
import { z } from "zod";
import { endSupport, matchPage } from "#contract/worker/support-matches.ts";
import { endBody } from "#contract/worker/support-shapes.ts";
import { endReasons } from "#core/support-persons/shapes.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { today } from "#web/kit/clock.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { FormDialog } from "#web/ui/form-dialog.tsx";
import { Columns, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Select } from "#web/ui/select.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { AgreementCard } from "./agreement-card.tsx";
import { CandidatesCard } from "./candidates-card.tsx";
import { ExpensesCard } from "./expenses-card.tsx";
import { EndCard, MatchDuties, PersonCard, WishCard } from "./match-cards.tsx";
import { MeetingsCard } from "./meetings-card.tsx";
import { matchTones, type MatchPage } from "./support.ts";

/** One child's support, for its coordinator: from the wish to the end. */
export default function SupportMatchPage() {
  const matchId = useAddressPart("matchId");
  const found = useRead(matchPage, { params: { matchId } });
  return (
    <Loaded page from={found}>
      {(page) => {
        const { match } = page;
        const isSought = match.status === "wished" || match.status === "proposed";
        const hasRun = match.status === "running" || match.status === "ended";
        return (
          <>
            <MatchHead page={page} />
            <Columns>
              <Stack>
                <MatchDuties match={match} />
                <EndCard match={match} />
                {hasRun && <MeetingsCard coordinates match={match} />}
                {isSought && <CandidatesCard page={page} />}
                {hasRun && <ExpensesCard coordinates leads={page.leads} match={match} />}
              </Stack>
              <Stack>
                <WishCard match={match} />
                <PersonCard linked match={match} />
                {match.status !== "wished" && match.status !== "withdrawn" && (
                  <AgreementCard coordinates match={match} />
                )}
              </Stack>
            </Columns>
          </>
        );
      }}
    </Loaded>
  );
}

const fields = z.object(endBody).omit({ version: true });

function MatchHead({ page: { match } }: { readonly page: MatchPage }) {
  const t = useText("support-persons");
  const toast = useToast();
  const [ending, setEnding] = useState(false);
  const send = useCommand(endSupport, {
    onDone: () => {
      toast({ message: t("end.saved") });
      setEnding(false);
    },
  });
  return (
    <>
      <PageHead
        above={
          <>
            <TextLink to="/tukihenkilot">{t("back")}</TextLink>
            <Tag tone={matchTones[match.status]}>{t(`matchStatuses.${match.status}`)}</Tag>
          </>
        }
        actions={
          match.status === "running" && (
            <Button kind="quiet" onClick={() => setEnding(true)}>
              {t("end.open")}
            </Button>
          )
        }
        title={t("match.heading", { child: match.childName })}
      />
      {ending && (
        <FormDialog
          command={send}
          defaults={{ endedOn: today(), words: "", childSaid: "", guardianSaid: "", supportPersonSaid: "" }}
          schema={fields}
          submit={t("end.open")}
          title={t("end.open")}
          onClose={() => setEnding(false)}
          onSave={(body) =>
            send.run({ params: { matchId: match.id }, body: { version: match.version, ...body } })
          }
        >
          {(form) => (
            <>
              <DateField label={t("end.on")} max={today()} {...form.field("endedOn")} />
              <Select
                label={t("end.reason")}
                options={endReasons.map((value) => ({ value, label: t(`end.reasons.${value}`) }))}
                {...form.field("reason")}
              />
              <TextArea label={t("end.words")} limit={2000} optional rows={2} {...form.field("words")} />
              <TextArea label={t("end.child")} limit={2000} rows={2} {...form.field("childSaid")} />
              <TextArea
                label={t("end.guardian")}
                limit={2000}
                optional
                rows={2}
                {...form.field("guardianSaid")}
              />
              <TextArea
                label={t("end.supportPerson")}
                limit={2000}
                rows={2}
                {...form.field("supportPersonSaid")}
              />
            </>
          )}
        </FormDialog>
      )}
    </>
  );
}
