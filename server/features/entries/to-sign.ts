import { mattersConcerned } from "#core/entries/persons-concerned.ts";
import { signedExtra, type RecordDraft } from "#core/entries/signed-content.ts";
import { formIssues } from "#core/meetings/forms/check-form.ts";
import type { MeetingForm } from "#core/meetings/forms/form.ts";
import { formOfKind } from "#core/meetings/forms/forms.ts";
import { signedForm } from "#core/meetings/forms/signed-form.ts";
import type { ParticipantRef, PlacedParticipant } from "#core/meetings/participants.ts";
import { recordPartsOf, type RecordParts } from "#core/meetings/terms.ts";
import type { ServiceModel } from "#core/services/model.ts";
import type { RecordInHand } from "#server/features/entries/queries.ts";

/** What the record of this kind of meeting asks beyond the usual. */
export type Asked = { readonly parts: RecordParts; readonly form: MeetingForm | undefined };
export function askedOf(model: ServiceModel, kind: string): Asked {
  const meetingKind = model.meetingKinds.find(({ code }) => code === kind);
  return { parts: recordPartsOf(meetingKind), form: formOfKind(meetingKind) };
}

/** What the form still asks, at its place in the record. */
export const formIssuesOf = ({ form }: Asked, content: RecordDraft, around: RecordInHand["around"]) =>
  formIssues(form, content.form, { around, present: content.present }).map(({ path, code }) => ({
    path: path === "" ? "form" : `form.${path}`,
    code,
  }));

/** Everything the row of a signed version holds, made of what was written and of who is who. */
export function toSign(
  draft: RecordDraft,
  { parts, form }: Asked,
  present: readonly PlacedParticipant[],
  record: RecordInHand,
) {
  const { members, workers, partners } = record.around;
  const nameOf = ({ id }: ParticipantRef): string =>
    [...members, ...workers, ...partners].find((one) => one.id === id)?.name ?? "";
  // A partner is read with the role they came in: a teacher and a nurse aren't told apart by name.
  const roleOf = ({ id }: PlacedParticipant): string => partners.find((one) => one.id === id)?.role ?? "";
  const withName = (one: PlacedParticipant) => ({
    ...one,
    name: [nameOf(one), roleOf(one)].filter(Boolean).join(", "),
  });
  const absent = record.participants.filter(({ id }) => present.every((one) => one.id !== id));
  const { onesTouched, matters } = concerned(draft, record);
  return {
    matters,
    row: {
      happened_on: draft.on,
      duration_minutes: draft.durationMinutes,
      place_kind: draft.placeKind,
      methods: draft.methods,
      observed: draft.observed,
      assessed: draft.assessed,
      child_voice: draft.childVoice,
      concern_raised: draft.concernRaised,
      said: draft.said.map(({ speaker, words }) => ({
        speaker: { kind: speaker.kind, id: speaker.id, name: nameOf(speaker) },
        words,
      })),
      extra: signedExtra(
        draft,
        parts,
        { present: present.map(withName), absent: absent.map(withName), goals: onesTouched },
        nameOf,
        form &&
          draft.form &&
          signedForm(form, draft.form, (ref) => withName({ ...ref, party: "family" }).name),
      ),
    },
  };
}

function concerned(draft: RecordDraft, record: RecordInHand) {
  const onesTouched = record.goals.filter(({ id }) => draft.goals.some(({ goalId }) => goalId === id));
  const matters = mattersConcerned(record.matters, {
    present: draft.present.map(({ id }) => id),
    childVoice: draft.childVoice,
    goalPersonIds: onesTouched.flatMap(({ personIds }) => personIds),
  });
  return { onesTouched, matters };
}
