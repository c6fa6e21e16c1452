import { scaleOf } from "#core/instruments/answers.ts";
import type { Condition, Instrument, Item } from "#core/instruments/shapes.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { errorId, FieldError } from "#web/ui/field.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Select } from "#web/ui/select.tsx";
import { NumberField } from "#web/ui/text-field.tsx";
import { figure } from "./editing.tsx";

const comparisons = ["equal", "not_equal", "at_least", "at_most", "answered", "not_answered"] as const;

/** When something is shown or rings: conditions on what has been answered. */
export function ConditionFields({
  id,
  label,
  instrument,
  items,
  condition,
  error,
  onChange,
}: {
  readonly id: string;
  readonly label: string;
  readonly instrument: Instrument;
  /** Questions that it may look at. */
  readonly items: readonly Item[];
  readonly condition: Condition | undefined;
  readonly error: string | undefined;
  readonly onChange: (condition: Condition | undefined) => void;
}) {
  const t = useText("instruments");
  const say = useSay();
  const asked = items.filter(({ kind }) => kind !== "say" && kind !== "goals");
  const of = condition?.of ?? [];
  const put = (parts: Condition["of"]): void =>
    onChange(parts.length === 0 ? undefined : { holds: condition?.holds ?? "every", of: parts });
  const first = asked[0];
  return (
    <fieldset aria-describedby={error && errorId(id)} className="field" id={id}>
      <legend>{label}</legend>
      <Stack gap={2}>
        {of.length > 1 && (
          <RadioGroup
            id={`${id}-holds`}
            label={t("edit.conditions")}
            look="chips"
            name={`${id}-holds`}
            options={(["every", "some"] as const).map((value) => ({ value, label: t(`edit.${value}`) }))}
            value={condition?.holds}
            onChange={(holds) => holds && onChange({ holds: holds as "every" | "some", of })}
          />
        )}
        {of.map((part, at) => {
          const item = instrument.items.find(({ linkId }) => linkId === part.linkId);
          const form = instrument.forms[0];
          const scale = item && form ? scaleOf(instrument, { ...form, scales: undefined }, item) : undefined;
          const withPart = (what: Partial<typeof part>): void =>
            put(of.map((one, place) => (place === at ? { ...one, ...what } : one)));
          const key = `${id}-${at}`;
          const asksValue = part.is !== "answered" && part.is !== "not_answered";
          return (
            <div key={key} className="instrument-figures">
              <Select
                emptyLabel={null}
                id={`${key}-question`}
                label={t("edit.question")}
                name={`${key}-question`}
                options={asked.map(({ linkId, text }) => ({ value: linkId, label: say(text) || linkId }))}
                value={part.linkId}
                onChange={(linkId) => linkId && withPart({ linkId })}
              />
              <Select
                emptyLabel={null}
                id={`${key}-is`}
                label={t("edit.is")}
                name={`${key}-is`}
                options={comparisons.map((value) => ({ value, label: t(`comparison.${value}`) }))}
                value={part.is}
                onChange={(is) => is && withPart({ is })}
              />
              {asksValue && scale && scale.look !== "slider" && (
                <Select
                  emptyLabel={null}
                  id={`${key}-value`}
                  label={t("edit.value")}
                  name={`${key}-value`}
                  options={scale.steps.map(({ value, name }) => ({
                    value: String(value),
                    label: `${value} ${say(name)}`,
                  }))}
                  value={String(part.value ?? "")}
                  onChange={(value) => withPart({ value: Number(value) })}
                />
              )}
              {asksValue && !(scale && scale.look !== "slider") && (
                <NumberField
                  id={`${key}-value`}
                  label={t("edit.value")}
                  name={`${key}-value`}
                  value={part.value ?? null}
                  onChange={(value) => withPart({ value: figure(value) })}
                />
              )}
              <Button
                aria-label={t("edit.removeOf", { what: item ? say(item.text) : part.linkId })}
                kind="danger"
                small
                onClick={() => put(of.filter((_, place) => place !== at))}
              >
                {t("edit.remove")}
              </Button>
            </div>
          );
        })}
        <Row>
          <Button
            disabled={!first}
            icon="plus"
            kind="quiet"
            small
            onClick={() => first && put([...of, { linkId: first.linkId, is: "answered" }])}
          >
            {t("edit.addCondition")}
          </Button>
        </Row>
      </Stack>
      <FieldError error={error} id={id} />
    </fieldset>
  );
}
