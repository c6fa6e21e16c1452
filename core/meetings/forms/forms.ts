import type { MeetingForm } from "#core/meetings/forms/form.ts";
import { jointFormV1 } from "#core/meetings/forms/joint.v1.ts";
import { schoolDayFormV1 } from "#core/meetings/forms/school-day.v1.ts";
import type { MeetingKind } from "#core/services/model.ts";

/** Every released form that a kind of meeting may name. */
export const meetingForms: readonly MeetingForm[] = [jointFormV1, schoolDayFormV1];

/** One version of a form. */
export const meetingForm = (code: string, version: number): MeetingForm | undefined =>
  meetingForms.find((form) => form.code === code && form.version === version);

/** The form that the records of this kind of meeting are written on, where the service's model names one. */
export const formOfKind = (kind: MeetingKind | undefined): MeetingForm | undefined =>
  kind?.form && meetingForm(kind.form.code, kind.form.version);
