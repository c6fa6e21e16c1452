import type { ConsentSubject } from "#core/partners/consent-subjects.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { Broken, Obstacle, Reader } from "#core/services/reader.ts";
import type { View } from "#core/services/view.ts";

/** Partners of these with whom the family hasn't consented to share the thing on the day. */
const without = (
  partnerIds: readonly string[],
  subject: ConsentSubject,
  view: View,
  on: LocalDate,
): readonly string[] =>
  [...new Set(partnerIds)].filter(
    (id) =>
      !view.facts.consents?.some(
        ({ partnerId, subjects, from, to }) =>
          partnerId === id && subjects.includes(subject) && from <= on && (to === undefined || on <= to),
      ),
  );

const lacking = (ids: readonly string[]): Obstacle | undefined =>
  ids.length === 0 ? undefined : { code: "partner_consent_missing", values: { count: ids.length } };

export const partnerConsents: Reader<"partner_consents"> = {
  // A consent that ends leaves meetings in the calendar and a role in the plan: they are seen to.
  broken(rule, view) {
    if (view.ended) return [];
    const { kinds, plan } = rule.parameters;
    const meetings = view.plannedMeetings
      .filter((meeting) => meeting.on >= view.today && kinds.includes(meeting.kind))
      .flatMap((meeting): Broken[] => {
        const found = lacking(without(meeting.partnerIds ?? [], "meetings", view, meeting.on));
        return found ? [{ ...found, subject: meeting.id, on: view.today }] : [];
      });
    const named = plan ? view.currentPlan : undefined;
    const found = named && lacking(without(named.partnerIds ?? [], "plan", view, view.today));
    return found ? [...meetings, { ...found, subject: named.id, on: view.today }] : meetings;
  },
  stands(_rule, view, attempt) {
    // What was held is written down as it was: asked when it is agreed on, not afterwards.
    if (attempt.action !== "plan_meeting" && attempt.action !== "approve_plan") return undefined;
    const subject = attempt.action === "approve_plan" ? "plan" : "meetings";
    return lacking(without(attempt.partnerIds ?? [], subject, view, attempt.on));
  },
};
