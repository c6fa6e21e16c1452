import { useState } from "react";
import { z } from "zod";
import { supportOf, withdrawWish } from "#contract/worker/support-matches.ts";
import { words } from "#core/kernel/shapes.ts";
import { useCan, useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Repeated } from "#web/ui/card.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { FormDialog } from "#web/ui/form-dialog.tsx";
import { Columns, Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { AgreementCard } from "./agreement-card.tsx";
import { EndCard, MatchDuties, PersonCard, WishCard } from "./match-cards.tsx";
import { MeetingsCard } from "./meetings-card.tsx";
import { matchTones, type Match } from "./support.ts";
import { WishDialog } from "./wish-dialog.tsx";

/** The family's children and their support persons, as those who work with the family see them. */
export function FamilySupport({ caseId }: { readonly caseId: string }) {
  const t = useText("support-persons");
  const page = useRead(supportOf, { params: { caseId } });
  const mayWish = useCan(page.data)("support_person.wish");
  const [wishing, setWishing] = useState(false);
  return (
    <Loaded from={page}>
      {(data) => (
        <section aria-labelledby="family-support" className="stack">
          <Row align="between">
            <h2 id="family-support">{t("ofFamily.heading")}</h2>
            {mayWish && data.children.length > 0 && (
              <Button icon="plus" kind="quiet" onClick={() => setWishing(true)}>
                {t("ofFamily.wish")}
              </Button>
            )}
          </Row>
          {data.matches.length === 0 && (
            <EmptyState title={t("ofFamily.none")}>{mayWish && t("ofFamily.noneHelp")}</EmptyState>
          )}
          {data.matches.map((match) => (
            <OwnMatch key={match.id} caseId={caseId} match={match} mayWish={mayWish} />
          ))}
          {wishing && <WishDialog caseId={caseId} data={data} onClose={() => setWishing(false)} />}
        </section>
      )}
    </Loaded>
  );
}

const reason = z.object({ reason: words(500) });

function OwnMatch({
  caseId,
  match,
  mayWish,
}: {
  readonly caseId: string;
  readonly match: Match;
  readonly mayWish: boolean;
}) {
  const t = useText("support-persons");
  const toast = useToast();
  const [withdrawing, setWithdrawing] = useState(false);
  const send = useCommand(withdrawWish, {
    onDone: () => {
      toast({ message: t("ofFamily.withdrawn") });
      setWithdrawing(false);
    },
  });
  const isSought = match.status === "wished" || match.status === "proposed";
  return (
    <Disclosure
      aside={<Tag tone={matchTones[match.status]}>{t(`matchStatuses.${match.status}`)}</Tag>}
      startsOpen={match.status !== "ended" && match.status !== "withdrawn"}
      title={[match.childName, match.supportPerson?.name ?? t("match.nobody")].join(" – ")}
    >
      <Repeated>
        <Columns>
          <Stack>
            <EndCard match={match} />
            {!isSought && match.status !== "withdrawn" && <MeetingsCard match={match} />}
            {isSought && <WishCard match={match} />}
            {isSought && mayWish && (
              <div>
                <Button kind="plain" small onClick={() => setWithdrawing(true)}>
                  {t("ofFamily.withdraw")}
                </Button>
              </div>
            )}
          </Stack>
          <Stack>
            <MatchDuties match={match} />
            <PersonCard match={match} />
            {match.agreements.length > 0 && <AgreementCard match={match} />}
            {!isSought && <WishCard match={match} />}
            <p className="small soft">{t("ofFamily.unitContact", { unit: match.unit.name })}</p>
          </Stack>
        </Columns>
      </Repeated>
      {withdrawing && (
        <FormDialog
          command={send}
          defaults={{ reason: "" }}
          schema={reason}
          submit={t("ofFamily.withdraw")}
          title={t("ofFamily.withdraw")}
          onClose={() => setWithdrawing(false)}
          onSave={(body) =>
            send.run({ params: { caseId, matchId: match.id }, body: { version: match.version, ...body } })
          }
        >
          {(form) => <TextField label={t("ofFamily.withdrawReason")} {...form.field("reason")} />}
        </FormDialog>
      )}
    </Disclosure>
  );
}
