import type { recordMeeting } from "#contract/worker/entries.ts";
import type { Form } from "#web/kit/form.ts";

export type RecordFormOf = Form<NonNullable<typeof recordMeeting.body>>;
