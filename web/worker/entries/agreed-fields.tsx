import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useText } from "#web/kit/text.ts";
import { Button, IconButton } from "#web/ui/button.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { FieldGroup } from "#web/ui/field.tsx";
import { FieldRow } from "#web/ui/form.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Select } from "#web/ui/select.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { keyOfRef, optionsAround, refOfKey } from "../meetings/participant-options.ts";
import type { RecordReply } from "./entry-form-values.ts";
import type { RecordFormOf } from "./record-form-of.ts";

type Props = { readonly form: RecordFormOf; readonly reply: RecordReply };

/** Who does what by when; in a network meeting each decision has a day. */
export function AgreedFields({ form, reply }: Props) {
  const t = useText("entries");
  const { agreements = [] } = form.values;
  const owners = optionsAround(reply);
  const isNetwork = reply.parts.continuation;
  const add = (): void =>
    form.set("agreements", [
      ...agreements,
      { id: newId(), what: "", owner: { kind: "member", id: "" }, dueOn: "" },
    ]);
  return (
    <FieldGroup
      error={undefined}
      hint={isNetwork ? t("agreed.networkLead") : undefined}
      id="agreed"
      label={isNetwork ? t("agreed.network") : t("agreed.label")}
      optional={!isNetwork}
    >
      <Stack gap={3}>
        {agreements.map((agreement, at) => {
          const owner = form.field(`agreements.${at}.owner`);
          const ownerId = form.field(`agreements.${at}.owner.id`);
          return (
            <div key={agreement.id} className="entry-row entry-agreed">
              <Row align="between">
                <strong>{at + 1}.</strong>
                <IconButton
                  icon="close"
                  label={t("agreed.remove")}
                  onClick={() =>
                    form.set(
                      "agreements",
                      agreements.filter((one) => one.id !== agreement.id),
                    )
                  }
                />
              </Row>
              <TextField label={t("agreed.what")} maxLength={500} {...form.field(`agreements.${at}.what`)} />
              <FieldRow>
                <Select
                  error={owner.error ?? ownerId.error}
                  id={ownerId.id}
                  label={t("agreed.owner")}
                  name={owner.name}
                  options={owners}
                  value={agreement.owner.id === "" ? "" : keyOfRef(agreement.owner)}
                  onChange={(key) =>
                    form.set(`agreements.${at}.owner`, key ? refOfKey(key) : { kind: "member", id: "" })
                  }
                />
                <DateField
                  label={t("agreed.due")}
                  optional={!isNetwork}
                  {...form.field(`agreements.${at}.dueOn`)}
                />
              </FieldRow>
            </div>
          );
        })}
        <div>
          <Button icon="plus" kind="quiet" small onClick={add}>
            {isNetwork ? t("agreed.addDecision") : t("agreed.add")}
          </Button>
        </div>
      </Stack>
    </FieldGroup>
  );
}

/** What was agreed earlier and is still open: one tap when it has been done. */
export function SettledFields({ form, reply }: Props) {
  const t = useText("entries");
  const format = useFormat();
  const { settled = [] } = form.values;
  if (reply.open.length === 0) return null;
  const toggle = (id: string, isDone: boolean): void =>
    form.set("settled", [
      ...settled.filter((one) => one.id !== id),
      ...(isDone ? [{ id, status: "done" as const, outcome: "" }] : []),
    ]);
  return (
    <FieldGroup error={undefined} hint={t("open.lead")} id="settled" label={t("open.label")} optional>
      <div className="choices">
        {reply.open.map((agreement) => (
          <label key={agreement.id} className="choice">
            <input
              checked={settled.some(({ id }) => id === agreement.id)}
              type="checkbox"
              onChange={(event) => toggle(agreement.id, event.target.checked)}
            />
            <span>
              {agreement.what}
              <span className="hint">
                {agreement.owner.name}
                {agreement.dueOn && (
                  <>
                    {" · "}
                    {agreement.overdue ? (
                      <Tag tone="danger">{t("open.late", { day: format.shortDay(agreement.dueOn) })}</Tag>
                    ) : (
                      t("open.due", { day: format.shortDay(agreement.dueOn) })
                    )}
                  </>
                )}
              </span>
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
