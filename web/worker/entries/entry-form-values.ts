import type { recordForm, recordMeeting } from "#contract/worker/entries.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { dayOf, timeOf } from "#web/kit/clock.ts";
import { noAnswers, type FormAnswers } from "#core/meetings/forms/form.ts";
import { newId } from "#web/kit/new-id.ts";
import type { z } from "zod";

export type RecordReply = ReplyOf<typeof recordForm>;
export type RecordValues = z.input<NonNullable<(typeof recordMeeting)["body"]>>;
export type ContentValues = RecordValues["content"];

const minutesOf = ({ startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string }): number =>
  Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);

/** A record as it begins: those who were expected are there, the time and place as planned. */
export function emptyRecord(reply: RecordReply): RecordValues {
  const { meeting, parts } = reply;
  return {
    id: newId(),
    version: meeting.version,
    content: {
      on: dayOf(meeting.startsAt),
      from: timeOf(meeting.startsAt),
      durationMinutes: minutesOf(meeting),
      placeKind: meeting.placeKind,
      place: reply.place ?? "",
      present: meeting.participants
        .filter(({ attended }) => attended !== false)
        .map(({ kind, id }) => ({ kind, id })),
      methods: [],
      observed: "",
      said: [],
      assessed: "",
      childVoice: [],
      goals: [],
      concernRaised: false,
      situation: "",
      wishes: [],
      effect: "",
      ...(reply.form ? { form: noAnswers } : {}),
      ...(parts.continuation ? { continuation: { decision: "" as "continue", reasons: "" } } : {}),
    },
    agreements: [],
    settled: [],
  };
}

/** A draft goes on as it was, but for the version of the meeting, which may have moved on meanwhile. */
export const continued = (draft: unknown, reply: RecordReply): RecordValues => {
  const begun = emptyRecord(reply);
  const kept = draft as Partial<RecordValues>;
  return {
    ...begun,
    ...kept,
    version: reply.meeting.version,
    content: { ...begun.content, ...kept.content },
  };
};

const written = <T extends { readonly words: string }>(rows: readonly T[] | undefined): T[] =>
  (rows ?? []).filter(({ words }) => words.trim() !== "");

/** A form without the rows that were opened and left blank; what isn't part of it any more is left out too. */
function writtenForm(answers: ContentValues["form"], reply: RecordReply): ContentValues["form"] {
  if (!reply.form || !answers) return undefined;
  const { moments = {}, voices = {}, shared = {}, words: texts = {} } = answers as Partial<FormAnswers>;
  return {
    words: texts,
    moments: mapped(moments, (rows) =>
      rows.filter(
        ({ cells, from, to }) => from !== "" || to !== "" || Object.values(cells).some((cell) => cell !== ""),
      ),
    ),
    voices: mapped(voices, written),
    shared: mapped(shared, (part) => part),
  };
}
const mapped = <T>(parts: Readonly<Record<string, T>>, to: (part: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(parts).map(([code, part]) => [code, to(part)]));

/** Rows that were opened and left blank are not part of the record. */
export function withoutBlankRows(values: RecordValues, reply: RecordReply): RecordValues {
  const { content } = values;
  const form = writtenForm(content.form, reply);
  return {
    ...values,
    content: {
      ...content,
      said: written(content.said),
      childVoice: written(content.childVoice),
      wishes: written(content.wishes),
      ...(form ? { form } : {}),
    },
    agreements: (values.agreements ?? []).filter(({ what, owner }) => what.trim() !== "" || owner.id !== ""),
  };
}
