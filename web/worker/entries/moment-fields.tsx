import type { FormAnswers } from "#core/meetings/forms/form.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button, IconButton } from "#web/ui/button.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { TimeField } from "#web/ui/date-field.tsx";
import { FieldGroup } from "#web/ui/field.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import type { FormShown } from "./form-sheet.tsx";
import type { RecordFormOf } from "./record-form-of.ts";

type Moment = FormAnswers["moments"][string][number];

/** Moments of a day, one after another: the next one begins where the former ended. */
export function MomentFields({
  form,
  part,
  path,
  rows,
}: {
  readonly form: RecordFormOf;
  readonly part: FormShown["parts"][number];
  readonly path: string;
  readonly rows: readonly Moment[];
}) {
  const t = useText("entries");
  const say = useSay();
  const { kinds = [], columns = [] } = part;
  const whole = form.field(path);
  const add = (): void => {
    const last = rows.at(-1);
    const kind = kinds.find(({ code }) => code !== last?.kind)?.code ?? "";
    form.set(path, [...rows, { from: last?.to ?? form.values.content.from ?? "", to: "", kind, cells: {} }]);
  };
  return (
    <FieldGroup
      error={rows.length === 0 ? whole.error : undefined}
      hint={say(part.hint)}
      id={whole.id}
      label={say(part.label)}
      optional={!part.required}
    >
      <Stack gap={3}>
        {rows.length === 0 && <p className="soft">{t("form.momentsNone")}</p>}
        {rows.map((row, n) => {
          const at = `${path}.${n}`;
          const kind = form.field(`${at}.kind`);
          return (
            // Moments have no names of their own: their place is what they are known by.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={n} aria-label={t("form.moment", { n: n + 1 })} className="entry-row" role="group">
              <Row align="between">
                <strong>{t("form.moment", { n: n + 1 })}</strong>
                <IconButton
                  icon="close"
                  label={t("form.removeMoment", { n: n + 1 })}
                  onClick={() =>
                    form.set(
                      path,
                      rows.filter((_, other) => other !== n),
                    )
                  }
                />
              </Row>
              <div className="meeting-when">
                <TimeField label={t("form.from")} {...form.field(`${at}.from`)} />
                <TimeField label={t("form.to")} {...form.field(`${at}.to`)} />
              </div>
              <RadioGroup
                label={t("form.kind")}
                look="chips"
                options={kinds.map(({ code, name }) => ({ value: code, label: say(name) }))}
                {...kind}
                value={row.kind}
                onChange={(value) => value && form.set(`${at}.kind`, value)}
              />
              {columns.map(({ code, label, required }) => (
                <TextArea
                  key={code}
                  label={say(label)}
                  limit={2000}
                  optional={!required}
                  rows={2}
                  {...form.field(`${at}.cells.${code}`)}
                />
              ))}
            </div>
          );
        })}
        <div>
          <Button icon="plus" kind="quiet" small onClick={add}>
            {t("form.addMoment")}
          </Button>
        </div>
      </Stack>
    </FieldGroup>
  );
}
