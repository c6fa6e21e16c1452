import { interpreterStates } from "#core/meetings/terms.ts";
import type { FieldBinding } from "#web/kit/form.ts";
import { useLanguageName } from "#web/kit/language-name.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import type { Term } from "./meeting-types.ts";

type Words = string | undefined;

/** Kind of place and the place in words; a home is offered by its name, never by its address. */
export function PlaceFields({
  kind,
  place,
  places,
  homes,
}: {
  readonly kind: FieldBinding<string>;
  readonly place: FieldBinding<Words>;
  readonly places: readonly Term[];
  readonly homes: readonly { readonly id: string; readonly name: string; readonly hidden: boolean }[];
}) {
  const t = useText("meetings");
  const say = useSay();
  return (
    <Stack gap={3}>
      <Select
        label={t("place.kind")}
        options={places.map(({ code, name }) => ({ value: code, label: say(name) }))}
        {...kind}
        onChange={(value) => kind.onChange(value ?? "")}
      />
      <TextField hint={t("place.whereHint")} label={t("place.where")} optional {...place} />
      {kind.value === "home" && homes.length > 1 && (
        <Row>
          {homes.map((home) => (
            <Button key={home.id} kind="quiet" small onClick={() => place.onChange(home.name)}>
              {home.name}
            </Button>
          ))}
        </Row>
      )}
    </Stack>
  );
}

/** Is an interpreter needed, and has one been confirmed? The languages come from the family's own data. */
export function InterpreterField({
  languages,
  ...field
}: FieldBinding<(typeof interpreterStates)[number] | undefined> & { readonly languages: readonly string[] }) {
  const t = useText("meetings");
  const languageName = useLanguageName();
  return (
    <RadioGroup
      hint={
        languages.length > 0
          ? t("interpreter.languages", { languages: languages.map(languageName).join(", ") })
          : undefined
      }
      label={t("interpreter.label")}
      look="chips"
      options={interpreterStates.map((value) => ({ value, label: t(`interpreter.${value}`) }))}
      {...field}
      onChange={(value) => field.onChange(value || undefined)}
    />
  );
}
