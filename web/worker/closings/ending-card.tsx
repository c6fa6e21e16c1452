import { useState } from "react";
import { prepareClosing } from "#contract/worker/closings.ts";
import { useCommand } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { wordsTo } from "#web/kit/words-to.ts";
import { Button, IconButton } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextArea, TextField } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { Closing } from "./closing.ts";
import "../plans/plans.css";

type Service = NonNullable<Closing["service"]>;

/** How the service ends, and which support goes on with whom. */
export function EndingCard({
  caseId,
  service,
  mayWrite,
}: {
  readonly caseId: string;
  readonly service: Service;
  readonly mayWrite: boolean;
}) {
  const t = useText("closings");
  const say = useSay();
  const { outcomes } = service;
  if (mayWrite) return <EndingForm caseId={caseId} service={service} />;
  const outcome = outcomes.find(({ code }) => code === (service.outcome || service.endReason));
  return (
    <Card title={t("ending")}>
      <Stack>
        {outcome && (
          <p>
            {t("outcome")}: <strong>{say(outcome.name)}</strong>
          </p>
        )}
        {service.outcomeReasons && <p>{service.outcomeReasons}</p>}
        {service.continues.length === 0 ? (
          <p className="soft">{t("continuesNone")}</p>
        ) : (
          <Lines>
            {service.continues.map(({ what, withWhom }) => (
              <li key={`${what} ${withWhom}`}>
                {what}
                {withWhom && `: ${withWhom}`}
              </li>
            ))}
          </Lines>
        )}
      </Stack>
    </Card>
  );
}

function EndingForm({ caseId, service }: { readonly caseId: string; readonly service: Service }) {
  const t = useText("closings");
  const ui = useText("ui");
  const say = useSay();
  const toast = useToast();
  const [outcome, setOutcome] = useState(service.outcome);
  const [reasons, setReasons] = useState(service.outcomeReasons);
  const [rows, setRows] = useState(service.continues);
  const asks = service.outcomes.find(({ code }) => code === outcome)?.asks ?? [];
  const prepare = useCommand(prepareClosing, { onDone: () => toast({ message: t("prepared") }) });
  const change = (place: number, what: Partial<(typeof rows)[number]>): void =>
    setRows(rows.map((row, n) => (n === place ? { ...row, ...what } : row)));
  return (
    <Card title={t("ending")}>
      <Stack>
        <Select
          id="outcome"
          label={t("outcome")}
          name="outcome"
          options={service.outcomes.map(({ code, name }) => ({ value: code, label: say(name) }))}
          value={outcome}
          onChange={(value) => setOutcome(value ?? "")}
        />
        {(reasons !== "" || asks.includes("reasons")) && (
          <TextArea
            id="outcome-reasons"
            label={t("outcomeReasons")}
            limit={4000}
            name="outcome-reasons"
            value={reasons}
            onChange={wordsTo(setReasons)}
          />
        )}
        <fieldset className="plan-rows">
          <legend>
            <strong>{t("continues")}</strong>
          </legend>
          {rows.map((row, n) => (
            // Rows have no names of their own: their place is what they are known by.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={n} className="plan-row two">
              <TextField
                id={`continues-${n}`}
                label={t("continuesWhat")}
                maxLength={300}
                name={`continues-${n}`}
                value={row.what}
                onChange={wordsTo((what) => change(n, { what }))}
              />
              <TextField
                id={`continues-with-${n}`}
                label={t("continuesWith")}
                maxLength={300}
                name={`continues-with-${n}`}
                optional
                value={row.withWhom}
                onChange={wordsTo((withWhom) => change(n, { withWhom }))}
              />
              <IconButton
                icon="close"
                label={t("removeContinues", { n: n + 1 })}
                onClick={() => setRows(rows.filter((_, place) => place !== n))}
              />
            </div>
          ))}
          <div>
            <Button
              icon="plus"
              kind="quiet"
              small
              onClick={() => setRows([...rows, { what: "", withWhom: "" }])}
            >
              {t("addContinues")}
            </Button>
          </div>
        </fieldset>
        <Failure error={prepare.error} />
        <div>
          <Button
            isRunning={prepare.isRunning}
            kind="quiet"
            onClick={() =>
              void prepare.run({
                params: { caseId },
                body: {
                  version: service.version,
                  outcome,
                  reasons,
                  continues: rows.filter(({ what }) => what.trim() !== ""),
                },
              })
            }
          >
            {ui("save")}
          </Button>
        </div>
      </Stack>
    </Card>
  );
}
