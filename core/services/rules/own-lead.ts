import { addDays, type LocalDate } from "#core/kernel/local-date.ts";
import { type Broken, type Reader, type Task } from "#core/services/reader.ts";
import type { RuleOf } from "#core/services/rule-shapes.ts";
import { birthdayOf } from "#core/services/rules/limits.ts";
import type { View } from "#core/services/view.ts";

/** Things that aren't ready yet, in the model's order. */
function notReady(view: View): readonly string[] {
  const ready = new Set(
    (view.facts.readiness ?? []).filter(({ state }) => state === "ready").map(({ area }) => area),
  );
  return (view.model.readiness ?? []).map(({ code }) => code).filter((code) => !ready.has(code));
}

const readyBy = (rule: RuleOf<"readiness">, view: View): LocalDate | undefined => {
  const birthday = birthdayOf(rule.parameters.years, view);
  return birthday && addDays(birthday, -rule.parameters.readyDays);
};

/** Preparing for the end by age: each thing of it is a duty of its own, once the time to prepare has come. */
export const readiness: Reader<"readiness"> = {
  progress(rule, view) {
    // On the path line only once there is something to do about it.
    const until = birthdayOf(rule.parameters.years, view);
    if (until === undefined || view.today < addDays(until, -rule.parameters.beginDays)) return undefined;
    const need = view.model.readiness?.length ?? 0;
    const have = need - notReady(view).length;
    return { met: have === need, have, need };
  },
  tasks(rule, view) {
    const until = birthdayOf(rule.parameters.years, view);
    const dueOn = readyBy(rule, view);
    if (until === undefined || dueOn === undefined || view.ended) return [];
    if (view.today < addDays(until, -rule.parameters.beginDays)) return [];
    return notReady(view).map((area): Task => ({
      subject: area,
      dueOn,
      values: { area, until, due: dueOn, years: rule.parameters.years },
    }));
  },
  ahead(rule, view) {
    const until = birthdayOf(rule.parameters.years, view);
    const left = notReady(view).length;
    if (until === undefined || view.ended || left === 0 || view.today > until) return undefined;
    if (view.today < addDays(until, -rule.parameters.beginDays)) return undefined;
    return { until, left, need: view.model.readiness?.length ?? 0 };
  },
};

/** Partners at the meeting whom the client hasn't asked for. */
const uninvited = (partnerIds: readonly string[] | undefined, view: View): readonly string[] =>
  (partnerIds ?? []).filter(
    (id) => !view.facts.invitations?.some(({ partnerId, wanted }) => partnerId === id && wanted),
  );

export const invitedByClient: Reader<"invited_by_client"> = {
  broken(rule, view) {
    return view.heldMeetings
      .filter(
        ({ kind, partnerIds }) =>
          rule.parameters.kinds.includes(kind) && uninvited(partnerIds, view).length > 0,
      )
      .map((meeting): Broken => ({
        code: "partner_not_invited",
        subject: meeting.id,
        on: meeting.on,
        values: { kind: meeting.kind },
      }));
  },
  stands(rule, view, attempt) {
    if (attempt.action !== "plan_meeting" && attempt.action !== "hold_meeting") return undefined;
    if (!rule.parameters.kinds.includes(attempt.kind)) return undefined;
    const strangers = uninvited(attempt.partnerIds, view).length;
    return strangers > 0
      ? { code: "partner_not_invited", values: { kind: attempt.kind, count: strangers } }
      : undefined;
  },
};
