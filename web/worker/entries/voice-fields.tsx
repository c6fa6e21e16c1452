import { childVoiceWays } from "#core/meetings/terms.ts";
import { useText } from "#web/kit/text.ts";
import { Button, IconButton } from "#web/ui/button.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { FieldGroup } from "#web/ui/field.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { keyOfRef, optionsAround, refOfKey } from "../meetings/participant-options.ts";
import type { RecordReply } from "./entry-form-values.ts";
import type { RecordFormOf } from "./record-form-of.ts";

type Props = { readonly form: RecordFormOf; readonly reply: RecordReply };

/** Each child's own voice, one tap to begin: children who were there come first. */
export function ChildVoiceFields({ form, reply }: Props) {
  const t = useText("entries");
  const { childVoice = [], present } = form.values.content;
  const isThere = (id: string): boolean => present.some((one) => one.id === id);
  const children = reply.members
    .filter(({ role }) => role === "child" || role === "sibling")
    .toSorted((a, b) => Number(isThere(b.id)) - Number(isThere(a.id)));
  const without = (at: number): void =>
    form.set(
      "content.childVoice",
      childVoice.filter((_, one) => one !== at),
    );
  if (children.length === 0) return null;
  return (
    <FieldGroup
      error={undefined}
      hint={t("childVoice.lead")}
      id="child-voice"
      label={t("childVoice.label")}
      optional
    >
      <Stack gap={3}>
        {childVoice.map((voice, at) => {
          const name = children.find(({ id }) => id === voice.childId)?.givenName ?? "";
          return (
            <div key={`${voice.childId}-${at}`} className="said entry-row">
              <Row align="between">
                <strong>{name}</strong>
                <IconButton
                  icon="close"
                  label={t("childVoice.remove", { name })}
                  onClick={() => without(at)}
                />
              </Row>
              <TextArea
                label={t("childVoice.words", { name })}
                limit={4000}
                rows={2}
                {...form.field(`content.childVoice.${at}.words`)}
              />
              <RadioGroup
                label={t("childVoice.how")}
                look="chips"
                options={childVoiceWays.map((value) => ({ value, label: t(`childVoice.ways.${value}`) }))}
                {...form.field(`content.childVoice.${at}.how`)}
                onChange={(how) => how && form.set(`content.childVoice.${at}.how`, how)}
              />
            </div>
          );
        })}
        <Row>
          {children.map(({ id, givenName }) => (
            <Button
              key={id}
              icon="plus"
              kind="quiet"
              small
              onClick={() =>
                form.set("content.childVoice", [...childVoice, { childId: id, words: "", how: "told" }])
              }
            >
              {t("childVoice.add", { name: givenName })}
            </Button>
          ))}
        </Row>
      </Stack>
    </FieldGroup>
  );
}

/** What somebody said, apart from what was seen. */
export function SaidFields({ form, reply }: Props) {
  const t = useText("entries");
  const { said = [], present } = form.values.content;
  const speakers = optionsAround(reply);
  const parents = reply.members.filter(({ role }) => role === "parent");
  // Most often a parent who was there.
  const parent =
    parents.find(({ id }) => present.some((one) => one.id === id)) ?? parents[0] ?? reply.members[0];
  return (
    <FieldGroup error={undefined} hint={t("said.lead")} id="said" label={t("said.label")} optional>
      <Stack gap={3}>
        {said.map((one, at) => {
          const speaker = form.field(`content.said.${at}.speaker`);
          return (
            <div key={at} className="said parent entry-row">
              <div className="entry-speaker">
                <Select
                  error={speaker.error}
                  id={speaker.id}
                  label={t("said.speaker")}
                  name={speaker.name}
                  options={speakers}
                  value={keyOfRef(one.speaker)}
                  onChange={(key) => key && form.set(`content.said.${at}.speaker`, refOfKey(key))}
                />
                <IconButton
                  icon="close"
                  label={t("said.remove")}
                  onClick={() =>
                    form.set(
                      "content.said",
                      said.filter((_, other) => other !== at),
                    )
                  }
                />
              </div>
              <TextArea
                label={t("said.words")}
                limit={4000}
                rows={2}
                {...form.field(`content.said.${at}.words`)}
              />
            </div>
          );
        })}
        {parent && (
          <div>
            <Button
              icon="plus"
              kind="quiet"
              small
              onClick={() =>
                form.set("content.said", [...said, { speaker: { kind: "member", id: parent.id }, words: "" }])
              }
            >
              {t("said.add")}
            </Button>
          </div>
        )}
      </Stack>
    </FieldGroup>
  );
}
