import type { Scale } from "#core/instruments/shapes.ts";
import { inThree } from "#core/kernel/text.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { FieldGroup } from "#web/ui/field.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { freshCode, TextFields, without, type Editing } from "./editing.tsx";

/** Zones that steps share, as the grey zone of worry: named once, and chosen at each step. */
export function BandFields({
  editing,
  code,
  scale,
  onSet,
}: {
  readonly editing: Editing;
  readonly code: string;
  readonly scale: Scale;
  readonly onSet: (what: Partial<Scale>, place: string) => void;
}) {
  const t = useText("instruments");
  const say = useSay();
  const bands = scale.bands ?? {};
  const remove = (band: string): void => {
    const { [band]: _gone, ...rest } = bands;
    onSet(
      {
        bands: Object.keys(rest).length === 0 ? undefined : rest,
        steps: scale.steps.map((step) => (step.band === band ? without({ ...step, band: undefined }) : step)),
      },
      `remove/band/${band}`,
    );
  };
  return (
    <FieldGroup error={undefined} hint={t("edit.bandsHint")} id={`${code}-bands`} label={t("edit.bands")}>
      <Stack gap={2}>
        {Object.entries(bands).map(([band, name]) => (
          <Stack key={band} gap={1}>
            <TextFields
              editing={editing}
              id={`${code}-band-${band}`}
              label={say(name) || band}
              place={`scales.${code}.bands.${band}`}
              text={name}
              onChange={(next) => onSet({ bands: { ...bands, [band]: next } }, `band/${band}`)}
            />
            <Row>
              <Button
                aria-label={t("edit.removeOf", { what: say(name) || band })}
                kind="plain"
                small
                onClick={() => remove(band)}
              >
                {t("edit.remove")}
              </Button>
            </Row>
          </Stack>
        ))}
        <Row>
          <Button
            icon="plus"
            kind="quiet"
            small
            onClick={() =>
              onSet(
                { bands: { ...bands, [freshCode("band", Object.keys(bands))]: inThree("", "", "") } },
                "add/band",
              )
            }
          >
            {t("edit.addBand")}
          </Button>
        </Row>
      </Stack>
    </FieldGroup>
  );
}
