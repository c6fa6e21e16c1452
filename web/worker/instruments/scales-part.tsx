import { looks, type Scale, type Step } from "#core/instruments/shapes.ts";
import { inThree } from "#core/kernel/text.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { pictureNames } from "#web/ui/pictures.tsx";
import { Select } from "#web/ui/select.tsx";
import { NumberField } from "#web/ui/text-field.tsx";
import { freshCode, ProblemsAt, TextFields, without, type Editing } from "./editing.tsx";

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
  };
  return (
    <div className="instrument-part">
      <h2 className="only-read">{t("draft.scales")}</h2>
      {Object.entries(instrument.scales).map(([code, scale]) => (
        <Disclosure
          key={code}
          aside={t(`look.${scale.look}`)}
          title={`${code}: ${scale.steps.map(({ name }) => say(name)).join(" · ")}`}
        >
          {() => (
            <Stack gap={3}>
              <ProblemsAt editing={editing} place={`scales.${code}`} />
              <ScaleFields code={code} scale={scale} onChange={(next, place) => put(code, next, place)} />
              <Row>
                <Button
                  aria-label={t("edit.removeOf", { what: code })}
                  kind="danger"
                  small
                  onClick={() => put(code, undefined, `remove/${code}`)}
                >
                  {t("edit.remove")}
                </Button>
              </Row>
            </Stack>
          )}
        </Disclosure>
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
  code,
  scale,
  onChange,
}: {
  readonly code: string;
  readonly scale: Scale;
  readonly onChange: (scale: Scale, place: string) => void;
}) {
  const t = useText("instruments");
  const set = (what: Partial<Scale>, place: string): void =>
    onChange(without({ ...scale, ...what }), `scales/${code}/${place}`);
  const setStep = (at: number, what: Partial<Step>): void =>
    set(
      { steps: scale.steps.map((one, place) => (place === at ? without({ ...one, ...what }) : one)) },
      `${at}/${Object.keys(what).join()}`,
    );
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
            id={`${code}-by`}
            label={t("edit.by")}
            name={`${code}-by`}
            value={scale.by ?? 1}
            onChange={(by) => set({ by: by ?? 1 }, "by")}
          />
        )}
      </div>
      {scale.steps.map((step, at) => (
        // By place: a step's value is typed here, and may be anything meanwhile.
        // oxlint-disable-next-line react/no-array-index-key
        <Stack key={at} gap={2}>
          <div className="instrument-figures">
            <NumberField
              id={`${code}-${at}-value`}
              label={t("edit.value")}
              name={`${code}-${at}-value`}
              value={step.value}
              onChange={(value) => setStep(at, { value: value ?? 0 })}
            />
            <Select
              emptyLabel={t("edit.noPicture")}
              id={`${code}-${at}-picture`}
              label={t("edit.picture")}
              name={`${code}-${at}-picture`}
              options={pictureNames.map((name) => ({ value: name, label: t(`pictures.${name as "sun"}`) }))}
              value={step.picture ?? ""}
              onChange={(picture) => setStep(at, { picture: picture || undefined })}
            />
            <Button
              aria-label={t("edit.removeOf", { what: t("edit.step", { value: step.value }) })}
              disabled={scale.steps.length <= 2}
              kind="danger"
              small
              onClick={() => set({ steps: scale.steps.filter((one) => one !== step) }, `remove/${at}`)}
            >
              {t("edit.remove")}
            </Button>
          </div>
          <TextFields
            id={`${code}-${at}-name`}
            label={t("edit.step", { value: step.value })}
            text={step.name}
            onChange={(name) => setStep(at, { name })}
          />
        </Stack>
      ))}
      <Row>
        <Button
          icon="plus"
          kind="quiet"
          small
          onClick={() => {
            const last = scale.steps.at(-1);
            const name = inThree("Uusi", "Ny", "New");
            set({ steps: [...scale.steps, { value: (last?.value ?? -1) + 1, name }] }, "add");
          }}
        >
          {t("edit.addStep")}
        </Button>
      </Row>
    </>
  );
}
