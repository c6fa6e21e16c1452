import { agreementAskedOf } from "#core/meetings/forms/check-form.ts";
import { toldWays, type FormAnswers } from "#core/meetings/forms/form.ts";
import type { ParticipantRef } from "#core/meetings/participants.ts";
import { today } from "#web/kit/clock.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button, IconButton } from "#web/ui/button.tsx";
import { ChipGroup, RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { FieldGroup } from "#web/ui/field.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { keyOfRef, refOfKey } from "../meetings/participant-options.ts";
import type { RecordReply } from "./entry-form-values.ts";
import type { FormShown } from "./form-sheet.tsx";
import type { RecordFormOf } from "./record-form-of.ts";

type Of = {
  readonly form: RecordFormOf;
  readonly part: FormShown["parts"][number];
  readonly path: string;
  readonly reply: RecordReply;
};

const everybody = ({ members, workers, partners }: RecordReply) => [
  ...members.map(({ id, givenName, role }) => ({
    ref: { kind: "member" as const, id },
    name: givenName,
    role,
  })),
  ...workers.map(({ id, name }) => ({ ref: { kind: "worker" as const, id }, name, role: "worker" })),
  ...partners.map(({ id, name }) => ({ ref: { kind: "partner" as const, id }, name, role: "partner" })),
];

/** How and when somebody approved the words, or all agreed. */
function ToldFields({
  form,
  path,
  how,
  on,
}: {
  readonly form: RecordFormOf;
  readonly path: string;
  readonly how: string;
  readonly on: string;
}) {
  const told = useText("partners");
  const field = form.field(`${path}.how`);
  return (
    <>
      <RadioGroup
        label={how}
        look="chips"
        options={toldWays.map((value) => ({ value, label: told(`told.${value}`) }))}
        {...field}
        onChange={(value) => value && form.set(`${path}.how`, value)}
      />
      <DateField label={on} max={today()} {...form.field(`${path}.on`)} />
    </>
  );
}

/** Views of a child or a partner, each as theirs. A partner's is written as told, with how and when it was approved. */
export function VoiceFields({
  form,
  part,
  path,
  reply,
  rows,
}: Of & { readonly rows: FormAnswers["voices"][string] }) {
  const t = useText("entries");
  const say = useSay();
  const whole = form.field(path);
  const { present } = form.values.content;
  const may = everybody(reply).filter(
    ({ ref, role }) =>
      present.some(({ id }) => id === ref.id) &&
      (ref.kind === "partner"
        ? part.of?.includes("partner")
        : part.of?.includes("child") && (role === "child" || role === "sibling")),
  );
  const nameOf = (id: string): string => everybody(reply).find(({ ref }) => ref.id === id)?.name ?? "";
  return (
    <FieldGroup
      error={rows.length === 0 ? whole.error : undefined}
      hint={say(part.hint)}
      id={whole.id}
      label={say(part.label)}
      optional={!part.required}
    >
      <Stack gap={3}>
        {rows.map((row, n) => (
          <div
            key={row.who.id}
            className={row.who.kind === "partner" ? "said close entry-row" : "said entry-row"}
          >
            <Row align="between">
              <strong>{nameOf(row.who.id)}</strong>
              <IconButton
                icon="close"
                label={`${t("form.removeVoice")}: ${nameOf(row.who.id)}`}
                onClick={() =>
                  form.set(
                    path,
                    rows.filter((_, other) => other !== n),
                  )
                }
              />
            </Row>
            <TextArea
              label={`${t("form.words")}: ${nameOf(row.who.id)}`}
              limit={4000}
              rows={2}
              {...form.field(`${path}.${n}.words`)}
            />
            {row.who.kind === "partner" && (
              <ToldFields form={form} how={t("form.toldHow")} on={t("form.toldOn")} path={`${path}.${n}`} />
            )}
          </div>
        ))}
        {may.length === 0 && <p className="soft small">{t("form.nobody")}</p>}
        <Row>
          {may
            .filter(({ ref }) => rows.every(({ who }) => who.id !== ref.id))
            .map(({ ref, name }) => (
              <Button
                key={ref.id}
                icon="plus"
                kind="quiet"
                small
                onClick={() =>
                  form.set(path, [
                    ...rows,
                    {
                      who: ref,
                      words: "",
                      ...(ref.kind === "partner" ? { on: form.values.content.on } : {}),
                    },
                  ])
                }
              >
                {t("form.addVoice")}: {name}
              </Button>
            ))}
        </Row>
      </Stack>
    </FieldGroup>
  );
}

/** What all who were there agreed to say, and that each of them did. */
export function SharedFields({
  form,
  part,
  path,
  reply,
  value,
}: Of & { readonly value: FormAnswers["shared"][string] | undefined }) {
  const t = useText("entries");
  const say = useSay();
  const { present, on } = form.values.content;
  const asked = agreementAskedOf({ around: reply, present });
  const people = everybody(reply).filter(({ ref }) => asked.some(({ id }) => id === ref.id));
  const agreed = form.field(`${path}.agreedBy`);
  const isWritten = (value?.words ?? "") !== "";
  const write = (words: string | undefined): void =>
    form.set(path, { agreedBy: [], on, ...value, words: words ?? "" });
  return (
    <Stack gap={3}>
      <TextArea
        hint={say(part.hint)}
        label={say(part.label)}
        limit={6000}
        optional={!part.required}
        rows={4}
        {...form.field(`${path}.words`)}
        onChange={write}
      />
      {isWritten && (
        <div className="entry-row">
          <ChipGroup
            error={agreed.error}
            id={agreed.id}
            label={t("form.agreedBy")}
            name={agreed.name}
            options={people.map(({ ref, name }) => ({ value: keyOfRef(ref), label: name }))}
            value={((value?.agreedBy ?? []) as readonly ParticipantRef[]).map(keyOfRef)}
            onChange={(keys) => form.set(`${path}.agreedBy`, keys.map(refOfKey))}
          />
          <ToldFields form={form} how={t("form.agreedHow")} on={t("form.agreedOn")} path={path} />
        </div>
      )}
    </Stack>
  );
}
