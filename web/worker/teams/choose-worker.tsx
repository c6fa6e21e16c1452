import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { z } from "zod";
import { joinTeam, replaceMember } from "#contract/worker/teams.ts";
import { localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { teamRoles } from "#core/teams/roles.ts";
import { today } from "#web/kit/clock.ts";
import { useFormat } from "#web/kit/format.ts";
import { useForm } from "#web/kit/form.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Select } from "#web/ui/select.tsx";
import { Columns, Stack } from "#web/ui/layout.tsx";
import { NumberField, TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { AskedCompetences } from "./asked-competences.tsx";
import type { TeamMember } from "./team-member.ts";
import { sortedWorkers, WorkerLine, workerOrders, type Choices, type WorkerOrder } from "./worker-line.tsx";

const shape = z.object({
  staffId: z.uuid({ error: "choose" }),
  role: z.enum(teamRoles, { error: "choose" }),
  hoursPerWeek: z.number({ error: "number" }).min(0).max(60),
  from: localDateShape,
  to: localDateShape.optional(),
  reason: optionalWords(1000),
});
const replacing = shape.extend({ reason: words(1000) });

/** The workers with their load, and beside them what the chosen one will do and from when. */
export function ChooseWorker({
  caseId,
  choices,
  former,
}: {
  readonly caseId: string;
  readonly choices: Choices;
  readonly former: TeamMember | undefined;
}) {
  const t = useText("teams");
  const calendar = useText("calendar");
  const ui = useText("ui");
  const format = useFormat();
  const toast = useToast();
  const navigate = useNavigate();
  const [id] = useState(newId);
  const [order, setOrder] = useState<WorkerOrder>(choices.asked.length > 0 ? "fit" : "free");
  const onDone = () => {
    toast({ message: t("saved") });
    void navigate({ to: "/perheet/$caseId/tilaus", params: { caseId } } as unknown as Parameters<
      typeof navigate
    >[0]);
  };
  const join = useCommand(joinTeam, { onDone });
  const replace = useCommand(replaceMember, { onDone });
  const running = former ? replace : join;
  const form = useForm({
    schema: former ? replacing : shape,
    defaults: {
      staffId: "",
      ...(former
        ? { role: former.role as (typeof teamRoles)[number] }
        : choices.present.length === 0
          ? { role: "keyWorker" as const }
          : {}),
      hoursPerWeek:
        former?.hoursPerWeek ??
        (choices.ordered?.amountUnit === "hours" ? choices.ordered.amount : undefined),
      from: today(),
      to: "",
      reason: "",
    },
    onSubmit: ({ role, to, ...rest }) =>
      former
        ? replace.run({
            params: { caseId, memberId: former.id },
            body: { id, version: former.version, ...rest },
          })
        : join.run({ params: { caseId }, body: { id, role, to, ...rest } }),
  });
  const { showIssues } = form;
  useEffect(() => showIssues(running.error), [running.error, showIssues]);
  const { staffId, hoursPerWeek } = form.values;
  const chosen = choices.workers.find((worker) => worker.id === staffId);
  return (
    <Form form={form} wide>
      <Columns>
        <Card>
          <Stack>
            <Select
              emptyLabel={null}
              id="worker-order"
              label={t("order")}
              name="order"
              options={workerOrders.map((value) => ({ value, label: t(`orders.${value}`) }))}
              value={order}
              onChange={(value) => setOrder(value || "free")}
            />
            <p className="soft small">{calendar("match.coarse")}</p>
            <ul className="lines">
              {sortedWorkers(choices, order).map((worker) => (
                <WorkerLine
                  key={worker.id}
                  action={
                    <Button
                      aria-pressed={worker.id === staffId}
                      kind={worker.id === staffId ? "primary" : "quiet"}
                      small
                      onClick={() => form.set("staffId", worker.id)}
                    >
                      {ui("choose")}
                      <span className="only-read"> {worker.name}</span>
                    </Button>
                  }
                  choices={choices}
                  extraHours={worker.id === staffId ? (hoursPerWeek ?? 0) : 0}
                  worker={worker}
                />
              ))}
            </ul>
          </Stack>
        </Card>
        <Stack>
          <AskedCompetences asked={choices.asked} held={chosen?.competences ?? []} />
          <div {...fieldFrame(form.field("staffId").id, t("worker"))}>
            <strong>{t("worker")}:</strong> {chosen?.name ?? t("noneChosen")}
            {form.field("staffId").error && <p className="error">{form.field("staffId").error}</p>}
          </div>
          {!former && (
            <RadioGroup
              label={t("role")}
              look="boxed"
              options={teamRoles.map((value) => ({
                value,
                label: t(`roles.${value}`),
                hint: t(`roleHints.${value}`),
              }))}
              {...form.field("role")}
              onChange={(value) => value && form.set("role", value)}
            />
          )}
          <NumberField
            hint={
              choices.ordered
                ? t(`orderedAmount.${choices.ordered.amountUnit}`, {
                    amount: format.number(choices.ordered.amount),
                  })
                : t("hoursHint")
            }
            label={t("hours")}
            {...form.field("hoursPerWeek")}
            onChange={(value) => form.set("hoursPerWeek", value as number)}
          />
          <DateField label={t("from")} min={today()} {...form.field("from")} />
          {!former && <DateField optional label={t("to")} min={today()} {...form.field("to")} />}
          {former && <TextArea label={t("changeReason")} limit={1000} {...form.field("reason")} />}
          <Failure error={running.error} />
          <FormActions>
            <Button isRunning={running.isRunning} type="submit">
              {former ? t("replace") : t("add")}
            </Button>
            <LinkButton kind="quiet" params={{ caseId }} to="/perheet/$caseId/tilaus">
              {ui("cancel")}
            </LinkButton>
          </FormActions>
        </Stack>
      </Columns>
    </Form>
  );
}

const fieldFrame = (id: string, label: string) => ({
  id,
  tabIndex: -1,
  className: "field",
  "data-label": label,
});
