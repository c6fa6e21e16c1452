import type { FormAnswers } from "#core/meetings/forms/form.ts";
import { useSay } from "#web/kit/text.ts";
import { FormSection } from "#web/ui/form.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import type { RecordReply } from "./entry-form-values.ts";
import type { FormShown } from "./form-sheet.tsx";
import { MomentFields } from "./moment-fields.tsx";
import type { RecordFormOf } from "./record-form-of.ts";
import { SharedFields, VoiceFields } from "./shared-fields.tsx";

type Props = { readonly asked: FormShown; readonly form: RecordFormOf; readonly reply: RecordReply };

/** What the form of this kind of meeting asks: its parts are data, four kinds of field draw them. */
export function MeetingFormFields({ asked, form, reply }: Props) {
  const say = useSay();
  const answers = (form.values.content.form ?? {}) as Partial<FormAnswers>;
  return (
    <FormSection lead={say(asked.lead)} title={say(asked.title)}>
      {asked.parts.map((part) => {
        const path = `content.form.${part.kind}.${part.code}`;
        if (part.kind === "moments")
          return (
            <MomentFields
              key={part.code}
              form={form}
              part={part}
              path={path}
              rows={answers.moments?.[part.code] ?? []}
            />
          );
        if (part.kind === "voices")
          return (
            <VoiceFields
              key={part.code}
              form={form}
              part={part}
              path={path}
              reply={reply}
              rows={answers.voices?.[part.code] ?? []}
            />
          );
        if (part.kind === "shared")
          return (
            <SharedFields
              key={part.code}
              form={form}
              part={part}
              path={path}
              reply={reply}
              value={answers.shared?.[part.code]}
            />
          );
        return (
          <TextArea
            key={part.code}
            hint={say(part.hint)}
            label={say(part.label)}
            limit={10_000}
            optional={!part.required}
            rows={3}
            {...form.field(path)}
          />
        );
      })}
    </FormSection>
  );
}
