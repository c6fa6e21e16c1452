import type { familyCalendar } from "#contract/worker/family-appointments.ts";
import type { ReplyOf } from "#web/kit/call.ts";

export type Calendar = ReplyOf<typeof familyCalendar>;
export type Appointment = Calendar["appointments"][number];
export type DayItem = Calendar["items"][number];
