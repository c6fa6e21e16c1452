import { looks, type Scale, type Step } from "#core/instruments/shapes.ts";
import { inThree } from "#core/kernel/text.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { FieldGroup } from "#web/ui/field.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { pictureNames } from "#web/ui/drawings.ts";
import { Select } from "#web/ui/select.tsx";
import { NumberField } from "#web/ui/text-field.tsx";
import { BandFields } from "./band-fields.tsx";
import {
  figure,
  freshCode,
  inPlace,
  ProblemsAt,
  TextFields,
  useErrorAt,
  without,
  type Editing,
} from "./editing.tsx";
import { PartRow, RowButtons } from "./part-row.tsx";

/** Scales: how they look, their steps upwards by value, and the zones that steps share. */
export function ScalesPart({ editing }: { readonly editing: Editing }) {
  const t = useText("instruments");
  const say = useSay();
  const { instrument, change } = editing;
  const put = (code: string, scale: Scale | undefined, place: string): void =>
    change((former) => {
      const { [code]: _former, ...rest } = former.scales;
      // A scale keeps its place in the list while it is changed.
      const scales = scale
        ? code in former.scales
          ? Object.fromEntries(
              Object.entries(former.scales).map(([key, one]) => [key, key === code ? scale : one]),
            )
          : { ...rest, [code]: scale }
        : rest;
      return { ...former, scales };
    }, place);
  const add = (): void => {
    const code = freshCode("scale", Object.keys(instrument.scales));
    const steps = [
      { value: 0, name: inThree("ei", "nej", "no") },
      { value: 1, name: inThree("kyllä", "ja", "yes") },
    ];
    put(code, { look: "steps", steps }, `scales/${code}`);
    editing.go(`scales.${code}`);
  };
  return (
    <div className="instrument-part">
      <h2 className="only-read">{t("draft.scales")}</h2>
      {Object.entries(instrument.scales).map(([code, scale]) => (
        <PartRow
          key={code}
          aside={t(`look.${scale.look}`)}
          editing={editing}
          place={`scales.${code}`}
          title={`${code}: ${scale.steps.map(({ name }) => say(name)).join(" · ")}`}
        >
          {() => (
            <>
              <ProblemsAt editing={editing} fields={["steps", "by", "bands"]} place={`scales.${code}`} />
              <ScaleFields
                code={code}
                editing={editing}
                scale={scale}
                onChange={(next, place) => put(code, next, place)}
              />
              <Row>
                <Button
                  aria-label={t("edit.removeOf", { what: code })}
                  kind="quiet"
                  small
                  onClick={() => put(code, undefined, `remove/${code}`)}
                >
                  {t("edit.remove")}
                </Button>
              </Row>
            </>
          )}
        </PartRow>
      ))}
      <div>
        <Button icon="plus" kind="quiet" onClick={add}>
          {t("edit.addScale")}
        </Button>
      </div>
    </div>
  );
}

function ScaleFields({
  editing,
  code,
  scale,
  onChange,
}: {
  readonly editing: Editing;
  readonly code: string;
  readonly scale: Scale;
  readonly onChange: (scale: Scale, place: string) => void;
}) {
  const t = useText("instruments");
  const errorAt = useErrorAt(editing);
  const set = (what: Partial<Scale>, place: string): void =>
    onChange(without({ ...scale, ...what }), `scales/${code}/${place}`);
  return (
    <>
      <div className="instrument-figures">
        <Select
          emptyLabel={null}
          id={`${code}-look`}
          label={t("edit.look")}
          name={`${code}-look`}
          options={looks.map((look) => ({ value: look, label: t(`look.${look}`) }))}
          value={scale.look}
          onChange={(look) => look && set({ look, by: look === "slider" ? 1 : undefined }, "look")}
        />
        {scale.look === "slider" && (
          <NumberField
            error={errorAt(`scales.${code}.by`)}
            id={`${code}-by`}
            label={t("edit.by")}
            name={`${code}-by`}
            value={scale.by ?? 1}
            onChange={(by) => set({ by: by ?? 1 }, "by")}
          />
        )}
      </div>
      {scale.steps.map((_, at) => (
        // By place: a step's value is typed here, and may be anything meanwhile.
        // oxlint-disable-next-line react/no-array-index-key
        <StepFields key={at} at={at} code={code} editing={editing} scale={scale} onSet={set} />
      ))}
      <Row>
        <Button
          icon="plus"
          kind="quiet"
          small
          onClick={() => {
            const last = scale.steps.at(-1);
            const name = inThree("", "", "");
            set({ steps: [...scale.steps, { value: (last?.value ?? -1) + 1, name }] }, "add");
          }}
        >
          {t("edit.addStep")}
        </Button>
      </Row>
      <BandFields code={code} editing={editing} scale={scale} onSet={set} />
    </>
  );
}

function StepFields({
  editing,
  code,
  scale,
  at,
  onSet,
}: {
  readonly editing: Editing;
  readonly code: string;
  readonly scale: Scale;
  readonly at: number;
  readonly onSet: (what: Partial<Scale>, place: string) => void;
}) {
  const t = useText("instruments");
  const say = useSay();
  const errorAt = useErrorAt(editing);
  const step = scale.steps[at]!;
  const bands = Object.entries(scale.bands ?? {});
  const place = `scales.${code}.steps.${at}`;
  const id = `${code}-${at}`;
  const set = (what: Partial<Step>): void =>
    onSet(
      { steps: scale.steps.map((one, where) => (where === at ? without({ ...one, ...what }) : one)) },
      `${at}/${Object.keys(what).join()}`,
    );
  // Values rise in the list: a step that is moved changes its words and picture with its neighbour, and takes the value of its new place.
  const move = (to: number): void =>
    onSet(
      { steps: inPlace(scale.steps, at, to).map((one, n) => ({ ...one, value: scale.steps[n]!.value })) },
      "move",
    );
  return (
    <FieldGroup error={undefined} id={id} label={t("edit.step", { value: step.value })}>
      <Stack gap={2}>
        <RowButtons
          at={at}
          id={id}
          of={scale.steps.length}
          what={say(step.name)}
          onMove={move}
          onRemove={
            scale.steps.length > 2
              ? () => onSet({ steps: scale.steps.filter((one) => one !== step) }, `remove/${at}`)
              : undefined
          }
        />
        <div className="instrument-figures">
          <NumberField
            error={errorAt(`${place}.value`)}
            id={`${id}-value`}
            label={t("edit.value")}
            name={`${id}-value`}
            value={step.value}
            onChange={(value) => set({ value: figure(value) })}
          />
          <Select
            emptyLabel={t("edit.noPicture")}
            id={`${id}-picture`}
            label={t("edit.picture")}
            name={`${id}-picture`}
            options={pictureNames.map((name) => ({ value: name, label: t(`pictures.${name as "sun"}`) }))}
            value={step.picture ?? ""}
            onChange={(picture) => set({ picture: picture || undefined })}
          />
          {bands.length > 0 && (
            <Select
              emptyLabel={t("edit.noBand")}
              id={`${id}-band`}
              label={t("edit.band")}
              name={`${id}-band`}
              options={bands.map(([value, name]) => ({ value, label: say(name) || value }))}
              value={step.band ?? ""}
              onChange={(band) => set({ band: band || undefined })}
            />
          )}
        </div>
        <TextFields
          editing={editing}
          id={`${id}-name`}
          label={t("edit.stepName")}
          place={`${place}.name`}
          text={step.name}
          onChange={(name) => set({ name })}
        />
      </Stack>
    </FieldGroup>
  );
}
