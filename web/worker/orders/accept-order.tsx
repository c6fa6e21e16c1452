import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { acceptOrder } from "#contract/worker/orders.ts";
import { teamRoles, type TeamRole } from "#core/teams/roles.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button, IconButton, LinkButton } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { ConfirmDialog } from "#web/ui/dialog.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FieldRow, FormActions } from "#web/ui/form.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Select } from "#web/ui/select.tsx";
import { NumberField, TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { AskedCompetences } from "../teams/asked-competences.tsx";
import { sortedWorkers, WorkerLine, type Choices } from "../teams/worker-line.tsx";
import type { Order } from "./order-words.ts";

type Chosen = {
  readonly id: string;
  readonly staffId: string;
  readonly role: TeamRole;
  readonly hoursPerWeek: number;
};

/** The team is put together under the order, each one's week in sight; then the order is taken. */
export function AcceptOrder({
  caseId,
  order,
  choices,
}: {
  readonly caseId: string;
  readonly order: Order;
  readonly choices: Choices;
}) {
  const t = useText("orders");
  const team = useText("teams");
  const ui = useText("ui");
  const format = useFormat();
  const toast = useToast();
  const navigate = useNavigate();
  const [periodId] = useState(newId);
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const [words, setWords] = useState("");
  const [asking, setAsking] = useState(false);
  const send = useCommand(acceptOrder, {
    onDone: ({ continues, waits, startedOn }) => {
      const begun = continues ? t("continued") : t("accepted", { day: format.day(startedOn) });
      toast({ message: waits ? t("acceptedMove") : begun });
      void navigate({ to: "/perheet/$caseId/tilaus", params: { caseId } } as unknown as Parameters<
        typeof navigate
      >[0]);
    },
  });
  const accept = (): void =>
    void send.run({
      params: { caseId, orderId: order.id },
      body: { periodId, version: order.version, words, team: [...chosen] },
    });
  const usualHours = order.amountUnit === "hours" ? order.amount : 0;
  const add = (staffId: string) => {
    const role =
      chosen.some((one) => one.role === "keyWorker") || choices.present.length > 0
        ? "familyWorker"
        : "keyWorker";
    setChosen([...chosen, { id: newId(), staffId, role, hoursPerWeek: usualHours }]);
  };
  const remove = (staffId: string) => setChosen(chosen.filter((one) => one.staffId !== staffId));
  const change = (staffId: string, changed: Partial<Chosen>) =>
    setChosen(chosen.map((one) => (one.staffId === staffId ? { ...one, ...changed } : one)));
  const held = choices.workers
    .filter(({ id }) => choices.present.includes(id) || chosen.some(({ staffId }) => staffId === id))
    .flatMap(({ competences }) => competences);
  return (
    <Stack>
      <Card title={team("chosen")}>
        <Stack>
          {chosen.length === 0 && <p className="soft">{team("noneChosen")}</p>}
          {chosen.map((one) => (
            <ChosenWorker
              key={one.staffId}
              chosen={one}
              name={choices.workers.find(({ id }) => id === one.staffId)?.name ?? ""}
              onChange={(changed) => change(one.staffId, changed)}
              onRemove={() => remove(one.staffId)}
            />
          ))}
          <AskedCompetences asked={choices.asked} held={held} />
          <TextArea
            optional
            id="accept-words"
            label={t("acceptWords")}
            limit={2000}
            name="words"
            value={words}
            onChange={(value) => setWords(value ?? "")}
          />
          <Failure error={send.error} />
          <ConfirmDialog
            confirm={t("acceptAnyway")}
            isOpen={asking}
            title={t("acceptWithoutTeam")}
            onClose={() => setAsking(false)}
            onConfirm={() => {
              setAsking(false);
              accept();
            }}
          >
            <p>{t("acceptWithoutTeamText")}</p>
          </ConfirmDialog>
          <FormActions>
            <Button
              isRunning={send.isRunning}
              onClick={() => (chosen.length + choices.present.length === 0 ? setAsking(true) : accept())}
            >
              {t("accept")}
            </Button>
            <LinkButton kind="quiet" params={{ caseId }} to="/perheet/$caseId/tilaus">
              {ui("cancel")}
            </LinkButton>
          </FormActions>
        </Stack>
      </Card>
      <Card title={team("load")}>
        {choices.workers.length === 0 ? (
          <EmptyState title={team("noWorkers")}>{team("noWorkersHelp")}</EmptyState>
        ) : (
          <ul className="lines">
            {sortedWorkers(choices, choices.asked.length > 0 ? "fit" : "free").map((worker) => {
              const own = chosen.find(({ staffId }) => staffId === worker.id);
              return (
                <WorkerLine
                  key={worker.id}
                  action={
                    !choices.present.includes(worker.id) && (
                      <Button
                        aria-pressed={own !== undefined}
                        kind={own ? "primary" : "quiet"}
                        small
                        onClick={() => (own ? remove(worker.id) : add(worker.id))}
                      >
                        {own ? team("chosenOne") : team("add")}
                        <span className="only-read"> {worker.name}</span>
                      </Button>
                    )
                  }
                  choices={choices}
                  extraHours={own?.hoursPerWeek ?? 0}
                  worker={worker}
                />
              );
            })}
          </ul>
        )}
      </Card>
    </Stack>
  );
}

function ChosenWorker({
  chosen,
  name,
  onChange,
  onRemove,
}: {
  readonly chosen: Chosen;
  readonly name: string;
  readonly onChange: (changed: Partial<Chosen>) => void;
  readonly onRemove: () => void;
}) {
  const t = useText("teams");
  const id = `chosen-${chosen.staffId}`;
  return (
    <div aria-label={name} role="group">
      <Row align="between">
        <strong>{name}</strong>
        <IconButton icon="close" label={t("remove", { name })} onClick={onRemove} />
      </Row>
      <FieldRow>
        <Select
          emptyLabel={null}
          id={`${id}-role`}
          label={t("role")}
          name="role"
          options={teamRoles.map((value) => ({ value, label: t(`roles.${value}`) }))}
          value={chosen.role}
          onChange={(value) => value && onChange({ role: value })}
        />
        <NumberField
          id={`${id}-hours`}
          label={t("hours")}
          name="hours"
          value={chosen.hoursPerWeek}
          onChange={(value) => onChange({ hoursPerWeek: value ?? 0 })}
        />
      </FieldRow>
    </div>
  );
}
