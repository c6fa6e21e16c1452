import type { Alert } from "#core/instruments/shapes.ts";
import { inThree } from "#core/kernel/text.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { ChipGroup, RadioGroup } from "#web/ui/choices.tsx";
import { Row } from "#web/ui/layout.tsx";
import { ConditionFields } from "./condition-fields.tsx";
import {
  changed,
  freshCode,
  inPlace,
  ProblemsAt,
  TextFields,
  useErrorAt,
  without,
  type Editing,
} from "./editing.tsx";
import { useFormWords } from "./instrument-words.ts";
import { PartRow, RowButtons } from "./part-row.tsx";

/** Answers that are told at once or on the same day, and what the one who gave them is told right away. */
export function AlertsPart({ editing }: { readonly editing: Editing }) {
  const t = useText("instruments");
  const say = useSay();
  const { instrument, change } = editing;
  const { alerts } = instrument;
  const put = (next: readonly Alert[], place: string): void =>
    change((former) => ({ ...former, alerts: next }), place);
  const first = instrument.items.find(({ kind }) => kind === "choice" || kind === "number");
  const add = (): void => {
    const id = freshCode(
      "alert",
      alerts.map((one) => one.id),
    );
    const when = {
      holds: "every" as const,
      of: [{ linkId: first?.linkId ?? "", is: "equal" as const, value: 0 }],
    };
    put([...alerts, { id, when, urgency: "same_day", text: inThree("", "", "") }], `alerts/${id}`);
    editing.go(`alerts.${id}`);
  };
  return (
    <div className="instrument-part">
      <h2 className="only-read">{t("draft.alerts")}</h2>
      {alerts.map((alert, at) => (
        <PartRow
          key={alert.id}
          aside={t(`urgency.${alert.urgency}`)}
          editing={editing}
          place={`alerts.${alert.id}`}
          title={say(alert.text) || alert.id}
        >
          {() => (
            <>
              <RowButtons
                at={at}
                id={`alert-${alert.id}`}
                of={alerts.length}
                what={say(alert.text) || alert.id}
                onMove={(to) => put(inPlace(alerts, at, to), `move/${alert.id}`)}
                onRemove={() =>
                  put(
                    alerts.filter((one) => one !== alert),
                    `remove/${alert.id}`,
                  )
                }
              />
              <AlertFields
                alert={alert}
                editing={editing}
                onChange={(what) =>
                  put(
                    changed(alerts, alert, what).map(without),
                    `alerts/${alert.id}/${Object.keys(what).join()}`,
                  )
                }
              />
            </>
          )}
        </PartRow>
      ))}
      <div>
        <Button disabled={!first} icon="plus" kind="quiet" onClick={add}>
          {t("edit.addAlert")}
        </Button>
      </div>
    </div>
  );
}

function AlertFields({
  editing,
  alert,
  onChange,
}: {
  readonly editing: Editing;
  readonly alert: Alert;
  readonly onChange: (what: Partial<Alert>) => void;
}) {
  const t = useText("instruments");
  const formWords = useFormWords();
  const errorAt = useErrorAt(editing);
  const { instrument } = editing;
  const id = `alert-${alert.id}`;
  const place = `alerts.${alert.id}`;
  return (
    <>
      <ProblemsAt editing={editing} fields={["when", "forms", "text", "say"]} place={place} />
      <ConditionFields
        condition={alert.when}
        error={errorAt(`${place}.when`)}
        id={`${id}-when`}
        instrument={instrument}
        items={instrument.items}
        label={t("edit.alertCondition")}
        onChange={(when) => when && onChange({ when })}
      />
      <ChipGroup
        error={errorAt(`${place}.forms`)}
        hint={t("edit.onFormsHint")}
        id={`${id}-forms`}
        label={t("edit.onForms")}
        name={`${id}-forms`}
        options={instrument.forms.map((form) => ({ value: form.id, label: formWords(form) }))}
        value={alert.forms ?? []}
        onChange={(forms) => onChange({ forms: forms.length === 0 ? undefined : forms })}
      />
      <RadioGroup
        id={`${id}-urgency`}
        label={t("edit.urgency")}
        look="chips"
        name={`${id}-urgency`}
        options={(["at_once", "same_day"] as const).map((one) => ({
          value: one,
          label: t(`urgency.${one}`),
        }))}
        value={alert.urgency}
        onChange={(urgency) => urgency && onChange({ urgency: urgency as Alert["urgency"] })}
      />
      <TextFields
        editing={editing}
        id={`${id}-text`}
        label={t("edit.alertText")}
        long
        place={`${place}.text`}
        text={alert.text}
        onChange={(text) => onChange({ text })}
      />
      {alert.say ? (
        <>
          <TextFields
            editing={editing}
            id={`${id}-say`}
            label={t("edit.alertSay")}
            long
            place={`${place}.say`}
            text={alert.say}
            onChange={(say) => onChange({ say })}
          />
          <Row>
            <Button
              aria-label={t("edit.removeOf", { what: t("edit.alertSay") })}
              kind="plain"
              small
              onClick={() => onChange({ say: undefined })}
            >
              {t("edit.remove")}
            </Button>
          </Row>
        </>
      ) : (
        <Row>
          <Button icon="plus" kind="quiet" small onClick={() => onChange({ say: inThree("", "", "") })}>
            {t("edit.addSay")}
          </Button>
        </Row>
      )}
    </>
  );
}
