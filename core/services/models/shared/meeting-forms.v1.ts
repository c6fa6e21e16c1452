import type { MeetingKind } from "#core/services/model.ts";

const forms: Readonly<Record<string, NonNullable<MeetingKind["form"]>>> = {
  joint: { code: "joint", version: 1 },
  school_day: { code: "school_day", version: 1 },
};

/** A kind of meeting with the form of its record. Released: a change is a new file with the next number. */
export function withForms(kind: MeetingKind): MeetingKind {
  const form = forms[kind.code];
  return form ? { ...kind, form } : kind;
}
