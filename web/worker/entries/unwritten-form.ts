import { formIssues } from "#core/meetings/forms/check-form.ts";
import { formAnswersShape, type MeetingForm } from "#core/meetings/forms/form.ts";
import type { ContentValues, RecordReply } from "./entry-form-values.ts";

/** What the form of the kind of meeting still asks, before the record is sent. */
export function unwrittenForm(
  content: Pick<ContentValues, "form" | "present">,
  reply: RecordReply,
): readonly { readonly path: string; readonly code: string }[] {
  if (!reply.form) return [];
  const answers = formAnswersShape.parse(content.form ?? {});
  return formIssues(reply.form as MeetingForm, answers, { around: reply, present: content.present }).map(
    ({ path, code }) => ({ path: `form.${path}`, code }),
  );
}
