import { useState } from "react";
import { z } from "zod";
import { decideOnExpense, submitExpense } from "#contract/worker/support-matches.ts";
import { localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { expenseKinds } from "#core/support-persons/shapes.ts";
import { supportTerms } from "#core/support-persons/terms.ts";
import { today } from "#web/kit/clock.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FormDialog } from "#web/ui/form-dialog.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { NumberField, TextField } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { useEuros, type Match } from "./support.ts";

type Expense = Match["expenses"][number];
const tones = { submitted: "info", approved: "good", rejected: "attention" } as const;

/** What the meetings have cost the support person; the lead decides, and not on one's own entry. */
export function ExpensesCard({
  match,
  leads,
  coordinates = false,
}: {
  readonly match: Match;
  readonly leads: boolean;
  readonly coordinates?: boolean;
}) {
  const t = useText("support-persons");
  const format = useFormat();
  const euros = useEuros();
  const [open, setOpen] = useState<"add" | Expense>();
  const close = () => setOpen(undefined);
  const decide = useCommand(decideOnExpense, { onDone: close });
  const approved = match.expenses.filter(({ status }) => status === "approved");
  const answer = (expense: Expense, accepted: boolean, why: string) =>
    decide.run({
      params: { matchId: match.id, expenseId: expense.id },
      body: { version: expense.version, approved: accepted, words: why },
    });
  return (
    <Card
      aside={
        coordinates && (
          <Button icon="plus" kind="quiet" small onClick={() => setOpen("add")}>
            {t("expenses.add")}
          </Button>
        )
      }
      title={t("expenses.heading")}
    >
      <Stack>
        {match.expenses.length === 0 ? (
          <p className="soft">{t("expenses.none")}</p>
        ) : (
          <>
            <p className="num">
              {t("expenses.caption", { sum: euros(approved.reduce((sum, { cents }) => sum + cents, 0)) })}
            </p>
            <Lines>
              {match.expenses.map((expense) => (
                <li key={expense.id}>
                  <Row align="between">
                    <Stack gap={1}>
                      <span>
                        <strong className="num">{euros(expense.cents)}</strong>{" "}
                        {t(`expenses.kinds.${expense.kind}`)}
                        {expense.kilometres !== null &&
                          ` ${format.number(expense.kilometres)} ${t("expenses.kilometresUnit")}`}
                        {expense.words && `, ${expense.words}`}
                      </span>
                      <span className="small soft">
                        {format.shortDay(expense.onDay)} ·{" "}
                        {t("expenses.submittedBy", { name: expense.submittedBy })}
                        {expense.decisionWords && ` · ${expense.decisionWords}`}
                      </span>
                    </Stack>
                    <Row>
                      <Tag tone={tones[expense.status]}>{t(`expenses.statuses.${expense.status}`)}</Tag>
                      {leads && expense.status === "submitted" && (
                        <>
                          <Button
                            aria-label={t("expenses.approveOf", {
                              sum: euros(expense.cents),
                              day: format.shortDay(expense.onDay),
                            })}
                            isRunning={decide.isRunning}
                            small
                            onClick={() => void answer(expense, true, "")}
                          >
                            {t("expenses.approve")}
                          </Button>
                          <Button
                            aria-label={t("expenses.rejectOf", {
                              sum: euros(expense.cents),
                              day: format.shortDay(expense.onDay),
                            })}
                            kind="quiet"
                            small
                            onClick={() => setOpen(expense)}
                          >
                            {t("expenses.reject")}
                          </Button>
                        </>
                      )}
                    </Row>
                  </Row>
                </li>
              ))}
            </Lines>
          </>
        )}
        {open === undefined && <Failure error={decide.error} />}
      </Stack>
      {open === "add" && <AddDialog match={match} onClose={close} />}
      {open && open !== "add" && (
        <FormDialog
          command={decide}
          defaults={{ why: "" }}
          schema={rejected}
          submit={t("expenses.reject")}
          title={t("expenses.rejectOf", { sum: euros(open.cents), day: format.shortDay(open.onDay) })}
          onClose={close}
          onSave={({ why }) => answer(open, false, why)}
        >
          {(form) => <TextField label={t("expenses.why")} {...form.field("why")} />}
        </FormDialog>
      )}
    </Card>
  );
}

const rejected = z.object({ why: words(500) });
const fields = z.object({
  onDay: localDateShape,
  kind: z.enum(expenseKinds),
  kilometres: z.number().min(0.1).max(2000).nullish(),
  euros: z.number().min(0.01).max(1000).nullish(),
  words: optionalWords(500),
});

function AddDialog({ match, onClose }: { readonly match: Match; readonly onClose: () => void }) {
  const t = useText("support-persons");
  const say = useSay();
  const toast = useToast();
  const inEuros = useEuros();
  const [id] = useState(newId);
  const send = useCommand(submitExpense, {
    onDone: ({ cents }) => {
      toast({ message: t("expenses.saved", { sum: inEuros(cents) }) });
      onClose();
    },
  });
  return (
    <FormDialog
      command={send}
      defaults={{ onDay: today(), kind: "kilometres", words: "" }}
      schema={fields}
      title={t("expenses.add")}
      onClose={onClose}
      onSave={({ kilometres, euros, ...body }) =>
        send.run({
          params: { matchId: match.id },
          body: {
            id,
            ...body,
            kilometres: kilometres ?? null,
            cents: euros === null || euros === undefined ? null : Math.round(euros * 100),
          },
        })
      }
    >
      {(form) => (
        <>
          <DateField label={t("expenses.on")} max={today()} {...form.field("onDay")} />
          <RadioGroup
            label={t("expenses.kind")}
            look="chips"
            options={expenseKinds.map((value) => ({ value, label: t(`expenses.kinds.${value}`) }))}
            {...form.field("kind")}
          />
          {form.values.kind === "kilometres" ? (
            <>
              <NumberField
                label={t("expenses.kilometres")}
                unit={t("expenses.kilometresUnit")}
                {...form.field("kilometres")}
              />
              <p className="small soft">{say(supportTerms.centsAKilometre.says)}</p>
            </>
          ) : (
            <NumberField label={t("expenses.sum")} unit={t("expenses.sumUnit")} {...form.field("euros")} />
          )}
          <TextField label={t("expenses.words")} optional {...form.field("words")} />
        </>
      )}
    </FormDialog>
  );
}
