import { useState } from "react";
import { z } from "zod";
import { agreeOnSupport, reviewAgreement } from "#contract/worker/support-matches.ts";
import { agreementBody } from "#contract/worker/support-shapes.ts";
import { addDays, addMonths } from "#core/kernel/local-date.ts";
import { localDateShape, words } from "#core/kernel/shapes.ts";
import { supportTerms } from "#core/support-persons/terms.ts";
import { today } from "#web/kit/clock.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { FieldRow } from "#web/ui/form.tsx";
import { FormDialog } from "#web/ui/form-dialog.tsx";
import { Row, Said, Stack } from "#web/ui/layout.tsx";
import { NumberField, TextArea, TextField } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { Match } from "./support.ts";

type Agreement = Match["agreements"][number];

/** What guardian, child and support person have agreed on. */
export function AgreementCard({
  match,
  coordinates = false,
}: {
  readonly match: Match;
  readonly coordinates?: boolean;
}) {
  const t = useText("support-persons");
  const [open, setOpen] = useState<"make" | "review">();
  const close = () => setOpen(undefined);
  const [now, ...earlier] = match.agreements;
  const mayMake = coordinates && (match.status === "proposed" || match.status === "running");
  return (
    <Card title={t("agreement.heading")}>
      <Stack>
        {now ? <AgreementView agreement={now} /> : <p className="soft">{t("agreement.none")}</p>}
        {mayMake && (
          <Row>
            <Button kind={now ? "quiet" : "primary"} small onClick={() => setOpen("make")}>
              {t(now ? "agreement.renew" : "agreement.make")}
            </Button>
            {now && !now.reviewedOn && (
              <Button kind="quiet" small onClick={() => setOpen("review")}>
                {t("agreement.review")}
              </Button>
            )}
          </Row>
        )}
        {earlier.length > 0 && (
          <Disclosure bare title={t("agreement.earlier", { count: earlier.length })}>
            <Stack>
              {earlier.map((one) => (
                <AgreementView key={one.id} agreement={one} />
              ))}
            </Stack>
          </Disclosure>
        )}
      </Stack>
      {open === "make" && <MakeDialog match={match} onClose={close} />}
      {open === "review" && now && <ReviewDialog agreement={now} match={match} onClose={close} />}
    </Card>
  );
}

function AgreementView({ agreement }: { readonly agreement: Agreement }) {
  const t = useText("support-persons");
  const format = useFormat();
  return (
    <Stack gap={2}>
      <p>
        <strong>
          {t("agreement.howOften", {
            times: agreement.timesAMonth,
            hours: format.number(agreement.hoursATime),
          })}
        </strong>
        <br />
        <span className="num">{format.range(agreement.fromOn, agreement.untilOn)}</span>
      </p>
      {agreement.expensesWords && <p>{agreement.expensesWords}</p>}
      {agreement.childWords && (
        <Said by={t("end.saidChild")} voice="child">
          {agreement.childWords}
        </Said>
      )}
      <p className="small soft">
        {t("agreement.agreed", {
          guardian: agreement.guardianName,
          guardianOn: format.date(agreement.guardianOn),
          childOn: format.date(agreement.childOn),
          supportOn: format.date(agreement.supportPersonOn),
        })}
      </p>
      <p className="small">
        {agreement.reviewedOn
          ? t("agreement.reviewed", { day: format.date(agreement.reviewedOn), words: agreement.reviewWords })
          : t("agreement.reviewBy", { day: format.date(agreement.reviewOn) })}
      </p>
    </Stack>
  );
}

const made = z.object(agreementBody).omit({ id: true });

function MakeDialog({ match, onClose }: { readonly match: Match; readonly onClose: () => void }) {
  const t = useText("support-persons");
  const say = useSay();
  const toast = useToast();
  const [id] = useState(newId);
  const send = useCommand(agreeOnSupport, {
    onDone: () => {
      toast({ message: t("agreement.saved") });
      onClose();
    },
  });
  const [former] = match.agreements;
  const from = former ? addDays(former.untilOn, 1) : today();
  return (
    <FormDialog
      command={send}
      defaults={{
        fromOn: from,
        untilOn: addDays(addMonths(from, 12), -1),
        timesAMonth: former?.timesAMonth ?? 2,
        hoursATime: former?.hoursATime ?? 3,
        expensesWords: former?.expensesWords ?? "",
        guardianName: former?.guardianName ?? match.consent.name,
        guardianOn: today(),
        childOn: today(),
        supportPersonOn: today(),
      }}
      schema={made}
      size="wide"
      title={t(former ? "agreement.renew" : "agreement.make")}
      onClose={onClose}
      onSave={(body) =>
        send.run({ params: { matchId: match.id }, body: { id, version: match.version, ...body } })
      }
    >
      {(form) => (
        <>
          <FieldRow>
            <DateField label={t("agreement.from")} {...form.field("fromOn")} />
            <DateField label={t("agreement.until")} {...form.field("untilOn")} />
          </FieldRow>
          <FieldRow>
            <NumberField label={t("agreement.times")} {...form.field("timesAMonth")} />
            <NumberField
              label={t("agreement.hours")}
              unit={t("agreement.hoursUnit")}
              {...form.field("hoursATime")}
            />
          </FieldRow>
          <TextArea
            label={t("agreement.expenses")}
            limit={1000}
            optional
            rows={2}
            {...form.field("expensesWords")}
          />
          <TextArea
            label={t("agreement.childWords")}
            limit={1000}
            optional
            rows={2}
            {...form.field("childWords")}
          />
          <TextField label={t("agreement.guardianName")} {...form.field("guardianName")} />
          <FieldRow>
            <DateField label={t("agreement.guardianOn")} max={today()} {...form.field("guardianOn")} />
            <DateField label={t("agreement.childOn")} max={today()} {...form.field("childOn")} />
            <DateField
              label={t("agreement.supportPersonOn")}
              max={today()}
              {...form.field("supportPersonOn")}
            />
          </FieldRow>
          <p className="small soft">{say(supportTerms.reviewMonths.says)}</p>
        </>
      )}
    </FormDialog>
  );
}

const reviewed = z.object({ on: localDateShape, words: words(2000) });

function ReviewDialog({
  match,
  agreement,
  onClose,
}: {
  readonly match: Match;
  readonly agreement: Agreement;
  readonly onClose: () => void;
}) {
  const t = useText("support-persons");
  const toast = useToast();
  const send = useCommand(reviewAgreement, {
    onDone: () => {
      toast({ message: t("agreement.reviewSaved") });
      onClose();
    },
  });
  return (
    <FormDialog
      command={send}
      defaults={{ on: today(), words: "" }}
      schema={reviewed}
      title={t("agreement.review")}
      onClose={onClose}
      onSave={(body) =>
        send.run({
          params: { matchId: match.id, agreementId: agreement.id },
          body: { version: agreement.version, ...body },
        })
      }
    >
      {(form) => (
        <>
          <DateField label={t("agreement.reviewOn")} max={today()} {...form.field("on")} />
          <TextArea label={t("agreement.reviewWords")} limit={2000} {...form.field("words")} />
        </>
      )}
    </FormDialog>
  );
}
